"""In a loop a sprite goes to another sprite, or points towards it and moves."""

from collections.abc import Iterator

from cluboteca.insight.scratch.finding.finder import GoodPractice
from cluboteca.insight.scratch.finding.following import find_following
from cluboteca.insight.scratch.finding.program import Place, Program
from cluboteca.packformat.sentence import gettext_noop


class ObjectFollower(GoodPractice):
    id = "object_follower"
    description = gettext_noop("A sprite follows another one.")

    def find(self, program: Program) -> Iterator[Place]:
        yield from find_following(program, lambda block, slot: block.choice(slot) not in ("_mouse_", "_random_"))
