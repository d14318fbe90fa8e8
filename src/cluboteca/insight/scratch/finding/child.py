"""What a child gets to read about a project: one question at most, and what is well made. Nothing is counted or scored."""

from collections.abc import Iterable
from dataclasses import dataclass

from cluboteca.insight.scratch.finding.find import Finding
from cluboteca.insight.scratch.finding.finder import BugPattern, Kind
from cluboteca.packformat.sentence import Sentence, sentence

MAX_PRAISES = 3


@dataclass(frozen=True, slots=True)
class ChildQuestion:
    """id: of the finding. target: name of the sprite or stage it is about."""

    id: str
    target: str
    question: Sentence


def pick_for_child(findings: Iterable[Finding]) -> ChildQuestion | None:
    """The first that may be asked without anyone having looked: of patterns that good projects hardly ever show.

    findings: in their ranking.
    """
    for finding in findings:
        finder = finding.finder
        if isinstance(finder, BugPattern) and finder.asks_child:
            return ChildQuestion(finder.id, finding.target, sentence(finder.question))
    return None


def list_well_made(findings: Iterable[Finding]) -> tuple[Sentence, ...]:
    """A few, what took most thought first; not how often."""
    said = dict.fromkeys(
        finding.finder.description for finding in findings if finding.finder.kind is Kind.GOOD_PRACTICE
    )
    return tuple(sentence(description) for description in list(said)[:MAX_PRAISES])
