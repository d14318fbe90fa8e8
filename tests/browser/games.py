"""Small games as an editor of packs writes them: under `stage:`, with names for what a child reads."""

from typing import Any

from tests.browser.programs import make_stage_work

Work = dict[str, Any]


def _walk(key: str, word: str, by: int) -> list[Any]:
    """A key moves the sprite, and a wall throws it back."""
    return [
        {"when_key": key},
        {word: by},
        {"if": {"condition": {"touching": "wall"}, "do": [{word: -by}]}},
        {"if": {"condition": {"touching": "star"}, "do": [{"say": "Am găsit steaua!"}, {"broadcast": "found"}]}},
    ]


def make_maze() -> Work:
    """A hen, a wall in the middle that leaves room above it, a star behind the wall."""
    keys = {"right": ("change_x", 20), "left": ("change_x", -20), "up": ("change_y", 20), "down": ("change_y", -20)}
    outline = {
        "backdrops": ["meadow"],
        "messages": ["found"],
        "sprites": {
            "wall": {"library": "paddle", "costumes": ["red"], "direction": 0, "size": 200},
            "star": {
                "library": "star",
                "costumes": ["bright"],
                "x": 160,
                "scripts": [[{"when_message": "found"}, "hide"]],
            },
            "hen": {
                "library": "hen",
                "costumes": ["walk-1"],
                "x": -160,
                "size": 50,
                "rotation": "none",
                "scripts": [_walk(key, *how) for key, how in keys.items()],
            },
        },
    }
    return make_stage_work(outline, found="găsită", hen="Găină")


def make_quiz() -> Work:
    """Asks until the answer is right, and keeps what was answered in a list."""
    script = [
        "when_flag",
        {"list_clear": "answers"},
        {"ask": "Cât fac 6 × 7?"},
        {"list_add": {"item": "answer", "list": "answers"}},
        {
            "repeat_until": {
                "condition": {"equal": {"a": "answer", "b": 42}},
                "do": [
                    {"ask": {"join": {"a": "answer", "b": ": nu încă."}}},
                    {"list_add": {"item": "answer", "list": "answers"}},
                ],
            }
        },
        {"say": {"join": {"a": "Bravo! Încercări: ", "b": {"list_length": "answers"}}}},
    ]
    outline = {
        "backdrops": ["classroom"],
        "lists": {"answers": {"shown": True}},
        "sprites": {"teacher": {"library": "teacher-woman", "costumes": ["stand"], "x": -100, "scripts": [script]}},
    }
    return make_stage_work(outline, answers="răspunsuri")


def make_dialogue() -> Work:
    """Two friends speak one after another, by waiting."""
    ana = ["when_flag", {"say_for": {"text": "Bună, Matei!", "seconds": 1}}, {"wait": 1}, {"think": "Ce frumos!"}]
    matei = ["when_flag", {"wait": 1}, {"say_for": {"text": "Bună, Ana!", "seconds": 1}}, "next_costume"]
    outline = {
        "backdrops": ["library"],
        "sprites": {
            "ana": {"library": "ana", "costumes": ["stand", "wave"], "x": -120, "scripts": [ana]},
            "matei": {"library": "matei", "costumes": ["stand", "wave"], "x": 120, "scripts": [matei]},
        },
    }
    return make_stage_work(outline)


def make_pong() -> Work:
    """The ball falls straight down, and up again from a paddle that follows the mouse."""
    ball = [
        "when_flag",
        {"set_variable": {"variable": "hits", "value": 0}},
        {"go_to_xy": {"x": 100, "y": 120}},
        {"point": 180},
        {
            "repeat_until": {
                "condition": {"less": {"a": "y", "b": -150}},
                "do": [
                    {"move": 8},
                    "bounce",
                    {
                        "if": {
                            "condition": {"touching": "paddle"},
                            "do": [
                                {"change_variable": {"variable": "hits", "by": 1}},
                                {"point": 0},
                                {"move": 20},
                            ],
                        }
                    },
                ],
            }
        },
        {"say_for": {"text": "Ratat!", "seconds": 2}},
        {"stop": "all"},
    ]
    paddle = ["when_flag", {"forever": [{"set_x": "mouse_x"}]}]
    outline = {
        "backdrops": ["plain-blue"],
        "variables": {"hits": {"shown": True}},
        "sprites": {
            "paddle": {"library": "paddle", "costumes": ["red"], "y": -120, "scripts": [paddle]},
            "ball": {"library": "football", "costumes": ["roll-1"], "rotation": "none", "scripts": [ball]},
        },
    }
    return make_stage_work(outline, hits="lovituri")


def make_shower() -> Work:
    """Twenty flakes, each of which falls, paints the ground where it lands and goes."""
    cloud = [
        "when_flag",
        "pen_clear",
        {"set_variable": {"variable": "landed", "value": 0}},
        "hide",
        {"repeat": {"times": 20, "do": [{"make_clone": "myself"}, {"wait": 0.05}]}},
    ]
    flake = [
        "when_clone",
        {"pen_colour": "#c0392b"},
        {"pen_size": 8},
        {"go_to_xy": {"x": {"random": {"from": -200, "to": 200}}, "y": 160}},
        "show",
        {"repeat_until": {"condition": {"less": {"a": "y", "b": -150}}, "do": [{"change_y": -15}]}},
        "pen_down",
        {"change_variable": {"variable": "landed", "by": 1}},
        "delete_clone",
    ]
    outline = {
        "backdrops": ["plain-blue"],
        "variables": {"landed": {"shown": True}},
        "sprites": {"flake": {"library": "snowflake", "costumes": ["turn-1"], "scripts": [cloud, flake]}},
    }
    return make_stage_work(outline, landed="căzuți")


def make_race() -> Work:
    """A car that drives while a key is held; the stage keeps the time."""
    car = [
        "when_flag",
        {"set_x": -180},
        {
            "repeat_until": {
                "condition": {"touching": "finish"},
                "do": [{"if": {"condition": {"key_pressed": "right"}, "do": [{"change_x": 6}]}}],
            }
        },
        {"broadcast": "arrived"},
    ]
    clock = [
        "when_flag",
        "reset_timer",
        {"set_variable": {"variable": "time", "value": 0}},
        {"wait_until": {"greater": {"a": {"sprite_value": {"what": "x", "target": "car"}}, "b": -150}}},
        {"forever": [{"set_variable": {"variable": "time", "value": "timer"}}]},
    ]
    ended = [{"when_message": "arrived"}, {"stop": "others"}, {"switch_backdrop": "sunset"}]
    outline = {
        "backdrops": ["race-track", "sunset"],
        "messages": ["arrived"],
        "variables": {"time": {"shown": True}},
        "scripts": [clock, ended],
        "sprites": {
            "finish": {"library": "flag", "costumes": ["wave-1"], "x": 180},
            "car": {"library": "car", "costumes": ["drive-1"], "x": -180, "size": 50, "scripts": [car]},
        },
    }
    return make_stage_work(outline, arrived="a ajuns", time="timp", car="Mașină")


def make_play() -> Work:
    """Three actors in turns, each called by a message; the last scene begins with another backdrop."""
    cat = [
        "when_flag",
        {"switch_backdrop": "meadow"},
        {"say_for": {"text": "Unde ești, câine?", "seconds": 0.5}},
        {"broadcast_wait": "call_dog"},
        {"say_for": {"text": "Acum cocoșul!", "seconds": 0.5}},
        {"broadcast": "call_rooster"},
    ]
    dog = [{"when_message": "call_dog"}, "show", {"say_for": {"text": "Aici sunt!", "seconds": 0.5}}]
    rooster = [
        {"when_message": "call_rooster"},
        {"say_for": {"text": "Se face seară.", "seconds": 0.5}},
        "next_backdrop",
    ]
    night = [{"when_backdrop": "village-evening"}, {"say": "Noapte bună!"}]
    outline = {
        "backdrops": ["meadow", "village-evening"],
        "messages": ["call_dog", "call_rooster"],
        "sprites": {
            "cat": {"library": "cat", "costumes": ["walk-1"], "x": -150, "scripts": [cat]},
            "dog": {"library": "dog", "costumes": ["walk-1"], "shown": False, "scripts": [dog]},
            "rooster": {"library": "rooster", "costumes": ["walk-1"], "x": 150, "scripts": [rooster, night]},
        },
    }
    return make_stage_work(outline, call_dog="cheamă câinele", call_rooster="cheamă cocoșul")
