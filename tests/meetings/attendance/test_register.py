"""How the register is cut into sheets."""

from hypothesis import given
from hypothesis import strategies as st

from cluboteca.meetings.attendance.register import (
    COLUMNS_ON_A_SHEET,
    LETTERS_ON_A_LINE,
    LINES_ON_A_SHEET,
    lay_out_register,
)
from tests.meetings.attendance.conftest import make_book


def test_a_month_of_a_club_is_one_sheet() -> None:
    (sheet,) = lay_out_register(make_book({f"Copil {number}": "x-x-" for number in range(16)}))
    assert [row.number for row in sheet.rows] == list(range(1, 17))
    assert sheet.has_totals
    assert sheet.came == [16, 0, 16, 0]
    assert {row.total for row in sheet.rows} == {2}


def test_forty_meetings_of_twenty_children_are_six_sheets() -> None:
    sheets = lay_out_register(make_book({f"C{number:02}": "x" * 40 for number in range(20)}))
    assert len(sheets) == 6
    assert [len(sheet.meetings) for sheet in sheets] == [14, 14, 12] * 2
    assert [sheet.has_totals for sheet in sheets] == [False, False, True] * 2
    assert [sheet.number for sheet in sheets] == [1, 2, 3, 4, 5, 6]


def test_without_meetings_or_children_there_is_nothing_to_print() -> None:
    assert lay_out_register(make_book({})) == []
    assert lay_out_register(make_book({"Ana": ""})) == []


names = st.dictionaries(st.text(alphabet="ăbcș", min_size=1, max_size=60), st.just(""), max_size=50)


@given(names, st.integers(min_value=1, max_value=50))
def test_every_child_and_date_is_on_one_sheet_and_no_sheet_is_too_full(names: dict[str, str], meetings: int) -> None:
    book = make_book(dict.fromkeys(names, "x" * meetings))
    if not names:
        return
    sheets = lay_out_register(book)
    cells = [(row.number, meeting.id) for sheet in sheets for row in sheet.rows for meeting in sheet.meetings]
    assert sorted(cells) == [(number, id) for number in range(1, len(names) + 1) for id in range(meetings)]
    for sheet in sheets:
        lines = [-(-len(row.child.nickname) // LETTERS_ON_A_LINE) for row in sheet.rows]
        assert sum(lines) <= LINES_ON_A_SHEET
        assert len(sheet.meetings) <= COLUMNS_ON_A_SHEET
