"""An hour of code for children without accounts."""
