import json

from cluboteca.insight.inspection import inspect_work
from cluboteca.packformat.sentence import untranslated
from cluboteca.packformat.stage.outline import StageProgram, read_stage
from cluboteca.packformat.stage.work import Naming, write_stage_work
from tests.small_stage import LIBRARY

STAGE = {
    "backdrops": ["meadow"],
    "variables": {"score": {}},
    "lists": {"things": {}},
    "messages": ["go"],
    "scripts": [["when_clicked", {"broadcast": "go"}]],
    "sprites": {
        "dog": {"library": "dog", "costumes": ["walk-1"]},
        "cat": {
            "library": "cat",
            "costumes": ["walk-1"],
            "own_blocks": {"jump": {"parameters": {"height": "value"}}},
            "scripts": [
                [
                    "when_flag",
                    {"set_variable": {"variable": "score", "value": 0}},
                    {"repeat": {"times": 3, "do": [{"turn_right": 15}, {"call": {"own": "jump", "height": 5}}]}},
                    {
                        "if_else": {
                            "condition": {
                                "and": {
                                    "a": {"touching": "dog"},
                                    "b": {"greater": {"a": {"variable": "score"}, "b": 2}},
                                }
                            },
                            "do": [{"say_for": {"text": {"join": {"a": "Hi ", "b": "you"}}, "seconds": 2}}],
                            "else": ["bounce"],
                        }
                    },
                    "wait_until",
                ],
                [{"define": "jump"}, {"change_y": {"parameter": "height"}}],
                [{"when_key": "space"}, {"stop": "all"}],
                [{"move": {"random": {"from": 1, "to": 10}}}],
            ],
        },
    },
}
SHOWN = """\
Stage
  when stage clicked
    broadcast start
Dog
Cat
  when ⚑ clicked
    set points to [0]
    repeat 3
      turn ↻ 15 degrees
      jump [5]
    if <<touching Dog?> and <(points) > [2]>> then
      say (join [Hi ] [you]) for 2 seconds
    else
      if on edge, bounce
    wait until …
  define jump (height)
    change y by (height)
  when space key pressed
    stop all
  (loose blocks)
    move (pick random 1 to 10) steps"""


def test_a_project_of_the_stage_is_shown_in_words():
    program = read_stage(STAGE)
    assert isinstance(program, StageProgram)
    work = write_stage_work(program, Naming("en", {"score": "points", "go": "start"}, LIBRARY))
    answer = inspect_work(json.dumps(work).encode(), "en").as_json(untranslated, "en")
    assert answer["scripts"] == SHOWN
    assert answer["kind"] == "blocks"
    assert answer["constructs"][:3] == ["when_clicked", "broadcast", "when_flag"]
    assert answer["error"] is None
