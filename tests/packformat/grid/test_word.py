"""The words of the village stand in Python and in TypeScript; here they are held together."""

import re
from pathlib import Path
from typing import Any, get_args

import pytest

from cluboteca.packformat.grid import word
from cluboteca.packformat.grid.block_name import BLOCK_NAMES

FRONTEND = Path(__file__).resolve().parents[3] / "frontend" / "src"


def names_in_contract(name: str) -> list[str]:
    contract = (FRONTEND / "shared" / "contract.ts").read_text(encoding="utf-8")
    (found,) = re.findall(rf"export type {name} =([^;]+);", contract)
    return re.findall(r"'([^']+)'", found)


@pytest.mark.parametrize(
    ("name", "here"),
    [
        ("Facing", word.Facing),
        ("Hero", word.Hero),
        ("Goal", word.Goal),
        ("Thing", word.PickableThing),
        ("Obstacle", word.Obstacle),
        ("ToolboxWord", word.ToolboxWord),
        ("Ending", word.Ended),
    ],
)
def test_the_contract_of_the_workspaces_has_the_same_words(name: str, here: Any):
    assert names_in_contract(name) == list(get_args(here))


def test_a_block_is_either_a_statement_or_a_condition():
    assert (*word.STATEMENT_WORDS, *word.CONDITION_WORDS) == word.TOOLBOX_WORDS


def test_every_block_has_a_name_for_sentences():
    assert tuple(BLOCK_NAMES) == word.TOOLBOX_WORDS


@pytest.mark.parametrize("which", ["move", "turn_left", "turn_right", "pick", "water", "at_goal"])
def test_a_block_without_holes_is_called_as_it_is_labelled(which: str):
    blocks = (FRONTEND / "editor-blocks" / "grid" / "blocks.ts").read_text(encoding="utf-8")
    (definition,) = re.findall(rf"^    {which}: .*$", blocks, re.MULTILINE)
    assert f"gettext('{BLOCK_NAMES[which]}')" in definition
