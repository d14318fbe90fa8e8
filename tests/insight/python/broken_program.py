"""What a program with a mistake is."""

from typing import NamedTuple


class Broken(NamedTuple):
    kind: str
    line: int
    program: str
