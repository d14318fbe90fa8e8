"""What activity.yaml says of every sheet, of whichever kind."""

from abc import abstractmethod
from typing import Self

from pydantic import model_validator

from cluboteca.packformat.activity import AnyActivity
from cluboteca.packformat.base import check_unique
from cluboteca.packformat.concept import Concept

DONE = "done"
"""The single check of a sheet in which nothing is right or wrong."""


class SheetDefinition(AnyActivity):
    concepts: tuple[Concept, ...] = ()

    @property
    @abstractmethod
    def check_ids(self) -> tuple[str, ...]:
        """What is judged, one by one, in order. All is judged by reading the saved work."""

    @model_validator(mode="after")
    def _check_ids(self) -> Self:
        check_unique(self.concepts)
        check_unique(self.check_ids)
        return self
