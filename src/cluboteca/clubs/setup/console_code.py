"""The code that lets another computer than the server's found the club.

Whoever is first in the library's network could do it, else. It stands in the console of `cluboteca run` only, is made
anew at each start, and is long enough not to be guessed (40 bits).
"""

import secrets

from django.utils.crypto import constant_time_compare

# Without letters and digits that look alike.
LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"
_code: list[str] = []


def deal_code() -> str:
    """A new one, which is the one that is valid: two groups of four."""
    letters = "".join(secrets.choice(LETTERS) for _ in range(8))
    _code[:] = [letters]
    return f"{letters[:4]}-{letters[4:]}"


def is_code(typed: str) -> bool:
    """Whether this is the code; spaces, hyphens and capitals don't matter. Never, where none was dealt."""
    letters = "".join(typed.lower().split()).replace("-", "")
    return bool(_code) and constant_time_compare(letters, _code[0])
