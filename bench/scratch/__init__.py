"""Scratch projects to measure with: real ones, and some that are made to be slow."""
