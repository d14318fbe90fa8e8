"""A costume or sound by itself, outside a project's zip: the same gate as inside.

Its name is Scratch's own, `<md5>.<ending>`. The ending decides as what it is served, and need not be true of the bytes:
children bring files from everywhere, and Scratch shows what can be shown. Nothing but drawings can do harm there.
"""

import re

from cluboteca.insight.scratch.archive import MAX_DRAWING_BYTES, MAX_ENTRY_BYTES
from cluboteca.insight.scratch.drawing import Drawings, is_drawing
from cluboteca.insight.scratch.unreadable import UnreadableScratch

MEDIA_TYPES = {
    "svg": "image/svg+xml",
    "png": "image/png",
    "jpg": "image/jpeg",
    "jpeg": "image/jpeg",
    "bmp": "image/bmp",
    "gif": "image/gif",
    "wav": "audio/wav",
    "mp3": "audio/mpeg",
}
_NAME = re.compile(rf"[0-9a-f]{{32}}\.(?:{'|'.join(MEDIA_TYPES)})")


def is_file_name(name: str) -> bool:
    """Whether Scratch could have given it."""
    return _NAME.fullmatch(name) is not None


def media_type_of(name: str) -> str:
    """Of a name for which `is_file_name` is true."""
    return MEDIA_TYPES[name.rpartition(".")[2]]


def check_file(name: str, content: bytes) -> None:
    """Raises UnreadableScratch."""
    if not is_file_name(name):
        raise UnreadableScratch("bad_name")
    is_drawn = is_drawing(name, content)
    if len(content) > (MAX_DRAWING_BYTES if is_drawn else MAX_ENTRY_BYTES):
        raise UnreadableScratch("too_large")
    if is_drawn:
        Drawings().check(content)
