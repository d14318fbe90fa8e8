"""Whether a text tells how to reach somebody: telephone numbers, e-mail and web addresses, names of accounts. Pure.

Numbers as children write them about their work ("1 2 3", "2026", "10 pași", "1000000 de puncte") are none of these, and
neither is a sentence about a dance on TikTok: a name of an account is one by its signs, or by what stands before it.
"""

import re

_MAIL = re.compile(
    r"\w@\w|[\w.+-]+\s?(?:@|\(at\)|\[at\])\s?[\w-]+\s?\.\s?[a-z]{2,}"
    r"|\w\s?(?:@|\(at\)|\[at\]|\b(?:la|at|arond|a rond)\b)\s?(?:gmail|yahoo|hotmail|outlook|icloud)\b",
    re.IGNORECASE,
)
_ACCOUNT = re.compile(r"(?<![\w@])@[A-Za-z]\w{1,}")
_WEB = re.compile(r"\bhttps?:|\bwww\s?\.|\bt\.me/|\bwa\.me/", re.IGNORECASE)
_PLACES = "insta(?:gram)?|tik ?tok|discord|snap(?:chat)?|whats ?app|telegram|facebook|messenger"
_NAME_THERE = re.compile(
    rf"\b(?:{_PLACES})\b\W{{0,3}}(?:[:=]\s?\w|(?:e|este|meu|mea|name|is)?\W{{0,3}}\w*[^\W\d][._#-]*[\d_#]\w*)",
    re.IGNORECASE,
)
# "Ecran.Ro" is a sentence after another one; an address is written in small letters, or all in capitals.
_ENDINGS = "ro|md|com|net|org|eu|info|io|app|gg|tv|me|dev|site|online"
_DOMAIN = re.compile(rf"(?<![\w.])[A-Za-z0-9-]{{2,}}(?:\.[A-Za-z0-9-]+)*\.(?:{_ENDINGS}|{_ENDINGS.upper()})(?![\w])")
_NUMBER = re.compile(r"(?<![\w+])(?:\+|00)?\d(?:[\s./()-]{0,2}\d){8,14}(?!\w)")
_ROMANIAN = re.compile(r"(?:\+?40|0040)?0?[237]\d{8}")
_MOLDOVAN = re.compile(r"(?:\+?373|00373)\d{8}|0[67]\d{7}|022\d{6}")
_FOREIGN = re.compile(r"(?:\+|00)[1-9]\d{7,13}")


def tells_contact(text: str) -> bool:
    if any(pattern.search(text) for pattern in (_MAIL, _ACCOUNT, _NAME_THERE, _WEB, _DOMAIN)):
        return True
    return any(_is_telephone(found[0]) for found in _NUMBER.finditer(text))


def _is_telephone(written: str) -> bool:
    """A Romanian number without its first 0 looks like any number of nine digits, so it needs the 0 or the prefix."""
    digits = re.sub(r"[^\d+]", "", written)
    is_romanian = digits.startswith(("0", "+", "40")) and _ROMANIAN.fullmatch(digits)
    return bool(is_romanian or _MOLDOVAN.fullmatch(digits) or _FOREIGN.fullmatch(digits))
