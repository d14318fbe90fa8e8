from collections.abc import Iterator

import pytest
from django.test import Client

from cluboteca.core.club_language import get_club_language, use_club_language


@pytest.fixture(autouse=True)
def _forget_the_process() -> Iterator[None]:
    yield
    use_club_language("")


@pytest.mark.parametrize(("code", "spoken"), [("en", "en"), ("ro", "ro"), ("", "ro"), ("xx", "ro"), ("<script>", "ro")])
def test_the_club_speaks_its_language_or_that_of_the_server(code: str, spoken: str) -> None:
    use_club_language(code)
    assert get_club_language() == spoken


@pytest.mark.parametrize(("cookie", "spoken"), [("ro", "ro"), ("xx", "en"), ("", "en")])
def test_the_readers_choice_comes_before_the_clubs(cookie: str, spoken: str) -> None:
    use_club_language("en")
    pc = Client()
    pc.cookies["django_language"] = cookie
    assert pc.get("/sandbox/")["Content-Language"] == spoken
