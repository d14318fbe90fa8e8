"""What a saved project of Cluboteca shows, without knowing for which activity it was made."""

from dataclasses import dataclass
from typing import Any

from cluboteca.insight.project import Project, read_project, show
from cluboteca.insight.python.inspect import PythonInspection
from cluboteca.insight.python_project.inspect import inspect_project
from cluboteca.insight.python_project.project import PythonProject
from cluboteca.insight.scratch.model import ScratchProject
from cluboteca.insight.sheet.work import SheetWork
from cluboteca.insight.stage.project import StageProject
from cluboteca.insight.work import SHEETS, UnreadableWork, parse
from cluboteca.packformat.grid.program import words
from cluboteca.packformat.sentence import Sentence, Translate
from cluboteca.packformat.stage.program import blocks_of


@dataclass(frozen=True)
class Inspection:
    """kind: `blocks`, `python` or that of a sheet when the file says that it is one, else None. project: None with an error.

    error: why the file is no project. A program with a mistake is one: see python.
    """

    kind: str | None
    project: Project | None
    error: Sentence | None
    python: PythonInspection | None = None

    def as_json(self, translate: Translate, locale: str) -> dict[str, Any]:
        shown = {
            "kind": self.kind,
            "scripts": None if self.project is None else show(self.project, translate, locale),
        }
        if self.python is not None:
            return shown | self.python.as_json()
        return shown | {
            "constructs": [] if self.project is None else list(dict.fromkeys(_words(self.project))),
            "findings": [],
            "error": self.error and self.error.told(translate),
        }


def _words(project: Project) -> list[str]:
    """Of every block in reading order."""
    if isinstance(project, PythonProject | SheetWork):
        return []
    if isinstance(project, ScratchProject):
        return [block.opcode for block in project.walk()]
    if not isinstance(project, StageProject):
        return list(words(project))
    return [block.word for target in project.targets for script in target.scripts for block in blocks_of(script)]


def inspect_work(content: bytes, locale: str) -> Inspection:
    """locale: of explanations."""
    try:
        project = read_project(content)
    except UnreadableWork as error:
        return Inspection(_kind_of(content), None, error.sentence)
    if isinstance(project, PythonProject):
        return Inspection("python", project, None, inspect_project(project, locale))
    return Inspection(project.kind if isinstance(project, SheetWork) else "blocks", project, None)


def _kind_of(content: bytes) -> str | None:
    whole = _parse(content)
    workspace = whole.get("workspace") if isinstance(whole, dict) else None
    return workspace if workspace in ("blocks", "python", *SHEETS) else None


def _parse(content: bytes) -> object:
    try:
        return parse(content)
    except UnreadableWork:
        return None
