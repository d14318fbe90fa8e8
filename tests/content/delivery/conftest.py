from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.content.delivery.club import ClubPc, club_pc
from tests.content.delivery.range_server import RangeServer
from tests.packformat.repository.office import Office, office
from tests.small_pack import small_pack

__all__ = ["ClubPc", "club_pc", "office", "small_pack"]


@pytest.fixture(autouse=True)
def own_store(settings: Any, tmp_path: Path) -> None:
    settings.DATA_DIR = tmp_path / "data"
    settings.PACKS_DIRS = []


@pytest.fixture
def server(office: Office) -> Iterator[RangeServer]:
    """Serves the office's repository."""
    with RangeServer(office.folder).serving() as serving:
        yield serving
