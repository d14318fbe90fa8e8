"""The list of learners: taking in one by one or many at once, moving, the archive, cards."""
