"""Signing in and out, dealing pictures, unlocking, making people."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.contrib.auth.hashers import check_password, make_password
from django.db import transaction

from cluboteca.core.audit import record_event
from cluboteca.core.clock import now
from cluboteca.people.models import Person, SignIn, SignInMember, WrongTry
from cluboteca.people.pictures import PICTURES, PICTURES_TO_TAP, check_pictures, deal_pictures, hash_pictures
from cluboteca.people.policies import MAX_CREW, CrewSize, WrongPassword, WrongPictures, locked_error
from cluboteca.people.queries import adult_subject, get_adult_lock, get_learner_lock, learner_subject


@dataclass(frozen=True)
class Showing:
    """A learner and the pictures that were tapped."""

    learner_id: int
    pictures: tuple[str, ...]


def create_learner(*, nickname: str, avatar: str, birth_year: int | None) -> Person:
    person = Person(nickname=nickname, avatar=avatar, birth_year=birth_year)
    person.set_unusable_password()
    person.save()
    return person


def create_adult(*, name: str, username: str, password: str) -> Person:
    return Person.objects.create(name=name, username=username, password=make_password(password))


def deal_new_pictures(*, learner: Person, by: Person | None) -> list[str]:
    """Give the learner three new pictures and return them: this is the only moment in which they are known."""
    pictures = deal_pictures()
    learner.pictures_hash = hash_pictures(learner.pk, pictures)
    with transaction.atomic():
        learner.save(update_fields=["pictures_hash"])
        WrongTry.objects.filter(subject=learner_subject(learner.pk)).delete()
        record_event(action="people.deal_pictures", about=learner, by=by)
    return pictures


def unlock_learner(*, learner: Person, by: Person) -> None:
    with transaction.atomic():
        WrongTry.objects.filter(subject=learner_subject(learner.pk)).delete()
        record_event(action="people.unlock_learner", about=learner, by=by)


def unlock_computer(*, computer: str, by: Person) -> None:
    with transaction.atomic():
        WrongTry.objects.filter(computer=computer).delete()
        record_event(action="people.unlock_computer", about=by, by=by, computer=computer)


def check_showing(*, showing: Showing, computer: str) -> Person:
    """The learner whose pictures these are.

    An unknown learner takes the same time and gives the same answer as wrong pictures.
    Raises Locked, WrongPictures; a wrong try is counted for the learner and for the computer.
    """
    subject = learner_subject(showing.learner_id)
    moment = now()
    lock = get_learner_lock(learner_id=showing.learner_id, computer=computer, now=moment)
    if lock:
        raise locked_error(lock, moment, showing.learner_id)
    learner = Person.objects.filter(pk=showing.learner_id, username__isnull=True, is_active=True).first()
    well_formed = len(showing.pictures) == PICTURES_TO_TAP and set(showing.pictures) <= set(PICTURES)
    is_right = check_pictures(
        showing.learner_id, showing.pictures if well_formed else (), learner.pictures_hash if learner else None
    )
    if not (is_right and learner):
        WrongTry.objects.create(subject=subject, computer=computer, tried_at=moment)
        raise WrongPictures(learner=showing.learner_id)
    WrongTry.objects.filter(subject=subject).delete()
    return learner


def sit_down(*, sign_in: SignIn, learner: Person) -> None:
    """Put `learner` at this computer; who sat at another one has left it, and an emptied sign-in ends.

    Has to stand in a transaction. Raises CrewSize when four already sit here.
    """
    moment = now()
    here = SignInMember.objects.filter(sign_in=sign_in, left_at__isnull=True)
    if here.filter(learner=learner).exists():
        return
    if here.count() >= MAX_CREW:
        raise CrewSize
    for elsewhere in SignIn.objects.filter(members__learner=learner, members__left_at__isnull=True):
        stand_up(sign_in=elsewhere, learner_id=learner.pk)
    SignInMember.objects.create(sign_in=sign_in, learner=learner, joined_at=moment)


def stand_up(*, sign_in: SignIn, learner_id: int) -> None:
    """The learner leaves this computer; the sign-in ends with the one who leaves last."""
    moment = now()
    stays = SignInMember.objects.filter(sign_in=sign_in, left_at__isnull=True)
    stays.filter(learner_id=learner_id).update(left_at=moment)
    if not stays.exists():
        end_sign_in(sign_in=sign_in)


def start_sign_in(*, learners: Sequence[Person], computer: str) -> SignIn:
    """One to four learners begin at this computer. Has to stand in a transaction. Raises CrewSize."""
    unique = list({learner.pk: learner for learner in learners}.values())
    if not 1 <= len(unique) <= MAX_CREW:
        raise CrewSize
    sign_in = SignIn.objects.create(computer=computer, started_at=now())
    for learner in unique:
        sit_down(sign_in=sign_in, learner=learner)
    return sign_in


def end_sign_in(*, sign_in: SignIn) -> None:
    moment = now()
    SignInMember.objects.filter(sign_in=sign_in, left_at__isnull=True).update(left_at=moment)
    SignIn.objects.filter(pk=sign_in.pk, ended_at__isnull=True).update(ended_at=moment)


def check_adult(*, username: str, password: str, computer: str) -> Person:
    """The adult with this username and password. Raises Locked, WrongPassword (same time for an unknown name)."""
    subject = adult_subject(username)
    moment = now()
    lock = get_adult_lock(computer=computer, now=moment)
    if lock:
        raise locked_error(lock, moment, None)
    person = Person.objects.filter(username=username.strip(), is_active=True).first()
    # make_password costs what check_password costs: an unknown name isn't told by the time it takes.
    is_right = check_password(password, person.password) if person else bool(make_password(password)) and False
    if not (is_right and person):
        WrongTry.objects.create(subject=subject, computer=computer, tried_at=moment)
        raise WrongPassword
    WrongTry.objects.filter(subject=subject).delete()
    return person
