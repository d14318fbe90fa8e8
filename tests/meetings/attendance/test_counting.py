"""Numbers, each counted by hand."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from cluboteca.meetings.attendance.book import Book, Stay, list_missing
from cluboteca.meetings.attendance.counting import (
    count_age_bands,
    count_genders,
    count_left_out,
    count_months,
    count_often,
    count_retention,
    count_visits,
    find_age_band,
)
from cluboteca.meetings.attendance.policies import LEAST_CHILDREN_SHOWN, RETENTION_AT
from tests.meetings.attendance.conftest import FIRST, make_book


def told(rows: list) -> dict[str, int | None]:
    return {row.key: row.children for row in rows}


def test_a_child_is_counted_from_the_day_of_joining() -> None:
    book = make_book({"Ana": "x-xx", "Matei": "  x-"})
    assert [count_often(book, child) for child in book.children] == [(3, 4), (1, 2)]


def test_a_child_who_has_left_is_counted_until_then() -> None:
    left = {"stays": (Stay(FIRST, FIRST + timedelta(weeks=1, hours=3)),)}
    book = make_book({"Ana": "x---", "Matei": "xxxx"}, Ana=left)
    assert count_often(book, book.children[0]) == (1, 2)


def test_a_child_who_was_away_and_came_back_missed_nothing_meanwhile() -> None:
    stays = (Stay(FIRST, FIRST + timedelta(weeks=1, hours=3)), Stay(FIRST + timedelta(weeks=10), None))
    book = make_book({"Ana": "xx----------", "Matei": "x" * 12}, Ana={"stays": stays})
    ana = book.children[0]
    assert count_often(book, ana) == (2, 4)
    assert [mark.value for mark in book.list_marks(ana, book.meetings[1:4])] == ["came", "outside", "outside"]
    assert [each.missed for each in list_missing(book)[0]] == [2]
    just_back = Book(book.meetings[:11], book.children, book.came)
    assert list_missing(just_back) == ([], [])


def test_months_tell_meetings_children_and_the_average() -> None:
    # 7, 14, 21 and 28 September; 5 October.
    book = make_book({"Ana": "xxxx-", "Matei": "x---x", "Ilinca": "-x---"})
    october, september = count_months(book)
    assert (september.first_on, september.meetings, september.children, september.average) == (
        date(2026, 9, 1),
        4,
        3,
        1.5,
    )
    assert (october.meetings, october.children, october.average) == (1, 1, 1.0)
    assert count_visits(book) == 7


def test_two_missed_in_a_row_after_having_come_is_fading_away() -> None:
    book = make_book(
        {"Ana": "xx--", "Matei": "xx-x", "Ilinca": "x-x-", "Sofia": "----", "Luca": "  --", "Toma": "x---"}
    )
    fading, gone = list_missing(book)
    assert [(each.child.nickname, each.missed) for each in fading] == [("Ana", 2), ("Toma", 3)]
    assert fading[0].came_latest_on == date(2026, 9, 14)
    assert gone == []


def test_one_who_has_left_the_club_is_not_fading() -> None:
    book = make_book({"Ana": "xx--", "Matei": "xxxx"}, Ana={"stays": (Stay(FIRST, FIRST + timedelta(weeks=3)),)})
    assert list_missing(book) == ([], [])


def test_who_missed_ten_in_a_row_is_gone_and_not_fading() -> None:
    book = make_book({"Ana": "x" + "-" * 9, "Matei": "-" * 10, "Toma": "x" * 10})
    assert [each.missed for each in list_missing(book)[0]] == [9]
    book = make_book({"Ana": "x" + "-" * 10, "Toma": "x" * 11})
    fading, gone = list_missing(book)
    assert fading == []
    assert [each.missed for each in gone] == [10]


def test_no_meeting_and_no_child_are_nothing_to_tell() -> None:
    empty = make_book({})
    assert list_missing(empty) == ([], [])
    assert count_months(empty) == []
    assert count_age_bands(empty) == []
    assert [(row.counted, row.stayed) for row in count_retention(empty, empty)] == [(0, 0)] * 3


def test_the_age_is_that_of_the_year_of_the_meeting() -> None:
    book = make_book({"Ana": "x"}, Ana={"birth_year": 2016})
    ana = book.children[0]
    assert find_age_band(ana, date(2025, 12, 31)) == "7-9"
    assert find_age_band(ana, date(2026, 1, 1)) == "10-12"
    assert find_age_band(ana, date(2029, 1, 1)) == "13-15"
    assert find_age_band(ana, date(2032, 1, 1)) == "other"
    assert find_age_band(make_book({"Ana": "x"}).children[0], date(2026, 1, 1)) == "other"


def test_each_child_is_in_one_band_by_the_first_meeting_that_it_came_to() -> None:
    years = {"A": 2018, "B": 2018, "C": 2019, "D": 2015, "E": 2014, "F": 2016, "G": 2012}
    about = {name: {"birth_year": year} for name, year in years.items()}
    rows = dict.fromkeys(years, "x-") | {"G": "--"}
    assert told(count_age_bands(make_book(rows, **about))) == {"7-9": 3, "10-12": 3}


def test_a_group_of_two_is_too_few_to_say_and_so_is_the_one_that_would_give_it_away() -> None:
    years = dict.fromkeys("ABC", 2018) | dict.fromkeys("DEFG", 2015) | dict.fromkeys("HI", 2012)
    about = {name: {"birth_year": year} for name, year in years.items()}
    book = make_book(dict.fromkeys(years, "x"), **about)
    assert told(count_age_bands(book)) == {"7-9": None, "10-12": 4, "13-15": None}


def test_two_small_groups_hide_each_other_only_when_together_they_are_enough() -> None:
    years = dict.fromkeys("AB", 2018) | dict.fromkeys("CDEF", 2015) | dict.fromkeys("GH", 2012)
    about = {name: {"birth_year": year} for name, year in years.items()}
    assert told(count_age_bands(make_book(dict.fromkeys(years, "x"), **about))) == {
        "7-9": None,
        "10-12": 4,
        "13-15": None,
    }
    years = {"A": 2018, "G": 2012} | dict.fromkeys("CDEF", 2015)
    about = {name: {"birth_year": year} for name, year in years.items()}
    assert set(told(count_age_bands(make_book(dict.fromkeys(years, "x"), **about))).values()) == {None}


def test_gender_is_told_of_those_who_said_it_alone() -> None:
    gender = dict.fromkeys("ABC", "girl") | dict.fromkeys("DEFG", "boy") | dict.fromkeys("HIJ", "")
    about = {name: {"gender": value} for name, value in gender.items()}
    assert told(count_genders(make_book(dict.fromkeys(gender, "x"), **about))) == {"girl": 3, "boy": 4}
    assert count_genders(make_book({"Ana": "x"})) == []


def test_a_child_without_consent_to_evaluation_is_left_out_of_groups_and_retention() -> None:
    rows = dict.fromkeys(("A", "B", "C", "D"), "xxxxx")
    about = {name: {"birth_year": 2015} for name in rows}
    about["D"]["may_be_counted"] = False
    book = make_book(rows, **about)
    assert told(count_age_bands(book)) == {"10-12": 3}
    assert count_retention(book, book)[0].counted == 3
    assert count_left_out(book) == 1
    assert count_visits(book) == 20


def test_retention_counted_by_hand() -> None:
    """Number 4 and the one after it are the 4th and 5th sign of those who came from the beginning."""
    book = make_book(
        {
            "Ana": "xxxxx",  # came at number 4
            "Matei": "x---x",  # at the one after it
            "Ilinca": "xxx--",  # at neither
            "Sofia": "-xxxx",  # her number 4 is the last meeting, and the one after it hasn't been held
            "Luca": "-----",  # never came
        }
    )
    at_four, at_eight, at_sixteen = count_retention(book, book)
    assert (at_four.at, at_four.counted, at_four.stayed) == (4, 3, 2)
    assert (at_eight.counted, at_sixteen.counted) == (0, 0)


def test_retention_at_eight_doesnt_ask_what_was_before() -> None:
    book = make_book({"Ana": "x------xx", "Matei": "xxxxxxx--"})
    assert [(row.counted, row.stayed) for row in count_retention(book, book)][:2] == [(2, 1), (2, 1)]


def test_retention_of_a_period_is_of_those_who_came_first_in_it() -> None:
    book = make_book({"Ana": "xxxxxxxxxx", "Matei": "    x---xx"})
    october = book.within(date(2026, 10, 1), date(2026, 10, 31))
    at_four = count_retention(book, october)[0]
    assert (at_four.counted, at_four.stayed) == (1, 1)


signs = st.text(alphabet="x-", min_size=0, max_size=24)
many = st.lists(signs, min_size=0, max_size=6).map(
    lambda rows: {f"C{number}": row.ljust(max(map(len, rows), default=0), "-") for number, row in enumerate(rows)}
)


@given(many)
def test_never_more_stay_than_are_counted_and_never_more_are_counted_later(rows: dict[str, str]) -> None:
    book = make_book(rows)
    found = count_retention(book, book)
    assert [row.at for row in found] == list(RETENTION_AT)
    assert all(0 <= row.stayed <= row.counted <= len(book.came) for row in found)
    assert found[0].counted >= found[1].counted >= found[2].counted


@given(many)
def test_who_is_counted_has_seen_that_many_meetings_since_the_first(rows: dict[str, str]) -> None:
    book = make_book(rows)
    for row in count_retention(book, book):
        since_first = [len(signs) - signs.index("x") for signs in rows.values() if "x" in signs]
        assert row.counted == sum(1 for meetings in since_first if meetings >= row.at + 1)


@given(many, st.sampled_from("x-"))
def test_one_more_meeting_changes_nothing_that_was_told_already(rows: dict[str, str], sign: str) -> None:
    before = make_book(rows)
    after = make_book({name: signs + sign for name, signs in rows.items()})
    for earlier, later in zip(count_retention(before, before), count_retention(after, after), strict=True):
        assert later.counted >= earlier.counted
        assert later.stayed >= earlier.stayed
        assert later.stayed - earlier.stayed <= later.counted - earlier.counted


@given(st.integers(min_value=1, max_value=5), st.integers(min_value=0, max_value=24))
def test_who_always_comes_stays_and_who_came_once_does_not(children: int, meetings: int) -> None:
    always = make_book({f"C{number}": "x" * meetings for number in range(children)})
    assert all(row.stayed == row.counted for row in count_retention(always, always))
    once = make_book({f"C{number}": "x".ljust(meetings, "-") for number in range(children)})
    assert all(row.stayed == 0 for row in count_retention(once, once))


@given(st.lists(st.integers(min_value=2010, max_value=2020), max_size=20))
def test_no_small_group_can_be_told_from_the_others(years: list[int]) -> None:
    about = {f"C{number}": {"birth_year": year} for number, year in enumerate(years)}
    rows = count_age_bands(make_book(dict.fromkeys(about, "x"), **about))
    shown = [row.children for row in rows if row.children is not None]
    assert all(count >= LEAST_CHILDREN_SHOWN for count in shown)
    hidden = len(years) - sum(shown)
    assert hidden == 0 or hidden >= LEAST_CHILDREN_SHOWN or not shown
    assert sum(row.children is None for row in rows) != 1 or not shown
