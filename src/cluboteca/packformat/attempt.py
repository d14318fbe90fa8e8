"""A typical wrong attempt, of whichever workspace."""

from dataclasses import dataclass
from typing import Generic, TypeVar

Program = TypeVar("Program")


@dataclass(frozen=True)
class Attempt(Generic[Program]):
    """raises: the finding that it has to raise."""

    path: str
    program: Program
    raises: str
