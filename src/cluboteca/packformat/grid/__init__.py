"""The village grid: its words, maps, programs, outlines and rules."""
