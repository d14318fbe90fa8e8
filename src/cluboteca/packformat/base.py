"""What every model of a pack file is built from: strict, frozen, nothing unknown let in."""

from collections.abc import Sequence
from typing import Annotated

from pydantic import BaseModel, ConfigDict, StringConstraints
from pydantic_core import PydanticCustomError

from cluboteca.packformat.sentence import Sentence, gettext_noop, sentence

FORMAT = 1
"""The format of packs that this version reads and writes."""

Slug = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$", max_length=60)]
"""A folder's name: `to-the-well`."""
Name = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9]*([_-][a-z0-9]+)*$", max_length=60)]
"""A name inside a file: `one_step_short`."""
Locale = Annotated[str, StringConstraints(pattern=r"^[a-z]{2,3}(-[A-Z]{2})?$")]
Title = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=80)]
Line = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=300)]
"""A sentence or two of plain text."""
Paragraph = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=2_000)]


class PackModel(BaseModel):
    """Its validator is built when something is read by it for the first time: all of them at once would be a good part
    of the start of a server.
    """

    model_config = ConfigDict(
        strict=True,
        extra="forbid",
        frozen=True,
        serialize_by_alias=True,
        validate_by_name=False,
        defer_build=True,
    )


def refuse(what: Sentence, remedy: Sentence) -> PydanticCustomError:
    """An error that a validator raises when it has its own words."""
    return PydanticCustomError("told", "refused", {"what": what, "remedy": remedy})


def check_unique(values: Sequence[str]) -> None:
    for value in values:
        if values.count(value) > 1:
            raise refuse(
                sentence(gettext_noop("“{key}” stands twice."), key=value),
                sentence(gettext_noop("Keep one of the two.")),
            )


def check_head(head: str | None, words: Sequence[str], what: Sentence) -> None:
    """Refuse names with values of which none says what they are for. what: how that is told."""
    if head is None:
        raise refuse(what, sentence(gettext_noop("Write one of: {words}."), words=", ".join(words)))
