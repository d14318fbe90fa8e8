"""The picture sign-in: three different drawings out of twelve, in order, dealt by the system.

1,320 combinations are few, so two things stand in the way of guessing: wrong tries lock (see `policies`), and what
is stored is argon2 over an HMAC whose key lies in a file outside the database. A copy of the database alone tells
nothing about anybody's pictures.
"""

import hashlib
import hmac
import secrets
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

from django.conf import settings
from django.utils.translation import gettext_lazy as _

from cluboteca.people.hashing import check_secret, hash_secret

PICTURE_NAMES = {
    "apple": _("apple"),
    "bell": _("bell"),
    "boat": _("boat"),
    "cat": _("cat"),
    "drum": _("drum"),
    "fish": _("fish"),
    "hat": _("hat"),
    "key": _("key"),
    "kite": _("kite"),
    "star": _("star"),
    "sun": _("sun"),
    "tree": _("tree"),
}
PICTURES = tuple(PICTURE_NAMES)
PICTURES_TO_TAP = 3


def deal_pictures() -> list[str]:
    """Three different pictures in random order."""
    return secrets.SystemRandom().sample(PICTURES, PICTURES_TO_TAP)


@lru_cache(maxsize=4)
def _read_key(path: Path) -> bytes:
    return bytes.fromhex(path.read_text().strip())


def _peppered(learner_id: int, pictures: Sequence[str]) -> str:
    text = f"{learner_id}:{','.join(pictures)}"
    return hmac.new(_read_key(settings.PICTURES_KEY_FILE), text.encode(), hashlib.sha256).hexdigest()


def hash_pictures(learner_id: int, pictures: Sequence[str]) -> str:
    return hash_secret(_peppered(learner_id, pictures))


def check_pictures(learner_id: int, pictures: Sequence[str], stored: str | None) -> bool:
    """Whether these are the learner's pictures. With nothing stored it takes as long and is False."""
    return check_secret(_peppered(learner_id, pictures), stored)
