"""A club that takes packs from an office, by the web or from a folder."""

from dataclasses import dataclass, field
from pathlib import Path

import pytest

from cluboteca.content.actions import LoadedPack
from cluboteca.content.delivery.actions import add_origin
from cluboteca.content.delivery.delivering import deliver
from cluboteca.content.delivery.folder import FolderSupply
from cluboteca.content.delivery.progress import Progress
from cluboteca.content.delivery.supply import is_web
from cluboteca.content.delivery.web import WebSupply
from cluboteca.content.models import PackOrigin
from cluboteca.content.queries import get_release
from cluboteca.core.errors import KindError


@dataclass
class ClubPc:
    """waited: seconds that a line was given to come back, in all."""

    is_meeting_open: bool = False
    waited: list[float] = field(default_factory=list)
    progress: Progress = field(default_factory=Progress)

    def know(self, address: str, root: bytes) -> PackOrigin:
        return add_origin(address=address, root=root, by=None)

    def update(
        self, origin: PackOrigin, address: str = "", only: str | None = None, *, takes_over: bool = False
    ) -> list[LoadedPack]:
        place = address or origin.address
        tell, sleep = self.progress.tell, self.waited.append
        supply = WebSupply(place, tell=tell, sleep=sleep) if is_web(place) else FolderSupply(Path(place))
        try:
            return deliver(
                origin,
                supply,
                is_meeting_open=lambda: self.is_meeting_open,
                progress=self.progress,
                only=only,
                takes_over=takes_over,
            )
        finally:
            supply.close()

    def refuses(self, origin: PackOrigin, kind: type[KindError], address: str = "") -> KindError:
        with pytest.raises(kind) as caught:
            self.update(origin, address)
        return caught.value


def version_of(pack_slug: str) -> str | None:
    release = get_release(pack_slug)
    return release.version if release else None


@pytest.fixture
def club_pc(db: None) -> ClubPc:
    return ClubPc()
