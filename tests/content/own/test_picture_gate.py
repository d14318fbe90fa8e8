import pytest

from cluboteca.content.own.picture_gate import (
    NotAPicture,
    PictureSize,
    PictureTooLarge,
    check_picture,
    name_file,
)
from tests.content.own.own_drafts import make_jpeg_head, make_png

WEBP = b"RIFF\0\0\0\0WEBPVP8X\x0a\0\0\0\0\0\0\0" + (99).to_bytes(3, "little") + (49).to_bytes(3, "little") + b"\0" * 9


@pytest.mark.parametrize(
    ("content", "ending"), [(make_png(64, 48), "png"), (make_jpeg_head(640, 480), "jpg"), (WEBP, "webp")]
)
def test_how_a_picture_is_named_is_told_by_its_first_bytes(content: bytes, ending: str) -> None:
    assert check_picture(content) == ending


@pytest.mark.parametrize(
    ("content", "refusal"),
    [
        (b"", NotAPicture),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", NotAPicture),
        (b"GIF89a" + b"\0" * 40, NotAPicture),
        (make_png()[:20], NotAPicture),
        (b"\xff\xd8\xff\xe0\xff\xff", NotAPicture),
        (b"\xff\xd8" + b"\xff" * 100, NotAPicture),
        (make_png(8, 200), PictureSize),
        (make_jpeg_head(4_001, 300), PictureSize),
        (make_png() + b"\0" * 1024 * 1024, PictureTooLarge),
    ],
)
def test_other_files_and_other_sizes_are_refused_with_a_sentence(content: bytes, refusal: type[Exception]) -> None:
    with pytest.raises(refusal) as refused:
        check_picture(content)
    assert str(refused.value.message)  # type: ignore[attr-defined]


def test_a_file_is_named_by_its_content() -> None:
    assert name_file(b"a", "png") == name_file(b"a", "png") != name_file(b"b", "png")
