"""What a browser sends: works as the block workspace saves them, and the keys of their versions.

A work is a start block with a row of others below it, with ids as Blockly draws them.
"""

import json
import string
import time
from random import Random
from uuid import UUID

BLOCKS = 12  # more than the longest model answer of the shipped course has
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


def make_key(random: Random) -> str:
    """A UUID of version 7: keys sort by the time of the save."""
    number = int(time.time() * 1000) << 80 | random.getrandbits(80)
    number = number & ~(0xF << 76) | 7 << 76
    number = number & ~(0x3 << 62) | 2 << 62
    return str(UUID(int=number))


def _make_block(random: Random, kind: str, below: dict[str, object] | None) -> dict[str, object]:
    block: dict[str, object] = {"type": kind, "id": "".join(random.choices(LETTERS, k=20))}
    return block | ({"next": {"block": below}} if below else {})
