"""activity.yaml of a link: an external resource, whose it is, for whom, and what it needs."""

from datetime import date
from typing import Annotated, Literal, Self

from pydantic import Field, StringConstraints, model_validator

from cluboteca.packformat.base import Line, Locale, PackModel, check_unique, refuse
from cluboteca.packformat.sentence import gettext_noop, sentence
from cluboteca.packformat.sheet.definition import DONE, SheetDefinition

OFFLINE_ENDINGS = ("pdf", "png", "jpg", "jpeg", "svg", "html", "sb3")
OFFLINE_PATTERN = rf"offline/[a-z0-9][a-z0-9._/-]*\.({'|'.join(OFFLINE_ENDINGS)})"
OfflinePath = Annotated[str, StringConstraints(pattern=rf"^{OFFLINE_PATTERN}$", max_length=120)]
_PORT = r"(:(6553[0-5]|655[0-2]\d|65[0-4]\d\d|6[0-4]\d{3}|[1-5]\d{4}|[1-9]\d{0,3}))?"
SecureAddress = Annotated[
    str,
    StringConstraints(pattern=rf"^https://[A-Za-z0-9.-]+\.[A-Za-z]{{2,}}{_PORT}(/[^\s<>\"\\]*)?$", max_length=500),
]
Age = Annotated[int, Field(ge=3, le=99)]


class Ages(PackModel):
    from_: Annotated[Age, Field(alias="from")]
    to: Age

    @model_validator(mode="after")
    def _check_order(self) -> Self:
        if self.from_ > self.to:
            raise refuse(
                sentence(gettext_noop("The ages run backwards: {low} to {high}."), low=self.from_, high=self.to),
                sentence(gettext_noop("Write the smaller number under from.")),
            )
        return self


class LinkWorld(PackModel):
    kind: Literal["link"] = "link"


class LinkActivity(SheetDefinition):
    """last_checked: None until somebody has opened the address. offline: a bundled copy, an asset of the pack."""

    kind: Literal["link"]
    world: LinkWorld = LinkWorld()
    address: SecureAddress
    author: Line
    licence: Line
    languages: Annotated[tuple[Locale, ...], Field(min_length=1)]
    ages: Ages
    needs_internet: bool
    last_checked: date | None = None
    offline: OfflinePath | None = None

    @model_validator(mode="after")
    def _check_languages(self) -> Self:
        check_unique(self.languages)
        return self

    @property
    def check_ids(self) -> tuple[str, ...]:
        return (DONE,)
