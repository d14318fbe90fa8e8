"""Two own blocks of one sprite have the same words and the same places for values; a call always runs the first one."""

from collections import Counter
from collections.abc import Iterator

from cluboteca.insight.scratch.finding.finder import BugPattern
from cluboteca.insight.scratch.finding.program import Place, Program
from cluboteca.packformat.sentence import gettext_noop


class AmbiguousCustomBlockSignature(BugPattern):
    id = "ambiguous_custom_block_signature"
    description = gettext_noop("Two own blocks of a sprite have the same name.")
    misunderstanding = gettext_noop(
        "Thinks that Scratch knows which of the two is meant. It always takes the one that was made first."
    )
    question = gettext_noop(
        "Two of your own blocks have the same name. Which of them runs when you use it, and how could you tell them "
        "apart?"
    )

    def find(self, program: Program) -> Iterator[Place]:
        for actor in program.actors:
            alike = Counter(definition.name for definition in actor.definitions)
            for definition in actor.definitions:
                if definition.places and alike[definition.name] > 1:
                    yield from [definition.places[0]] * min(alike[definition.name] - 1, _MAX_OTHERS)


_MAX_OTHERS = 50
"""Each definition counts once for each other one of its name; with thousands there is no end to it."""
