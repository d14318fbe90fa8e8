"""What an origin offers: its metadata, refreshed and judged by the stock client of python-tuf.

Each origin has a folder of its own in which the client keeps what it trusts, so that nobody can show the club an older
state than it has seen, be it on the web or on a stick. The trust begins with the key file that the librarian gave.

Whether something has expired is judged by `judge_clock`: a PC with an empty battery begins in 2009, and is told that its
date is wrong, and still fetches. What the club has goes on in any case.
"""

import io
import logging
import re
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import IO

from tuf.api import exceptions
from tuf.api.metadata import Metadata, TargetFile, Timestamp
from tuf.api.serialization import DeserializationError
from tuf.ngclient import Updater, UpdaterConfig
from tuf.ngclient.fetcher import FetcherInterface

from cluboteca.content.delivery.refusal import Altered, BadKeyFile, GoneBack, NothingThere, NotThere, TooLong, TooOld
from cluboteca.content.delivery.sink import MemorySink
from cluboteca.content.delivery.store import get_metadata_folder, get_store
from cluboteca.content.delivery.supply import Supply
from cluboteca.content.models import PackOrigin
from cluboteca.packformat.release.manifest import MAX_ROOT_BYTES
from cluboteca.packformat.repository.clock import Clock, judge_clock
from cluboteca.packformat.repository.layout import METADATA, TARGETS, pack_of
from cluboteca.packformat.repository.reading import list_manifests, set_reference_time
from cluboteca.packformat.repository.state import get_signed_at

logger = logging.getLogger(__name__)

PACK_SLUG = re.compile(r"[a-z][a-z0-9-]{0,59}")
NO_EARLIER_THAN = datetime(2026, 11, 1, tzinfo=UTC)
"""This program was written later: a clock that shows an earlier date is wrong."""
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
    """A release that an origin signed. manifest: SHA-256 of its root manifest.

    is_delegated: a further publisher vouches for it, not the origin's editors.
    """

    pack_slug: str
    manifest: str
    target: TargetFile
    is_delegated: bool


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
            self._clock = self._judge_clock()

    def list_offers(self) -> list[Offer]:
        """In the order of packs. Raises NothingThere when there is no repository."""
        with _kindly():
            set_reference_time(self._updater, self._clock.reference)
            try:
                self._updater.refresh()
            except exceptions.DownloadHTTPError as error:
                raise NothingThere from error
            found = list_manifests(self._updater, self._folder)
        for role, why in found.refused.items():
            logger.warning("What %s offers was refused: %s", role, why)
        return [
            Offer(pack_of(name), target.hashes["sha256"], target, name in found.delegated)
            for name, target in sorted(found.targets.items())
            if "sha256" in target.hashes and PACK_SLUG.fullmatch(pack_of(name))
        ]

    @property
    def is_clock_wrong(self) -> bool:
        return self._clock.is_wrong

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

    def _judge_clock(self) -> Clock:
        """By what the newest timestamp says that was accepted from here."""
        try:
            timestamp = Metadata[Timestamp].from_file(str(self._folder / "timestamp.json")).signed
            last_seen = get_signed_at(timestamp)
        except (exceptions.StorageError, DeserializationError):
            last_seen = None
        return judge_clock(datetime.now(UTC), last_seen, NO_EARLIER_THAN)


def check_key_file(root: bytes) -> None:
    """Whether these bytes can be trusted from: root metadata that are signed by their own keys. Raises BadKeyFile."""
    get_store().mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=get_store(), prefix="probe-", ignore_cleanup_errors=True) as place:
        try:
            Updater(place, METADATA, fetcher=_NoFetcher(), bootstrap=root)
        except exceptions.RepositoryError as error:
            raise BadKeyFile from error


@contextmanager
def _kindly() -> Iterator[None]:
    try:
        yield
    except exceptions.ExpiredMetadataError as error:
        raise TooOld from error
    except exceptions.BadVersionNumberError as error:
        raise GoneBack from error
    except exceptions.DownloadLengthMismatchError as error:
        raise TooLong from error
    except exceptions.DownloadHTTPError as error:
        raise NotThere(error.status_code) from error
    except (exceptions.RepositoryError, exceptions.DownloadError, ValueError, RecursionError) as error:
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
            raise exceptions.DownloadHTTPError(url, error.http_status) from error
        yield io.BytesIO(bytes(sink.content))

    def _fetch(self, url: str) -> Iterator[bytes]:
        raise NotImplementedError(url)  # `download_file` doesn't need it


class _NoFetcher(FetcherInterface):
    def _fetch(self, url: str) -> Iterator[bytes]:
        raise exceptions.DownloadError(url)
