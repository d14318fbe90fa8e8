"""Who could sit with whom, and who drives first: a suggestion, which nobody has to follow."""
