import json
from dataclasses import replace
from typing import Any

import pytest

from cluboteca.insight.judge import CheckAnswer, Judgement, judge
from cluboteca.insight.work import UnreadableWork
from cluboteca.packformat.grid.activity import GridActivity
from cluboteca.packformat.grid.outline import read_outline
from cluboteca.packformat.grid.work import write_work
from cluboteca.packformat.sentence import untranslated
from cluboteca.packformat.text import ProjectText

ACTIVITY = GridActivity.model_validate_json(
    json.dumps(
        {
            "kind": "blocks",
            "minutes": 5,
            "concepts": ["repeat"],
            "toolbox": ["move", "repeat"],
            "world": {"kind": "grid", "hero": "ana", "goal": "well", "maps": ["TTTT\n>==G\nTTTT"]},
            "checks": [
                {"id": "arrives", "run": {"arrives": True}},
                {"id": "loop", "read": {"uses": {"block": "repeat", "at_least": 1}}},
            ],
            "findings": [{"id": "short", "when": {"run": {"ended": "done", "at_goal": False}}}],
        }
    )
)
TEXTS = ProjectText.model_validate_json(
    json.dumps(
        {
            "title": "To the well",
            "goal": "Go.",
            "hints": ["1", "2", "3"],
            "steps": [],
            "checks": {
                "arrives": {"passed": "Ana is there.", "failed": "Ana isn't there."},
                "loop": {"passed": "A loop!", "failed": "Use a loop."},
            },
            "findings": {"short": {"message": "One more.", "misunderstanding": "Counts.", "question": "How many?"}},
        }
    )
)
LOOP = write_work(read_outline([{"repeat": {"times": 3, "do": ["move"]}}]))
STEPS = write_work(read_outline(["move", "move", "move"]))


def press(work: object = LOOP, *, arrives: bool = True, facts: Any = None) -> Judgement:
    return judge(
        activity=ACTIVITY, texts=TEXTS, work=work, results={"arrives": arrives}, facts=facts, translate=untranslated
    )


def test_all_checks_passed_is_solved_and_leaves_nothing_to_try():
    assert press() == Judgement(
        (CheckAnswer("arrives", True, "Ana is there."), CheckAnswer("loop", True, "A loop!")),
        is_solved=True,
        finding=None,
        next_try=None,
    )


def test_saved_bytes_are_judged_as_parsed_json_is():
    assert press(json.dumps(LOOP).encode()) == press(LOOP)


def test_a_read_check_is_judged_here_whatever_the_browser_says():
    judgement = judge(
        activity=ACTIVITY,
        texts=TEXTS,
        work=STEPS,
        results={"arrives": True, "loop": True},
        facts={},
        translate=untranslated,
    )
    assert [answer.passed for answer in judgement.checks] == [True, False]
    assert not judgement.is_solved


def test_without_a_finding_the_first_failed_check_says_what_to_try():
    judgement = press(STEPS)
    assert (judgement.finding, judgement.next_try) == (None, "Use a loop.")


def test_a_finding_says_what_to_try():
    judgement = press(arrives=False, facts={"ended": "done", "at_goal": False})
    assert (judgement.finding, judgement.next_try) == ("short", "One more.")
    assert judgement.checks[0].message == "Ana isn't there."


def test_a_result_that_is_absent_has_not_passed():
    assert not judge(
        activity=ACTIVITY, texts=TEXTS, work=LOOP, results={}, facts=None, translate=untranslated
    ).is_solved


def test_a_finding_without_words_is_passed_over():
    wordless = TEXTS.model_copy(update={"findings": {}})
    judgement = judge(
        activity=ACTIVITY,
        texts=wordless,
        work=LOOP,
        results={},
        facts={"ended": "done", "at_goal": False},
        translate=untranslated,
    )
    assert (judgement.finding, judgement.next_try) == (None, "Ana isn't there.")


def test_forged_facts_change_words_and_nothing_else():
    honest = press(STEPS)
    forged = press(STEPS, facts={"ended": "done", "at_goal": False, "executed": 10**12, "left": "all"})
    assert replace(forged, finding=None, next_try=honest.next_try) == honest


@pytest.mark.parametrize("work", [b"", b"{}", {}, None, {"format": 1}])
def test_an_unreadable_work_is_told_as_such(work: object):
    with pytest.raises(UnreadableWork):
        press(work)
