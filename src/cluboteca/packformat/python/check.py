"""Checks and findings of Python activities: what a program must do, and what a wrong one tells.

Texts may hold `{name}`: what the language's page says under `names`.
"""

import keyword
from typing import Annotated, Any, Literal, Self

from pydantic import AfterValidator, BeforeValidator, Field, Strict, model_validator

from cluboteca.packformat.base import PackModel, check_head, refuse
from cluboteca.packformat.python.construct import Construct
from cluboteca.packformat.rule import (
    AtMostInARow,
    Bounded,
    Check,
    CheckIds,
    Condition,
    Count,
    Finding,
    OneOf,
)
from cluboteca.packformat.sentence import gettext_noop, sentence
from cluboteca.packformat.stage.scene import StageRunCheck
from cluboteca.packformat.stage.sight import NumberRule, Point, ShapeName

NoteKind = Literal["renamed", "asked_more", "missing_function", "missing_sprite", "printed_not_returned", "almost"]
LimitKind = Literal["output", "drawing", "endless", "steps"]
Compare = Literal["exact", "lines", "words"]

Piece = Annotated[str, Field(min_length=1, max_length=300)]
Expression = Annotated[str, Field(min_length=1, max_length=300)]
"""Python, as in a program: `suma(2, 3)`."""


def _check_identifier(text: str) -> str:
    """A name of a program, or of the page: `{greet}`."""
    bare = text[1:-1] if text.startswith("{") and text.endswith("}") else text
    if not bare.replace("-", "_").isidentifier() or keyword.iskeyword(bare):
        raise refuse(
            sentence(gettext_noop("“{name}” can't be a name in Python."), name=text[:40]),
            sentence(gettext_noop("Write a name as it stands in the program, or one of the page: {{name}}.")),
        )
    return text


Identifier = Annotated[str, Field(min_length=1, max_length=60), AfterValidator(_check_identifier)]


class Run(PackModel):
    """given: what is answered to input(), one after another. seed: chooses what chance brings."""

    given: Annotated[tuple[Annotated[str, Field(max_length=300)], ...], Field(max_length=60)] = ()
    seed: Annotated[int, Field(ge=0, le=1_000_000)] | None = None


class Outputs(Run):
    """What is printed, questions of input() included, answers not. in_order: of `has`."""

    text: Annotated[str, Field(max_length=5_000)] | None = None
    has: Annotated[tuple[Piece, ...], Field(max_length=30)] = ()
    lacks: Annotated[tuple[Piece, ...], Field(max_length=30)] = ()
    in_order: bool = True
    compare: Compare = "lines"

    @model_validator(mode="after")
    def _check_any(self) -> Self:
        wanted = "text" if self.text is not None else "has" if self.has else "lacks" if self.lacks else None
        check_head(wanted, ("text", "has", "lacks"), sentence(gettext_noop("It isn't said what has to be printed.")))
        return self


class Returns(Run):
    """call, value: expressions that are equal once the program has run."""

    call: Expression
    value: Expression


class Variable(Run):
    """At the end of the program."""

    name: Identifier
    value: Expression


class Place(PackModel):
    """Where a turtle stands at the end. within: steps; 5 when absent."""

    at: tuple[Annotated[float, Field(ge=-10_000, le=10_000)], Annotated[float, Field(ge=-10_000, le=10_000)]]
    within: Annotated[float, Field(ge=0, le=1_000)] | None = None


Lines = Annotated[int, Field(ge=0, le=100_000)]


class LineCount(PackModel):
    at_least: Lines | None = None
    at_most: Lines | None = None

    @model_validator(mode="after")
    def _check_any(self) -> Self:
        head = "at_least" if self.at_least is not None else "at_most" if self.at_most is not None else None
        check_head(head, ("at_least", "at_most"), sentence(gettext_noop("It isn't said how many lines there are.")))
        return self


class Draws(Run):
    """A drawing, as on the stage. like: also `solution`, what the solution draws. lines: that were drawn, each time."""

    any: Literal[True] | None = None
    shape: ShapeName | None = None
    like: (
        Literal["solution"] | Annotated[tuple[Point, ...], Strict(False), Field(min_length=2, max_length=100)] | None
    ) = None
    closed: bool | None = None
    tolerance: Annotated[float, Field(ge=0.01, le=0.5)] | None = None
    upright: bool | None = None
    width: NumberRule | None = None
    height: NumberRule | None = None
    times: NumberRule | None = None
    colours: NumberRule | None = None
    stamps: NumberRule | None = None
    lines: LineCount | None = None
    turtle: Place | None = None

    @model_validator(mode="after")
    def _check_any(self) -> Self:
        heads = ("any", "shape", "like", "width", "height", "colours", "stamps", "lines", "turtle")
        head = next((name for name in heads if getattr(self, name) is not None), None)
        check_head(head, heads, sentence(gettext_noop("It isn't said what has to be drawn.")))
        if self.shape is not None and self.like is not None:
            raise refuse(
                sentence(gettext_noop("A drawing has either shape or like.")),
                sentence(gettext_noop("Keep one of the two.")),
            )
        return self


class Asks(Run, Bounded):
    """How often input() asks."""


class Ends(Run):
    """By itself: without an error, within the limits, and without asking for more than is given."""


class PythonRunCheck(OneOf):
    outputs: Outputs | None = None
    returns: Returns | None = None
    variable: Variable | None = None
    draws: Draws | None = None
    asks: Asks | None = None
    ends: Ends | None = None
    stage: StageRunCheck | None = None


class PythonUses(Bounded):
    construct_: Annotated[Construct, Field(alias="construct")]


class PythonNested(PackModel):
    outer: Construct
    inner: Construct


class Defines(PackModel):
    """function: its name, or `any`. parameters: how many it has."""

    function: Identifier
    parameters: Annotated[int, Field(ge=0, le=20)] | None = None


class PythonCalls(PackModel):
    """How often a function or method is called, wherever it comes from; at least once when no number is given."""

    name: Identifier
    at_least: Count | None = None
    at_most: Count | None = None

    def holds(self, count: int) -> bool:
        least = 1 if self.at_least is None and self.at_most is None else self.at_least or 0
        return least <= count and (self.at_most is None or count <= self.at_most)


class AtMostLines(PackModel):
    """Of code: without empty ones and comments."""

    count: Annotated[int, Field(ge=1, le=1_000)]


Mistake = Annotated[str, Field(pattern=r"^[a-z_]{1,40}$")]
"""Why a text isn't right Python: the kind of its explanation."""


class PythonReadCheck(OneOf):
    uses: PythonUses | None = None
    defines: Defines | None = None
    calls: PythonCalls | None = None
    at_most_in_a_row: AtMostInARow | None = None
    at_most_lines: AtMostLines | None = None
    nested: PythonNested | None = None
    mistake: Mistake | None = None


def _as_list(value: Any) -> Any:
    return [value] if isinstance(value, str) else value


ErrorType = Annotated[str, Field(pattern=r"^[A-Z][A-Za-z]{2,59}$")]
ErrorTypes = Annotated[
    tuple[ErrorType, ...],
    Strict(False),
    Field(min_length=1, max_length=20),
    BeforeValidator(_as_list, json_schema_input_type=str | tuple[str, ...]),
]


LimitKinds = Annotated[
    tuple[LimitKind, ...],
    Strict(False),
    Field(min_length=1, max_length=4),
    BeforeValidator(_as_list, json_schema_input_type=LimitKind | tuple[LimitKind, ...]),
]


class PythonCondition(Condition):
    """failed, passed: run checks, all of them. error: the name of its class, one of these; limit likewise."""

    failed: CheckIds | None = None
    passed: CheckIds | None = None
    error: ErrorTypes | None = None
    note: NoteKind | None = None
    limit: LimitKinds | None = None


PythonCheck = Check[PythonRunCheck, PythonReadCheck]
PythonFinding = Finding[PythonCondition, PythonReadCheck]
