"""Each thing that can be wrong in a pack folder is told in one sentence, at its place, with what to do."""

import pytest

from cluboteca.packformat.blocks_source import BlocksSource
from cluboteca.packformat.grid.program import Simple
from tests.packformat.broken_pages import BROKEN_PAGES
from tests.packformat.broken_texts import BROKEN_TEXTS
from tests.small_pack import BRIDGE, UNIT, SmallPack


def test_a_new_pack_is_right(small_pack: SmallPack):
    assert small_pack.list_faults() == []


def test_everything_of_a_pack_is_read(small_pack: SmallPack):
    pack = small_pack.read()
    card, bridge = pack.list_activities()
    assert card.id == "path-game"
    assert isinstance(bridge, BlocksSource)
    assert bridge.fronts["ro"].title == "Peste pod"
    assert [step.title for step in bridge.steps["en"]] == ["Look at the map", "Give her commands"]
    assert bridge.solution == (Simple("move"),) * 3
    assert [attempt.raises for attempt in bridge.attempts] == [
        "one_step_too_far",
        "nothing_yet",
        "left_the_path",
        "one_step_short",
    ]


def test_a_pack_may_say_what_is_new(small_pack: SmallPack):
    assert small_pack.read().fronts["en"].changes is None
    small_pack.replace("en.md", "\ntitle:", "\nchanges: The bridge is longer now.\ntitle:")
    assert small_pack.read().fronts["en"].changes == "The bridge is longer now."


BROKEN = BROKEN_TEXTS | BROKEN_PAGES


@pytest.mark.parametrize(("change", "told"), BROKEN.values(), ids=BROKEN.keys())
def test_a_broken_pack_says_what_is_wrong(small_pack: SmallPack, change: tuple[str, str, str], told: list[str]):
    small_pack.replace(*change)
    assert small_pack.list_faults() == told


@pytest.mark.parametrize("audience", ["librarians", "ambassadors"])
def test_a_module_for_those_who_help_is_shorter_than_a_meeting(small_pack: SmallPack, audience: str):
    small_pack.replace("courses/village/course.yaml", "learners", audience)
    small_pack.replace(UNIT, "minutes: 45", "minutes: 1")
    assert small_pack.list_faults() == []
    small_pack.replace(UNIT, "minutes: 1}", "minutes: 120}")
    assert small_pack.list_faults() == [
        f"{UNIT}:1: Minutes of the whole plan: 165. A module is done in one go: plan 10 to 120 minutes."
    ]


def test_a_missing_locale_file_is_named(small_pack: SmallPack):
    small_pack.remove(f"{BRIDGE}/ro.md")
    assert small_pack.list_faults() == [f"{BRIDGE}/ro.md: This file is missing. Write it, or remove what asks for it."]


def test_a_locale_more_asks_for_every_file_of_it(small_pack: SmallPack):
    small_pack.replace("pack.yaml", "[ro, en]", "[ro, en, hu]")
    assert [told.split(":")[0] for told in small_pack.list_faults()] == [
        f"{BRIDGE}/hu.md",
        "activities/path-game/hu.md",
        "courses/village/hu.md",
        "hu.md",
        "units/first-meeting/hu.md",
    ]


def test_a_locale_less_leaves_its_files_over(small_pack: SmallPack):
    small_pack.replace("pack.yaml", "[ro, en]", "[ro]")
    assert f"{BRIDGE}/en.md: Nothing in the pack asks for this." in small_pack.list_faults()[0]


def test_a_folder_that_nothing_names_is_told_once(small_pack: SmallPack):
    small_pack.write("activities/forgotten/activity.yaml", "kind: unplugged\nminutes: 5\n")
    small_pack.write("activities/forgotten/ro.md", "")
    assert [told.split(":")[0] for told in small_pack.list_faults()] == ["activities/forgotten"]


def test_a_file_with_a_typing_mistake_in_its_name_is_told(small_pack: SmallPack):
    small_pack.write(f"{BRIDGE}/attemps/late.yaml", "program: []\nraises: nothing_yet\n")
    assert [told.split(":")[0] for told in small_pack.list_faults()] == [f"{BRIDGE}/attemps/late.yaml"]


def test_an_image_without_a_licence_is_told(small_pack: SmallPack):
    small_pack.write("images/well.png", b"\x89PNG")
    assert small_pack.list_faults() == [
        "images/well.png: This file has no licence. Name path, licence and author under assets in pack.yaml."
    ]


def test_a_licensed_image_can_be_shown(small_pack: SmallPack):
    small_pack.write("images/well.png", b"\x89PNG")
    small_pack.replace(
        "pack.yaml", "courses:", "assets: [{path: images/well.png, licence: CC0-1.0, author: Ana}]\ncourses:"
    )
    small_pack.replace(f"{BRIDGE}/en.md", "The well is beyond", "![A well](images/well.png) The well is beyond")
    assert small_pack.list_faults() == []
    assert small_pack.read().images == {"images/well.png": b"\x89PNG"}


def test_an_activity_in_two_units_is_told(small_pack: SmallPack):
    for name in ("unit.yaml", "ro.md", "en.md"):
        text = (small_pack.folder / "units/first-meeting" / name).read_text(encoding="utf-8")
        small_pack.write(f"units/second-meeting/{name}", text)
    small_pack.replace("courses/village/course.yaml", "[first-meeting]", "[first-meeting, second-meeting]")
    assert small_pack.list_faults()[0] == (
        "units/second-meeting/unit.yaml:1: “path-game” is named in units/first-meeting/unit.yaml, too. Name it in one place."
    )


def test_files_of_windows_with_a_byte_order_mark_read_the_same(small_pack: SmallPack):
    before = small_pack.read()
    for file in sorted(small_pack.folder.rglob("*.*")):
        if file.is_file():
            file.write_bytes(b"\xef\xbb\xbf" + file.read_bytes().replace(b"\n", b"\r\n"))
    assert small_pack.read() == before


@pytest.mark.parametrize("encoding", ["iso-8859-2", "utf-16", "cp1250"])
def test_another_encoding_is_told_with_its_line(small_pack: SmallPack, encoding: str):
    text = "---\ntitle: Pachetul meu\ndescription: Încă unul.\n---\n"
    small_pack.write("ro.md", text.encode(encoding, errors="replace"))
    line = 1 if encoding == "utf-16" else 3
    assert small_pack.list_faults() == [
        f"ro.md:{line}: This file isn't saved as UTF-8. Save it again and choose the encoding UTF-8."
    ]


def test_a_bomb_in_a_pack_is_refused(small_pack: SmallPack):
    small_pack.write(f"{BRIDGE}/solution.yaml", "a: &a [x, x]\nb: &b [*a, *a]\nprogram: [*b, *b]\n")
    (told,) = small_pack.list_faults()
    assert told.startswith(f"{BRIDGE}/solution.yaml:1: This line uses a YAML anchor or alias")


def test_a_pack_without_pack_yaml_is_no_pack(small_pack: SmallPack):
    small_pack.remove("pack.yaml")
    assert small_pack.list_faults() == ["pack.yaml: This file is missing. Write it, or remove what asks for it."]


def test_all_faults_are_told_at_once_in_the_order_of_files_and_lines(small_pack: SmallPack):
    small_pack.replace(f"{BRIDGE}/activity.yaml", "minutes: 5", "minutes: 0")
    small_pack.replace(f"{BRIDGE}/activity.yaml", "block_limit: 6", "block_limit: 0")
    small_pack.remove("courses/village/en.md")
    assert [told.split(": ")[0] for told in small_pack.list_faults()] == [
        f"{BRIDGE}/activity.yaml:2",
        f"{BRIDGE}/activity.yaml:14",
        "courses/village/en.md",
    ]
