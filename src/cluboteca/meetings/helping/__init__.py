"""Ambassadors in a meeting: hands, help, thanks."""
