"""Who is signed in, and what is locked."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from django.db.models import Q, QuerySet

from cluboteca.people.models import Person, SignIn, SignInMember, WrongTry
from cluboteca.people.policies import ADULT_LOCKS, TRIES_COUNT_FOR, Lock, find_lock

# How the subject of a wrong try begins.
LEARNER = "learner:"
ADULT = "adult:"


def get_open_sign_in(sign_in_id: int) -> SignIn | None:
    return SignIn.objects.filter(pk=sign_in_id, ended_at__isnull=True).first()


def list_present_ids(sign_in_id: int) -> list[int]:
    """Ids of the learners who sit there now, in the order in which they came; empty once the sign-in ended."""
    rows = SignInMember.objects.filter(sign_in_id=sign_in_id, left_at__isnull=True, sign_in__ended_at__isnull=True)
    return list(rows.values_list("learner_id", flat=True))


def list_present(sign_in: SignIn) -> list[Person]:
    """The learners who sit there now, in the order in which they came."""
    stays = sign_in.members.filter(left_at__isnull=True).select_related("learner")
    return [stay.learner for stay in stays]


def get_learner_lock(*, learner_id: int, computer: str, now: datetime) -> Lock | None:
    """The longer of the locks on this learner, anywhere, and on this computer."""
    subject = learner_subject(learner_id)
    tries = list(_list_tries(LEARNER, now).filter(Q(subject=subject) | Q(computer=computer)))
    own = find_lock([each.tried_at for each in tries if each.subject == subject], now)
    of_computer = find_lock([each.tried_at for each in tries if each.computer == computer], now)
    if of_computer and (own is None or _is_longer(of_computer, own, now)):
        return replace(of_computer, is_of_computer=True)
    return own


def get_adult_lock(*, computer: str, now: datetime) -> Lock | None:
    """The lock on adults at this computer: nobody elsewhere can keep the librarian out by typing her name."""
    tries = _list_tries(ADULT, now).filter(computer=computer)
    return find_lock([each.tried_at for each in tries], now, ADULT_LOCKS)


def learner_subject(learner_id: int) -> str:
    return f"{LEARNER}{learner_id}"


def adult_subject(username: str) -> str:
    return f"{ADULT}{username.strip().lower()[:60]}"


def _list_tries(kind: str, now: datetime) -> QuerySet[WrongTry]:
    return WrongTry.objects.filter(subject__startswith=kind, tried_at__gt=now - TRIES_COUNT_FOR)


def _is_longer(one: Lock, other: Lock, now: datetime) -> bool:
    return (one.until is None, one.until or now) > (other.until is None, other.until or now)


def list_locked_learners(learners: Iterable[Person], *, now: datetime) -> set[int]:
    """Ids of those among `learners` who can't sign in at present."""
    by_subject: dict[str, list[datetime]] = {}
    for each in _list_tries(LEARNER, now):
        by_subject.setdefault(each.subject, []).append(each.tried_at)
    return {person.pk for person in learners if find_lock(by_subject.get(learner_subject(person.pk), []), now)}


def list_locked_computers(*, now: datetime) -> list[str]:
    """Addresses of the computers at which no learner can sign in at present."""
    by_computer: dict[str, list[datetime]] = {}
    for each in _list_tries(LEARNER, now).exclude(computer=""):
        by_computer.setdefault(each.computer, []).append(each.tried_at)
    return sorted(computer for computer, tried_at in by_computer.items() if find_lock(tried_at, now))
