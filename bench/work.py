"""Works as the block workspace saves them: a start block with a row of others below it, ids as Blockly draws them."""

import json
import string
from random import Random

BLOCKS = 25
LETTERS = string.ascii_letters + string.digits + "!#$%()*+,-./:;=?@[]^_`{|}~"
TYPES = ("village_move", "village_turn_left", "village_turn_right", "village_pick")


def make_work(random: Random, blocks: int = BLOCKS) -> bytes:
    """About 90 bytes for each block; no two are the same."""
    below: dict[str, object] | None = None
    for _ in range(blocks):
        below = _make_block(random, random.choice(TYPES), below)
    start = _make_block(random, "village_start", below) | {"x": 24, "y": 24, "deletable": False}
    work = {
        "format": 1,
        "workspace": "blocks",
        "world": "grid",
        "blocks": {"blocks": {"languageVersion": 0, "blocks": [start]}},
    }
    return json.dumps(work, separators=(",", ":")).encode()


def _make_block(random: Random, kind: str, below: dict[str, object] | None) -> dict[str, object]:
    block: dict[str, object] = {"type": kind, "id": "".join(random.choices(LETTERS, k=20))}
    return block | ({"next": {"block": below}} if below else {})
