import json

import pytest

from cluboteca.insight.scratch.model import Block, Comment, Literal, LiteralKind, Signature, is_hat
from cluboteca.insight.scratch.reader import read_scratch
from tests.insight.scratch.files import block, document, read, stack

CHASE = {
    "hat": block("event_whenkeypressed", next="loop", KEY_OPTION=["space", None]),
    "loop": block("control_repeat", parent="hat", next="end", TIMES=[1, [6, "10"]], SUBSTACK=[2, "if"]),
    "if": block("control_if", parent="loop", CONDITION=[2, "touch"], SUBSTACK=[2, "say"]),
    "touch": block("sensing_touchingobject", parent="if", TOUCHINGOBJECTMENU=[1, "menu"]),
    "menu": block("sensing_touchingobjectmenu", parent="touch", shadow=True, TOUCHINGOBJECTMENU=["_edge_", None]),
    "say": block("looks_say", parent="if", MESSAGE=[3, [12, "score", "v1"], [10, "Hi"]]),
    "end": block("my_extension_thing", parent="loop", THING=[1, [4, 5]]),
}


def test_scripts_are_trees_in_reading_order():
    (script,) = read(CHASE).sprites[0].scripts
    assert [each.opcode for each in script.walk()] == [
        *(
            "event_whenkeypressed",
            "control_repeat",
            "control_if",
            "sensing_touchingobject",
            "sensing_touchingobjectmenu",
        ),
        *("looks_say", "data_variable", "my_extension_thing"),
    ]
    assert script.hat is script.blocks[0]
    assert [each.opcode for each in script.blocks[1].substacks["SUBSTACK"]] == ["control_if"]


def test_a_block_tells_what_was_typed_and_what_was_chosen():
    by_id = read(CHASE).sprites[0].blocks
    assert by_id["loop"].literal("TIMES") == "10"
    assert by_id["loop"].value("TIMES") == Literal(LiteralKind.WHOLE_NUMBER, "10")
    assert by_id["hat"].choice("KEY_OPTION") == "space"
    assert by_id["touch"].choice("TOUCHINGOBJECTMENU") == "_edge_"
    assert by_id["end"].literal("THING") == "5"
    assert by_id["end"].literal("NOTHING") is by_id["end"].choice("NOTHING") is None


def test_a_variable_in_a_slot_lies_on_what_was_typed_there():
    say = read(CHASE).sprites[0].blocks["say"].inputs["MESSAGE"]
    assert isinstance(say.value, Block)
    assert (say.value.id, say.value.opcode, say.value.fields["VARIABLE"].id) == ("", "data_variable", "v1")
    assert say.covered == Literal(LiteralKind.TEXT, "Hi")


@pytest.mark.parametrize("links", [{"a": "a"}, {"a": "b", "b": "a"}, {"a": "b", "b": "c", "c": "b"}])
def test_circles_end_where_they_would_close(links: dict[str, str]):
    entries = {id_: block("looks_show", next=following) for id_, following in links.items()}
    target = read(entries).sprites[0]
    assert sorted(each.id for each in target.walk()) == sorted(links)
    for each in entries.values():
        each["topLevel"] = False
    assert sorted(each.id for each in read(entries).sprites[0].walk()) == sorted(links)


def test_a_block_that_is_inside_of_itself_is_read_once():
    entries = {"a": block("control_forever", SUBSTACK=[2, "a"]), "b": block("operator_not", OPERAND=[2, "b"])}
    assert [each.id for each in read(entries).sprites[0].walk()] == ["a", "b"]


def test_what_no_script_leads_to_becomes_a_script():
    entries = stack(block("looks_show"), block("looks_hide"))
    for each in entries.values():
        each |= {"topLevel": False, "parent": "gone"}
    (script,) = read(entries).sprites[0].scripts
    assert [each.opcode for each in script.blocks] == ["looks_show", "looks_hide"]


def test_every_entry_is_a_block_in_the_order_of_the_file():
    entries = {**CHASE, "shadow": block("math_number", shadow=True, NUM=["1", None])}
    target = read(entries).sprites[0]
    assert list(target.blocks) == list(entries)
    assert len(target.scripts) == 1


def test_a_value_alone_on_the_canvas_is_a_script():
    project = read({"v": [12, "score", "v1", 10, 20]})
    (script,) = project.sprites[0].scripts
    assert (script.blocks[0].opcode, script.hat, script.x, script.y) == ("data_variable", None, 10, 20)


def test_what_some_tools_write_in_long_form_is_the_same():
    entries = {
        "move": block("motion_movesteps", STEPS=[1, "ten"]),
        "ten": block("math_number", parent="move", shadow=True, NUM=["10", None]),
    }
    assert read(entries).sprites[0].blocks["move"].literal("STEPS") == "10"
    entries["move"]["inputs"]["STEPS"] = {"name": "STEPS", "block": "ten", "shadow": "ten"}
    assert read(entries).sprites[0].blocks["move"].literal("STEPS") == "10"


def test_own_blocks_have_a_signature():
    entries = {
        "define": block("procedures_definition", custom_block=[1, "proto"]),
        "proto": block(
            "procedures_prototype",
            parent="define",
            shadow=True,
            mutation={
                "proccode": "jump %s if %b",
                "argumentids": '["i", "j"]',
                "argumentnames": '["height", "free"]',
                "argumentdefaults": '["", "false"]',
                "warp": "true",
            },
        ),
        "call": block("procedures_call", mutation={"proccode": "jump %s if %b", "argumentids": "broken"}),
    }
    blocks = read(entries).sprites[0].blocks
    assert blocks["proto"].signature == Signature("jump %s if %b", ("i", "j"), ("height", "free"), ("", "false"), True)
    assert blocks["call"].signature == Signature("jump %s if %b", (), (), (), False)


def test_a_target_has_all_that_is_its_own():
    whole = document(
        variables={"v1": ["score", 0], "v2": ["☁ best", "7", True], "v3": "broken"},
        lists={"l1": ["names", ["Ana", 2, None]]},
        comments={"c1": {"text": "Hello", "blockId": None}, "c2": {"text": "Why?", "blockId": "a"}},
        costumes=[{"name": "one", "md5ext": "0.svg"}, {"name": "two", "assetId": "1", "dataFormat": "png"}],
        x=3,
        size="40",
        visible=False,
        currentCostume=1,
    )
    cat = read_scratch(json.dumps(whole).encode()).sprites[0]
    assert [(each.name, each.value, each.is_cloud) for each in cat.variables] == [
        ("score", 0, False),
        ("☁ best", "7", True),
    ]
    assert cat.lists[0].items == ("Ana", 2, "")
    assert cat.comments == (Comment("Hello", None), Comment("Why?", "a"))
    assert [each.file for each in cat.costumes] == ["0.svg", "1.png"]
    assert (cat.x, cat.size, cat.is_visible, cat.costume, cat.direction) == (3, 40, False, 1, 90)


@pytest.mark.parametrize("parent", [["a"], {"a": 1}, 7, True])
def test_a_lost_block_whose_parent_is_no_id_is_a_script_of_its_own(parent: object):
    lost = block("looks_show", parent=parent, topLevel=False)
    (script,) = read({"lost": lost}).sprites[0].scripts
    assert script.blocks[0].opcode == "looks_show"


@pytest.mark.parametrize(
    ("opcode", "expected"),
    [
        ("event_whenflagclicked", True),
        ("control_start_as_clone", True),
        ("microbit_whenGesture", True),
        ("procedures_definition", True),
        ("control_wait", False),
        ("whenever", False),
    ],
)
def test_hats_are_known_also_of_extensions(opcode: str, expected: bool):
    assert is_hat(opcode) is expected
