"""The small pack with an activity of every kind."""

import re

from tests.small_pack import UNIT, SmallPack
from tests.small_python import add_python
from tests.small_scratch import add_scratch
from tests.small_sheet import add_sheets


def add_every_kind(pack: SmallPack) -> None:
    for add in (add_sheets, add_scratch, add_python):
        add(pack)
        # each adds its own behind the bridge, where the list ends
        text = (pack.folder / UNIT).read_text(encoding="utf-8")
        pack.write(UNIT, re.sub(r"over-the-bridge, ([^\]]*)\]", r"\1, over-the-bridge]", text))
