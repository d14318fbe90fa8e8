"""Scratch projects: the gate for their files, a model of what they hold, and what they show.

Owns: `read_scratch` (any file of Scratch 2 or 3 becomes a `ScratchProject` or one clear error), the two rubrics, the
findings, the scripts as text in Romanian and English. Nothing is extracted to disk, run, or taken from the network.

Words: a *target* is the stage or a sprite; a *script* is a stack of blocks that stands alone on the canvas; a *slot* is a
place in a block where a value goes; a *shadow* is what Scratch itself puts into a slot, such as 10 or a menu.
"""
