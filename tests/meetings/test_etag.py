"""Answers that hold what a browser saved."""

import json

from django.test import RequestFactory

from cluboteca.core.api import answer_json
from cluboteca.meetings.etag import answer_with_etag

HALF: dict[str, object] = {"work": "Cap de zmeu \ud83d"}
"""JavaScript cuts an emoji into two, and saves one half as `\\ud83d`."""


def test_half_a_character_in_a_work_comes_back_as_it_was_saved():
    assert json.loads(answer_json(HALF).content) == HALF


def test_half_a_character_in_a_work_has_an_etag_too():
    answer = answer_with_etag(RequestFactory().get("/"), HALF)
    assert json.loads(answer.content) == HALF
    assert answer.headers["ETag"]


def test_whole_characters_are_sent_as_they_are():
    assert "ș 🐞".encode() in answer_json({"title": "ș 🐞"}).content
