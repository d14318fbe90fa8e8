"""What a child is told when a program does what was asked in another way than was thought of, or nearly does it.

One kind sentence or two for each kind of note: what works already, and what to try.
"""

from cluboteca.insight.python_project.facts import PythonFacts, PythonNote
from cluboteca.packformat.python.check import LimitKind, NoteKind
from cluboteca.packformat.sentence import Sentence, gettext_noop, sentence

_ORDER: tuple[NoteKind, ...] = (
    "missing_sprite",
    "missing_function",
    "printed_not_returned",
    "asked_more",
    "renamed",
    "almost",
)
"""What keeps most from working comes first."""
_LIMITS: dict[LimitKind, str] = {
    "endless": gettext_noop(
        "Your program goes on and on, so I stopped it. Look at the loop: what has to happen so that it ends?"
    ),
    "output": gettext_noop(
        "Your program prints and prints, so I stopped it. Look at the loop: what has to happen so that it ends?"
    ),
    "drawing": gettext_noop(
        "Your program draws and draws, so I stopped it. Look at the loop: what has to happen so that it ends?"
    ),
    "steps": gettext_noop("Your program takes more steps than can be followed. Try it with smaller numbers first."),
}


def find_next_try(facts: PythonFacts) -> Sentence | None:
    """Of a limit or an error, for then nothing else can be right; else of the note that matters most, among those of
    checks that failed.
    """
    if facts.limits:
        return sentence(_LIMITS[facts.limits[0]])
    if facts.error is not None:
        return _error(facts.error.line)
    notes = [note for note in facts.notes if note.check in facts.failed]
    note = min(notes, key=lambda each: _ORDER.index(each.kind), default=None)
    return None if note is None else tell_note(note)


def _error(line: int | None) -> Sentence:
    if line is None:
        return sentence(
            gettext_noop("Your program stops with an error. Read what is said about it, mend it, then check again.")
        )
    return sentence(
        gettext_noop(
            "Your program stops with an error in line {line}. Read what is said about it, mend it, then check again."
        ),
        line=line,
    )


def tell_note(note: PythonNote) -> Sentence:
    if note.kind == "almost":
        return sentence(
            gettext_noop(
                "So nearly! Only capitals, accents or spaces are different. Compare it with the steps, letter by letter."
            )
        )
    if note.kind == "asked_more":
        return sentence(
            gettext_noop(
                "I gave all the answers that were needed, and your program still asks. When is it to stop asking?"
            )
        )
    if note.kind == "renamed":
        return sentence(
            gettext_noop(
                "The value is right, in your variable “{name}”. Give it the name from the steps, then everybody finds it."
            ),
            name=note.name or "…",
        )
    return sentence(_SENTENCES[note.kind], name=note.name or "…")


_SENTENCES: dict[NoteKind, str] = {
    "missing_function": gettext_noop(
        "I looked for your function “{name}” and didn't find it. Does “def” have just this name, at the margin?"
    ),
    "missing_sprite": gettext_noop(
        "A sprite that is needed isn't on the stage. Put it there with Sprite(…), by its name from the steps."
    ),
    "printed_not_returned": gettext_noop(
        "Your function “{name}” finds the right value and prints it. Let it give the value back: return instead of print."
    ),
}
