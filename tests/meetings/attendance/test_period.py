"""School years, months, and what is chosen."""

from datetime import date

import pytest
from django.utils import translation

from cluboteca.meetings.attendance.period import choose_period, get_month, get_school_year, list_periods

TODAY = date(2026, 11, 30)
HELD = [date(2025, 6, 2), date(2026, 8, 31), date(2026, 9, 1)]


def test_a_school_year_goes_from_september_to_august() -> None:
    assert get_school_year(date(2026, 8, 31)).value == "2025"
    year = get_school_year(date(2026, 9, 1))
    assert (year.value, year.first_on, year.until_on) == ("2026", date(2026, 9, 1), date(2027, 8, 31))


@pytest.mark.parametrize(("day", "until"), [(date(2028, 2, 5), 29), (date(2026, 2, 28), 28), (date(2026, 12, 1), 31)])
def test_a_month_ends_where_it_ends(day: date, until: int) -> None:
    assert get_month(day).until_on.day == until


def test_there_is_a_period_for_each_year_and_month_with_a_meeting_and_for_now() -> None:
    values = [period.value for period in list_periods(HELD, TODAY)]
    assert values == ["2026", "2025", "2024", "2026-11", "2026-09", "2026-08", "2025-06", "all"]


@pytest.mark.parametrize("wanted", ["", "2019", "2026-13", "0", "' OR 1=1", "2026-10", "ăîș" * 30])
def test_what_isnt_there_is_this_school_year(wanted: str) -> None:
    assert choose_period(wanted, HELD, TODAY).value == "2026"


def test_in_a_year_without_a_meeting_yet_the_latest_one_with_meetings_is_shown() -> None:
    assert choose_period("", HELD, date(2027, 9, 15)).value == "2026"
    assert choose_period("", [], date(2027, 9, 15)).value == "2027"


def test_all_goes_from_the_first_meeting_to_today() -> None:
    period = choose_period("all", HELD, TODAY)
    assert (period.first_on, period.until_on) == (date(2025, 6, 2), TODAY)


def test_romanian_writes_months_small() -> None:
    with translation.override("ro"):
        assert get_month(TODAY).name == "noiembrie 2026"
    with translation.override("en"):
        assert get_month(TODAY).name == "November 2026"
        assert get_school_year(TODAY).name == "school year 2026–2027"
