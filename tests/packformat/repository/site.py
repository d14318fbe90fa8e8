"""The repository on a web server of this computer, and clubs that look at it with the stock client of TUF."""

import gc
import threading
import traceback
import urllib.request
import warnings
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import datetime
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.error import HTTPError

import pytest
from django.utils import translation
from tuf.api.exceptions import DownloadHTTPError
from tuf.ngclient import Updater

from cluboteca.content.delivery import refusal
from cluboteca.content.delivery.asking import _kindly
from cluboteca.core.errors import KindError
from cluboteca.packformat.folder import PackFolder
from cluboteca.packformat.release.built_folder import fetch_from, part_path
from cluboteca.packformat.release.fault import NewerFormat, ReleaseRefused
from cluboteca.packformat.release.part import PartRef, check_part
from cluboteca.packformat.release.read import list_missing, read_release
from cluboteca.packformat.repository.reading import list_manifests, set_reference_time
from tests.packformat.repository.folder_fetcher import FOLDER_ADDRESS, FolderFetcher
from tests.packformat.repository.office import Office


@dataclass
class Site:
    """asked: the paths that were asked for. sent_bytes: bodies of answers. served: another folder than the office's."""

    office: Office
    tmp_path: Path
    served: Path | None = None
    address: str = ""
    asked: list[str] = field(default_factory=list)
    sent_bytes: int = 0

    def club(self, name: str = "club") -> "ClubPc":
        return ClubPc(self.tmp_path / name, self, self.office.first_root())

    @contextmanager
    def serving(self) -> Iterator[None]:
        site = self

        class Handler(SimpleHTTPRequestHandler):
            def __init__(self, *args: Any) -> None:
                super().__init__(*args, directory=str(site.served or site.office.folder))

            def do_GET(self) -> None:
                site.asked.append(self.path)
                super().do_GET()

            def copyfile(self, source: Any, outputfile: Any) -> None:
                with suppress(ConnectionError):  # who has seen enough, leaves
                    while chunk := source.read(16 * 1024):
                        outputfile.write(chunk)
                        site.sent_bytes += len(chunk)

            def log_message(self, *_args: Any) -> None:
                pass

        server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        thread = threading.Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        self.address = f"http://127.0.0.1:{server.server_port}"
        try:
            yield
        finally:
            server.shutdown()
            thread.join()
            server.server_close()


@pytest.fixture
def site(office: Office, tmp_path: Path) -> Iterator[Site]:
    made = Site(office, tmp_path)
    with made.serving():
        yield made


@dataclass
class ClubPc:
    """As little as a club can be: the stock client, the parts on its disk, the packs that are installed."""

    folder: Path
    site: Site
    root: bytes
    packs: dict[str, PackFolder] = field(default_factory=dict)
    parts: dict[str, bytes] = field(default_factory=dict)
    refused: dict[str, Exception] = field(default_factory=dict)
    stick: Path | None = None

    @property
    def metadata(self) -> Path:
        return self.folder / "metadata"

    def update(self, now: datetime | None = None, stick: Path | None = None) -> None:
        """Everything that is offered, or an error and nothing.

        now: what the club judges by, else today. stick: a repository's folder instead of the server.
        """
        self.metadata.mkdir(parents=True, exist_ok=True)
        self.stick = stick
        updater = Updater(
            str(self.metadata),
            f"{FOLDER_ADDRESS if stick else self.site.address}/metadata/",
            str(self.folder),
            f"{FOLDER_ADDRESS if stick else self.site.address}/targets/",
            FolderFetcher(stick) if stick else None,
            bootstrap=self.root,
        )
        if now is not None:
            set_reference_time(updater, now)
        updater.refresh()
        offer = list_manifests(updater, self.metadata)
        self.refused = offer.refused
        found: dict[str, PackFolder] = {}
        for name, target in offer.targets.items():
            manifest = Path(updater.download_target(target)).read_bytes()
            while missing := list_missing(manifest, self.find):
                self.parts.update({ref.sha256: self.fetch(ref) for ref in missing})
            found[name.removesuffix(".manifest")] = read_release(manifest, self.fetch_own)
        self.packs |= found

    def find(self, ref: PartRef) -> bytes | None:
        return self.parts.get(ref.sha256)

    def fetch_own(self, ref: PartRef) -> bytes:
        return self.parts[ref.sha256]

    def fetch(self, ref: PartRef) -> bytes:
        stored = fetch_from(self.stick, ref) if self.stick else self._download(ref)
        check_part(ref, stored)
        return stored

    def _download(self, ref: PartRef) -> bytes:
        try:
            with urllib.request.urlopen(f"{self.site.address}/{part_path(ref.sha256)}") as answer:
                stored: bytes = answer.read(ref.length + 1)
        except HTTPError as error:
            error.close()
            raise DownloadHTTPError(str(error), error.code) from error
        return stored

    def version_of(self, pack: str) -> str:
        lines = self.packs[pack].text("pack.yaml").splitlines()
        return next(line.split('"')[1] for line in lines if line.startswith("version:"))

    def refuses(
        self,
        kind: type[Exception] | tuple[type[Exception], ...],
        now: datetime | None = None,
        stick: Path | None = None,
    ) -> str:
        """An update fails with this error and leaves the packs as they are. Returns what the club is told."""
        before = dict(self.packs)
        with pytest.raises(kind) as caught:
            self.update(now, stick)
        assert self.packs == before
        error = caught.value
        # The stock client leaves a connection that it gave up to the garbage collector.
        traceback.clear_frames(error.__traceback__)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", ResourceWarning)
            gc.collect()
        return tell(error)


def tell(error: Exception) -> str:
    """What the club's pages say of it, in English."""
    with translation.override("en"):
        if isinstance(error, ReleaseRefused):
            told = refusal.NewerFormat if isinstance(error, NewerFormat) else refusal.Altered
            return str(told.message)
        with pytest.raises(KindError) as caught, _kindly():
            raise error
        return str(caught.value.message)
