from pathlib import Path

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import translation

from cluboteca.content.actions import load_pack, load_packs
from cluboteca.content.models import Activity, ActivityContent, Course, Pack, PackImage, PackRelease, Unit
from cluboteca.content.policies import PackBroken
from cluboteca.content.queries import find_activity, list_activities, list_releases, list_units
from tests.small_pack import BRIDGE, UNIT, SmallPack

pytestmark = pytest.mark.django_db


def count_rows() -> list[int]:
    return [model.objects.count() for model in (Pack, PackRelease, Course, Unit, Activity, ActivityContent)]


def activity(name: str = "over-the-bridge") -> Activity:
    found = find_activity(f"small-pack/{name}")
    assert found is not None
    return found


def test_a_pack_is_installed_as_a_whole(small_pack: SmallPack):
    loaded = load_pack(small_pack.folder)
    assert loaded.is_changed
    assert (loaded.release.pack.slug, loaded.release.version) == ("small-pack", "0.1")
    assert count_rows() == [1, 1, 1, 1, 2, 2]
    assert loaded.release.pack.authors == ["The authors of this pack"]


def test_installing_it_again_writes_nothing(small_pack: SmallPack, django_assert_num_queries):
    load_pack(small_pack.folder)
    with django_assert_num_queries(2):
        assert not load_pack(small_pack.folder).is_changed
    assert count_rows() == [1, 1, 1, 1, 2, 2]


def test_a_start_with_the_same_packs_reads_none_of_them(small_pack: SmallPack, monkeypatch: pytest.MonkeyPatch):
    load_packs([small_pack.folder.parent])

    def refuse(*_args: object, **_named: object) -> None:
        raise AssertionError("read")

    monkeypatch.setattr("cluboteca.packformat.source.read_pack", refuse)
    monkeypatch.setattr("cluboteca.packformat.yaml_text.read_yaml", refuse)
    assert [each.is_changed for each in load_packs([small_pack.folder.parent])] == [False]


def test_a_changed_pack_updates_its_activities_in_place(small_pack: SmallPack):
    load_pack(small_pack.folder)
    before = activity()
    small_pack.replace(f"{BRIDGE}/ro.md", "title: Peste pod", "title: Dincolo de pod")
    small_pack.replace("pack.yaml", '"0.1"', '"0.2"')
    assert load_pack(small_pack.folder).is_changed
    after = activity()
    assert after.pk == before.pk
    assert after.words["ro"]["title"] == "Dincolo de pod"
    assert [release.version for release in PackRelease.objects.all()] == ["0.1", "0.2"]
    assert [release.version for release in list_releases()] == ["0.2"]


def test_more_activities_take_no_more_statements(small_pack: SmallPack):
    load_pack(small_pack.folder)
    small_pack.replace("pack.yaml", '"0.1"', '"0.2"')
    with CaptureQueriesContext(connection) as of_two:
        load_pack(small_pack.folder)
    small_pack.remove(BRIDGE)
    small_pack.replace(UNIT, "[path-game, over-the-bridge]", "[path-game]")
    with CaptureQueriesContext(connection) as of_one:
        load_pack(small_pack.folder)
    assert len(of_two) == len(of_one)


def test_going_back_to_an_earlier_content_is_a_change_too(small_pack: SmallPack):
    load_pack(small_pack.folder)
    small_pack.replace("pack.yaml", '"0.1"', '"0.2"')
    load_pack(small_pack.folder)
    small_pack.replace("pack.yaml", '"0.2"', '"0.1"')
    assert load_pack(small_pack.folder).is_changed
    assert [release.version for release in list_releases()] == ["0.1"]


def test_an_activity_that_is_gone_is_withdrawn_and_stays(small_pack: SmallPack):
    load_pack(small_pack.folder)
    before = activity()
    small_pack.remove(BRIDGE)
    small_pack.replace("units/first-meeting/unit.yaml", "[path-game, over-the-bridge]", "[path-game]")
    load_pack(small_pack.folder)
    (unit,) = list_units()
    assert [each.full_id for each in list_activities(unit)] == ["small-pack/path-game"]
    assert activity().pk == before.pk
    assert activity().is_withdrawn
    assert activity().content.starter is not None


def test_an_activity_that_comes_back_is_the_same_one(small_pack: SmallPack):
    load_pack(small_pack.folder)
    before = activity()
    unit_file = "units/first-meeting/unit.yaml"
    kept = small_pack.folder.parent / "kept"
    (small_pack.folder / BRIDGE).rename(kept)
    small_pack.replace(unit_file, "[path-game, over-the-bridge]", "[path-game]")
    load_pack(small_pack.folder)
    kept.rename(small_pack.folder / BRIDGE)
    small_pack.replace(unit_file, "[path-game]", "[over-the-bridge, path-game]")
    load_pack(small_pack.folder)
    after = activity()
    assert (after.pk, after.is_withdrawn, after.position) == (before.pk, False, 0)


def test_a_unit_and_a_course_that_are_gone_are_withdrawn(small_pack: SmallPack):
    load_pack(small_pack.folder)
    for old, new in (("courses/village", "courses/town"), ("units/first-meeting", "units/opening")):
        (small_pack.folder / old).rename(small_pack.folder / new)
    small_pack.replace("pack.yaml", "[village]", "[town]")
    small_pack.replace("courses/town/course.yaml", "[first-meeting]", "[opening]")
    load_pack(small_pack.folder)
    assert [unit.full_id for unit in list_units()] == ["small-pack/opening"]
    assert Unit.objects.get(full_id="small-pack/first-meeting").is_withdrawn
    assert Course.objects.get(full_id="small-pack/village").is_withdrawn
    assert activity().unit.full_id == "small-pack/opening"


def test_another_pack_is_left_alone(small_pack: SmallPack):
    load_pack(small_pack.folder)
    small_pack.replace("pack.yaml", "id: small-pack", "id: other-pack")
    small_pack.remove(BRIDGE)
    small_pack.replace("units/first-meeting/unit.yaml", "[path-game, over-the-bridge]", "[path-game]")
    load_pack(small_pack.folder)
    assert not activity().is_withdrawn
    assert [release.pack.slug for release in list_releases()] == ["other-pack", "small-pack"]


def test_a_broken_pack_changes_nothing_and_says_what_is_wrong(small_pack: SmallPack):
    load_pack(small_pack.folder)
    before = count_rows()
    small_pack.replace(f"{BRIDGE}/activity.yaml", "minutes: 5", "minutes: five")
    small_pack.replace("pack.yaml", '"0.1"', '"0.2"')
    with pytest.raises(PackBroken) as caught, translation.override("en"):
        load_pack(small_pack.folder)
    assert f"{BRIDGE}/activity.yaml:2: “minutes” has to be a whole number." in str(caught.value.message)
    assert caught.value.code == "pack_broken"
    assert count_rows() == before
    assert [release.version for release in list_releases()] == ["0.1"]


def test_nothing_is_half_written_when_the_database_fails(small_pack: SmallPack, monkeypatch: pytest.MonkeyPatch):
    def fail(**_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(PackRelease.objects, "create", fail)
    with pytest.raises(OSError, match="No space"):
        load_pack(small_pack.folder)
    assert count_rows() == [0, 0, 0, 0, 0, 0]


def test_a_folder_that_is_no_pack_is_told(tmp_path: Path):
    with pytest.raises(PackBroken):
        load_pack(tmp_path / "nowhere")
    with pytest.raises(PackBroken):
        load_pack(tmp_path)


def test_all_packs_of_a_folder_are_installed_and_what_is_no_pack_is_passed_over(small_pack: SmallPack):
    around = small_pack.folder.parent
    (around / "notes").mkdir()
    (around / "file.txt").write_text("x")
    loaded = load_packs([around, around / "nowhere"])
    assert [each.release.pack.slug for each in loaded] == ["small-pack"]


def test_a_broken_pack_keeps_no_other_from_being_installed(small_pack: SmallPack):
    broken = small_pack.folder.parent / "a-broken-one"
    broken.mkdir()
    (broken / "pack.yaml").write_text("id: [")
    with pytest.raises(PackBroken, match="pack_broken"):
        load_packs([small_pack.folder.parent])
    assert [release.pack.slug for release in list_releases()] == ["small-pack"]


def test_images_come_with_the_pack_and_go_with_it(small_pack: SmallPack):
    small_pack.write("images/well.png", b"\x89PNG")
    small_pack.replace(
        "pack.yaml", "courses:", "assets: [{path: images/well.png, licence: CC0-1.0, author: Ana}]\ncourses:"
    )
    load_pack(small_pack.folder)
    image = PackImage.objects.get()
    assert (image.path, bytes(image.content), image.licence) == ("images/well.png", b"\x89PNG", "CC0-1.0")
    small_pack.remove("images")
    small_pack.replace("pack.yaml", "assets: [{path: images/well.png, licence: CC0-1.0, author: Ana}]\n", "")
    load_pack(small_pack.folder)
    assert not PackImage.objects.exists()


def test_a_new_version_of_the_program_renders_anew(small_pack: SmallPack, monkeypatch: pytest.MonkeyPatch):
    load_pack(small_pack.folder)
    monkeypatch.setattr("cluboteca.__version__", "99.0")
    assert load_pack(small_pack.folder).is_changed
    assert not load_pack(small_pack.folder).is_changed
