"""A child's nickname in what others have written: finding it, and taking it out.

A nickname counts as a word, written as it is on the list: "Ana" isn't in "Banana", and "Max" isn't in "max". Other
ways to write a name ("Anei", "ana") are found for the librarian to look at, and not taken out by themselves. Only
texts that people write for people are looked at, in clubs of which the child is or was: no program, path or number.
"""

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from django.apps import apps
from django.db import models
from django.db.models import Model, Q
from django.db.models.functions import Cast
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from cluboteca.clubs.models import Membership
from cluboteca.clubs.roster.actions import NICKNAME_BEFORE
from cluboteca.core.audit import record_event
from cluboteca.core.models import AuditEvent
from cluboteca.meetings.models import Incident
from cluboteca.people.models import Person

INSTEAD = "…"


@dataclass(frozen=True)
class NoteKind:
    """words: what it is called. club: the way to the club whose librarian may read it."""

    words: Promise
    club: str


_NAME = _("A name or title given in the club")

NOTES: Mapping[tuple[str, str], NoteKind] = {
    ("meetings.incident", "what_happened"): NoteKind(_("Note about something that happened"), "club"),
    ("meetings.incident", "what_was_done"): NoteKind(_("What was done then"), "club"),
    ("meetings.meetingclosing", "what_was_hard"): NoteKind(_("What was hard at a meeting"), "meeting__club"),
    ("meetings.meetingclosing", "for_next_time"): NoteKind(_("For next time"), "meeting__club"),
    ("clubs.club", "handover_note"): NoteKind(_("Handover note"), "pk"),
    ("training.opening", "reason"): NoteKind(_("Why the club opened early"), "club"),
    ("meetings.jurysheet", "kind_words"): NoteKind(_("Words of the jury"), "entry__fair__club"),
    ("meetings.galleryentry", "title"): NoteKind(_NAME, "club"),
    ("meetings.galleryentry", "words"): NoteKind(_("Words in the gallery"), "club"),
    ("meetings.clubbadge", "title"): NoteKind(_NAME, "club"),
    ("meetings.clubbadge", "words"): NoteKind(_NAME, "club"),
    ("meetings.fair", "title"): NoteKind(_NAME, "club"),
    ("meetings.fair", "place"): NoteKind(_NAME, "club"),
    ("meetings.faircriterion", "name"): NoteKind(_NAME, "fair__club"),
    ("meetings.faircriterion", "award"): NoteKind(_NAME, "fair__club"),
    ("meetings.fairaward", "title"): NoteKind(_NAME, "entry__fair__club"),
    ("clubs.computer", "name"): NoteKind(_NAME, "library__clubs"),
}
"""Where people of a club write freely, by model and field: a nickname may stand there, and the librarian sees it first."""

_PROSE_IN_AUDIT = ("reason", "name")
"""The details of the audit that repeat such a text."""


@dataclass(frozen=True)
class FoundNote:
    """key: for a form. without: the text as it will be when nobody changes it."""

    key: str
    kind: str
    text: str
    without: str


# --- Names ------------------------------------------------------------------------------------------------------------


def list_names(learner: Person) -> list[str]:
    """The nickname, and those that the child had before."""
    changes = AuditEvent.objects.filter(subject=f"person:{learner.pk}", **{f"detail__{NICKNAME_BEFORE}__isnull": False})
    before = [str(event.detail[NICKNAME_BEFORE]) for event in changes.order_by("pk")]
    return [name for name in dict.fromkeys([learner.nickname, *before]) if name.strip()]


def list_sure_names(learner: Person) -> list[str]:
    """Those that no other child has, so that a note means this one."""
    others = Person.objects.filter(username__isnull=True).exclude(pk=learner.pk)
    taken = {nickname.casefold() for nickname in others.values_list("nickname", flat=True)}
    return [name for name in list_names(learner) if name.casefold() not in taken]


def has_namesake(learner: Person) -> bool:
    """Whether another child has the same nickname, or one that this child had, so that nobody can tell whom a note means."""
    return len(list_sure_names(learner)) < len(list_names(learner))


def list_clubs_of(learner: Person) -> list[int]:
    """Of which the child is or was."""
    return list(Membership.objects.filter(person=learner).values_list("club_id", flat=True).distinct())


# --- Taking out -------------------------------------------------------------------------------------------------------


def _as_word(nickname: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){re.escape(nickname)}(?!\w)")


def take_out(text: str, names: Iterable[str]) -> str:
    for name in sorted(names, key=len, reverse=True):  # "Ana-Maria" before "Ana"
        text = _as_word(name).sub(INSTEAD, text)
    return text


def _rows_with(model: type[models.Model], name: str, text: str) -> models.QuerySet[models.Model]:
    """Rows in which it may stand. SQLite knows capitals of ASCII alone, so the longest part of such signs is looked for."""
    rows: models.QuerySet[models.Model] = model._base_manager.all()  # noqa: SLF001 -- Django documents it
    part = max(re.findall(r"[A-Za-z0-9 _-]+", text), key=len, default="")
    if part:
        rows = rows.alias(as_text=Cast(name, models.TextField())).filter(as_text__icontains=part)
    return rows


def _make_key(label: str, pk: object, name: str) -> str:
    return f"{label}-{pk}-{name}"


def redact(names: Collection[str], *, clubs: Collection[int], but: Collection[str] = ()) -> None:
    """Take the names out of what people of these clubs have written, row by row; it may be done again.

    but: keys of notes that stay as the librarian left them.
    """
    for (label, field), kind in NOTES.items():
        model = apps.get_model(label)
        for name in names:
            rows = _rows_with(model, field, name).filter(**{f"{kind.club}__in": clubs})
            for pk, before in list(rows.values_list("pk", field).distinct()):
                after = take_out(before or "", [name])
                if after != before and _make_key(label, pk, field) not in but:
                    model._base_manager.filter(pk=pk).update(**{field: after})  # noqa: SLF001 -- Django documents it
    for name in names:
        _redact_audit(name, clubs)


def _redact_audit(name: str, clubs: Collection[int]) -> None:
    """What people of these clubs did."""
    rows = (
        _rows_with(AuditEvent, "detail", name) if name.isascii() else AuditEvent.objects.all()
    )  # JSON writes ș as \u0219
    people = Membership.objects.filter(club__in=clubs).values("person")
    for event in AuditEvent.objects.filter(pk__in=rows.values("pk"), by__in=people):
        prose = {key: value for key, value in event.detail.items() if key in _PROSE_IN_AUDIT}
        changed = {key: take_out(value, [name]) for key, value in prose.items() if isinstance(value, str)}
        if changed != prose:
            AuditEvent.objects.filter(pk=event.pk).update(detail=event.detail | changed)


def redact_linked(learner: Person, names: Collection[str]) -> None:
    """The same in notes that are linked to the child, and in no other: for when nobody looks on."""
    for incident in learner.incidents.all():
        incident.what_happened = take_out(incident.what_happened, names)
        incident.what_was_done = take_out(incident.what_was_done, names)
        Incident.objects.filter(pk=incident.pk).update(
            what_happened=incident.what_happened, what_was_done=incident.what_was_done
        )


# --- What the librarian looks at first --------------------------------------------------------------------------------


def with_endings(nickname: str) -> tuple[re.Pattern[str], str]:
    """The name as a note may write it ("Anei", "Radului"), and the part that all of these have."""
    forms = rf"{re.escape(nickname)}\w{{0,4}}"
    stem = nickname
    if len(nickname) > 1 and nickname[-1].lower() in "aă":
        stem = nickname[:-1]
        forms += rf"|{re.escape(stem)}(?:ei|ii|ăi|o)"
    return re.compile(rf"(?<!\w)(?:{forms})(?!\w)", re.IGNORECASE), stem


def find_notes(learner: Person, *, club: Model) -> list[FoundNote]:
    """What the librarian looks at first. A name that another child has, too, stays unless she takes it out.

    Notes about this child and no other aren't among them: they go.
    """
    ways = [with_endings(name) for name in list_names(learner)]
    sure = list_sure_names(learner)
    about = set(learner.incidents.values_list("pk", flat=True))
    found = []
    for (label, name), kind in NOTES.items():
        model = apps.get_model(label)
        wanted = Q(pk__in=about) if label == "meetings.incident" else Q(pk__in=[])
        for _pattern, stem in ways:
            wanted |= Q(pk__in=_rows_with(model, name, stem).values("pk"))
        rows = model._base_manager.filter(wanted, **{kind.club: club.pk})  # noqa: SLF001 -- Django documents it
        for pk, value in rows.order_by("pk").values_list("pk", name).distinct():
            text = str(value or "")
            is_about = label == "meetings.incident" and pk in about
            if text and (is_about or any(pattern.search(text) for pattern, _stem in ways)):
                found.append(FoundNote(_make_key(label, pk, name), str(kind.words), text, take_out(text, sure)))
    return found


def save_notes(notes: Mapping[str, str], *, learner: Person, club: Model, by: Person | None) -> set[str]:
    """As the librarian left them; what `find_notes` doesn't show for this child is passed over.

    The audit says which ones were changed. Which keys were saved. Has to stand in a transaction.
    """
    saved = set()
    for note in find_notes(learner, club=club) if notes else []:
        if note.key not in notes:
            continue
        label, pk, name = note.key.split("-")
        model = apps.get_model(label)
        field = model._meta.get_field(name)  # noqa: SLF001 -- Django documents it
        text = notes[note.key].replace("\r\n", "\n")[: getattr(field, "max_length", None)]
        if not text.strip() and not getattr(field, "blank", False):
            text = INSTEAD
        row = model._base_manager.get(pk=pk)  # noqa: SLF001 -- Django documents it
        saved.add(note.key)
        if text != note.text:
            model._base_manager.filter(pk=pk).update(**{name: text})  # noqa: SLF001 -- Django documents it
            record_event(action="privacy.change_note", about=row, by=by, field=name)
    return saved
