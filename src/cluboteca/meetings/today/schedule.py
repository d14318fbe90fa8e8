"""When a club meets next, by its day and hour."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from django.utils.timezone import get_current_timezone, localtime

from cluboteca.clubs.models import Club
from cluboteca.meetings.attendance.policies import COUNTED_KINDS
from cluboteca.meetings.models import Meeting

STAYS_FOR = timedelta(hours=3)
"""So long after the hour a meeting that wasn't started is still today's."""


@dataclass(frozen=True)
class Coming:
    """The coming meeting. days: until then, 0 for today."""

    at: datetime
    days: int


def find_coming(club: Club, moment: datetime) -> Coming | None:
    """The next one that hasn't been held yet. None for a club whose day or hour isn't set."""
    if club.weekday is None or club.starts_at is None:
        return None
    today = localtime(moment).date()
    day = today + timedelta(days=(club.weekday - today.weekday()) % 7)
    if _at(club, day) + STAYS_FOR < moment or (day == today and _was_held(club, day)):
        day += timedelta(days=7)
    return Coming(at=_at(club, day), days=(day - today).days)


def _was_held(club: Club, day: date) -> bool:
    """On this day, at whichever hour. A rehearsal or an hour of code isn't the club's meeting."""
    begins_at = datetime.combine(day, time.min, tzinfo=get_current_timezone())
    ends_at = datetime.combine(day + timedelta(days=1), time.min, tzinfo=get_current_timezone())
    held = Meeting.objects.filter(club=club, kind__in=COUNTED_KINDS, ended_at__isnull=False)
    return held.filter(opened_at__gte=begins_at, opened_at__lt=ends_at).exists()


def _at(club: Club, day: date) -> datetime:
    if club.starts_at is None:
        raise ValueError("a club without an hour meets at no moment")
    return datetime.combine(day, club.starts_at, tzinfo=get_current_timezone())
