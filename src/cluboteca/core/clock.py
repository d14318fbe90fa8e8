"""The one place that asks what time it is, so that tests can set it."""

from datetime import datetime

from django.utils import timezone


def now() -> datetime:
    """The present moment, aware, UTC."""
    return timezone.now()


def minutes_between(start: datetime, end: datetime) -> int:
    """Whole minutes from `start` to `end`, never negative."""
    return max(0, int((end - start).total_seconds() // 60))
