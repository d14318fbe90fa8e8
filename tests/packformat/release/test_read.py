"""A reader believes nothing that it hasn't checked, and asks only for what it doesn't have."""

import hashlib
import zlib
from collections.abc import Callable
from typing import Any

import pytest

from cluboteca.packformat.base import FORMAT
from cluboteca.packformat.folder import MAX_FILES, MAX_PACK_BYTES, MAX_TEXT_BYTES
from cluboteca.packformat.release import manifest as manifest_module
from cluboteca.packformat.release.build import Release
from cluboteca.packformat.release.fault import BrokenRelease, NewerFormat
from cluboteca.packformat.release.manifest import MAX_ROOT_SIZE_BYTES, write_json
from cluboteca.packformat.release.part import MAX_PART_BYTES, PartRef, compress, make_part, open_part
from cluboteca.packformat.release.read import list_missing, read_release
from tests.packformat.release.made import add_picture, change_own, change_root, release_of
from tests.small_pack import BRIDGE, SmallPack


@pytest.fixture
def release(small_pack: SmallPack) -> Release:
    add_picture(small_pack)
    return release_of(small_pack)


def refuse(manifest: bytes, fetch: Callable[[PartRef], bytes]) -> str:
    with pytest.raises(BrokenRelease) as caught:
        read_release(manifest, fetch)
    assert str(caught.value).endswith("Nothing was changed; get the pack once more from the one who gives it out.")
    return str(caught.value)


def spoil(release: Release, change: Callable[[bytes], bytes], which: int = 0) -> Callable[[PartRef], bytes]:
    spoiled = list(release.parts)[which]
    return lambda ref: change(release.parts[ref.sha256]) if ref.sha256 == spoiled else release.parts[ref.sha256]


def test_no_part_may_be_changed(release: Release):
    for which in range(len(release.parts)):
        told = refuse(release.manifest, spoil(release, lambda stored: bytes([*stored[:-1], stored[-1] ^ 1]), which))
        assert "changed after it was signed" in told


def test_no_part_may_be_shorter_or_longer(release: Release):
    for change in (lambda stored: stored[:-1], lambda stored: b"", lambda stored: stored + b"\x00"):
        assert "instead of" in refuse(release.manifest, spoil(release, change))


def test_a_part_in_the_place_of_another_is_refused(release: Release):
    first, second = list(release.parts)[:2]
    swapped = {**release.parts, first: release.parts[second], second: release.parts[first]}
    refuse(release.manifest, lambda ref: swapped[ref.sha256])


def test_a_bomb_is_stopped_at_the_size_that_was_named():
    stored = zlib.compress(bytes(50_000_000), 9)
    ref = PartRef(sha256=hashlib.sha256(stored).hexdigest(), length=len(stored), size=1_000)
    with pytest.raises(BrokenRelease, match="doesn't hold what it says"):
        open_part(ref, stored)


def test_a_manifest_that_is_a_bomb_is_stopped():
    told = refuse(zlib.compress(b" " * (MAX_ROOT_SIZE_BYTES + 1), 9), lambda ref: b"")
    assert "doesn't hold what it says" in told


def test_no_part_may_name_a_size_beyond_the_limit(release: Release):
    too_large = {"sha256": "0" * 64, "length": 100, "size": MAX_PART_BYTES + 1}
    changed = change_own(release, lambda own: own["blobs"].update({"images/big.png": too_large}))
    refuse(changed.manifest, changed.fetch)


def test_many_parts_may_not_hold_more_than_a_pack_may(release: Release):
    ref, stored = make_part(bytes(MAX_PART_BYTES))
    many = {f"files/{number}.sb3": ref.model_dump() for number in range(1 + MAX_PACK_BYTES // MAX_PART_BYTES)}
    changed = change_own(release, lambda own: own["blobs"].update(many))
    changed.parts[ref.sha256] = stored
    assert "more than" in refuse(changed.manifest, changed.fetch)


def test_a_file_may_not_be_larger_than_a_file_of_its_kind(release: Release):
    changed = change_own(release, lambda own: own["files"].update({"en.md": "x" * (MAX_TEXT_BYTES + 1)}))
    assert "more than" in refuse(changed.manifest, changed.fetch)


def test_there_may_not_be_more_files_than_a_pack_may_have(release: Release):
    def fill(own: dict[str, Any]) -> None:
        own["files"].update({f"a{number}.md": "" for number in range(MAX_FILES - len(own["files"]))})

    changed = change_own(release, fill)
    assert "more than" in refuse(changed.manifest, changed.fetch)


UNSAFE = [
    "../en.md",
    "/etc/passwd",
    "a/../../b.md",
    "a//b.md",
    "a\\b.md",
    "C:/x.md",
    "C:x.md",
    ".git/config",
    "a/.hidden",
    "con.md",
    "activities/nul",
    "a\x00.md",
    "a\n.md",
    "a /b.md",
    "a./b.md",
    "ă.md",
    "a/b/c/d/e/f/g/h.md",
    "pack.yaml/x.md",
    "PACK.yaml",
    "x" * 250,
]


@pytest.mark.parametrize("path", UNSAFE)
def test_a_path_that_leads_elsewhere_is_refused(release: Release, path: str):
    changed = change_own(release, lambda own: own["files"].update({path: "x"}))
    refuse(changed.manifest, changed.fetch)


def test_a_file_that_two_parts_bring_is_refused(release: Release):
    changed = change_own(release, lambda own: own["files"].update({f"{BRIDGE}/en.md": "mine"}))
    assert f"“{BRIDGE}/en.md”" in refuse(changed.manifest, changed.fetch)


def test_parts_are_not_nested_without_end(release: Release):
    changed = change_own(release, lambda own: own["parts"].update({"deeper": release.root.own.model_dump()}))
    refuse(changed.manifest, changed.fetch)


@pytest.mark.parametrize(
    "content", [b"", b"[]", b"{", b"\xff", b"[" * 100_000, b'{"format":1}', b'{"format":true,"needs":1,"pack":"x"}']
)
def test_what_is_no_manifest_is_refused(content: bytes):
    refuse(compress(content), lambda ref: b"")


@pytest.mark.parametrize("stored", [b"", b"not zlib", compress(b"{}") + b"more", compress(b"{}" * 500)[:-4]])
def test_what_does_not_unpack_is_refused(stored: bytes):
    refuse(stored, lambda ref: b"")


def test_what_a_manifest_of_this_format_may_not_say_is_refused(release: Release):
    changed = change_root(release, lambda root: root.update(surprise=1))
    refuse(changed.manifest, changed.fetch)


@pytest.mark.parametrize("newer", [{"format": 2}, {"needs": FORMAT + 1}, {"format": 2, "units": "told otherwise"}])
def test_a_newer_format_is_refused_with_what_to_do(release: Release, newer: dict[str, Any]):
    changed = change_root(release, lambda root: root.update(newer))
    for read in (read_release, list_missing):
        with pytest.raises(NewerFormat) as caught:
            read(changed.manifest, changed.fetch)
        assert "“small-pack”" in str(caught.value)
        assert "nothing was changed" in str(caught.value)
        assert str(caught.value).endswith("Update Cluboteca first.")


def test_a_manifest_of_any_size_is_not_taken(release: Release, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(manifest_module, "MAX_ROOT_BYTES", len(release.manifest) - 1)
    assert "larger than" in refuse(release.manifest, lambda ref: release.parts[ref.sha256])


def fetch_all(release: Release, have: dict[str, bytes]) -> list[list[str]]:
    """Rounds of asking; what was asked for lies in `have` then."""
    rounds = []
    while missing := list_missing(release.manifest, lambda ref: have.get(ref.sha256)):
        rounds.append([ref.sha256 for ref in missing])
        have.update({ref.sha256: release.parts[ref.sha256] for ref in missing})
    return rounds


def test_a_new_reader_asks_for_everything_once(release: Release):
    have: dict[str, bytes] = {}
    rounds = fetch_all(release, have)
    assert len(rounds) == 2
    asked = [sha256 for each in rounds for sha256 in each]
    assert len(asked) == len(set(asked))
    assert set(asked) == set(release.parts)
    assert read_release(release.manifest, lambda ref: have[ref.sha256]).files


def test_only_what_is_new_is_asked_for(release: Release, small_pack: SmallPack):
    have = dict(release.parts)
    assert fetch_all(release, have) == []
    small_pack.replace(f"{BRIDGE}/en.md", "Over the bridge", "Over the long bridge")
    newer = release_of(small_pack)
    asked = [sha256 for each in fetch_all(newer, have) for sha256 in each]
    assert set(asked) == newer.parts.keys() - release.parts.keys()


def test_a_part_that_was_spoiled_on_the_readers_disk_is_asked_for_again(release: Release):
    spoiled = next(iter(release.parts))
    have = {**release.parts, spoiled: release.parts[spoiled][:-3]}
    assert fetch_all(release, have) == [[spoiled]]


def test_a_part_that_was_signed_and_does_not_unpack_is_refused_and_not_asked_for_for_ever(release: Release):
    stored = zlib.compress(bytes(5_000), 9)
    ref = PartRef(sha256=hashlib.sha256(stored).hexdigest(), length=len(stored), size=100)
    changed = change_own(release, lambda own: own["blobs"].update({"images/sun.png": ref.model_dump()}))
    changed.parts[ref.sha256] = stored
    with pytest.raises(BrokenRelease, match="doesn't hold what it says"):
        list_missing(changed.manifest, changed.fetch)


def test_a_part_that_is_named_again_and_again_is_looked_at_once(release: Release):
    def repeat(root: dict[str, Any]) -> None:
        root["units"] = [{**root["units"][0], "id": f"unit-{number}"} for number in range(400)]

    changed = change_root(release, repeat)
    asked: list[str] = []

    def find(ref: PartRef) -> bytes:
        asked.append(ref.sha256)
        return changed.parts[ref.sha256]

    assert list_missing(changed.manifest, find) == []
    assert len(asked) == len(set(asked))


def test_more_parts_than_a_pack_may_have_are_not_looked_at(release: Release):
    blob = release.root.own.model_dump(mode="json")
    made = [
        make_part(write_json({"files": {}, "blobs": {f"images/{unit}-{at}.png": blob for at in range(MAX_FILES)}}))
        for unit in range(3)
    ]
    units = [{"id": f"unit-{at}", "part": ref.model_dump(mode="json"), "whole": 1} for at, (ref, _) in enumerate(made)]
    changed = change_root(release, lambda root: root.update(units=units))
    changed.parts |= {ref.sha256: stored for ref, stored in made}
    with pytest.raises(BrokenRelease, match="more than"):
        list_missing(changed.manifest, changed.fetch)
