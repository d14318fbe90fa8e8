"""What is looked at: a school year (1 September to 31 August), a month, or everything."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from django.utils.formats import date_format
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from cluboteca.meetings.attendance.policies import FIRST_MONTH_OF_SCHOOL_YEAR

ALL = "all"


@dataclass(frozen=True)
class Period:
    """value: `all`, `2026` (the school year that begins then) or `2026-11`, as in the address of a page. Both days belong to it."""

    value: str
    first_on: date
    until_on: date

    @property
    def name(self) -> str:
        if self.value == ALL:
            return _("all meetings")
        if "-" in self.value:
            return name_month(self.first_on)
        years = f"{self.first_on.year}–{self.until_on.year}"
        return _("school year %(years)s") % {"years": years}


def name_month(day: date) -> str:
    """“noiembrie 2026”: Romanian writes months small."""
    name = date_format(day, "F Y")
    return name.lower() if get_language() == "ro" else name


def get_school_year(day: date) -> Period:
    """The one that the day belongs to."""
    return _make_year(day.year if day.month >= FIRST_MONTH_OF_SCHOOL_YEAR else day.year - 1)


def get_month(day: date) -> Period:
    first_on = day.replace(day=1)
    until_on = (first_on + timedelta(days=31)).replace(day=1) - timedelta(days=1)
    return Period(f"{first_on:%Y-%m}", first_on, until_on)


def list_periods(held_on: Iterable[date], today: date) -> list[Period]:
    """Of which there is something to see, and the present ones: school years, then months, the newest first, then all."""
    days = {*held_on, today}
    years = {period.value: period for period in map(get_school_year, days)}
    months = {period.value: period for period in map(get_month, days)}
    newest_first = [*sorted(years.values(), key=_by_value), *sorted(months.values(), key=_by_value)]
    return [*newest_first, Period(ALL, min(days), max(days))]


def choose_period(wanted: str, held_on: Iterable[date], today: date) -> Period:
    """The wanted one; what isn't there is this school year, or the latest in which there was a meeting."""
    days = list(held_on)
    found = {period.value: period for period in list_periods(days, today)}.get(wanted)
    if found is not None:
        return found
    this_year = get_school_year(today)
    past = [day for day in days if day <= today]
    return this_year if not past or max(past) >= this_year.first_on else get_school_year(max(past))


def _make_year(year: int) -> Period:
    first_on = date(year, FIRST_MONTH_OF_SCHOOL_YEAR, 1)
    return Period(str(year), first_on, date(year + 1, FIRST_MONTH_OF_SCHOOL_YEAR, 1) - timedelta(days=1))


def _by_value(period: Period) -> int:
    return -int(period.value.replace("-", ""))
