from contextlib import suppress

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from cluboteca.packformat.sentence import untranslated
from cluboteca.packformat.yaml_text import MAX_NODES, YamlProblem, read_yaml


def what_is_wrong(text: str) -> tuple[int, str]:
    with pytest.raises(YamlProblem) as caught:
        read_yaml(text)
    return caught.value.line, caught.value.what.told(untranslated)


def test_values_come_with_their_lines():
    document = read_yaml("one: 1\ntwo:\n  - a\n  - {b: c}\n", first_line=10)
    assert document.value == {"one": 1, "two": ["a", {"b": "c"}]}
    assert document.line_of(("one",)) == 10
    assert document.line_of(("two", 1, "b")) == 13
    assert document.line_of(("two", 0, "nothing", "there")) == 12
    assert document.line_of(("absent",)) == 10


def test_a_block_of_text_is_placed_at_its_first_line():
    document = read_yaml("maps:\n  - |\n    TT\n    ==\n")
    assert document.line_of(("maps", 0)) == 3


def test_only_plain_true_false_null_and_numbers_are_anything_but_text():
    value = read_yaml("[true, false, null, ~, 7, -7, 1.5, no, yes, on, 10:30, 2026-01-01, 0x10, 1e5, '7', 007]").value
    assert value == [
        *(True, False, None, None, 7, -7, 1.5),
        *("no", "yes", "on", "10:30", "2026-01-01", "0x10", "1e5", "7", "007"),
    ]


def test_a_key_that_stands_twice_is_named_with_its_line():
    assert what_is_wrong("a: 1\nb: 2\na: 3\n") == (3, "“a” stands twice.")


def test_a_key_stands_twice_in_nested_braces_too():
    assert what_is_wrong("x: {a: 1, a: 2}")[1] == "“a” stands twice."


@pytest.mark.parametrize("text", ["a: &x 1", "a: &x [1]\nb: *x", "<<: *x"])
def test_anchors_and_aliases_are_refused(text):
    assert "anchor or alias" in what_is_wrong(text)[1]


def test_a_bomb_of_aliases_is_refused_at_once():
    bomb = "a: &a [x,x,x,x,x,x,x,x,x]\n" + "".join(
        f"{b}: &{b} [{','.join(['*' + a] * 9)}]\n" for a, b in zip("abcdefgh", "bcdefghi", strict=True)
    )
    assert what_is_wrong(bomb)[0] == 1


@pytest.mark.parametrize("text", ["a: !!python/object/apply:os.system [ls]", "a: !!int '7'", "!thing a: b"])
def test_tags_are_refused(text):
    assert "YAML tag" in what_is_wrong(text)[1]


def test_a_second_document_is_refused():
    assert what_is_wrong("a: 1\n---\nb: 2\n") == (2, "A second document begins here.")


def test_depth_is_limited():
    assert "nested too deeply" in what_is_wrong("[" * 60 + "]" * 60)[1]


def test_endless_depth_does_not_crash():
    assert what_is_wrong("[" * 200_000)


def test_size_is_limited():
    assert "too large" in what_is_wrong("[" + "1," * (MAX_NODES + 1) + "]")[1]


@pytest.mark.parametrize("text", ["a: [1", "a: 'open", "a:\n\t- b", "a: b: c", "\x00", "- a\nb: c", "? [a]\n: b"])
def test_text_that_is_no_yaml_gives_one_sentence(text):
    line, told = what_is_wrong(text)
    assert line >= 1
    assert told.endswith(".")


def test_an_empty_file_is_nothing():
    assert read_yaml("").value is None


@given(st.text())
def test_any_text_is_read_or_refused_and_nothing_else_happens(text):
    with suppress(YamlProblem):
        read_yaml(text)


plain = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(10**15), 10**15)
    | st.text(st.characters(codec="utf-8", exclude_categories=["C"])),
    lambda inner: (
        st.lists(inner, max_size=5) | st.dictionaries(st.from_regex(r"[a-z_]{1,10}", fullmatch=True), inner, max_size=5)
    ),
    max_leaves=20,
)


@given(plain)
def test_what_is_written_as_yaml_is_read_the_same(value):
    text = yaml.safe_dump(value, allow_unicode=True, default_style='"' if isinstance(value, str) else None)
    assert read_yaml(text).value == yaml.safe_load(text)


def test_a_text_of_several_lines_stands_where_it_begins():
    document = read_yaml("a:\n  text: |\n    one\n    two\n  more: yes it is\n")
    assert document.line_of(("a", "text")) == 3
    assert document.line_of(("a", "more")) == 5
