"""The command's own words, translated without Django, since some are needed before any setting can be read."""

import gettext as stdlib_gettext
import os
import sys
from functools import lru_cache
from pathlib import Path

import cluboteca


class Stop(Exception):
    """The command can't go on; the message is one sentence that says what to do. status: the exit code."""

    def __init__(self, message: str, *, status: int = 1) -> None:
        super().__init__(message)
        self.status = status


@lru_cache(maxsize=1)
def _catalogue() -> stdlib_gettext.NullTranslations:
    language = os.environ.get("CLUBOTECA_LANGUAGE", "ro")
    folder = Path(cluboteca.__file__).parent / "locale"
    return stdlib_gettext.translation("django", folder, languages=[language], fallback=True)


def gettext(text: str) -> str:
    """The text in the club's language."""
    return _catalogue().gettext(text)


def tell(text: str) -> None:
    """One line to the person at the terminal; stdout is kept for results, so that `--json` stays one document."""
    print(text, file=sys.stderr, flush=True)
