"""The page about checks in Python: its examples are run, and it names every word of the language."""

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
from cluboteca.packformat.python.activity import PythonActivity
from cluboteca.packformat.python.casting import write_run_check
from cluboteca.packformat.python.check import LimitKind, NoteKind, PythonRunCheck
from cluboteca.packformat.python.work import write_python_work
from cluboteca.packformat.rule import list_run_rules
from cluboteca.packformat.sentence import untranslated
from cluboteca.packformat.stage.library import get_library
from cluboteca.packformat.stage.work import Naming
from cluboteca.packformat.text import ProjectText
from cluboteca.packformat.yaml_text import read_yaml
from tests.docs.pages import FENCE, list_code, read_page
from tests.docs.schema import list_schema_words

PAGE = read_page("editor/checks-of-python.md")
WORLD = {"kind": "python", "shows": "text"}
NAMING = Naming("en", {}, get_library())


@dataclass(frozen=True)
class Example:
    """told: the words, or the kind of the note, that the wrong program gets."""

    name: str
    activity: PythonActivity
    texts: ProjectText
    right: str
    wrong: str
    told: str

    def question(self, program: str) -> RunQuestion:
        checks = [
            {**check, "run": write_run_check(check["run"], self.right, NAMING)}
            for check in list_run_rules(self.activity)
        ]
        id = f"{self.name} {'right' if program is self.right else 'wrong'}"
        return RunQuestion(id, {"world": WORLD, "checks": checks}, write_python_work(program))

    def judge(self, program: str, answers: dict[str, RunAnswer]) -> tuple[Judgement, Any]:
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


def list_examples() -> Iterator[Example]:
    for section in re.split(r"^### (?=\d+\. )", PAGE, flags=re.MULTILINE)[1:]:
        fences = FENCE.findall(section)
        checks, words = (read_yaml(body).value for language, body in fences if language == "yaml")
        right, wrong = (body for language, body in fences if language == "python")
        assert isinstance(checks, dict)
        assert isinstance(words, dict)
        definition = {"kind": "python", "minutes": 5, "concepts": ["output"], "world": WORLD, **checks}
        front = {"title": "Example", "goal": "Play.", "hints": ["1", "2", "3"], "steps": [], **words}
        told = re.search(r"It is told(?:: “(.+)”| the note `(\w+)`\.)$", section, re.MULTILINE)
        assert told
        yield Example(
            name=section.splitlines()[0],
            activity=PythonActivity.model_validate_json(json.dumps(definition)),
            texts=ProjectText.model_validate_json(json.dumps(front)),
            right=right,
            wrong=wrong,
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
def test_the_right_program_of_an_example_passes(example: Example, answers: dict[str, RunAnswer]):
    judgement, facts = example.judge(example.right, answers)
    assert judgement.is_solved, facts
    assert facts["notes"] == []


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda each: each.name)
def test_the_wrong_program_of_an_example_is_told_what_the_page_says(example: Example, answers: dict[str, RunAnswer]):
    judgement, facts = example.judge(example.wrong, answers)
    assert not judgement.is_solved
    kinds = {note["kind"] for note in facts["notes"]}
    assert example.told in (kinds or {judgement.next_try})


def test_every_word_of_the_language_is_on_the_page():
    of_the_stage = read_page("editor/checks.md")
    written = set(re.findall(r"[a-z_]+", " ".join(list_code(PAGE) + list_code(of_the_stage))))
    schema = TypeAdapter(PythonRunCheck).json_schema()
    assert set(list_schema_words(schema)) <= written
    own = {
        name for kind in PythonRunCheck.model_fields for name in (kind, *list_schema_words(_definition(schema, kind)))
    }
    assert own <= set(re.findall(r"[a-z_]+", " ".join(list_code(PAGE))))


def _definition(schema: Any, kind: str) -> Any:
    """Of a kind of check, without what it has of the stage."""
    name = {"stage": ""}.get(kind, kind.capitalize())
    found: dict[str, Any] = schema["$defs"].get(name, {})
    return {"properties": found.get("properties", {})}


def test_every_note_and_limit_is_told_of():
    before = PAGE.split("## Advice")[0]
    assert set(get_args(NoteKind)) == set(re.findall(r"note `(\w+)`", before))
    assert set(get_args(LimitKind)) <= set(re.findall(r"`(\w+)`", before))
