"""A saved work of the Python workspace to its files.

Anything may stand in the bytes. What isn't such a work raises UnreadableWork; nothing else is raised. The files needn't
be right Python: a child saves in the middle of a line, too. `frontend/src/editor-python/read-work.ts` reads by the same
rules.
"""

import re
from dataclasses import dataclass

from cluboteca.insight.stage import project as stage_project
from cluboteca.insight.work import Json, UnreadableWork, as_object, world_of
from cluboteca.packformat.python.work import MAIN_FILE

MAX_FILES = 20
MAX_BYTES = 200_000
"""Of all files together, in UTF-8."""
_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_]{0,39}\.(py|txt)\Z")


@dataclass(frozen=True)
class PythonFile:
    name: str
    text: str


@dataclass(frozen=True)
class PythonProject:
    """files: main.py first. has_scene: it was continued from blocks, and brought sprites along."""

    files: tuple[PythonFile, ...]
    has_scene: bool = False

    @property
    def programs(self) -> tuple[PythonFile, ...]:
        return tuple(file for file in self.files if file.name.endswith(".py"))


def read_work(work: object) -> PythonProject:
    """Of parsed JSON. Raises UnreadableWork."""
    whole = as_object(work)
    if world_of(whole) != "python":
        raise UnreadableWork("not_a_work")
    saved = whole.get("files")
    if not isinstance(saved, list):
        raise UnreadableWork("not_a_work")
    if len(saved) > MAX_FILES:
        raise UnreadableWork("too_many_files")
    files = tuple(_read_file(as_object(each)) for each in saved)
    names = [file.name for file in files]
    if not names or names[0] != MAIN_FILE or len(set(names)) < len(names):
        raise UnreadableWork("bad_file")
    if sum(len(file.text.encode()) for file in files) > MAX_BYTES:
        raise UnreadableWork("too_much_text")
    return PythonProject(files, _read_scene(whole))


def _read_file(saved: Json) -> PythonFile:
    name, text = saved.get("name"), saved.get("text")
    if not isinstance(name, str) or not _NAME.match(name) or not isinstance(text, str):
        raise UnreadableWork("bad_file")
    if len(text) > MAX_BYTES:
        raise UnreadableWork("too_much_text")
    try:
        text.encode()
    except UnicodeEncodeError:  # half of a surrogate pair
        raise UnreadableWork("bad_file") from None
    return PythonFile(name, text)


def _read_scene(whole: Json) -> bool:
    if "scene" not in whole:
        return False
    stage_project.read_stage(as_object(whole["scene"]))
    return True
