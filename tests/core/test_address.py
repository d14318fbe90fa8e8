"""What the board and the projector tell the children to open."""

import pytest
from django.conf import LazySettings
from django.test import RequestFactory

from cluboteca.core import address
from cluboteca.core.address import get_children_address


@pytest.fixture(autouse=True)
def in_a_library(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(address, "list_own_addresses", lambda: ["192.168.1.20"])


@pytest.mark.parametrize(
    ("opened", "answers_on", "told"),
    [
        ("127.0.0.1:8000", "", "http://192.168.1.20:8000/"),
        ("localhost:80", "", "http://192.168.1.20/"),
        ("192.168.1.30:8000", "", "http://192.168.1.30:8000/"),
        ("127.0.0.1:8000", "127.0.0.1", "http://127.0.0.1:8000/"),
    ],
)
def test_the_children_are_told_an_address_that_the_server_answers_on(
    settings: LazySettings, rf: RequestFactory, opened: str, answers_on: str, told: str
):
    settings.ALLOWED_HOSTS = ["*"]
    settings.ANSWERS_ON = answers_on
    assert get_children_address(rf.get("/", headers={"host": opened})) == told
