"""Good practice: what is well made. A class for each, in a file of its own."""
