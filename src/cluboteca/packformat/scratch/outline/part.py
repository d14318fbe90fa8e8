"""Where Scratch keeps the parts of a block: one line for each word of the stage that has parts.

`STEPS:4=STEPS` says: our STEPS is Scratch's input STEPS, which holds a number (4) when something is typed. After the colon
stands a literal as project.json counts them: 4 number, 5 positive, 6 whole, 7 index, 8 angle, 9 colour, 10 text, 11 message.
`TO@motion_goto_menu=TARGET` is an input that holds a menu; `STYLE=STYLE` a plain field; `CONDITION?=CONDITION` a place
for a condition; `SUBSTACK{}=DO` one for blocks. The opcodes are in `packformat.scratch.word`.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal, cast

Sign = Literal[":", "@", "?", "{}", ""]

_TABLE = """
    move                STEPS:4=STEPS
    turn_right          DEGREES:4=DEGREES
    turn_left           DEGREES:4=DEGREES
    go_to               TO@motion_goto_menu=TARGET
    go_to_xy            X:4=X Y:4=Y
    glide_to            SECS:4=SECONDS TO@motion_glideto_menu=TARGET
    glide_to_xy         SECS:4=SECONDS X:4=X Y:4=Y
    point               DIRECTION:8=DIRECTION
    point_to            TOWARDS@motion_pointtowards_menu=TARGET
    change_x            DX:4=BY
    set_x               X:4=TO
    change_y            DY:4=BY
    set_y               Y:4=TO
    rotation_style      STYLE=STYLE

    say_for             MESSAGE:10=TEXT SECS:4=SECONDS
    say                 MESSAGE:10=TEXT
    think_for           MESSAGE:10=TEXT SECS:4=SECONDS
    think               MESSAGE:10=TEXT
    switch_costume      COSTUME@looks_costume=COSTUME
    switch_backdrop     BACKDROP@looks_backdrops=BACKDROP
    change_size         CHANGE:4=BY
    set_size            SIZE:4=TO
    change_effect       EFFECT=EFFECT CHANGE:4=BY
    set_effect          EFFECT=EFFECT VALUE:4=TO
    to_layer            FRONT_BACK=LAYER
    shift_layer         FORWARD_BACKWARD=DIRECTION NUM:7=COUNT
    costume             NUMBER_NAME=WHAT
    backdrop            NUMBER_NAME=WHAT

    play                SOUND_MENU@sound_sounds_menu=SOUND
    play_wait           SOUND_MENU@sound_sounds_menu=SOUND
    change_volume       VOLUME:4=BY
    set_volume          VOLUME:4=TO

    when_key            KEY_OPTION=KEY
    when_backdrop       BACKDROP=BACKDROP
    when_message        BROADCAST_OPTION=MESSAGE
    broadcast           BROADCAST_INPUT:11=MESSAGE
    broadcast_wait      BROADCAST_INPUT:11=MESSAGE

    wait                DURATION:5=SECONDS
    repeat              TIMES:6=TIMES SUBSTACK{}=DO
    forever             SUBSTACK{}=DO
    if                  CONDITION?=CONDITION SUBSTACK{}=DO
    if_else             CONDITION?=CONDITION SUBSTACK{}=DO SUBSTACK2{}=ELSE
    wait_until          CONDITION?=CONDITION
    repeat_until        CONDITION?=CONDITION SUBSTACK{}=DO
    stop                STOP_OPTION=WHAT
    make_clone          CLONE_OPTION@control_create_clone_of_menu=TARGET

    touching            TOUCHINGOBJECTMENU@sensing_touchingobjectmenu=TARGET
    distance_to         DISTANCETOMENU@sensing_distancetomenu=TARGET
    ask                 QUESTION:10=TEXT
    key_pressed         KEY_OPTION@sensing_keyoptions=KEY
    sprite_value        PROPERTY=WHAT OBJECT@sensing_of_object_menu=TARGET

    add                 NUM1:4=A NUM2:4=B
    subtract            NUM1:4=A NUM2:4=B
    multiply            NUM1:4=A NUM2:4=B
    divide              NUM1:4=A NUM2:4=B
    random              FROM:4=FROM TO:4=TO
    less                OPERAND1:10=A OPERAND2:10=B
    equal               OPERAND1:10=A OPERAND2:10=B
    greater             OPERAND1:10=A OPERAND2:10=B
    and                 OPERAND1?=A OPERAND2?=B
    or                  OPERAND1?=A OPERAND2?=B
    not                 OPERAND?=A
    join                STRING1:10=A STRING2:10=B
    letter              LETTER:6=INDEX STRING:10=TEXT
    length              STRING:10=TEXT
    contains            STRING1:10=TEXT STRING2:10=PART
    mod                 NUM1:4=A NUM2:4=B
    round               NUM:4=A
    math                OPERATOR=OP NUM:4=A

    variable            VARIABLE=VARIABLE
    set_variable        VARIABLE=VARIABLE VALUE:10=VALUE
    change_variable     VARIABLE=VARIABLE VALUE:4=BY
    show_variable       VARIABLE=VARIABLE
    hide_variable       VARIABLE=VARIABLE

    list                LIST=LIST
    list_add            ITEM:10=ITEM LIST=LIST
    list_delete         INDEX:7=INDEX LIST=LIST
    list_clear          LIST=LIST
    list_insert         ITEM:10=ITEM INDEX:7=INDEX LIST=LIST
    list_replace        INDEX:7=INDEX LIST=LIST ITEM:10=ITEM
    list_item           INDEX:7=INDEX LIST=LIST
    list_index          ITEM:10=ITEM LIST=LIST
    list_length         LIST=LIST
    list_contains       LIST=LIST ITEM:10=ITEM
    show_list           LIST=LIST
    hide_list           LIST=LIST

    parameter           VALUE=PARAMETER
    parameter_is        VALUE=PARAMETER

    pen_colour          COLOR:9=COLOUR
    pen_change_hue      VALUE:4=BY
    pen_change_size     SIZE:4=BY
    pen_size            SIZE:4=TO
"""

_PART = re.compile(r"([A-Z_0-9]+)(:|@|\?|\{\}|)(\w*)=([A-Z]+)")


@dataclass(frozen=True, slots=True)
class Part:
    """name: Scratch's. of: ours. sign: see above. holds: the literal's number, or the opcode of the menu."""

    name: str
    sign: Sign
    holds: str
    of: str


def _read_line(line: str) -> tuple[str, tuple[Part, ...]]:
    word, *parts = line.split()
    return word, tuple(_read_part(part) for part in parts)


def _read_part(part: str) -> Part:
    found = _PART.fullmatch(part)
    assert found
    name, sign, holds, of = found.groups()
    return Part(name, cast(Sign, sign), holds, of)


PARTS: Mapping[str, tuple[Part, ...]] = MappingProxyType(
    dict(_read_line(line) for line in _TABLE.split("\n") if line.strip())
)
"""By word; words without parts aren't there."""

COLOUR_MENU = ("COLOR_PARAM", "pen_menu_colorParam", "colorParam", "color")
"""What `pen_change_hue` has besides: input, menu, field, value. For the stage's pen has no other parameter."""

CHOICES: Mapping[tuple[str, str], str] = MappingProxyType(
    {
        ("STYLE", "left_right"): "left-right",
        ("STYLE", "none"): "don't rotate",
        ("STYLE", "around"): "all around",
        ("EFFECT", "colour"): "COLOR",
        ("EFFECT", "ghost"): "GHOST",
        ("EFFECT", "brightness"): "BRIGHTNESS",
        ("KEY", "up"): "up arrow",
        ("KEY", "down"): "down arrow",
        ("KEY", "left"): "left arrow",
        ("KEY", "right"): "right arrow",
        ("PROPERTY", "x"): "x position",
        ("PROPERTY", "y"): "y position",
        ("PROPERTY", "costume"): "costume #",
        ("STOP_OPTION", "this"): "this script",
        ("STOP_OPTION", "others"): "other scripts in sprite",
        ("OPERATOR", "exp"): "e ^",
        ("OPERATOR", "power10"): "10 ^",
        ("TARGET", "random"): "_random_",
        ("TARGET", "mouse"): "_mouse_",
        ("TARGET", "edge"): "_edge_",
        ("TARGET", "myself"): "_myself_",
    }
)
"""What is chosen in a field, by Scratch's name of the field or by ours, where the two say it differently."""
