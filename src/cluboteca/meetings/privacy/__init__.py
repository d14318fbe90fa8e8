"""Consents, what follows from them, export and erasing of a child's data, and how long things are kept."""
