"""The page that editors read says what the format is, and nothing else."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args

import pytest

from cluboteca.insight.proof import MIN_ATTEMPTS
from cluboteca.packformat import concept, new_pack
from cluboteca.packformat.folder import MAX_IMAGE_BYTES, MAX_SCRATCH_BYTES, MAX_TEXT_BYTES
from cluboteca.packformat.grid import word
from cluboteca.packformat.grid.check import ReadCheck, RunCheck, RunCondition
from cluboteca.packformat.grid.village_map import CELLS
from cluboteca.packformat.json_schema import make_schemas
from cluboteca.packformat.python.check import LimitKind, NoteKind, PythonCondition, PythonReadCheck, PythonRunCheck
from cluboteca.packformat.python.construct import CONSTRUCTS
from cluboteca.packformat.python.reader import MAX_PROGRAM_BYTES
from cluboteca.packformat.scratch.read_check import ScratchReadCheck

PAGE = (Path(__file__).resolve().parents[2] / "docs" / "reference" / "pack-source.md").read_text(encoding="utf-8")
WORDS = set(re.findall(r"[a-z][a-z_]*", " ".join(re.findall(r"`([^`\n]+)`", PAGE))))


def names_in(schema: Any) -> Iterator[str]:
    if isinstance(schema, dict):
        yield from schema.get("properties", {})
        for part in schema.values():
            yield from names_in(part)
    elif isinstance(schema, list):
        for part in schema:
            yield from names_in(part)


@pytest.mark.parametrize("file", make_schemas())
def test_every_name_of_every_file_is_on_the_page(file: str):
    assert set(names_in(make_schemas()[file])) <= WORDS


@pytest.mark.parametrize(
    "words",
    [word.Hero, word.Goal, concept.Concept, word.ToolboxWord, word.Obstacle, word.Ended, word.Thing, word.Facing],
)
def test_every_word_of_the_village_is_on_the_page(words: Any):
    assert set(get_args(words)) <= WORDS


def test_every_cell_is_on_the_page():
    table = PAGE.split("| cells |")[1].split("\n\n")[0]
    assert set(re.findall(r"`(.)`", table)) == CELLS


@pytest.mark.parametrize(
    ("heading", "model"),
    [
        ("| `run:` | passes", RunCheck),
        ("| `read:` | passes", ReadCheck),
        ("| `run:` in Python | passes", PythonRunCheck),
        ("| `read:` in Python | passes", PythonReadCheck),
        ("| `read:` in Scratch | passes", ScratchReadCheck),
    ],
)
def test_the_rules_of_the_page_are_the_rules_there_are(heading: str, model: Any):
    table = PAGE.split(heading)[1].split("\n\n")[0]
    assert re.findall(r"^\| `\{(\w+):", table, re.MULTILINE) == list(model.model_fields)


def test_the_facts_of_the_page_are_the_facts_there_are():
    table = PAGE.split("| `run:` | is")[1].split("\n\n")[0]
    assert sorted(re.findall(r"^\| `(\w+)` \|", table, re.MULTILINE)) == sorted(RunCondition.model_fields)


def test_the_facts_of_python_on_the_page_are_the_facts_there_are():
    table = PAGE.split("| `when.run` in Python | holds")[1].split("\n\n")[0]
    assert sorted(re.findall(r"^\| `(\w+)` \|", table, re.MULTILINE)) == sorted(PythonCondition.model_fields)
    assert {*get_args(NoteKind), *get_args(LimitKind)} <= set(re.findall(r"`(\w+)`", table))


def test_every_construct_is_on_the_page_and_no_other():
    table = PAGE.split("| construct | is |")[1].split("\n\n")[0]
    named = [name for row in re.findall(r"^\| (`.+?) \|", table, re.MULTILINE) for name in re.findall(r"`(\w+)`", row)]
    assert sorted(named) == sorted(CONSTRUCTS)


def test_limits_are_as_the_page_says():
    assert f"{MAX_TEXT_BYTES // 1024} kB, an image {MAX_IMAGE_BYTES // 1024 // 1024} MB" in PAGE
    assert f"at most {MAX_PROGRAM_BYTES // 1_000} kB" in PAGE
    assert f"at most {MAX_SCRATCH_BYTES // 1024 // 1024} MB" in PAGE
    assert MIN_ATTEMPTS == 3


def test_the_example_is_the_one_that_a_new_pack_holds():
    examples = re.findall(r"^`(activities/\S+)`\n\n```\w+\n(.*?)```$", PAGE, re.MULTILINE | re.DOTALL)
    assert len(examples) == 5
    for path, text in examples:
        assert (new_pack.PACK / path).read_text(encoding="utf-8") == text
