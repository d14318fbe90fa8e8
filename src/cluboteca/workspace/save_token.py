"""The token that lets a save arrive although its crew has gone from the computer.

It is given to the page with the project and names the project and the sign-in. So work that couldn't be sent in time
still comes home after a switch, and the crew that sits there now gets no way to it.
"""

from django.core import signing

_SALT = "cluboteca.workspace.save"
_DAYS = 60


def make_save_token(*, project_id: int, sign_in_id: int) -> str:
    return signing.dumps([project_id, sign_in_id], salt=_SALT)


def read_save_token(token: str, *, project_id: int) -> int | None:
    """The sign-in that may save to this project, or None when the token is for something else, forged or too old."""
    try:
        found = signing.loads(token, salt=_SALT, max_age=_DAYS * 86400)
    except signing.BadSignature:
        return None
    if isinstance(found, list) and len(found) == 2 and found[0] == project_id and isinstance(found[1], int):
        return found[1]
    return None
