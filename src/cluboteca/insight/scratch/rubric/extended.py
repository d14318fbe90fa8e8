"""The extended rubric: nine dimensions, each 0 to 4. The highest level that holds counts.

Some definitions are odd (two `if ... > ...` count as scripts that run side by side), and they are kept as published: a
figure is of use only where it can be compared. docs/reference/scratch-insight.md lists what is odd and what differs.
"""

from cluboteca.insight.scratch.model import Block
from cluboteca.insight.scratch.rubric import nesting
from cluboteca.insight.scratch.rubric.census import Census
from cluboteca.insight.scratch.rubric.opcodes import (
    AND_OR_NOT,
    CAMERA_AND_SOUND,
    COUNTED_LOOPS,
    KEYS_CLICKS_AND_ANSWERS,
    LISTS,
    LOOKS_AND_PLACES,
    MESSAGES,
    VARIABLES,
    WAITING_FOR_OTHERS,
)

_WITHOUT_CONTROLLER = frozenset(
    {"music", "pen", "videoSensing", "text2speech", "translate", "learningmlTexts", "learningmlImages"}
)
_BROADCASTS = frozenset({"event_broadcast", "event_broadcastandwait"})
_COMPARISONS = frozenset({"operator_equals", "operator_gt", "operator_lt"})
_ARITHMETIC = frozenset({"operator_add", "operator_subtract", "operator_multiply", "operator_divide"})
_NESTING_ARITHMETIC = _ARITHMETIC | {"operator_mathop", "operator_random"}
_TEXTS = frozenset({"operator_join", "operator_letter_of", "operator_length", "operator_contains"})
_TRIGONOMETRY = frozenset({"cos", "sin", "tan", "asin", "acos", "atan"})
_STEPS = frozenset(
    {
        "motion_movesteps",
        "motion_gotoxy",
        "motion_changexby",
        "motion_goto",
        "motion_changeyby",
        "motion_setx",
        "motion_sety",
    }
)
_TURNS = frozenset({"motion_turnleft", "motion_turnright", "motion_pointindirection", "motion_pointtowards"})
_GLIDES = frozenset({"motion_glideto", "motion_glidesecstoxy", "motion_changexby", "motion_changeyby"})
_MOTION = _STEPS | _TURNS | _GLIDES | {"motion_ifonedgebounce"}
_LONG_MOTION = 5
_MANY_MESSAGES = 3


def score_extended(census: Census) -> dict[str, int]:
    return {
        "abstraction": abstraction(census),
        "parallelization": parallelization(census),
        "logic": logic(census),
        "synchronization": synchronization(census),
        "flow_control": flow_control(census),
        "user_interactivity": user_interactivity(census),
        "data_representation": data_representation(census),
        "math_operators": math_operators(census),
        "motion_operators": motion_operators(census),
    }


def abstraction(census: Census) -> int:
    """4: a script for clones that sends a message, decides or has a loop that does things. 3: an own block. 2: a script
    for clones. 1: more than one block that hangs below no other one."""
    if any(
        block.opcode in _BROADCASTS or nesting.is_full_loop(block) or nesting.decides(block)
        for _, below in census.scripts_below("control_start_as_clone")
        for block in below
    ):
        return 4
    if census.has(("procedures_definition",)):
        return 3
    if census.has(("control_start_as_clone",)):
        return 2
    return int(census.count_beginnings() > 1)


def parallelization(census: Census) -> int:
    """4: three scripts start on the same message, backdrop or measured value, or three on motion in the video, or three
    times `if ... > ...`. 3: two of one of these, or clones. 2: two start on the same key, or two on a click on a sprite.
    1: two start on the green flag."""
    alike = max(
        census.most_alike("event_whenbroadcastreceived", "BROADCAST_OPTION"),
        census.most_alike("event_whenbackdropswitchesto", "BACKDROP"),
        census.most_alike("event_whengreaterthan", "WHENGREATERTHANMENU"),
        census.opcodes["videoSensing_whenMotionGreaterThan"],
        nesting.count_if_greater(census),
    )
    if alike > 2:
        return 4
    if alike == 2 or census.has(("control_create_clone_of",)):
        return 3
    if census.most_alike("event_whenkeypressed", "KEY_OPTION") > 1 or census.opcodes["event_whenthisspriteclicked"] > 1:
        return 2
    return int(census.opcodes["event_whenflagclicked"] > 1)


def logic(census: Census) -> int:
    """4: a condition inside another, perhaps within a loop. 3: and, or, not. 2: if-else. 1: if."""
    if any(nesting.holds_condition(block) for block in census.blocks):
        return 4
    if census.has(AND_OR_NOT):
        return 3
    if census.has(("control_if_else",)):
        return 2
    return int(census.has(("control_if",)))


def synchronization(census: Census) -> int:
    """4: three times a message is sent that starts a script which decides or has a loop that does things. 3: waits until
    something is so, for a backdrop, or for those who got a message. 2: messages, stop. 1: waits some seconds."""
    if _count_messages_that_decide(census) >= _MANY_MESSAGES:
        return 4
    if census.has(WAITING_FOR_OTHERS):
        return 3
    if census.has(MESSAGES):
        return 2
    return int(census.has(("control_wait",)))


def _count_messages_that_decide(census: Census) -> int:
    deciding = {
        hat.fields["BROADCAST_OPTION"].id
        for hat, below in census.scripts_below("event_whenbroadcastreceived")
        if "BROADCAST_OPTION" in hat.fields
        and any(nesting.decides(each) or nesting.is_full_loop(each) for each in below)
    }
    return (
        sum(_message_id(block) in deciding for block in census.blocks if block.opcode in _BROADCASTS) if deciding else 0
    )


def _message_id(block: Block) -> str | None:
    """Of what stands in the slot, if it stands there in short form; "" when nothing can be told."""
    said = block.value("BROADCAST_INPUT")
    if not isinstance(said, Block) or said.id:
        return ""
    return next((field.id for field in said.fields.values()), "")


def flow_control(census: Census) -> int:
    """4: a loop inside another, perhaps within a condition. 3: repeat until. 2: repeat, forever. 1: a block below another
    one."""
    if any(nesting.holds_loop(block) for block in census.blocks):
        return 4
    if census.has(("control_repeat_until",)):
        return 3
    if census.has(COUNTED_LOOPS):
        return 2
    return int(census.has_sequence())


def user_interactivity(census: Census) -> int:
    """4: an extension for something that is held in the hand or plugged in. 3: video, loudness, or twice `if ... > ...`.
    2: keys, clicks, mouse, questions. 1: the green flag."""
    if set(census.project.extensions) - _WITHOUT_CONTROLLER:
        return 4
    if census.has(CAMERA_AND_SOUND) or nesting.count_if_greater(census) > 1:
        return 3
    if census.has(KEYS_CLICKS_AND_ANSWERS) or census.asks_for_mouse():
        return 2
    return int(census.has(("event_whenflagclicked",)))


def data_representation(census: Census) -> int:
    """4: comparisons; and, or, not. 3: lists. 2: variables that are set or changed. 1: properties of sprites that are set
    or changed."""
    if census.has(_COMPARISONS | AND_OR_NOT):
        return 4
    if census.has(LISTS):
        return 3
    if census.has(VARIABLES):
        return 2
    return int(census.has(LOOKS_AND_PLACES))


def math_operators(census: Census) -> int:
    """4: trigonometry. 3: joins, letters and lengths of texts. 2: a calculation inside another. 1: plus, minus, times,
    divided by."""
    if any(
        block.opcode == "operator_mathop"
        and "OPERATOR" in block.fields
        and block.fields["OPERATOR"].value in _TRIGONOMETRY
        for block in census.blocks
    ):
        return 4
    if census.has(_TEXTS):
        return 3
    if any(
        isinstance(each.value, Block) and each.value.opcode in _NESTING_ARITHMETIC
        for block in census.blocks
        if block.opcode in _NESTING_ARITHMETIC
        for each in block.inputs.values()
    ):
        return 2
    return int(census.has(_ARITHMETIC))


def motion_operators(census: Census) -> int:
    """4: five motions in one stretch of the file between blocks that hang below nothing. 3: gliding, changing x or y.
    2: turning, pointing. 1: moving, going to a place."""
    if _has_long_motion(census):
        return 4
    if census.has(_GLIDES):
        return 3
    if census.has(_TURNS):
        return 2
    return int(census.has(_STEPS))


def _has_long_motion(census: Census) -> bool:
    stretch = 0
    for block in census.blocks:
        if block.parent_id is None:
            stretch = 0
        elif block.opcode in _MOTION:
            stretch += 1
            if stretch >= _LONG_MOTION:
                return True
    return False
