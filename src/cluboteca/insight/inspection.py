"""What a project file shows, without knowing for which activity it was made."""

from dataclasses import dataclass
from typing import Any

from cluboteca.insight.project import Project, read_project, show
from cluboteca.insight.python_project.construct import Constructs
from cluboteca.insight.python_project.project import PythonProject
from cluboteca.insight.python_project.syntax import parse_project
from cluboteca.insight.stage.project import StageProject
from cluboteca.insight.work import UnreadableWork, parse
from cluboteca.packformat.grid.program import words
from cluboteca.packformat.sentence import Sentence, Translate, gettext_noop, sentence
from cluboteca.packformat.stage.program import blocks_of

_ZIP = b"PK\x03\x04"
_BLOCKS_ONLY = gettext_noop(
    "This version of Cluboteca reads block projects only. Give it a file that the block workspace saved."
)


@dataclass(frozen=True)
class Inspection:
    """kind: `blocks` or `python` when the file says that it is one, else None. project: None with an error."""

    kind: str | None
    project: Project | None
    error: Sentence | None

    def as_json(self, translate: Translate) -> dict[str, Any]:
        return {
            "kind": self.kind,
            "scripts": None if self.project is None else show(self.project, translate),
            "constructs": [] if self.project is None else list(dict.fromkeys(_words(self.project))),
            "findings": [],
            "error": self.error and self.error.told(translate),
        }


def _words(project: Project) -> list[str]:
    """Of every block in reading order; of Python the constructs, none where it isn't right Python."""
    if isinstance(project, PythonProject):
        return list(Constructs(file.tree for file in parse_project(project) or ()).counts())
    if not isinstance(project, StageProject):
        return list(words(project))
    return [block.word for target in project.targets for script in target.scripts for block in blocks_of(script)]


def inspect_blocks(content: bytes, name: str) -> Inspection:
    """name: of the file; it tells a Scratch or Python project from something that isn't a project."""
    if _is_of_other_kind(content, name):
        return Inspection(None, None, sentence(_BLOCKS_ONLY))
    try:
        project = read_project(content)
        return Inspection("python" if isinstance(project, PythonProject) else "blocks", project, None)
    except UnreadableWork as error:
        return Inspection(_kind_of(content), None, error.sentence)


def _is_of_other_kind(content: bytes, name: str) -> bool:
    if content.startswith(_ZIP) or name.lower().endswith((".sb", ".sb2", ".sb3", ".py")):
        return True
    whole = _parse(content)
    return isinstance(whole, dict) and "targets" in whole  # the project.json of Scratch


def _kind_of(content: bytes) -> str | None:
    whole = _parse(content)
    workspace = whole.get("workspace") if isinstance(whole, dict) else None
    return workspace if workspace in ("blocks", "python") else None


def _parse(content: bytes) -> object:
    try:
        return parse(content)
    except UnreadableWork:
        return None
