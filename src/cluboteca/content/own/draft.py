"""What somebody types who writes an activity: at any moment incomplete, and never refused for that.

Texts are those of the page's fields. What is missing or wrong is told by `faults`, when the activity is tried out or
handed in. Refused is only what the page can't send: other shapes, and far too much of it.
"""

import unicodedata
from collections.abc import Callable
from enum import StrEnum
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

MAX_DRAFT_BYTES = 300_000
MAX_ITEMS = 40
_COMMAS = str.maketrans("şţŞŢ", "șțȘȚ")


class OwnKind(StrEnum):
    """scratch, blocks (on the stage), python: guided projects, perhaps with simple checks."""

    SCRATCH = "scratch"
    BLOCKS = "blocks"
    PYTHON = "python"
    READING = "reading"
    QUIZ = "quiz"
    UNPLUGGED = "unplugged"
    LINK = "link"


PROJECT_KINDS = (OwnKind.SCRATCH, OwnKind.BLOCKS, OwnKind.PYTHON)


def _without_controls(text: Any) -> Any:
    """Control characters and half characters, which no file of text holds, are left out."""
    if not isinstance(text, str):
        return text
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return "".join(each for each in text if each in "\n\t" or unicodedata.category(each) not in ("Cc", "Cs"))


Text = Annotated[str, Field(max_length=20_000), BeforeValidator(_without_controls)]
FileName = Annotated[str, Field(pattern=r"^([0-9a-f]{32}\.(png|jpg|webp|sb3))?$")]


class DraftModel(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class DraftStep(DraftModel):
    """picture: of `OwnFile`, or empty; alt: what it shows; made_by, licence: of the picture."""

    title: Text = ""
    text: Text = ""
    picture: FileName = ""
    alt: Text = ""
    made_by: Text = ""
    licence: Text = ""


class DraftQuestion(DraftModel):
    """right: the place of the right answer among the options, from 0; None when none was chosen."""

    text: Text = ""
    options: Annotated[tuple[Text, ...], Field(max_length=10)] = ()
    right: int | None = None


class DraftCheck(DraftModel):
    """rule: of `simple_check.RULES`. text: what it speaks of, where it does."""

    rule: Annotated[str, Field(max_length=40)] = ""
    text: Text = ""


class DraftStarter(DraftModel):
    """kind: nothing; a Python program in `text`; a file of Scratch, by its `name`. title: what to call it on the page.

    project: id of the child's project that it is a copy of, so that it goes with that project.
    """

    kind: Literal["empty", "text", "file"] = "empty"
    text: Text = ""
    name: FileName = ""
    title: Text = ""
    project: Annotated[int | None, BeforeValidator(lambda value: None if value == "" else value)] = None


class OwnDraft(DraftModel):
    """Of every kind; each kind uses what it needs. Of a link: made_by, licence, languages, ages, needs_internet."""

    locale: Annotated[str, Field(pattern=r"^[a-z]{2,3}$")] = "ro"
    title: Text = ""
    goal: Text = ""
    minutes: int | None = 20
    steps: Annotated[tuple[DraftStep, ...], Field(max_length=MAX_ITEMS)] = ()
    materials: Text = ""
    questions: Annotated[tuple[DraftQuestion, ...], Field(max_length=MAX_ITEMS)] = ()
    sprite: Annotated[str, Field(max_length=60)] = "cat"
    backdrop: Annotated[str, Field(max_length=60)] = "meadow"
    starter: DraftStarter = DraftStarter()
    checks: Annotated[tuple[DraftCheck, ...], Field(max_length=10)] = ()
    address: Text = ""
    made_by: Text = ""
    licence: Text = ""
    languages: Annotated[tuple[Annotated[str, Field(max_length=10)], ...], Field(max_length=20)] = ()
    age_from: int | None = 8
    age_to: int | None = 14
    needs_internet: bool = True
    without_internet: Text = ""


def make_first_draft(kind: OwnKind, *, title: str, locale: str) -> OwnDraft:
    """What the page opens with: one empty step or question to type into."""
    questions = (DraftQuestion(options=("", "", "")),) if kind is OwnKind.QUIZ else ()
    steps = () if kind is OwnKind.QUIZ else (DraftStep(),)
    return OwnDraft(title=title, locale=locale, questions=questions, steps=steps, languages=(locale,))


def with_romanian_letters(draft: OwnDraft) -> OwnDraft:
    """An old keyboard writes ş and ţ with a cedilla, which the reader of packs refuses in Romanian texts."""
    if draft.locale != "ro":
        return draft
    return OwnDraft.model_validate_json(draft.model_dump_json().translate(_COMMAS))


def list_file_names(draft: OwnDraft) -> set[str]:
    """The pictures and starters that it names."""
    return {name for name in (*(step.picture for step in draft.steps), draft.starter.name) if name}


def change_values(found: Any, change: Callable[[str], str]) -> Any:
    """The same JSON with every text changed; names of fields stay."""
    if isinstance(found, str):
        return change(found)
    if isinstance(found, list):
        return [change_values(each, change) for each in found]
    if isinstance(found, dict):
        return {name: change_values(value, change) for name, value in found.items()}
    return found


_PROSE: tuple[tuple[str, ...], ...] = (
    ("title",),
    ("goal",),
    ("materials",),
    ("without_internet",),
    ("steps", "title"),
    ("steps", "text"),
    ("steps", "alt"),
    ("steps", "made_by"),
    ("questions", "text"),
    ("questions", "options"),
    ("starter", "title"),
)


def change_prose(draft: dict[str, Any], change: Callable[[str], str]) -> dict[str, Any]:
    """The stored draft with its prose changed: what is read; never a program, an address, a file, or what a check looks for."""
    for way in _PROSE:
        draft = _change_at(draft, way, change)
    return draft


def _change_at(found: Any, way: tuple[str, ...], change: Callable[[str], str]) -> Any:
    if not way:
        return change_values(found, change)
    if isinstance(found, list):
        return [_change_at(each, way, change) for each in found]
    if isinstance(found, dict) and way[0] in found:
        return found | {way[0]: _change_at(found[way[0]], way[1:], change)}
    return found
