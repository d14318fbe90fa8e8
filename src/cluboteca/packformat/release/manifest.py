"""What the root of a release and its branches hold, and how they are written down: JSON, keys in order, no spaces."""

import json
from collections.abc import Iterator
from typing import Annotated, Literal, TypeVar

from pydantic import Field, StringConstraints, ValidationError

from cluboteca.packformat.base import FORMAT, Line, Locale, PackModel, Slug, Title
from cluboteca.packformat.folder import MAX_FILES
from cluboteca.packformat.release.fault import BrokenRelease, NewerFormat
from cluboteca.packformat.release.part import PartRef, compress, decompress
from cluboteca.packformat.sentence import gettext_noop, sentence

Model = TypeVar("Model", bound=PackModel)
RELEASE_FORMAT = 1
"""The form of roots and branches that this version writes and reads."""
MAX_ROOT_BYTES = 256 * 1024
"""Stored: the most that a reader has to fetch before it knows what a release is."""
MAX_ROOT_SIZE_BYTES = 2 * 1024 * 1024
MAX_UNITS = 500
SUFFIX = ".manifest"
InsidePath = Annotated[str, StringConstraints(min_length=1, max_length=200)]


class UnitRef(PackModel):
    """whole: the stored bytes of this part and of all below it, for saying beforehand how much there is to fetch."""

    id: Slug
    part: PartRef
    whole: Annotated[int, Field(ge=0)]


class Root(PackModel):
    """needs: the format of pack source that the reader has to know. changes: what the editor says is new, by locale.

    metadata: LRMI as JSON-LD, for catalogues; a club doesn't fetch it. whole: the stored bytes of all parts but that.
    """

    format: Literal[1]
    needs: Annotated[int, Field(ge=1)]
    pack: Slug
    version: Annotated[str, StringConstraints(pattern=r"^[0-9]+\.[0-9]+(\.[0-9]+)?$", max_length=20)]
    locales: tuple[Locale, ...]
    default_locale: Locale
    titles: dict[Locale, Title]
    changes: dict[Locale, Line]
    licence: Line
    authors: tuple[Line, ...]
    own: PartRef
    units: Annotated[tuple[UnitRef, ...], Field(max_length=MAX_UNITS)]
    metadata: PartRef | None
    whole: Annotated[int, Field(ge=0)]


class Branch(PackModel):
    """Of the pack itself, a unit or an activity. files: texts by path. blobs: large files by path. parts: by activity."""

    files: Annotated[dict[InsidePath, str], Field(max_length=MAX_FILES)]
    blobs: Annotated[dict[InsidePath, PartRef], Field(max_length=MAX_FILES)] = {}
    parts: Annotated[dict[Slug, PartRef], Field(max_length=MAX_FILES)] = {}

    def refs(self) -> Iterator[PartRef]:
        yield from self.parts.values()
        yield from self.blobs.values()


class _Formats(PackModel, extra="ignore"):
    """What a root of any format says about itself."""

    format: int
    needs: int
    pack: Slug


def write_json(value: object) -> bytes:
    return json.dumps(value, sort_keys=True, ensure_ascii=False, separators=(",", ":")).encode()


def write_model(model: PackModel) -> bytes:
    return write_json(model.model_dump(mode="json"))


def write_root(root: Root) -> bytes:
    return compress(write_model(root))


def read_root(stored: bytes) -> Root:
    """Raises BrokenRelease, NewerFormat."""
    if len(stored) > MAX_ROOT_BYTES:
        raise BrokenRelease(
            sentence(gettext_noop("The manifest of the pack is larger than {size} kB."), size=MAX_ROOT_BYTES // 1024)
        )
    content = decompress(stored, MAX_ROOT_SIZE_BYTES)
    formats = _read(_Formats, content)
    if formats.format > RELEASE_FORMAT or formats.needs > FORMAT:
        raise NewerFormat(formats.pack)
    return _read(Root, content)


def read_branch(content: bytes) -> Branch:
    """Raises BrokenRelease."""
    return _read(Branch, content)


def _read(model: type[Model], content: bytes) -> Model:
    try:
        return model.model_validate_json(content)
    except ValidationError as error:
        raise BrokenRelease(sentence(gettext_noop("The manifest of the pack can't be read."))) from error
