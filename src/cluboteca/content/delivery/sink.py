"""Where the bytes of one file go as they come: memory, or a partial file that outlives the program."""

from pathlib import Path
from typing import Protocol


class Sink(Protocol):
    @property
    def size(self) -> int:
        """Bytes that are there already."""

    def append(self, piece: bytes) -> None: ...

    def restart(self) -> None:
        """Throw away what is there."""


class MemorySink:
    def __init__(self) -> None:
        self.content = bytearray()

    @property
    def size(self) -> int:
        return len(self.content)

    def append(self, piece: bytes) -> None:
        self.content += piece

    def restart(self) -> None:
        self.content.clear()


class FileSink:
    """Each piece is handed to the system as it comes: a program that is killed loses none that it had."""

    def __init__(self, path: Path) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        self._file = path.open("ab", buffering=0)

    @property
    def size(self) -> int:
        return self._file.tell()

    def append(self, piece: bytes) -> None:
        left = memoryview(piece)
        while left:
            left = left[self._file.write(left) or 0 :]

    def restart(self) -> None:
        self._file.truncate(0)
        self._file.seek(0)

    def close(self) -> None:
        self._file.close()
