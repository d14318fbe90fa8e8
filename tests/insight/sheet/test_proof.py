"""What `pack check` says of sheets and guided projects, beside what reading them has already told."""

from datetime import date

import pytest

from cluboteca.cli.node_checks import run_checks as run_village_checks
from cluboteca.insight.proof import prove
from cluboteca.insight.run import RunChecks
from cluboteca.packformat.sentence import untranslated
from tests.small_pack import SmallPack
from tests.small_sheet import BASICS, COPY, LINK, QUIZ, add_sheets

TODAY = date(2026, 11, 30)


def proven(pack: SmallPack, run_checks: RunChecks = run_village_checks) -> list[str]:
    return [fault.told(untranslated) for fault in prove(pack.read(), run_checks, TODAY)]


def test_right_sheets_are_proven(small_pack: SmallPack):
    add_sheets(small_pack)
    assert proven(small_pack) == []


BROKEN: dict[str, tuple[tuple[str, str, str], str]] = {
    "an accepted answer that nobody can type": (
        (f"{QUIZ}/en.md", '["4", four]', '["4", "\u0301"]'),
        f"{QUIZ}/en.md: The accepted answer “\u0301” doesn't pass. Write an answer that can be typed.",
    ),
    "a line with a sign that no keyboard has": (
        (f"{BASICS}/en.md", "Good morning", "Good morning ☺"),
        (
            f"{BASICS}/en.md: “☺” in the line “Good morning ☺” can't be typed. "
            "Use letters and signs that a Romanian keyboard has."
        ),
    ),
    "a letter of another language": (
        (f"{BASICS}/ro.md", "Good morning", "Jó reggelt"),
        (
            f"{BASICS}/ro.md: “ó” in the line “Jó reggelt” can't be typed. "
            "Use letters and signs that a Romanian keyboard has."
        ),
    ),
    "a word that is never found": (
        (f"{BASICS}/en.md", "[food, eat]", "[food, 'what-ever']"),
        (
            f"{BASICS}/en.md: “what-ever” of the task “find” is never found. "
            "Write words of letters and digits, with one space between them."
        ),
    ),
    "a day that is still to come": (
        (f"{LINK}/activity.yaml", "2026-11-20", "2026-12-01"),
        (
            f"{LINK}/activity.yaml: The day of last_checked is still to come: 2026-12-01. "
            "Write the day on which you have looked at it."
        ),
    ),
    "a copy that isn't what its name says": (
        (COPY, "<!doctype html><title>First project</title><p>Here it is.</p>", "First project"),
        (
            f"{LINK}/activity.yaml: What is in {COPY} isn't what its name says. "
            "Save it once more, or mend the end of its name."
        ),
    ),
}


@pytest.mark.parametrize(("change", "told"), BROKEN.values(), ids=BROKEN.keys())
def test_a_sheet_that_does_not_do_what_it_says_is_told(small_pack: SmallPack, change: tuple[str, str, str], told: str):
    add_sheets(small_pack)
    small_pack.replace(*change)
    assert proven(small_pack)[0] == told


def test_each_language_is_proven_by_itself(small_pack: SmallPack):
    add_sheets(small_pack)
    small_pack.replace(f"{QUIZ}/ro.md", '["4", four]', '["\u0301"]')
    assert proven(small_pack) == [
        (
            f"{QUIZ}/ro.md: The right answer doesn't pass the check “how_many”. "
            "Look at what it asks for in activity.yaml: it can't be done."
        ),
        f"{QUIZ}/ro.md: The accepted answer “\u0301” doesn't pass. Write an answer that can be typed.",
    ]


def test_a_text_that_shows_nothing_is_told(small_pack: SmallPack):
    add_sheets(small_pack)
    small_pack.replace(f"{QUIZ}/en.md", "{wake: Wake up.,", '{wake: "<!-- -->",')
    small_pack.replace(f"{QUIZ}/en.md", '"<!-- -->"', '"[nothing]: x"')
    assert proven(small_pack) == [f"{QUIZ}/en.md: A text of this file shows nothing. Write something that can be read."]
