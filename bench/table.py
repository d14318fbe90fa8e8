"""What is printed: a JSON line per reading, and the table of readings beside budgets."""

import json
from collections.abc import Iterable

from bench.figure import Budget, Figure, Reading
from bench.figures import FIGURES

DIGITS = 4


def format_line(reading: Reading) -> str:
    document = {
        "figure": reading.name,
        "value": _round(reading.value),
        "unit": FIGURES[reading.name].unit,
        "detail": dict(reading.detail),
    }
    return json.dumps(document, ensure_ascii=False)


def format_table(readings: Iterable[Reading]) -> str:
    rows = [("figure", "measured", "budget", "")]
    rows += [_make_row(FIGURES[reading.name], reading) for reading in readings]
    widths = [max(len(row[column]) for row in rows) for column in range(3)]
    lines = [
        f"{words:<{widths[0]}}  {measured:>{widths[1]}}  {budget:>{widths[2]}}  {verdict}".rstrip()
        for words, measured, budget, verdict in rows
    ]
    return "\n".join([lines[0], "-" * max(map(len, lines)), *lines[1:]])


def judge(figure: Figure, value: float | None) -> str:
    """ok, MISSED, "no budget" or "not measured". What is shown is judged: the rounded value."""
    rounded = _round(value)
    if rounded is None:
        return "not measured"
    if figure.budget is None:
        return "no budget"
    return "ok" if figure.budget.is_met(rounded) else "MISSED"


def _make_row(figure: Figure, reading: Reading) -> tuple[str, str, str, str]:
    value = _round(reading.value)
    measured = "-" if value is None else f"{value:g} {figure.unit}"
    return f"{figure.words} ({figure.name})", measured, _say_budget(figure.budget), judge(figure, reading.value)


def _say_budget(budget: Budget | None) -> str:
    if budget is None:
        return "no budget"
    return f"{'≥' if budget.is_least else '≤'} {budget.limit:g}"


def _round(value: float | None) -> float | None:
    return None if value is None else float(f"{value:.{DIGITS}g}")
