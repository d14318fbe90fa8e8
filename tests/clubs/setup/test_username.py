import pytest

from cluboteca.clubs.setup.first_password import WORDS, deal_password
from cluboteca.clubs.setup.username import ALLOWED, suggest_username
from cluboteca.people.models import Person


@pytest.mark.parametrize(
    ("name", "username"),
    [
        ("Elena Popescu", "elena.popescu"),
        ("Ștefania Țurcanu-Pop", "stefania.turcanu-pop"),
        ("Székely  Ildikó", "szekely.ildiko"),
        ("O'Neill", "oneill"),
        ("李", "bibliotecara"),
        ("<script>", "script"),
    ],
)
def test_a_username_is_made_of_a_name(db: None, name: str, username: str) -> None:
    assert suggest_username(name) == username
    assert ALLOWED.fullmatch(username)


def test_a_taken_username_gets_a_number(db: None) -> None:
    Person.objects.create(name="Elena", username="elena", password="x")
    Person.objects.create(name="Elena", username="elena2", password="x")
    assert suggest_username("Elena") == "elena3"
    assert len(suggest_username("Ana " * 40)) <= 60


def test_first_passwords_are_three_words_and_a_number() -> None:
    *words, number = deal_password().split("-")
    assert len(words) == 3
    assert set(words) <= set(WORDS)
    assert 10 <= int(number) <= 99
    assert len(set(WORDS)) == len(WORDS) > 90
    assert len({deal_password() for _ in range(50)}) > 45
