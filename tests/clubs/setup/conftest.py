from collections.abc import Iterator

import pytest
from django.test import Client

from cluboteca.clubs.setup.start import prepare_start
from cluboteca.core.club_language import use_club_language
from cluboteca.core.first_start import stop_awaiting_founding


@pytest.fixture(autouse=True)
def _forget_the_process() -> Iterator[None]:
    """What a server keeps in its process doesn't outlive a test."""
    yield
    use_club_language("")
    stop_awaiting_founding()


@pytest.fixture
def console_code(db: None) -> str:
    """A server was started on an empty database: the code in its console."""
    code = prepare_start()
    assert code is not None
    return code


@pytest.fixture
def own_pc(console_code: str) -> Client:
    """A browser at the club's own computer."""
    return Client(REMOTE_ADDR="127.0.0.1")


@pytest.fixture
def other_pc(console_code: str) -> Client:
    """A browser at another computer of the library."""
    return Client(REMOTE_ADDR="192.168.77.12")
