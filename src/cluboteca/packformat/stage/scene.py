"""A scene that a check of the stage plays: how the project is started, what is done to it, what has to be seen."""

from typing import Annotated, Any, Literal, Self, get_args

from pydantic import AfterValidator, BeforeValidator, Discriminator, Field, Tag, model_validator

from cluboteca.packformat.base import Name, PackModel, check_head, refuse
from cluboteca.packformat.sentence import gettext_noop, sentence
from cluboteca.packformat.stage.sight import Listed, Place, See, Text, form_of, names_in
from cluboteca.packformat.stage.word import KEYS

MAX_SECONDS = 180
Seconds = Annotated[float, Field(gt=0, le=MAX_SECONDS)]
Times = Annotated[int, Field(ge=1, le=200)]


def _key(value: Any) -> Any:
    """A digit is a key, too."""
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else value


def _known_key(key: str) -> str:
    if key not in KEYS:
        raise refuse(
            sentence(gettext_noop("There is no key “{key}”."), key=key[:40]),
            sentence(gettext_noop("Write space, up, down, left, right, enter, or one small letter or digit.")),
        )
    return key


Key = Annotated[str, BeforeValidator(_key, json_schema_input_type=str | int), AfterValidator(_known_key)]


class KeyStart(PackModel):
    key: Key


class ClickStart(PackModel):
    """click: a sprite, or `stage`."""

    click: Name


class MessageStart(PackModel):
    message: Name


StartWord = Literal["flag", "nothing"]
START_HEADS = ("key", "click", "message")


def _start_head(value: Any) -> str:
    names = names_in(value)
    return next((f"<{head}>" for head in START_HEADS if head in names), "<word>")


Start = Annotated[
    Annotated[StartWord, Tag("<word>")]
    | Annotated[KeyStart, Tag("<key>")]
    | Annotated[ClickStart, Tag("<click>")]
    | Annotated[MessageStart, Tag("<message>")],
    Discriminator(_start_head),
]


class WaitStep(PackModel):
    wait: Seconds


class PressStep(PackModel):
    press: Key
    seconds: Seconds | None = None
    until: See | None = None
    times: Times | None = None


class ClickStep(PackModel):
    """click: a sprite, `stage`, or a point."""

    click: Place
    times: Times | None = None


class MouseStep(PackModel):
    mouse: Place


class FollowStep(PackModel):
    """The pointer follows a sprite."""

    follow: Name
    seconds: Seconds


class AnswerStep(PackModel):
    answer: Text


class SendStep(PackModel):
    send: Name


class UntilStep(PackModel):
    until: See
    seconds: Seconds


class MarkStep(PackModel):
    """Counting begins here."""

    mark: Literal[True]


class AgainStep(PackModel):
    """Started once more, the way it was started."""

    again: Literal[True]


Sprites = Annotated[
    Annotated[Name, Tag("<one>")]
    | Annotated[tuple[Name, ...], Listed, Field(min_length=1, max_length=20), Tag("<many>")],
    Discriminator(form_of),
]


class SteerStep(PackModel):
    """Keys are held so that the sprite gets to another one, or away from it.

    keys: to the left, to the right, up and down; absent: the left and the right arrow. mouse: with the pointer instead.
    """

    steer: Name
    to: Sprites | None = None
    from_: Annotated[Sprites | None, Field(alias="from")] = None
    keys: Annotated[tuple[Key, ...], Listed, Field(min_length=2, max_length=4)] | None = None
    mouse: Literal[True] | None = None
    seconds: Seconds | None = None
    until: See | None = None

    @model_validator(mode="after")
    def _check_way(self) -> Self:
        if (self.to is None) == (self.from_ is None):
            raise refuse(
                sentence(gettext_noop("A sprite is steered either to others or away from them.")),
                sentence(gettext_noop("Write one of: {words}."), words="to, from"),
            )
        return self


StepHead = Literal["wait", "press", "steer", "click", "mouse", "follow", "answer", "send", "until", "mark", "again"]
STEP_HEADS: tuple[str, ...] = get_args(StepHead)


def _head(value: Any) -> str | None:
    names = names_in(value)
    return next((f"<{head}>" for head in STEP_HEADS if head in names), None)


def _with_head(value: Any) -> Any:
    check_head(_head(value), STEP_HEADS, sentence(gettext_noop("It isn't said what is done here.")))
    return value


_AnyStep = Annotated[
    Annotated[WaitStep, Tag("<wait>")]
    | Annotated[PressStep, Tag("<press>")]
    | Annotated[ClickStep, Tag("<click>")]
    | Annotated[MouseStep, Tag("<mouse>")]
    | Annotated[FollowStep, Tag("<follow>")]
    | Annotated[AnswerStep, Tag("<answer>")]
    | Annotated[SendStep, Tag("<send>")]
    | Annotated[UntilStep, Tag("<until>")]
    | Annotated[MarkStep, Tag("<mark>")]
    | Annotated[AgainStep, Tag("<again>")]
    | Annotated[SteerStep, Tag("<steer>")],
    Discriminator(_head),
]
Step = Annotated[_AnyStep, BeforeValidator(_with_head)]


class StageRunCheck(PackModel):
    """seconds: how long the scene goes on after `do`."""

    start: Start | None = None
    seed: Annotated[int, Field(ge=0, le=1_000_000)] | None = None
    do: Annotated[tuple[Step, ...], Field(max_length=40)] | None = None
    seconds: Seconds | None = None
    see: See
