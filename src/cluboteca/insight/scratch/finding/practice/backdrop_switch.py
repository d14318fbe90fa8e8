"""A script that does something starts on a backdrop to which something switches."""

from collections.abc import Iterator

from cluboteca.insight.scratch.finding import backdrops
from cluboteca.insight.scratch.finding.finder import GoodPractice
from cluboteca.insight.scratch.finding.program import Place, Program
from cluboteca.packformat.sentence import gettext_noop


class BackdropSwitch(GoodPractice):
    id = "backdrop_switch"
    description = gettext_noop("A backdrop starts something.")

    def find(self, program: Program) -> Iterator[Place]:
        awaited = backdrops.awaited(program)
        if not awaited:
            return
        names, can_be_any = backdrops.switched_to(program)
        yield from (place for place in awaited if can_be_any or place.block.choice("BACKDROP") in names)
