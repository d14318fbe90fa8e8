"""Projects of the stage, as the block workspace saves them: forty sprites that never stand still."""

import json
from itertools import count
from typing import Any

SPRITES = 40
LIBRARY = "football/roll-1"
_ids = count(1)


def make_stage_work(sprites: int = SPRITES) -> bytes:
    """Each sprite moves, turns at the edge and asks whether it touches its neighbour, for ever."""
    stage = {
        "backdrops": [{"id": "b", "name": "b", "library": "meadow"}],
        "backdrop": 0,
        "sounds": [],
        "own_blocks": [],
        "blocks": {},
        "sprites": [_make_sprite(number, sprites) for number in range(sprites)],
        "variables": [],
        "lists": [],
        "messages": [],
    }
    work = {"format": 1, "workspace": "blocks", "world": "stage", "stage": stage}
    return json.dumps(work, separators=(",", ":")).encode()


def _make_sprite(number: int, sprites: int) -> dict[str, Any]:
    costume = {"id": "c", "name": "c", "library": LIBRARY}
    return {
        "id": f"s{number}",
        "name": f"S{number}",
        "x": -200 + number % 8 * 57,
        "y": 140 - number // 8 * 68,
        "direction": -170 + number * 37 % 340,
        "size": 100,
        "rotation": "around",
        "shown": True,
        "costume": 0,
        "costumes": [costume],
        "sounds": [],
        "own_blocks": [],
        "blocks": _make_scripts(f"s{(number + 1) % sprites}"),
    }


def _make_scripts(neighbour: str) -> dict[str, Any]:
    touching = _make_block("if", {"CONDITION": _make_block("touching", fields={"TARGET": neighbour})})
    touching["inputs"]["DO"] = {"block": _make_block("turn_right", {"DEGREES": _number(15)})}
    body = _make_block("move", {"STEPS": _number(4)}, below=_make_block("bounce", below=touching))
    forever = _make_block("forever", {"DO": body})
    hat = _make_block("when_flag", below=forever) | {"x": 20, "y": 20}
    return {"blocks": {"languageVersion": 0, "blocks": [hat]}}


def _number(value: int) -> dict[str, Any]:
    return _make_block("number", fields={"NUM": value})


def _make_block(
    word: str,
    inputs: dict[str, dict[str, Any]] | None = None,
    *,
    fields: dict[str, object] | None = None,
    below: dict[str, Any] | None = None,
) -> dict[str, Any]:
    block: dict[str, Any] = {"type": f"stage_{word}", "id": f"k{next(_ids)}"}
    if inputs:
        shadows = {"stage_number"}
        block["inputs"] = {
            name: {"shadow" if inner["type"] in shadows else "block": inner} for name, inner in inputs.items()
        }
    if fields:
        block["fields"] = fields
    if below:
        block["next"] = {"block": below}
    return block
