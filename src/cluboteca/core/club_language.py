"""The language of those who haven't chosen one.

Every request asks for it, so it is kept in the process: `clubs` says it at the start of the server, and when a
librarian changes it.
"""

from django.conf import settings

_chosen = [""]


def get_club_language() -> str:
    return _chosen[0] or settings.LANGUAGE_CODE


def use_club_language(code: str) -> None:
    """From here on, in this process. One that isn't among LANGUAGES, or an empty one: as the server is set."""
    _chosen[0] = code if code in dict(settings.LANGUAGES) else ""
