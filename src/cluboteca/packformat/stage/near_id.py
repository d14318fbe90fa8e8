"""Ids of the library that are meant where another one is written: people know things by their titles, in any language."""

import unicodedata
from collections.abc import Iterator, Mapping
from difflib import SequenceMatcher

from cluboteca.packformat.problem import Problem, Where
from cluboteca.packformat.sentence import gettext_noop, sentence
from cluboteca.packformat.stage.library import LibrarySprite, Titles

MOST_NAMED = 8
"""Of the library; with more, nobody would find the right one."""

Known = Mapping[str, LibrarySprite] | Mapping[str, Titles]


def find_missing(id: str, known: Known, where: Where) -> Iterator[Problem]:
    """known: what the library has of this kind."""
    if id in known:
        return
    meant = _find_titled(id, known)
    if meant or len(known) <= MOST_NAMED:
        remedy = sentence(gettext_noop("Write one of: {words}."), words=", ".join(meant or known))
    else:
        remedy = sentence(gettext_noop("The nearest are: {words}."), words=", ".join(_find_nearest(id, known)))
    yield Problem(where, sentence(gettext_noop("The library has no “{id}”."), id=id), remedy)


def _find_titled(id: str, known: Known) -> list[str]:
    """`dog` of `caine`, for it is called Câine."""
    return [each for each, names in _names(known).items() if _plain(id) in names][:MOST_NAMED]


def _find_nearest(id: str, known: Known) -> list[str]:
    likeness = {
        each: max(SequenceMatcher(None, _plain(id), name).ratio() for name in names)
        for each, names in _names(known).items()
    }
    return sorted(likeness, key=lambda each: -likeness[each])[:MOST_NAMED]


def _names(known: Known) -> dict[str, list[str]]:
    found = {}
    for id, thing in known.items():
        titles = thing.titles if isinstance(thing, LibrarySprite) else thing
        found[id] = [_plain(id), *map(_plain, titles.values())]
    return found


def _plain(text: str) -> str:
    """Small letters without accents, and hyphens for spaces, as ids are written."""
    letters = unicodedata.normalize("NFKD", text.casefold())
    return "-".join("".join(letter for letter in letters if not unicodedata.combining(letter)).split())
