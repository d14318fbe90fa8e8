"""A child's nickname in what others have written: finding it, and taking it out.

A nickname counts as a word: "Ana" isn't in "Banana". Endings that Romanian adds to a name ("Anei") are found for the
librarian to look at, and not taken out by themselves.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from django.apps import apps
from django.db import models
from django.db.models.functions import Cast
from django.utils.translation import gettext_lazy as _

from cluboteca.people.models import Person

INSTEAD = "…"
_SHORTEST_STEM = 3

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

SHOWN_NOTES: Mapping[tuple[str, str], object] = {
    ("meetings.incident", "what_happened"): _("Note about something that happened"),
    ("meetings.incident", "what_was_done"): _("What was done then"),
    ("meetings.meetingclosing", "what_was_hard"): _("What was hard at a meeting"),
    ("meetings.meetingclosing", "for_next_time"): _("For next time"),
    ("clubs.club", "handover_note"): _("Handover note"),
    ("training.opening", "reason"): _("Why the club opened early"),
    ("meetings.jurysheet", "kind_words"): _("Words of the jury"),
    ("meetings.galleryentry", "words"): _("Words in the gallery"),
}
"""Those that the librarian reads before a child is erased, and what they are called."""


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


def find_notes(learner: Person, *, has_namesake: bool) -> list[FoundNote]:
    """What the librarian looks at first. With a namesake in the club the name stays, unless she takes it out."""
    stem = learner.nickname if len(learner.nickname) < _SHORTEST_STEM + 1 else learner.nickname[:-1]
    begins = re.compile(rf"(?<!\w){re.escape(stem)}", re.IGNORECASE)
    about = set(learner.incidents.values_list("pk", flat=True))
    found = []
    for (label, name), kind in SHOWN_NOTES.items():
        model = apps.get_model(label)
        rows = _rows_with(model, (name,), stem)
        if label == "meetings.incident" and about:
            rows = (rows | model._base_manager.filter(pk__in=about)).distinct()  # noqa: SLF001
        for row in rows.order_by("pk"):
            text = str(getattr(row, name) or "")
            is_about = label == "meetings.incident" and row.pk in about
            if text and (is_about or begins.search(text)):
                without = text if has_namesake else take_out(text, learner.nickname)
                found.append(FoundNote(f"{label}-{row.pk}-{name}", str(kind), text, without))
    return found


def save_notes(notes: Mapping[str, str]) -> None:
    """As the librarian left them, by the keys of `find_notes`; other keys are passed over. Has to stand in a transaction."""
    for key, text in notes.items():
        label, _dash, rest = key.partition("-")
        pk, _dash, name = rest.partition("-")
        if (label, name) not in SHOWN_NOTES or not pk.isdigit():
            continue
        model = apps.get_model(label)
        field = model._meta.get_field(name)  # noqa: SLF001 -- Django documents _meta for others
        most = getattr(field, "max_length", None)
        model._base_manager.filter(pk=int(pk)).update(**{name: text[:most] if most else text})  # noqa: SLF001
