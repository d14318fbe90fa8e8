"""Pictures that people upload: what they are is told by their first bytes, not by their names."""

import hashlib

from django.utils.translation import gettext_lazy as _

from cluboteca.core.errors import KindError
from cluboteca.core.picture_head import read_picture_head

MAX_PICTURE_BYTES = 1024 * 1024
MAX_STARTER_BYTES = 10 * 1024 * 1024
MAX_SIDE = 4_000
MIN_SIDE = 16
_ENDINGS = {"image/png": "png", "image/jpeg": "jpg", "image/webp": "webp"}


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


def check_picture(content: bytes) -> str:
    """What its name shall end with: png, jpg or webp. Raises NotAPicture, PictureTooLarge, PictureSize."""
    if len(content) > MAX_PICTURE_BYTES:
        raise PictureTooLarge
    head = read_picture_head(content)
    if head is None:
        raise NotAPicture
    if not (MIN_SIDE <= head.width <= MAX_SIDE and MIN_SIDE <= head.height <= MAX_SIDE):
        raise PictureSize
    return _ENDINGS[head.media_type]


def name_file(content: bytes, ending: str) -> str:
    """By its content: the same picture has one name, and nobody guesses the name of a picture that he hasn't seen."""
    return f"{hashlib.sha256(content).hexdigest()[:32]}.{ending}"
