"""Scratch files with something wrong: what a bad stick, a bad network or a bad person makes of a good file.

Each mutation is told by its number alone, so that a failing one can be made again.
"""

import json
import random
import zipfile
from collections.abc import Callable, Sequence
from io import BytesIO
from typing import Any
from warnings import catch_warnings, simplefilter

Mutation = Callable[[bytes, random.Random], bytes]

_ODD_VALUES: Sequence[Any] = (
    *(None, True, -1, 1e308, float("nan"), "", "__proto__", "\ud800", "a" * 10_000, [], {}, [[]], "data_variable"),
    *([3, None, None], [12], [11, "x", None], ["control_if"], {"opcode": "control_repeat"}, 10**400),
)


def mutate(contents: Sequence[bytes], number: int) -> bytes:
    """One of the contents with one to three things wrong."""
    chance = random.Random(number)
    content = chance.choice(contents)
    for _ in range(chance.choice((1, 1, 2, 3))):
        content = chance.choice(_MUTATIONS)(content, chance)
    return content


def _cut(content: bytes, chance: random.Random) -> bytes:
    return content[: chance.randrange(len(content) + 1)]


def _flip(content: bytes, chance: random.Random) -> bytes:
    """Often near an end, where the directory of a zip is."""
    flipped = bytearray(content)
    for _ in range(chance.choice((1, 2, 8, 40)) if flipped else 0):
        near_end = chance.random() < 0.5
        begin = max(0, len(flipped) - 600) if near_end else 0
        flipped[chance.randrange(begin, len(flipped))] ^= 1 << chance.randrange(8)
    return bytes(flipped)


def _splice(content: bytes, chance: random.Random) -> bytes:
    """A piece is moved, doubled or left out."""
    begin, end = sorted(chance.randrange(len(content) + 1) for _ in range(2))
    return chance.choice(
        (content[:begin] + content[end:], content[:end] + content[begin:], content[end:] + content[:end])
    )


def _change_entries(content: bytes, chance: random.Random) -> bytes:
    """Entries change their contents or names, or are there twice."""
    entries = _unpack(content)
    if not entries:
        return _flip(content, chance)
    first, second = (chance.randrange(len(entries)) for _ in range(2))
    kind = chance.randrange(4)
    if kind == 0:
        entries[first], entries[second] = (
            (entries[first][0], entries[second][1]),
            (entries[second][0], entries[first][1]),
        )
    elif kind == 1:
        entries[first] = (chance.choice(("../x", "/x", "a\\b", "C:x", "a\x01", "x" * 300, "")), entries[first][1])
    elif kind == 2:
        entries.append((entries[second][0] + ".svg", entries[first][1]))
    else:
        del entries[first]
    return _pack(entries)


def _change_document(content: bytes, chance: random.Random) -> bytes:
    """A value somewhere in the JSON becomes an odd one, disappears, or leads in a circle."""
    entries = _unpack(content) or [("", content)]
    for place, (name, document) in enumerate(entries):
        if name.endswith(".json") or not name:
            entries[place] = (name, _change_json(document, chance))
    return _pack(entries) if entries[0][0] else entries[0][1]


def _change_json(document: bytes, chance: random.Random) -> bytes:
    try:
        whole = json.loads(document)
    except (ValueError, RecursionError):
        return _flip(document, chance)
    for _ in range(chance.choice((1, 3, 10))):
        _change_somewhere(whole, chance)
    try:
        return json.dumps(whole).encode()
    except (ValueError, RecursionError):
        return document


def _change_somewhere(whole: object, chance: random.Random) -> None:
    at = whole
    while True:
        if not isinstance(at, dict | list) or not at:
            return
        key: Any = chance.choice(list(at)) if isinstance(at, dict) else chance.randrange(len(at))
        inside = at[key]
        if isinstance(inside, dict | list) and inside and chance.random() < 0.9:
            at = inside
            continue
        kind = chance.random()
        if kind < 0.5:
            at[key] = chance.choice(_ODD_VALUES)
        elif kind < 0.7:
            del at[key]
        elif isinstance(at, dict):
            at[key] = chance.choice([str(each) for each in at])
        return


def _unpack(content: bytes) -> list[tuple[str, bytes]]:
    try:
        with zipfile.ZipFile(BytesIO(content)) as file:
            return [(entry.filename, file.read(entry)) for entry in file.infolist()]
    except Exception:  # noqa: BLE001 - whatever an earlier mutation has broken
        return []


def _pack(entries: Sequence[tuple[str, bytes]]) -> bytes:
    packed = BytesIO()
    with catch_warnings(), zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as file:
        simplefilter("ignore")  # two entries of one name, on purpose
        for name, inside in entries:
            entry = zipfile.ZipInfo("x")
            entry.filename = name
            file.writestr(entry, inside)
    return packed.getvalue()


_MUTATIONS: Sequence[Mutation] = (_cut, _flip, _splice, _change_entries, *[_change_document] * 6)
