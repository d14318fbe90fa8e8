"""What a weekly update costs besides what is new in it: a pack of twenty units with a hundred activities, and publishers."""

import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from tuf.ngclient import Updater

from bench.weekly_pack import WeeklyPack, compress_together, list_new
from cluboteca.packformat.release.built_folder import fetch_from
from cluboteca.packformat.release.part import PartRef
from cluboteca.packformat.release.read import list_missing, read_release
from cluboteca.packformat.repository.delegating import delegate
from cluboteca.packformat.repository.handing_in import hand_in, take_in
from cluboteca.packformat.repository.reading import list_manifests
from tests.packformat.repository.folder_fetcher import FOLDER_ADDRESS, FolderFetcher
from tests.packformat.repository.office import make_signer, release_in_version, rename_pack
from tests.small_pack import SmallPack

MAX_METADATA_BYTES = 12_000
PUBLISHERS = ("ubb", "usv", "upb")


class CountingFetcher(FolderFetcher):
    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self.bytes: Counter[str] = Counter()

    def _read(self, file: Path) -> Iterator[bytes]:
        name = re.sub(r"^(\d+|[0-9a-f]{64})\.", "", file.name)
        for chunk in super()._read(file):
            self.bytes[name] += len(chunk)
            yield chunk


def update(pack: WeeklyPack, club: Path, parts: dict[str, bytes]) -> tuple[Counter[str], int]:
    """What was fetched by name of file, and bytes of parts that were new."""
    fetcher = CountingFetcher(pack.repository)
    club.mkdir(exist_ok=True)
    addresses = (f"{FOLDER_ADDRESS}/metadata", str(club), f"{FOLDER_ADDRESS}/targets")
    updater = Updater(str(club), *addresses, fetcher, bootstrap=pack.key_file.read_bytes())
    updater.refresh()
    offered = list_manifests(updater, club).targets
    assert len(offered) == 1 + len(PUBLISHERS)
    manifest = Path(updater.download_target(offered["weekly.manifest"])).read_bytes()
    before = sum(map(len, parts.values()))

    def find(ref: PartRef) -> bytes | None:
        return parts.get(ref.sha256)

    while missing := list_missing(manifest, find):
        parts.update({ref.sha256: fetch_from(pack.repository, ref) for ref in missing})
    assert read_release(manifest, lambda ref: parts[ref.sha256]).files == pack.read_files()
    return fetcher.bytes, sum(map(len, parts.values())) - before


def add_publishers(pack: WeeklyPack, small_pack: SmallPack, tmp_path: Path) -> None:
    for name in PUBLISHERS:
        signer = make_signer(name)
        signers, online, now = {signer.public_key.keyid: signer}, pack._online(), pack._now()
        delegate(pack.repository, name, [f"{name}-*.manifest"], [signer.public_key], online, now)
        release = release_in_version(rename_pack(small_pack, f"{name}-robots"), "1.0")
        hand_in(tmp_path / name, name, signers, now, release)
        take_in(pack.repository, name, tmp_path / name, online, now)


@pytest.mark.slow
def test_a_weekly_update_costs_what_is_new_and_a_few_kilobytes(small_pack: SmallPack, tmp_path: Path):
    pack = WeeklyPack(tmp_path / "weekly", tmp_path / "repository")
    pack.grow(20)
    add_publishers(pack, small_pack, tmp_path)
    pack.publish()
    parts: dict[str, bytes] = {}
    update(pack, tmp_path / "club", parts)
    before = pack.read_files()
    pack.grow(1)
    pack.publish()
    fetched, part_bytes = update(pack, tmp_path / "club", parts)

    metadata_bytes = sum(fetched.values())
    new_bytes = compress_together(list_new(before, pack.read_files()))
    sys.stdout.write(
        f"metadata {metadata_bytes} bytes {dict(fetched)}, parts {part_bytes}, new as tar.gz {new_bytes}\n"
    )
    assert metadata_bytes < MAX_METADATA_BYTES
    assert metadata_bytes + part_bytes < 1.1 * new_bytes + MAX_METADATA_BYTES
