"""The one place that asks what time it is, so that tests can set it.

A PC with an empty battery begins in 2009 after a power cut. Time never goes back here all the same, or new saves would
look older than old ones: while the PC's clock is behind, it goes on from the latest moment that is known.
"""

import time
from datetime import UTC, datetime, timedelta
from threading import Lock

from django.utils import timezone

_turn = Lock()
_latest = datetime.min.replace(tzinfo=UTC)
_latest_ticks = time.monotonic()


def now() -> datetime:
    """The present moment, aware, UTC; never before an earlier answer."""
    return go_on_from(datetime.min.replace(tzinfo=UTC))


def go_on_from(moment: datetime) -> datetime:
    """From here on `now` is never before `moment`. Returns the present moment."""
    global _latest, _latest_ticks
    with _turn:
        ticks = time.monotonic()
        going_on = max(_latest, moment)
        if _latest >= moment:
            going_on += timedelta(seconds=ticks - _latest_ticks)
        _latest, _latest_ticks = max(timezone.now(), going_on), ticks
        return _latest


def minutes_between(start: datetime, end: datetime) -> int:
    """Whole minutes from `start` to `end`, never negative."""
    return max(0, int((end - start).total_seconds() // 60))
