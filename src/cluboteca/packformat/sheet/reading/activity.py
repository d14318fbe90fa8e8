"""activity.yaml of something to read. Its pages stand in the body of its texts."""

from typing import Literal

from cluboteca.packformat.base import PackModel
from cluboteca.packformat.sheet.definition import DONE, SheetDefinition

MAX_PAGES = 20


class ReadingWorld(PackModel):
    kind: Literal["reading"] = "reading"


class ReadingActivity(SheetDefinition):
    kind: Literal["reading"]
    world: ReadingWorld = ReadingWorld()

    @property
    def check_ids(self) -> tuple[str, ...]:
        return (DONE,)
