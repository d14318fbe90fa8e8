"""The documents say what the program does: terms, and what leaves the library."""

import re

from django.utils import translation

from cluboteca.clubs.backups.policies import BACKUP_KEPT_DAYS
from cluboteca.meetings.privacy.keeping import TERMS
from cluboteca.meetings.privacy.leaving import LEAVING
from cluboteca.meetings.privacy.purposes import PAPER
from cluboteca.meetings.privacy.retention import RULES, UNKEPT_AFTER
from cluboteca.people.models import Purpose
from tests.conftest import ROOT

DOCS = ROOT / "docs"


def write_terms() -> str:
    """The tables of docs/reference/retention.md."""
    with translation.override("en"):
        lines = ["| models | how long | why | rules |", "|---|---|---|---|"]
        for term in TERMS:
            models = ", ".join(f"`{label}`" for label in term.models) or str(term.what)
            rules = ", ".join(f"`{name}`" for name in term.rules)
            lines.append(f"| {models} | {term.kept} | {term.why} | {rules} |")
        lines += ["", "| rule | deletes | after, days | counted from |", "|---|---|---|---|"]
        lines += [f"| `{rule.id}` | {rule.words} | {rule.after.days} | `{rule.moment}` |" for rule in RULES]
    return "\n".join(lines) + "\n"


def test_the_page_of_terms_is_the_table() -> None:
    assert write_terms() in (DOCS / "reference" / "retention.md").read_text(encoding="utf-8")


def test_the_list_of_what_leaves_names_the_same_ways_as_the_page() -> None:
    page = (DOCS / "explanation" / "who-sees-what.md").read_text(encoding="utf-8")
    section = page.split("## What leaves the library")[1].split("\n## ")[0]
    assert re.findall(r"^- `(\w+)`", section, re.MULTILINE) == [way.id for way in LEAVING]


def test_the_table_of_attendance_leaves_whatever_the_parents_say_of_evaluation() -> None:
    needs = {way.id: way.purpose for way in LEAVING}
    assert needs["attendance"] is None, "it has a row for every child"
    assert needs["figures"] == Purpose.EVALUATION


def test_texts_that_name_a_term_name_the_true_one() -> None:
    with translation.override("en"):
        assert f"at most {BACKUP_KEPT_DAYS} days" in str(next(way.what for way in LEAVING if way.id == "backups"))
        assert "two weeks" in str(next(iter(text.not_done for text in PAPER.values() if "weeks" in str(text.not_done))))
    assert UNKEPT_AFTER.days == 14
    form = (ROOT / "src/cluboteca/meetings/templates/meetings/privacy/form.html").read_text(encoding="utf-8")
    assert f"gone {BACKUP_KEPT_DAYS} days later" in form
