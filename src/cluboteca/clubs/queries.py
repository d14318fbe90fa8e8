"""Who belongs to a club."""

from cluboteca.clubs.models import Club, Membership, Role
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
