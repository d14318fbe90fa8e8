"""What a child is told when a project does what was asked in another way than was thought of, or nearly does it.

One kind sentence or two for each kind of note: what works already, and what to try. The browser has the same ones
(`frontend/src/checks/stage/note-words.ts`).
"""

from cluboteca.insight.stage.facts import Note, StageFacts
from cluboteca.packformat.sentence import Sentence, gettext_noop, sentence
from cluboteca.packformat.stage.check import NoteKind

_ORDER: tuple[NoteKind, ...] = ("limit", "missing_sprite", "second_start", "renamed", "other_start")
"""What keeps most from working comes first."""
_KEYS = {
    "space": gettext_noop("the space key"),
    "up": gettext_noop("the up arrow"),
    "down": gettext_noop("the down arrow"),
    "left": gettext_noop("the left arrow"),
    "right": gettext_noop("the right arrow"),
    "enter": gettext_noop("the Enter key"),
    "any": gettext_noop("any key"),
}


def find_next_try(facts: StageFacts) -> Sentence | None:
    """Of the note that matters most, among those of checks that failed."""
    notes = [note for note in facts.notes if note.check in facts.failed]
    note = min(notes, key=lambda each: _ORDER.index(each.kind), default=None)
    if note is not None:
        return tell_note(note)
    return _limit() if facts.limits else None


def tell_note(note: Note) -> Sentence:
    if note.kind == "other_start":
        return _other_start(note)
    if note.kind == "renamed":
        return _renamed(note)
    if note.kind == "missing_sprite":
        return sentence(
            gettext_noop(
                "The sprite “{sprite}” isn't on the stage any more. Bring it back from the library, or open an earlier "
                "version; what you have built stays."
            ),
            sprite=note.sprite or "…",
        )
    if note.kind == "second_start":
        return sentence(
            gettext_noop(
                "At the second start it works! At the first start something isn't in its place yet. Put everything in its "
                "place right at the beginning: where it stands, how it looks, the points."
            )
        )
    return _limit()


def _limit() -> Sentence:
    return sentence(
        gettext_noop(
            "It begins well, and then it becomes too much for the stage. Look for what happens again and again: does it "
            "need to stop at some time?"
        )
    )


def _other_start(note: Note) -> Sentence:
    if note.key == "flag":
        return sentence(
            gettext_noop(
                "With the green flag it works! Now look at the steps once more: it should start in another way."
            )
        )
    if note.key is not None:
        key = _KEYS.get(note.key)
        return sentence(
            gettext_noop("It works when you press {key}! Now try to let it start the way the steps say."),
            key=sentence(key) if key else sentence(gettext_noop("the key {key}"), key=note.key.upper()),
        )
    if not note.sprite:
        return sentence(
            gettext_noop("It works when you click on the stage! Now try to let it start the way the steps say.")
        )
    return sentence(
        gettext_noop("It works when you click on “{sprite}”! Now try to let it start the way the steps say."),
        sprite=note.sprite,
    )


def _renamed(note: Note) -> Sentence:
    if note.variable is not None:
        return sentence(
            gettext_noop(
                "I found your variable “{variable}” and looked at that one. Give it the name from the steps, then everybody "
                "knows it."
            ),
            variable=note.variable,
        )
    return sentence(
        gettext_noop(
            "I looked at your sprite “{sprite}”. Give it the name from the steps, then everybody knows who it is."
        ),
        sprite=note.sprite or "…",
    )
