"""The same source gives the same bytes, wherever and by whomever it is built."""

import hashlib
import json
import os
import random
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

from cluboteca.packformat.folder import PackFolder, read_folder
from cluboteca.packformat.release.build import Release, build_release
from cluboteca.packformat.release.manifest import read_branch, read_root
from cluboteca.packformat.release.part import open_part
from cluboteca.packformat.release.read import read_release
from tests.packformat.release.made import PICTURE, add_picture, release_of
from tests.small_pack import BRIDGE, SmallPack

BUILD = """
import sys, hashlib
from pathlib import Path
from tests.packformat.release.made import release_of
from tests.small_pack import SmallPack
release = release_of(SmallPack(Path(sys.argv[1])))
print(hashlib.sha256(release.manifest + b"".join(release.parts.values())).hexdigest(), sorted(release.parts))
"""


def fingerprint(release: Release) -> str:
    return f"{hashlib.sha256(release.manifest + b''.join(release.parts.values())).hexdigest()} {sorted(release.parts)}"


def branch_of(release: Release, sha256: str) -> dict[str, Any]:
    units = {unit.part.sha256: unit.part for unit in release.root.units}
    ref = {**units, release.root.own.sha256: release.root.own}[sha256]
    return read_branch(open_part(ref, release.parts[sha256])).model_dump(mode="json")


def test_another_folder_process_locale_umask_and_hash_seed_give_the_same_bytes(small_pack: SmallPack, tmp_path: Path):
    add_picture(small_pack)
    here = fingerprint(release_of(small_pack))
    copy = tmp_path / "elsewhere" / "another-name"
    paths = sorted(path for path in small_pack.folder.rglob("*") if path.is_file())
    random.Random(7).shuffle(paths)
    for path in paths:  # laid down in another order, with other times and rights
        target = copy / path.relative_to(small_pack.folder)
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, target)
        target.chmod(0o600)
        os.utime(target, (1_000_000_000, 1_000_000_000))
    for seed, locale, zone in (("0", "C", "UTC"), ("4711", "tr_TR.UTF-8", "Asia/Tokyo")):
        environment = {**os.environ, "PYTHONHASHSEED": seed, "LC_ALL": locale, "TZ": zone}
        done = subprocess.run(
            [sys.executable, "-c", f"import os; os.umask(0o077)\n{BUILD}", str(copy)],
            capture_output=True,
            text=True,
            env=environment,
            check=True,
        )
        assert done.stdout.strip() == here


def test_the_order_in_which_files_were_found_does_not_matter(small_pack: SmallPack):
    folder, source = read_folder(small_pack.folder), small_pack.read()
    backwards = PackFolder(dict(reversed(folder.files.items())))
    assert build_release(backwards, source) == build_release(folder, source)


def test_every_byte_comes_back(small_pack: SmallPack):
    add_picture(small_pack)
    small_pack.write("README.md", b"\xef\xbb\xbfOne\r\ntwo\rthree\n")
    small_pack.write("LICENSE", b"caf\xe9 \x00")
    release = release_of(small_pack)
    assert read_release(release.manifest, lambda ref: release.parts[ref.sha256]) == read_folder(small_pack.folder)


def test_the_root_says_what_a_librarian_asks_first(small_pack: SmallPack):
    small_pack.replace("en.md", "\ntitle:", "\nchanges: The bridge is longer now.\ntitle:")
    root = read_root(release_of(small_pack).manifest)
    assert (root.pack, root.version, root.needs, root.licence) == ("small-pack", "0.1", 1, "CC-BY-SA-4.0")
    assert root.titles["en"] == "My pack"
    assert root.changes == {"en": "The bridge is longer now."}
    assert root.whole == sum(map(len, release_of(small_pack).parts.values()))


def test_a_picture_goes_with_the_unit_that_shows_it(small_pack: SmallPack):
    add_picture(small_pack)
    release = release_of(small_pack)
    (unit,) = release.root.units
    assert branch_of(release, unit.part.sha256)["blobs"].keys() == {"images/tree.png"}
    assert unit.whole > len(PICTURE) / 2


def test_a_picture_that_no_unit_shows_is_the_packs_own(small_pack: SmallPack):
    add_picture(small_pack, named_in=None)
    release = release_of(small_pack)
    assert branch_of(release, release.root.own.sha256)["blobs"].keys() == {"images/tree.png"}


def test_a_change_of_one_activity_makes_three_new_parts_at_most(small_pack: SmallPack):
    add_picture(small_pack)
    before = release_of(small_pack)
    small_pack.replace(f"{BRIDGE}/en.md", "Over the bridge", "Over the long bridge")
    after = release_of(small_pack)
    assert len(after.parts.keys() - before.parts.keys()) == 2  # the activity, and its unit
    small_pack.replace("pack.yaml", '"0.1"', '"0.2"')
    assert len(release_of(small_pack).parts.keys() - before.parts.keys()) == 3


def test_metadata_stands_among_the_parts_and_is_not_of_the_pack(small_pack: SmallPack):
    folder, source = read_folder(small_pack.folder), small_pack.read()
    metadata = json.dumps({"@type": "LearningResource"}).encode()
    release = build_release(folder, source, metadata)
    assert release.root.metadata
    assert open_part(release.root.metadata, release.parts[release.root.metadata.sha256]) == metadata
    fetched: list[str] = []

    def fetch(ref):
        fetched.append(ref.sha256)
        return release.parts[ref.sha256]

    assert read_release(release.manifest, fetch) == folder
    assert release.root.metadata.sha256 not in fetched
    assert release.root.whole == build_release(folder, source).root.whole
