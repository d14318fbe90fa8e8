"""What a child is told when a Scratch project does what was asked in another way than was thought of.

As on the stage; but here a check that works only at the second start has passed, and that has to be told all the same.
"""

from cluboteca.insight.scratch_project.facts import ScratchFacts
from cluboteca.insight.stage.note import find_next_try as find_try_of_failed
from cluboteca.insight.stage.note import tell_note
from cluboteca.packformat.sentence import Sentence

_OF_PASSED = ("second_start", "other_start")


def find_next_try(facts: ScratchFacts) -> Sentence | None:
    """Of the checks that failed, or else how those that passed had to be started."""
    told = find_try_of_failed(facts)
    if told is not None:
        return told
    notes = [note for note in facts.notes if note.kind in _OF_PASSED]
    note = min(notes, key=lambda each: _OF_PASSED.index(each.kind), default=None)
    return tell_note(note) if note is not None else None
