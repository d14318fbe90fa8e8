"""Badges that a course gives: each mistake is told in one sentence, at its place."""

import pytest

from cluboteca.packformat.badge import BADGE_DRAWINGS
from tests.small_pack import SmallPack

COURSE = "courses/village/course.yaml"
RIGHT = "badges: [{id: bridge-builder, drawing: house, when: {activities: [over-the-bridge]}}]"
WORDS = {
    "ro": 'badges: {bridge-builder: {title: "Constructor de poduri", words: "Ai trecut podul."}}',
    "en": 'badges: {bridge-builder: {title: "Bridge builder", words: "You crossed the bridge."}}',
}


@pytest.fixture
def pack(small_pack: SmallPack) -> SmallPack:
    """A small pack whose course gives one badge."""
    small_pack.replace(COURSE, "units:", f"{RIGHT}\nunits:")
    for locale, words in WORDS.items():
        small_pack.replace(f"courses/village/{locale}.md", "\ntitle:", f"\n{words}\ntitle:")
    return small_pack


def test_a_course_may_give_badges(pack: SmallPack):
    assert pack.list_faults() == []
    course = pack.read().courses[0]
    badge = course.definition.badges[0]
    assert (badge.id, badge.drawing, badge.when.activities) == ("bridge-builder", "house", ("over-the-bridge",))
    assert course.fronts["ro"].badges["bridge-builder"].title == "Constructor de poduri"


@pytest.mark.parametrize("when", ["{units: [first-meeting]}", "{course: true}"])
def test_a_badge_may_be_for_a_unit_or_the_whole_course(pack: SmallPack, when: str):
    pack.replace(COURSE, "{activities: [over-the-bridge]}", when)
    assert pack.list_faults() == []


BROKEN = {
    "an activity that isn't there": (
        (COURSE, "[over-the-bridge]", "[under-the-bridge]"),
        [
            (
                f"{COURSE}:2: The badge asks for “under-the-bridge”, which isn't in this course. "
                "Mend the name, or give the badge in the course that has it."
            )
        ],
    ),
    "a unit that isn't there": (
        (COURSE, "activities: [over-the-bridge]", "units: [second-meeting]"),
        [
            (
                f"{COURSE}:2: The badge asks for “second-meeting”, which isn't in this course. "
                "Mend the name, or give the badge in the course that has it."
            )
        ],
    ),
    "an activity without a computer": (
        (COURSE, "[over-the-bridge]", "[over-the-bridge, path-game]"),
        [
            (
                f"{COURSE}:2: The badge asks for “path-game”, which is done without a computer. "
                "Name something that children solve at a computer."
            )
        ],
    ),
    "an unknown drawing": (
        (COURSE, "drawing: house", "drawing: dragon"),
        [
            (
                f"{COURSE}:2: The value of “drawing” isn't one of those that are known. "
                f"Write one of: {', '.join(BADGE_DRAWINGS)}."
            )
        ],
    ),
    "two conditions": (
        (COURSE, "{activities: [over-the-bridge]}", "{activities: [over-the-bridge], course: true}"),
        [
            (
                f"{COURSE}:2: This doesn't say in one way what has to be solved for the badge. "
                "Write one of: units, activities, course: true."
            )
        ],
    ),
    "no condition": (
        (COURSE, "{activities: [over-the-bridge]}", "{activities: []}"),
        [
            (
                f"{COURSE}:2: This doesn't say in one way what has to be solved for the badge. "
                "Write one of: units, activities, course: true."
            )
        ],
    ),
    "an activity named twice": (
        (COURSE, "[over-the-bridge]", "[over-the-bridge, over-the-bridge]"),
        [f"{COURSE}:2: “over-the-bridge” stands twice. Keep one of the two."],
    ),
    "a badge that stands twice": (
        (COURSE, "badges: [", "badges: [{id: bridge-builder, drawing: sun, when: {course: true}}, "),
        [f"{COURSE}:2: “bridge-builder” stands twice. Keep one of the two."],
    ),
    "words that are too long": (
        ("courses/village/en.md", "You crossed the bridge.", "You crossed the bridge. " * 10),
        ["courses/village/en.md:2: “words” is longer than 200 characters. Make it shorter."],
    ),
    "words that are missing in one language": (
        ("courses/village/en.md", WORDS["en"], "badges: {}"),
        ["courses/village/en.md:2: Under “badges” the texts of “bridge-builder” are missing. Add them."],
    ),
    "words of a badge that isn't there": (
        ("courses/village/en.md", "}}", '}, swimmer: {title: "Swimmer", words: "You swam."}}'),
        [
            (
                "courses/village/en.md:2: “swimmer” under “badges” isn't in the definition. "
                "Remove its texts, or mend the name."
            )
        ],
    ),
}


@pytest.mark.parametrize(("change", "told"), BROKEN.values(), ids=BROKEN.keys())
def test_a_mistake_in_a_badge_is_told(pack: SmallPack, change: tuple[str, str, str], told: list[str]):
    pack.replace(*change)
    assert pack.list_faults() == told


def test_a_badge_stands_in_one_course(pack: SmallPack):
    pack.replace("pack.yaml", "[village]", "[village, town]")
    pack.write("courses/town/course.yaml", f"audience: learners\n{RIGHT}\nunits: [town-meeting]\n")
    for locale, words in WORDS.items():
        pack.write(f"courses/town/{locale}.md", f"---\ntitle: Town\ndescription: Town.\n{words}\n---\n")
    told = pack.list_faults()
    assert f"courses/town/course.yaml:2: “bridge-builder” is named in {COURSE}, too. Name it in one place." in told
