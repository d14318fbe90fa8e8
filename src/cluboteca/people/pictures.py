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
from threading import BoundedSemaphore

from django.conf import settings
from django.contrib.auth.hashers import check_password, make_password
from django.utils.translation import gettext_lazy as _

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

# Argon2 takes 100 MiB while it runs: a whole club signing in at once must not empty a PC of 2 GB.
_one_at_a_time = BoundedSemaphore(2)


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
    with _one_at_a_time:
        return make_password(_peppered(learner_id, pictures))


@lru_cache(maxsize=1)
def _nobodys_hash() -> str:
    return make_password(secrets.token_hex())


def check_pictures(learner_id: int, pictures: Sequence[str], stored: str | None) -> bool:
    """Whether these are the learner's pictures. With nothing stored it takes as long and is False."""
    stored_or_nobodys = stored or _nobodys_hash()
    with _one_at_a_time:
        is_right = check_password(_peppered(learner_id, pictures), stored_or_nobodys)
    return is_right and bool(stored)
