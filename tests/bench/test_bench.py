import json
import random
import re
from collections import Counter
from pathlib import Path

import pytest

from bench.__main__ import main, take_readings
from bench.disk import Disk, File, Loss
from bench.figure import Measure, NotMeasured, Reading, at_least, at_most
from bench.figures import FIGURES
from bench.measures import MEASURES
from bench.measures.commands import make_large_pack
from bench.spread import percentile
from bench.table import format_line, format_table, judge
from bench.work import make_work
from bench.write_log import Flush, Unlink, Write, read_log
from cluboteca.insight.inspection import inspect_work
from tests.architecture.repository import ROOT


@pytest.mark.parametrize(
    ("values", "percent", "expected"),
    [
        ([7], 50, 7),
        ([7], 95, 7),
        ([3, 1, 2], 50, 2),
        ([4, 3, 2, 1], 50, 2),
        (list(range(1, 101)), 95, 95),
        (list(range(1, 20)), 95, 19),
        ([1, 2, 3], 100, 3),
        ([1, 2, 3], 0, 1),
    ],
)
def test_a_percentile_is_the_value_of_its_nearest_rank(values: list[float], percent: float, expected: float) -> None:
    assert percentile(values, percent) == expected


def test_nothing_has_no_percentile() -> None:
    with pytest.raises(ValueError, match="no values"):
        percentile([], 50)


def test_every_figure_is_taken_by_exactly_one_measure() -> None:
    taken = Counter(name for measure in MEASURES for name in measure.figures)
    assert taken == dict.fromkeys(FIGURES, 1)


def test_no_measure_is_named_as_a_figure_of_another() -> None:
    assert {measure.name for measure in MEASURES}.isdisjoint(FIGURES)


@pytest.mark.parametrize("name", FIGURES)
def test_every_figure_has_a_budget_or_says_that_it_has_none(name: str) -> None:
    row = format_table([Reading(name, 1)]).splitlines()[-1]
    assert ("≤" in row or "≥" in row) != ("no budget" in row)


def test_the_reference_tells_of_every_figure_and_measure_and_of_no_other() -> None:
    reference = (ROOT / "docs" / "reference" / "bench.md").read_text(encoding="utf-8")
    told = set(re.findall(r"^\| `([a-z0-9_-]+)`", reference, re.MULTILINE))
    assert told == {*FIGURES, *(measure.name for measure in MEASURES)}


def test_a_budget_is_a_limit_from_above_or_from_below() -> None:
    assert at_most(5).is_met(5)
    assert not at_most(5).is_met(5.1)
    assert at_least(5).is_met(5)
    assert not at_least(5).is_met(4.9)


def test_the_table_says_what_is_missed_and_what_could_not_be_measured() -> None:
    readings = [
        Reading("save_nonstop_rate", 399),
        Reading("save_10s_p50", 5),
        Reading("save_10s_max", 70),
        Reading("kill_lost", None, {"why": "failed"}),
    ]
    verdicts = [line.rsplit("  ", 1)[-1] for line in format_table(readings).splitlines()[2:]]
    assert verdicts == ["MISSED", "ok", "no budget", "not measured"]


def test_what_is_judged_is_what_is_shown() -> None:
    assert judge(FIGURES["save_10s_p50"], 6.0000001) == "ok"


def test_a_reading_is_one_line_of_json() -> None:
    line = format_line(Reading("save_cpu", 1.23456, {"n": 3}))
    assert "\n" not in line
    assert json.loads(line) == {"figure": "save_cpu", "value": 1.235, "unit": "ms", "detail": {"n": 3}}


@pytest.mark.parametrize("error", [NotMeasured("no strace"), OSError("the disk is full")])
def test_a_measure_that_fails_says_why_for_each_reading_that_is_missing(error: Exception) -> None:
    def run(_room):
        yield Reading("idle_memory", 1)
        raise error

    readings = list(take_readings(Measure("idle", ("idle_memory", "idle_cpu"), run), room=None))  # type: ignore[arg-type]
    assert [(reading.name, reading.value) for reading in readings] == [("idle_memory", 1), ("idle_cpu", None)]
    assert str(error) in str(readings[1].detail["why"])


def test_an_unknown_figure_is_a_mistake_of_the_caller(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["speed"]) == 2
    assert "“speed”" in capsys.readouterr().err


def test_all_measures_can_be_listed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--list"]) == 0
    assert [line.partition(":")[0] for line in capsys.readouterr().out.splitlines()] == [
        measure.name for measure in MEASURES
    ]


def test_the_works_that_are_saved_are_programs_of_blocks() -> None:
    work = make_work(random.Random(1))
    assert inspect_work(work, "en").error is None
    assert work != make_work(random.Random(2))


def test_the_large_pack_has_as_many_activities_as_asked_for(tmp_path: Path) -> None:
    make_large_pack(tmp_path / "pack", 60)
    assert len(list((tmp_path / "pack" / "activities").iterdir())) == 60


def in_hex(text: bytes) -> str:
    return "".join(f"\\x{byte:02x}" for byte in text)


def test_the_log_is_read_as_what_was_written_and_flushed() -> None:
    wal, other = in_hex(b"/club/db-wal"), in_hex(b"/club/db-shm")
    lines = [
        f'7 10.5 pwrite64(5<{wal}>, "{in_hex(b"abc")}", 3, 64) = 3',
        f'7 10.6 pwrite64(6<{other}>, "{in_hex(b"abc")}", 3, 0) = 3',
        f"7 11.0 fdatasync(5<{wal}> <unfinished ...>",
        f'8 11.1 pwrite64(5<{wal}>, "{in_hex(b"d")}", 1, 67) = 1',
        "7 11.2 <... fdatasync resumed>) = 0",
        f'8 11.3 unlink("{wal}") = 0',
        "8 11.4 +++ exited with 0 +++",
    ]
    assert list(read_log(lines, Path("/club"), ["db", "db-wal"])) == [
        Write(10.5, "db-wal", 64, b"abc"),
        Write(11.1, "db-wal", 67, b"d"),
        Flush(11.0, "db-wal", covers=1),
        Unlink(11.3, "db-wal"),
    ]


def test_a_power_cut_takes_what_was_not_flushed_and_nothing_else() -> None:
    disk = Disk({"db": File(bytearray(b"old!"))})
    for event in (
        Write(1, "db", 0, b"new"),
        Flush(2, "db", covers=1),
        Write(3, "db", 3, b"?"),
        Write(4, "db", 6, b"z"),
    ):
        disk.take(event)
    assert disk.cut(Loss.ALL, random.Random(1))["db"] == b"new!"
    possible = {disk.cut(Loss.SOME_WRITES, random.Random(seed))["db"] for seed in range(40)}
    assert possible == {b"new!", b"new?", b"new!\0\0z", b"new?\0\0z"}


def test_a_power_cut_can_tear_a_write_at_the_borders_of_sectors() -> None:
    disk = Disk({"db": File(bytearray(1024))})
    disk.take(Write(1, "db", 0, b"x" * 1024))
    possible = {disk.cut(Loss.SOME_SECTORS, random.Random(seed))["db"] for seed in range(40)}
    halves = (bytes(512), b"x" * 512)
    assert possible == {first + second for first in halves for second in halves}
