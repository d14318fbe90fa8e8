"""A child's nickname in what others have written: finding it, and taking it out.

A nickname counts as a word: "Ana" isn't in "Banana". Endings that Romanian adds to a name ("Anei") are found for the
librarian to look at, and not taken out by themselves.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from django.apps import apps
from django.db import models
from django.db.models import Model, Q
from django.db.models.functions import Cast
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from cluboteca.people.models import Person

INSTEAD = "…"

NOTES: Mapping[str, tuple[str, ...]] = {
    "core.auditevent": ("detail",),
    "clubs.club": ("handover_note",),
    "clubs.computer": ("name",),
    "training.opening": ("reason", "missing"),
    "meetings.meetingclosing": ("what_was_hard", "for_next_time"),
    "meetings.incident": ("what_happened", "what_was_done"),
    "meetings.galleryentry": ("title", "words"),
    "meetings.clubbadge": ("title", "words"),
    "meetings.fair": ("title", "place"),
    "meetings.faircriterion": ("name", "award"),
    "meetings.fairaward": ("title",),
    "meetings.jurysheet": ("kind_words",),
    "workspace.attempt": ("facts",),
}
"""Where people of the club write freely, by model: a nickname may stand there."""


@dataclass(frozen=True)
class NoteKind:
    """words: what it is called. club: the way to the club whose librarian may read it."""

    words: Promise
    club: str


SHOWN_NOTES: Mapping[tuple[str, str], NoteKind] = {
    ("meetings.incident", "what_happened"): NoteKind(_("Note about something that happened"), "club"),
    ("meetings.incident", "what_was_done"): NoteKind(_("What was done then"), "club"),
    ("meetings.meetingclosing", "what_was_hard"): NoteKind(_("What was hard at a meeting"), "meeting__club"),
    ("meetings.meetingclosing", "for_next_time"): NoteKind(_("For next time"), "meeting__club"),
    ("clubs.club", "handover_note"): NoteKind(_("Handover note"), "pk"),
    ("training.opening", "reason"): NoteKind(_("Why the club opened early"), "club"),
    ("meetings.jurysheet", "kind_words"): NoteKind(_("Words of the jury"), "entry__fair__club"),
    ("meetings.galleryentry", "words"): NoteKind(_("Words in the gallery"), "club"),
}
"""Those of a club that its librarian reads before a child is erased."""


@dataclass(frozen=True)
class FoundNote:
    """key: for a form. without: the text as it will be when nobody changes it."""

    key: str
    kind: str
    text: str
    without: str


def _as_word(nickname: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){re.escape(nickname)}(?!\w)", re.IGNORECASE)


def take_out(text: str, nickname: str) -> str:
    return _as_word(nickname).sub(INSTEAD, text)


def _change_texts(found: object, change: Callable[[str], str]) -> object:
    """The same JSON with every text changed, also those that are names of fields."""
    if isinstance(found, str):
        return change(found)
    if isinstance(found, list):
        return [_change_texts(each, change) for each in found]
    if isinstance(found, dict):
        return {change(key): _change_texts(value, change) for key, value in found.items()}
    return found


def take_out_everywhere(found: object, nickname: str) -> object:
    return _change_texts(found, lambda text: take_out(text, nickname))


def _rows_with(model: type[models.Model], names: Sequence[str], text: str) -> models.QuerySet[models.Model]:
    """Rows in which it may stand. SQLite knows capitals of ASCII alone, so the longest part of such signs is looked for."""
    rows = model._base_manager.all()  # noqa: SLF001 -- Django documents it
    part = max(re.findall(r"[A-Za-z0-9 _-]+", text), key=len, default="")
    if not part:
        return rows
    wanted = models.Q()
    for name in names:
        rows = rows.alias(**{f"{name}_text": Cast(name, models.TextField())})
        wanted |= models.Q(**{f"{name}_text__icontains": part})
    return rows.filter(wanted)


def redact(nickname: str) -> None:
    """Take the nickname out of everything that people of the club have written, row by row; it may be done again."""
    for label, names in NOTES.items():
        model = apps.get_model(label)
        for row in _rows_with(model, names, nickname).iterator(chunk_size=200):
            changed = []
            for name in names:
                before = getattr(row, name)
                after = take_out_everywhere(before, nickname)
                if after != before:
                    setattr(row, name, after)
                    changed.append(name)
            if changed:
                model._base_manager.filter(pk=row.pk).update(  # noqa: SLF001 -- Django documents it
                    **{name: getattr(row, name) for name in changed}
                )


def _with_endings(nickname: str) -> tuple[re.Pattern[str], str]:
    """The name as a note may write it ("Anei", "Radului"), and the part that all of these have."""
    forms = rf"{re.escape(nickname)}\w{{0,4}}"
    stem = nickname
    if len(nickname) > 1 and nickname[-1].lower() in "aă":
        stem = nickname[:-1]
        forms += rf"|{re.escape(stem)}(?:ei|ii|ăi|o)"
    return re.compile(rf"(?<!\w)(?:{forms})(?!\w)", re.IGNORECASE), stem


def find_notes(learner: Person, *, club: Model, has_namesake: bool) -> list[FoundNote]:
    """What the librarian looks at first. With a namesake in the club the name stays, unless she takes it out.

    Notes about this child and no other aren't among them: they go.
    """
    begins, stem = _with_endings(learner.nickname)
    about = set(learner.incidents.values_list("pk", flat=True))
    found = []
    for (label, name), kind in SHOWN_NOTES.items():
        model = apps.get_model(label)
        rows = _rows_with(model, (name,), stem)
        if label == "meetings.incident" and about:
            rows = model._base_manager.filter(Q(pk__in=about) | Q(pk__in=rows.values("pk")))  # noqa: SLF001
        for row in rows.filter(**{kind.club: club.pk}).order_by("pk"):
            text = str(getattr(row, name) or "")
            is_about = label == "meetings.incident" and row.pk in about
            if text and (is_about or begins.search(text)):
                without = text if has_namesake else take_out(text, learner.nickname)
                found.append(FoundNote(f"{label}-{row.pk}-{name}", str(kind.words), text, without))
    return found


def save_notes(notes: Mapping[str, str], *, club: Model) -> None:
    """As the librarian left them, by the keys of `find_notes`; what isn't her club's is passed over.

    Has to stand in a transaction.
    """
    for key, text in notes.items():
        label, _dash, rest = key.partition("-")
        pk, _dash, name = rest.partition("-")
        kind = SHOWN_NOTES.get((label, name))
        if kind is None or not pk.isdecimal():
            continue
        model = apps.get_model(label)
        most = getattr(model._meta.get_field(name), "max_length", None)  # noqa: SLF001 -- Django documents it
        own = model._base_manager.filter(**{kind.club: club.pk})  # noqa: SLF001 -- Django documents it
        own.filter(pk=int(pk)).update(**{name: text[:most] if most else text})
