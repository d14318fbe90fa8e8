"""Reading the gallery. Nothing here remembers a consent: each query asks for those that are in force now."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from uuid import UUID

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils.translation import gettext as _

from cluboteca.clubs.models import Club, Membership
from cluboteca.clubs.policies import LEARNER_ROLES
from cluboteca.content.picture import ActivityPicture, list_pictures
from cluboteca.core.errors import NotYours
from cluboteca.meetings.models import EntryState, GalleryEntry, Reaction, ReactionKind
from cluboteca.people.consents import list_consenting_ids
from cluboteca.people.models import Consent, Person, Purpose
from cluboteca.workspace.credit import join_names, tell_credit
from cluboteca.workspace.exhibiting import list_exhibiting_clubs, list_exhibitors
from cluboteca.workspace.models import Project, VersionPicture
from cluboteca.workspace.quick_sql import LARGEST_ID


@dataclass(frozen=True)
class Card:
    """An entry as lists show it. has_picture: of this very version; else `picture` says what the activity is about."""

    entry: GalleryEntry
    authors: list[Person]
    credit: str
    has_picture: bool
    picture: ActivityPicture | None

    @property
    def names(self) -> str:
        """ "Ana and Matei" """
        return join_names([author.nickname for author in self.authors])


@dataclass(frozen=True)
class KindWord:
    """Who said it, in words: "Ana and Matei". is_said: everybody who looks has said it."""

    kind: ReactionKind
    names: str
    is_said: bool


def _lacking() -> Exists:
    """Whether an author of the entry's project has left its club, or lacks the consent."""
    belongs = Membership.objects.filter(
        person=OuterRef("pk"), club=OuterRef(OuterRef("club")), role__in=LEARNER_ROLES, ended_at__isnull=True
    )
    consents = Consent.objects.filter(learner=OuterRef("pk"), purpose=Purpose.GALLERY, withdrawn_on__isnull=True)
    authors = Person.objects.filter(projects=OuterRef("project"))
    return Exists(authors.filter(~Exists(belongs) | ~Exists(consents)))


def list_allowed(club: Club) -> QuerySet[GalleryEntry]:
    """Entries in any state whose authors all belong to the club, with the consent in force."""
    authors = Project.authors.through.objects.filter(project=OuterRef("project"))
    entries = GalleryEntry.objects.filter(~_lacking(), Exists(authors), club=club)
    return entries.select_related("project__activity__pack", "club").prefetch_related(
        "project__authors", "project__credits__author"
    )


def list_shown_entries(club: Club) -> QuerySet[GalleryEntry]:
    """What hangs in the gallery, newest first."""
    return list_allowed(club).filter(state=EntryState.SHOWN).order_by("-judged_at", "-pk")


def list_waiting_entries(club: Club) -> QuerySet[GalleryEntry]:
    """What waits for the librarian, in the order in which it came."""
    return list_allowed(club).filter(state=EntryState.PROPOSED).order_by("proposed_at", "pk")


def count_waiting_entries(club: Club) -> int:
    """For the page of today: how many works wait for the librarian. One query."""
    return list_waiting_entries(club).count()


def get_shown_entry(club: Club, entry_id: int) -> GalleryEntry:
    """Raises NotYours."""
    return _get(list_shown_entries(club), entry_id)


def get_judged_entry(club: Club, entry_id: int) -> GalleryEntry:
    """What the librarian may look at: what hangs or waits. Raises NotYours."""
    return _get(list_allowed(club).filter(state__in=(EntryState.PROPOSED, EntryState.SHOWN)), entry_id)


def get_seen_entry(club: Club, entry_id: int, learner_ids: Sequence[int]) -> GalleryEntry:
    """What these learners may see a picture of: what hangs, and their own in any state. Raises NotYours."""
    own = Project.authors.through.objects.filter(project=OuterRef("project"), person__in=learner_ids)
    return _get(list_allowed(club).filter(Q(state=EntryState.SHOWN) | Exists(own)), entry_id)


def get_entry(club: Club, entry_id: int) -> GalleryEntry:
    """In any state, with consents or without. Raises NotYours."""
    return _get(GalleryEntry.objects.filter(club=club).select_related("project__activity__pack"), entry_id)


def _get(entries: QuerySet[GalleryEntry], entry_id: int) -> GalleryEntry:
    entry = entries.filter(pk=entry_id).first() if entry_id <= LARGEST_ID else None
    if entry is None:
        raise NotYours
    return entry


def find_entry_of(project_id: int) -> GalleryEntry | None:
    """In whatever state it is."""
    return GalleryEntry.objects.filter(project_id=project_id).first()


def is_allowed(club: Club, project: Project) -> bool:
    """Whether a project may be offered: its work runs, and all authors belong to the club and have the consent."""
    return club.pk in list_exhibiting_clubs([project])[project.pk]


def list_own_entries(club: Club, learner_ids: Sequence[int]) -> QuerySet[GalleryEntry]:
    """Of projects of one of these learners: what waits, hangs or was declined; newest first."""
    own = Project.authors.through.objects.filter(project=OuterRef("project"), person__in=learner_ids)
    return list_allowed(club).filter(Exists(own)).exclude(state=EntryState.WITHDRAWN)


def make_cards(entries: Iterable[GalleryEntry]) -> list[Card]:
    """In their order, with as many queries for many as for one. Entries come from the lists above."""
    listed = list(entries)
    nameable = list_nameable(listed)
    pictures = list_pictures([entry.project.activity for entry in listed])
    keys = VersionPicture.objects.filter(project__in=[entry.project_id for entry in listed])
    pictured = set(keys.values_list("project_id", "key"))
    return [
        Card(
            entry=entry,
            authors=list(entry.project.authors.all()),
            credit=tell_credit(entry.project, may_name=nameable),
            has_picture=(entry.project_id, entry.version_key) in pictured,
            picture=pictures.get(entry.project.activity_id),
        )
        for entry in listed
    ]


def list_nameable(entries: Sequence[GalleryEntry]) -> set[int]:
    """Ids of those whom the credit lines of these entries, all of one club, may name: who belongs to it and agrees."""
    if not entries:
        return set()
    credited = {credit.author_id for entry in entries for credit in entry.project.credits.all()}
    return {learner_id for learner_id, club_id in list_exhibitors(credited) if club_id == entries[0].club_id}


def find_picture(entry: GalleryEntry) -> VersionPicture | None:
    return VersionPicture.objects.filter(project=entry.project_id, key=entry.version_key).first()


def has_picture(project_id: int, key: UUID) -> bool:
    return VersionPicture.objects.filter(project=project_id, key=key).exists()


def list_kind_words(club: Club, entry_ids: Iterable[int], by: Sequence[int] = ()) -> dict[int, list[KindWord]]:
    """By entry: the kinds that were said, in the order of ReactionKind; nobody counts them.

    Those who have left the club are passed over; who may not be named in the gallery is “somebody”. by: those who look.
    """
    members = Membership.objects.filter(club=club, role__in=LEARNER_ROLES, ended_at__isnull=True)
    rows = Reaction.objects.filter(entry__in=list(entry_ids), learner__in=members.values("person"))
    rows = rows.select_related("learner")
    said: dict[tuple[int, str], list[Person]] = {}
    nameable = list_consenting_ids(Purpose.GALLERY, {row.learner_id for row in rows})
    for row in rows:
        said.setdefault((row.entry_id, row.kind), []).append(row.learner)
    words: dict[int, list[KindWord]] = {}
    for kind in ReactionKind:
        for (entry_id, each), people in said.items():
            if each == kind:
                named = [person.nickname for person in people if person.pk in nameable]
                names = join_names(named if len(named) == len(people) else [*named, _("somebody")])
                everyone = bool(by) and set(by) <= {person.pk for person in people}
                words.setdefault(entry_id, []).append(KindWord(kind, names, is_said=everyone))
    return words
