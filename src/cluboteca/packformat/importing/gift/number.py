"""Numerical answers: `3`, `3:2` (within 2 of it), `1..5`."""

import re
from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

MOST_NUMBERS = 20
_NUMBER = re.compile(r"[+-]?(?:\d{1,15}(?:\.\d{0,15})?|\.\d{1,15})")


@dataclass(frozen=True)
class ReadNumber:
    """accepted: as a child may write them. is_narrowed: others were right, too."""

    accepted: tuple[str, ...]
    is_narrowed: bool


def read_number(text: str) -> ReadNumber | None:
    low, dots, high = text.partition("..")
    if dots:
        bounds = (_parse(low), _parse(high))
        middle = None
    else:
        number, _, tolerance = text.partition(":")
        middle, around = _parse(number), _parse(tolerance or "0")
        bounds = (None, None) if middle is None or around is None else (middle - abs(around), middle + abs(around))
    if bounds[0] is None or bounds[1] is None:
        return None
    least, most = sorted((bounds[0], bounds[1]))
    if least == most:
        return ReadNumber(_write(least), is_narrowed=False)
    whole = _list_whole(least, most)
    numbers = dict.fromkeys([*([] if middle is None else [middle]), *whole])
    if not numbers:
        return None
    return ReadNumber(tuple(shown for number in numbers for shown in _write(number)), is_narrowed=True)


def _parse(text: str) -> Decimal | None:
    return Decimal(text.strip()) if _NUMBER.fullmatch(text.strip()) else None


def _list_whole(least: Decimal, most: Decimal) -> list[Decimal]:
    """None when there are too many to write down."""
    first, last = least.to_integral_value(ROUND_CEILING), most.to_integral_value(ROUND_FLOOR)
    if last - first >= MOST_NUMBERS:
        return []
    return [first + index for index in range(int(last - first) + 1)]


def _write(number: Decimal) -> tuple[str, ...]:
    """With a point, and as in Romanian with a comma."""
    shown = f"{number:f}"
    shown = shown.rstrip("0").rstrip(".") if "." in shown else shown
    shown = "0" if shown in ("", "-0") else shown
    return (shown, shown.replace(".", ",")) if "." in shown else (shown,)
