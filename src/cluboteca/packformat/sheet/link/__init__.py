"""Something elsewhere in the world, with own steps around it."""
