"""Explaining an error of a run, from the text of the program and what Python said. Nothing is run here.

The browser has the same thing in TypeScript (`frontend/src/python-errors/`), with the same words and rules from
`words.json`; it explains what its own Python says. This one explains tracebacks that are known as text.
"""
