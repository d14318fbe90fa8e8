"""Bug patterns: what probably isn't meant. A class for each, in a file of its own."""
