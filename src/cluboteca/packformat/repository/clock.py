"""What time it is for judging whether something has expired, on a PC whose battery may be empty.

Signatures tell of moments that were: a clock that is before one of them is known to be wrong, and the latest of them is
the best that is known. So an old PC that wakes up in 2009 can install, and still isn't talked into what had expired by
the time of what it has seen. A clock that is ahead can't be told from an expired repository; both are named then.

`last_seen` should come from what was signed (`get_signed_at` of the newest timestamp that was accepted) or from moments
that an accepted repository bears out, never from the bare clock: else one start in 2035 would make everything expired
for ever.
"""

from dataclasses import dataclass
from datetime import datetime

from cluboteca.packformat.sentence import Sentence, gettext_noop, sentence


@dataclass(frozen=True)
class Clock:
    """reference: what to judge by. notice: for the librarian, where the computer's date is known to be wrong."""

    reference: datetime
    notice: Sentence | None

    @property
    def is_wrong(self) -> bool:
        return self.notice is not None


def judge_clock(now: datetime, last_seen: datetime | None, built_at: datetime) -> Clock:
    """All aware. last_seen: the latest moment that something trusted bore out. built_at: of this Cluboteca."""
    latest = max(last_seen or built_at, built_at)
    if now >= latest:
        return Clock(now, None)
    text = gettext_noop(
        "This computer's date is {date}, which can't be: set it. Until then packs are judged as on {latest}."
    )
    return Clock(latest, sentence(text, date=f"{now:%Y-%m-%d}", latest=f"{latest:%Y-%m-%d}"))
