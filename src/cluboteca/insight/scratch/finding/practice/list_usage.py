"""A list is changed, shown or hidden."""

from collections.abc import Iterator

from cluboteca.insight.scratch.finding.finder import GoodPractice
from cluboteca.insight.scratch.finding.opcodes import LIST_CHANGES
from cluboteca.insight.scratch.finding.program import Place, Program
from cluboteca.packformat.sentence import gettext_noop


class ListUsage(GoodPractice):
    id = "list_usage"
    description = gettext_noop("It keeps things in a list.")

    def find(self, program: Program) -> Iterator[Place]:
        yield from program.of(*LIST_CHANGES, "data_hidelist", "data_showlist")
