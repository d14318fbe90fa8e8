"""A script that does something starts on a backdrop to which nothing switches, neither by name nor to the next,
previous, random or numbered one."""

from collections.abc import Iterator

from cluboteca.insight.scratch.finding import backdrops
from cluboteca.insight.scratch.finding.finder import BugPattern
from cluboteca.insight.scratch.finding.program import Place, Program
from cluboteca.packformat.sentence import gettext_noop


class MissingBackdropSwitch(BugPattern):
    id = "missing_backdrop_switch"
    description = gettext_noop("A script waits for a backdrop, and nothing switches to it.")
    misunderstanding = gettext_noop(
        "Thinks that the script starts when the backdrop is there from the beginning. It starts at the moment when a "
        "block switches to it."
    )
    question = gettext_noop("This script starts when the backdrop changes. Which block changes it, and when?")

    def find(self, program: Program) -> Iterator[Place]:
        awaited = backdrops.awaited(program)
        if not awaited:
            return
        names, can_be_any = backdrops.switched_to(program)
        if not can_be_any:
            yield from (place for place in awaited if place.block.choice("BACKDROP") not in names)
