"""What a child is told about a note is the same from the club's computer and from a browser that is alone."""

from tests.architecture.repository import ROOT
from tests.insight.stage.test_same_notes import read_sentences


def test_the_sentences_of_notes_are_the_same_in_both_places() -> None:
    server = (ROOT / "src/cluboteca/insight/python_project/note.py").read_text(encoding="utf-8")
    browser = (ROOT / "frontend/src/checks/python/note-words.ts").read_text(encoding="utf-8")
    sentences = read_sentences(browser, "gettext")
    assert len(sentences) == 6
    assert sentences <= read_sentences(server, "gettext_noop")
