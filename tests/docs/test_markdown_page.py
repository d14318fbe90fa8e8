"""docs/editor/markdown.md: how blocks with a picture on them are written is how they are read."""

import re

import pytest

from cluboteca.cli.node_checks import CHECKS, run_checks
from cluboteca.insight.run import RunQuestion
from tests.docs.pages import list_rows, read_page

BLOCKS = {"green flag", "turn right", "turn left"}


@pytest.mark.skipif(not CHECKS.is_file(), reason="the checks aren't built")
def test_every_spelling_of_a_block_with_a_picture_is_read() -> None:
    rows = [row for row in list_rows(read_page("editor/markdown.md")) if row[0] in BLOCKS]
    assert {row[0] for row in rows} == BLOCKS
    spellings = [each for _, *cells in rows for cell in cells for each in re.findall("`([^`]+)`", cell)]
    assert len(spellings) > len(BLOCKS) * 4
    text = {"text": "\n\n".join(spellings), "locale": "ro"}
    question = RunQuestion("page", {"world": {"kind": "scratch_text"}, "checks": []}, text)
    results = run_checks([question])["page"].results
    assert [spelling for line, spelling in enumerate(spellings) if not results[str(2 * line)]] == []
