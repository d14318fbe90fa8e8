"""Scratch files and projects made for tests, as small as they can be."""

import json
import zipfile
from collections.abc import Mapping
from io import BytesIO
from itertools import pairwise
from typing import Any

from cluboteca.insight.scratch.model import ScratchProject
from cluboteca.insight.scratch.reader import read_scratch

Json = dict[str, Any]

STAGE: Json = {"isStage": True, "name": "Stage", "blocks": {}, "costumes": [], "sounds": []}
DRAWING = b'<svg xmlns="http://www.w3.org/2000/svg"><path d="M1,1"/></svg>'


def document(blocks: Json | None = None, **sprite: Any) -> Json:
    """A project with one sprite, Ana's cat."""
    return {"targets": [STAGE, {"isStage": False, "name": "Cat", "blocks": blocks or {}, **sprite}], "meta": {}}


def pack(entries: Mapping[str, bytes | str]) -> bytes:
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in entries.items():
            # Always of the same day: the bytes stand in the names of tests.
            file.writestr(zipfile.ZipInfo(name, date_time=(2026, 1, 1, 0, 0, 0)), content, zipfile.ZIP_DEFLATED)
    return packed.getvalue()


def sb3(others: Mapping[str, bytes] | None = None) -> bytes:
    return pack({"project.json": json.dumps(document()), **(others or {})})


def read(blocks: Json, **sprite: Any) -> ScratchProject:
    return read_scratch(json.dumps(document(blocks, **sprite)).encode())


def block(opcode: str, **more: Any) -> Json:
    """parent, next: ids. Inputs and fields are told apart by what they are: a field is a list of texts."""
    entry: Json = {"opcode": opcode, "next": more.pop("next", None), "parent": more.pop("parent", None)}
    entry |= {"shadow": more.pop("shadow", False), "topLevel": more.pop("topLevel", entry["parent"] is None)}
    mutation = more.pop("mutation", None)
    entry["inputs"] = {name: value for name, value in more.items() if isinstance(value[0], int)}
    entry["fields"] = {name: value for name, value in more.items() if not isinstance(value[0], int)}
    return entry if mutation is None else entry | {"mutation": mutation}


def stack(*blocks: Json) -> Json:
    """One script of these blocks, with ids a, b, c..."""
    ids = "abcdefghijklmnopqrstuvwxyz"[: len(blocks)]
    entries = dict(zip(ids, blocks, strict=True))
    for above, below in pairwise(ids):
        entries[above]["next"] = below
        entries[below] |= {"parent": above, "topLevel": False}
    return entries
