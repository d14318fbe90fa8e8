"""Programs for tests of finders, written small: `project([FLAG, forever(move())])` is one sprite with one script."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

from cluboteca.insight.scratch.finding.find import find_findings
from cluboteca.insight.scratch.model import ScratchProject
from cluboteca.insight.scratch.reader import read_scratch
from tests.insight.scratch.files import STAGE, Json

Slots = Mapping[str, "str | int | Menu | Color | Name | Put"]


@dataclass(frozen=True)
class Menu:
    value: str


@dataclass(frozen=True)
class Color:
    value: str


@dataclass(frozen=True)
class Name:
    """Of a variable or a message that lies in a slot. kind: 11 for a message, 12 a variable, 13 a list."""

    value: str
    kind: int = 12


@dataclass(frozen=True)
class Put:
    """A block. chosen: on the block itself. inside, otherwise: the stacks in it. own: words of an own block."""

    opcode: str
    slots: Slots = field(default_factory=dict)
    chosen: Mapping[str, str] = field(default_factory=dict)
    inside: Sequence["Put"] = ()
    otherwise: Sequence["Put"] = ()
    own: str | None = None
    parameters: tuple[str, ...] = ()


Script = Sequence[Put]


def count_findings(read: ScratchProject) -> dict[str, int]:
    counts: dict[str, int] = {}
    for finding in find_findings(read):
        counts[finding.finder.id] = counts.get(finding.finder.id, 0) + finding.count
    return counts


def project(*scripts: Script, others: Mapping[str, Sequence[Script]] | None = None, **sprite: Any) -> ScratchProject:
    """A cat with these scripts, and other sprites with theirs. sprite: more that the cat has, as in the file."""
    cat = {"isStage": False, "name": "Cat", "blocks": write(scripts), **sprite}
    more = [{"isStage": False, "name": name, "blocks": write(each)} for name, each in (others or {}).items()]
    return read_scratch(json.dumps({"targets": [STAGE, cat, *more], "meta": {}}).encode())


def write(scripts: Iterable[Script]) -> Json:
    blocks: Json = {}
    for script in scripts:
        first = _write_stack(script, blocks)
        blocks[first]["topLevel"] = True
        blocks[first]["parent"] = None
    return blocks


def _write_stack(stack: Script, blocks: Json) -> str:
    ids = [_write(put, blocks) for put in stack]
    for above, below in pairwise(ids):
        blocks[above]["next"] = below
        blocks[below]["parent"] = above
    return ids[0]


def _write(put: Put, blocks: Json) -> str:
    id_ = f"{put.opcode}{len(blocks)}"
    entry: Json = {"opcode": put.opcode, "next": None, "parent": None, "topLevel": False, "shadow": False}
    blocks[id_] = entry
    entry["fields"] = {name: [value, value] for name, value in put.chosen.items()}
    entry["inputs"] = inputs = {}
    for name, value in put.slots.items():
        inputs[name] = _write_slot(name, value, id_, blocks)
    for name, stack in (("SUBSTACK", put.inside), ("SUBSTACK2", put.otherwise)):
        if stack:
            first = _write_stack(stack, blocks)
            inputs[name] = [2, first]
            blocks[first]["parent"] = id_
    if put.own is not None:
        _write_own(put, id_, entry, blocks)
    return id_


def _write_slot(name: str, value: object, above: str, blocks: Json) -> list[object]:
    match value:
        case int():
            return [1, [4, str(value)]]
        case str():
            return [1, [10, value]]
        case Color():
            return [1, [9, value.value]]
        case Name():
            return [1 if value.kind == 11 else 3, [value.kind, value.value, value.value], [10, ""]]
        case Menu():
            menu = _write(Put(f"{blocks[above]['opcode']}_menu", chosen={name: value.value}), blocks)
            if blocks[above]["opcode"] == "sensing_touchingobject":
                blocks[menu]["opcode"] = "sensing_touchingobjectmenu"
            blocks[menu] |= {"shadow": True, "parent": above}
            return [1, menu]
        case Put():
            inside = _write(value, blocks)
            blocks[inside]["parent"] = above
            return [2, inside]
    raise TypeError(value)


def _write_own(put: Put, id_: str, entry: Json, blocks: Json) -> None:
    mutation = {
        "proccode": put.own,
        "argumentids": json.dumps([f"id-{name}" for name in put.parameters]),
        "argumentnames": json.dumps(put.parameters),
        "argumentdefaults": json.dumps([""] * len(put.parameters)),
        "warp": "false",
    }
    if put.opcode == "procedures_call":
        entry["mutation"] = mutation
        return
    prototype = f"prototype{len(blocks)}"
    blocks[prototype] = {
        "opcode": "procedures_prototype",
        "next": None,
        "parent": id_,
        "topLevel": False,
        "shadow": True,
        "inputs": {},
        "fields": {},
        "mutation": mutation,
    }
    entry["inputs"]["custom_block"] = [1, prototype]


FLAG = Put("event_whenflagclicked")
CLONE = Put("control_start_as_clone")
SHOW = Put("looks_show")
HIDE = Put("looks_hide")
DELETE_CLONE = Put("control_delete_this_clone")
STOP_ALL = Put("control_stop", chosen={"STOP_OPTION": "all"})
MOUSE_DOWN = Put("sensing_mousedown")
X_POSITION = Put("motion_xposition")
WAIT = Put("control_wait", {"DURATION": 1})


def on_key(key: str) -> Put:
    return Put("event_whenkeypressed", chosen={"KEY_OPTION": key})


def on_message(message: str) -> Put:
    return Put("event_whenbroadcastreceived", chosen={"BROADCAST_OPTION": message})


def on_backdrop(name: str) -> Put:
    return Put("event_whenbackdropswitchesto", chosen={"BACKDROP": name})


def define(words: str, *parameters: str) -> Put:
    return Put("procedures_definition", own=words, parameters=parameters)


def call(words: str) -> Put:
    return Put("procedures_call", own=words)


def parameter(name: str) -> Put:
    return Put("argument_reporter_string_number", chosen={"VALUE": name})


def send(message: str) -> Put:
    return Put("event_broadcast", {"BROADCAST_INPUT": Name(message, 11)})


def clone(name: str = "_myself_") -> Put:
    return Put("control_create_clone_of", {"CLONE_OPTION": Menu(name)})


def say(what: "str | Put | Name" = "Hi") -> Put:
    return Put("looks_say", {"MESSAGE": what})


def move() -> Put:
    return Put("motion_movesteps", {"STEPS": 10})


def key(name: str) -> Put:
    return Put("sensing_keypressed", {"KEY_OPTION": Menu(name)})


def touching(name: "Menu | Put") -> Put:
    return Put("sensing_touchingobject", {"TOUCHINGOBJECTMENU": name})


def forever(*stack: Put) -> Put:
    return Put("control_forever", inside=stack)


def repeat(*stack: Put) -> Put:
    return Put("control_repeat", {"TIMES": 3}, inside=stack)


def until(condition: Put | None, *stack: Put) -> Put:
    return Put("control_repeat_until", _condition(condition), inside=stack)


def if_(condition: Put | None, *stack: Put, otherwise: Sequence[Put] | None = None) -> Put:
    if otherwise is None:
        return Put("control_if", _condition(condition), inside=stack)
    return Put("control_if_else", _condition(condition), inside=stack, otherwise=otherwise)


def wait_until(condition: Put | None) -> Put:
    return Put("control_wait_until", _condition(condition))


def equals(left: Any, right: Any) -> Put:
    return Put("operator_equals", {"OPERAND1": left, "OPERAND2": right})


def greater(left: Any, right: Any) -> Put:
    return Put("operator_gt", {"OPERAND1": left, "OPERAND2": right})


def set_variable(name: str, value: Any = 0) -> Put:
    return Put("data_setvariableto", {"VALUE": value}, {"VARIABLE": name})


def change_variable(name: str) -> Put:
    return Put("data_changevariableby", {"VALUE": 1}, {"VARIABLE": name})


def _condition(condition: Put | None) -> Slots:
    return {} if condition is None else {"CONDITION": condition}
