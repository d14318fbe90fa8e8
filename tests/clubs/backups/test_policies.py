import os
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from cluboteca.clubs.backups.policies import (
    BACKUP_KEPT_DAYS,
    KEPT_DAILY,
    KEPT_WEEKLY,
    NotAWholeAddress,
    choose_superfluous,
)

TODAY = date(2027, 3, 31)


def days_ago(*numbers: int) -> set[date]:
    return {TODAY - timedelta(days=number) for number in numbers}


def keep(*numbers: int) -> list[int]:
    """Of copies that are so many days old, those that stay."""
    made_on = days_ago(*numbers)
    return sorted((TODAY - day).days for day in made_on - choose_superfluous(made_on, TODAY))


def test_of_a_copy_each_day_the_seven_newest_stay_and_one_a_week_before_those() -> None:
    kept = keep(*range(60))
    assert kept[:7] == list(range(7))
    assert len(kept) <= KEPT_DAILY + KEPT_WEEKLY
    older = [TODAY - timedelta(days=number) for number in kept[7:]]
    assert len({day.isocalendar()[:2] for day in older}) == len(older) >= 3


def test_a_club_that_switches_on_once_a_week_keeps_all_of_a_month() -> None:
    assert keep(0, 7, 14, 21, 28, 35) == [0, 7, 14, 21, 28]


def test_none_is_older_than_the_stated_term_be_it_the_only_one() -> None:
    assert keep(BACKUP_KEPT_DAYS - 1) == [BACKUP_KEPT_DAYS - 1]
    assert keep(BACKUP_KEPT_DAYS) == []


def test_a_copy_of_a_day_to_come_goes_once_there_is_one_of_today() -> None:
    assert keep(-4000, 3) == [-4000, 3]
    assert keep(-4000, 0, 3) == [0, 3]


@given(st.sets(st.integers(min_value=0, max_value=200)))
def test_whatever_copies_there_are_the_newest_within_the_term_stays_and_none_is_too_old(ages: set[int]) -> None:
    kept = keep(*ages)
    young = [age for age in ages if age < BACKUP_KEPT_DAYS]
    assert all(age < BACKUP_KEPT_DAYS for age in kept)
    assert len(kept) <= KEPT_DAILY + KEPT_WEEKLY
    if young:
        assert min(young) in kept


def test_an_example_of_a_folder_is_one_of_this_system() -> None:
    text = str(NotAWholeAddress.message)
    assert ("D:\\" in text) == (os.name == "nt")
    assert ("/media" in text) == (os.name != "nt")
