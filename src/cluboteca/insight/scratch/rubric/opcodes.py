"""Groups of blocks that both rubrics count."""

CONDITIONS = frozenset({"control_if", "control_if_else"})
AND_OR_NOT = frozenset({"operator_and", "operator_or", "operator_not"})
COUNTED_LOOPS = frozenset({"control_repeat", "control_forever"})
LOOPS = COUNTED_LOOPS | {"control_repeat_until"}

MESSAGES = frozenset({"event_broadcast", "event_whenbroadcastreceived", "control_stop"})
WAITING_FOR_OTHERS = frozenset({"control_wait_until", "event_whenbackdropswitchesto", "event_broadcastandwait"})

VARIABLES = frozenset({"data_changevariableby", "data_setvariableto"})
LISTS = frozenset(
    {
        "data_lengthoflist",
        "data_showlist",
        "data_insertatlist",
        "data_deleteoflist",
        "data_addtolist",
        "data_replaceitemoflist",
        "data_listcontainsitem",
        "data_hidelist",
        "data_itemoflist",
    }
)
LOOKS_AND_PLACES = frozenset(
    {
        "motion_movesteps",
        "motion_gotoxy",
        "motion_glidesecstoxy",
        "motion_setx",
        "motion_sety",
        "motion_changexby",
        "motion_changeyby",
        "motion_pointindirection",
        "motion_pointtowards",
        "motion_turnright",
        "motion_turnleft",
        "motion_goto",
        "looks_changesizeby",
        "looks_setsizeto",
        "looks_switchcostumeto",
        "looks_nextcostume",
        "looks_changeeffectby",
        "looks_seteffectto",
        "looks_show",
        "looks_hide",
        "looks_switchbackdropto",
        "looks_nextbackdrop",
    }
)
"""What changes a property that a sprite has from the beginning."""

CAMERA_AND_SOUND = frozenset(
    {
        "videoSensing_videoToggle",
        "videoSensing_videoOn",
        "videoSensing_whenMotionGreaterThan",
        "videoSensing_setVideoTransparency",
        "sensing_loudness",
    }
)
KEYS_CLICKS_AND_ANSWERS = frozenset(
    {
        "event_whenkeypressed",
        "event_whenthisspriteclicked",
        "sensing_mousedown",
        "sensing_keypressed",
        "sensing_askandwait",
        "sensing_answer",
    }
)
