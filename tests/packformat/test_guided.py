"""Guided projects: steps to follow, and nothing is judged."""

from collections.abc import Mapping, Sequence

import pytest

from cluboteca.insight.proof import prove
from cluboteca.insight.run import RunAnswer, RunQuestion
from cluboteca.packformat.project_source import ProjectSource
from cluboteca.packformat.sentence import untranslated
from tests.small_pack import BRIDGE, UNIT, SmallPack

GUIDED = "activities/guided"
ACTIVITY = f"{GUIDED}/activity.yaml"
STAGE = "stage:\n  backdrops: [meadow]\n  sprites:\n    cat: {library: cat, costumes: [walk-1]}\n"
WORLDS = {
    "python": ("kind: python\nworld: {kind: python}\n", "py", "print(1)\n"),
    "scratch": ("kind: scratch\n", "yaml", STAGE),
    "stage": ("kind: blocks\nworld: {kind: stage}\n", "yaml", STAGE),
}


def add_guided(pack: SmallPack, kind: str = "python", steps: int = 30) -> None:
    activity, ending, program = WORLDS[kind]
    pack.write(ACTIVITY, f"{activity}minutes: 30\nconcepts: [output]\nchecks: []\n")
    pack.write(f"{GUIDED}/starter.{ending}", program)
    body = "".join(f"## Step {number}\n\nGo on.\n\n" for number in range(steps))
    for locale in ("ro", "en"):
        pack.write(f"{GUIDED}/{locale}.md", f"---\ntitle: Guided\ngoal: Follow the steps.\n---\n\n{body}")
    pack.replace(UNIT, "over-the-bridge]", "over-the-bridge, guided]")


def run_only_the_bridge(questions: Sequence[RunQuestion]) -> Mapping[str, RunAnswer]:
    assert all(BRIDGE in question.id for question in questions), "nothing of a guided project is run"
    return {}


def proven(pack: SmallPack) -> list[str]:
    faults = prove(pack.read(), run_only_the_bridge)
    return [fault.told(untranslated) for fault in faults if fault.path.startswith(GUIDED)]


@pytest.mark.parametrize("kind", WORLDS)
def test_it_needs_no_solution_no_attempts_no_twin_and_no_hints(small_pack: SmallPack, kind: str):
    add_guided(small_pack, kind)
    assert small_pack.list_faults() == []
    assert proven(small_pack) == []
    guided = small_pack.read().list_activities()[2]
    assert isinstance(guided, ProjectSource)
    assert guided.solution is None
    assert guided.solution_in("en") is None
    assert guided.starter_in("en")["format"] == 1


@pytest.mark.parametrize("kind", WORLDS)
def test_a_solution_that_is_there_is_read(small_pack: SmallPack, kind: str):
    _activity, ending, program = WORLDS[kind]
    add_guided(small_pack, kind)
    small_pack.write(f"{GUIDED}/solution.{ending}", program)
    assert small_pack.list_faults() == []
    assert proven(small_pack) == []
    guided = small_pack.read().list_activities()[2]
    assert isinstance(guided, ProjectSource)
    assert guided.solution_in("en") == guided.starter_in("en")


@pytest.mark.parametrize("kind", WORLDS)
def test_a_solution_that_cannot_be_read_is_told(small_pack: SmallPack, kind: str):
    _activity, ending, _program = WORLDS[kind]
    add_guided(small_pack, kind)
    small_pack.write(f"{GUIDED}/solution.{ending}", "print(\n" if ending == "py" else "stage: {}\n")
    assert small_pack.list_faults()[0].partition(":")[0] == f"{GUIDED}/solution.{ending}"


def test_a_solution_in_one_language_alone_is_told(small_pack: SmallPack):
    add_guided(small_pack)
    small_pack.write(f"{GUIDED}/solution.en.py", "print(1)\n")
    assert small_pack.list_faults() == [
        f"{GUIDED}/solution.py: This file is missing. Write it, or remove what asks for it."
    ]


def test_thirty_steps_are_the_most(small_pack: SmallPack):
    add_guided(small_pack, steps=31)
    assert small_pack.list_faults()[0] == (
        f"{GUIDED}/en.md:5: Number of steps: 31. Write 1 to 30; each begins with a heading with ##."
    )


def test_a_starter_is_asked_for(small_pack: SmallPack):
    add_guided(small_pack)
    small_pack.remove(f"{GUIDED}/starter.py")
    assert small_pack.list_faults() == [
        f"{GUIDED}/starter.py: This file is missing. Write it, or remove what asks for it."
    ]


def test_findings_without_checks_are_told(small_pack: SmallPack):
    add_guided(small_pack)
    finding = "{id: none, when: {read: [{uses: {construct: input, at_most: 0}}]}}"
    small_pack.replace(ACTIVITY, "checks: []", f"checks: []\nfindings: [{finding}]")
    assert small_pack.list_faults()[0] == (
        f"{ACTIVITY}:1: There are findings, but no checks: nothing is ever found. Remove the findings, or write checks."
    )


def test_texts_of_checks_that_there_are_not_are_told(small_pack: SmallPack):
    add_guided(small_pack)
    small_pack.replace(f"{GUIDED}/en.md", "---\n\n##", "checks: {done: {passed: Yes., failed: No.}}\n---\n\n##")
    (told,) = small_pack.list_faults()
    assert "“done” under “checks” isn't in the definition." in told


def test_a_puzzle_of_the_village_is_never_without_checks(small_pack: SmallPack):
    small_pack.replace(f"{BRIDGE}/activity.yaml", "checks:\n  - {id: arrives, run: {arrives: true}}\n", "checks: []\n")
    assert f"{BRIDGE}/activity.yaml:15: Entries of “checks”: 0. Give it at least 1." in small_pack.list_faults()


def test_checks_that_are_left_out_are_missed(small_pack: SmallPack):
    add_guided(small_pack)
    small_pack.replace(ACTIVITY, "checks: []\n", "")
    assert small_pack.list_faults()[0] == f"{ACTIVITY}:1: “checks” is missing. Add “checks”."


def test_an_ordinary_activity_still_needs_three_hints(small_pack: SmallPack):
    page = (small_pack.folder / BRIDGE / "en.md").read_text(encoding="utf-8")
    small_pack.write(f"{BRIDGE}/en.md", page.split("hints:")[0] + "checks:" + page.split("checks:", 1)[1])
    assert small_pack.list_faults() == [f"{BRIDGE}/en.md:2: “hints” is missing. Add “hints”."]
