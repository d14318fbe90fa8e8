"""Signing in and out, dealing pictures, unlocking, making people."""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass

from django.db import transaction

from cluboteca.core.audit import record_event
from cluboteca.core.clock import now
from cluboteca.people.hashing import check_secret, hash_secret
from cluboteca.people.models import Person, SignIn, SignInMember, WrongTry
from cluboteca.people.pictures import PICTURES, PICTURES_TO_TAP, check_pictures, deal_pictures, hash_pictures
from cluboteca.people.policies import MAX_CREW, CrewSize, WrongPassword, WrongPictures, locked_adult_error, locked_error
from cluboteca.people.queries import adult_subject, get_adult_lock, get_learner_lock, learner_subject


@dataclass(frozen=True)
class TappedPictures:
    """A learner and the pictures that were tapped."""

    learner_id: int
    pictures: tuple[str, ...]


def create_learner(*, nickname: str, avatar: str, birth_year: int | None, gender: str = "") -> Person:
    person = draw_up_learner(nickname=nickname, avatar=avatar, birth_year=birth_year, gender=gender)
    person.save()
    return person


def draw_up_learner(*, nickname: str, avatar: str, birth_year: int | None, gender: str = "") -> Person:
    """One who isn't kept yet."""
    person = Person(nickname=nickname, avatar=avatar, birth_year=birth_year, gender=gender)
    person.set_unusable_password()
    return person


def create_adult(*, name: str, username: str, password: str) -> Person:
    return Person.objects.create(name=name, username=username.lower(), password=hash_secret(password))


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
    """The tries no longer count for this computer; for the learners they were meant for they still do."""
    with transaction.atomic():
        WrongTry.objects.filter(computer=computer).update(computer="")
        record_event(action="people.unlock_computer", about=by, by=by, computer=computer)


def check_tapped(*, tapped: TappedPictures, computer: str) -> Person:
    """The learner whose pictures these are.

    An unknown learner takes the same time and gives the same answer as wrong pictures.
    Raises Locked, WrongPictures; a wrong try is counted for the learner and for the computer.
    """
    subject = learner_subject(tapped.learner_id)
    _check_learner_lock(tapped.learner_id, computer)
    learner = Person.objects.filter(pk=tapped.learner_id, username__isnull=True).first()
    well_formed = len(tapped.pictures) == PICTURES_TO_TAP and set(tapped.pictures) <= set(PICTURES)
    is_right = check_pictures(
        tapped.learner_id, tapped.pictures if well_formed else (), learner.pictures_hash if learner else None
    )
    with transaction.atomic():
        # Once more: of tries that were begun at the same moment, those beyond the lock get no answer.
        _check_learner_lock(tapped.learner_id, computer)
        _note_try(subject=subject, computer=computer, is_right=is_right)
    if not (is_right and learner):
        _check_learner_lock(tapped.learner_id, computer)  # this try may have been the fifth: say so at once
        raise WrongPictures(learner=tapped.learner_id)
    return learner


def _check_learner_lock(learner_id: int, computer: str) -> None:
    moment = now()
    lock = get_learner_lock(learner_id=learner_id, computer=computer, now=moment)
    if lock:
        raise locked_error(lock, moment, learner_id)


def _note_try(*, subject: str, computer: str, is_right: bool) -> None:
    """Count a wrong try; a right one takes those before it away."""
    if is_right:
        WrongTry.objects.filter(subject=subject).delete()
    else:
        WrongTry.objects.create(subject=subject, computer=computer, tried_at=now())


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
    # By lot: a number that is counted up comes again after a restore, and with it old cookies, save tokens and drafts.
    number = secrets.randbelow(2**53 - 1) + 1
    sign_in = SignIn.objects.create(pk=number, computer=computer, started_at=now())
    for learner in unique:
        sit_down(sign_in=sign_in, learner=learner)
    return sign_in


def end_sign_in(*, sign_in: SignIn) -> None:
    moment = now()
    SignInMember.objects.filter(sign_in=sign_in, left_at__isnull=True).update(left_at=moment)
    SignIn.objects.filter(pk=sign_in.pk, ended_at__isnull=True).update(ended_at=moment)


def end_practice(*, adult: Person | None = None) -> None:
    """This adult, or every one, no longer sits at a computer as children do. Has to stand in a transaction."""
    practising = SignInMember.objects.filter(left_at__isnull=True, learner__username__isnull=False)
    if adult is not None:
        practising = practising.filter(learner=adult)
    for stay in practising.select_related("sign_in"):
        stand_up(sign_in=stay.sign_in, learner_id=stay.learner_id)


def check_adult(*, username: str, password: str, computer: str) -> Person:
    """The adult with this username, whose capitals don't count, and password.

    Raises Locked, WrongPassword (same time for an unknown name).
    """
    subject = adult_subject(username)
    _check_adult_lock(computer)
    person = Person.objects.filter(username__iexact=username.strip()).first()
    is_right = check_secret(password, person.password if person else None)
    with transaction.atomic():
        _check_adult_lock(computer)
        _note_try(subject=subject, computer=computer, is_right=is_right)
    if not (is_right and person):
        raise WrongPassword
    return person


def _check_adult_lock(computer: str) -> None:
    moment = now()
    lock = get_adult_lock(computer=computer, now=moment)
    if lock:
        raise locked_adult_error(lock, moment)
