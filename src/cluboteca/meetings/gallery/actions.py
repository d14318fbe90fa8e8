"""Offering, judging and taking back entries; kind words."""

from collections.abc import Iterable
from uuid import UUID

from django.db import transaction

from cluboteca.clubs.models import Club
from cluboteca.core.audit import record_event
from cluboteca.core.clock import now
from cluboteca.meetings.gallery.policies import (
    NoConsent,
    OfferedAnew,
    OwnWork,
    check_entry_may_become,
)
from cluboteca.meetings.gallery.queries import find_entry_of, get_entry, is_allowed, list_allowed
from cluboteca.meetings.models import EntryState, GalleryEntry, Reaction, ReactionKind
from cluboteca.people.models import Person
from cluboteca.workspace.models import Project, ProjectVersion


def offer_project(*, club: Club, version: ProjectVersion, title: str, words: str, by: Person | None) -> GalleryEntry:
    """Ask for this version to hang in the gallery. What is offered again keeps its kind words and waits again.

    title: 1 to 80 letters; words: at most 200. The same again changes nothing. Raises NoConsent.
    """
    with transaction.atomic():
        project = Project.objects.select_related("activity").get(pk=version.project_id)
        if not is_allowed(club, project):
            raise NoConsent
        entry = find_entry_of(project.pk)
        if entry is None:
            entry = GalleryEntry(project=project)
        else:
            if _is_same(entry, club, version, title, words):
                return entry
            check_entry_may_become(entry.state, EntryState.PROPOSED)
        entry.club = club
        entry.version_key = version.key
        entry.title, entry.words = title, words
        entry.state = EntryState.PROPOSED
        entry.proposed_at = now()
        entry.judged_at = entry.judged_by = None
        entry.save()
        record_event(action="gallery.offer", about=entry, by=by, project=project.pk, version=str(version.key))
    return entry


def _is_same(entry: GalleryEntry, club: Club, version: ProjectVersion, title: str, words: str) -> bool:
    """As what hangs or waits already: the button was pressed twice."""
    is_there = entry.state in (EntryState.PROPOSED, EntryState.SHOWN)
    wanted = (club.pk, version.key, title, words)
    return is_there and (entry.club_id, entry.version_key, entry.title, entry.words) == wanted


def approve_entry(*, club: Club, entry_id: int, version_key: UUID, by: Person) -> GalleryEntry:
    """Hang it up. version_key: of what the librarian has looked at.

    Raises NotYours, EntryHasMoved, OfferedAnew, NoConsent.
    """
    with transaction.atomic():
        entry = _judge(club, entry_id, EntryState.SHOWN, by)
        if entry.version_key != version_key:
            raise OfferedAnew
        if not list_allowed(club).filter(pk=entry.pk).exists():
            raise NoConsent
        record_event(action="gallery.approve", about=entry, by=by, version=str(version_key))
    return entry


def decline_entry(*, club: Club, entry_id: int, by: Person) -> GalleryEntry:
    """Not now, or no longer: the authors keep the project and may offer it again. Raises NotYours, EntryHasMoved."""
    with transaction.atomic():
        entry = _judge(club, entry_id, EntryState.DECLINED, by)
        record_event(action="gallery.decline", about=entry, by=by)
    return entry


def _judge(club: Club, entry_id: int, state: EntryState, by: Person) -> GalleryEntry:
    entry = get_entry(club, entry_id)
    check_entry_may_become(entry.state, state)
    entry.state, entry.judged_at, entry.judged_by = state, now(), by
    entry.save(update_fields=["state", "judged_at", "judged_by"])
    return entry


def take_back_entry(*, entry: GalleryEntry, by: Person | None) -> None:
    """The authors no longer want it to hang there. What is gone already stays gone."""
    with transaction.atomic():
        if entry.state == EntryState.WITHDRAWN:
            return
        check_entry_may_become(entry.state, EntryState.WITHDRAWN)
        GalleryEntry.objects.filter(pk=entry.pk).update(state=EntryState.WITHDRAWN)
        record_event(action="gallery.take_back", about=entry, by=by)


def react(*, entry: GalleryEntry, kind: ReactionKind, present_ids: Iterable[int]) -> None:
    """All who sit at the computer say this kind word, once each. Raises OwnWork when only authors sit there."""
    with transaction.atomic():
        authors = set(entry.project.authors.values_list("pk", flat=True))
        others = [learner_id for learner_id in present_ids if learner_id not in authors]
        if not others:
            raise OwnWork
        moment = now()
        for learner_id in others:
            reaction, is_new = Reaction.objects.get_or_create(
                entry=entry, learner_id=learner_id, kind=kind, defaults={"reacted_at": moment}
            )
            if is_new:
                record_event(action="gallery.react", about=reaction, by=None, entry=entry.pk, kind=kind.value)


def unsay(*, entry: GalleryEntry, kind: ReactionKind, present_ids: Iterable[int]) -> None:
    """Those who sit there take this kind word back."""
    with transaction.atomic():
        said = Reaction.objects.filter(entry=entry, kind=kind, learner__in=list(present_ids))
        if said.exists():
            record_event(action="gallery.unsay", about=entry, by=None, kind=kind.value)
            said.delete()
