"""docs/reference/threats-packs.md and the tests of threats are of one mind."""

import re
from pathlib import Path

from django.utils import translation

from cluboteca.content.delivery.refusal import REFUSALS
from cluboteca.packformat.repository.role import MIN_ROOT_KEYS, ROOT_THRESHOLD, VALID
from tests.docs.pages import list_rows, read_page
from tests.packformat.repository.threats_page import PAGE, read_cases, read_sentences


def list_tests() -> set[str]:
    files = Path(__file__).parent.glob("test_threats_*.py")
    return {
        name
        for file in files
        if file != Path(__file__)
        for name in re.findall(r"^def (test_\w+)", file.read_text(encoding="utf-8"), re.MULTILINE)
    }


def test_every_case_names_a_test_that_exists_and_every_test_of_a_threat_is_named():
    assert list_tests()
    assert set(read_cases()) == list_tests()


def test_every_sentence_on_the_page_is_one_that_a_club_says():
    with translation.override("en"):
        said = {str(refusal.message) for refusal in REFUSALS.values()}
    assert read_sentences() <= said


def test_the_dates_on_the_page_are_the_true_ones():
    held = {row[0].split(":")[0]: row[2] for row in list_rows(read_page(PAGE)) if len(row) == 4}
    years = {role: round(valid.days / 365) for role, valid in VALID.items()}
    assert held["root"] == f"{years['root']} years"
    assert held["targets"].startswith(f"{years['targets']} years")
    assert held["snapshot, timestamp"].startswith(f"{years['snapshot']} year,")
    assert years["snapshot"] == years["timestamp"]
    assert (ROOT_THRESHOLD, MIN_ROOT_KEYS) == (2, 3)
