"""How far the work is, in memory: for a page that looks every few seconds, and for the terminal."""

from dataclasses import dataclass, replace
from enum import Enum
from threading import Lock


class Doing(Enum):
    NOTHING = "nothing"
    ASKING = "asking"
    FETCHING = "fetching"
    INSTALLING = "installing"


@dataclass(frozen=True)
class Stand:
    """pack: id of what is fetched or installed. answer: code of a refusal that ended the latest work, else empty."""

    doing: Doing = Doing.NOTHING
    pack: str = ""
    bytes_in_all: int = 0
    bytes_fetched: int = 0
    answer: str = ""

    @property
    def percent(self) -> int:
        return min(100, 100 * self.bytes_fetched // self.bytes_in_all) if self.bytes_in_all else 0


class Progress:
    """Written by the one that works, read by any thread."""

    def __init__(self) -> None:
        self._turn = Lock()
        self._stand = Stand()

    @property
    def stand(self) -> Stand:
        return self._stand

    def begin(self, doing: Doing, pack: str = "") -> None:
        with self._turn:
            self._stand = Stand(doing, pack)

    def expect(self, count: int) -> None:
        """So many bytes more are to come."""
        with self._turn:
            self._stand = replace(self._stand, bytes_in_all=self._stand.bytes_fetched + count)

    def tell(self, count: int) -> None:
        """So many bytes have come."""
        with self._turn:
            self._stand = replace(self._stand, bytes_fetched=self._stand.bytes_fetched + count)

    def end(self, answer: str = "") -> None:
        with self._turn:
            self._stand = Stand(answer=answer)
