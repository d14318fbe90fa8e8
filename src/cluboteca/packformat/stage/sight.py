"""What a check of the stage wants to have been seen. `docs/editor/checks.md` describes the language for editors.

`frontend/src/checks/stage/question.ts` has the same types; a test compares their names.
"""

from collections.abc import Container
from typing import Annotated, Any, Literal, Self, get_args

from pydantic import BeforeValidator, Discriminator, Field, Strict, Tag, model_validator

from cluboteca.packformat.base import Name, PackModel, check_head, refuse
from cluboteca.packformat.sentence import gettext_noop, sentence

Number = Annotated[float, Field(ge=-1_000_000, le=1_000_000, allow_inf_nan=False)]
Distance = Annotated[float, Field(ge=0, le=1_000)]
Text = Annotated[str, Field(min_length=1, max_length=300)]
Listed = Strict(False)
"""Lets a list be a tuple below a word that was looked at first: there a value isn't JSON any more."""
Point = Annotated[tuple[Number, Number], Listed]
Value = Annotated[str, Field(max_length=300)] | Number
ShapeName = Literal["line", "triangle", "square", "rectangle", "pentagon", "hexagon", "octagon", "circle", "star"]
Which = Literal["itself", "a_clone", "any"]


def form_of(value: Any) -> str:
    """Which of two forms was written, so that a mistake is told of that one. In brackets: never a name of the file."""
    return "<many>" if isinstance(value, list | tuple | dict | PackModel) else "<one>"


Texts = Annotated[
    Annotated[Text, Tag("<one>")]
    | Annotated[tuple[Text, ...], Listed, Field(min_length=1, max_length=20), Tag("<many>")],
    Discriminator(form_of),
]
Place = Annotated[Annotated[Name, Tag("<one>")] | Annotated[Point, Tag("<many>")], Discriminator(form_of)]
"""A sprite's id, a point, or `mouse`."""


def names_in(value: Any) -> Container[str]:
    """Of names with values, as they are written or as the model that they have become; else none."""
    return value if isinstance(value, dict) else getattr(type(value), "model_fields", ())


def _refuse_empty(model: PackModel, kept: int = 0) -> None:
    if len(model.model_fields_set) <= kept:
        words = [field.alias or name for name, field in type(model).model_fields.items()]
        raise refuse(
            sentence(gettext_noop("Nothing is asked here.")),
            sentence(gettext_noop("Write at least one of: {words}."), words=", ".join(words[kept:])),
        )


class NumberBounds(PackModel):
    """`within` goes with `is`: how far away still counts."""

    is_: Annotated[Number | None, Field(alias="is")] = None
    within: Distance | None = None
    at_least: Number | None = None
    at_most: Number | None = None

    @model_validator(mode="after")
    def _check_any(self) -> Self:
        _refuse_empty(self)
        if self.within is not None and self.is_ is None:
            raise refuse(
                sentence(gettext_noop("“within” says how far from “is” still counts, and “is” is missing.")),
                sentence(gettext_noop("Add “{key}”."), key="is"),
            )
        return self


def _bounds(value: Any) -> Any:
    """A number alone is what it has to be."""
    return {"is": value} if isinstance(value, int | float) and not isinstance(value, bool) else value


NumberRule = Annotated[NumberBounds, BeforeValidator(_bounds, json_schema_input_type=NumberBounds | float)]


class SaysRule(PackModel):
    any: Literal[True] | None = None
    is_: Annotated[Texts | None, Field(alias="is")] = None
    contains: Texts | None = None
    number: NumberRule | None = None

    @model_validator(mode="after")
    def _check_any(self) -> Self:
        _refuse_empty(self)
        return self


class Changes(PackModel):
    """How often the costume has changed; true: at least once."""

    changes: Annotated[
        Annotated[Literal[True], Tag("<one>")] | Annotated[NumberRule, Tag("<many>")],
        Discriminator(lambda value: "<one>" if isinstance(value, bool) else "<many>"),
    ]


CostumeRule = Annotated[Annotated[Name, Tag("<one>")] | Annotated[Changes, Tag("<many>")], Discriminator(form_of)]


class Near(PackModel):
    of: Place
    within: Distance


class SpriteWords(PackModel):
    """What can be said of a sprite. speed: in steps a second."""

    which: Which | None = None
    x: NumberRule | None = None
    y: NumberRule | None = None
    direction: NumberRule | None = None
    size: NumberRule | None = None
    shown: bool | None = None
    costume: CostumeRule | None = None
    says: SaysRule | None = None
    asks: SaysRule | None = None
    moved: NumberRule | None = None
    moved_x: NumberRule | None = None
    moved_y: NumberRule | None = None
    turned: NumberRule | None = None
    near: Near | None = None
    touches: Name | None = None
    clones: NumberRule | None = None
    speed: NumberRule | None = None
    speed_x: NumberRule | None = None
    speed_y: NumberRule | None = None

    @model_validator(mode="after")
    def _check_any(self) -> Self:
        _refuse_empty(self)
        return self


class SpriteSight(SpriteWords):
    """sprite: its id, or `any`: whoever says or asks it."""

    sprite: Name

    @model_validator(mode="after")
    def _check_more(self) -> Self:
        if self.model_fields_set == {"sprite"}:
            _refuse_empty(SpriteWords.model_construct())
        more = self.model_fields_set - {"sprite", "says", "asks"}
        if self.sprite == "any" and more:
            raise refuse(
                sentence(gettext_noop("Of any sprite only words can be asked: says, asks.")),
                sentence(gettext_noop("Say which sprite it is, or take away: {words}."), words=", ".join(sorted(more))),
            )
        return self


Goes = Annotated[
    Annotated[Literal["up", "down"], Tag("<one>")] | Annotated[NumberRule, Tag("<many>")],
    Discriminator(lambda value: "<one>" if isinstance(value, str) else "<many>"),
]


class VariableSight(PackModel):
    variable: Name
    is_: Annotated[Value | Annotated[tuple[Value, ...], Listed] | None, Field(alias="is")] = None
    at_least: Number | None = None
    at_most: Number | None = None
    changed_by: NumberRule | None = None
    per_second: NumberRule | None = None
    goes: Goes | None = None

    @model_validator(mode="after")
    def _check_any(self) -> Self:
        _refuse_empty(self, kept=1)
        return self


class ListSight(PackModel):
    list: Name
    length: NumberRule | None = None
    contains: Value | None = None
    is_: Annotated[Annotated[tuple[Value, ...], Listed] | None, Field(alias="is")] = None

    @model_validator(mode="after")
    def _check_any(self) -> Self:
        _refuse_empty(self, kept=1)
        return self


class BackdropSight(PackModel):
    backdrop: Name


class SentSight(PackModel):
    """sent: a message."""

    sent: Name
    times: NumberRule | None = None


class SoundSight(PackModel):
    """sound: its id, or `any`."""

    sound: Name


class StoppedSight(PackModel):
    stopped: Literal[True]


class LimitSight(PackModel):
    limit: Literal["none"]


class Drawing(PackModel):
    any: Literal[True] | None = None
    shape: ShapeName | None = None
    like: Annotated[tuple[Point, ...], Listed, Field(min_length=2, max_length=100)] | None = None
    closed: bool | None = None
    tolerance: Annotated[float, Field(ge=0.01, le=0.5)] | None = None
    upright: bool | None = None
    width: NumberRule | None = None
    height: NumberRule | None = None
    times: NumberRule | None = None
    colours: NumberRule | None = None
    stamps: NumberRule | None = None

    @model_validator(mode="after")
    def _check_shape(self) -> Self:
        _refuse_empty(self)
        if self.shape is not None and self.like is not None:
            raise refuse(
                sentence(gettext_noop("A drawing has either shape or like.")),
                sentence(gettext_noop("Keep one of the two.")),
            )
        return self


class DrawsSight(PackModel):
    draws: Drawing


class SpriteValues(PackModel):
    """take: which of its values. when: only while that is so, one value each time."""

    sprite: Name
    take: Literal["x", "y", "direction", "size"]
    when: SpriteWords | None = None


class VariableValues(PackModel):
    variable: Name


def _values_head(value: Any) -> str | None:
    names = names_in(value)
    return next((f"<{head}>" for head in ("sprite", "variable") if head in names), None)


def _with_values_head(value: Any) -> Any:
    check_head(_values_head(value), ("sprite", "variable"), sentence(gettext_noop("It isn't said whose values.")))
    return value


_AnyValues = Annotated[
    Annotated[SpriteValues, Tag("<sprite>")] | Annotated[VariableValues, Tag("<variable>")], Discriminator(_values_head)
]


class ValuesSee(PackModel):
    """The values that something took, one after another. apart: as near to one another is the same."""

    values: Annotated[_AnyValues, BeforeValidator(_with_values_head)]
    different: NumberRule | None = None
    each: NumberRule | None = None
    steps: NumberRule | None = None
    apart: Distance | None = None

    @model_validator(mode="after")
    def _check_any(self) -> Self:
        if not self.model_fields_set & {"different", "each", "steps"}:
            raise refuse(
                sentence(gettext_noop("Nothing is asked here.")),
                sentence(gettext_noop("Write at least one of: {words}."), words="different, each, steps"),
            )
        return self


class SeenSee(PackModel):
    """How many times it began to be seen."""

    seen: "See"
    times: NumberRule


class EverSee(PackModel):
    ever: "See"


class AlwaysSee(PackModel):
    always: "See"


class NeverSee(PackModel):
    never: "See"


class ThenSee(PackModel):
    """within: seconds between one and the next, at most."""

    within: Annotated[float, Field(ge=0, le=180)] | None = None
    then: Annotated[tuple["See", ...], Listed, Field(min_length=2, max_length=20)]


class AllSee(PackModel):
    all: Annotated[tuple["See", ...], Listed, Field(min_length=1, max_length=20)]


class AnySee(PackModel):
    any: Annotated[tuple["See", ...], Listed, Field(min_length=1, max_length=20)]


class NotSee(PackModel):
    not_: Annotated["See", Field(alias="not")]


Head = Literal[
    "sprite",
    "variable",
    "list",
    "backdrop",
    "sent",
    "sound",
    "stopped",
    "limit",
    "draws",
    "values",
    "seen",
    "ever",
    "always",
    "never",
    "then",
    "all",
    "any",
    "not",
]
HEADS: tuple[str, ...] = get_args(Head)
_FIELDS = tuple("not_" if head == "not" else head for head in HEADS)


def _head(value: Any) -> str | None:
    """The word that says what kind of sight it is."""
    names = names_in(value)
    heads = HEADS if isinstance(value, dict) else _FIELDS
    return next((f"<{head.rstrip('_')}>" for head in heads if head in names), None)


def _with_head(value: Any) -> Any:
    check_head(_head(value), HEADS, sentence(gettext_noop("It isn't said what has to be seen here.")))
    return value


_AnySight = Annotated[
    Annotated[SpriteSight, Tag("<sprite>")]
    | Annotated[VariableSight, Tag("<variable>")]
    | Annotated[ListSight, Tag("<list>")]
    | Annotated[BackdropSight, Tag("<backdrop>")]
    | Annotated[SentSight, Tag("<sent>")]
    | Annotated[SoundSight, Tag("<sound>")]
    | Annotated[StoppedSight, Tag("<stopped>")]
    | Annotated[LimitSight, Tag("<limit>")]
    | Annotated[DrawsSight, Tag("<draws>")]
    | Annotated[ValuesSee, Tag("<values>")]
    | Annotated[SeenSee, Tag("<seen>")]
    | Annotated[EverSee, Tag("<ever>")]
    | Annotated[AlwaysSee, Tag("<always>")]
    | Annotated[NeverSee, Tag("<never>")]
    | Annotated[ThenSee, Tag("<then>")]
    | Annotated[AllSee, Tag("<all>")]
    | Annotated[AnySee, Tag("<any>")]
    | Annotated[NotSee, Tag("<not>")],
    Discriminator(_head),
]
See = Annotated[_AnySight, BeforeValidator(_with_head)]
