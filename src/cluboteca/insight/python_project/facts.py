"""What the browser saw when it ran the checks of a Python activity.

A fact that is absent or isn't what it should be is not known: then no finding that asks for it holds. What was printed is
left out: nobody asks for it here, so it isn't kept.
"""

from typing import Annotated, Any, get_args

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints, ValidationError

from cluboteca.insight.lenient import Lenient
from cluboteca.packformat.python.check import LimitKind, NoteKind

MAX_NOTES = 50
_LIMITS = get_args(LimitKind)
Short = Annotated[str, StringConstraints(max_length=200)]


class PythonNote(BaseModel):
    """Something that children do and that isn't what the activity asked for, though it may be right in itself.

    check: at which it showed. name: what the child calls it: a variable, a function.
    """

    model_config = ConfigDict(extra="ignore", frozen=True)

    kind: NoteKind
    check: Short
    name: Lenient[Short] = None


class PythonError(BaseModel):
    """The first error of any check. type: the name of its class. line: from 1."""

    model_config = ConfigDict(extra="ignore", frozen=True)

    type: Annotated[str, StringConstraints(pattern=r"^[A-Za-z_][A-Za-z0-9_]{0,59}$")]
    line: Lenient[Annotated[int, Field(ge=1, le=1_000_000)]] = None


def _known(value: Any) -> list[Any]:
    return value[:MAX_NOTES] if isinstance(value, list) else []


def _notes(value: Any) -> list[PythonNote]:
    notes = []
    for each in _known(value):
        try:
            notes.append(PythonNote.model_validate(each))
        except ValidationError:
            continue
    return notes


def _limits(value: Any) -> list[Any]:
    return [each for each in _known(value) if each in _LIMITS]


def _ids(value: Any) -> list[Any]:
    return [each for each in _known(value) if isinstance(each, str) and len(each) <= 60]


class PythonFacts(BaseModel):
    """As in `frontend/src/shared/contract.ts`. failed: run checks."""

    model_config = ConfigDict(extra="ignore", frozen=True)

    world: str = "python"
    failed: Annotated[tuple[str, ...], BeforeValidator(_ids)] = ()
    notes: Annotated[tuple[PythonNote, ...], BeforeValidator(_notes)] = ()
    limits: Annotated[tuple[LimitKind, ...], BeforeValidator(_limits)] = ()
    error: Lenient[PythonError] = None


def read_facts(value: object) -> PythonFacts:
    """Never raises."""
    return PythonFacts.model_validate({**value, "world": "python"}) if isinstance(value, dict) else PythonFacts()
