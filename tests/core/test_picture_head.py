import struct

import pytest

from cluboteca.core.picture_head import PictureHead, read_picture_head
from tests.content.own.own_drafts import make_jpeg_head
from tests.workspace.test_pictures import LOSSY, make_png, make_webp

LOSSLESS = make_webp(b"VP8L", b"\x2f" + struct.pack("<I", 239 | 179 << 14) + b"\0" * 5)
EXTENDED = make_webp(b"VP8X", b"\x10\0\0\0" + (239).to_bytes(3, "little") + (179).to_bytes(3, "little"))


@pytest.mark.parametrize("image", [LOSSY, LOSSLESS, EXTENDED])
def test_the_size_of_each_kind_of_webp_is_read(image: bytes) -> None:
    assert read_picture_head(image) == PictureHead("image/webp", 240, 180)


def test_the_size_of_a_png_is_read() -> None:
    assert read_picture_head(make_png(120, 90)) == PictureHead("image/png", 120, 90)


def test_the_size_of_a_jpeg_is_read() -> None:
    assert read_picture_head(make_jpeg_head(640, 480)) == PictureHead("image/jpeg", 640, 480)


@pytest.mark.parametrize("image", [b"", b"GIF89a" + b"\0" * 40, b"<svg>" + b" " * 40, make_png()[:20], LOSSY[:24]])
def test_what_is_no_picture_has_no_size(image: bytes) -> None:
    assert read_picture_head(image) is None
