import pytest

from cluboteca.content.own.picture_gate import (
    NotAPicture,
    Picture,
    PictureSize,
    PictureTooLarge,
    check_picture,
    name_file,
    read_picture,
)
from tests.content.own.own_drafts import make_jpeg_head, make_png

WEBP = (
    b"RIFF"
    + b"\0" * 4
    + b"WEBPVP8X"
    + b"\x0a\0\0\0"
    + b"\0" * 4
    + (99).to_bytes(3, "little")
    + (49).to_bytes(3, "little")
    + b"\0" * 9
)


def test_the_size_is_read_from_the_first_bytes() -> None:
    assert read_picture(make_png(64, 48)) == Picture("png", 64, 48)
    assert read_picture(make_jpeg_head(640, 480)) == Picture("jpg", 640, 480)
    assert read_picture(WEBP) == Picture("webp", 100, 50)


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
