"""Who leads a club, who could, and what stands now."""

from cluboteca.clubs.models import Club, Membership, Role
from cluboteca.clubs.policies import LEADER_ROLES, list_in_force
from cluboteca.people.models import Person


def list_leaders(club: Club) -> list[Membership]:
    """Librarians first, then substitutes, each by name; also a substitute whose last day is over."""
    rows = Membership.objects.filter(club=club, role__in=LEADER_ROLES, ended_at__isnull=True)
    return list(rows.select_related("person").order_by("role", "person__name", "pk"))


def get_leader(membership_id: int) -> Membership | None:
    return Membership.objects.filter(pk=membership_id).select_related("person", "club").first()


def list_other_leaders(club: Club) -> list[Person]:
    """Adults who have an account in the library, and don't lead this club now: of its other clubs, or from before."""
    here = Membership.objects.filter(list_in_force(), club=club, role__in=LEADER_ROLES)
    ever = Membership.objects.filter(club__library=club.library_id, role__in=LEADER_ROLES)
    people = Person.objects.filter(pk__in=ever.values("person"))
    return list(people.exclude(pk__in=here.values("person")).order_by("name", "pk"))


def list_kept_club_ids(person: Person) -> set[int]:
    """The clubs of which this person is a librarian, not a substitute."""
    rows = Membership.objects.filter(list_in_force(), person=person, role=Role.LIBRARIAN)
    return set(rows.values_list("club_id", flat=True))
