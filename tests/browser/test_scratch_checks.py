"""Check in Scratch: the project is played in a sandbox of its own, and the child gets an answer, also where it never ends."""

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import expect

from cluboteca.packformat.folder import read_folder
from cluboteca.packformat.scratch.source import ScratchSource
from cluboteca.packformat.source import PackSource, read_pack
from tests.browser.child import Computer, Learner
from tests.browser.conftest import NewComputer
from tests.browser.scratch import ACTIVITY, EDITOR, ScratchEditor, open_scratch
from tests.browser.test_scratch_editor import browser
from tests.browser.watch import Watch

__all__ = ["browser"]

Learners = dict[str, Learner]
PACK = Path(__file__).resolve().parents[2] / "packs" / "first-steps"


@pytest.fixture(scope="module")
def source() -> ScratchSource:
    pack = read_pack(read_folder(PACK))
    assert isinstance(pack, PackSource)
    return next(
        each for each in pack.list_activities() if isinstance(each, ScratchSource) and each.folder.endswith(ACTIVITY)
    )


def check(computer: Computer) -> dict[str, Any]:
    """What the element says, by check; `limits` as well."""
    judged: dict[str, Any] = computer.page.evaluate(
        f"""async () => {{
          const editor = {EDITOR};
          const heard = new Promise((resolve) => editor.addEventListener('editor-checked', ({{ detail }}) => resolve(detail), {{ once: true }}));
          await editor.check();
          const {{ results, run }} = await heard;
          return {{ ...Object.fromEntries(results.map(({{ id, passed }}) => [id, passed])), limits: run.limits }};
        }}"""
    )
    return judged


def endless(project: dict[str, Any]) -> dict[str, Any]:
    """The same with a script that never rests, in a block that runs without showing anything."""
    stage = next(target for target in project["targets"] if target["isStage"])
    plain = {"inputs": {}, "fields": {}, "shadow": False, "topLevel": False, "parent": None, "next": None}
    mutation = {"tagName": "mutation", "children": [], "proccode": "own", "argumentids": "[]", "warp": "true"}
    names = {"argumentnames": "[]", "argumentdefaults": "[]"}
    blocks = {
        "hat": {**plain, "opcode": "event_whenflagclicked", "topLevel": True, "x": 0, "y": 0, "next": "call"},
        "call": {**plain, "opcode": "procedures_call", "parent": "hat", "mutation": mutation},
        "own": {
            **plain,
            "opcode": "procedures_definition",
            "topLevel": True,
            "x": 0,
            "y": 200,
            "next": "loop",
            "inputs": {"custom_block": [1, "form"]},
        },
        "form": {
            **plain,
            "opcode": "procedures_prototype",
            "shadow": True,
            "parent": "own",
            "mutation": {**mutation, **names},
        },
        "loop": {**plain, "opcode": "control_forever", "parent": "own", "inputs": {"SUBSTACK": [2, "loud"]}},
        "loud": {
            **plain,
            "opcode": "sound_setvolumeto",
            "parent": "loop",
            "inputs": {"VOLUME": [1, [4, "50"]]},
        },
    }
    others = [target for target in project["targets"] if not target["isStage"]]
    return {**project, "targets": [{**stage, "blocks": blocks}, *others]}


def open_activity(computer: Computer, learner: Learner) -> ScratchEditor:
    computer.sit_down(learner)
    return open_scratch(computer)


def test_a_project_is_judged_by_what_it_does(
    new_computer: NewComputer, learners: Learners, source: ScratchSource, watch: Watch
) -> None:
    computer = new_computer()
    editor = open_activity(computer, learners["Ana"])
    first = check(computer)
    assert not first["many"]
    solution = source.solution_in("ro")
    assert solution
    editor.load(solution["project"])
    assert check(computer) == {**{id: True for id in first if id != "limits"}, "limits": []}
    assert watch.asked > 0


def test_a_project_that_never_ends_is_answered_and_the_page_lives_on(
    new_computer: NewComputer, learners: Learners, source: ScratchSource
) -> None:
    computer = new_computer()
    editor = open_activity(computer, learners["Matei"])
    solution = source.solution_in("ro")
    assert solution
    editor.load(endless(solution["project"]))
    assert "endless" in check(computer)["limits"]
    editor.load(solution["project"])
    assert check(computer)["many"]
    expect(editor.offered.first).to_be_visible()
