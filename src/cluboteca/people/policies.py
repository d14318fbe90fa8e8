"""Rules of signing in: when wrong tries lock, and who has to confirm the password."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy

from cluboteca.core.errors import KindError

# (wrong tries, how long nothing is tried after that one); None: until the librarian unlocks.
Locks = tuple[tuple[int, timedelta | None], ...]
LOCKS: Locks = (
    (5, timedelta(minutes=1)),
    (10, timedelta(minutes=15)),
    (15, None),
)
# For adults the longest pause is the end: nobody else could unlock the librarian, and a child may have typed her name.
ADULT_LOCKS = LOCKS[:-1]
# Wrong tries of an earlier day don't count: a lock that only the librarian opens is opened in the same meeting.
TRIES_COUNT_FOR = timedelta(hours=12)
MAX_CREW = 4


class WrongPictures(KindError):
    code = "wrong_pictures"
    status = 401
    message = _("These aren't the right pictures. Look at your card and try again.")


class WrongPassword(KindError):
    code = "wrong_password"
    status = 401
    message = _("The username or the password isn't right. Try again.")


class Locked(KindError):
    code = "locked"
    status = 429
    message = _("Too many wrong tries. Call the librarian, who can unlock it.")


class NoCrew(KindError):
    code = "no_crew"
    status = 401
    message = _("Nobody is signed in at this computer. Go to the start page and tap your picture.")


class CrewSize(KindError):
    code = "crew_size"
    status = 422
    message = _("One to four children can sit at one computer.")


@dataclass(frozen=True)
class Lock:
    """until: None when only the librarian unlocks. is_of_computer: nobody can sign in at this computer."""

    until: datetime | None
    is_of_computer: bool = False


def find_lock(tried_at: Sequence[datetime], now: datetime, locks: Locks = LOCKS) -> Lock | None:
    """The lock in force after wrong tries at these moments (ascending), or None when one may try.

    Each wrong try beyond the last step of `locks` costs its pause anew.
    """
    for count, pause in reversed(locks):
        if len(tried_at) >= count:
            if pause is None:
                return Lock(until=None)
            until = tried_at[-1 if count == locks[-1][0] else count - 1] + pause
            return Lock(until=until) if until > now else None
    return None


def locked_error(lock: Lock, now: datetime, learner_id: int | None) -> Locked:
    """The error to raise, with `retry_after_seconds` (None: the librarian unlocks) and the learner, if it is her lock."""
    learner_id = None if lock.is_of_computer else learner_id
    if lock.until is None:
        return Locked(learner=learner_id, retry_after_seconds=None)
    seconds, minutes = _count_until(lock.until, now)
    text = ngettext_lazy(
        "Too many wrong tries. Wait one minute, then try again with your card in hand.",
        "Too many wrong tries. Wait %(minutes)d minutes, then try again with your card in hand.",
        minutes,
    )
    return Locked(text % {"minutes": minutes}, learner=learner_id, retry_after_seconds=seconds)


def locked_adult_error(lock: Lock, now: datetime) -> Locked:
    """The same for adults: they have no card, and none of their locks needs somebody who unlocks."""
    assert lock.until is not None
    seconds, minutes = _count_until(lock.until, now)
    text = ngettext_lazy(
        "Too many wrong tries at this computer. Wait one minute, then type name and password again.",
        "Too many wrong tries at this computer. Wait %(minutes)d minutes, then type name and password again.",
        minutes,
    )
    return Locked(text % {"minutes": minutes}, retry_after_seconds=seconds)


def _count_until(moment: datetime, now: datetime) -> tuple[int, int]:
    """Seconds, and minutes, both rounded up."""
    seconds = max(1, int((moment - now).total_seconds()) + 1)
    return seconds, -(-seconds // 60)
