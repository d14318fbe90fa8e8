"""An own block is used in the sprite that has its definition."""

from collections.abc import Iterator

from cluboteca.insight.scratch.finding.finder import GoodPractice
from cluboteca.insight.scratch.finding.opcodes import CALL
from cluboteca.insight.scratch.finding.program import Place, Program, Start
from cluboteca.insight.scratch.finding.reading import name_of
from cluboteca.packformat.sentence import gettext_noop


class CustomBlockUsage(GoodPractice):
    id = "custom_block_usage"
    description = gettext_noop("It has blocks of its own and uses them.")

    def find(self, program: Program) -> Iterator[Place]:
        calls = program.of(CALL)
        defined = {(id(each.actor), each.name) for each in program.started_by(Start.DEFINITION)} if calls else set()
        return (place for place in calls if (id(place.actor), name_of(place.block)) in defined)
