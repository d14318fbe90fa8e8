"""A small correct Scratch activity, for the small pack, and the projects that children make of it, built as Scratch does."""

import hashlib
import io
import json
import zipfile
from collections.abc import Mapping
from typing import Any

from cluboteca.packformat.scratch.work import write_scratch_work
from tests.small_pack import SmallPack

Json = dict[str, Any]
CATCH = "activities/catch"

ACTIVITY = """\
kind: scratch
minutes: 20
concepts: [events, variables]
picture: cat
twin: over-the-bridge
cast:
  sprites: {cat: {named: [Cat, Pisica]}}
  variables: {score: {named: [score]}}
checks:
  - {id: speaks, run: {see: {sprite: cat, says: {any: true}}}}
  - {id: hat, read: {starts: {with: when_flag, at_least: 1, in: cat}}}
findings:
  - {id: no_flag, when: {read: [{starts: {with: when_flag, at_most: 0}}]}}
  - {id: silent, when: {run: {failed: speaks}}}
"""
PAGE = """\
---
title: The cat speaks
goal: Let the cat speak.
hints: [Look., "Use {block:say}.", Nearly.]
checks:
  speaks: {passed: It speaks., failed: It is silent.}
  hat: {passed: It starts., failed: It doesn't start.}
findings:
  no_flag: {message: Start it., misunderstanding: No hat., question: When?}
  silent: {message: Let it speak., misunderstanding: Nothing is said., question: Who speaks?}
---
## Look

At the {block:when_flag}.
"""


def svg(colour: str) -> bytes:
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40"><rect width="40" height="40" fill="{colour}"/></svg>'
    ).encode()


def name_of(content: bytes, ending: str = "svg") -> str:
    return f"{hashlib.md5(content, usedforsecurity=False).hexdigest()}.{ending}"


EMPTY, CAT, DOG = svg("none"), svg("orange"), svg("brown")
FILES = {name_of(EMPTY): EMPTY, name_of(CAT): CAT}


def costume(content: bytes, name: str = "costume1") -> Json:
    md5ext = name_of(content)
    stem, _, ending = md5ext.partition(".")
    return {
        "name": name,
        "assetId": stem,
        "md5ext": md5ext,
        "dataFormat": ending,
        "rotationCenterX": 20,
        "rotationCenterY": 20,
    }


def target(name: str, blocks: Json, *costumes: bytes, is_stage: bool = False) -> Json:
    return {
        "isStage": is_stage,
        "name": name,
        "variables": {},
        "lists": {},
        "broadcasts": {},
        "blocks": blocks,
        "comments": {},
        "currentCostume": 0,
        "costumes": [costume(each, f"costume{number}") for number, each in enumerate(costumes, start=1)],
        "sounds": [],
        "volume": 100,
    }


def flag_then(opcode: str, **inputs: object) -> Json:
    """A script of two blocks."""
    hat = {"opcode": "event_whenflagclicked", "next": "b", "parent": None, "topLevel": True, "x": 0, "y": 0}
    does = {"opcode": opcode, "next": None, "parent": "a", "topLevel": False}
    return {
        "a": {**hat, "inputs": {}, "fields": {}, "shadow": False},
        "b": {**does, "inputs": inputs, "fields": {}, "shadow": False},
    }


def project(blocks: Json, *costumes: bytes) -> Json:
    return {
        "targets": [
            target("Stage", {}, EMPTY, is_stage=True),
            target("Cat", blocks, *(costumes or (CAT,))),
        ],
        "monitors": [],
        "extensions": [],
        "meta": {"semver": "3.0.0", "vm": "15.1.1", "agent": "Cluboteca"},
    }


SAYS = flag_then("looks_say", MESSAGE=[1, [10, "Hello!"]])
STARTER, SOLVED, SILENT = project({}), project(SAYS), project(flag_then("looks_show"))
LOOSE = project({"b": {**SAYS["b"], "parent": None, "topLevel": True, "x": 0, "y": 0}})
SOLVED_WORK, SILENT_WORK = write_scratch_work(SOLVED), write_scratch_work(SILENT)


def sb3(project: Json, files: Mapping[str, bytes] = FILES) -> bytes:
    memory = io.BytesIO()
    with zipfile.ZipFile(memory, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("project.json", json.dumps(project))
        for name, content in files.items():
            archive.writestr(name, content)
    return memory.getvalue()


def add_scratch(pack: SmallPack) -> None:
    pack.write(f"{CATCH}/activity.yaml", ACTIVITY)
    for locale in ("ro", "en"):
        pack.write(f"{CATCH}/{locale}.md", PAGE)
    pack.write(f"{CATCH}/starter.sb3", sb3(STARTER))
    pack.write(f"{CATCH}/solution.sb3", sb3(SOLVED))
    for name, attempt, raises in (
        ("loose", LOOSE, "no_flag"),
        ("silent", SILENT, "silent"),
        ("empty", STARTER, "no_flag"),
    ):
        pack.write(f"{CATCH}/attempts/{name}.sb3", sb3(attempt))
        pack.write(f"{CATCH}/attempts/{name}.yaml", f"raises: {raises}\n")
    pack.replace("units/first-meeting/unit.yaml", "over-the-bridge]", "over-the-bridge, catch]")
