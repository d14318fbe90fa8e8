"""What a child is told about a note is the same from the club's computer and from a browser that is alone."""

import re

from tests.architecture.repository import ROOT

NAMED = re.compile(r"\{(\w+)\}|%\((\w+)\)s")


def read_sentences(source: str, call: str) -> set[str]:
    """Every text given to `call`, its pieces joined, its places written in one way."""
    texts = re.findall(rf"{call}\(\s*((?:[\"'][^\n]*[\"']\s*,?\s*)+)\)", source)
    return {NAMED.sub(lambda found: f"<{found[1] or found[2]}>", _join(text)) for text in texts}


def _join(text: str) -> str:
    pieces = re.findall(r"\"((?:[^\"\\]|\\.)*)\"|'((?:[^'\\]|\\.)*)'", text)
    return "".join(double or single for double, single in pieces)


def test_the_sentences_of_notes_are_the_same_in_both_places() -> None:
    server = (ROOT / "src/cluboteca/insight/stage/note.py").read_text(encoding="utf-8")
    browser = (ROOT / "frontend/src/checks/stage/note-words.ts").read_text(encoding="utf-8")
    sentences = read_sentences(server, "gettext_noop")
    assert len(sentences) > 12
    assert sentences == read_sentences(browser, "gettext")
