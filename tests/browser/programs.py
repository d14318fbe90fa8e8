"""Saved works of programs, for tests that are about something else than building them."""

from typing import Any
from uuid import uuid4

from cluboteca.packformat.outline import read_outline
from cluboteca.packformat.work import write_work


def make_work(*outline: object) -> dict[str, Any]:
    """The work that shows this program, as an activity's solution.yaml says it: `make_work("move", "turn_left")`."""
    return write_work(read_outline(list(outline)))


def make_key() -> str:
    """A key for a save."""
    return str(uuid4())
