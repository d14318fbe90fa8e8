"""Exercises with mouse, keyboard, files and a search: practised, not read."""
