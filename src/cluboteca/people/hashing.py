"""Argon2, at most twice at a time: each takes 100 MiB while it runs, and a whole club signs in at once on a PC of 2 GB."""

import secrets
from functools import lru_cache
from threading import BoundedSemaphore

from django.contrib.auth.hashers import check_password, make_password

_two_at_a_time = BoundedSemaphore(2)


def hash_secret(secret: str) -> str:
    with _two_at_a_time:
        return make_password(secret)


def check_secret(secret: str, stored: str | None) -> bool:
    """Whether `stored` is the hash of the secret. With nothing stored it takes as long and is False."""
    stored_or_nobodys = stored or _nobodys_hash()
    with _two_at_a_time:
        is_right = check_password(secret, stored_or_nobodys)
    return is_right and bool(stored)


@lru_cache(maxsize=1)
def _nobodys_hash() -> str:
    return hash_secret(secrets.token_hex())
