"""One part: bytes as they are stored and carried, and how they are named.

The hash is that of the stored bytes, and it is checked before anything is unpacked; what is unpacked never grows beyond
the size that was named, so a few bytes can't fill the memory.
"""

import hashlib
import zlib
from typing import Annotated

from pydantic import Field, StringConstraints

from cluboteca.packformat.base import PackModel
from cluboteca.packformat.folder import MAX_SCRATCH_BYTES
from cluboteca.packformat.release.fault import BrokenRelease
from cluboteca.packformat.sentence import gettext_noop, sentence

Sha256 = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
MAX_PART_BYTES = MAX_SCRATCH_BYTES
"""Unpacked. No file of a pack is larger, and neither are the texts of an activity."""


class PartRef(PackModel):
    """sha256 and length: of the stored bytes. size: of what they unpack to, in bytes."""

    sha256: Sha256
    length: Annotated[int, Field(ge=1, le=MAX_PART_BYTES + 65_536)]
    size: Annotated[int, Field(ge=0, le=MAX_PART_BYTES)]


def compress(content: bytes) -> bytes:
    return zlib.compress(content, 9)


def make_part(content: bytes) -> tuple[PartRef, bytes]:
    """The name of a part with this content, and its stored bytes."""
    stored = compress(content)
    return PartRef(sha256=hashlib.sha256(stored).hexdigest(), length=len(stored), size=len(content)), stored


def check_part(ref: PartRef, stored: bytes) -> None:
    """Raises BrokenRelease when these aren't the bytes that were named."""
    if len(stored) != ref.length:
        raise BrokenRelease(
            sentence(
                gettext_noop("A part of the pack has {found} bytes instead of {expected}."),
                found=len(stored),
                expected=ref.length,
            )
        )
    if hashlib.sha256(stored).hexdigest() != ref.sha256:
        raise BrokenRelease(sentence(gettext_noop("A part of the pack was changed after it was signed.")))


def open_part(ref: PartRef, stored: bytes) -> bytes:
    """What the part holds. Raises BrokenRelease."""
    check_part(ref, stored)
    content = decompress(stored, ref.size)
    if len(content) != ref.size:
        raise _not_unpacked()
    return content


def decompress(stored: bytes, limit_bytes: int) -> bytes:
    """Raises BrokenRelease when it isn't one whole zlib stream, or holds more than limit_bytes."""
    stream = zlib.decompressobj()
    try:
        content = stream.decompress(stored, limit_bytes + 1)
    except zlib.error as error:
        raise _not_unpacked() from error
    if len(content) > limit_bytes or not stream.eof or stream.unused_data:
        raise _not_unpacked()
    return content


def _not_unpacked() -> BrokenRelease:
    return BrokenRelease(sentence(gettext_noop("A part of the pack doesn't hold what it says.")))
