"""Rules that are judged by reading a Scratch project, on projects that children make."""

import pytest

from cluboteca.insight.scratch_project.check import Reading
from cluboteca.insight.scratch_project.work import list_files, read_work
from cluboteca.packformat.scratch.cast import ScratchCast
from cluboteca.packformat.scratch.read_check import ScratchReadCheck
from cluboteca.packformat.scratch.work import write_scratch_work
from tests.small_scratch import CAT, EMPTY, name_of, project, target

CAST = ScratchCast.model_validate(
    {
        "sprites": {"cat": {"named": ["Cat", "Pisică"]}, "dog": {"named": ["Dog"]}},
        "messages": {"go": {"named": ["go", "Start!"]}},
    },
    strict=False,
)


class Scripts:
    """Blocks of one sprite, put together line by line."""

    def __init__(self) -> None:
        self.blocks: dict[str, dict] = {}

    def add(self, *lines: tuple, parent: str | None = None) -> str:
        """One script: each line an opcode, then its fields, inputs and `inside`."""
        above = parent
        first = ""
        for opcode, more in ((line[0], line[1] if len(line) > 1 else {}) for line in lines):
            id = f"b{len(self.blocks)}"
            first = first or id
            self.blocks[id] = {
                "opcode": opcode,
                "next": None,
                "parent": above,
                "inputs": dict(more.get("inputs", {})),
                "fields": dict(more.get("fields", {})),
                "shadow": False,
                "topLevel": above is None,
                "x": 0,
                "y": 0,
                **more.get("also", {}),
            }
            if above is not None and above != parent:
                self.blocks[above]["next"] = id
            for slot, inner in more.get("inside", {}).items():
                self.blocks[id]["inputs"][slot] = [2, self.add(*inner, parent=id)]
            above = id
        return first


FLAG = ("event_whenflagclicked",)
MOVE = ("motion_movesteps", {"inputs": {"STEPS": [1, [4, "10"]]}})
TURN = ("motion_turnright", {"inputs": {"DEGREES": [1, [4, "15"]]}})


def forever(*lines: tuple) -> tuple:
    return ("control_forever", {"inside": {"SUBSTACK": lines}})


def call(code: str) -> tuple:
    mutation = {"tagName": "mutation", "proccode": code, "argumentids": "[]", "warp": "false"}
    return ("procedures_call", {"also": {"mutation": mutation}})


def passes(rule: dict, *scripts: list[tuple], name: str = "Cat") -> bool:
    built = Scripts()
    for script in scripts:
        built.add(*script)
    whole = project(built.blocks)
    whole["targets"][1]["name"] = name
    reading = Reading(read_work(write_scratch_work(whole)), CAST)
    return reading.passes(ScratchReadCheck.model_validate(rule))


def test_blocks_are_counted_where_something_starts_them() -> None:
    rule = {"uses": {"block": "move", "at_least": 2}}
    assert passes(rule, [FLAG, MOVE, forever(MOVE)])
    assert not passes(rule, [FLAG, MOVE], [MOVE])


@pytest.mark.parametrize("name", ["Cat", "cat", "PISICA", "pisică 2", " Cat2"])
def test_a_sprite_is_found_by_any_of_its_names_however_it_is_written(name: str) -> None:
    assert passes({"uses": {"block": "move", "at_least": 1, "in": "cat"}}, [FLAG, MOVE], name=name)


def test_a_sprite_that_was_renamed_is_looked_for_everywhere() -> None:
    assert passes({"uses": {"block": "move", "at_least": 1, "in": "cat"}}, [FLAG, MOVE], name="Tom")


def test_in_the_stage_is_not_in_a_sprite() -> None:
    rule = {"uses": {"block": "move", "at_most": 0, "in": "stage"}}
    assert passes(rule, [FLAG, MOVE])


def test_nesting_is_found_however_deep() -> None:
    rule = {"nested": {"outer": "forever", "inner": "turn_right"}}
    inside = ("control_if", {"inside": {"SUBSTACK": (TURN,)}})
    assert passes(rule, [FLAG, forever(inside)])
    assert not passes(rule, [FLAG, forever(MOVE), TURN])


def test_starts_are_counted() -> None:
    rule = {"starts": {"with": "when_flag", "at_least": 2}}
    assert passes(rule, [FLAG, MOVE], [FLAG, TURN])
    assert not passes(rule, [FLAG, MOVE], [MOVE])


def test_a_message_is_received_under_any_of_its_names() -> None:
    hat = ("event_whenbroadcastreceived", {"fields": {"BROADCAST_OPTION": ["start!", "id"]}})
    assert passes({"receives": "go"}, [hat, MOVE])
    other = ("event_whenbroadcastreceived", {"fields": {"BROADCAST_OPTION": ["stop", "id"]}})
    assert not passes({"receives": "go"}, [other, MOVE])


def test_own_blocks_count_outside_their_own_definition() -> None:
    prototype = {"mutation": {"tagName": "mutation", "proccode": "jump", "argumentids": "[]", "argumentnames": "[]"}}
    definition = (
        "procedures_definition",
        {"inside": {"custom_block": (("procedures_prototype", {"also": prototype}),)}},
    )
    rule = {"calls": {"own": "any", "at_least": 2}}
    assert passes(rule, [FLAG, call("jump"), call("jump")], [definition, MOVE])
    assert not passes(rule, [FLAG, call("jump")], [definition, call("jump")])


def test_rows_of_the_very_same_block_are_seen() -> None:
    other = ("motion_movesteps", {"inputs": {"STEPS": [1, [4, "20"]]}})
    assert not passes({"at_most_in_a_row": {"count": 2}}, [FLAG, MOVE, MOVE, MOVE])
    assert passes({"at_most_in_a_row": {"count": 2}}, [FLAG, MOVE, MOVE, other, MOVE])


def test_menus_hats_and_typed_values_are_no_blocks_of_a_limit() -> None:
    assert passes({"at_most_blocks": {"count": 2}}, [FLAG, MOVE, TURN])
    assert not passes({"at_most_blocks": {"count": 1}}, [FLAG, MOVE, TURN])


def test_the_files_of_a_work_are_those_that_scratch_could_have_named() -> None:
    whole = project({})
    whole["targets"].append(target("Odd", {}))
    whole["targets"][2]["costumes"] = [{"name": "x", "md5ext": "../../etc/passwd"}, {"name": "y"}, 7]
    assert list_files(read_work(write_scratch_work(whole))) == [name_of(EMPTY), name_of(CAT)]
