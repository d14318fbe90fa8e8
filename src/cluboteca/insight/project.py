"""A saved work, of whichever workspace and world."""

from cluboteca.insight.grid import reader
from cluboteca.insight.grid.text import show_program
from cluboteca.insight.python_project import project as python_project
from cluboteca.insight.python_project.project import PythonProject
from cluboteca.insight.python_project.text import show_python
from cluboteca.insight.stage import project
from cluboteca.insight.stage.project import StageProject
from cluboteca.insight.stage.text import show_project
from cluboteca.insight.work import UnreadableWork, parse, world_of
from cluboteca.packformat.grid.program import Program
from cluboteca.packformat.sentence import Translate

Project = Program | StageProject | PythonProject


def read_project(content: bytes) -> Project:
    """Of saved bytes. Raises UnreadableWork."""
    return read_work(parse(content), len(content))


def read_work(work: object, size_bytes: int = 0) -> Project:
    """Of parsed JSON. size_bytes: of what was parsed, if it is known. Raises UnreadableWork."""
    world = world_of(work)
    if world == "stage":
        return project.read_work(work)
    if size_bytes > reader.MAX_BYTES:
        raise UnreadableWork("too_large")
    if world == "grid":
        return reader.read_work(work)
    if world == "python":
        return python_project.read_work(work)
    raise UnreadableWork("not_a_work")


def show(project: Project, translate: Translate) -> str:
    """As lines to read, in the reader's language."""
    if isinstance(project, PythonProject):
        return show_python(project)
    return show_project(project, translate) if isinstance(project, StageProject) else show_program(project, translate)
