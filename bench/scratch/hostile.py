"""Projects of as many blocks as the gate lets pass, made to cost whoever looks for patterns in them much time.

Each is a bare project.json. Shapes: wide stacks, loops as deep as may be, long conditions, as many variables, own blocks,
messages or clones as there is room for.
"""

import json
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from typing import Any

Json = dict[str, Any]
BLOCKS = 12_500
"""About as many as there may be: JSON may hold 250,000 values, and these have up to 20 each."""
DEPTH = 140


class Canvas:
    """The blocks of one sprite."""

    def __init__(self) -> None:
        self.blocks: Json = {}

    @property
    def is_full(self) -> bool:
        return len(self.blocks) >= BLOCKS

    def put(self, opcode: str, inputs: Json | None = None, **fields: str) -> str:
        id_ = f"b{len(self.blocks)}"
        self.blocks[id_] = {"opcode": opcode, "inputs": inputs or {}}
        if fields:
            self.blocks[id_]["fields"] = {name: [value, value] for name, value in fields.items()}
        return id_

    def put_own(self, opcode: str, words: str, inputs: Json | None = None) -> str:
        id_ = self.put(opcode, inputs)
        lists = dict.fromkeys(("argumentids", "argumentnames", "argumentdefaults"), "[]")
        self.blocks[id_]["mutation"] = {"proccode": words, **lists}
        return id_

    def join(self, stack: Sequence[str]) -> str:
        for above, below in pairwise(stack):
            self.blocks[above]["next"] = below
            self.blocks[below]["parent"] = above
        return stack[0]

    def start(self, *stack: str) -> None:
        self.blocks[self.join(stack)]["topLevel"] = True

    def put_inside(self, outer: str, name: str, *stack: str) -> str:
        first = self.join(stack)
        self.blocks[outer]["inputs"][name] = [2, first]
        self.blocks[first]["parent"] = outer
        return outer

    def define(self, words: str, *stack: str) -> None:
        prototype = self.put_own("procedures_prototype", words)
        self.blocks[prototype]["shadow"] = True
        self.start(self.put("procedures_definition", {"custom_block": [1, prototype]}), *stack)

    def write(self) -> bytes:
        names = {
            field["fields"]["VARIABLE"][0] for field in self.blocks.values() if "VARIABLE" in field.get("fields", ())
        }
        cat = {"isStage": False, "name": "Cat", "blocks": self.blocks, "variables": {name: [name, 0] for name in names}}
        stage = {"isStage": True, "name": "Stage", "blocks": {}}
        return json.dumps({"targets": [stage, cat]}).encode()


def _put_wide_stack(canvas: Canvas) -> None:
    asking: list[str] = []
    while not canvas.is_full:
        pause = canvas.put("control_wait", {"DURATION": [1, [5, "1"]]})
        asked = canvas.put_inside(canvas.put("control_if"), "CONDITION", canvas.put("sensing_mousedown"))
        asking.append(canvas.put_inside(asked, "SUBSTACK", pause))
    forever = canvas.put_inside(canvas.put("control_forever"), "SUBSTACK", *asking)
    canvas.start(canvas.put("event_whenflagclicked"), forever)


def _put_deep(opcode: str, slot: str = "SUBSTACK") -> Callable[[Canvas], None]:
    def put(canvas: Canvas) -> None:
        while not canvas.is_full:
            inner = canvas.put("control_wait", {"DURATION": [1, [5, "1"]]})
            for _ in range(DEPTH):
                said = canvas.put("looks_say", {"MESSAGE": [1, [10, "x"]]})
                outer = canvas.put_inside(canvas.put(opcode), "CONDITION", canvas.put("sensing_mousedown"))
                inner = canvas.put_inside(outer, slot, said, inner)
            canvas.start(canvas.put("event_whenflagclicked"), inner)

    return put


def _put_long_conditions(canvas: Canvas) -> None:
    while not canvas.is_full:
        inner = canvas.put("sensing_mousedown")
        for _ in range(DEPTH):
            compared = canvas.put(
                "operator_equals", {"OPERAND1": [1, [10, "1"]], "OPERAND2": [3, [12, "x", "x"], [10, ""]]}
            )
            both = canvas.put_inside(canvas.put("operator_and"), "OPERAND1", inner)
            inner = canvas.put_inside(both, "OPERAND2", compared)
        canvas.start(
            canvas.put("event_whenflagclicked"), canvas.put_inside(canvas.put("control_if"), "CONDITION", inner)
        )


def _put_variables(canvas: Canvas) -> None:
    stack: list[str] = []
    for name in _count(canvas):
        stack.append(canvas.put("data_changevariableby", {"VALUE": [1, [4, "1"]]}, VARIABLE=name))
        stack.append(canvas.put("data_setvariableto", {"VALUE": [1, [10, name]]}, VARIABLE=f"{name}x"))
    forever = canvas.put_inside(canvas.put("control_forever"), "SUBSTACK", *stack)
    canvas.start(canvas.put("event_whenflagclicked"), forever)


def _put_own_blocks(canvas: Canvas) -> None:
    for number, name in enumerate(_count(canvas)):
        canvas.define(name, canvas.put_own("procedures_call", f"{number * 7 % 999}"))


def _put_same_own_blocks(canvas: Canvas) -> None:
    for _ in _count(canvas):
        canvas.define("same", canvas.put_own("procedures_call", "same"), canvas.put_own("procedures_call", "same"))


def _put_messages(canvas: Canvas) -> None:
    for name in _count(canvas):
        heard = canvas.put("event_whenbroadcastreceived", BROADCAST_OPTION=name)
        changed = canvas.put("data_changevariableby", {"VALUE": [1, [4, "1"]]}, VARIABLE=name)
        joined = canvas.put("operator_join", {"STRING1": [1, [10, "a"]]})
        calculated = canvas.put_inside(canvas.put("event_broadcast"), "BROADCAST_INPUT", joined)
        canvas.start(
            heard, changed, canvas.put("event_broadcast", {"BROADCAST_INPUT": [1, [11, f"{name}x", "x"]]}), calculated
        )


def _put_clones(canvas: Canvas) -> None:
    for _ in _count(canvas):
        menu = canvas.put("control_create_clone_of_menu", CLONE_OPTION="_myself_")
        canvas.blocks[menu]["shadow"] = True
        canvas.start(
            canvas.put("control_start_as_clone"), canvas.put("control_create_clone_of", {"CLONE_OPTION": [1, menu]})
        )


def _count(canvas: Canvas) -> Iterator[str]:
    number = 0
    while not canvas.is_full:
        yield f"{number}"
        number += 1


HOSTILE: dict[str, Callable[[Canvas], None]] = {
    "a wide stack": _put_wide_stack,
    "loops in loops": _put_deep("control_repeat_until"),
    "ifs in ifs": _put_deep("control_if"),
    "if-else in if-else": _put_deep("control_if_else", "SUBSTACK2"),
    "long conditions": _put_long_conditions,
    "variables": _put_variables,
    "own blocks": _put_own_blocks,
    "own blocks of one name": _put_same_own_blocks,
    "messages": _put_messages,
    "clones": _put_clones,
}


def make_hostile(name: str) -> bytes:
    canvas = Canvas()
    HOSTILE[name](canvas)
    return canvas.write()
