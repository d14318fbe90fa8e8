"""Which finding a wrong attempt raises: the first one of the activity of which everything holds."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from cluboteca.insight.python_project.check import Reading

if TYPE_CHECKING:
    from cluboteca.insight.python_project.facts import PythonFacts
    from cluboteca.packformat.python.check import PythonCondition, PythonFinding


def find_finding(
    findings: "Iterable[PythonFinding]", reading: Reading, facts: "PythonFacts", run_checks: frozenset[str]
) -> "PythonFinding | None":
    """run_checks: the ids of those that a run judges; what isn't failed among them has passed."""
    return next((finding for finding in findings if _holds(finding, reading, facts, run_checks)), None)


def _holds(finding: "PythonFinding", reading: Reading, facts: "PythonFacts", run_checks: frozenset[str]) -> bool:
    when = finding.when
    return (when.run is None or matches(when.run, facts, run_checks)) and all(
        reading.passes(rule) for rule in when.read
    )


def matches(condition: "PythonCondition", facts: "PythonFacts", run_checks: frozenset[str]) -> bool:
    failed = set(facts.failed)
    return (
        failed.issuperset(condition.failed or ())
        and (run_checks - failed).issuperset(condition.passed or ())
        and (condition.error is None or (facts.error is not None and facts.error.type in condition.error))
        and (condition.note is None or any(note.kind == condition.note for note in facts.notes))
        and (condition.limit is None or not set(condition.limit).isdisjoint(facts.limits))
    )
