"""`pack verify` says of each thing whether it holds."""

from datetime import timedelta
from pathlib import Path

import pytest
from tuf.api.metadata import Targets

from cluboteca.packformat.release.built_folder import write_built_folder
from cluboteca.packformat.repository.judging import judge_built_folder, judge_repository, list_expiries
from cluboteca.packformat.sentence import untranslated
from tests.packformat.release.made import change_root
from tests.packformat.repository.office import Office, release_in_version
from tests.packformat.repository.thief import find, flip, name_role, resign
from tests.small_pack import SmallPack


@pytest.fixture
def offered(office: Office, small_pack: SmallPack) -> Office:
    office.publish(release_in_version(small_pack, "1.0"))
    return office


def judge(office: Office, trusted: bytes | None = None, days: int = 0) -> tuple[bool, list[str]]:
    moment = office.moment + timedelta(days=days)
    statements = judge_repository(office.folder, trusted or office.first_root(), moment)
    signs = {True: "+", False: "-", None: "!"}
    lines = [f"{signs[each.holds]} {each.told.told(untranslated)}" for each in statements]
    return all(each.holds is not False for each in statements), lines


def test_everything_that_holds_is_said_with_who_signed_it_and_until_when(offered: Office):
    holds, lines = judge(offered)
    assert holds
    assert lines[0].startswith("+ root 1, signed by ana, bogdan, holds until ")
    assert lines[1] == "+ The root that you named leads here."
    assert [line.split(",")[0] for line in lines[2:5]] == ["+ timestamp 2", "+ snapshot 2", "+ targets 2"]
    assert lines[5].startswith("+ “small-pack” 1.0 is whole: parts: ")
    assert [role for role, _date in list_expiries(offered.folder)] == ["snapshot", "timestamp", "targets", "root"]


def test_without_a_root_from_elsewhere_that_is_said(offered: Office):
    statements = judge_repository(offered.folder, None, offered.moment)
    assert [each.told.msgid for each in statements if each.holds is None] == [
        "The first root is taken as it lies here. To be sure, name one that came another way: --root."
    ]


@pytest.mark.parametrize(
    ("days", "sign", "roles"),
    [
        (310, "!", {"timestamp", "snapshot"}),
        (366, "-", {"timestamp", "snapshot"}),
        (731, "-", {"timestamp", "snapshot", "targets"}),
        (5 * 365 + 1, "-", {"root", "timestamp", "snapshot", "targets"}),
    ],
)
def test_what_expires_soon_and_what_has_expired_is_said(offered: Office, days: int, sign: str, roles: set[str]):
    holds, lines = judge(offered, days=days)
    assert holds == (sign == "!")
    assert {line.split()[1] for line in lines if line.startswith(f"{sign} ") and "signed by" in line} == roles


def test_a_computer_whose_date_is_before_the_signature_is_told(offered: Office):
    holds, lines = judge(offered, days=-10)
    assert not holds
    assert any("is before the signature of" in line for line in lines)


def test_a_root_of_another_repository_is_told(offered: Office, tmp_path: Path):
    other = Office(tmp_path / "other", offered.keys, offered.moment)
    other.begin()
    assert judge(offered, other.first_root())[1][-1].startswith("- The root that you named doesn't lead to this")
    assert judge(offered, b"{}")[1][-1].startswith("- The root that you named doesn't lead to this")


def test_a_root_from_before_its_keys_changed_leads_here(offered: Office):
    before = offered.first_root()
    offered.adopt(offered.replace_key("root", "carmen", "dan"))
    assert judge(offered, before)[0]


@pytest.mark.parametrize(
    ("pattern", "told"),
    [
        ("metadata/1.root.json", "metadata/1.root.json"),
        ("metadata/timestamp.json", "metadata/timestamp.json"),
        ("metadata/*.snapshot.json", "metadata/2.snapshot.json"),
        ("metadata/*.targets.json", "metadata/2.targets.json"),
        ("targets/*", "small-pack.manifest is missing or isn't the file that was signed for"),
        ("parts/*/*", "small-pack.manifest: A part of the pack was changed after it was signed"),
    ],
)
def test_each_file_that_was_changed_is_named(offered: Office, pattern: str, told: str):
    flip(find(offered.folder, pattern), at=-20)
    holds, lines = judge(offered)
    assert not holds
    assert any(line.startswith(f"- {told}") for line in lines)


def test_a_publishers_pack_without_a_hash_is_told(offered: Office, small_pack: SmallPack, tmp_path: Path):
    def spoil(signed: Targets) -> None:
        signed.version = 3
        signed.targets["small-pack.manifest"].hashes = {"md5": "0" * 32}

    signers, metadata = offered.online_signers(), offered.folder / "metadata"
    content = resign(metadata / "2.targets.json", spoil, signers, metadata / "3.targets.json")
    name_role(offered.folder, "targets", content, 3, signers)
    assert any(line.startswith("- small-pack.manifest is missing") for line in judge(offered)[1])


def test_a_folder_that_is_no_repository_is_told(office: Office, tmp_path: Path):
    (statement,) = judge_repository(tmp_path / "nowhere", None, office.moment)
    assert statement.holds is False
    assert statement.told.told(untranslated).startswith("There is no repository in")


def test_a_built_release_is_judged_too(small_pack: SmallPack, tmp_path: Path):
    folder = tmp_path / "built"
    folder.mkdir()
    write_built_folder(release_in_version(small_pack, "1.0"), folder)
    (statement,) = judge_built_folder(folder)
    assert statement.holds
    find(folder, "parts/*/*").unlink()
    (statement,) = judge_built_folder(folder)
    assert statement.holds is False
    assert "A part of the pack can't be read" in statement.told.told(untranslated)


def test_a_manifest_of_another_pack_under_this_name_does_not_hold(offered: Office, small_pack: SmallPack):
    folder, targets = offered.folder, find(offered.folder, "metadata/2.targets.json")

    def rename(signed: Targets) -> None:
        signed.version = 3
        target = signed.targets.pop("small-pack.manifest")
        target.path = "other-pack.manifest"
        signed.targets[target.path] = target

    content = resign(targets, rename, offered.signers("elena"), targets.with_name("3.targets.json"))
    name_role(folder, "targets", content, 3, offered.signers("release"))
    manifest = find(folder, "targets/*")
    manifest.rename(manifest.with_name(manifest.name.replace("small", "other")))
    holds, lines = judge(offered)
    assert not holds
    assert lines[5].startswith("- “other-pack.manifest” holds the pack “small-pack”.")


def test_a_pack_yaml_of_another_pack_does_not_hold(office: Office, small_pack: SmallPack):
    built = release_in_version(small_pack, "1.0")
    office.publish(change_root(built, lambda root: root.update(pack="other-pack")).as_release())
    holds, lines = judge(office)
    assert not holds
    assert "The manifest says “other-pack” 1.0, and the pack.yaml inside says something else." in lines[5]
