"""A repository that lies in a folder, on a stick for example, read by the stock client as if it were served."""

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit

from tuf.api.exceptions import DownloadError, DownloadHTTPError
from tuf.ngclient.fetcher import FetcherInterface

CHUNK_BYTES = 64 * 1024
FOLDER_ADDRESS = "folder://"
"""What to give the stock client as address where a FolderFetcher reads."""


class FolderFetcher(FetcherInterface):
    """Reads a repository that lies in a folder, on a stick for example, as if it were served."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def _fetch(self, url: str) -> Iterator[bytes]:
        names = unquote(urlsplit(url).path).strip("/").split("/")
        file = self.folder.joinpath(*names)
        if any(name in ("", ".", "..") or "\\" in name or ":" in name for name in names) or not file.is_file():
            raise DownloadHTTPError(f"{url} isn't there", 404)
        return self._read(file)

    def _read(self, file: Path) -> Iterator[bytes]:
        try:
            with file.open("rb") as stream:
                while chunk := stream.read(CHUNK_BYTES):
                    yield chunk
        except OSError as error:
            raise DownloadError(f"{file} can't be read") from error
