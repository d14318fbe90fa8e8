"""Who belongs to a club; the computers of a library."""

import json

from django.db.models import OuterRef, Subquery

from cluboteca.clubs.computer_facts import ComputerFacts
from cluboteca.clubs.models import Club, Computer, ComputerCheck, Library, Membership, Role
from cluboteca.clubs.policies import LEADER_ROLES, LEARNER_ROLES, list_in_force
from cluboteca.core.errors import NotYours
from cluboteca.people.alphabet import sort_by_name
from cluboteca.people.consents import list_consenting_ids
from cluboteca.people.models import Person, Purpose


def list_learners(club: Club) -> list[Person]:
    """Learners and ambassadors of the club, by nickname."""
    rows = Membership.objects.filter(club=club, role__in=LEARNER_ROLES, ended_at__isnull=True)
    return sort_by_name(row.person for row in rows.select_related("person"))


def list_ambassador_ids(club: Club) -> set[int]:
    """Of those whose guardians agree to it."""
    rows = Membership.objects.filter(club=club, role=Role.AMBASSADOR, ended_at__isnull=True)
    agreed = rows.filter(person__consents__purpose=Purpose.AMBASSADOR, person__consents__withdrawn_on__isnull=True)
    return set(agreed.values_list("person_id", flat=True))


def list_admitted_learners(club: Club) -> list[Person]:
    """Those of `list_learners` whose guardians agree that they take part."""
    learners = list_learners(club)
    admitted = list_consenting_ids(Purpose.TAKE_PART, [learner.pk for learner in learners])
    return [learner for learner in learners if learner.pk in admitted]


def list_librarians(club: Club) -> list[Person]:
    """Those who keep the club, without the substitutes, by name."""
    rows = Membership.objects.filter(list_in_force(), club=club, role=Role.LIBRARIAN)
    return [row.person for row in rows.select_related("person").order_by("person__name", "person_id")]


def list_led_clubs(person: Person) -> list[Club]:
    """The clubs that this person leads, as librarian or as substitute, in the order in which they were founded."""
    memberships = Membership.objects.filter(list_in_force(), person_id=person.pk, role__in=LEADER_ROLES)
    clubs = Club.objects.filter(pk__in=memberships.values("club"))
    return list(clubs.select_related("library").order_by("pk"))


def get_led_club(person: Person, chosen_id: int | None = None) -> Club | None:
    """The club that this person leads; with several, the chosen one, else the first one founded."""
    clubs = list_led_clubs(person)
    return next((club for club in clubs if club.pk == chosen_id), clubs[0] if clubs else None)


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
