"""Dates in Romanian sentences."""

from datetime import date

from django.utils import translation
from django.utils.formats import date_format

from cluboteca.core.month_names import MONTHS


def test_months_are_written_small_in_romanian() -> None:
    with translation.override("ro"):
        names = [date_format(date(2026, month, 30 if month != 2 else 28), "F") for month in range(1, 13)]
    assert names == [name.lower() for name in names]
    assert names[10:] == ["noiembrie", "decembrie"]


def test_months_keep_their_capital_in_english() -> None:
    with translation.override("en"):
        assert [date_format(date(2026, month, 1), "F") for month in range(1, 13)] == list(MONTHS)
