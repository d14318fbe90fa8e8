"""Activities that exist in some of the pack's languages only, or say something else in each."""

from tests.small_pack import BRIDGE, SmallPack

ACTIVITY = f"{BRIDGE}/activity.yaml"
CARD = "activities/path-game"


def add_line(pack: SmallPack, path: str, line: str) -> None:
    with (pack.folder / path).open("a", encoding="utf-8") as file:
        file.write(f"{line}\n")


def test_an_activity_in_one_language_needs_its_texts_in_that_one(small_pack: SmallPack):
    add_line(small_pack, ACTIVITY, "locales: [en]")
    small_pack.remove(f"{BRIDGE}/ro.md")
    assert small_pack.list_faults() == []
    card, bridge = small_pack.read().list_activities()
    assert (list(card.fronts), list(bridge.fronts)) == (["ro", "en"], ["en"])


def test_texts_in_a_language_in_which_it_does_not_exist_are_left_over(small_pack: SmallPack):
    add_line(small_pack, f"{CARD}/activity.yaml", "locales: [en]")
    (told,) = small_pack.list_faults()
    assert told.startswith(f"{CARD}/ro.md: Nothing in the pack asks for this.")


def test_a_language_that_the_pack_does_not_have_is_told(small_pack: SmallPack):
    add_line(small_pack, ACTIVITY, "locales: [ro, en, hu]")
    assert small_pack.list_faults() == [
        f"{ACTIVITY}:22: The pack doesn't have the language “hu”. Write one of: ro, en."
    ]


def test_a_language_twice_is_told(small_pack: SmallPack):
    add_line(small_pack, ACTIVITY, "locales: [ro, en, en]")
    assert small_pack.list_faults() == [f"{ACTIVITY}:1: “en” stands twice. Keep one of the two."]


def test_no_language_at_all_is_told(small_pack: SmallPack):
    add_line(small_pack, ACTIVITY, "locales: []")
    assert small_pack.list_faults() == [f"{ACTIVITY}:22: Entries of “locales”: 0. Give it at least 1."]


def test_a_language_that_is_no_list_is_told(small_pack: SmallPack):
    add_line(small_pack, ACTIVITY, "locales: en")
    assert small_pack.list_faults() == [f"{ACTIVITY}:22: “locales” has to be a list. Mend the value."]


def test_numbers_for_languages_are_told(small_pack: SmallPack):
    add_line(small_pack, ACTIVITY, "locales: [[1], 2]")
    assert [told.split(":")[0] for told in small_pack.list_faults()] == [ACTIVITY, ACTIVITY]


def test_steps_are_the_same_unless_each_language_is_a_document_of_its_own(small_pack: SmallPack):
    small_pack.replace(f"{BRIDGE}/en.md", "## Give her commands\n\n", "")
    assert small_pack.list_faults() == [
        f"{BRIDGE}/en.md: Entries of “steps”: 1 here, 2 in {BRIDGE}/ro.md. Say the same in all languages."
    ]
    add_line(small_pack, ACTIVITY, "same_steps: false")
    assert small_pack.list_faults() == []


def test_materials_may_differ_then_too(small_pack: SmallPack):
    small_pack.replace(f"{CARD}/en.md", "  - free space in the room\n", "  - free space\n  - a card\n")
    assert len(small_pack.list_faults()) == 1
    add_line(small_pack, f"{CARD}/activity.yaml", "same_steps: false")
    assert small_pack.list_faults() == []
