"""The name by which a child is known in the club: what may stand in it, when two are the same, and whether it tells more.

Pure. A nickname is kept as NFC, with single spaces, with ș and ț that have a comma, and without signs that nobody sees.
It is a first name or a pet name and never a surname: `shorten` finds names that look like more, and proposes less.
"""

import unicodedata
from dataclasses import dataclass

from cluboteca.clubs.roster.first_name import is_first_name
from cluboteca.clubs.roster.policies import MOST_NICKNAME, BadNickname, LongNickname, NoNickname

COMMA_BELOW = str.maketrans("ŞşŢţ", "ȘșȚț")
ZERO_WIDTH_JOINER = "\u200d"
"""Holds drawn signs together, such as a family; elsewhere it goes as what is unseen does."""
UNSEEN_LETTERS = frozenset("\u115f\u1160\u2800\u3164\uffa0\u034f")
"""Letters and signs, for Unicode, that are drawn as nothing."""
REFUSED = frozenset({"Cc", "Cs", "Co", "Cn"})
MOST_MARKS_ON_A_LETTER = 2


@dataclass(frozen=True)
class Shortened:
    """is_sure: it is known which of the words is the first name."""

    nickname: str
    is_sure: bool


def clean_nickname(text: str) -> str:
    """The nickname as it is kept. Raises NoNickname, LongNickname, BadNickname."""
    text = " ".join(unicodedata.normalize("NFC", text.translate(COMMA_BELOW)).split())
    if any(unicodedata.category(sign) in REFUSED for sign in text):
        raise BadNickname
    seen = [sign for index, sign in enumerate(text) if not _is_unseen(text, index)]
    # Once more: what is unseen may have stood between a letter and its mark.
    text = " ".join(unicodedata.normalize("NFC", "".join(seen)).translate(COMMA_BELOW).split())
    if not any(unicodedata.category(sign)[0] in "LNS" for sign in text):
        raise NoNickname
    if _has_heaped_marks(text):
        raise BadNickname
    if len(text) > MOST_NICKNAME:
        raise LongNickname
    return text


def _is_unseen(text: str, index: int) -> bool:
    sign = text[index]
    if sign == ZERO_WIDTH_JOINER and 0 < index < len(text) - 1:
        return not (_is_drawn(text[index - 1]) and _is_drawn(text[index + 1]))
    return sign in UNSEEN_LETTERS or unicodedata.category(sign) == "Cf"


def _is_drawn(sign: str) -> bool:
    return unicodedata.category(sign) in ("So", "Sk", "Mn")


def _has_heaped_marks(text: str) -> bool:
    heap = 0
    for sign in text:
        heap = heap + 1 if unicodedata.category(sign) in ("Mn", "Me") else 0
        if heap > MOST_MARKS_ON_A_LETTER:
            return True
    return False


def get_key(nickname: str) -> str:
    """Two nicknames with the same key are the same to whoever calls them out."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", nickname.translate(COMMA_BELOW)).casefold())


def get_search_key(text: str) -> str:
    """The same without marks: who searches for “Stefan” finds Ștefan."""
    letters = unicodedata.normalize("NFD", get_key(text))
    return "".join(sign for sign in letters if unicodedata.category(sign) != "Mn")


def shorten(nickname: str) -> Shortened | None:
    """What to keep of a nickname that seems to hold a surname: the first name and a letter. None where nothing seems so."""
    words = nickname.split(" ")
    if sum(_looks_like_a_name(word) for word in words) < 2:
        return None
    first_names = [word for word in words if is_first_name(get_search_key(word))]
    if len(first_names) == len(words):
        return None
    others = [word for word in words if word not in first_names and _looks_like_a_name(word)]
    if not others:
        return None
    kept, rest = (first_names, others[0]) if first_names else (words[:1], words[1])
    name = " ".join(_write_as_name(word) for word in kept)
    return Shortened(f"{name} {rest[0].upper()}.", is_sure=bool(first_names))


def _looks_like_a_name(word: str) -> bool:
    return len(word) > 2 and word[0].isupper() and word[-1] != "."


def _write_as_name(word: str) -> str:
    """“ANA-MARIA”, as registers have it, becomes “Ana-Maria”."""
    return "-".join(part.capitalize() for part in word.split("-")) if word.isupper() else word
