from pathlib import Path

import pytest

from cluboteca.core.erased import MOST_BYTES, Erased, find_erased_file, read_erased, write_erased

ANA, MATEI = "a" * 31 + "1", "b" * 31 + "2"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return find_erased_file(tmp_path, "abcdef")


def test_what_is_written_is_read_and_holds_a_key_and_a_day_alone(path: Path) -> None:
    write_erased(path, {ANA: "2027-03-02", MATEI: "2027-03-01"})
    assert path.name == "cluboteca-abcdef-erased.jsonl"
    assert path.read_text().splitlines() == [
        f'{{"learner": "{MATEI}", "on": "2027-03-01"}}',
        f'{{"learner": "{ANA}", "on": "2027-03-02"}}',
    ]
    assert read_erased(path) == Erased({MATEI: "2027-03-01", ANA: "2027-03-02"})
    assert [each.name for each in path.parent.iterdir()] == [path.name]


def test_where_there_is_nothing_to_tell_there_is_no_file(path: Path) -> None:
    assert read_erased(path) == Erased()
    write_erased(path, {ANA: "2027-03-02"})
    write_erased(path, {})
    assert not path.exists()
    write_erased(path, {})


@pytest.mark.parametrize(
    "line",
    [
        "a letter",
        "[]",
        "{}",
        "7",
        '{"learner": 7, "on": "2027-03-02"}',
        '{"learner": "7", "on": "2027-03-02"}',
        f'{{"learner": "{MATEI}", "on": "tomorrow"}}',
        f'{{"learner": "{MATEI}", "on": 3}}',
        f'{{"learner": "{MATEI}", "on": "2027-0',
        "[" * 100_000,
    ],
)
def test_a_line_that_cannot_be_read_is_told_and_the_others_hold(path: Path, line: str) -> None:
    write_erased(path, {ANA: "2027-03-02"})
    path.write_text(line + "\n" + path.read_text())
    assert read_erased(path) == Erased({ANA: "2027-03-02"}, is_whole=False)


def test_a_file_that_is_no_text_or_much_too_long_or_a_folder_is_told(path: Path) -> None:
    path.write_bytes(bytes(range(256)))
    assert read_erased(path) == Erased(is_whole=False)
    path.write_bytes(b"\n" * (MOST_BYTES + 1))
    assert read_erased(path) == Erased(is_whole=False)
    path.unlink()
    path.mkdir()
    assert not read_erased(path).is_whole


def test_a_file_that_cannot_be_replaced_stays_as_it_is(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_erased(path, {ANA: "2027-03-02"})

    def fail(*words: object) -> None:
        raise PermissionError

    monkeypatch.setattr(Path, "replace", fail)
    with pytest.raises(PermissionError):
        write_erased(path, {MATEI: "2027-03-02"})
    assert read_erased(path) == Erased({ANA: "2027-03-02"})
    assert [each.name for each in path.parent.iterdir()] == [path.name]
