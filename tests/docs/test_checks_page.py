"""The page about checks of the stage: its examples are played, and it names every word of the language."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, get_args

import pytest
from pydantic import TypeAdapter

from cluboteca.cli.node_checks import run_checks
from cluboteca.insight.judge import Judgement, judge
from cluboteca.insight.run import RunAnswer, RunQuestion
from cluboteca.packformat.rule import list_run_rules
from cluboteca.packformat.sentence import untranslated
from cluboteca.packformat.stage import sight
from cluboteca.packformat.stage.activity import StageActivity
from cluboteca.packformat.stage.casting import write_run_check
from cluboteca.packformat.stage.check import NoteKind
from cluboteca.packformat.stage.library import get_library
from cluboteca.packformat.stage.outline import StageProgram, read_stage
from cluboteca.packformat.stage.scene import STEP_HEADS, StageRunCheck, Step
from cluboteca.packformat.stage.source import find_library_problems
from cluboteca.packformat.stage.work import Naming, write_stage_work
from cluboteca.packformat.text import ProjectText
from cluboteca.packformat.yaml_text import read_yaml
from tests.docs.pages import FENCE, list_code, read_page
from tests.docs.schema import list_schema_words

PAGE = read_page("editor/checks.md")
NAMING = Naming("en", {}, get_library())


@dataclass(frozen=True)
class Example:
    """told: the words, or the kind of the note, that the wrong project gets."""

    name: str
    activity: StageActivity
    texts: ProjectText
    right: StageProgram
    wrong: StageProgram
    told: str

    def question(self, program: StageProgram) -> RunQuestion:
        checks = [
            {**check, "run": write_run_check(check["run"], self.right, self.right, NAMING)}
            for check in list_run_rules(self.activity)
        ]
        world = {"kind": "stage", "library": True, "paint": True}
        id = f"{self.name} {'right' if program is self.right else 'wrong'}"
        return RunQuestion(id, {"world": world, "checks": checks}, write_stage_work(program, NAMING))

    def judge(self, program: StageProgram, answers: dict[str, RunAnswer]) -> tuple[Judgement, Any]:
        question = self.question(program)
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


def program(text: str) -> StageProgram:
    read = read_stage(parse(text)["stage"])
    assert isinstance(read, StageProgram), [problem.what.told(untranslated) for problem in read]
    assert not list(find_library_problems(read, NAMING.library, ()))
    return read


def list_examples() -> Iterator[Example]:
    for section in re.split(r"^### (?=\d+\. )", PAGE, flags=re.MULTILINE)[1:]:
        checks, words, right, wrong = (body for language, body in FENCE.findall(section) if language == "yaml")
        definition = {
            "kind": "blocks",
            "minutes": 5,
            "concepts": ["events"],
            "world": {"kind": "stage"},
            **parse(checks),
        }
        front = {"title": "Example", "goal": "Play.", "hints": ["1", "2", "3"], "steps": [], **parse(words)}
        told = re.search(r"It is told(?:: “(.+)”| the note `(\w+)`\.)$", section, re.MULTILINE)
        assert told
        yield Example(
            name=section.splitlines()[0],
            activity=StageActivity.model_validate_json(json.dumps(definition)),
            texts=ProjectText.model_validate_json(json.dumps(front)),
            right=program(right),
            wrong=program(wrong),
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
def test_the_right_project_of_an_example_passes(example: Example, answers: dict[str, RunAnswer]):
    judgement, facts = example.judge(example.right, answers)
    assert judgement.is_solved, facts
    assert facts["notes"] == []


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda each: each.name)
def test_the_wrong_project_of_an_example_is_told_what_the_page_says(example: Example, answers: dict[str, RunAnswer]):
    judgement, facts = example.judge(example.wrong, answers)
    assert not judgement.is_solved
    kinds = {note["kind"] for note in facts["notes"]}
    assert example.told in (kinds or {judgement.next_try})


@pytest.mark.parametrize("model", [StageRunCheck, Step, sight.See], ids=["check", "step", "see"])
def test_every_word_of_the_language_is_on_the_page(model: Any):
    written = set(re.findall(r"[a-z_]+", " ".join(list_code(PAGE))))
    assert set(list_schema_words(TypeAdapter(model).json_schema())) <= written


def test_every_note_is_told_of():
    assert set(get_args(NoteKind)) == set(re.findall(r"note `(\w+)`", PAGE.split("## Advice")[0]))


def test_the_steps_of_the_page_are_the_steps_there_are():
    table = PAGE.split("| step | does |")[1].split("\n\n")[0]
    assert sorted(set(re.findall(r"`\{(\w+):", table))) == sorted(STEP_HEADS)
