"""Who leads a club: adding, ending, dealing first passwords, changing the own one and the own name."""

from datetime import date

from django.db import transaction
from django.utils.timezone import localdate

from cluboteca.clubs.models import Club, Membership, Role
from cluboteca.clubs.setup.first_password import deal_password
from cluboteca.clubs.setup.policies import (
    LeadsAlready,
    SamePassword,
    UsernameTaken,
    check_may_deal_password,
    check_not_the_last,
)
from cluboteca.core.audit import record_event
from cluboteca.core.clock import now
from cluboteca.core.once import SentBefore, check_once
from cluboteca.people.hashing import check_secret, hash_secret
from cluboteca.people.models import Person

CREATE = "people.create_adult"


def add_new_leader(
    *, club: Club, name: str, username: str, role: Role, until_on: date | None, by: Person, once: str | None = None
) -> tuple[Person, str]:
    """A new adult who leads the club, and her first password: this is the only moment in which it is known.

    until_on: a substitute's last day. once: what the form carried. Raises UsernameTaken, SentBefore.
    """
    password = deal_password()
    password_hash = hash_secret(password)
    with transaction.atomic():
        check_once(once, CREATE, by)
        if Person.objects.filter(username__iexact=username).exists():
            raise UsernameTaken
        person = Person.objects.create(name=name, username=username, password=password_hash, has_first_password=True)
        record_event(action=CREATE, about=person, by=by)
        _take_in(club, person, role, until_on, by)
    return person, password


def add_known_leader(*, club: Club, person: Person, role: Role, until_on: date | None, by: Person) -> Membership:
    """One who leads another club of the library, or once led one. Raises LeadsAlready."""
    with transaction.atomic():
        return _take_in(club, person, role, until_on, by)


def _take_in(club: Club, person: Person, role: Role, until_on: date | None, by: Person) -> Membership:
    """A substitute whose last day is over may come again: her former membership ends with that."""
    until_on = until_on if role == Role.SUBSTITUTE else None
    former = Membership.objects.filter(club=club, person=person, ended_at__isnull=True).first()
    if former is not None:
        is_over = former.until_on is not None and former.until_on < localdate(now())
        if not is_over:
            raise LeadsAlready
        former.ended_at = now()
        former.save(update_fields=["ended_at"])
    membership = Membership.objects.create(club=club, person=person, role=role, until_on=until_on)
    record_event(action="clubs.take_in", about=membership, by=by, role=role.value)
    return membership


def change_leading(*, membership: Membership, role: Role, until_on: date | None, by: Person) -> None:
    """Librarian or substitute, and until when. A last day that is over can be put off. Raises LastLibrarian."""
    with transaction.atomic():
        if role != Role.LIBRARIAN:
            check_not_the_last(membership)
        membership.role = role
        membership.until_on = until_on if role == Role.SUBSTITUTE else None
        membership.save(update_fields=["role", "until_on"])
        record_event(action="clubs.change_leading", about=membership, by=by, role=role.value)


def end_leading(*, membership: Membership, by: Person) -> None:
    """She no longer leads this club. Raises LastLibrarian."""
    with transaction.atomic():
        check_not_the_last(membership)
        membership.ended_at = now()
        membership.save(update_fields=["ended_at"])
        record_event(action="clubs.end_leading", about=membership, by=by)


def deal_first_password(*, person: Person, by: Person) -> str:
    """A new first password for one who forgot hers; she is signed out everywhere.

    person: with the password that is to be replaced. Raises OwnPassword, LeadsElsewhere, SentBefore (it is replaced).
    """
    check_may_deal_password(by, person)
    password = deal_password()
    before, person.password = person.password, hash_secret(password)
    person.has_first_password = True
    with transaction.atomic():
        if not Person.objects.filter(pk=person.pk, password=before).exists():
            raise SentBefore
        person.save(update_fields=["password", "has_first_password"])
        record_event(action="people.deal_password", about=person, by=by)
    return password


def change_account(*, person: Person, name: str, username: str) -> None:
    """Of oneself; she stays signed in. What was printed before stays as it is. Raises UsernameTaken."""
    with transaction.atomic():
        if Person.objects.filter(username__iexact=username).exclude(pk=person.pk).exists():
            raise UsernameTaken
        person.name, person.username = name, username
        person.save(update_fields=["name", "username"])
        record_event(action="people.change_account", about=person, by=person)


def choose_password(*, person: Person, password: str) -> None:
    """Raises SamePassword."""
    if check_secret(password, person.password):
        raise SamePassword
    person.password = hash_secret(password)
    person.has_first_password = False
    with transaction.atomic():
        person.save(update_fields=["password", "has_first_password"])
        record_event(action="people.choose_password", about=person, by=person)
