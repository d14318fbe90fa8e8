"""Pictures that people upload: what they are is told by their first bytes, and nothing is decoded.

JPEG: markers up to the first start of frame (ITU-T T.81, B.1.1 and B.2.2). PNG and WebP: as in `read_picture_size`.
"""

import hashlib
from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from cluboteca.core.errors import KindError

MAX_PICTURE_BYTES = 1024 * 1024
MAX_STARTER_BYTES = 10 * 1024 * 1024
MAX_SIDE = 4_000
MIN_SIDE = 16
_PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR"
_SIZED_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_STANDALONE = frozenset({0x01, *range(0xD0, 0xD8)})


class NotAPicture(KindError):
    code = "not_a_picture"
    status = 422
    message = _("This isn't a picture that the page knows. Choose a file that ends with .png, .jpg or .webp.")


class PictureTooLarge(KindError):
    code = "picture_too_large"
    status = 413
    message = _("The picture is larger than 1 MB. Make it smaller, for example by cutting it, and choose it again.")


class PictureSize(KindError):
    code = "picture_size"
    status = 422
    message = _("The picture has to be 16 to 4000 pixels wide and high. Make it smaller or choose another one.")


@dataclass(frozen=True)
class Picture:
    """ending: png, jpg or webp. width, height: in pixels."""

    ending: str
    width: int
    height: int


def check_picture(content: bytes) -> Picture:
    """Raises NotAPicture, PictureTooLarge, PictureSize."""
    if len(content) > MAX_PICTURE_BYTES:
        raise PictureTooLarge
    picture = read_picture(content)
    if picture is None:
        raise NotAPicture
    if not (MIN_SIDE <= picture.width <= MAX_SIDE and MIN_SIDE <= picture.height <= MAX_SIDE):
        raise PictureSize
    return picture


def read_picture(content: bytes) -> Picture | None:
    """None for anything but a PNG, JPEG or WebP."""
    if content.startswith(_PNG) and len(content) > 32:
        return Picture("png", int.from_bytes(content[16:20]), int.from_bytes(content[20:24]))
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP" and len(content) > 30:
        size = _read_webp_size(content[12:16], content[20:30])
        return Picture("webp", *size) if size else None
    size = _read_jpeg_size(content) if content.startswith(b"\xff\xd8\xff") else None
    return Picture("jpg", *size) if size else None


def _read_webp_size(chunk: bytes, head: bytes) -> tuple[int, int] | None:
    if chunk == b"VP8 " and head[3:6] == b"\x9d\x01\x2a":
        return int.from_bytes(head[6:8], "little") & 0x3FFF, int.from_bytes(head[8:10], "little") & 0x3FFF
    if chunk == b"VP8L" and head[0] == 0x2F:
        bits = int.from_bytes(head[1:5], "little")
        return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
    if chunk == b"VP8X":
        return int.from_bytes(head[4:7], "little") + 1, int.from_bytes(head[7:10], "little") + 1
    return None


def _read_jpeg_size(content: bytes) -> tuple[int, int] | None:
    place = 2
    while place + 9 <= len(content) and content[place] == 0xFF:
        marker = content[place + 1]
        if marker == 0xFF:
            place += 1
        elif marker in _STANDALONE:
            place += 2
        elif marker in _SIZED_FRAMES:
            return int.from_bytes(content[place + 7 : place + 9]), int.from_bytes(content[place + 5 : place + 7])
        else:
            place += 2 + int.from_bytes(content[place + 2 : place + 4])
    return None


def name_file(content: bytes, ending: str) -> str:
    """By its content: the same picture has one name, and nobody guesses the name of a picture that he hasn't seen."""
    return f"{hashlib.sha256(content).hexdigest()[:32]}.{ending}"
