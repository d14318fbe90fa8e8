"""What an activity is about, in whichever workspace and world."""

from typing import Literal

Concept = Literal[
    "sequence",
    "repeat",
    "condition",
    "until",
    "nested",
    "events",
    "messages",
    "variables",
    "lists",
    "clones",
    "own_blocks",
    "coordinates",
    "pen",
    "sound",
    "input",
    "output",
    "texts",
    "numbers",
    "chance",
    "functions",
]
