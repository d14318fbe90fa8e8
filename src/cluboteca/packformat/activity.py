"""What activity.yaml says of every activity with blocks, in whichever world."""

from typing import Annotated, Literal

from pydantic import Field

from cluboteca.packformat.base import PackModel
from cluboteca.packformat.concept import Concept

Minutes = Annotated[int, Field(ge=1, le=120)]


class BlocksDefinition(PackModel):
    kind: Literal["blocks"]
    minutes: Minutes
    concepts: Annotated[tuple[Concept, ...], Field(min_length=1)]
