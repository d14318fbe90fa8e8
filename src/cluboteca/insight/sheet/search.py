"""Whether a pretended search engine finds something; as `countFound` of `frontend/src/editor-basics/search/search-words.ts`."""

import re
import unicodedata
from collections.abc import Iterable, Sequence

_WORD = re.compile(r"[^\W_]+")


def meets(query: str, words: Iterable[Sequence[str]]) -> bool:
    """Whether one word of each list is asked for."""
    asked = f" {' '.join(_WORD.findall(_fold(query)))} "
    return all(any(f" {_fold(word)} " in asked for word in each) for each in words)


def _fold(text: str) -> str:
    letters = unicodedata.normalize("NFD", text)
    return "".join(sign for sign in letters if not unicodedata.combining(sign)).lower().strip()
