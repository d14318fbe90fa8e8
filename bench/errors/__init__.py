"""How often an error is explained by its own cause, and on the right line: `python3 dev.py bench-errors`."""
