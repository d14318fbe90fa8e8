"""What a picture says of itself: its format and its size, from its first bytes. Nothing is decoded.

PNG: the IHDR chunk comes first (PNG specification, 5.6). WebP: the first chunk is `VP8 `, `VP8L` or `VP8X`
(RFC 9649, 2.4 to 2.7). JPEG: markers up to the first start of frame (ITU-T T.81, B.1.1 and B.2.2).
"""

from dataclasses import dataclass

_PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR"
_SIZED_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_STANDALONE = frozenset({0x01, *range(0xD0, 0xD8)})


@dataclass(frozen=True)
class PictureHead:
    """width, height: in pixels."""

    media_type: str
    width: int
    height: int


def read_picture_head(image: bytes) -> PictureHead | None:
    """None for anything but a PNG, JPEG or WebP."""
    if len(image) > 32 and image.startswith(_PNG):
        return PictureHead("image/png", int.from_bytes(image[16:20]), int.from_bytes(image[20:24]))
    if len(image) > 30 and image[:4] == b"RIFF" and image[8:12] == b"WEBP":
        size = _read_webp_size(image[12:16], image[20:30])
        return PictureHead("image/webp", *size) if size else None
    size = _read_jpeg_size(image) if image.startswith(b"\xff\xd8\xff") else None
    return PictureHead("image/jpeg", *size) if size else None


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
