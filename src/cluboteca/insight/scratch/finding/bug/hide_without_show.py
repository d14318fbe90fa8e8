"""A sprite hides and never shows again, though it moves or changes its looks."""

from collections.abc import Iterator

from cluboteca.insight.scratch.finding.finder import BugPattern
from cluboteca.insight.scratch.finding.opcodes import MOTIONS, SCREEN_LOOKS, SPRITE_LOOKS
from cluboteca.insight.scratch.finding.program import Place, Program
from cluboteca.packformat.sentence import gettext_noop


class HideWithoutShow(BugPattern):
    id = "hide_without_show"
    description = gettext_noop("A sprite hides, never shows again, and still moves or changes.")
    misunderstanding = gettext_noop(
        "Thinks that the green flag makes the sprite visible again. It stays hidden until a block shows it."
    )
    question = gettext_noop("Your sprite hides. When should it be seen again, and which block does that?")

    def find(self, program: Program) -> Iterator[Place]:
        hides = program.of("looks_hide")
        if not hides:
            return
        showing = {place.actor for place in program.of("looks_show")}
        changing = {place.actor for place in program.of(*_VISIBLE)}
        seen = set(showing)
        for place in hides:
            if place.actor not in seen:
                seen.add(place.actor)
                if place.actor in changing:
                    yield place


_VISIBLE = (MOTIONS | SPRITE_LOOKS | SCREEN_LOOKS) - {"looks_hide", "looks_show"}
