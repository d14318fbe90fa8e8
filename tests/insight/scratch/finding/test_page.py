"""The page of the reference says what the finders say."""

import re

from cluboteca.insight.scratch.finding.catalogue import FINDERS
from cluboteca.insight.scratch.finding.finder import BugPattern
from tests.docs.pages import list_rows, read_page

PAGE = read_page("reference/scratch-insight.md")


def rows(title: str) -> list[list[str]]:
    section = re.split(r"^##+ ", PAGE.split(f"# {title}\n")[1], flags=re.MULTILINE)[0]
    return [[cell.strip().strip("`") for cell in row] for row in list_rows(section)]


def test_every_bug_pattern_is_on_the_page_in_its_rank_with_whether_a_child_is_asked():
    bugs = [finder for finder in FINDERS if isinstance(finder, BugPattern)]
    shown = [(row[0], row[-1]) for row in rows("Bug patterns")]
    assert shown == [(bug.id, "yes" if bug.asks_child else "no") for bug in bugs]


def test_every_good_practice_is_on_the_page_in_its_rank():
    assert [row[0] for row in rows("Good practice")] == [
        finder.id for finder in FINDERS if not isinstance(finder, BugPattern)
    ]
