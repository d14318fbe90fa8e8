"""Which finding a wrong attempt raises: the first one of the activity of which everything holds."""

from collections.abc import Iterable

from cluboteca.insight.grid.check import passes
from cluboteca.insight.grid.facts import GridFacts
from cluboteca.packformat.grid.check import AtLeast, GridFinding, RunCondition
from cluboteca.packformat.grid.program import Program


def find_finding(findings: Iterable[GridFinding], program: Program, facts: GridFacts) -> GridFinding | None:
    return next((finding for finding in findings if _holds(finding, program, facts)), None)


def _holds(finding: GridFinding, program: Program, facts: GridFacts) -> bool:
    when = finding.when
    return (when.run is None or matches(when.run, facts)) and all(passes(rule, program) for rule in when.read)


def matches(condition: RunCondition, facts: GridFacts) -> bool:
    """Every fact that the condition names is known and as it says."""
    return all(_is_so(name, wanted, facts) for name, wanted in condition if wanted is not None)


def _is_so(name: str, wanted: object, facts: GridFacts) -> bool:
    if name == "left_any":
        return facts.left is not None and any(facts.left.values()) is wanted
    if name == "dry_any":
        return facts.dry is not None and (facts.dry > 0) is wanted
    known = getattr(facts, name)
    if isinstance(wanted, AtLeast):
        return known is not None and known >= wanted.at_least
    return known is not None and known == wanted
