"""The blocks of the stage stand in Python and in TypeScript; here they are held together."""

import re
from pathlib import Path

import pytest

from cluboteca.packformat.sentence import untranslated
from cluboteca.packformat.stage import word
from cluboteca.packformat.stage.block_name import BLOCK_NAMES, CHOICE_NAMES, spoken_name
from cluboteca.packformat.stage.scene import STEP_HEADS
from cluboteca.packformat.stage.sight import HEADS
from cluboteca.packformat.stage.word import CATEGORIES, KEYS, WORDS

ROOT = Path(__file__).resolve().parents[3]
FRONTEND = ROOT / "frontend" / "src"


def read(path: str) -> str:
    return (FRONTEND / path).read_text(encoding="utf-8")


def test_the_engine_has_the_same_table():
    tables = dict(re.findall(r"^  (\w+): `\n(.*?)`,", read("stage/words.ts"), re.MULTILINE | re.DOTALL))
    here = {category: re.sub(r"@\w+", "", table) for category, table in word._TABLE.items()}
    assert {name: table.split() for name, table in tables.items()} == {
        name: table.split() for name, table in here.items()
    }


def test_the_editor_has_the_same_blocks_with_the_same_parts():
    rows = re.findall(
        r"^    (\w+): \['(\w+)'(?:, \{(.*?)\})?[,\]]", read("editor-blocks/stage/block-table.ts"), re.MULTILINE
    )
    there = {
        name: ("command" if kind == "end" else kind, set(re.findall(r"\b([A-Z]+):", parts)))
        for name, kind, parts in rows
    }
    here = {
        each.word: (each.kind, {*each.inputs, *each.fields, *each.bodies})
        for each in WORDS.values()
        if each.category != "own_blocks"
    }
    assert {name: (kind, parts - {"ICON"}) for name, (kind, parts) in there.items()} == here
    assert {name for name, kind, _parts in rows if kind == "end"} == word.CLOSING_WORDS


def test_a_toolbox_word_is_a_block_or_a_category():
    assert set(CATEGORIES).isdisjoint(WORDS)
    assert len(word.TOOLBOX_WORDS) == len(CATEGORIES) + len(WORDS)


def test_keys_are_those_of_the_engine():
    (named,) = re.findall(r"export const KEYS[^=]*= \[\n\s*([^\n]*)\n", read("stage/words.ts"))
    names = re.findall(r"'([^']+)'", named)
    assert (*names[:-1], *names[-1]) == KEYS


def test_blocks_are_called_as_the_editor_calls_them():
    labels = dict(re.findall(r"^    (\w+): '([^'\n]*)',$", read("editor-blocks/stage/words-en.ts"), re.MULTILINE))
    here = {name: text for name, text in BLOCK_NAMES.items() if WORDS[name].category != "own_blocks"}
    assert {name: labels[name] for name in here} == here


def test_what_dropdowns_offer_is_called_as_the_editor_calls_it():
    choices = read("editor-blocks/stage/words-en.ts").split("choices: {")[1]
    for name, text in CHOICE_NAMES.items():
        assert re.search(rf"\b{name}: (['\"]){re.escape(text)}\1", choices), name


def test_every_choice_has_a_name():
    offered = {choice for each in WORDS.values() for kind in each.fields.values() for choice in kind.choices}
    assert {choice for choice in offered if len(choice) > 1} <= CHOICE_NAMES.keys()


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("move", "move … steps"),
        ("turn_right", "turn ↻ … degrees"),
        ("when_flag", "when ⚑ clicked"),
        ("repeat", "repeat"),
        ("if_else", "if … then … else"),
        ("equal", "… = …"),
        ("call", "own block"),
    ],
)
def test_a_block_has_a_name_in_sentences(name: str, told: str):
    assert spoken_name(name, untranslated) == told


def test_every_block_has_a_name_in_sentences():
    assert all(spoken_name(name, untranslated).strip() for name in WORDS)


@pytest.mark.parametrize("head", HEADS)
def test_what_can_be_seen_is_known_to_the_checks_of_the_browser(head: str):
    assert re.search(rf"\b{head}\??: ", read("checks/stage/question.ts"))


@pytest.mark.parametrize("head", STEP_HEADS)
def test_what_can_be_done_is_known_to_the_checks_of_the_browser(head: str):
    assert re.search(rf"\{{\s+{head}: ", read("checks/stage/question.ts"))


def test_the_page_of_editors_lists_every_block_with_its_parts():
    page = (ROOT / "docs" / "reference" / "pack-source.md").read_text(encoding="utf-8")
    table = page.split("| category | blocks |")[1].split("\n\n")[0]
    for each in WORDS.values():
        parts = each.parts if each.category != "own_blocks" else ()
        shown = f"`{each.word}`" + (f" ({', '.join(f'`{part}`' for part in parts)})" if parts else "")
        assert shown in table
