"""What a librarian gets to read about a project: what a child probably believes, and what to ask; never the solution."""

from collections.abc import Iterable
from dataclasses import dataclass

from cluboteca.insight.scratch.finding.find import Finding
from cluboteca.insight.scratch.finding.finder import BugPattern
from cluboteca.packformat.sentence import Sentence, sentence

MAX_REMARKS = 3
"""More than that nobody reads beside a running meeting."""


@dataclass(frozen=True, slots=True)
class Remark:
    """id: of the finding. targets: names of the sprites and of the stage where it is. noticed: what is there."""

    id: str
    targets: tuple[str, ...]
    noticed: Sentence
    misunderstanding: Sentence
    question: Sentence


def describe_for_librarian(findings: Iterable[Finding]) -> tuple[Remark, ...]:
    """The first few bug patterns. findings: in their ranking."""
    targets: dict[BugPattern, list[str]] = {}
    for finding in findings:
        if isinstance(finding.finder, BugPattern):
            targets.setdefault(finding.finder, []).append(finding.target)
    return tuple(
        Remark(
            finder.id,
            tuple(names),
            sentence(finder.description),
            sentence(finder.misunderstanding),
            sentence(finder.question),
        )
        for finder, names in list(targets.items())[:MAX_REMARKS]
    )
