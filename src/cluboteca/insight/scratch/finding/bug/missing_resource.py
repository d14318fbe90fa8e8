"""A costume, a backdrop or a sound is chosen that isn't there any more."""

from collections.abc import Iterator

from cluboteca.insight.scratch.finding.finder import BugPattern
from cluboteca.insight.scratch.finding.opcodes import SWITCH_BACKDROP
from cluboteca.insight.scratch.finding.program import Place, Program
from cluboteca.insight.scratch.model import Medium
from cluboteca.packformat.sentence import gettext_noop


class MissingResource(BugPattern):
    id = "missing_resource"
    description = gettext_noop("It uses a costume, a backdrop or a sound that isn't there.")
    misunderstanding = gettext_noop(
        "Deleted or renamed it after the block was made, or copied the script from another sprite."
    )
    question = gettext_noop("Which costume, backdrop or sound does this block name? Can you find it in the list?")

    def find(self, program: Program) -> Iterator[Place]:
        places = program.of(*_CHOICES)
        if not places:
            return
        stage = next((actor for actor in program.actors if actor.target.is_stage), None)
        for place in places:
            chosen = place.block.choice(_CHOICES[place.block.opcode])
            if chosen is None:
                continue
            if place.block.opcode in SWITCH_BACKDROP:
                is_there = chosen in _ANY or stage is None or chosen in _names(stage.target.costumes)
            elif place.block.opcode == "looks_switchcostumeto":
                is_there = chosen in _names(place.actor.target.costumes)
            else:
                is_there = chosen in _names(place.actor.target.sounds)
            if not is_there:
                yield place


_CHOICES = {
    "looks_switchbackdropto": "BACKDROP",
    "looks_switchbackdroptoandwait": "BACKDROP",
    "looks_switchcostumeto": "COSTUME",
    "sound_playuntildone": "SOUND_MENU",
    "sound_play": "SOUND_MENU",
}
_ANY = ("next backdrop", "previous backdrop", "random backdrop")


def _names(media: tuple[Medium, ...]) -> set[str]:
    return {medium.name for medium in media}
