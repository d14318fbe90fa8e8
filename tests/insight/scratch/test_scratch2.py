import json
from typing import Any

from cluboteca.insight.scratch.model import Block, Comment, Literal, LiteralKind, ScratchProject, Signature
from cluboteca.insight.scratch.reader import read_scratch
from cluboteca.insight.scratch.text import show_project


def read(*scripts: list[Any], **cat: Any) -> ScratchProject:
    sprite = {"objName": "Cat", "scripts": [[0, 0, script] for script in scripts], **cat}
    whole = {"objName": "Stage", "children": [sprite, {"target": "Cat", "cmd": "getVar:"}], "variables": []}
    return read_scratch(json.dumps(whole).encode())


def shown(*script: list[Any]) -> str:
    return show_project(read(list(script)), "en")[1].scripts[0]


def test_scripts_are_told_in_the_words_of_scratch_3():
    assert (
        shown(
            ["whenKeyPressed", "space"],
            ["doIfElse", ["touching:", "_mouse_"], [["forward:", 10]], [["say:", ["readVariable", "score"]]]],
            ["doForever", [["broadcast:", "hit"], ["setVar:to:", "score", ["+", 1, ["randomFrom:to:", 2, 3]]]]],
        )
        == """when [space v] key pressed
if <touching (mouse-pointer v)?> then
  move (10) steps
else
  say (score)
end
forever
  broadcast (hit v)
  set [score v] to ((1) + (pick random (2) to (3)))
end"""
    )


def test_blocks_that_became_a_menu_have_their_choice():
    assert shown(["comeToFront"], ["goBackByLayers:", 2]) == "go to [front v] layer\ngo [backward v] (2) layers"
    assert shown(["say:", ["sceneName"]]) == "say (backdrop [name v])"
    assert shown(["say:", ["getAttribute:of:", "backdrop #", "Stage"]]) == "say ([backdrop # v] of (Stage v))"
    assert shown(["say:", ["timeAndDate", "day of week"]]) == "say (current [day of week v])"
    assert shown(["whenSensorGreaterThan", "video motion", 10]) == "when video motion > (10)"
    assert shown(["whenSensorGreaterThan", "loudness", 10]) == "when [loudness v] > (10)"


def test_colors_are_told_as_scratch_3_does():
    (script,) = read([["penColor:", -65345]]).sprites[0].scripts
    assert script.blocks[0].value("COLOR") == Literal(LiteralKind.COLOR, "#ff00bf")


def test_own_blocks_keep_their_words_and_places():
    project = read(
        [["procDef", "jump %n if %b", ["height", "free"], [1, False], True], ["doIf", ["getParam", "free", "r"], []]],
        [["whenGreenFlag"], ["call", "jump %n if %b", 10, ["mousePressed"]]],
    )
    texts = show_project(project, "en")[1].scripts
    assert texts == (
        "define jump (height) if <free>\nif <free> then\nend",
        "when green flag clicked\njump (10) if <mouse down?>",
    )
    prototype = project.sprites[0].scripts[0].blocks[0].value("custom_block")
    assert isinstance(prototype, Block)
    assert prototype.signature == Signature(
        "jump %n if %b", ("input0", "input1"), ("height", "free"), ("1", "false"), True
    )


def test_a_word_that_isnt_known_keeps_its_block():
    assert shown(["fly:", 3], ["LEGO WeDo 2.0\x1fmotorOn", "motor"]) == "scratch2_fly: [3]\nturn (motor v) on"
    assert read([["LEGO WeDo 2.0.motorOn", "motor"], ["stampCostume"]]).extensions == ("wedo2", "pen")


def test_comments_find_their_blocks():
    comments = [[0, 0, 1, 1, True, 2, "Ouch"], [0, 0, 1, 1, True, -1, "Hello"], [0]]
    cat = read([["whenGreenFlag"], ["doIf", ["mousePressed"], [["hide"]]]], scriptComments=comments).sprites[0]
    assert cat.comments == (Comment("Ouch", "b2"), Comment("Hello", None))
    assert cat.blocks["b2"].opcode == "sensing_mousedown"


def test_blocks_say_what_they_hang_below():
    blocks = read([["whenGreenFlag"], ["show"], ["hide"]]).sprites[0].blocks
    assert [(each.id, each.parent_id, each.next_id) for each in blocks.values()] == [
        ("b0", None, "b1"),
        ("b1", "b0", "b2"),
        ("b2", "b1", None),
    ]


def test_lists_and_variables_are_named_by_their_names():
    cat = read(
        variables=[{"name": "score", "value": 3}, "broken"],
        lists=[{"listName": "names", "contents": ["Ana", 1]}],
        scale=0.5,
        rotationStyle="leftRight",
    ).sprites[0]
    assert (cat.variables[0].id, cat.variables[0].value, cat.lists[0].items) == ("score", 3, ("Ana", 1))
    assert (cat.size, cat.rotation_style) == (50, "left-right")


def test_what_isnt_a_script_is_left_out():
    assert read([1, None, [], [5], ["show"]], "x", []).sprites[0].scripts[0].blocks[0].opcode == "looks_show"  # type: ignore[arg-type]
