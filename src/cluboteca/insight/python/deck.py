"""The copydeck: what each kind of error is called in a language, and what a child is told. Translators edit the files.

One JSON file for each language: `{kind: {"title", "what", "why", "try"}}`. A place in braces, such as `{word}`, takes a
word of the child's program; `{line}` and `{code}` (the line itself) can be used everywhere. A place such as
`{spaces:un spațiu|# spații|# de spații}` takes a number, in the form that it needs. Other braces stay.
"""

import json
import re
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent / "copydeck"
PARTS = ("title", "what", "why", "try")
FALLBACK = "en"

_PLACE = re.compile(r"\{(?P<name>[a-z_]+)(?::(?P<forms>[^{}]+))?\}(?P<stop>\.(?=\s|$))?")
_INNER_QUOTES = str.maketrans("„”", "«»")
"""Of what stands within Romanian quotes already."""
Deck = dict[str, dict[str, str]]


@cache
def read_deck(locale: str) -> Deck:
    """Of the language, or of its nearest relative; English when there is none."""
    for name in (locale, locale.split("-", maxsplit=1)[0].split("_", maxsplit=1)[0], FALLBACK):
        if re.fullmatch(r"[a-z]{2,3}(-[A-Za-z]+)?", name) and (FOLDER / f"{name}.json").is_file():
            deck: Deck = json.loads((FOLDER / f"{name}.json").read_text(encoding="utf-8"))
            return deck
    raise FileNotFoundError(FOLDER)


def places(text: str) -> set[str]:
    return {match["name"] for match in _PLACE.finditer(text)}


def fill(text: str, values: dict[str, str]) -> str:
    """A place without a value stays as it is written, so that a test can find it."""
    return _PLACE.sub(lambda match: _fill_one(match, values), text)


def _fill_one(match: re.Match[str], values: dict[str, str]) -> str:
    value = values.get(match["name"])
    if value is None:
        return match[0]
    if match.string[: match.start()].endswith("„") and len(value) > 1:
        value = value.translate(_INNER_QUOTES)
    if match["forms"]:
        return count(value, match["forms"].split("|")) + (match["stop"] or "")
    # A sentence of the program that ends with a full stop ends ours, too.
    return value if value.endswith((".", "!", "?")) else value + (match["stop"] or "")


def count(number: str, forms: list[str]) -> str:
    """forms: for one and for more; of a language with three: for one, for a few, and for many, as Romanian counts."""
    amount = int(number) if number.isdigit() else 2
    is_few = amount == 0 or 1 <= amount % 100 <= 19
    form = forms[0] if amount == 1 else forms[1] if is_few else forms[-1]
    return form.replace("#", number)
