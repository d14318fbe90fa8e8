"""What an origin offers: its metadata, refreshed and judged by the stock client of python-tuf.

Each origin has a folder of its own in which the client keeps what it trusts, so that nobody can show the club an older
state than it has seen, be it on the web or on a stick. The trust begins with the key file that the librarian gave.

The client asks the clock of this PC whether metadata have expired. A PC with an empty battery begins in 2009: then
nothing has expired for it, and it still can't be taken back behind what it has seen. Where the clock runs ahead,
`judge_clock` says so, and what the club has goes on in any case.
"""

import io
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import IO

from tuf.api import exceptions
from tuf.api.metadata import Metadata, TargetFile, Targets
from tuf.ngclient import Updater, UpdaterConfig
from tuf.ngclient.fetcher import FetcherInterface

from cluboteca.content.delivery.refusal import Altered, BadKeyFile, NothingThere, NotThere, TooLong, TooOld
from cluboteca.content.delivery.sink import MemorySink
from cluboteca.content.delivery.store import get_metadata_folder, get_store
from cluboteca.content.delivery.supply import Supply
from cluboteca.content.models import PackOrigin
from cluboteca.packformat.release.manifest import MAX_ROOT_BYTES, SUFFIX

METADATA, TARGETS = "metadata", "targets"
LIMITS = UpdaterConfig(
    max_root_rotations=64,
    max_delegations=16,
    root_max_length=256 * 1024,
    timestamp_max_length=16 * 1024,
    snapshot_max_length=512 * 1024,
    targets_max_length=2 * 1024 * 1024,
)


@dataclass(frozen=True)
class Offer:
    """A release that an origin signed. manifest: SHA-256 of its root manifest."""

    pack_slug: str
    manifest: str
    target: TargetFile


class Repository:
    """One look at an origin. Raises, in everything it does, a KindError of `refusal` or OSError."""

    def __init__(self, origin: PackOrigin, supply: Supply) -> None:
        self._folder = get_metadata_folder(origin.pk)
        self._folder.mkdir(parents=True, exist_ok=True)
        self._supply = supply
        with _kindly():
            self._updater = Updater(
                str(self._folder),
                METADATA,
                str(self._folder / TARGETS),
                TARGETS,
                _Fetcher(supply),
                LIMITS,
                bootstrap=bytes(origin.root),
            )

    def list_offers(self) -> list[Offer]:
        """In the order of packs. Raises NothingThere when there is no repository."""
        with _kindly():
            try:
                self._updater.refresh()
            except exceptions.DownloadHTTPError as error:
                raise NothingThere from error
            names = sorted({name for name in self._list_names() if name.endswith(SUFFIX) and "/" not in name})
            found = [(name, self._updater.get_targetinfo(name)) for name in names]
        return [
            Offer(name.removesuffix(SUFFIX), target.hashes["sha256"], target)
            for name, target in found
            if target is not None and "sha256" in target.hashes
        ]

    def fetch_manifest(self, offer: Offer) -> bytes:
        """The stored bytes of the release's root."""
        if offer.target.length > MAX_ROOT_BYTES:
            raise Altered
        file = self._folder / TARGETS / "manifest"
        with _kindly():
            self._updater.download_target(offer.target, str(file))
        content = file.read_bytes()
        shutil.rmtree(file.parent, ignore_errors=True)
        return content

    def _list_names(self) -> Iterator[str]:
        """Of the editors and of each publisher whom they named. A role's names are only asked for, never taken as they are:
        `get_targetinfo` says whether the role may speak of them.
        """
        targets = self._read_targets(Targets.type)
        yield from targets.targets
        roles = targets.delegations.roles if targets.delegations else None
        for name, role in (roles or {}).items():
            for pattern in role.paths or ():
                self._updater.get_targetinfo(pattern.replace("*", "x").replace("?", "x"))  # so that the role is loaded
            if (self._folder / f"{name}.json").exists():
                yield from self._read_targets(name).targets

    def _read_targets(self, role: str) -> Targets:
        """As the client has just verified and kept it."""
        targets: Targets = Metadata[Targets].from_file(str(self._folder / f"{role}.json")).signed
        return targets


def check_key_file(root: bytes) -> None:
    """Whether these bytes can be trusted from: root metadata that are signed by their own keys. Raises BadKeyFile."""
    place = get_store() / "probe"
    place.mkdir(parents=True, exist_ok=True)
    try:
        Updater(str(place), METADATA, fetcher=_NoFetcher(), bootstrap=root)
    except exceptions.RepositoryError as error:
        raise BadKeyFile from error
    finally:
        shutil.rmtree(place, ignore_errors=True)


@contextmanager
def _kindly() -> Iterator[None]:
    try:
        yield
    except exceptions.ExpiredMetadataError as error:
        raise TooOld from error
    except exceptions.DownloadLengthMismatchError as error:
        raise TooLong from error
    except exceptions.DownloadHTTPError as error:
        raise NotThere(error.status_code) from error
    except (exceptions.RepositoryError, exceptions.DownloadError) as error:
        raise Altered from error


class _Fetcher(FetcherInterface):
    """Files of metadata and roots of releases, through our own line."""

    def __init__(self, supply: Supply) -> None:
        self._supply = supply

    @contextmanager
    def download_file(self, url: str, max_length: int) -> Iterator[IO[bytes]]:
        """Never more than max_length bytes, be it how often the line is cut."""
        sink = MemorySink()
        try:
            self._supply.receive(url, sink, most_bytes=max_length)
        except NotThere as error:
            raise exceptions.DownloadHTTPError(url, error.what_status) from error
        yield io.BytesIO(bytes(sink.content))

    def _fetch(self, url: str) -> Iterator[bytes]:
        raise NotImplementedError(url)  # `download_file` doesn't need it


class _NoFetcher(FetcherInterface):
    def _fetch(self, url: str) -> Iterator[bytes]:
        raise exceptions.DownloadError(url)
