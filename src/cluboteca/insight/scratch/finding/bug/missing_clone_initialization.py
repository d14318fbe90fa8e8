"""Clones are made of a sprite that has no script for when a clone starts and none for a click on it, so they do
nothing."""

from collections.abc import Iterator

from cluboteca.insight.scratch.finding.finder import BugPattern
from cluboteca.insight.scratch.finding.opcodes import CREATE_CLONE
from cluboteca.insight.scratch.finding.program import Place, Program, Start
from cluboteca.packformat.sentence import gettext_noop


class MissingCloneInitialization(BugPattern):
    id = "missing_clone_initialization"
    description = gettext_noop("It makes clones of a sprite, and nothing says what a clone does.")
    misunderstanding = gettext_noop(
        "Thinks that a clone goes on with the scripts of the sprite. A clone runs none of those that run already; it "
        "needs a script that starts as a clone."
    )
    question = gettext_noop(
        "You make a clone here. What should the clone do as soon as it is there, and which block could start that?"
    )

    def find(self, program: Program) -> Iterator[Place]:
        started = {routine.actor.name for routine in program.started_by(Start.CLONE, Start.SPRITE_CLICK)}
        for place in program.of(CREATE_CLONE):
            chosen = place.block.choice("CLONE_OPTION")
            if chosen is not None and (place.actor.name if chosen == "_myself_" else chosen) not in started:
                yield place
