"""A unit on paper: what its sheets hold, in the order in which they are printed. Pure; pages and files lay it out."""
