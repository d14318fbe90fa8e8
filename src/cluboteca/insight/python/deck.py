"""The copydeck: what each kind of error is called in a language, and what a child is told. Translators edit the files.

One JSON file for each language: `{kind: {"title", "what", "why", "try"}}`. A place in braces, such as `{word}`, takes a
word of the child's program; `{line}` and `{code}` (the line itself) can be used everywhere. Other braces stay.
"""

import json
import re
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent / "copydeck"
PARTS = ("title", "what", "why", "try")
FALLBACK = "en"

_PLACE = re.compile(r"\{([a-z_]+)\}")
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
    return set(_PLACE.findall(text))


def fill(text: str, values: dict[str, str]) -> str:
    """A place without a value stays as it is written, so that a test can find it."""
    return _PLACE.sub(lambda match: values.get(match[1], match[0]), text)
