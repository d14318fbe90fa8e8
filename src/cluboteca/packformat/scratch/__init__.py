"""The Scratch workspace in packs: activities, their projects, and the checks that are asked of them."""
