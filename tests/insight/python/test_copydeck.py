import json
import re

import pytest

from cluboteca.insight.python.deck import FOLDER, PARTS, places, read_deck
from cluboteca.insight.python.explain import explain_source
from cluboteca.insight.python.finding.find import read_questions
from tests.insight.python.broken_programs import BROKEN, BROKEN_BEFORE_3_12
from tests.insight.python.failed_runs import FAILED

LOCALES = ("ro", "en")
OF_FILES = {"file_too_large", "file_not_text", "file_null"}
PLACE = re.compile(r"\{[a-z_]+\}")


def test_every_language_has_the_same_kinds_and_each_has_all_its_parts():
    decks = [read_deck(locale) for locale in LOCALES]
    assert {tuple(deck) for deck in decks} == {tuple(decks[0])}
    assert {tuple(entry) for deck in decks for entry in deck.values()} == {PARTS}
    assert all(text.strip() for deck in decks for entry in deck.values() for text in entry.values())


def test_every_language_fills_the_same_places():
    romanian, english = (read_deck(locale) for locale in LOCALES)
    differ = {
        kind
        for kind in romanian
        if places(" ".join(romanian[kind].values())) != places(" ".join(english[kind].values()))
    }
    assert differ == set()


@pytest.mark.parametrize("locale", LOCALES)
def test_no_place_is_left_open(locale: str):
    told = [explain_source(broken.program, locale) for broken in BROKEN]
    left = [each.kind for each in told if each and PLACE.search(str(each))]
    assert left == []


def test_every_kind_is_raised_by_some_program_and_no_other():
    raised = {broken.kind for broken in BROKEN + BROKEN_BEFORE_3_12} | {failed.kind for failed in FAILED} | OF_FILES
    assert raised == set(read_deck("ro"))


def test_questions_are_the_same_in_every_language_and_end_with_a_question_mark_somewhere():
    romanian, english = (read_questions(locale) for locale in LOCALES)
    assert list(romanian) == list(english)
    assert {id_ for id_ in romanian if places(romanian[id_]) != places(english[id_])} == set()
    assert [text for text in (*romanian.values(), *english.values()) if "?" not in text] == []


def test_romanian_letters_have_a_comma_below():
    texts = json.dumps([read_deck("ro"), read_questions("ro")], ensure_ascii=False)
    assert re.findall("[\u015e\u015f\u0162\u0163]", texts) == []


@pytest.mark.parametrize("locale", LOCALES)
def test_a_deck_is_laid_out_for_translators(locale: str):
    text = (FOLDER / f"{locale}.json").read_text(encoding="utf-8")
    assert text == json.dumps(json.loads(text), ensure_ascii=False, indent=2) + "\n"
