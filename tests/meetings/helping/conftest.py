import pytest

from cluboteca.content.models import Audience, Unit
from tests.training_tracks import make_tracks


@pytest.fixture
def tracks(db: None) -> dict[Audience, list[Unit]]:
    return make_tracks()
