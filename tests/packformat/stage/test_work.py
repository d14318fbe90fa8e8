"""Outlines as saved works: what Blockly loads, and the words of one language."""

import json

from hypothesis import given
from hypothesis import strategies as st

from cluboteca.packformat.stage.outline import StageProgram, read_stage
from cluboteca.packformat.stage.work import Naming, write_stage_work
from tests.small_stage import LIBRARY

CHASE = {
    "backdrops": ["meadow"],
    "variables": {"score": {"value": 1, "shown": True}},
    "messages": ["go"],
    "sprites": {
        "cat": {
            "library": "cat",
            "costumes": ["walk-1", "walk-2"],
            "costume": "walk-2",
            "x": -100,
            "sounds": ["meow"],
            "own_blocks": {"jump": {"parameters": {"height": "value"}}},
            "scripts": [
                ["when_flag", {"move": {"variable": "score"}}, {"say_for": {"text": "$caught", "seconds": 0.5}}],
                [
                    {"define": "jump"},
                    {"if": {"condition": {"touching": "edge"}, "do": [{"call": {"own": "jump", "height": 3}}]}},
                ],
            ],
        }
    },
}
NAMES = {"score": "puncte", "go": "start", "jump": "sari", "height": "cât", "caught": "Te-am prins!"}


def write(locale: str = "ro", names: dict[str, str] = NAMES) -> dict:
    program = read_stage(CHASE)
    assert isinstance(program, StageProgram)
    return write_stage_work(program, Naming(locale, names, LIBRARY))


def test_a_work_is_what_the_contract_says():
    assert write() == {
        "format": 1,
        "workspace": "blocks",
        "world": "stage",
        "stage": {
            "backdrops": [{"id": "meadow", "name": "Pajiște", "library": "meadow"}],
            "backdrop": 0,
            "sounds": [],
            "own_blocks": [],
            "blocks": {},
            "sprites": [
                {
                    "id": "cat",
                    "name": "Pisică",
                    "x": -100,
                    "y": 0,
                    "direction": 90,
                    "size": 100,
                    "rotation": "around",
                    "shown": True,
                    "costume": 1,
                    "costumes": [
                        {"id": "walk-1", "name": "pas 1", "library": "cat/walk-1"},
                        {"id": "walk-2", "name": "pas 2", "library": "cat/walk-2"},
                    ],
                    "sounds": [{"id": "meow", "name": "miau", "library": "meow"}],
                    "own_blocks": [
                        {
                            "id": "jump",
                            "name": "sari",
                            "parameters": [{"id": "height", "name": "cât", "kind": "value"}],
                        }
                    ],
                    "blocks": {
                        "blocks": {
                            "languageVersion": 0,
                            "blocks": [
                                {
                                    "type": "stage_when_flag",
                                    "id": "b1",
                                    "x": 24,
                                    "y": 24,
                                    "next": {
                                        "block": {
                                            "type": "stage_move",
                                            "id": "b2",
                                            "inputs": {
                                                "STEPS": {
                                                    "shadow": {
                                                        "type": "stage_number",
                                                        "id": "b3",
                                                        "fields": {"NUM": 0},
                                                    },
                                                    "block": {
                                                        "type": "stage_variable",
                                                        "id": "b4",
                                                        "fields": {"VARIABLE": "score"},
                                                    },
                                                }
                                            },
                                            "next": {
                                                "block": {
                                                    "type": "stage_say_for",
                                                    "id": "b5",
                                                    "inputs": {
                                                        "TEXT": {
                                                            "shadow": {
                                                                "type": "stage_text",
                                                                "id": "b6",
                                                                "fields": {"TEXT": "Te-am prins!"},
                                                            }
                                                        },
                                                        "SECONDS": {
                                                            "shadow": {
                                                                "type": "stage_number",
                                                                "id": "b7",
                                                                "fields": {"NUM": 0.5},
                                                            }
                                                        },
                                                    },
                                                }
                                            },
                                        }
                                    },
                                },
                                {
                                    "type": "stage_define",
                                    "id": "b8",
                                    "x": 24,
                                    "y": 220,
                                    "extraState": {"own": "jump"},
                                    "next": {
                                        "block": {
                                            "type": "stage_if",
                                            "id": "b9",
                                            "inputs": {
                                                "CONDITION": {
                                                    "block": {
                                                        "type": "stage_touching",
                                                        "id": "b10",
                                                        "fields": {"TARGET": "edge"},
                                                    }
                                                },
                                                "DO": {
                                                    "block": {
                                                        "type": "stage_call",
                                                        "id": "b11",
                                                        "extraState": {"own": "jump"},
                                                        "inputs": {
                                                            "height": {
                                                                "shadow": {
                                                                    "type": "stage_text",
                                                                    "id": "b12",
                                                                    "fields": {"TEXT": "3"},
                                                                }
                                                            }
                                                        },
                                                    }
                                                },
                                            },
                                        }
                                    },
                                },
                            ],
                        }
                    },
                }
            ],
            "variables": [{"id": "score", "name": "puncte", "owner": None, "value": 1, "shown": True}],
            "lists": [],
            "messages": [{"id": "go", "name": "start"}],
        },
    }


def test_another_language_changes_words_and_nothing_else():
    english = write("en", {**NAMES, "score": "points", "caught": "Caught you!"})
    told = json.dumps(english, ensure_ascii=False)
    for there, here in (("Meadow", "Pajiște"), ("Cat", "Pisică"), ("step", "pas"), ("Caught you!", "Te-am prins!")):
        told = told.replace(f'"{there}', f'"{here}')
    assert json.loads(told.replace('"points"', '"puncte"').replace('"meow", "library"', '"miau", "library"')) == write()


@given(st.sampled_from(["ro", "en", "hu"]))
def test_the_same_outline_always_gives_the_same_bytes(locale: str):
    assert json.dumps(write(locale)) == json.dumps(write(locale))


def test_what_has_no_name_anywhere_is_called_by_its_id():
    assert write("hu", {})["stage"]["sprites"][0]["name"] == "cat"
