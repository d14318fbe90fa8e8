"""What is missing or wrong in a draft, each at its field and with one sentence that says what to do.

First what the fields ask for; then, when nothing of that is left, what the reader of packs says of the files that would
be made: it is the same for all content, and has the last word.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from cluboteca.content.own.draft import PROJECT_KINDS, DraftStep, OwnKind
from cluboteca.content.own.pack_source import OwnPackSource, OwnSource, list_steps, make_pack_folder, write_heading
from cluboteca.content.own.simple_check import RULES
from cluboteca.packformat.fault import BrokenPack, Fault
from cluboteca.packformat.folder import PackFolder
from cluboteca.packformat.markdown_text import split_parts
from cluboteca.packformat.stage.library import get_library

MOST_STEPS = {OwnKind.READING: 20, OwnKind.UNPLUGGED: 20, OwnKind.LINK: 6}
MOST_GUIDED_STEPS = 30
MOST_CHECKED_STEPS = 6
_ADDRESS = re.compile(r"https://[A-Za-z0-9.-]+\.[A-Za-z]{2,}(:[0-9]{1,5})?(/[^\s<>\"\\]*)?")
_FIELDS = {
    **{
        key: key
        for key in ("title", "goal", "minutes", "materials", "without_internet", "address", "licence", "languages")
    },
    "author": "made_by",
    "ages": "age_from",
    "questions": "questions",
    "checks": "checks",
    "names": "checks",
}
"""Keys at the margin of a file, and the fields that they were made from."""


@dataclass(frozen=True)
class DraftFault:
    """field: `title`, `steps.0.text`; empty when no single field is meant."""

    field: str
    message: str


def list_faults(source: OwnSource, pack: OwnPackSource) -> list[DraftFault]:
    """Empty when it can be shown to children. pack: the whole pack that would be made, with this activity in it alone."""
    faults = list(_find_in_fields(source))
    return faults or _find_by_reader(source, pack)


def _find_in_fields(source: OwnSource) -> Iterator[DraftFault]:
    draft, kind = source.draft, source.kind
    yield from _find_in_line("title", draft.title, 80, _("Give the activity a title."))
    yield from _find_in_line("goal", draft.goal, 300, _("Say in one sentence what the children will do or make."))
    if draft.minutes is None or not 1 <= draft.minutes <= 120:
        yield DraftFault("minutes", _("Write the minutes as a number from 1 to 120."))
    if kind is OwnKind.QUIZ:
        yield from _find_in_questions(source)
    else:
        yield from _find_in_steps(source)
    if kind is OwnKind.LINK:
        yield from _find_in_link(source)
    if kind in PROJECT_KINDS:
        yield from _find_in_project(source)


def _find_in_line(field: str, text: str, most: int, missing: str) -> Iterator[DraftFault]:
    if not text.strip():
        yield DraftFault(field, missing)
    elif len(" ".join(text.split())) > most:
        text = ngettext(
            "This is too long: at most %(count)d character.", "This is too long: at most %(count)d characters.", most
        )
        yield DraftFault(field, text % {"count": most})


def _find_in_steps(source: OwnSource) -> Iterator[DraftFault]:
    steps = source.draft.steps
    most = MOST_STEPS.get(source.kind, MOST_CHECKED_STEPS if source.draft.checks else MOST_GUIDED_STEPS)
    if not steps:
        yield DraftFault("steps", _("Write at least one step."))
    elif len(steps) > most:
        yield DraftFault("steps", _("There are too many steps: at most %(count)d.") % {"count": most})
    for number, step in enumerate(steps):
        yield from _find_in_step(f"steps.{number}", step)


def _find_in_step(field: str, step: DraftStep) -> Iterator[DraftFault]:
    yield from _find_in_line(f"{field}.title", step.title, 80, _("Give this step a title."))
    if not step.text.strip() and not step.picture:
        yield DraftFault(f"{field}.text", _("Say what to do in this step."))
    elif split_parts(step.text)[1]:
        message = _(
            "Take out lines that begin with ##, and lines of dashes below a text: each step has its title above."
        )
        yield DraftFault(f"{field}.text", message)
    if step.picture:
        yield from _find_in_line(
            f"{field}.alt", step.alt, 200, _("Say what the picture shows, for those who can't see it.")
        )
        yield from _find_in_line(f"{field}.made_by", step.made_by, 300, _("Write who made the picture."))
        yield from _find_in_line(f"{field}.licence", step.licence, 300, _("Write under which licence the picture is."))


def _find_in_questions(source: OwnSource) -> Iterator[DraftFault]:
    questions = source.draft.questions
    if not questions:
        yield DraftFault("questions", _("Write at least one question."))
    elif len(questions) > 30:
        yield DraftFault("questions", _("There are too many questions: at most %(count)d.") % {"count": 30})
    for number, question in enumerate(questions):
        field = f"questions.{number}"
        if not question.text.strip():
            yield DraftFault(f"{field}.text", _("Write the question."))
        filled = [place for place, option in enumerate(question.options) if option.strip()]
        if len(filled) < 2:
            yield DraftFault(f"{field}.options", _("Write at least two answers."))
        elif question.right not in filled:
            yield DraftFault(f"{field}.options", _("Mark the answer that is right."))


def _find_in_link(source: OwnSource) -> Iterator[DraftFault]:
    draft = source.draft
    if not _ADDRESS.fullmatch(draft.address.strip()):
        yield DraftFault("address", _("Copy the whole address from the browser; it has to begin with https://"))
    yield from _find_in_line("made_by", draft.made_by, 300, _("Write who made the page."))
    yield from _find_in_line(
        "licence", draft.licence, 300, _("Write the licence, or “free to use” if the page says none.")
    )
    if not draft.languages:
        yield DraftFault("languages", _("Choose at least one language of the page."))
    ages = (draft.age_from, draft.age_to)
    if None in ages or not 3 <= (ages[0] or 0) <= (ages[1] or 0) <= 99:
        yield DraftFault("age_from", _("Write the ages as two numbers, the smaller one first."))
    missing = _("Say what to do when there is no internet.")
    yield from _find_in_line("without_internet", draft.without_internet, 2_000, missing)


def _find_in_project(source: OwnSource) -> Iterator[DraftFault]:
    draft = source.draft
    library = get_library()
    if library.is_built and draft.sprite not in library.sprites:
        yield DraftFault("sprite", _("Choose a character from the list."))
    if library.is_built and draft.backdrop not in library.backdrops:
        yield DraftFault("backdrop", _("Choose a backdrop from the list."))
    for number, check in enumerate(draft.checks):
        rule = RULES.get(check.rule)
        field = f"checks.{number}"
        if rule is None or source.kind not in rule.kinds:
            yield DraftFault(f"{field}.rule", _("Choose what is to be checked, or remove this check."))
        elif rule.text_label:
            yield from _find_in_line(f"{field}.text", check.text, 200, _("Write the text."))


def _find_by_reader(source: OwnSource, pack: OwnPackSource) -> list[DraftFault]:
    from cluboteca.insight.scratch_project.opening import open_scratch  # noqa: PLC0415 -- with readers of all kinds:
    from cluboteca.packformat.source import read_pack  # noqa: PLC0415 -- not at every start

    folder = make_pack_folder(pack)
    try:
        read_pack(folder, open_scratch=open_scratch)
    except BrokenPack as broken:
        return [DraftFault(_find_field(fault, source, folder), tell_fault(fault)) for fault in broken.faults]
    return []


def tell_fault(fault: Fault) -> str:
    return f"{fault.what.told(_)} {fault.remedy.told(_)}"


def _find_field(fault: Fault, source: OwnSource, folder: PackFolder) -> str:
    """The field from which the line of the file was made; empty where that can't be said."""
    name = PurePosixPath(fault.path).name
    if name.startswith("starter."):
        return "starter"
    if fault.line is None or name not in (f"{source.draft.locale}.md", "activity.yaml"):
        return ""
    lines = folder.text(fault.path).split("\n")
    field = _find_in_head(lines[: fault.line])
    place = 0
    for number, step in enumerate(list_steps(source) if name.endswith(".md") else ()):
        place = lines.index(write_heading(step), place) + 1
        if place == fault.line:
            return f"steps.{number}.title"
        if place < fault.line:
            field = f"steps.{number}.text"
    return field


def _find_in_head(lines: list[str]) -> str:
    """What the latest of these lines is about."""
    options = ""
    for line in reversed(lines):
        key = line.partition(":")[0]
        if key.startswith("  question_"):
            return f"questions.{int(key.rpartition('_')[2]) - 1}.{options or 'text'}"
        if key == "    options":
            options = "options"
        if key in _FIELDS:
            return _FIELDS[key]
    return ""
