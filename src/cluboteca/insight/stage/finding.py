"""Which finding a wrong attempt raises: the first one of the activity of which everything holds."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from cluboteca.insight.stage.check import passes
from cluboteca.packformat.stage.program import Target

if TYPE_CHECKING:
    from cluboteca.insight.stage.facts import StageFacts
    from cluboteca.packformat.stage.check import StageCondition, StageFinding


def find_finding(
    findings: "Iterable[StageFinding]", targets: tuple[Target, ...], facts: "StageFacts", run_checks: frozenset[str]
) -> "StageFinding | None":
    """run_checks: the ids of those that a run judges; what isn't failed among them has passed."""
    return next((finding for finding in findings if _holds(finding, targets, facts, run_checks)), None)


def _holds(
    finding: "StageFinding", targets: tuple[Target, ...], facts: "StageFacts", run_checks: frozenset[str]
) -> bool:
    when = finding.when
    return (when.run is None or matches(when.run, facts, run_checks)) and all(
        passes(rule, targets) for rule in when.read
    )


def matches(condition: "StageCondition", facts: "StageFacts", run_checks: frozenset[str]) -> bool:
    failed = set(facts.failed)
    return (
        failed.issuperset(condition.failed or ())
        and (run_checks - failed).issuperset(condition.passed or ())
        and (condition.note is None or any(note.kind == condition.note for note in facts.notes))
        and (condition.limit is None or condition.limit in facts.limits)
    )
