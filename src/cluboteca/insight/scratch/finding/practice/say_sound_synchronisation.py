"""Words are shown while a sound plays until done, and are taken away right after it."""

from collections.abc import Iterator

from cluboteca.insight.scratch.finding.finder import GoodPractice
from cluboteca.insight.scratch.finding.program import Place, Program
from cluboteca.packformat.sentence import gettext_noop


class SaySoundSynchronisation(GoodPractice):
    id = "say_sound_synchronisation"
    description = gettext_noop("Words are shown exactly as long as a sound plays.")

    def find(self, program: Program) -> Iterator[Place]:
        if not program.has("sound_playuntildone") or not program.has("looks_say"):
            return
        has_said = has_sounded = False
        for routine in program.routines:
            for place in routine.places:
                opcode = place.block.opcode
                if opcode == "sound_playuntildone":
                    has_sounded = has_sounded or has_said
                elif opcode == "looks_say" and not (has_said and has_sounded):
                    has_said = True
                else:
                    if opcode == "looks_say" and place.block.literal("MESSAGE") == "":
                        yield place
                    has_said = has_sounded = False
