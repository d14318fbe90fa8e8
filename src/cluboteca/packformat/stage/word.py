"""The blocks of the stage by their words: what packs, outlines and saved works may name.

A line is: kind, word, then its parts. `STEPS:number` is an input, with what may be typed into it (a `condition` takes
only a block); `TARGET=@place` a field that names something of the project, `LAYER=front|back` a field with these
choices, `DO{}` a place for blocks. An outline says the names of the parts in small letters.

The same table stands in `frontend/src/stage/words.ts`; a test compares them.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal, cast

Category = Literal[
    "motion",
    "looks",
    "sound",
    "events",
    "control",
    "sensing",
    "operators",
    "variables",
    "lists",
    "own_blocks",
    "pen",
]
BlockKind = Literal["hat", "command", "value", "condition"]
InputKind = Literal["number", "text", "colour", "condition"]

STAGE = "stage"
"""Names the stage itself, where a sprite could be named."""
BLOCK_PREFIX = "stage_"
SHADOWS: Mapping[str, str] = MappingProxyType({"stage_number": "NUM", "stage_text": "TEXT", "stage_colour": "COLOUR"})
"""The blocks that hold what was typed into an input, and their fields."""
KEYS = ("space", "up", "down", "left", "right", "enter", "any", *"abcdefghijklmnopqrstuvwxyz0123456789")
CLOSING_WORDS = frozenset({"forever", "delete_clone"})
"""Nothing can follow these."""

_TABLE: dict[Category, str] = {
    "motion": """
        command move STEPS:number
        command turn_right DEGREES:number
        command turn_left DEGREES:number
        command go_to TARGET=@place
        command go_to_xy X:number Y:number
        command glide_to SECONDS:number TARGET=@place
        command glide_to_xy SECONDS:number X:number Y:number
        command point DIRECTION:number
        command point_to TARGET=@spot
        command change_x BY:number
        command set_x TO:number
        command change_y BY:number
        command set_y TO:number
        command bounce
        command rotation_style STYLE=left_right|none|around
        value x
        value y
        value direction""",
    "looks": """
        command say_for TEXT:text SECONDS:number
        command say TEXT:text
        command think_for TEXT:text SECONDS:number
        command think TEXT:text
        command switch_costume COSTUME=@costume
        command next_costume
        command switch_backdrop BACKDROP=@backdrop
        command next_backdrop
        command change_size BY:number
        command set_size TO:number
        command change_effect EFFECT=colour|ghost|brightness BY:number
        command set_effect EFFECT=colour|ghost|brightness TO:number
        command clear_effects
        command show
        command hide
        command to_layer LAYER=front|back
        command shift_layer DIRECTION=forward|backward COUNT:number
        value costume WHAT=number|name
        value backdrop WHAT=number|name
        value size""",
    "sound": """
        command play SOUND=@sound
        command play_wait SOUND=@sound
        command stop_sounds
        command change_volume BY:number
        command set_volume TO:number
        value volume""",
    "events": """
        hat when_flag
        hat when_key KEY=@key
        hat when_clicked
        hat when_backdrop BACKDROP=@backdrop
        hat when_message MESSAGE=@message
        command broadcast MESSAGE=@message
        command broadcast_wait MESSAGE=@message""",
    "control": """
        command wait SECONDS:number
        command repeat TIMES:number DO{}
        command forever DO{}
        command if CONDITION:condition DO{}
        command if_else CONDITION:condition DO{} ELSE{}
        command wait_until CONDITION:condition
        command repeat_until CONDITION:condition DO{}
        command stop WHAT=all|this|others
        hat when_clone
        command make_clone TARGET=@cloned
        command delete_clone""",
    "sensing": """
        condition touching TARGET=@touchable
        value distance_to TARGET=@spot
        command ask TEXT:text
        value answer
        condition key_pressed KEY=@key
        condition mouse_down
        value mouse_x
        value mouse_y
        value timer
        command reset_timer
        value sprite_value WHAT=x|y|direction|costume|size TARGET=@sprite""",
    "operators": """
        value add A:number B:number
        value subtract A:number B:number
        value multiply A:number B:number
        value divide A:number B:number
        value random FROM:number TO:number
        condition less A:text B:text
        condition equal A:text B:text
        condition greater A:text B:text
        condition and A:condition B:condition
        condition or A:condition B:condition
        condition not A:condition
        value join A:text B:text
        value letter INDEX:number TEXT:text
        value length TEXT:text
        condition contains TEXT:text PART:text
        value mod A:number B:number
        value round A:number
        value math OP=abs|floor|ceiling|sqrt|sin|cos|tan|asin|acos|atan|ln|log|exp|power10 A:number""",
    "variables": """
        value variable VARIABLE=@variable
        command set_variable VARIABLE=@variable VALUE:text
        command change_variable VARIABLE=@variable BY:number
        command show_variable VARIABLE=@variable
        command hide_variable VARIABLE=@variable""",
    "lists": """
        value list LIST=@list
        command list_add ITEM:text LIST=@list
        command list_delete INDEX:number LIST=@list
        command list_clear LIST=@list
        command list_insert ITEM:text INDEX:number LIST=@list
        command list_replace INDEX:number LIST=@list ITEM:text
        value list_item INDEX:number LIST=@list
        value list_index ITEM:text LIST=@list
        value list_length LIST=@list
        condition list_contains LIST=@list ITEM:text
        command show_list LIST=@list
        command hide_list LIST=@list""",
    "own_blocks": """
        hat define
        command call
        value parameter PARAMETER=@parameter
        condition parameter_is PARAMETER=@parameter""",
    "pen": """
        command pen_clear
        command pen_stamp
        command pen_down
        command pen_up
        command pen_colour COLOUR:colour
        command pen_change_hue BY:number
        command pen_change_size BY:number
        command pen_size TO:number""",
}


@dataclass(frozen=True)
class FieldKind:
    """choices: the words that may stand there. of: what in the project may be named besides; None for nothing.

    is_open: a saved work may hold anything there, and what isn't known means nothing.
    """

    choices: tuple[str, ...]
    of: str | None = None
    is_open: bool = True


@dataclass(frozen=True)
class Word:
    """inputs, fields: by name, as in a saved work; bodies: names of the places for blocks."""

    word: str
    category: Category
    kind: BlockKind
    inputs: Mapping[str, InputKind]
    fields: Mapping[str, FieldKind]
    bodies: tuple[str, ...]

    @property
    def parts(self) -> tuple[str, ...]:
        """The names of all its parts, as an outline says them."""
        return tuple(name.lower() for name in (*self.fields, *self.inputs, *self.bodies))


_FIELD_KINDS: dict[str, FieldKind] = {
    "@place": FieldKind(("random", "mouse"), "sprite"),
    "@spot": FieldKind(("mouse",), "sprite"),
    "@touchable": FieldKind(("mouse", "edge"), "sprite"),
    "@cloned": FieldKind(("myself",), "sprite"),
    "@key": FieldKind(KEYS),
    **{
        f"@{of}": FieldKind((), of)
        for of in ("sprite", "backdrop", "costume", "sound", "message", "variable", "list", "parameter")
    },
}


def _parse(category: Category, line: str) -> Word:
    kind, word, *parts = line.split()
    inputs: dict[str, InputKind] = {}
    fields: dict[str, FieldKind] = {}
    bodies: list[str] = []
    for part in parts:
        found = re.fullmatch(r"([A-Z]+)(:|=|\{\})(.*)", part)
        assert found
        name, sign, rest = found.groups()
        if sign == ":":
            inputs[name] = cast(InputKind, rest)
        elif sign == "=":
            fields[name] = (
                _FIELD_KINDS[rest] if rest.startswith("@") else FieldKind(tuple(rest.split("|")), is_open=False)
            )
        else:
            bodies.append(name)
    return Word(word, category, cast(BlockKind, kind), inputs, fields, tuple(bodies))


def _read_table() -> dict[str, Word]:
    words = [_parse(category, line) for category, table in _TABLE.items() for line in table.strip().split("\n")]
    return {word.word: word for word in words}


WORDS: Mapping[str, Word] = MappingProxyType(_read_table())
CATEGORIES: tuple[Category, ...] = tuple(_TABLE)
TOOLBOX_WORDS: tuple[str, ...] = (*CATEGORIES, *(word for word in WORDS if word not in CATEGORIES))
"""What a toolbox may hold: whole categories, and single blocks. No block is called as a category is."""
