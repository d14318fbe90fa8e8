"""A pack around activities that came without a course: one course, its units with an ordinary plan of a meeting."""
