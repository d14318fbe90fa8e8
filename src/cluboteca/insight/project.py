"""A saved work, of whichever workspace and world."""

from collections.abc import Iterable

from cluboteca.insight.grid import reader
from cluboteca.insight.grid.text import show_program
from cluboteca.insight.python_project import project as python_project
from cluboteca.insight.python_project.project import PythonProject
from cluboteca.insight.python_project.text import show_python
from cluboteca.insight.scratch.model import ScratchProject
from cluboteca.insight.scratch.text import TargetText
from cluboteca.insight.scratch.text import show_project as show_scratch
from cluboteca.insight.scratch.unreadable import UnreadableScratch
from cluboteca.insight.scratch_project.work import read_work as read_scratch_work
from cluboteca.insight.sheet import work as sheet
from cluboteca.insight.sheet.text import show_sheet
from cluboteca.insight.sheet.work import SheetWork
from cluboteca.insight.stage import project
from cluboteca.insight.stage.project import StageProject
from cluboteca.insight.stage.text import show_project
from cluboteca.insight.work import SHEETS, UnreadableWork, parse, world_of
from cluboteca.packformat.grid.program import Program
from cluboteca.packformat.sentence import Translate

Project = Program | StageProject | PythonProject | ScratchProject | SheetWork


def read_project(content: bytes) -> Project:
    """Of saved bytes. Raises UnreadableWork."""
    return read_work(parse(content), len(content))


def read_work(work: object, size_bytes: int = 0) -> Project:
    """Of parsed JSON. size_bytes: of what was parsed, if it is known. Raises UnreadableWork."""
    world = world_of(work)
    if world == "stage":
        return project.read_work(work)
    if world == "scratch":
        try:
            return read_scratch_work(work)
        except UnreadableScratch as reason:
            raise UnreadableWork("too_large" if reason.code == "too_many_blocks" else "not_a_work") from None
    if size_bytes > reader.MAX_BYTES:
        raise UnreadableWork("too_large")
    if world == "grid":
        return reader.read_work(work)
    if world == "python":
        return python_project.read_work(work)
    if world in SHEETS:
        if size_bytes > sheet.MAX_BYTES:
            raise UnreadableWork("too_many_answers")
        return sheet.read_work(work)
    raise UnreadableWork("not_a_work")


def show(project: Project, translate: Translate, locale: str) -> str:
    """As lines to read, in the reader's language. translate: into `locale`."""
    if isinstance(project, PythonProject):
        return show_python(project)
    if isinstance(project, ScratchProject):
        return _join(show_scratch(project, locale))
    if isinstance(project, SheetWork):
        return show_sheet(project, translate)
    return show_project(project, translate) if isinstance(project, StageProject) else show_program(project, translate)


def _join(texts: Iterable[TargetText]) -> str:
    """Only who has scripts."""
    return "\n\n".join("\n\n".join([f"{text.name}:", *text.scripts]) for text in texts if text.scripts)
