"""Whatever stands in an activity.yaml or in the head of a page, it is a model or a list of clear problems."""

import copy
import random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cluboteca.packformat.base import PackModel
from cluboteca.packformat.sentence import untranslated
from cluboteca.packformat.sheet.basics.activity import BasicsActivity
from cluboteca.packformat.sheet.basics.text import BasicsFront
from cluboteca.packformat.sheet.link.activity import LinkActivity
from cluboteca.packformat.sheet.link.text import LinkFront
from cluboteca.packformat.sheet.quiz.activity import QuizActivity
from cluboteca.packformat.sheet.quiz.text import QuizFront
from cluboteca.packformat.validation import validate
from cluboteca.packformat.yaml_text import read_yaml
from tests.small_sheet import BASICS, FILES, LINK, QUIZ

MODELS: list[tuple[str, type[PackModel]]] = [
    (f"{QUIZ}/activity.yaml", QuizActivity),
    (f"{QUIZ}/en.md", QuizFront),
    (f"{BASICS}/activity.yaml", BasicsActivity),
    (f"{BASICS}/en.md", BasicsFront),
    (f"{LINK}/activity.yaml", LinkActivity),
    (f"{LINK}/en.md", LinkFront),
]
leaves = (
    st.none()
    | st.booleans()
    | st.integers(-(2**70), 2**70)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.sampled_from(["", "a/", "/", "../x", "photos/", "photos/photos/", "single", "files", "https://", "kind", "ă"])
)
values = st.recursive(leaves, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner))


def value_of(path: str) -> Any:
    text = FILES[path]
    return read_yaml(text.split("---\n")[1] if path.endswith(".md") else text).value


def change(value: Any, place: random.Random, new: Any) -> Any:
    """Something in it, however deep, is `new` instead."""
    if isinstance(value, dict | list) and value and place.random() < 0.85:
        value = copy.copy(value)
        key = place.choice(list(value)) if isinstance(value, dict) else place.randrange(len(value))
        value[key] = change(value[key], place, new)
        return value
    return new


@pytest.mark.parametrize(("path", "model"), MODELS, ids=[path for path, _model in MODELS])
@given(place=st.randoms(use_true_random=False), new=values)
@settings(max_examples=150)
def test_a_changed_file_is_read_or_told(path: str, model: type[PackModel], place: random.Random, new: Any):
    found = validate(model, change(value_of(path), place, new))
    if isinstance(found, list):
        assert found
        for problem in found:
            assert problem.what.told(untranslated)
            assert problem.remedy.told(untranslated)


def test_the_files_that_are_changed_are_right():
    for path, model in MODELS:
        assert isinstance(validate(model, value_of(path)), model)
