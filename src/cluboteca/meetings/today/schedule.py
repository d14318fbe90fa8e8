"""When a club meets next, by its day and hour."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.utils.timezone import get_current_timezone, localtime

from cluboteca.clubs.models import Club

STAYS_FOR = timedelta(hours=3)
"""So long after the hour a meeting that wasn't started is still today's."""


@dataclass(frozen=True)
class Coming:
    """The coming meeting. days: until then, 0 for today."""

    at: datetime
    days: int


def find_coming(club: Club, moment: datetime) -> Coming | None:
    """None for a club whose day or hour isn't set."""
    if club.weekday is None or club.starts_at is None:
        return None
    today = localtime(moment).date()
    day = today + timedelta(days=(club.weekday - today.weekday()) % 7)
    if _at(club, day) + STAYS_FOR < moment:
        day += timedelta(days=7)
    return Coming(at=_at(club, day), days=(day - today).days)


def _at(club: Club, day: date) -> datetime:
    if club.starts_at is None:
        raise ValueError("a club without an hour meets at no moment")
    return datetime.combine(day, club.starts_at, tzinfo=get_current_timezone())
