"""The proof of a pack, with answers of a runner that is told what to say, then with the real one."""

from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest

from cluboteca.cli.node_checks import CHECKS, run_checks
from cluboteca.insight.proof import prove
from cluboteca.insight.run import RunAnswer, RunQuestion
from cluboteca.packformat.folder import read_folder
from cluboteca.packformat.sentence import untranslated
from cluboteca.packformat.source import read_pack
from tests.small_pack import BRIDGE, SmallPack
from tests.small_python import GREETING, add_python
from tests.small_stage import CHASE, add_stage

ROOT = Path(__file__).resolve().parents[2]
PACKS = sorted(path.parent for path in (ROOT / "packs").glob("*/pack.yaml"))


@pytest.fixture(scope="session", autouse=True)
def _built_checks() -> None:
    if not CHECKS.is_file():
        pytest.fail(f"{CHECKS} isn't built: run python3 dev.py setup")


def prove_small(pack: SmallPack) -> list[str]:
    return [fault.told(untranslated) for fault in prove(pack.read(), run_checks)]


def test_a_new_pack_is_proven(small_pack: SmallPack):
    assert prove_small(small_pack) == []


def test_all_programs_are_run_in_one_batch(small_pack: SmallPack):
    batches: list[list[str]] = []

    def spy(questions: Sequence[RunQuestion]) -> Mapping[str, RunAnswer]:
        batches.append([question.id for question in questions])
        return run_checks(questions)

    prove(small_pack.read(), spy)
    (batch,) = batches
    assert len(batch) == 6


def test_a_pack_without_programs_asks_for_no_run(small_pack: SmallPack):
    small_pack.remove(BRIDGE)
    small_pack.replace("units/first-meeting/unit.yaml", "[path-game, over-the-bridge]", "[path-game]")

    def refuse(questions: Sequence[RunQuestion]) -> Mapping[str, RunAnswer]:
        raise AssertionError

    assert prove(small_pack.read(), refuse) == []


def test_a_solution_that_does_not_pass_is_told(small_pack: SmallPack):
    small_pack.write(f"{BRIDGE}/solution.yaml", "program: [move, move]\n")
    assert prove_small(small_pack) == [
        f"{BRIDGE}/solution.yaml: The solution doesn't pass the check “arrives”. Mend the solution or the check."
    ]


def test_a_starter_that_passes_already_is_told(small_pack: SmallPack):
    small_pack.write(f"{BRIDGE}/starter.yaml", "program: [move, move, move]\n")
    assert prove_small(small_pack) == [
        (
            f"{BRIDGE}/starter.yaml: The starter passes every check: there is nothing left to do. "
            "Take something out of the starter, or add a check."
        )
    ]


def test_an_attempt_that_is_right_is_told(small_pack: SmallPack):
    small_pack.write(f"{BRIDGE}/attempts/right.yaml", "raises: one_step_short\nprogram: [move, move, move]\n")
    (told,) = prove_small(small_pack)
    assert told.startswith(f"{BRIDGE}/attempts/right.yaml: This attempt passes every check")


def test_an_attempt_that_raises_nothing_is_told(small_pack: SmallPack):
    small_pack.write(f"{BRIDGE}/attempts/stays.yaml", "raises: one_step_short\nprogram: [turn_left]\n")
    assert prove_small(small_pack) == [
        (
            f"{BRIDGE}/attempts/stays.yaml: This attempt raises no finding, but says “one_step_short”. "
            "Mend the finding's when in activity.yaml, or the attempt."
        )
    ]


def test_an_attempt_that_raises_another_finding_is_told(small_pack: SmallPack):
    small_pack.write(f"{BRIDGE}/attempts/away.yaml", "raises: one_step_short\nprogram: [turn_left, move]\n")
    (told,) = prove_small(small_pack)
    assert told.startswith(
        f"{BRIDGE}/attempts/away.yaml: This attempt raises “left_the_path”, but says “one_step_short”."
    )


def test_too_few_attempts_and_findings_without_one_are_told(small_pack: SmallPack):
    small_pack.remove(f"{BRIDGE}/attempts/two-steps.yaml")
    small_pack.remove(f"{BRIDGE}/attempts/four-steps.yaml")
    assert [told.split(". ")[0] for told in prove_small(small_pack)] == [
        f"{BRIDGE}/attempts: Wrong attempts: 2",
        f"{BRIDGE}/attempts: No attempt raises the finding “one_step_short”",
        f"{BRIDGE}/attempts: No attempt raises the finding “one_step_too_far”",
    ]


def test_a_block_that_is_not_in_the_toolbox_is_told(small_pack: SmallPack):
    small_pack.write(f"{BRIDGE}/solution.yaml", "program: [{repeat: {times: 3, do: [move]}}]\n")
    (told,) = prove_small(small_pack)
    assert told.startswith(f"{BRIDGE}/solution.yaml: The block “repeat” isn't in the toolbox.")


def test_a_block_that_the_starter_holds_may_be_used(small_pack: SmallPack):
    small_pack.write(f"{BRIDGE}/starter.yaml", "program: [{repeat: {times: 1, do: [move]}}]\n")
    small_pack.write(f"{BRIDGE}/solution.yaml", "program: [{repeat: {times: 3, do: [move]}}]\n")
    assert prove_small(small_pack) == []


def test_more_blocks_than_the_limit_are_told(small_pack: SmallPack):
    small_pack.replace(f"{BRIDGE}/activity.yaml", "block_limit: 6", "block_limit: 2")
    assert [told.split(". ")[0] for told in prove_small(small_pack)] == [
        f"{BRIDGE}/solution.yaml: Blocks of this program: 3; block_limit: 2",
        f"{BRIDGE}/attempts/four-steps.yaml: Blocks of this program: 4; block_limit: 2",
        f"{BRIDGE}/attempts/turns-first.yaml: Blocks of this program: 4; block_limit: 2",
    ]


def test_a_text_that_shows_nothing_is_told(small_pack: SmallPack):
    small_pack.replace(f"{BRIDGE}/en.md", "Ana starts on the left. The well is beyond the bridge.", "[a]: b")
    (told,) = prove_small(small_pack)
    assert told == f"{BRIDGE}/en.md: A text of this file shows nothing. Write something that can be read."


def test_a_program_that_was_not_run_is_told(small_pack: SmallPack):
    faults = prove(small_pack.read(), lambda questions: {questions[0].id: RunAnswer({}, None, error="no such map")})
    told = [fault.told(untranslated) for fault in faults]
    assert told[0].startswith(f"{BRIDGE}/starter.yaml: This program couldn't be run (no such map).")
    assert len(told) == 6


def test_an_activity_of_the_stage_is_proven_in_every_language(small_pack: SmallPack):
    add_stage(small_pack)
    batches: list[list[str]] = []

    def spy(questions: Sequence[RunQuestion]) -> Mapping[str, RunAnswer]:
        batches.append([question.id for question in questions])
        return run_checks(questions)

    assert prove(small_pack.read(), spy) == []
    assert sum(id.startswith(CHASE) for id in batches[0]) == 10


def test_what_is_wrong_in_one_language_only_is_told_once(small_pack: SmallPack):
    add_stage(small_pack)
    small_pack.replace(f"{CHASE}/solution.yaml", "text: $caught", 'text: "Te-am prins!"')
    assert prove_small(small_pack) == [
        f"{CHASE}/solution.yaml: The solution doesn't pass the check “speaks”. Mend the solution or the check."
    ]


def test_a_category_of_the_toolbox_offers_its_blocks_and_no_others(small_pack: SmallPack):
    add_stage(small_pack)
    small_pack.replace(f"{CHASE}/activity.yaml", "[events, move,", "[events, looks,")
    assert f"{CHASE}/solution.yaml: The block “move” isn't in the toolbox." in "\n".join(prove_small(small_pack))


def run_greetings(questions: Sequence[RunQuestion]) -> Mapping[str, RunAnswer]:
    """As the checks in Node would answer of the small Python activity; of all else they are asked."""
    greetings = {question.id: question for question in questions if question.id.startswith(GREETING)}
    answers = dict(run_checks([question for question in questions if question.id not in greetings]))
    for id, question in greetings.items():
        assert isinstance(question.work, dict)
        text = question.work["files"][0]["text"]
        hello = question.activity["checks"][0]["run"]["outputs"]["has"][0].split()[0]
        results = {"greets": f'print("{hello}", name)' in text, "asks": "input" in text}
        error = {"type": "NameError", "line": 2, "message": "…"} if "Name)" in text else None
        failed = [check for check, passed in results.items() if not passed]
        answers[id] = RunAnswer(results, {"world": "python", "failed": failed, "error": error})
    return answers


def prove_greeting(pack: SmallPack) -> list[str]:
    return [fault.told(untranslated) for fault in prove(pack.read(), run_greetings)]


def test_an_activity_in_python_is_proven_in_every_language(small_pack: SmallPack):
    add_python(small_pack)
    batches: list[list[str]] = []

    def spy(questions: Sequence[RunQuestion]) -> Mapping[str, RunAnswer]:
        batches.append([question.id for question in questions if question.id.startswith(GREETING)])
        return run_greetings(questions)

    assert prove(small_pack.read(), spy) == []
    assert len(batches) == 1
    assert f"{GREETING}/starter.py ro" in batches[0]
    assert f"{GREETING}/starter.py en" in batches[0]
    assert f"{GREETING}/solution.en.py en" in batches[0]
    assert len(batches[0]) == 10


def test_a_solution_in_python_that_does_not_pass_is_told(small_pack: SmallPack):
    add_python(small_pack)
    small_pack.replace(f"{GREETING}/solution.ro.py", "Bună", "Salut")
    assert prove_greeting(small_pack) == [
        f"{GREETING}/solution.ro.py: The solution doesn't pass the check “greets”. Mend the solution or the check."
    ]


def test_a_starter_in_python_that_passes_already_is_told(small_pack: SmallPack):
    add_python(small_pack)
    small_pack.write(f"{GREETING}/starter.en.py", 'name = input()\nprint("Hello", name)\n')
    (told,) = prove_greeting(small_pack)
    assert told.startswith(f"{GREETING}/starter.en.py: The starter passes every check")


def test_an_attempt_in_python_that_raises_another_finding_is_told(small_pack: SmallPack):
    add_python(small_pack)
    small_pack.replace(f"{GREETING}/attempts/capital.en.py", "Name)", "nme)")
    (told,) = prove_greeting(small_pack)
    assert told.startswith(f"{GREETING}/attempts/capital.en.py: This attempt raises “no_name”, but says “unknown”.")


def test_an_attempt_that_is_called_solution_is_an_attempt(small_pack: SmallPack):
    add_python(small_pack)
    small_pack.write(f"{GREETING}/attempts/solution.py", "# raises: no_question\nprint('Hi')\n")
    assert prove_greeting(small_pack) == []


@pytest.mark.parametrize("folder", PACKS, ids=[path.name for path in PACKS])
def test_a_shipped_pack_is_proven(folder: Path):
    faults = prove(read_pack(read_folder(folder)), run_checks)
    assert [fault.told(untranslated) for fault in faults] == []


def test_these_packs_are_shipped():
    assert [path.name for path in PACKS] == ["first-steps", "resource-shelf", "training"]
