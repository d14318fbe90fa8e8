"""Trying an edit: does the text parse then, or at least further than before?"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from cluboteca.insight.python.cause import Cause, Edit
from cluboteca.insight.python.complaint import Complaint, TooDeep, parses
from cluboteca.insight.python.source import Source

_CHARACTERS = 400_000
"""Parsed in all for one explanation, about half a second on a slow PC. A program of a child is tried 200 times."""


@dataclass(frozen=True)
class Outcome:
    """is_mended: nothing is wrong any more, or only on a later line. gain: characters further on the same line."""

    is_mended: bool
    gain: int


_NOTHING = Outcome(is_mended=False, gain=0)


class Trials:
    """For one text and its complaint. Past the budget nothing is tried and nothing is believed."""

    def __init__(self, source: Source, complaint: Complaint) -> None:
        self._source = source
        self._complaint = complaint
        self._left = _CHARACTERS
        self._known: dict[tuple[Edit, ...], Outcome] = {}

    def attempt(self, causes: Sequence[Cause]) -> Outcome:
        edits = tuple(sorted({edit for cause in causes for edit in cause.edits}, key=lambda edit: edit.start))
        if not edits or _overlap(edits):
            return _NOTHING
        if edits not in self._known:
            self._known[edits] = self._attempt(edits)
        return self._known[edits]

    def _attempt(self, edits: tuple[Edit, ...]) -> Outcome:
        if self._left < len(self._source.text):
            return _NOTHING
        self._left -= max(len(self._source.text), 200)
        edited = Source(apply_edits(self._source.text, edits))
        try:
            complaint = parses(edited)
        except TooDeep:
            return _NOTHING
        if complaint is None:
            return Outcome(is_mended=True, gain=0)
        grown = sum(edit.text.count("\n") - self._source.text[edit.start : edit.end].count("\n") for edit in edits)
        edited_line = self._source.text.count("\n", 0, edits[-1].end) + 1
        reached = max(self._complaint.line, edited_line)
        if complaint.line - grown > reached:
            return Outcome(is_mended=True, gain=0)
        shift = sum(len(edit.text) - (edit.end - edit.start) for edit in edits if edit.start <= complaint.start)
        is_here = complaint.line - grown == self._complaint.line
        return Outcome(is_mended=False, gain=complaint.start - shift - self._complaint.start if is_here else 0)


def apply_edits(text: str, edits: Iterable[Edit]) -> str:
    """edits: in order, not overlapping."""
    pieces, at = [], 0
    for edit in edits:
        pieces += [text[at : edit.start], edit.text]
        at = edit.end
    return "".join([*pieces, text[at:]])


def _overlap(edits: tuple[Edit, ...]) -> bool:
    return any(
        second.start < first.end or (first.start == second.start and first.end == second.end)
        for first, second in pairwise(edits)
    )
