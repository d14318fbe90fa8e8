"""The page about checks of Scratch: its examples are played, and it names every word of the cast."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, get_args

import pytest

from cluboteca.cli.node_checks import run_checks
from cluboteca.insight.judge import Judgement, judge
from cluboteca.insight.run import RunAnswer, RunQuestion, encode_files
from cluboteca.packformat.rule import list_run_rules
from cluboteca.packformat.scratch.activity import ScratchActivity
from cluboteca.packformat.scratch.cast import ScratchCast
from cluboteca.packformat.scratch.casting import write_cast, write_run_check
from cluboteca.packformat.scratch.mention import find_unknown_mentions
from cluboteca.packformat.scratch.outline.convert import convert
from cluboteca.packformat.scratch.work import write_scratch_work
from cluboteca.packformat.scratch_file import ScratchParts
from cluboteca.packformat.sentence import untranslated
from cluboteca.packformat.stage.check import NoteKind
from cluboteca.packformat.stage.library import get_library
from cluboteca.packformat.stage.outline import StageProgram, read_stage
from cluboteca.packformat.stage.work import Naming
from cluboteca.packformat.text import ProjectText
from cluboteca.packformat.yaml_text import read_yaml
from tests.docs.pages import FENCE, list_code, read_page
from tests.docs.schema import list_schema_words

PAGE = read_page("editor/checks-of-scratch.md")
NAMING = Naming("en", {}, get_library())


@dataclass(frozen=True)
class Example:
    """note: the one that the right project gets, if any. told: the words, or the kind of the note, that the wrong one gets."""

    name: str
    activity: ScratchActivity
    texts: ProjectText
    right: ScratchParts
    wrong: ScratchParts
    note: str | None
    told: str

    def question(self, parts: ScratchParts) -> RunQuestion:
        checks = [{**check, "run": write_run_check(check["run"], NAMING)} for check in list_run_rules(self.activity)]
        activity = {"world": {"kind": "scratch"}, "checks": checks, "cast": write_cast(self.activity.cast, NAMING)}
        id = f"{self.name} {'right' if parts is self.right else 'wrong'}"
        return RunQuestion(id, activity, write_scratch_work(parts.project), files=encode_files(parts.files))

    def judge(self, parts: ScratchParts, answers: dict[str, RunAnswer]) -> tuple[Judgement, Any]:
        question = self.question(parts)
        answer = answers[question.id]
        assert answer.error is None
        judgement = judge(
            activity=self.activity,
            texts=self.texts,
            work=question.work,
            results=answer.results,
            facts=answer.facts,
            translate=untranslated,
        )
        return judgement, answer.facts


def parse(text: str) -> Any:
    return read_yaml(text).value


def project(text: str) -> ScratchParts:
    read = read_stage(parse(text)["stage"])
    assert isinstance(read, StageProgram), [problem.what.told(untranslated) for problem in read]
    return convert(read, NAMING)


def list_examples() -> Iterator[Example]:
    for section in re.split(r"^### (?=\d+\. )", PAGE, flags=re.MULTILINE)[1:]:
        checks, words, right, wrong = (body for language, body in FENCE.findall(section) if language == "yaml")
        definition = {"kind": "scratch", "minutes": 5, "concepts": ["events"], **parse(checks)}
        front = {"title": "Example", "goal": "Play.", "hints": ["1", "2", "3"], "steps": [], **parse(words)}
        told = re.search(r"It is told(?:: “(.+)”| the note `(\w+)`\.)$", section, re.MULTILINE)
        assert told
        noted = re.search(r"^Passes, with the note `(\w+)`:$", section, re.MULTILINE)
        yield Example(
            name=section.splitlines()[0],
            activity=ScratchActivity.model_validate_json(json.dumps(definition)),
            texts=ProjectText.model_validate_json(json.dumps(front)),
            right=project(right),
            wrong=project(wrong),
            note=noted[1] if noted else None,
            told=told[1] or told[2],
        )


EXAMPLES = list(list_examples())


@pytest.fixture(scope="module")
def answers() -> dict[str, RunAnswer]:
    """All examples in one batch."""
    return dict(run_checks([each.question(played) for each in EXAMPLES for played in (each.right, each.wrong)]))


def test_there_are_ten_examples():
    assert [each.name.split(".")[0] for each in EXAMPLES] == [str(number) for number in range(1, 11)]


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda each: each.name)
def test_the_cast_of_an_example_has_everybody_that_its_checks_speak_of(example: Example):
    assert [problem.what.told(untranslated) for problem in find_unknown_mentions(example.activity)] == []


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda each: each.name)
def test_the_right_project_of_an_example_passes(example: Example, answers: dict[str, RunAnswer]):
    judgement, facts = example.judge(example.right, answers)
    assert judgement.is_solved, facts
    assert {note["kind"] for note in facts["notes"]} == ({example.note} if example.note else set())


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda each: each.name)
def test_the_wrong_project_of_an_example_is_told_what_the_page_says(example: Example, answers: dict[str, RunAnswer]):
    judgement, facts = example.judge(example.wrong, answers)
    assert not judgement.is_solved
    kinds = {note["kind"] for note in facts["notes"]}
    assert example.told in kinds | {check.message for check in judgement.checks if not check.passed}, facts


def test_the_wrong_game_fails_only_what_the_page_says(answers: dict[str, RunAnswer]):
    said = re.search(r"here only (.+) fail\.", PAGE)
    assert said
    game = EXAMPLES[0]
    _judgement, facts = game.judge(game.wrong, answers)
    assert facts["failed"] == re.findall(r"`([a-z-]+)`", said[1])
    assert len(game.activity.checks) == 13


def test_every_word_of_the_cast_is_on_the_page():
    written = set(re.findall(r"[a-z_]+", " ".join(list_code(PAGE.split("## Ten examples")[0]))))
    keys = set(re.findall(r"[a-z_]+", json.dumps(ScratchCast.model_json_schema().get("properties"))))
    words = set(list_schema_words(ScratchCast.model_json_schema()))
    assert words <= written | {"true"}
    assert set(ScratchCast.model_fields) <= keys & written


def test_every_note_is_told_of():
    assert set(get_args(NoteKind)) == set(re.findall(r"`(\w+)`", PAGE)) & set(get_args(NoteKind))
