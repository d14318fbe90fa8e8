"""Saved works of the Scratch workspace: the project.json as it is, in the envelope of all works.

Costumes and sounds aren't in it; they are files of their own, named by their content.
"""

import re

from cluboteca.insight.scratch.document import parse_document
from cluboteca.insight.scratch.medium_file import is_file_name
from cluboteca.insight.scratch.model import ScratchProject
from cluboteca.insight.scratch.reader import read_document
from cluboteca.insight.scratch.unreadable import UnreadableScratch
from cluboteca.insight.work import world_of
from cluboteca.packformat.scratch.work import WORLD

_MARK = re.compile(rb'"workspace"\s*:\s*"' + WORLD.encode() + rb'"')
_HEAD_BYTES = 200


def may_be_scratch(content: bytes) -> bool:
    """Cheap, for saves of every workspace: false for what can't be a work of this one. Letters may be written as numbers,
    which no browser does with these words."""
    return _MARK.search(content) is not None or b"\\u" in content[:_HEAD_BYTES]


def read_saved(content: bytes) -> ScratchProject | None:
    """None when it is a work of another workspace, or none. Raises UnreadableScratch."""
    work = parse_document(content)
    return read_work(work) if world_of(work) == WORLD else None


def read_work(work: object) -> ScratchProject:
    """Of parsed JSON. Raises UnreadableScratch."""
    project = work.get("project") if isinstance(work, dict) else None
    if not isinstance(project, dict) or not isinstance(project.get("targets"), list):
        raise UnreadableScratch("not_scratch")
    return read_document(project)


def list_files(project: ScratchProject) -> list[str]:
    """The costumes and sounds that it names, each once. Names that Scratch never gives are left out."""
    named = (medium.file for target in project.targets for medium in (*target.costumes, *target.sounds))
    return [name for name in dict.fromkeys(named) if is_file_name(name)]
