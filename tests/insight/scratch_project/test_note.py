"""What is told of notes of Scratch."""

import pytest

from cluboteca.insight.scratch_project.facts import read_facts
from cluboteca.insight.scratch_project.note import find_next_try
from cluboteca.packformat.sentence import untranslated

SECOND = {"kind": "second_start", "check": "arrives"}
OTHER = {"kind": "other_start", "check": "falls", "key": "space"}
RENAMED = {"kind": "renamed", "check": "falls", "sprite": "Sprite1"}


@pytest.mark.parametrize(
    ("failed", "notes", "told"),
    [
        ([], [SECOND], "At the second start it works!"),
        (["draws"], [OTHER, SECOND], "At the second start it works!"),
        (["draws"], [OTHER], "It works when you press the space key!"),
        (["falls"], [RENAMED, SECOND], "I looked at your sprite “Sprite1”."),
        (["draws"], [RENAMED], None),
        (["draws"], [], None),
    ],
    ids=["passed", "the one that matters more", "another start", "what failed first", "a name", "nothing"],
)
def test_the_note_that_matters_is_told(failed: list[str], notes: list[dict[str, str]], told: str | None):
    sentence = find_next_try(read_facts({"failed": failed, "notes": notes}))
    assert (sentence is None) == (told is None)
    assert told is None or (sentence is not None and sentence.told(untranslated).startswith(told))


def test_facts_that_are_none_tell_nothing():
    assert find_next_try(read_facts(7)) is None
