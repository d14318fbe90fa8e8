"""A repository that lies in a folder, mostly on a stick. No link is followed, and nothing but ordinary files is read."""

import os
import stat
from pathlib import Path
from urllib.parse import unquote

from cluboteca.content.delivery.refusal import NoStick, NotThere, PlaceRemoved, TooLong
from cluboteca.content.delivery.sink import Sink

PIECE_BYTES = 256 * 1024


class FolderSupply:
    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._is_stopped = False

    def receive(self, path: str, into: Sink, *, most_bytes: int) -> None:
        if self._is_stopped:
            raise PlaceRemoved
        target = self._find(path)
        try:
            pieces = _read_regular(target, most_bytes + 1)
        except (FileNotFoundError, IsADirectoryError, NotADirectoryError) as error:
            if not self._folder.is_dir():
                raise NoStick from error
            raise NotThere from error
        except OSError as error:
            raise NoStick from error
        into.restart()
        for piece in pieces:
            if into.size + len(piece) > most_bytes:
                raise TooLong
            into.append(piece)

    def _find(self, path: str) -> Path:
        """Names come from metadata that others wrote, so none leads out of the folder. Raises NotThere."""
        names = [unquote(name) for name in path.split("/")]
        if any(name in ("", ".", "..") or set(name) & set("/\\:\0") for name in names):
            raise NotThere
        target = self._folder.joinpath(*names)
        # On Windows a junction leads elsewhere without being a symbolic link.
        if os.path.realpath(target) != str(Path(os.path.realpath(self._folder), *names)):
            raise NotThere
        return target

    def stop(self) -> None:
        self._is_stopped = True

    def close(self) -> None: ...


def _read_regular(path: Path, most_bytes: int) -> list[bytes]:
    """O_NONBLOCK: a named pipe must not hold us."""
    flags = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
    with os.fdopen(os.open(path, flags), "rb") as file:
        if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
            raise FileNotFoundError(path)
        pieces = []
        while most_bytes > 0 and (piece := file.read(min(PIECE_BYTES, most_bytes))):
            pieces.append(piece)
            most_bytes -= len(piece)
        return pieces
