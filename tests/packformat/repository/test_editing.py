"""What editors do with a repository comes to clubs, and what they may not do changes nothing."""

from datetime import timedelta

import pytest

from cluboteca.packformat.repository.draft import begin_root, change_root, read_draft, write_draft
from cluboteca.packformat.repository.editing import add_release, adopt_root, renew, withdraw_pack
from cluboteca.packformat.repository.fault import KeyMissing, Refused
from cluboteca.packformat.repository.state import get_signed_at, read_roots, read_state
from tests.packformat.repository.office import Office, read_tree, release_in_version
from tests.packformat.repository.site import Site
from tests.small_pack import SmallPack


def test_a_release_comes_to_a_club_and_then_only_what_is_new_in_the_next(
    site: Site, office: Office, small_pack: SmallPack
):
    club = site.club()
    office.publish(release_in_version(small_pack, "1.0"))
    club.update()
    assert club.version_of("small-pack") == "1.0"
    site.asked.clear()
    office.publish(release_in_version(small_pack, "1.1"))
    club.update()
    assert club.version_of("small-pack") == "1.1"
    assert len([path for path in site.asked if path.startswith("/parts/")]) == 1  # the pack's own texts


def test_a_version_that_is_not_higher_is_refused_and_the_same_bytes_are_not(office: Office, small_pack: SmallPack):
    newer, older = (release_in_version(small_pack, version) for version in ("1.10", "1.9"))
    office.publish(newer)
    before = read_tree(office.folder)
    with pytest.raises(Refused, match=r"“small-pack” 1.10 is offered already. Raise the version in pack.yaml"):
        office.publish(older)
    small_pack.write("LICENSE", "another")
    with pytest.raises(Refused, match="Raise the version"):
        office.publish(release_in_version(small_pack, "1.10"))
    assert read_tree(office.folder) == before
    office.publish(newer)


def test_a_withdrawn_pack_is_offered_no_longer(site: Site, office: Office, small_pack: SmallPack):
    office.publish(release_in_version(small_pack, "1.0"))
    withdraw_pack(office.folder, "small-pack", office.online_signers(), office.tomorrow())
    club = site.club()
    club.update()
    assert club.packs == {}
    with pytest.raises(Refused, match="isn't offered here"):
        withdraw_pack(office.folder, "small-pack", office.online_signers(), office.tomorrow())


@pytest.mark.parametrize(
    ("at_hand", "role"), [(("release",), "targets"), (("elena",), "snapshot"), (("ana",), "targets")]
)
def test_a_key_that_is_missing_is_named_by_its_role(
    office: Office, small_pack: SmallPack, at_hand: tuple[str, ...], role: str
):
    before = read_tree(office.folder)
    with pytest.raises(KeyMissing, match=f"role “{role}” are missing"):
        add_release(office.folder, release_in_version(small_pack, "1.0"), office.signers(*at_hand), office.tomorrow())
    assert read_tree(office.folder) == before


def test_renewing_moves_every_date_whose_key_is_at_hand(office: Office):
    before = read_state(office.folder)
    renew(office.folder, office.signers("release"), office.tomorrow())
    between = read_state(office.folder)
    assert between.timestamp.signed.expires > before.timestamp.signed.expires
    assert between.targets.signed.version == before.targets.signed.version
    renew(office.folder, office.online_signers(), office.tomorrow())
    after = read_state(office.folder)
    assert after.targets.signed.expires > before.targets.signed.expires
    assert after.snapshot.signed.version == 3


def test_what_has_expired_can_be_renewed(site: Site, office: Office, small_pack: SmallPack):
    office.moment -= timedelta(days=800)
    office.folder = office.folder.with_name("old")
    office.begin()
    office.publish(release_in_version(small_pack, "1.0"))
    office.moment += timedelta(days=799)
    renew(office.folder, office.online_signers(), office.tomorrow())
    club = site.club()
    club.update()
    assert club.version_of("small-pack") == "1.0"


def test_a_computer_whose_date_is_in_the_past_signs_nothing(office: Office, small_pack: SmallPack):
    office.publish(release_in_version(small_pack, "1.0"))
    signed_at = get_signed_at(read_state(office.folder).timestamp.signed)
    assert signed_at == office.moment
    with pytest.raises(Refused, match="Set the date first"):
        renew(office.folder, office.online_signers(), office.moment - timedelta(days=1))


def test_a_folder_that_is_no_repository_is_told(office: Office):
    with pytest.raises(Refused, match="There is no repository in"):
        renew(office.folder / "parts", office.online_signers(), office.tomorrow())


def test_a_repository_is_not_begun_twice(office: Office):
    with pytest.raises(Refused, match="There is a repository in"):
        office.begin()


def test_what_was_changed_by_another_is_not_signed_anew(office: Office, small_pack: SmallPack):
    office.publish(release_in_version(small_pack, "1.0"))
    file = office.folder / "metadata" / "2.targets.json"
    file.write_bytes(file.read_bytes().replace(b'"length":3', b'"length":4'))
    with pytest.raises(Refused, match=r"metadata/2.targets.json of the repository isn't signed by those who may"):
        renew(office.folder, office.online_signers(), office.tomorrow())


@pytest.mark.parametrize("role", ["snapshot", "targets"])
def test_an_older_file_in_the_place_of_a_newer_is_not_built_upon(office: Office, small_pack: SmallPack, role: str):
    office.publish(release_in_version(small_pack, "1.0"))
    office.publish(release_in_version(small_pack, "1.1"))
    metadata = office.folder / "metadata"
    (metadata / f"3.{role}.json").write_bytes((metadata / f"2.{role}.json").read_bytes())
    with pytest.raises(Refused, match=rf"metadata/3.{role}.json isn't the file that was signed for"):
        renew(office.folder, office.online_signers(), office.tomorrow())


# Roots


def test_a_root_that_one_person_signed_is_not_put_in_force(office: Office):
    before = read_tree(office.folder)
    draft = office.replace_key("targets", "elena", "felix")
    draft.sign(office.signers("carmen"))
    assert draft.list_signers() == ["carmen"]
    assert draft.missing == 1
    with pytest.raises(Refused, match=r"Signatures that the draft still lacks: 1\."):
        adopt_root(office.folder, draft, office.online_signers(), office.tomorrow())
    assert read_tree(office.folder) == before


def test_a_root_is_signed_on_one_computer_after_the_other(office: Office, tmp_path):
    draft = office.replace_key("targets", "elena", "felix")
    write_draft(draft, tmp_path / "ana.json")
    write_draft(draft, tmp_path / "carmen.json")
    for owner in ("ana", "carmen"):
        theirs = read_draft(tmp_path / f"{owner}.json")
        theirs.sign(office.signers(owner))
        write_draft(theirs, tmp_path / f"{owner}.json")
    back = read_draft(tmp_path / "ana.json")
    back.take_signatures(read_draft(tmp_path / "carmen.json"))
    assert (back.list_signers(), back.missing) == (["ana", "carmen"], 0)
    office.online = ("felix", "release")
    adopt_root(office.folder, back, office.online_signers(), office.tomorrow())
    assert len(read_roots(office.folder)) == 2


def test_only_a_root_key_signs_a_root_and_only_the_same_draft_gives_signatures(office: Office):
    draft = office.replace_key("targets", "elena", "felix")
    with pytest.raises(Refused, match="Sign with one of: ana, bogdan, carmen"):
        draft.sign(office.signers("elena"))
    other = office.replace_key("targets", "elena", "gina")
    with pytest.raises(Refused, match="two different drafts"):
        draft.take_signatures(other)


def test_a_draft_of_an_older_root_is_refused(office: Office):
    old = office.replace_key("snapshot", "release", "second")
    office.online = ("elena", "release", "third")
    office.adopt(office.replace_key("snapshot", "release", "third"))
    office.online = ("elena", "release", "second")
    with pytest.raises(Refused, match="follows another root"):
        office.adopt(old)


def test_a_root_has_three_keys_and_every_role_has_one(office: Office):
    current = read_roots(office.folder)[0].signed
    with pytest.raises(Refused, match="at least 3 keys"):
        change_root(current, {}, {"root": office.public("carmen")}, office.tomorrow())
    with pytest.raises(Refused, match="The role “targets” has no key"):
        change_root(current, {}, {"targets": office.public("elena")}, office.tomorrow())
    with pytest.raises(Refused, match=r"ana isn't a key of the role “targets”. Its keys are of: elena"):
        change_root(current, {}, {"targets": office.public("ana")}, office.tomorrow())
    with pytest.raises(Refused, match="at least 3 keys"):
        begin_root({"root": office.public("ana", "bogdan")}, office.tomorrow())


@pytest.mark.parametrize("role", ["targets", "snapshot", "timestamp"])
def test_the_key_of_any_role_is_replaced_without_a_moment_in_which_nothing_holds(
    site: Site, office: Office, small_pack: SmallPack, role
):
    office.publish(release_in_version(small_pack, "1.0"))
    club = site.club()
    club.update()
    old = "elena" if role == "targets" else "release"
    office.online = ("elena", "release", "new")
    draft = office.replace_key(role, old, "new")
    assert office.adopt(draft).is_seamless
    club.update()
    small_pack.write("LICENSE", "more")
    office.online = tuple(owner for owner in office.online if owner != old or role != "targets")
    office.publish(release_in_version(small_pack, "1.1"))
    club.update()
    assert club.version_of("small-pack") == "1.1"
    newcomer = site.club("newcomer")
    newcomer.update()
    assert newcomer.packs == club.packs


def test_a_key_that_was_lost_is_replaced_too(site: Site, office: Office, small_pack: SmallPack):
    office.publish(release_in_version(small_pack, "1.0"))
    club = site.club()
    club.update()
    office.online = ("felix", "release")
    assert not office.adopt(office.replace_key("targets", "elena", "felix")).is_seamless
    club.update()
    assert club.version_of("small-pack") == "1.0"


def test_a_root_key_is_replaced(site: Site, office: Office, small_pack: SmallPack):
    club = site.club()
    office.adopt(office.replace_key("root", "carmen", "dan"))
    office.adopt(office.replace_key("root", "ana", "eva"), "ana", "bogdan", "dan")
    office.publish(release_in_version(small_pack, "1.0"))
    club.update()
    assert club.version_of("small-pack") == "1.0"
    assert [len(root.signatures) for root in read_roots(office.folder)] == [2, 2, 3]
