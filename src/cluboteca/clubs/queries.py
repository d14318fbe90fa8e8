"""Who belongs to a club; the computers of a library."""

import json

from django.db.models import OuterRef, Subquery

from cluboteca.clubs.computer_facts import ComputerFacts
from cluboteca.clubs.models import Club, Computer, ComputerCheck, Library, Membership, Role
from cluboteca.clubs.policies import LEARNER_ROLES
from cluboteca.core.errors import NotYours
from cluboteca.people.models import Person


def list_learners(club: Club) -> list[Person]:
    """Learners and ambassadors of the club, by nickname."""
    rows = (
        Membership.objects.filter(club=club, role__in=LEARNER_ROLES, ended_at__isnull=True, person__is_active=True)
        .select_related("person")
        .order_by("person__nickname", "person_id")
    )
    return [row.person for row in rows]


def list_ambassador_ids(club: Club) -> set[int]:
    rows = Membership.objects.filter(club=club, role=Role.AMBASSADOR, ended_at__isnull=True)
    return set(rows.values_list("person_id", flat=True))


def get_led_club(person: Person) -> Club | None:
    """The club that this person leads; with several, the first one made."""
    return (
        Club.objects.filter(
            memberships__person_id=person.pk, memberships__role=Role.LIBRARIAN, memberships__ended_at__isnull=True
        )
        .select_related("library")
        .order_by("pk")
        .first()
    )


def get_learner(learner_id: int) -> Person:
    """Raises NotYours when there is no such learner."""
    learner = Person.objects.filter(pk=learner_id, username__isnull=True).first()
    if learner is None:
        raise NotYours
    return learner


def list_latest_checks(library: Library) -> list[ComputerCheck]:
    """Of each computer of the library, by their numbers. A computer begins with its first check."""
    latest = ComputerCheck.objects.filter(computer=OuterRef("computer")).values("pk")[:1]
    checks = ComputerCheck.objects.filter(computer__library=library, pk=Subquery(latest))
    return list(checks.select_related("computer").order_by("computer__number"))


def get_latest_check(*, library: Library, computer_id: int) -> ComputerCheck:
    """Raises NotYours when the library has no such computer."""
    check = (
        ComputerCheck.objects.filter(computer_id=computer_id, computer__library=library)
        .select_related("computer")
        .first()
    )
    if check is None:
        raise NotYours
    return check


def find_latest_check(key: str) -> ComputerCheck | None:
    """Of the computer with this key."""
    return ComputerCheck.objects.filter(computer__key=key).select_related("computer").first()


def find_computer(*, library: Library, key: str) -> Computer | None:
    return Computer.objects.filter(library=library, key=key).first() if key else None


def read_check(check: ComputerCheck) -> ComputerFacts:
    return ComputerFacts.model_validate_json(json.dumps(check.facts))
