"""All that a look at a Scratch project tells."""

from dataclasses import dataclass
from typing import Any

from cluboteca.insight.scratch.construct import Construct, list_constructs
from cluboteca.insight.scratch.finding.find import Finding, find_findings
from cluboteca.insight.scratch.model import ScratchProject
from cluboteca.insight.scratch.reader import read_scratch
from cluboteca.insight.scratch.rubric.census import Census
from cluboteca.insight.scratch.rubric.classic import score_classic
from cluboteca.insight.scratch.rubric.extended import score_extended
from cluboteca.insight.scratch.text import TargetText, show_project
from cluboteca.packformat.sentence import Translate


@dataclass(frozen=True, slots=True)
class ScratchInspection:
    """classic, extended: by dimension, 0 to 3 and 0 to 4. findings: ranked."""

    project: ScratchProject
    texts: tuple[TargetText, ...]
    constructs: tuple[Construct, ...]
    classic: dict[str, int]
    extended: dict[str, int]
    findings: tuple[Finding, ...]

    def as_json(self, translate: Translate) -> dict[str, Any]:
        return {
            "kind": "scratch",
            "rubric": {"classic": self.classic, "extended": self.extended},
            "constructs": [construct.id for construct in self.constructs],
            "findings": [finding.as_json(translate) for finding in self.findings],
            "scripts": [
                {"target": text.name, "scripts": list(text.scripts), "notes": list(text.notes)} for text in self.texts
            ],
            "error": None,
        }


def inspect_scratch(content: bytes, locale: str) -> ScratchInspection:
    """locale: of the scripts. Raises UnreadableScratch."""
    project = read_scratch(content)
    census = Census(project)
    return ScratchInspection(
        project,
        show_project(project, locale),
        list_constructs(project),
        score_classic(census),
        score_extended(census),
        find_findings(project),
    )


NOTHING: dict[str, Any] = {
    "kind": "scratch",
    "rubric": None,
    "constructs": [],
    "findings": [],
    "scripts": None,
    "error": None,
}
"""As JSON, of a file that is no project; `error` then says why."""
