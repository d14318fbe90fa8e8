"""Explanations of errors in Python programs, held against samples that nobody here wrote."""

import time
from collections.abc import Iterator, Sequence
from statistics import median

from bench.errors.expected import NO_ERROR
from bench.errors.hostile import HOSTILE
from bench.errors.made import make_samples
from bench.errors.sample import read_samples
from bench.errors.verdict import LOCALE, Verdict, judge_all, percent
from bench.figure import Measure, Reading
from bench.room import Room
from cluboteca.insight.python.explain import explain_source


def measure_errors(_room: Room) -> Iterator[Reading]:
    yield from make_readings(judge_all(read_samples()))


def make_readings(verdicts: Sequence[Verdict]) -> Iterator[Reading]:
    groups = sorted({each.sample.group for each in verdicts})
    detail = {group: len([each for each in verdicts if each.sample.group == group]) for group in groups}
    right, lines = [each.is_right for each in verdicts], [each.is_line_right for each in verdicts]
    general = sum(each.explanation is not None and each.explanation.kind == "general" for each in verdicts)
    count = {"n": len(verdicts), **detail}
    yield Reading("errors_right", percent(verdicts, right), {**count, "general": general, "left_out": NO_ERROR})
    yield Reading("errors_line", percent(verdicts, lines), count)
    times = [each.milliseconds for each in verdicts]
    yield Reading("errors_time", median(times), {"n": len(times), "slowest": round(max(times), 1)})

    yield from _read_made()
    yield Reading("errors_hostile", *_time_hostile())


def _read_made() -> Iterator[Reading]:
    verdicts = judge_all(list(make_samples()))
    count = {"n": len(verdicts)}
    yield Reading("errors_made_right", percent(verdicts, [each.is_right for each in verdicts]), count)
    yield Reading("errors_made_line", percent(verdicts, [each.is_line_right for each in verdicts]), count)


def _time_hostile() -> tuple[float, dict[str, object]]:
    """Milliseconds of the slowest, and which one that is."""
    times = {}
    for name, program in HOSTILE.items():
        begun = time.perf_counter()
        explain_source(program, LOCALE)
        times[name] = (time.perf_counter() - begun) * 1000
    slowest = max(times, key=times.__getitem__)
    return times[slowest], {"n": len(times), "slowest": slowest}


FIGURES = (
    "errors_right", "errors_line", "errors_time", "errors_made_right", "errors_made_line", "errors_hostile",
)  # fmt: skip
MEASURES = (Measure("errors", FIGURES, measure_errors),)
