"""docs/reference/scratch-blocks.md has every word for a block of Scratch, and no other."""

import re
from pathlib import Path

from cluboteca.packformat.scratch.word import SCRATCH_CATEGORIES, SCRATCH_WORDS

PAGE = Path(__file__).resolve().parents[2] / "docs" / "reference" / "scratch-blocks.md"
ROW = re.compile(r"^\| `([a-z0-9_]+)` \| (.+) \|$", re.MULTILINE)


def test_the_page_has_every_word_with_its_opcodes_under_its_category() -> None:
    found: dict[str, dict[str, tuple[str, ...]]] = {}
    for part in PAGE.read_text(encoding="utf-8").split("\n## ")[1:]:
        category = part.partition("\n")[0]
        found[category] = {word: tuple(re.findall(r"`(\w+)`", opcodes)) for word, opcodes in ROW.findall(part)}
    expected = {
        category: {each.word: each.opcodes for each in SCRATCH_WORDS.values() if each.category == category}
        for category in SCRATCH_CATEGORIES
    }
    assert found == expected
