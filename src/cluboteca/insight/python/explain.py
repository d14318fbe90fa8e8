"""Why a program's text isn't Python yet: `explain_source`."""

import ast
from collections.abc import Iterable
from itertools import combinations, islice

from cluboteca.insight.python.cause import Cause
from cluboteca.insight.python.causes.order import LATE_SEARCHES, SEARCHES
from cluboteca.insight.python.complaint import TooDeep, parse
from cluboteca.insight.python.explanation import Explanation, tell
from cluboteca.insight.python.limits import cut_within_limits
from cluboteca.insight.python.program import Program
from cluboteca.insight.python.source import Source, UnreadableSource, make_source
from cluboteca.insight.python.trial import Trials

_MOST_CAUSES = 120
"""Looked at for one program."""
_MOST_TOGETHER = 14
"""Causes on one line that are tried two by two, when none of them is all that is wrong there."""


def explain_source(text: str, locale: str) -> Explanation | None:
    """None when the text parses and compiles. locale: `ro` or `en`; English for any other. Takes milliseconds."""
    try:
        source = make_source(text)
    except UnreadableSource as unreadable:
        return tell(Cause(unreadable.kind, 0, 0), Source(""), locale)
    cause = find_cause(source)
    return None if cause is None else tell(cause, source, locale)


def find_cause(source: Source) -> Cause | None:
    """What is wrong, whatever the language. None when nothing is."""
    cut = cut_within_limits(source)
    if isinstance(cut, Cause):
        return cut
    try:
        complaint = parse(source)
    except TooDeep:
        return Cause("too_deep", 0, 0)
    if isinstance(complaint, ast.Module):
        return None
    program = Program(source, cut, complaint)
    if complaint.is_late:
        return _first(cause for search in LATE_SEARCHES for cause in search(program)) or _general(program)
    return _believe(program)


def _believe(program: Program) -> Cause:
    trials = Trials(program.source, program.complaint)
    causes: list[Cause] = []
    best: tuple[int, Cause] | None = None
    for cause in islice((cause for search in SEARCHES for cause in search(program)), _MOST_CAUSES):
        causes.append(cause)
        if cause.is_certain:
            return cause
        outcome = trials.attempt([cause])
        if outcome.is_mended:
            return cause
        if outcome.gain > 0 and (best is None or outcome.gain > best[0]):
            best = (outcome.gain, cause)
    return _two_together(program, trials, causes) or (best[1] if best else _general(program))


def _two_together(program: Program, trials: Trials, causes: list[Cause]) -> Cause | None:
    """Two mistakes on a line: the one that comes first is told."""
    here = [cause for cause in causes if cause.edits and _line(program, cause) == program.complaint.line]
    for pair in combinations(here[:_MOST_TOGETHER], 2):
        if trials.attempt(pair).is_mended:
            return min(pair, key=lambda cause: cause.start)
    return None


def _line(program: Program, cause: Cause) -> int:
    return program.text.count("\n", 0, cause.start) + 1


def _first(causes: Iterable[Cause]) -> Cause | None:
    return next((cause for cause in causes if cause.is_certain), None)


def _general(program: Program) -> Cause:
    complaint = program.complaint
    token = program.token_at(complaint.start)
    found = token.text if token is not None and token.line == complaint.line else ""
    return Cause(
        "general", complaint.start, complaint.end, {"found": found or program.lines[complaint.line - 1].strip()}
    )
