"""Saved works of sheets, as `frontend/src/sheet/sheet.ts` writes them.

Anything may stand in the bytes. What isn't such a work raises UnreadableWork, and nothing else is raised. Answers to
questions that there aren't, or that were never given, are no mistake: the activity may have changed since.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from cluboteca.insight.work import SHEETS, UnreadableWork, as_object, world_of

MAX_BYTES = 256 * 1024
MAX_ENTRIES = 200
MAX_TEXT = 2_000
"""Of one answer, and of all names."""

Answer = str | tuple[str, ...] | Mapping[str, str]


@dataclass(frozen=True)
class QuizWork:
    """answers: by question. single: an option; multiple: options; order: all items; match: right halves by the left ones;
    short: the text.
    """

    answers: Mapping[str, Answer]

    kind = "quiz"


@dataclass(frozen=True)
class TaskWork:
    """typed: of keyboard, lines. files: of files, what is there, as in `begin`. query, chosen: of search."""

    is_done: bool = False
    typed: tuple[str, ...] = ()
    files: tuple[str, ...] = ()
    query: str = ""
    chosen: str = ""


@dataclass(frozen=True)
class BasicsWork:
    tasks: Mapping[str, TaskWork] = field(default_factory=dict)

    kind = "basics"


@dataclass(frozen=True)
class ReadingWork:
    """page: from 1."""

    page: int
    is_done: bool

    kind = "reading"


@dataclass(frozen=True)
class LinkWork:
    is_visited: bool
    is_done: bool

    kind = "link"


SheetWork = QuizWork | BasicsWork | ReadingWork | LinkWork


def read_work(work: object) -> SheetWork:
    """Of parsed JSON. Raises UnreadableWork."""
    whole = as_object(work)
    world = world_of(whole)
    if world not in SHEETS:
        raise UnreadableWork("not_a_work")
    if world == "quiz":
        return QuizWork({_text(id): _read_answer(answer) for id, answer in _entries(whole.get("answers"))})
    if world == "basics":
        return BasicsWork({_text(id): _read_task(as_object(task)) for id, task in _entries(whole.get("tasks"))})
    is_done = _flag(whole.get("done"))
    if world == "link":
        return LinkWork(_flag(whole.get("visited")), is_done)
    page = whole.get("page", 1)
    if isinstance(page, bool) or not isinstance(page, int) or not 1 <= page <= MAX_ENTRIES:
        raise UnreadableWork("not_a_work")
    return ReadingWork(page, is_done)


def _read_answer(answer: object) -> Answer:
    if isinstance(answer, str):
        return _text(answer)
    if isinstance(answer, list):
        return _texts(answer)
    return {_text(left): _text(right) for left, right in _entries(answer)}


def _read_task(task: Mapping[str, Any]) -> TaskWork:
    return TaskWork(
        is_done=_flag(task.get("done")),
        typed=_texts(task.get("typed", [])),
        files=_texts(task.get("files", [])),
        query=_text(task.get("query", "")),
        chosen=_text(task.get("chosen", "")),
    )


def _entries(value: object) -> list[tuple[str, Any]]:
    entries = list(as_object(value).items())
    if len(entries) > MAX_ENTRIES:
        raise UnreadableWork("too_many_answers")
    return entries


def _texts(value: object) -> tuple[str, ...]:
    if not isinstance(value, list):
        raise UnreadableWork("not_a_work")
    if len(value) > MAX_ENTRIES:
        raise UnreadableWork("too_many_answers")
    return tuple(_text(each) for each in value)


def _text(value: object) -> str:
    """JSON can hold halves of characters, which are no text and can't be written anywhere."""
    if not isinstance(value, str) or any("\ud800" <= sign <= "\udfff" for sign in value):
        raise UnreadableWork("not_a_work")
    if len(value) > MAX_TEXT:
        raise UnreadableWork("too_many_answers")
    return value


def _flag(value: object) -> bool:
    if value is not None and not isinstance(value, bool):
        raise UnreadableWork("not_a_work")
    return value is True
