"""The home screen of those who lead, and the ways to everything of a club."""
