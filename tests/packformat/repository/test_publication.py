"""Writing is cut off after each file in turn: readers find what was there before or what is new, and going on ends it."""

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from tuf.api.exceptions import UnsignedMetadataError

from cluboteca.packformat.repository import publication as publication_module
from cluboteca.packformat.repository.atomic import write_file
from cluboteca.packformat.repository.delegating import delegate
from cluboteca.packformat.repository.draft import read_draft, write_draft
from cluboteca.packformat.repository.editing import adopt_root, withdraw_pack
from cluboteca.packformat.repository.handing_in import hand_in, take_in
from tests.packformat.repository.office import Office, make_signer, read_tree, release_in_version, rename_pack
from tests.packformat.repository.site import ClubPc, Site
from tests.small_pack import SmallPack


class PowerCut(Exception):
    pass


def cut_after(monkeypatch: pytest.MonkeyPatch, files: int) -> None:
    """The power goes in the middle of the next file: a piece of it lies there under its temporary name."""
    left = files

    def write(file: Path, content: bytes) -> None:
        nonlocal left
        if left == 0:
            file.parent.mkdir(parents=True, exist_ok=True)
            (file.parent / ".new-piece").write_bytes(content[: len(content) // 2])
            raise PowerCut
        left -= 1
        write_file(file, content)

    monkeypatch.setattr(publication_module, "write_file", write)


@dataclass
class Readers:
    """A club that was there before, and one that comes now. They must find the same."""

    site: Site
    resident: ClubPc
    rounds: int = 0

    def look(self) -> str:
        """The packs and their versions, or `told` when both were told that something is wrong."""
        self.rounds += 1
        found = []
        for club in (self.resident, self.site.club(f"{self.resident.folder.name}-{self.rounds}")):
            club.packs.clear()
            try:
                club.update(stick=self.site.office.folder)
            except UnsignedMetadataError:
                found.append("told")
            else:
                found.append(" ".join(f"{pack} {club.version_of(pack)}" for pack in sorted(club.packs)))
        assert found[0] == found[1]
        return found[0]


def cut_everywhere(site: Site, act: Callable[[], object], monkeypatch: pytest.MonkeyPatch) -> tuple[list[str], str]:
    """What readers find after a cut at each point, and what they find once it was done again: always the same."""
    folder = site.office.folder
    fresh = folder.with_name("fresh")
    shutil.copytree(folder, fresh)
    found: list[str] = []
    ends: set[str] = set()
    for files in range(100):
        shutil.rmtree(folder)
        shutil.copytree(fresh, folder)
        readers = Readers(site, site.club(f"resident-{files}"))
        readers.look()
        cut_after(monkeypatch, files)
        is_cut = True
        try:
            act()
        except PowerCut:
            found.append(readers.look())
        else:
            is_cut = False
        monkeypatch.undo()
        if is_cut:
            act()
        ends.add(readers.look())
        if not is_cut:
            (end,) = ends
            return found, end
    raise AssertionError


def test_a_release_is_offered_as_a_whole(
    site: Site, office: Office, small_pack: SmallPack, monkeypatch: pytest.MonkeyPatch
):
    office.publish(release_in_version(small_pack, "1.0"))
    newer = release_in_version(small_pack, "1.1")
    found, end = cut_everywhere(site, lambda: office.publish(newer), monkeypatch)
    assert found == ["small-pack 1.0"] * 5  # part, manifest, targets, snapshot, timestamp
    assert end == "small-pack 1.1"


def test_a_pack_is_withdrawn_as_a_whole(
    site: Site, office: Office, small_pack: SmallPack, monkeypatch: pytest.MonkeyPatch
):
    office.publish(release_in_version(small_pack, "1.0"))
    found, end = cut_everywhere(
        site,
        lambda: withdraw_pack(office.folder, "small-pack", office.online_signers(), office.tomorrow()),
        monkeypatch,
    )
    assert found == ["small-pack 1.0"] * 3
    assert end == ""


def test_keys_are_replaced_without_a_gap_when_the_old_ones_sign_too(
    site: Site, office: Office, small_pack: SmallPack, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
):
    office.publish(release_in_version(small_pack, "1.0"))
    office.online = ("elena", "release", "second")
    draft = office.replace_key("timestamp", "release", "second")
    draft.sign(office.signers("ana", "bogdan"))
    write_draft(draft, tmp_path / "draft.json")
    found, end = cut_everywhere(
        site,
        lambda: adopt_root(
            office.folder, read_draft(tmp_path / "draft.json"), office.online_signers(), office.tomorrow()
        ),
        monkeypatch,
    )
    assert {*found, end} == {"small-pack 1.0"}
    assert (office.folder / "metadata" / "2.root.json").is_file()


def test_where_an_old_key_is_lost_a_cut_is_told_and_going_on_ends_it(
    site: Site, office: Office, small_pack: SmallPack, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
):
    office.online = ("elena", "release", "second")
    office.adopt(office.replace_key("timestamp", "release", "second"))
    office.publish(release_in_version(small_pack, "1.0"))
    club = site.club("early")
    club.update()
    draft = office.replace_key("timestamp", "second", "third")
    draft.sign(office.signers("ana", "bogdan"))
    write_draft(draft, tmp_path / "draft.json")
    office.online = ("elena", "release", "third")  # the second key is lost

    def act() -> None:
        draft = read_draft(tmp_path / "draft.json")
        adopt_root(office.folder, draft, office.online_signers(), office.tomorrow())

    found, end = cut_everywhere(site, act, monkeypatch)
    assert (found[-1], end) == ("told", "small-pack 1.0")
    assert set(found[:-1]) == {"small-pack 1.0"}
    club.update()
    assert club.version_of("small-pack") == "1.0"


def test_what_a_publisher_handed_in_is_offered_as_a_whole(
    site: Site, office: Office, small_pack: SmallPack, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
):
    office.publish(release_in_version(small_pack, "1.0"))
    office.keys["ubb"] = make_signer("ubb")
    delegate(office.folder, "ubb", ["ubb-*.manifest"], office.public("ubb"), office.online_signers(), office.tomorrow())
    robots = release_in_version(rename_pack(small_pack, "ubb-robots"), "1.0")
    hand_in(tmp_path / "ubb", "ubb", office.signers("ubb"), office.tomorrow(), robots)
    found, end = cut_everywhere(
        site,
        lambda: take_in(office.folder, "ubb", tmp_path / "ubb", office.signers("release"), office.tomorrow()),
        monkeypatch,
    )
    assert set(found) == {"small-pack 1.0"}
    assert end == "small-pack 1.0 ubb-robots 1.0"


def test_a_full_disk_leaves_what_was_there(office: Office, small_pack: SmallPack, monkeypatch: pytest.MonkeyPatch):
    office.publish(release_in_version(small_pack, "1.0"))
    before = read_tree(office.folder)

    def fill(handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", fill)
    with pytest.raises(OSError, match="No space left"):
        office.publish(release_in_version(small_pack, "1.1"))
    monkeypatch.undo()
    assert read_tree(office.folder) == before
