"""Outlines of the stage as projects of Scratch."""

import hashlib
import json
from collections import Counter

import pytest

from cluboteca.insight.scratch.model import ScratchProject
from cluboteca.insight.scratch.reader import read_scratch
from cluboteca.insight.scratch.text import show_project
from cluboteca.packformat.scratch.outline.convert import convert, find_scratch_problem
from cluboteca.packformat.scratch.outline.file import write_sb3
from cluboteca.packformat.scratch.word import block_for_opcode
from cluboteca.packformat.sentence import untranslated
from cluboteca.packformat.stage.outline import words_of
from cluboteca.packformat.stage.word import WORDS
from tests.packformat.scratch.outline.outlines import (
    blocks_of,
    cat,
    convert_shipped,
    naming,
    parse,
    shipped,
    with_word,
)


def list_words(project: ScratchProject) -> list[str]:
    """Of blocks, not of menus."""
    said = [block_for_opcode(block.opcode) for block in project.walk() if not block.is_shadow]
    return [word for word in said if word is not None]


def test_every_shipped_outline_is_a_project_with_the_same_blocks_that_passes_the_gate():
    count = 0
    for name, program, parts in convert_shipped():
        read = read_scratch(write_sb3(parts.project, parts.files))
        assert Counter(list_words(read)) == Counter(words_of(program)), name
        count += 1
    assert count > 100


def test_every_block_of_the_stage_has_one_in_scratch():
    for word in WORDS:
        program = with_word(word)
        parts = convert(
            program, naming(go="go", score="score", names="names", jump="jump", height="height", twice="twice")
        )
        said = list_words(read_scratch(write_sb3(parts.project, parts.files)))
        assert Counter(said) == Counter(words_of(program)), word


def test_every_file_that_a_project_names_comes_along_under_its_hash():
    for name, _, parts in convert_shipped():
        named = {
            each["md5ext"] for target in parts.project["targets"] for each in (*target["costumes"], *target["sounds"])
        }
        assert named == set(parts.files), name
        for md5ext, content in parts.files.items():
            assert md5ext.partition(".")[0] == hashlib.md5(content, usedforsecurity=False).hexdigest()


def test_the_same_outline_gives_the_same_bytes():
    files = [
        [
            write_sb3(parts.project, parts.files)
            for parts in (convert(program, names) for _, program, names in shipped())
        ]
        for _ in range(2)
    ]
    assert files[0] == files[1]


def test_one_outline_is_a_romanian_and_an_english_project():
    program = cat([["when_flag", {"say": "$hello"}]], variables={"score": {"shown": True}})
    ro = convert(program, naming("ro", hello="Salut!", score="puncte")).project
    en = convert(program, naming("en", hello="Hello!", score="points")).project
    assert [target["name"] for target in ro["targets"]] == ["Stage", "Pisică"]
    assert ro["targets"][1]["costumes"][0]["name"] == "pas 1"
    assert en["targets"][1]["costumes"][0]["name"] == "step 1"
    assert ro["targets"][0]["variables"] == {"variable-score": ["puncte", 0]}
    assert ro["monitors"][0]["params"] == {"VARIABLE": "puncte"}
    assert [
        show_project(read_scratch(json.dumps(each).encode()), lang)[1].scripts
        for each, lang in ((ro, "ro"), (en, "en"))
    ] == [
        ("când se face click pe stegulețul verde\nspune [Salut!]",),
        ("when green flag clicked\nsay [Hello!]",),
    ]


def test_a_sprite_stands_looks_and_is_dressed_as_in_the_outline():
    program = parse(
        "{backdrops: [meadow, forest], backdrop: forest, sprites: {cat: {library: cat, costumes: [walk-1, walk-2], costume: walk-2,"
        " x: -150, y: 20.5, size: 80, direction: -90, rotation: left_right, shown: false}}}"
    )
    stage, sprite = convert(program, naming()).project["targets"]
    assert stage["currentCostume"] == 1
    assert [sprite[key] for key in ("x", "y", "size", "direction", "rotationStyle", "visible", "currentCostume")] == [
        -150, 20.5, 80, -90, "left-right", False, 1,
    ]  # fmt: skip
    assert (sprite["costumes"][0]["rotationCenterX"], sprite["costumes"][0]["rotationCenterY"]) == (42, 36)


def test_scratch_opens_with_the_first_sprite_that_has_scripts_and_keeps_the_layers():
    bare = "{library: cat, costumes: [walk-1]}"
    scripted = "{library: dog, costumes: [walk-1], scripts: [[when_flag]]}"
    program = parse(f"{{backdrops: [meadow], sprites: {{cat: {bare}, dog: {scripted}}}}}")
    targets = convert(program, naming()).project["targets"]
    assert [(each["name"], each["layerOrder"]) for each in targets] == [("Stage", 0), ("Dog", 2), ("Cat", 1)]


def test_words_and_names_stand_in_fields_and_menus_as_scratch_has_them():
    scripts = [
        [
            {"when_key": "right"},
            {"go_to": "mouse"},
            {"rotation_style": "none"},
            {"switch_costume": "walk-2"},
            {"play": "meow"},
            {"change_effect": {"effect": "colour", "by": 25}},
            {"broadcast": "go"},
            {"make_clone": "myself"},
            {"if": {"condition": {"touching": "edge"}, "do": [{"stop": "others"}]}},
        ]
    ]
    blocks = blocks_of(convert(cat(scripts, messages=["go"]), naming(go="pleacă")))
    assert blocks["event_whenkeypressed"]["fields"] == {"KEY_OPTION": ["right arrow", None]}
    assert blocks["motion_goto_menu"]["fields"] == {"TO": ["_mouse_", None]}
    assert blocks["motion_setrotationstyle"]["fields"] == {"STYLE": ["don't rotate", None]}
    assert blocks["looks_costume"]["fields"] == {"COSTUME": ["step 2", None]}
    assert blocks["sound_sounds_menu"]["fields"] == {"SOUND_MENU": ["Meow", None]}
    assert blocks["looks_changeeffectby"]["fields"] == {"EFFECT": ["COLOR", None]}
    assert blocks["event_broadcast"]["inputs"] == {"BROADCAST_INPUT": [1, [11, "pleacă", "message-go"]]}
    assert blocks["control_create_clone_of_menu"]["fields"] == {"CLONE_OPTION": ["_myself_", None]}
    assert blocks["sensing_touchingobjectmenu"]["fields"] == {"TOUCHINGOBJECTMENU": ["_edge_", None]}
    assert blocks["control_stop"]["fields"] == {"STOP_OPTION": ["other scripts in sprite", None]}
    assert blocks["control_stop"]["mutation"]["hasnext"] == "true"


def test_values_lie_above_what_was_typed_and_variables_are_written_short():
    scripts = [["when_flag", {"move": {"add": {"a": {"variable": "score"}, "b": 2}}}, {"wait_until": None}]]
    blocks = blocks_of(convert(cat(scripts, variables={"score": {}}), naming()))
    add = blocks["motion_movesteps"]["inputs"]["STEPS"]
    assert (add[0], add[2]) == (3, [4, "0"])
    assert blocks["operator_add"]["inputs"] == {
        "NUM1": [3, [12, "score", "variable-score"], [4, "0"]],
        "NUM2": [1, [4, "2"]],
    }
    assert blocks["control_wait_until"]["inputs"] == {}


def test_what_the_stage_does_on_a_click_starts_with_a_click_on_the_stage():
    program = parse({"backdrops": ["meadow"], "scripts": [["when_clicked", {"stop": "others"}]]})
    blocks = blocks_of(convert(program, naming()), 0)
    assert blocks["event_whenstageclicked"]["topLevel"]
    assert blocks["control_stop"]["fields"] == {"STOP_OPTION": ["other scripts in stage", None]}


def test_an_own_block_has_its_places_and_an_empty_definition_when_the_outline_has_none():
    own = {"jump": {"parameters": {"height": "value", "twice": "condition"}}, "rest": {}}
    scripts = [
        [{"define": "jump"}, {"change_y": {"parameter": "height"}}],
        ["when_flag", {"call": {"own": "jump", "height": 50, "twice": {"mouse_down": None}}}],
    ]
    parts = convert(
        cat(scripts, own_blocks=own), naming(jump="sari 100%", height="cât", twice="de două ori", rest="stai")
    )
    blocks = blocks_of(parts)
    call = blocks["procedures_call"]
    assert call["mutation"]["proccode"] == "sari 100\\% %s %b"
    assert call["inputs"]["height"] == [1, [10, "50"]]
    assert call["inputs"]["twice"][0] == 2
    shown = show_project(read_scratch(write_sb3(parts.project, parts.files)), "ro")[1].scripts
    assert shown[0].splitlines()[1] == "modifică y cu (cât)"
    assert shown[2].startswith("definește stai")


def test_a_picture_with_turned_colours_is_a_file_of_its_own():
    program = parse(
        "{backdrops: [meadow], sprites: {cat: {library: cat, costumes: [walk-1, {id: green, library: walk-1, hue: 120}]}}}"
    )
    parts = convert(program, naming(green="green"))
    plain, green = parts.project["targets"][1]["costumes"]
    assert plain["md5ext"] != green["md5ext"]
    assert len(parts.files[green["md5ext"]]) > 100
    assert green["rotationCenterX"] == plain["rotationCenterX"]


def test_variables_and_lists_have_a_monitor_each_and_their_owner():
    program = cat(
        [],
        variables={"score": {"shown": True, "value": 3}, "speed": {"owner": "cat"}},
        lists={"names": {"shown": True, "items": ["Ana", 2]}},
    )
    project = convert(program, naming()).project
    assert project["targets"][0]["lists"] == {"list-names": ["names", ["Ana", 2]]}
    assert project["targets"][1]["variables"] == {"variable-speed": ["speed", 0]}
    assert [(each["opcode"], each["spriteName"], each["visible"], each["y"]) for each in project["monitors"]] == [
        ("data_variable", None, True, 5),
        ("data_variable", "Cat", False, 5),
        ("data_listcontents", None, True, 32),
    ]


def test_only_a_project_that_draws_asks_for_the_pen():
    assert convert(cat([["when_flag", "bounce"]]), naming()).project["extensions"] == []
    parts = convert(cat([["when_flag", {"pen_change_hue": 10}]]), naming())
    assert parts.project["extensions"] == ["pen"]
    assert blocks_of(parts)["pen_menu_colorParam"]["fields"] == {"colorParam": ["color", None]}


REFUSED = {
    "two sprites": (
        "{backdrops: [meadow], sprites: {a: {library: cat, costumes: [walk-1]}, b: {library: cat, costumes: [walk-1]}}}",
        "“b” and “a” are both called “Cat”.",
    ),
    "two messages that differ in a capital letter": (
        "{backdrops: [meadow], messages: [go, run]}",
        "“run” and “go” are both called “Go”.",
    ),
    "a sprite's own variable and everybody's": (
        "{backdrops: [meadow], variables: {lives: {owner: cat}, life: {}}, sprites: {cat: {library: cat, costumes: [walk-1]}}}",
        "“life” and “lives” are both called “lives”.",
    ),
    "a backdrop with a word of Scratch's": (
        "{backdrops: [meadow]}",
        "In Scratch no backdrop can be called “random backdrop”.",
    ),
    "what the library doesn't have": (
        "{backdrops: [meadow], sprites: {cat: {library: cat, costumes: [swims]}}}",
        "The library has no “swims”.",
    ),
}


@pytest.mark.parametrize("case", REFUSED)
def test_what_scratch_cannot_tell_apart_is_refused_with_one_sentence(case: str):
    outline, told = REFUSED[case]
    names = {"go": "go", "run": "Go", "life": "lives"}
    if "Scratch's" in case:
        names["meadow"] = "random backdrop"
    problem = find_scratch_problem(parse(outline), naming(**names), where=("stage",))
    assert problem
    assert problem.what.told(untranslated) == told
    assert problem.where[0] == "stage"
    assert problem.remedy.told(untranslated)


def test_two_sprites_may_each_have_a_variable_and_a_costume_of_the_same_name():
    program = parse(
        "{backdrops: [meadow], variables: {a: {owner: cat}, b: {owner: dog}},"
        " sprites: {cat: {library: cat, costumes: [walk-1]}, dog: {library: dog, costumes: [walk-1]}}}"
    )
    assert find_scratch_problem(program, naming(a="viteză", b="viteză")) is None
