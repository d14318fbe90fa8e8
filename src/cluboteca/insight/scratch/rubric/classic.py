"""The classic rubric: seven dimensions, each 0 to 3. A block counts wherever it lies, also loose and never run."""

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


def score_classic(census: Census) -> dict[str, int]:
    return {
        "abstraction": abstraction(census),
        "parallelization": parallelization(census),
        "logic": logic(census),
        "synchronization": synchronization(census),
        "flow_control": flow_control(census),
        "user_interactivity": user_interactivity(census),
        "data_representation": data_representation(census),
    }


def abstraction(census: Census) -> int:
    """3: a script for clones. 2: an own block. 1: more than one block that hangs below no other one."""
    if census.has(("control_start_as_clone",)):
        return 3
    if census.has(("procedures_definition",)):
        return 2
    return int(census.count_beginnings() > 1)


def parallelization(census: Census) -> int:
    """3: two scripts start on the same message, backdrop, or measured value, or two on motion in the video.
    2: two start on the same key, or two on a click on a sprite. 1: two start on the green flag."""
    if (
        census.most_alike("event_whenbroadcastreceived", "BROADCAST_OPTION") > 1
        or census.most_alike("event_whenbackdropswitchesto", "BACKDROP") > 1
        or census.most_alike("event_whengreaterthan", "WHENGREATERTHANMENU") > 1
        or census.opcodes["videoSensing_whenMotionGreaterThan"] > 1
    ):
        return 3
    if census.most_alike("event_whenkeypressed", "KEY_OPTION") > 1 or census.opcodes["event_whenthisspriteclicked"] > 1:
        return 2
    return int(census.opcodes["event_whenflagclicked"] > 1)


def logic(census: Census) -> int:
    """3: and, or, not. 2: if-else. 1: if."""
    if census.has(AND_OR_NOT):
        return 3
    if census.has(("control_if_else",)):
        return 2
    return int(census.has(("control_if",)))


def synchronization(census: Census) -> int:
    """3: waits until something is so, for a backdrop, or for those who got a message. 2: messages, stop. 1: waits some
    seconds."""
    if census.has(WAITING_FOR_OTHERS):
        return 3
    if census.has(MESSAGES):
        return 2
    return int(census.has(("control_wait",)))


def flow_control(census: Census) -> int:
    """3: repeat until. 2: repeat, forever. 1: a block below another one."""
    if census.has(("control_repeat_until",)):
        return 3
    if census.has(COUNTED_LOOPS):
        return 2
    return int(census.has_sequence())


def user_interactivity(census: Census) -> int:
    """3: video, loudness. 2: keys, clicks, mouse, questions. 1: the green flag."""
    if census.has(CAMERA_AND_SOUND):
        return 3
    if census.has(KEYS_CLICKS_AND_ANSWERS) or census.asks_for_mouse():
        return 2
    return int(census.has(("event_whenflagclicked",)))


def data_representation(census: Census) -> int:
    """3: lists. 2: variables that are set or changed. 1: properties of sprites that are set or changed."""
    if census.has(LISTS):
        return 3
    if census.has(VARIABLES):
        return 2
    return int(census.has(LOOKS_AND_PLACES))
