"""What the finders find in a project, ranked: bug patterns before good practice."""

from collections import Counter
from dataclasses import dataclass
from typing import Any

from cluboteca.insight.scratch.finding.catalogue import FINDERS
from cluboteca.insight.scratch.finding.finder import Finder
from cluboteca.insight.scratch.finding.program import Actor, Program
from cluboteca.insight.scratch.model import ScratchProject
from cluboteca.packformat.sentence import Translate


@dataclass(frozen=True, slots=True)
class Finding:
    """target: name of the sprite or stage. count: how often it is there."""

    finder: Finder
    target: str
    count: int

    def as_json(self, translate: Translate) -> dict[str, Any]:
        return {
            "id": self.finder.id,
            "target": self.target,
            "count": self.count,
            "message": translate(self.finder.description),
            "kind": self.finder.kind.value,
        }


def find_findings(project: ScratchProject) -> tuple[Finding, ...]:
    """In the order of the finders, then of the targets."""
    program = Program(project)
    found: list[Finding] = []
    for finder in FINDERS:
        counts = Counter((spot if isinstance(spot, Actor) else spot.actor).name for spot in finder.find(program))
        found += [Finding(finder, target, count) for target, count in counts.items()]
    return tuple(found)
