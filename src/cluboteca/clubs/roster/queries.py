"""Who is on the list of a club, who is in its archive, and what each row shows."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from django.db.models import TextChoices
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _

from cluboteca.clubs.models import Club, Membership, Role
from cluboteca.clubs.policies import LEARNER_ROLES
from cluboteca.clubs.queries import list_learners
from cluboteca.clubs.roster.nickname import get_search_key
from cluboteca.clubs.roster.policies import KEPT_AFTER_LEAVING
from cluboteca.core.clock import now
from cluboteca.core.errors import NotYours
from cluboteca.people.alphabet import sort_by_name
from cluboteca.people.consents import list_consenting_ids
from cluboteca.people.models import AVATARS, Person, Purpose, SignInMember
from cluboteca.people.queries import list_locked_learners


class Shown(TextChoices):
    """Which children the list shows."""

    ALL = "all", _("All children")
    WITHOUT_PICTURES = "without-pictures", _("Without a card")
    WITHOUT_CONSENT = "without-consent", _("Without the parent's paper")
    ARCHIVE = "archive", _("Archive")


@dataclass(frozen=True)
class RosterRow:
    """age: about, by the birth year alone; None where that isn't known, or the guardian hasn't agreed to evaluation.

    A table holds no child's age without that; who writes the birth year sees it on the child's own page.

    may_take_part: the consent is in force.

    kept_until: of one in the archive, the day after which everything about the child is erased.
    """

    learner: Person
    age: int | None
    is_ambassador: bool
    is_locked: bool
    may_take_part: bool
    kept_until: date | None = None

    @property
    def has_pictures(self) -> bool:
        return bool(self.learner.pictures_hash)


def get_this_year() -> int:
    return localdate(now()).year


def list_roster(club: Club) -> list[RosterRow]:
    """All children of the club, as an alphabet has them."""
    memberships = Membership.objects.filter(club=club, role__in=LEARNER_ROLES, ended_at__isnull=True)
    roles = {each.person: each.role for each in memberships.select_related("person")}
    ids = [learner.pk for learner in roles]
    consenting, counted = list_consenting_ids(Purpose.TAKE_PART, ids), list_consenting_ids(Purpose.EVALUATION, ids)
    locked = list_locked_learners(roles, now=now())
    return [
        RosterRow(
            learner,
            age=_tell_age(learner, counted),
            is_ambassador=roles[learner] == Role.AMBASSADOR,
            is_locked=learner.pk in locked,
            may_take_part=learner.pk in consenting,
        )
        for learner in sort_by_name(roles)
    ]


def list_archive(club: Club) -> list[RosterRow]:
    """Those who were in this club last and are in none now."""
    ended = Membership.objects.filter(club=club, role__in=LEARNER_ROLES, ended_at__isnull=False)
    elsewhere = Membership.objects.filter(ended_at__isnull=True, person__in=ended.values("person"))
    learners = Person.objects.filter(pk__in=ended.values("person")).exclude(pk__in=elsewhere.values("person"))
    memberships = Membership.objects.filter(person__in=learners, role__in=LEARNER_ROLES).order_by("ended_at", "pk")
    latest = {each.person_id: each for each in memberships}
    gone = [learner for learner in learners if latest[learner.pk].club_id == club.pk]
    counted = list_consenting_ids(Purpose.EVALUATION, [learner.pk for learner in gone])
    return [
        RosterRow(
            learner,
            _tell_age(learner, counted),
            is_ambassador=False,
            is_locked=False,
            may_take_part=True,
            kept_until=_tell_end(latest[learner.pk]),
        )
        for learner in sort_by_name(gone)
    ]


def _tell_end(left: Membership) -> date | None:
    return localdate(left.ended_at + KEPT_AFTER_LEAVING) if left.ended_at else None


def _tell_age(learner: Person, counted: Collection[int]) -> int | None:
    return get_this_year() - learner.birth_year if learner.birth_year and learner.pk in counted else None


def choose_rows(rows: list[RosterRow], *, shown: str, search: str) -> list[RosterRow]:
    """Of the club's list, or of its archive, those that the reader asks for."""
    if shown == Shown.WITHOUT_PICTURES:
        rows = [row for row in rows if not row.has_pictures]
    elif shown == Shown.WITHOUT_CONSENT:
        rows = [row for row in rows if not row.may_take_part]
    key = get_search_key(" ".join(search.split()))
    return [row for row in rows if key in get_search_key(row.learner.nickname)]


def find_archived(learner: Person, club: Club) -> RosterRow | None:
    """The child's row in the archive of this club."""
    return next((row for row in list_archive(club) if row.learner == learner), None)


def is_archived(learner: Person, club: Club) -> bool:
    return find_archived(learner, club) is not None


def get_own_learner(club: Club, learner_id: int) -> Person:
    """A child of this club, or of its archive. Raises NotYours."""
    learner = Person.objects.filter(pk=learner_id, username__isnull=True).first()
    if learner is None:
        raise NotYours
    here = Membership.objects.filter(club=club, person=learner, role__in=LEARNER_ROLES, ended_at__isnull=True)
    if not here.exists() and not is_archived(learner, club):
        raise NotYours
    return learner


def list_other_clubs(club: Club) -> list[Club]:
    """The clubs to which a child may move: all of the same library, whoever leads them."""
    return list(Club.objects.filter(library=club.library_id).exclude(pk=club.pk).order_by("pk"))


def list_free_avatars(club: Club, count: int = 1) -> list[str]:
    """As many as asked for: first those that nobody in the club has, then over again from the beginning."""
    taken = {learner.avatar for learner in list_learners(club)}
    free = [avatar for avatar in AVATARS if avatar not in taken]
    over_again = [AVATARS[index % len(AVATARS)] for index in range(count)]
    return (free + over_again)[:count]


def is_sitting(learner: Person) -> bool:
    """Whether the child is at a computer now."""
    return SignInMember.objects.filter(learner=learner, left_at__isnull=True).exists()
