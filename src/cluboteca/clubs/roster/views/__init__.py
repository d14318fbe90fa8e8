"""The pages of the list: `roster` (the list itself), `one` child, `many` at once, `cards` to print."""
