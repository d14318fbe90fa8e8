"""Values of a saved stage: each is what it has to be, or UnreadableWork is raised."""

import math
from collections.abc import Iterable

from cluboteca.insight.work import Json, UnreadableWork, as_object

MAX_NAME = 200
MAX_TEXT = 10_000


def objects(holder: Json, key: str, most: int) -> list[Json]:
    """Of a list; a missing list is an empty one."""
    value = holder.get(key)
    if value is None:
        return []
    if not isinstance(value, list):
        raise UnreadableWork("not_a_work")
    if len(value) > most:
        raise UnreadableWork("too_large")
    return [as_object(each) for each in value]


def identity(holder: Json, key: str = "id") -> str:
    value = holder.get(key)
    if not isinstance(value, str) or not 1 <= len(value) <= MAX_NAME:
        raise UnreadableWork("bad_field")
    return value


def name(holder: Json) -> str:
    """What children read; cut where it is too long, empty where there is none."""
    value = holder.get("name")
    return value[:MAX_NAME] if isinstance(value, str) else ""


def is_finite(value: object) -> bool:
    """A number that a browser knows too: a whole number of a thousand digits is infinite there."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        return False
    try:
        return math.isfinite(value)
    except OverflowError:
        return False


def number(holder: Json, key: str, absent: float, least: float, most: float) -> float:
    value = holder.get(key)
    if value is None:
        value = absent
    if not is_finite(value):
        raise UnreadableWork("bad_field")
    return min(max(value, least), most)


def truth(holder: Json, key: str, *, absent: bool) -> bool:
    value = holder.get(key)
    if value is None:
        return absent
    if not isinstance(value, bool):
        raise UnreadableWork("bad_field")
    return value


def choice(holder: Json, key: str, choices: tuple[str, ...], absent: str) -> str:
    value = holder.get(key)
    if value is None:
        return absent
    if not isinstance(value, str) or value not in choices:
        raise UnreadableWork("bad_field")
    return value


def text_or_number(value: object) -> str | int | float:
    if isinstance(value, str):
        return value[:MAX_TEXT]
    if isinstance(value, int | float) and is_finite(value):
        return value
    raise UnreadableWork("bad_field")


def check_unique(ids: Iterable[str]) -> None:
    listed = list(ids)
    if len(set(listed)) < len(listed):
        raise UnreadableWork("bad_field")
