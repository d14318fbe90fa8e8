"""In a loop a sprite goes to the mouse, or points towards it and moves."""

from collections.abc import Iterator

from cluboteca.insight.scratch.finding.finder import GoodPractice
from cluboteca.insight.scratch.finding.following import find_following
from cluboteca.insight.scratch.finding.program import Place, Program
from cluboteca.packformat.sentence import gettext_noop


class MouseFollower(GoodPractice):
    id = "mouse_follower"
    description = gettext_noop("A sprite follows the mouse.")

    def find(self, program: Program) -> Iterator[Place]:
        yield from find_following(program, lambda block, slot: block.choice(slot) == "_mouse_")
