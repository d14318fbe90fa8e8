"""Lines that were pasted, headings of tables, and what is wrong with each."""

import pytest

from cluboteca.clubs.roster.heading import read_table
from cluboteca.clubs.roster.line import Line, find_faults, read_text
from cluboteca.clubs.roster.policies import NoLines, TooManyLines

YEAR = 2026


def read(text: str, *, taken: tuple[str, ...] = ()) -> list[Line]:
    lines = read_text(text)
    find_faults(lines, taken=taken, this_year=YEAR)
    return lines


@pytest.mark.parametrize(
    ("text", "nickname", "year", "gender"),
    [
        ("Ana", "Ana", None, ""),
        ("Ana 2015", "Ana", 2015, ""),
        ("Ana, 10", "Ana", 2016, ""),
        ("Ana; 2015; fată", "Ana", 2015, "girl"),
        ("Ana; fată; 2015", "Ana", 2015, "girl"),
        ("1. Ana", "Ana", None, ""),
        ("12) Ana 2015", "Ana", 2015, ""),
        ("- Ana", "Ana", None, ""),
        ("3\tȘtefan\t2014\tM", "Ștefan", 2014, "boy"),
        ("Ștefan\t12.03.2015\tbăiat", "Ștefan", 2015, "boy"),
        ("Țuți 10 ani", "Țuți", 2016, ""),
        ("Ana (10)", "Ana", 2016, ""),
        ("Ana 2", "Ana 2", None, ""),
        ("Popescu; Ana", "Ana", None, ""),
    ],
)
def test_a_line_is_understood(text: str, nickname: str, year: int | None, gender: str) -> None:
    [line] = read(text)
    assert (line.nickname, line.birth_year, line.gender, line.fault) == (nickname, year, gender, "")


def test_a_bad_line_is_named_with_its_number_and_the_good_ones_go_ahead() -> None:
    lines = read("Ana\n\n2015\n" + "x" * 61 + "\nana\nLuca\nDan 1950\nIoana", taken=("LUCA",))
    faults = {line.number: line.fault for line in lines if line.fault}
    assert set(faults) == {3, 4, 5, 6, 7}
    assert [line.nickname for line in lines if not line.fault] == ["Ana", "Ioana"]
    assert "1" in faults[5]
    assert "Luca M." in faults[6]
    assert len(set(faults.values())) == 5


def test_a_surname_is_told_and_can_be_put_right() -> None:
    [line] = read("Popescu Ana 2015")
    assert (line.nickname, line.year, line.fault) == ("Ana P.", "2015", "")
    assert "Popescu Ana" in line.notes[0]


def test_of_a_birthday_only_the_year_is_kept() -> None:
    [line] = read("Ana, 2015-03-12")
    assert line.year == "2015"
    assert line.notes


def test_a_hundred_lines_are_enough() -> None:
    assert len(read_text("\n".join(f"Ana {chr(65 + n % 26)}{n}" for n in range(100)))) == 100
    with pytest.raises(TooManyLines):
        read_text("Ana\n" * 101)


@pytest.mark.parametrize("text", ["", " \n\t\n", ";;;\n,,"])
def test_an_empty_list_is_refused(text: str) -> None:
    with pytest.raises(NoLines):
        read_text(text)


@pytest.mark.parametrize(
    ("heads", "cells"),
    [
        (["Nume", "Prenume", "Anul nașterii", "Gen"], ["Popescu", "Ana", "2015", "F"]),
        (["Nr. crt.", "Poreclă", "Vârsta", "fată/băiat"], ["1", "Ana", "11", "fată"]),
        (["NUME", "AN", "SEX"], ["Ana", "2015", "f"]),
        (["First name", "Birth year", "Gender", "Surname"], ["Ana", "2015", "girl", "Popescu"]),
        (["Data nașterii", "Prenumele copilului", "F/M"], ["12.03.2015", "Ana", "F"]),
    ],
)
def test_headings_are_known_in_two_languages(heads: list[str], cells: list[str]) -> None:
    [line] = read_table([(1, heads), (2, cells)])
    find_faults([line], taken=(), this_year=YEAR)
    assert (line.number, line.nickname, line.birth_year, line.gender) == (2, "Ana", 2015, "girl")
    assert "Popescu" not in line.nickname


def test_a_surname_column_is_left_out_and_told() -> None:
    [line] = read_table([(1, ["Nume", "Prenume"]), (2, ["Popescu", "Ana"])])
    assert line.nickname == "Ana"
    assert len(line.notes) == 1


def test_a_table_without_headings_is_read_as_lines() -> None:
    lines = read_table([(1, ["Ana", "2015"]), (2, ["Luca", "2014"])])
    assert [line.nickname for line in lines] == ["Ana", "Luca"]


def test_a_bad_year_is_told_of_the_year_and_a_bad_name_of_the_name() -> None:
    year, name = read(f"Ana; 1900\n{'M' * 80}")
    assert (bool(year.fault), year.has_bad_year) == (True, True)
    assert (bool(name.fault), name.has_bad_year) == (True, False)
