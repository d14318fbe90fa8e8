"""The order in which names stand everywhere: that of the Romanian alphabet, where ă and â come after a, î after i, ș after s
and ț after t. Small letters are as large ones, and other marks make no difference: Ágnes stands among the A."""

import unicodedata
from collections.abc import Iterable

from cluboteca.people.models import Person

OWN_LETTERS = {"ă": ("a", 1), "â": ("a", 2), "î": ("i", 1), "ș": ("s", 1), "ț": ("t", 1)}
COMMA_BELOW = str.maketrans("şţ", "șț")

SortKey = tuple[tuple[tuple[str, int], ...], str]


def get_sort_key(nickname: str) -> SortKey:
    signs = unicodedata.normalize("NFC", nickname.casefold()).translate(COMMA_BELOW)
    return tuple(letter for sign in signs for letter in _read_letters(sign)), nickname


def _read_letters(sign: str) -> list[tuple[str, int]]:
    """The letter, and its place among those that are written with it. A mark that stands alone is none."""
    if sign in OWN_LETTERS:
        return [OWN_LETTERS[sign]]
    plain = unicodedata.normalize("NFD", sign)
    return [(each, 0) for each in plain if not unicodedata.combining(each)]


def sort_by_name(learners: Iterable[Person]) -> list[Person]:
    return sorted(learners, key=lambda learner: (get_sort_key(learner.nickname), learner.pk))
