"""`time`, `datetime` and `calendar`: the page's clock, and CPython's calendar."""

import calendar
import random
import time

import pytest

from tests.python_library.fake_host import EPOCH_SECONDS, FakeHost
from tests.python_library.library_loading import Library

CODES = "aAbBcCdDeFgGhHIjklmMnpPrRStTuUVwWxXyY%"


@pytest.fixture
def host():
    return FakeHost()


@pytest.fixture
def library(host):
    return Library(host)


def test_time_begins_at_the_pages_and_passes_by_sleeping(library, host):
    ours = library.load("time")
    assert ours.time() == EPOCH_SECONDS
    before = ours.perf_counter()
    ours.sleep(2.5)
    assert (ours.time(), ours.perf_counter() - before, ours.monotonic(), host.now()) == (
        EPOCH_SECONDS + 2.5,
        2.5,
        2.5,
        2.5,
    )
    assert ours.time_ns() == int((EPOCH_SECONDS + 2.5) * 1e9)


@pytest.mark.parametrize(("seconds", "error"), [(-1, ValueError), ("2", TypeError), (None, TypeError)])
def test_sleep_takes_a_number_from_0(library, seconds, error):
    with pytest.raises(error) as expected:
        time.sleep(seconds)
    with pytest.raises(error) as raised:
        library.load("time").sleep(seconds)
    assert str(raised.value) == str(expected.value)


def test_the_local_time_is_that_of_the_page(library):
    ours = library.load("time")
    assert ours.strftime("%Y-%m-%d %H:%M:%S %z") == "2026-03-01 12:30:05 +0200"
    assert ours.ctime() == "Sun Mar  1 12:30:05 2026"
    assert ours.mktime(ours.localtime()) == EPOCH_SECONDS
    assert (ours.localtime().tm_hour, ours.gmtime().tm_hour, ours.localtime()[:3]) == (12, 10, (2026, 3, 1))


def test_any_moment_is_the_same_as_in_cpython(library):
    ours, chance = library.load("time"), random.Random(4)
    for _ in range(300):
        seconds = chance.randint(-(10**9), 5 * 10**9)
        theirs = time.gmtime(seconds)
        assert tuple(ours.gmtime(seconds)) == tuple(theirs)
        assert ours.asctime(ours.gmtime(seconds)) == time.asctime(theirs)
    assert repr(ours.gmtime(0)) == repr(time.gmtime(0))


def test_strftime_knows_the_codes_of_cpython(library):
    ours, chance = library.load("time"), random.Random(3)
    for _ in range(100):
        moment = time.gmtime(chance.randint(-(10**9), 5 * 10**9))
        for code in CODES:
            assert ours.strftime("%" + code, moment) == time.strftime("%" + code, moment), (code, moment)


def test_now_and_today_are_the_pages(library, host):
    ours = library.load("datetime")
    assert str(ours.datetime.now()) == "2026-03-01 12:30:05"
    assert ours.date.today() == ours.date(2026, 3, 1)
    host.sleep(86_400.25)
    assert repr(ours.datetime.now()) == "datetime.datetime(2026, 3, 2, 12, 30, 5, 250000)"
    assert ours.datetime.now().timestamp() == EPOCH_SECONDS + 86_400.25


def test_months_and_years_are_printed_as_in_cpython(library):
    ours = library.load("calendar")
    for year in (1900, 2024, 2025):
        for month in range(1, 13):
            assert ours.month(year, month) == calendar.month(year, month)
            assert ours.monthrange(year, month) == calendar.monthrange(year, month)
            assert ours.monthcalendar(year, month) == calendar.monthcalendar(year, month)
        assert ours.calendar(year) == calendar.calendar(year)
        assert ours.isleap(year) == calendar.isleap(year)
    assert (ours.day_name[0], list(ours.month_abbr)[1:3]) == ("Monday", ["Jan", "Feb"])
    with pytest.raises(ours.IllegalMonthError, match="bad month number 13; must be 1-12"):
        ours.monthrange(2024, 13)
