"""Who is signed in, and what is locked."""

from collections.abc import Iterable
from datetime import datetime

from django.db.models import Q

from cluboteca.people.models import Person, SignIn, SignInMember, WrongTry
from cluboteca.people.policies import TRIES_COUNT_FOR, Lock, find_lock


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


def get_lock(*, subject: str, computer: str, now: datetime) -> Lock | None:
    """The longer of the locks on this person and on this computer."""
    since = now - TRIES_COUNT_FOR
    tries = list(WrongTry.objects.filter(Q(subject=subject) | Q(computer=computer), tried_at__gt=since))
    locks = [
        find_lock([each.tried_at for each in tries if each.subject == subject], now),
        find_lock([each.tried_at for each in tries if each.computer == computer], now),
    ]
    found = [lock for lock in locks if lock]
    if not found:
        return None
    return max(found, key=lambda lock: (lock.until is None, lock.until or now))


def list_locked_learners(learners: Iterable[Person], *, now: datetime) -> set[int]:
    """Ids of those among `learners` who can't sign in at present."""
    by_subject: dict[str, list[datetime]] = {}
    for each in WrongTry.objects.filter(subject__startswith="learner:", tried_at__gt=now - TRIES_COUNT_FOR):
        by_subject.setdefault(each.subject, []).append(each.tried_at)
    return {person.pk for person in learners if find_lock(by_subject.get(f"learner:{person.pk}", []), now)}


def list_locked_computers(*, now: datetime) -> list[str]:
    """Addresses of the computers at which nobody can sign in at present."""
    by_computer: dict[str, list[datetime]] = {}
    for each in WrongTry.objects.filter(tried_at__gt=now - TRIES_COUNT_FOR):
        by_computer.setdefault(each.computer, []).append(each.tried_at)
    return sorted(computer for computer, tried_at in by_computer.items() if find_lock(tried_at, now))
