"""The stage: its words, outlines of whole projects, the rules for what they do, and its library of drawings and sounds."""
