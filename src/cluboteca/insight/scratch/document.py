"""The JSON of a project: parsed within limits, and values taken out of it whatever they are.

Scratch has written, and reads, JSON that isn't quite: control characters inside texts, NaN, a byte order mark, halves of
characters. So does this.
"""

import json
import re
from typing import Any

from cluboteca.insight.scratch.archive import MAX_DOCUMENT_BYTES
from cluboteca.insight.scratch.model import Scalar
from cluboteca.insight.scratch.unreadable import UnreadableScratch

Json = dict[str, Any]

MAX_VALUES = 250_000
"""Commas and brackets: what decides how much memory the parsed document takes. A list of Scratch has at most 200,000."""

_HALF_CHARACTER = re.compile(r"\\u[dD][89a-fA-F]")


def parse_document(content: bytes) -> object:
    """Raises UnreadableScratch."""
    if len(content) > MAX_DOCUMENT_BYTES:
        raise UnreadableScratch("too_many_blocks")
    if content.count(b",") + content.count(b"{") + content.count(b"[") > MAX_VALUES:
        raise UnreadableScratch("too_many_blocks")
    text = content.decode("utf-8-sig", errors="replace")
    try:
        value = json.loads(text, strict=False)
        if _HALF_CHARACTER.search(text):
            value = json.loads(_whole_characters(json.dumps(value, ensure_ascii=False)))
    except RecursionError:
        raise UnreadableScratch("too_deep") from None
    except ValueError:
        raise UnreadableScratch("damaged") from None
    return value


def _whole_characters(text: str) -> str:
    """Half a character can't be printed or saved; a replacement stands in its place."""
    return text.encode("utf-16", errors="surrogatepass").decode("utf-16", errors="replace")


def mapping(value: object) -> Json:
    """Empty for what isn't an object."""
    return value if isinstance(value, dict) else {}


def sequence(value: object) -> list[Any]:
    """Empty for what isn't an array."""
    return value if isinstance(value, list) else []


def text(value: object) -> str:
    """As Scratch shows it. Empty for what it can't show."""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e16:
        return str(int(value))
    return str(value) if isinstance(value, int | float) else ""


def number(value: object, default: float = 0.0) -> float:
    """default: for what isn't a number."""
    try:
        return float(value) if isinstance(value, int | float | str) else default
    except (ValueError, OverflowError):
        return default


def scalar(value: object) -> Scalar:
    return value if isinstance(value, str | int | float) else text(value)
