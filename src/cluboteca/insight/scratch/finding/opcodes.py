"""Groups of blocks that finders ask for."""

from functools import lru_cache

FOREVER = "control_forever"
UNTIL = "control_repeat_until"
REPEAT = "control_repeat"
IF = "control_if"
IF_ELSE = "control_if_else"
WAIT_UNTIL = "control_wait_until"
EQUALS = "operator_equals"
CALL = "procedures_call"
CREATE_CLONE = "control_create_clone_of"
DELETE_CLONE = "control_delete_this_clone"
STOP = "control_stop"
TOUCHING = "sensing_touchingobject"
KEY_PRESSED = "sensing_keypressed"
DISTANCE = "sensing_distanceto"

LOOPS = (FOREVER, UNTIL, REPEAT)
CONDITIONAL_LOOPS = (FOREVER, UNTIL)
"""Loops that go on while something may change; `repeat` counts only."""
IFS = (IF, IF_ELSE)
CONTROLS = frozenset((*LOOPS, *IFS))

COMPARISONS = ("operator_gt", "operator_lt", EQUALS)
CONNECTIVES = ("operator_and", "operator_or")
NOT = "operator_not"
BOOLEANS = frozenset(
    (
        TOUCHING,
        "sensing_touchingcolor",
        "sensing_coloristouchingcolor",
        KEY_PRESSED,
        "sensing_mousedown",
        *COMPARISONS,
        *CONNECTIVES,
        NOT,
        "operator_contains",
        "data_listcontainsitem",
    )
)
COLOR_SENSING = ("sensing_touchingcolor", "sensing_coloristouchingcolor")
EVENT_SENSING = (KEY_PRESSED, TOUCHING, "sensing_mousedown", *COLOR_SENSING)
"""Questions whose answer changes from one moment to the next."""

NUMBERS = frozenset(
    (
        "operator_add",
        "operator_subtract",
        "operator_multiply",
        "operator_divide",
        "operator_mod",
        "operator_random",
        "operator_round",
        "operator_length",
        "operator_mathop",
        "data_lengthoflist",
        "data_itemnumoflist",
        "sensing_timer",
        "sensing_dayssince2000",
        "sensing_current",
        DISTANCE,
        "sensing_mousex",
        "sensing_mousey",
        "sensing_loudness",
        "sound_volume",
        "motion_xposition",
        "motion_yposition",
        "motion_direction",
        "looks_size",
        "music_getTempo",
    )
)
"""Reporters that give a number and nothing else."""
COORDINATES = frozenset(("sensing_mousex", "sensing_mousey", "motion_xposition", "motion_yposition"))

MOTIONS = frozenset(
    (
        "motion_movesteps",
        "motion_turnright",
        "motion_turnleft",
        "motion_gotoxy",
        "motion_goto",
        "motion_glideto",
        "motion_glidesecstoxy",
        "motion_pointindirection",
        "motion_pointtowards",
        "motion_changexby",
        "motion_changeyby",
        "motion_setx",
        "motion_sety",
        "motion_ifonedgebounce",
        "motion_setrotationstyle",
        "sensing_setdragmode",
    )
)
GLIDES = ("motion_glideto", "motion_glidesecstoxy")
SPRITE_LOOKS = frozenset(
    (
        "looks_show",
        "looks_hide",
        "looks_sayforsecs",
        "looks_say",
        "looks_thinkforsecs",
        "looks_think",
        "looks_switchcostumeto",
        "looks_nextcostume",
        "looks_changesizeby",
        "looks_setsizeto",
        "looks_gotofrontback",
        "looks_goforwardbackwardlayers",
    )
)
SCREEN_LOOKS = frozenset(
    (
        "sensing_askandwait",
        "looks_nextbackdrop",
        "looks_switchbackdroptoandwait",
        "looks_switchbackdropto",
        "looks_cleargraphiceffects",
        "data_showvariable",
        "data_hidevariable",
        "data_showlist",
        "data_hidelist",
        "looks_changeeffectby",
        "looks_seteffectto",
    )
)

BROADCASTS = ("event_broadcast", "event_broadcastandwait")
SWITCH_BACKDROP = ("looks_switchbackdropto", "looks_switchbackdroptoandwait")
PARAMETERS = ("argument_reporter_string_number", "argument_reporter_boolean")
LIST_CHANGES = (
    "data_addtolist",
    "data_deletealloflist",
    "data_deleteoflist",
    "data_insertatlist",
    "data_replaceitemoflist",
)

_FAMILIES = frozenset(
    (
        "argument",
        "control",
        "data",
        "event",
        "looks",
        "motion",
        "music",
        "operator",
        "pen",
        "procedures",
        "sensing",
        "sound",
        "text2speech",
        "translate",
    )
)


@lru_cache(maxsize=1024)
def is_known(opcode: str) -> bool:
    """Whether it is clear what its slots are for; what lies in a block of another extension isn't looked at."""
    return opcode.partition("_")[0] in _FAMILIES
