"""What the files of a stage activity say about each other."""

import json
from dataclasses import replace

import pytest

from cluboteca.packformat.blocks_source import StageSource
from cluboteca.packformat.fault import BrokenPack
from cluboteca.packformat.folder import read_folder
from cluboteca.packformat.sentence import untranslated
from cluboteca.packformat.source import read_pack
from cluboteca.packformat.stage.library import Library, parse_library
from tests.small_pack import SmallPack
from tests.small_stage import CHASE, LIBRARY, add_stage


@pytest.fixture
def pack(small_pack: SmallPack) -> SmallPack:
    add_stage(small_pack)
    return small_pack


def read(pack: SmallPack, library: Library = LIBRARY) -> StageSource:
    source = read_pack(read_folder(pack.folder), library).list_activities()[-1]
    assert isinstance(source, StageSource)
    return source


def list_faults(pack: SmallPack, library: Library = LIBRARY) -> list[str]:
    try:
        read(pack, library)
    except BrokenPack as broken:
        return [fault.told(untranslated) for fault in broken.faults]
    return []


def test_an_activity_of_the_stage_is_read(pack: SmallPack):
    source = read(pack)
    assert source.definition.world.kind == "stage"
    assert [attempt.raises for attempt in source.attempts] == ["no_flag", "no_point", "silent"]
    assert source.picture == "dog"
    assert source.solution is not None
    assert source.work_of(source.solution, "ro")["stage"]["variables"][0]["name"] == "puncte"


def test_checks_are_in_the_readers_language_and_say_who_is_meant(pack: SmallPack):
    speaks, counts = read(pack).run_checks("ro")
    assert speaks["run"]["see"] == {"sprite": "cat", "says": {"contains": "Te-am prins!"}}
    assert counts["run"]["cast"]["variables"] == {"score": {"name": "puncte"}}
    assert counts["run"]["cast"]["sprites"] == {
        "dog": {"name": "Câine", "library": "dog", "place": 0},
        "cat": {"name": "Pisică", "library": "cat", "place": 1},
    }
    assert counts["run"]["cast"]["costumes"]["cat/walk-2"] == {"name": "pas 2", "library": "cat/walk-2"}


BROKEN: dict[str, tuple[tuple[str, str, str], list[str]]] = {
    "a text without a name": (
        (f"{CHASE}/solution.yaml", "$caught", "$gotcha"),
        [
            f"{CHASE}/{page}.md:{line}: Under “names” the texts of “gotcha” are missing. Add them."
            for page, line in (("en", 13), ("ro", 13))
        ],
    ),
    "a name in one language only": (
        (f"{CHASE}/ro.md", "  score: puncte\n", ""),
        [f"{CHASE}/ro.md:13: Under “names” the texts of “score” are missing. Add them."],
    ),
    "a name of nothing": (
        (f"{CHASE}/ro.md", "  score: puncte\n", "  score: puncte\n  speed: viteza\n"),
        [f"{CHASE}/ro.md:15: “speed” under “names” isn't in the definition. Remove its texts, or mend the name."],
    ),
    "a drawing that isn't in the library": (
        (f"{CHASE}/starter.yaml", "library: dog", "library: wolf"),
        [f"{CHASE}/starter.yaml:5: The library has no “wolf”. Write one of: cat, dog."],
    ),
    "a costume that isn't in the library": (
        (f"{CHASE}/starter.yaml", "[walk-1, walk-2]", "[walk-1, sit]"),
        [f"{CHASE}/starter.yaml:8: The library has no “sit”. Write one of: walk-1, walk-2."],
    ),
    "a backdrop that isn't in the library": (
        (f"{CHASE}/starter.yaml", "[meadow]", "[sea]"),
        [f"{CHASE}/starter.yaml:2: The library has no “sea”. Write one of: meadow."],
    ),
    "a sound that isn't in the library": (
        (f"{CHASE}/starter.yaml", "[meow]", "[bark]"),
        [f"{CHASE}/starter.yaml:9: The library has no “bark”. Write one of: meow."],
    ),
    "a check of a sprite that isn't there": (
        (f"{CHASE}/activity.yaml", "{sprite: cat,", "{sprite: fox,"),
        [f"{CHASE}/activity.yaml:7: “fox” isn't under sprites of the starter or the solution. Write one of: cat, dog."],
    ),
    "a check of a variable that isn't there": (
        (f"{CHASE}/activity.yaml", "variable: score", "variable: points"),
        [
            f"{CHASE}/activity.yaml:8: “points” isn't under variables of the starter or the solution. Write one of: score."
        ],
    ),
    "a mistake in a script": (
        (f"{CHASE}/solution.yaml", "move: 10", "mvoe: 10"),
        [f"{CHASE}/solution.yaml:12: “mvoe” isn't a block of the stage. Do you mean one of these: move"],
    ),
    "a block of the village in a text": (
        (f"{CHASE}/en.md", "{block:when_flag}", "{block:pick}"),
        [f"{CHASE}/en.md:19: “pick” isn't a block of the stage. Write one of: "],
    ),
    "an unknown world": (
        (f"{CHASE}/activity.yaml", "kind: stage", "kind: moon"),
        [f"{CHASE}/activity.yaml:4: This version knows no world “moon”. Write one of: grid, stage."],
    ),
    "an outline of the village": (
        (f"{CHASE}/starter.yaml", "stage:", "program:"),
        [f"{CHASE}/starter.yaml:1: This file doesn't hold what it has to. Write: stage: ...."],
    ),
}


@pytest.mark.parametrize(("change", "told"), BROKEN.values(), ids=BROKEN.keys())
def test_a_broken_activity_says_what_is_wrong(pack: SmallPack, change: tuple[str, str, str], told: list[str]):
    pack.replace(*change)
    found = list_faults(pack)
    assert len(found) == len(told)
    for here, expected in zip(found, told, strict=True):
        assert here.startswith(expected)


def test_of_a_large_library_the_nearest_drawings_are_named(pack: SmallPack):
    many = {f"{animal}-{number}": LIBRARY.sprites["dog"] for animal in ("cow", "hen") for number in range(60)}
    pack.replace(f"{CHASE}/starter.yaml", "library: dog", "library: doog")
    (told,) = list_faults(pack, replace(LIBRARY, sprites={**LIBRARY.sprites, **many}))
    assert "The nearest are: dog, " in told
    assert len(told) < 200


def test_a_thing_of_the_library_may_be_called_otherwise(pack: SmallPack):
    for page in ("ro", "en"):
        pack.replace(f"{CHASE}/{page}.md", "names:\n", "names:\n  cat: Mitzi\n")
    source = read(pack)
    assert source.work_of(source.starter, "ro")["stage"]["sprites"][1]["name"] == "Mitzi"


def test_without_a_built_library_no_id_is_refused(pack: SmallPack):
    pack.replace(f"{CHASE}/starter.yaml", "[meadow]", "[sea]")
    assert list_faults(pack, Library()) == []


def test_the_village_has_no_names(small_pack: SmallPack):
    small_pack.replace("activities/over-the-bridge/ro.md", "hints:", "names: {ana: Ana}\nhints:")
    assert [told.split(":", 2)[2] for told in small_pack.list_faults()] == [
        " “ana” under “names” isn't in the definition. Remove its texts, or mend the name."
    ]


def test_the_library_is_read_from_its_list():
    thing = {"id": "cat", "titles": {"ro": "Pisică"}, "words": {}, "group": "animals"}
    costume = {"id": "sit", "titles": {"ro": "stă"}}
    listed = {"sprites": [{**thing, "costumes": [costume]}], "backdrops": [], "sounds": [{**thing, "seconds": 1}]}
    library = parse_library(json.dumps(listed).encode())
    assert library.titles_of_sprite("cat") == {"ro": "Pisică"}
    assert library.titles_of_costume("cat/sit") == {"ro": "stă"}
    assert library.is_built
