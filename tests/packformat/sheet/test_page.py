"""What the page about pack sources shows of sheets and guided projects is right as it stands there."""

import re
from datetime import date
from pathlib import Path

import pytest

from cluboteca.cli.node_checks import run_checks
from cluboteca.insight.proof import prove
from cluboteca.packformat.folder import MAX_OFFLINE_BYTES
from cluboteca.packformat.project_pages import MAX_GUIDED_STEPS
from cluboteca.packformat.sentence import untranslated
from cluboteca.packformat.sheet.basics.activity import MAX_TASKS
from cluboteca.packformat.sheet.quiz.activity import MAX_QUESTIONS
from cluboteca.packformat.sheet.reading.activity import MAX_PAGES
from cluboteca.packformat.source import PackSource
from tests.small_pack import UNIT, SmallPack

PAGE = (Path(__file__).resolve().parents[3] / "docs" / "reference" / "pack-source.md").read_text(encoding="utf-8")


def example(heading: str, language: str) -> str:
    section = re.split(r"^#{2,3} ", PAGE.split(f"# {heading}\n")[1], maxsplit=1, flags=re.MULTILINE)[0]
    fences = re.findall(rf"^```{language}\n(.*?)^```$", PAGE.split(f"# {heading}\n")[1], re.DOTALL | re.MULTILINE)
    assert f"```{language}" in section
    return str(fences[0])


def add(pack: SmallPack, **files: str) -> PackSource:
    """files: by name, with `_` for the dot."""
    for name, text in files.items():
        pack.write(f"activities/example/{name.replace('_', '.')}", text)
    pack.replace(UNIT, "over-the-bridge]", "over-the-bridge, example]")
    return pack.read()


@pytest.mark.parametrize("heading", ["A quiz", "Digital basics", "Something to read", "A link"])
def test_the_example_of_each_kind_is_right(small_pack: SmallPack, heading: str):
    text = example(heading, "markdown")
    source = add(small_pack, activity_yaml=example(heading, "yaml"), ro_md=text, en_md=text)
    assert [each.told(untranslated) for each in prove(source, run_checks, date(2026, 11, 30))] == []


def test_the_example_of_a_guided_project_is_right(small_pack: SmallPack):
    steps = "".join(f"## Step {number}\n\nDraw.\n\n" for number in range(MAX_GUIDED_STEPS))
    text = f"---\ntitle: Draw\ngoal: Follow the steps.\n---\n\n{steps}"
    activity = example("Guided projects", "yaml")
    source = add(small_pack, activity_yaml=activity, ro_md=text, en_md=text, starter_py="import turtle\n")
    assert [each.told(untranslated) for each in prove(source, run_checks)] == []


def test_limits_are_as_the_page_says():
    assert f"`questions`, 1 to {MAX_QUESTIONS}." in PAGE
    assert f"`tasks`, 1 to {MAX_TASKS}." in PAGE
    assert f"each `##` begins a page, 1 to {MAX_PAGES}." in PAGE
    assert f"up to {MAX_GUIDED_STEPS} steps" in PAGE
    assert f"an offline copy {MAX_OFFLINE_BYTES // 1024 // 1024} MB" in PAGE
