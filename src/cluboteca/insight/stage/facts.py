"""What the browser saw when it played the checks of a stage activity.

A fact that is absent or isn't what it should be is not known: then no finding that asks for it holds.
"""

from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints, ValidationError

from cluboteca.insight.lenient import Lenient
from cluboteca.packformat.stage.check import LimitKind, NoteKind

MAX_NOTES = 50
Short = Annotated[str, StringConstraints(max_length=200)]


class Note(BaseModel):
    """Something that children do and that isn't what the activity asked for, though it may work.

    check: at which it showed. sprite, variable: what the child calls it. key: that starts the project.
    """

    model_config = ConfigDict(extra="ignore", frozen=True)

    kind: NoteKind
    check: Short
    sprite: Lenient[Short] = None
    variable: Lenient[Short] = None
    key: Lenient[Short] = None


def _known(value: Any) -> list[Any]:
    return value[:MAX_NOTES] if isinstance(value, list) else []


def _notes(value: Any) -> list[Note]:
    notes = []
    for each in _known(value):
        try:
            notes.append(Note.model_validate(each))
        except ValidationError:
            continue
    return notes


def _limits(value: Any) -> list[Any]:
    return [each for each in _known(value) if each in _LIMITS]


def _ids(value: Any) -> list[Any]:
    return [each for each in _known(value) if isinstance(each, str) and len(each) <= 60]


_LIMITS = LimitKind.__args__  # type: ignore[attr-defined]


class StageFacts(BaseModel):
    """As in `frontend/src/shared/contract.ts`. failed: run checks. seconds: virtual ones that were played."""

    model_config = ConfigDict(extra="ignore", frozen=True)

    world: str = "stage"
    failed: Annotated[tuple[str, ...], BeforeValidator(_ids)] = ()
    notes: Annotated[tuple[Note, ...], BeforeValidator(_notes)] = ()
    limits: Annotated[tuple[LimitKind, ...], BeforeValidator(_limits)] = ()
    seconds: Lenient[Annotated[float, Field(ge=0, le=1_000_000, allow_inf_nan=False)]] = None


def read_facts(value: object) -> StageFacts:
    """Never raises."""
    return StageFacts.model_validate({**value, "world": "stage"}) if isinstance(value, dict) else StageFacts()
