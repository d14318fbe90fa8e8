"""YAML of other people."""

import pytest

from cluboteca.packformat.importing.rpf.loose_yaml import read_loosely


def test_right_yaml_is_read_with_its_values():
    assert read_loosely("---\ntitle: A\nsteps:\n  - title: B\n    challenge: true\n---\n") == (
        {"title": "A", "steps": [{"title": "B", "challenge": True}]},
        True,
    )


@pytest.mark.parametrize(
    ("text", "key", "value"),
    [
        ("last_tested: 2018-10-90", "last_tested", "2018-10-90"),
        ("version: 4.0.0", "version", "4.0.0"),
        ("version: 4", "version", 4),
        ("title: a\ntitle: b", "title", "b"),
        ("title: !!python/object:os.system x", "title", "x"),
        ("title: Two: colons", "title", "Two: colons"),
        ("title: 'never closed", "title", "never closed"),
        ("\ttitle: tab", "title", "tab"),
    ],
)
def test_odd_yaml_gives_what_can_be_read_of_it(text: str, key: str, value: object):
    assert read_loosely(text)[0][key] == value


def test_aliases_are_not_followed_so_that_a_small_file_stays_small():
    bomb = "a0: &a0 [x, x]\n" + "\n".join(f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]" for n in range(1, 60))
    value, is_yaml = read_loosely(bomb)
    assert not is_yaml
    assert set(value) == {f"a{n}" for n in range(60)}
    assert all(isinstance(each, str) for each in value.values())


@pytest.mark.parametrize(
    "text", ["[" * 30_000, "a: " * 9_000, "- " * 9_000, "{a: " * 9_000, "\x00\x01: b", "? a\n: b", ""]
)
def test_hostile_yaml_ends_soon_and_without_an_exception(text: str):
    assert isinstance(read_loosely(text)[0], dict)
