"""The files for a spreadsheet, read again as a spreadsheet would."""

import csv
from datetime import UTC, datetime, timedelta
from io import BytesIO, StringIO

import pytest
from django.test import Client
from openpyxl import load_workbook

from cluboteca.clubs.models import Club
from cluboteca.meetings.attendance.export import guard
from cluboteca.people.models import Person
from tests.meetings.attendance.conftest import FIRST, HoldMeetings
from tests.named_people import Learner, make_learner, sign_in_adult

ODD_NAMES = ["=1+2", "+40", "-Ana", "@SUM(A1)", "<script>alert(1)</script>", "Țuți; „d'Oro”", "Ștefan", "Ž" * 60]


def read(answer) -> list[list[str]]:
    content = b"".join(answer.streaming_content).decode()
    assert content.startswith("\ufeff")
    return list(csv.reader(StringIO(content.removeprefix("\ufeff")), delimiter=";"))


def fetch_csv(librarian: Client, period: str = "all") -> list[list[str]]:
    answer = librarian.get(f"/attendance/export.csv?period={period}")
    assert answer["Content-Type"] == "text/csv; charset=utf-8"
    assert "attachment" in answer["Content-Disposition"]
    return read(answer)


def test_there_is_a_row_for_each_child_and_meeting(
    club: Club, ana: Learner, matei: Learner, elena: Person, hold_meetings: HoldMeetings
) -> None:
    hold_meetings(club, {ana.person: "x-", matei.person: "xx"})
    head, *rows = fetch_csv(sign_in_adult(elena))
    assert head[-1] == "Minute", "of a meeting on paper nobody sat at a computer"
    assert rows == [
        ["2026-09-07", "Drumul", "Ana", "da", "60"],
        ["2026-09-07", "Drumul", "Matei", "da", "60"],
        ["2026-09-14", "Drumul", "Ana", "nu", "0"],
        ["2026-09-14", "Drumul", "Matei", "da", "60"],
    ]


def test_only_the_chosen_time_is_exported(club: Club, ana: Learner, elena: Person, hold_meetings: HoldMeetings) -> None:
    hold_meetings(club, {ana.person: "xxxxx"})
    assert [row[0] for row in fetch_csv(sign_in_adult(elena), "2026-10")[1:]] == ["2026-10-05"]


@pytest.mark.parametrize("nickname", ODD_NAMES)
def test_odd_names_arrive_and_none_is_a_formula(
    nickname: str, club: Club, elena: Person, hold_meetings: HoldMeetings
) -> None:
    child = make_learner(nickname, club)
    hold_meetings(club, {child.person: "x"})
    librarian = sign_in_adult(elena)
    wanted = f"'{nickname}" if nickname[0] in "=+-@" else nickname
    assert fetch_csv(librarian)[1][2] == wanted
    sheet = load_workbook(BytesIO(librarian.get("/attendance/export.xlsx?period=all").content))["Prezența"]
    assert sheet["C2"].value == wanted
    assert sheet["C2"].data_type == "s"


@pytest.mark.parametrize("text", ["=A1", "+A1", "-A1", "@A1", "\tA1", "\rA1"])
def test_what_a_spreadsheet_would_run_is_guarded(text: str) -> None:
    assert guard(text) == f"'{text}"
    assert guard("Ana") == "Ana"
    assert guard("") == ""


def test_the_workbook_has_dates_a_frozen_head_and_a_summary(
    club: Club, ana: Learner, matei: Learner, elena: Person, hold_meetings: HoldMeetings
) -> None:
    hold_meetings(club, {ana.person: "x-xxx", matei.person: "xxxx-"})
    answer = sign_in_adult(elena).get("/attendance/export.xlsx?period=all")
    workbook = load_workbook(BytesIO(answer.content))
    summary, sheet = workbook.worksheets
    assert sheet.freeze_panes == "A2"
    assert sheet["A2"].value == datetime(2026, 9, 7)  # noqa: DTZ001 -- a spreadsheet knows no zones
    assert sheet["A2"].is_date
    assert sheet.max_row == 11
    rows = [[cell for cell in row if cell is not None] for row in summary.iter_rows(values_only=True)]
    assert rows[0] == ["Clubul Valea, toate întâlnirile"]
    assert [row[1:] for row in rows[3:5]] == [[4, 2, 1.8], [1, 1, 1]]
    assert rows[-2:] == [["Ana", 4, 5], ["Matei", 4, 5]]


def test_a_meeting_around_midnight_is_on_the_librarys_day(
    club: Club, ana: Learner, elena: Person, hold_meetings: HoldMeetings
) -> None:
    hold_meetings(club, {ana.person: "x"}, first=datetime(2026, 9, 7, 22, 30, tzinfo=UTC))
    assert fetch_csv(sign_in_adult(elena))[1][0] == "2026-09-08"


@pytest.mark.parametrize("ending", ["csv", "xlsx"])
def test_an_empty_club_gives_a_file_with_a_head_alone(ending: str, club: Club, elena: Person) -> None:
    answer = sign_in_adult(elena).get(f"/attendance/export.{ending}")
    assert answer.status_code == 200
    if ending == "csv":
        assert len(read(answer)) == 1


@pytest.mark.parametrize("ending", ["csv", "xlsx"])
def test_the_export_has_the_own_club_alone(
    ending: str,
    club: Club,
    other_club: Club,
    ana: Learner,
    vlad: Learner,
    elena: Person,
    dorina: Person,
    hold_meetings: HoldMeetings,
) -> None:
    hold_meetings(club, {ana.person: "x"})
    hold_meetings(other_club, {vlad.person: "x"}, first=FIRST + timedelta(days=1))
    answer = sign_in_adult(dorina).get(f"/attendance/export.{ending}?period=all")
    if ending == "csv":
        names = {row[2] for row in read(answer)[1:]}
    else:
        sheet = load_workbook(BytesIO(answer.content)).worksheets[1]
        names = {str(row[2]) for row in sheet.iter_rows(min_row=2, values_only=True)}
    assert names == {"Vlad"}


def test_the_files_are_named_in_the_readers_language(
    club: Club, ana: Learner, elena: Person, hold_meetings: HoldMeetings
) -> None:
    hold_meetings(club, {ana.person: "x"})
    answer = sign_in_adult(elena).get("/attendance/export.csv?period=all")
    assert "''prezenta-" in answer["Content-Disposition"]
