"""Saved works, before it is known what they hold: parsing, and looking into what Blockly saved.

Anything may stand in the bytes. What can't be read raises UnreadableWork; nothing else is raised.
"""

import json
from typing import Any, Literal

from cluboteca.packformat.sentence import Sentence, gettext_noop, sentence

MAX_BYTES = 10 * 1024 * 1024
"""Of the largest work there may be; those of the village are far smaller."""

Json = dict[str, Any]
Code = Literal[
    "not_a_work",
    "unknown_block",
    "bad_field",
    "too_large",
    "too_deep",
    "bad_file",
    "too_many_files",
    "too_much_text",
    "too_many_answers",
]

_SENTENCES: dict[Code, str] = {
    "not_a_work": gettext_noop(
        "This isn't a project that Cluboteca can read. Open the activity again and save once more."
    ),
    "unknown_block": gettext_noop(
        "This project holds a block that this version of Cluboteca doesn't know. Remove that block."
    ),
    "bad_field": gettext_noop(
        "A block of this project says something that can't be. Open the project and mend that block."
    ),
    "too_large": gettext_noop("This project is too large to be read. Remove some blocks."),
    "too_deep": gettext_noop("The blocks of this project are nested too deeply to be read. Take some of them apart."),
    "bad_file": gettext_noop("A file of this project can't be read. Open an earlier version, and name its files anew."),
    "too_many_files": gettext_noop("This project has too many files to be read. Put some of them together."),
    "too_many_answers": gettext_noop(
        "There is more in this work than its page can hold. Begin the activity once more."
    ),
    "too_much_text": gettext_noop("The files of this project are too long to be read. Take out what isn't needed."),
}


SHEETS = ("quiz", "basics", "reading", "link")
_WORLDS = {
    "blocks": ("grid", "stage"),
    "python": ("python",),
    "scratch": ("scratch",),
    **{each: (each,) for each in SHEETS},
}


class UnreadableWork(Exception):
    """sentence: what to tell the reader. code: stable, for programs; as in `frontend/src/checks/program.ts`."""

    def __init__(self, code: Code) -> None:
        self.code = code
        super().__init__(code)

    @property
    def sentence(self) -> Sentence:
        return sentence(_SENTENCES[self.code])


def parse(content: bytes) -> object:
    """The JSON of a saved file. Raises UnreadableWork."""
    if len(content) > MAX_BYTES:
        raise UnreadableWork("too_large")
    try:
        return json.loads(content)
    except RecursionError:
        raise UnreadableWork("too_deep") from None
    except ValueError:
        raise UnreadableWork("not_a_work") from None


def world_of(work: object) -> str | None:
    """`grid`, `stage`, `python`, `scratch` or the kind of a sheet; None for what isn't a work of this format."""
    if not isinstance(work, dict) or not is_number(work.get("format"), 1):
        return None
    workspace, world = work.get("workspace"), work.get("world")
    worlds = _WORLDS.get(workspace, ()) if isinstance(workspace, str) else ()
    return world if isinstance(world, str) and world in worlds else None


def is_number(value: object, number: int) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and value == number


def as_object(value: object) -> Json:
    if not isinstance(value, dict):
        raise UnreadableWork("not_a_work")
    return value


def optional(holder: Json, key: str) -> Json | None:
    value = holder.get(key)
    return None if value is None else as_object(value)


def connected(connection: Json | None) -> Json | None:
    """The block that hangs there; a shadow block stands in where there is none."""
    if connection is None:
        return None
    block = optional(connection, "block")
    return block if block is not None else optional(connection, "shadow")


def next_of(block: Json) -> Json | None:
    return connected(optional(block, "next"))


def input_of(block: Json, name: str) -> Json | None:
    return connected(optional(optional(block, "inputs") or {}, name))


def field_of(block: Json, name: str) -> object:
    return (optional(block, "fields") or {}).get(name)
