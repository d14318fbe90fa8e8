"""A variable is used, counted once each; or a list, counted at each block that uses it, as published."""

from collections.abc import Iterator

from cluboteca.insight.scratch.finding.finder import GoodPractice
from cluboteca.insight.scratch.finding.opcodes import LIST_CHANGES
from cluboteca.insight.scratch.finding.program import Place, Program
from cluboteca.packformat.sentence import gettext_noop


class UsedVariables(GoodPractice):
    id = "used_variables"
    description = gettext_noop("It remembers things in variables.")

    def find(self, program: Program) -> Iterator[Place]:
        variables: set[tuple[str, str]] = set()
        lists: set[tuple[str, str]] = set()
        for place in program.of(*_VARIABLES, *_LISTS, *_LIST_NAMES):
            field = place.block.fields.get("VARIABLE") or place.block.fields.get("LIST")
            if field is None:
                continue
            name = place.actor.owner(field), field.value
            opcode = place.block.opcode
            is_new = name not in (lists if opcode in _LIST_NAMES else variables)
            if opcode in _VARIABLES:
                variables.add(name)
            else:
                lists.add(name)
            if is_new:
                yield place


_VARIABLES = ("data_variable", "data_setvariableto", "data_changevariableby", "data_showvariable", "data_hidevariable")
_LISTS = (*LIST_CHANGES, "data_itemoflist", "data_itemnumoflist", "data_lengthoflist", "data_listcontainsitem")
_LIST_NAMES = ("data_listcontents", "data_showlist", "data_hidelist")
"""These count once for each list."""
