"""What activity.yaml says of every activity that is done at a computer, in whichever workspace and world."""

from typing import Annotated, Literal

from pydantic import Field

from cluboteca.packformat.base import PackModel
from cluboteca.packformat.concept import Concept

Minutes = Annotated[int, Field(ge=1, le=120)]


class ProjectDefinition(PackModel):
    minutes: Minutes
    concepts: Annotated[tuple[Concept, ...], Field(min_length=1)]


class BlocksDefinition(ProjectDefinition):
    kind: Literal["blocks"]
