"""Attributes of kramdown behind a piece of text: `{:class="block3motion"}`, `{:target="_blank"}`, `{:width="300px"}`.

They come with missing, typographic and translated quotation marks and names. What only changes the look is dropped.
"""

import re
from dataclasses import dataclass
from difflib import get_close_matches

_WHOLE = re.compile(r"[ \t]{0,2}\{[ \t]*:[ \t]*(?P<inside>[^{}`\n]{0,160})\}")
_OPEN = re.compile(
    r"[ \t]?\{[ \t]*:[ \t]*[Cc]lass[ \t]*=?[ \t]*[\"'”“„«]?[ \t]*(?P<inside>bl[\w]{3,24})[ \t]*[\"'”“»]?\}?"
)
_BLOCK = re.compile(r"[\"'”“„]?\s*bl[a-z]{2,5}?s?[23]?s?(?P<category>[^\W\d_]{3,})", re.IGNORECASE)
_LOOKS_ALONE = re.compile(
    r"""\s*(?:[.#][\w-]+\s*|:?(?:class|style|target|width|height|title|rel|alt|align|id)\s*=?\s*["'”“„‟]?[^"'”“]*["'”“]?\s*)*\Z""",
    re.IGNORECASE,
)
_CATEGORIES = {
    **{name: name for name in ("motion", "looks", "sound", "events", "control", "sensing", "operators", "variables")},
    "data": "variables",
    "list": "list",
    "lists": "list",
    "myblocks": "custom",
    "custom": "custom",
    "moreblocks": "custom",
    "extensions": "extension",
    "pen": "pen",
    "music": "music",
    "sounds": "sound",
}


@dataclass(frozen=True)
class Attribute:
    """category: of blocks of Scratch, as scratchblocks calls it. is_harmless: it only changes the look."""

    end: int
    raw: str
    category: str | None
    is_harmless: bool
    is_broken: bool = False


def read_attribute(text: str, at: int) -> Attribute | None:
    """The attribute that begins at this place, perhaps behind a space."""
    match = _WHOLE.match(text, at)
    if match:
        category = _category(match["inside"])
        is_harmless = category is not None or bool(_LOOKS_ALONE.match(match["inside"]))
        return Attribute(match.end(), match[0].strip(), category, is_harmless)
    match = _OPEN.match(text, at)
    if match:
        return Attribute(match.end(), match[0].strip(), _category(match["inside"]), is_harmless=False, is_broken=True)
    return None


def _category(inside: str) -> str | None:
    match = re.search(r"bl[a-z]{2,5}?s?[23]?s?[^\W\d_]{3,}", inside, re.IGNORECASE)
    named = _BLOCK.match(match[0]) if match else None
    if named is None:
        return None
    word = named["category"].lower()
    near = get_close_matches(word, _CATEGORIES, n=1, cutoff=0.6)
    return _CATEGORIES[near[0]] if near else None
