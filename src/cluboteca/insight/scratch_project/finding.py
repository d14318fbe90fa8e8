"""Which finding a wrong attempt raises: the first one of the activity of which everything holds.

Where none does, a child may be asked about what the finders of `insight.scratch` have found; its id is kept like one of the
activity's own.
"""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from cluboteca.insight.scratch.finding.catalogue import FINDERS
from cluboteca.insight.scratch.finding.finder import BugPattern
from cluboteca.insight.stage.finding import matches
from cluboteca.packformat.sentence import Sentence, sentence

if TYPE_CHECKING:
    from cluboteca.insight.scratch_project.check import Reading
    from cluboteca.insight.scratch_project.facts import ScratchFacts
    from cluboteca.packformat.scratch.activity import ScratchFinding


def find_finding(
    findings: "Iterable[ScratchFinding]", reading: "Reading", facts: "ScratchFacts", run_checks: frozenset[str]
) -> "ScratchFinding | None":
    """run_checks: the ids of those that a run judges; what isn't failed among them has passed."""
    return next((finding for finding in findings if _holds(finding, reading, facts, run_checks)), None)


def _holds(finding: "ScratchFinding", reading: "Reading", facts: "ScratchFacts", run_checks: frozenset[str]) -> bool:
    when = finding.when
    return (when.run is None or matches(when.run, facts, run_checks)) and all(map(reading.passes, when.read))


def describe_pattern(id: str) -> tuple[Sentence, Sentence] | None:
    """Of a bug pattern, for the librarian: the likely misunderstanding, and a question to ask. None: there is none of this id."""
    finder = next((each for each in FINDERS if isinstance(each, BugPattern) and each.id == id), None)
    return None if finder is None else (sentence(finder.misunderstanding), sentence(finder.question))
