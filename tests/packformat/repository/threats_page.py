"""docs/reference/threats-packs.md as its tests read it: one row for each case, with what the club sees."""

import re

import pytest

from tests.docs.pages import list_names, list_rows, read_page

PAGE = "reference/threats-packs.md"


def read_cases() -> dict[str, str]:
    """What the club sees, by the name of the test."""
    rows = [row for row in list_rows(read_page(PAGE)) if len(row) == 4]
    return {name: row[1] for row in rows for name in list_names(row[3], r"test_\w+")}


def read_sentences() -> set[str]:
    return {told for cell in read_cases().values() for told in re.findall(r"“([^”]+)”", cell)}


@pytest.fixture
def club_sees(request: pytest.FixtureRequest):
    """Holds a sentence that a club was told against the row of the running test."""
    cell = read_cases()[request.node.originalname]

    def check(told: str) -> None:
        assert f"“{told}”" in cell

    return check
