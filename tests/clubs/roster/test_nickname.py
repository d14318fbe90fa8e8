"""What may stand in a nickname, what is the same, and what looks like a surname."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cluboteca.clubs.roster.nickname import clean_nickname, get_key, get_search_key, shorten
from cluboteca.clubs.roster.policies import BadNickname, LongNickname, NoNickname
from cluboteca.core.errors import KindError

ODD_NAMES = [
    "Ștefan", "Țuți", "Ana-Maria", "O'Brien", "D’Angelo", "Ágnes", "Győző", "Zsófia", "Esmeralda", "Făniță", "Лев",
    "نور", "Ζωή", "美", "a" * 60, "<script>alert(1)</script>", "🦊", "👩‍🚀", "{{ 7*7 }}", "Ana & Ion", "Robert'); DROP",
]  # fmt: skip


@pytest.mark.parametrize("name", ODD_NAMES)
def test_an_odd_name_stays_as_it_is(name: str) -> None:
    assert clean_nickname(name) == name


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("  Ana   Maria ", "Ana Maria"),
        ("S\u0326tefan", "Ștefan"),
        ("Ştefan Ţuţi", "Ștefan Țuți"),
        ("A\u0301gnes", "Ágnes"),
        ("A\u200bna", "Ana"),
        ("Ana\u202e", "Ana"),
        ("\ufeffAna\u00a0Maria", "Ana Maria"),
        ("An\u200da", "Ana"),
    ],
)
def test_a_name_is_written_one_way(typed: str, kept: str) -> None:
    assert clean_nickname(typed) == kept


@pytest.mark.parametrize("typed", ["", "   ", "\u200b\u200b", "\u3164", "...", "\u00a0", "\u0301"])
def test_what_nobody_sees_is_no_name(typed: str) -> None:
    with pytest.raises(NoNickname):
        clean_nickname(typed)


@pytest.mark.parametrize("typed", ["A\x00na", "A\x1bna", "A\ud800", "A\u0301\u0301\u0301\u0301"])
def test_signs_that_cant_be_shown_are_refused(typed: str) -> None:
    with pytest.raises(BadNickname):
        clean_nickname(typed)


def test_sixty_letters_are_enough() -> None:
    with pytest.raises(LongNickname):
        clean_nickname("a" * 61)


@given(st.text())
def test_what_is_kept_is_kept_again(typed: str) -> None:
    try:
        kept = clean_nickname(typed)
    except KindError:
        return
    assert clean_nickname(kept) == kept


def test_names_that_sound_the_same_are_the_same() -> None:
    assert get_key("ŞTEFAN") == get_key("ștefan") == get_key("S\u0326tefan")
    assert get_key("Stefan") != get_key("Ștefan")
    assert get_search_key("Ștefan") == "stefan"


@pytest.mark.parametrize(
    ("whole", "kept"),
    [
        ("Popescu Ana", "Ana P."),
        ("Ana Popescu", "Ana P."),
        ("POPESCU ANA-MARIA", "Ana-Maria P."),
        ("Kovács Ágnes", "Ágnes K."),
        ("Ana Maria Popescu", "Ana Maria P."),
        ("Xyz Abcd", "Xyz A."),
    ],
)
def test_a_surname_becomes_a_letter(whole: str, kept: str) -> None:
    short = shorten(whole)
    assert short is not None
    assert short.nickname == kept


@pytest.mark.parametrize(
    "name", ["Ana", "Ana Maria", "Ana-Maria", "Ana M.", "Ana 2", "ana cea mică", "👩‍🚀", "Ioan Andrei"]
)
def test_what_is_no_surname_stays(name: str) -> None:
    assert shorten(name) is None
