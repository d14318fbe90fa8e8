"""Whatever stands in the bytes, reading a sheet's work gives a work or UnreadableWork, and nothing else."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cluboteca.insight.inspection import inspect_work
from cluboteca.insight.project import read_project, show
from cluboteca.insight.sheet.work import MAX_BYTES, MAX_ENTRIES, MAX_TEXT, BasicsWork, LinkWork, QuizWork, ReadingWork
from cluboteca.insight.work import UnreadableWork
from cluboteca.packformat.sentence import untranslated
from tests.insight.sheet_works import basics, link, quiz, reading

MANY = MAX_ENTRIES + 1
BROKEN: dict[str, tuple[Any, str]] = {
    "no answers": ({"format": 1, "workspace": "quiz", "world": "quiz"}, "not_a_work"),
    "answers in a list": (quiz() | {"answers": []}, "not_a_work"),
    "a number for an answer": (quiz(how_many=4), "not_a_work"),
    "yes for an answer": (quiz(what_flag=True), "not_a_work"),
    "a list in a list": (quiz(loops=[["repeat"]]), "not_a_work"),
    "a pair without a right half": (quiz(blocks_do={"move": None}), "not_a_work"),
    "half a character": (quiz(how_many="\ud800"), "not_a_work"),
    "half a character for a name": (quiz(**{"\udc00": "4"}), "not_a_work"),
    "a very long answer": (quiz(how_many="4" * (MAX_TEXT + 1)), "too_many_answers"),
    "very many answers": (quiz(**{f"q{number}": "x" for number in range(MANY)}), "too_many_answers"),
    "very many options": (quiz(loops=["repeat"] * MANY), "too_many_answers"),
    "very many pairs": (quiz(blocks_do={f"p{number}": "x" for number in range(MANY)}), "too_many_answers"),
    "no tasks": ({"format": 1, "workspace": "basics", "world": "basics"}, "not_a_work"),
    "a task that is only done": (basics(catch=True), "not_a_work"),
    "done in words": (basics(catch={"done": "yes"}), "not_a_work"),
    "done by a number": (basics(catch={"done": 1}), "not_a_work"),
    "typed in one text": (basics(letters={"done": True, "typed": "Good morning"}), "not_a_work"),
    "files that are no paths": (basics(tidy={"done": True, "files": [{}]}), "not_a_work"),
    "very many files": (basics(tidy={"done": True, "files": ["a"] * MANY}), "too_many_answers"),
    "a question that is a list": (basics(find={"done": True, "query": []}), "not_a_work"),
    "the page before the first": (reading(page=0), "not_a_work"),
    "a page that is none": (reading(page="2"), "not_a_work"),
    "yes for a page": (reading(page=True), "not_a_work"),
    "half a page": (reading(page=1.5), "not_a_work"),
    "read in words": (reading(done="done"), "not_a_work"),
    "visited in words": (link(visited="yes"), "not_a_work"),
    "another workspace": (quiz() | {"workspace": "basics"}, "not_a_work"),
    "a later format": (quiz() | {"format": 2}, "not_a_work"),
    "too large": (quiz(how_many="4") | {"more": "x" * MAX_BYTES}, "too_many_answers"),
}


def read(work: Any) -> Any:
    return read_project(json.dumps(work).encode())


@pytest.mark.parametrize(("work", "code"), BROKEN.values(), ids=BROKEN.keys())
def test_a_broken_work_is_told(work: Any, code: str):
    with pytest.raises(UnreadableWork) as told:
        read(work)
    assert told.value.code == code


def test_every_kind_is_read():
    assert isinstance(read(quiz()), QuizWork)
    assert read(basics()).tasks["letters"].typed == ("Good morning", "Ana has apples.")
    assert isinstance(read(basics(tasks={})), BasicsWork)
    assert read(reading()) == ReadingWork(2, True)
    assert read(link(done=False)) == LinkWork(True, False)


def test_what_a_later_page_also_saves_is_passed_over():
    assert read(reading(time=[1, 2])) == ReadingWork(2, True)


texts = st.text(max_size=5)
json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | texts,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(texts, inner, max_size=4),
    max_leaves=12,
)
KINDS = ("quiz", "basics", "reading", "link")
KEYS = ("answers", "tasks", "page", "done", "visited")


@given(kind=st.sampled_from(KINDS), rest=st.dictionaries(st.sampled_from(KEYS), json_values))
def test_anything_else_is_read_or_refused(kind: str, rest: dict[str, Any]):
    content = json.dumps({"format": 1, "workspace": kind, "world": kind, **rest}).encode()
    try:
        project = read_project(content)
    except UnreadableWork:
        return
    show(project, untranslated, "en").encode()


def inspected(work: Any) -> Any:
    return inspect_work(json.dumps(work).encode(), "en").as_json(untranslated, "en")


def test_a_look_at_a_quiz_shows_its_answers():
    shown = inspected(quiz(how_many=" 4\n5 ", blocks_do={"move": "r1"}, morning=None))
    assert shown["kind"] == "quiz"
    assert shown["scripts"].split("\n") == [
        "what_flag: starts",
        "loops: repeat, forever",
        "blocks_do: move – r1",
        "how_many: 4 5",
    ]
    assert (shown["constructs"], shown["findings"], shown["error"]) == ([], [], None)


def test_a_look_at_exercises_shows_what_was_done():
    shown = inspected(basics(catch={"done": False}))["scripts"].split("\n")
    assert shown[0] == "catch: not done yet"
    assert shown[1:4] == ["letters: done", "  Good morning", "  Ana has apples."]
    assert "  photos/cat" in shown


def test_a_look_at_the_others_says_whether_they_are_done():
    assert inspected(reading())["scripts"] == "done"
    assert inspected(link(done=False))["scripts"] == "not done yet"


def test_a_look_at_a_broken_sheet_says_so():
    shown = inspected(quiz(how_many=4))
    assert shown["kind"] == "quiz"
    assert "can read" in shown["error"]
