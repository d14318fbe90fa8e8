"""Badges and certificates."""
