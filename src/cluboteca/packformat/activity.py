"""What activity.yaml says of every activity, and of those that are done at a computer, in whichever workspace and world."""

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from cluboteca.packformat.base import Locale, PackModel, check_unique
from cluboteca.packformat.concept import Concept

Minutes = Annotated[int, Field(ge=1, le=120)]


class AnyActivity(PackModel):
    """locales: the languages in which it exists; None for all of the pack. same_steps: whether they are translations of
    each other; else each is a document of its own.
    """

    minutes: Minutes
    locales: Annotated[tuple[Locale, ...], Field(min_length=1)] | None = None
    same_steps: bool = True

    @model_validator(mode="after")
    def _check_locales(self) -> Self:
        check_unique(self.locales or ())
        return self


class ProjectDefinition(AnyActivity):
    concepts: Annotated[tuple[Concept, ...], Field(min_length=1)]

    @property
    def is_guided(self) -> bool:
        """Whether there are only steps to follow, and nothing is judged."""
        return False


class BlocksDefinition(ProjectDefinition):
    kind: Literal["blocks"]
