"""Founding clubs, taking people in, checking computers."""

import secrets
from collections.abc import Sequence

from django.db import transaction
from django.db.models import Max

from cluboteca.clubs.computer_facts import ComputerFacts
from cluboteca.clubs.models import Club, Computer, ComputerCheck, Library, Membership, Role
from cluboteca.clubs.policies import MOST_COMPUTER_NAME, NameTaken
from cluboteca.clubs.queries import find_computer
from cluboteca.core.audit import record_event, record_events
from cluboteca.core.clock import now
from cluboteca.people.models import Person


def found_club(*, library_name: str, locality: str, name: str, county: str = "") -> Club:
    """county: its code; empty: abroad."""
    with transaction.atomic():
        library = Library.objects.create(name=library_name, locality=locality, county=county)
        club = Club.objects.create(library=library, name=name)
        record_event(action="clubs.found", about=club, by=None)
    return club


def open_club(*, club: Club, by: Person | None) -> None:
    """It opens for children; one that is open stays so. Whether it may is decided in `training`."""
    with transaction.atomic():
        if Club.objects.filter(pk=club.pk, opened_at__isnull=True).update(opened_at=now()):
            record_event(action="clubs.open", about=club, by=by)
    club.refresh_from_db(fields=["opened_at"])


def take_in(*, club: Club, person: Person, role: Role, by: Person | None) -> Membership:
    """Make the person a member; one who is already one changes role."""
    with transaction.atomic():
        membership, _is_new = Membership.objects.update_or_create(
            club=club, person=person, ended_at=None, defaults={"role": role}
        )
        record_event(action="clubs.take_in", about=membership, by=by, role=role)
    return membership


def take_in_new(*, club: Club, people: Sequence[Person], role: Role, by: Person | None) -> None:
    """The same for many at once who belong to no club yet, in few statements."""
    with transaction.atomic():
        memberships = Membership.objects.bulk_create(Membership(club=club, person=each, role=role) for each in people)
        record_events(action="clubs.take_in", about=[(each, {"role": role}) for each in memberships], by=by)


def record_check(*, library: Library, key: str, facts: ComputerFacts, by: Person) -> ComputerCheck:
    """Keep what the trials found. key: of the browser's cookie; one that this library doesn't know begins a computer."""
    with transaction.atomic():
        computer = find_computer(library=library, key=key) or _add_computer(library)
        check = ComputerCheck.objects.create(computer=computer, checked_at=now(), facts=facts.model_dump(mode="json"))
        record_event(action="clubs.check_computer", about=computer, by=by)
    return check


def _add_computer(library: Library) -> Computer:
    highest = library.computers.aggregate(highest=Max("number"))["highest"] or 0
    return Computer.objects.create(library=library, key=secrets.token_urlsafe(32), number=highest + 1)


def name_computer(*, computer: Computer, name: str, by: Person) -> None:
    """An empty name gives it back its number. Raises NameTaken."""
    name = " ".join(name.split())[:MOST_COMPUTER_NAME]
    others = Computer.objects.filter(library_id=computer.library_id).exclude(pk=computer.pk)
    with transaction.atomic():
        if name and name.casefold() in {str(other).casefold() for other in others}:
            raise NameTaken
        computer.name = name
        computer.save(update_fields=["name"])
        record_event(action="clubs.name_computer", about=computer, by=by, name=name)


def remove_computer(*, computer: Computer, by: Person) -> None:
    """Take it and its checks off the list; its browser counts as never checked from then on."""
    with transaction.atomic():
        record_event(action="clubs.remove_computer", about=computer, by=by, name=str(computer))
        computer.delete()
