"""The words of the documentation are those of the program: models in the glossary, and what librarians read on pages."""

import re
from functools import cache

import pytest
from babel.messages.pofile import read_po
from django.apps import apps

from tests.docs.pages import DOCS, ROOT, list_names, list_rows, read_page

LOCALE = ROOT / "src" / "cluboteca" / "locale" / "ro" / "LC_MESSAGES"
QUOTES = {"ro": re.compile("„([^”]+)”"), "en": re.compile("“([^”]+)”")}


@cache
def read_shown(language: str) -> str:
    """All texts of the program in this language, one a line. English ones are the msgids."""
    shown: list[str] = []
    for path in LOCALE.glob("*.po"):
        with path.open("rb") as file:
            for message in read_po(file, locale="ro"):
                texts = message.id if language == "en" else message.string
                shown += [texts] if isinstance(texts, str) else texts
    return "\n".join(" ".join(text.split()) for text in shown)


@cache
def read_course() -> str:
    return "\n".join(file.read_text(encoding="utf-8") for file in (ROOT / "packs").rglob("ro.md"))


def is_shown(text: str, shown: str) -> bool:
    """As whole words."""
    return re.search(rf"(?<!\w){re.escape(text)}(?!\w)", shown) is not None


def read_glossary() -> list[list[str]]:
    """word, meaning, in Romanian, never."""
    return list_rows(read_page("glossary.md"))


def test_every_model_is_in_the_glossary_and_every_model_there_is_one():
    named = [name for row in read_glossary() for name in list_names(row[0], "[A-Z][A-Za-z]+")]
    models = {model.__name__ for model in apps.get_models() if model.__module__.startswith("cluboteca.")}
    assert sorted(named) == sorted(models)


def test_every_word_of_the_glossary_has_one_line_and_a_meaning():
    rows = read_glossary()
    words = [row[0] for row in rows]
    assert sorted(set(words)) == sorted(words)
    assert [row for row in rows if len(row) != 4 or not row[1]] == []


def test_no_model_is_called_by_a_word_that_we_never_use():
    never = {word.strip().casefold() for row in read_glossary() for word in row[3].split(",") if word}
    models = {model.__name__.casefold() for model in apps.get_models() if model.__module__.startswith("cluboteca.")}
    assert models & never == set()


def test_the_romanian_words_of_the_glossary_are_those_that_pages_show():
    shown = (read_shown("ro") + read_course()).casefold()
    words = [word.strip() for row in read_glossary() if row[2] != "—" for word in row[2].split(",")]
    assert [word for word in words if not is_shown(word.casefold(), shown)] == []


@pytest.mark.parametrize("language", ["ro", "en"])
def test_what_the_librarian_is_told_to_look_for_stands_on_a_page(language):
    """A quotation may join sentences that stand beside each other, and may break off with an ellipsis."""
    shown = read_shown(language)
    missing = []
    for page in sorted((DOCS / "librarian" / language).glob("*.md")):
        text = " ".join(page.read_text(encoding="utf-8").split())
        for quotation in QUOTES[language].findall(text):
            sentences = re.split(r"(?<=[.?!]) ", quotation)
            missing += [f"{page.name}: {each}" for each in sentences if not is_shown(each.rstrip(".…"), shown)]
    assert missing == []
