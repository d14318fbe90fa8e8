"""Founding clubs, taking people in."""

from django.db import transaction

from cluboteca.clubs.models import Club, Library, Membership, Role
from cluboteca.core.audit import record_event
from cluboteca.people.models import Person


def found_club(*, library_name: str, locality: str, name: str) -> Club:
    with transaction.atomic():
        library = Library.objects.create(name=library_name, locality=locality)
        club = Club.objects.create(library=library, name=name)
        record_event(action="clubs.found", about=club, by=None)
    return club


def take_in(*, club: Club, person: Person, role: Role, by: Person | None) -> Membership:
    """Make the person a member; one who is already one changes role."""
    with transaction.atomic():
        membership, _is_new = Membership.objects.update_or_create(
            club=club, person=person, ended_at=None, defaults={"role": role}
        )
        record_event(action="clubs.take_in", about=membership, by=by, role=role)
    return membership
