"""Saved works of programs, for tests that are about something else than building them."""

from typing import Any
from uuid import uuid4

from cluboteca.packformat.grid.outline import read_outline
from cluboteca.packformat.grid.work import write_work
from cluboteca.packformat.python.work import write_python_work
from cluboteca.packformat.stage.library import get_library
from cluboteca.packformat.stage.outline import StageProgram, read_stage
from cluboteca.packformat.stage.work import Naming, write_stage_work


def make_work(*outline: object) -> dict[str, Any]:
    """The work that shows this program, as an activity's solution.yaml says it: `make_work("move", "turn_left")`."""
    return write_work(read_outline(list(outline)))


def make_stage_work(outline: dict[str, Any], **names: str) -> dict[str, Any]:
    """The project that stands under `stage:` of an activity. names: what the page of the activity would call things."""
    program = read_stage(outline)
    assert isinstance(program, StageProgram), program
    return write_stage_work(program, Naming("ro", names, get_library()))


def make_python_work(text: str, **files: str) -> dict[str, Any]:
    """files: beside main.py, by what one imports them as."""
    work = write_python_work(text)
    work["files"] += [{"name": f"{name}.py", "text": more} for name, more in files.items()]
    return work


def make_key() -> str:
    """A key for a save."""
    return str(uuid4())
