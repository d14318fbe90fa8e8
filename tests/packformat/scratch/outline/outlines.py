"""Every outline of the stage that the project ships or shows, and small ones made for tests."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import yaml

from cluboteca.packformat.scratch.outline.convert import convert
from cluboteca.packformat.scratch_file import ScratchParts
from cluboteca.packformat.stage.library import get_library
from cluboteca.packformat.stage.outline import StageProgram, read_stage
from cluboteca.packformat.stage.word import WORDS, InputKind
from cluboteca.packformat.stage.work import Naming

ROOT = Path(__file__).resolve().parents[4]
LOCALES = ("ro", "en")
_FENCE = re.compile(r"^```yaml\n(stage:\n.*?)^```", re.DOTALL | re.MULTILINE)
_FRONT = re.compile(r"---\n(.*?\n)---\n", re.DOTALL)


def naming(locale: str = "en", **names: str) -> Naming:
    return Naming(locale, names, get_library())


def parse(outline: str | Mapping[str, Any]) -> StageProgram:
    """outline: what stands under `stage:`."""
    program = read_stage(yaml.safe_load(outline) if isinstance(outline, str) else outline)
    assert not isinstance(program, list), [each.what for each in program]
    return program


def cat(scripts: Any, **stage: Any) -> StageProgram:
    """One cat in a meadow."""
    sprite = {"library": "cat", "costumes": ["walk-1", "walk-2"], "sounds": ["meow"], "scripts": scripts}
    own = stage.pop("own_blocks", {})
    return parse({"backdrops": ["meadow", "forest"], "sprites": {"cat": {**sprite, "own_blocks": own}}, **stage})


_THINGS = {
    "sprite": "cat", "backdrop": "forest", "costume": "walk-2", "sound": "meow", "message": "go", "variable": "score",
    "list": "names", "parameter": "height",
}  # fmt: skip
_TYPED: Mapping[InputKind, Any] = {"number": 7, "text": "Hi", "colour": "#2f6cb5", "condition": {"mouse_down": None}}


def with_word(id: str) -> StageProgram:
    """The block with this word, all its parts filled, in a script where it may stand."""
    word = WORDS[id]
    parts: dict[str, Any] = {name.lower(): _TYPED[kind] for name, kind in word.inputs.items()}
    parts |= {name.lower(): _THINGS[kind.of] if kind.of else kind.choices[0] for name, kind in word.fields.items()}
    parts |= {name.lower(): [{"wait": 1}] for name in word.bodies}
    if id == "parameter_is":
        parts = {"parameter": "twice"}
    given: Any = parts if len(parts) > 1 else next(iter(parts.values()), None)
    if id == "call":
        given = {"own": "jump", "height": 3, "twice": None}
    elif id == "define":
        given = "jump"
    block = {id: given}
    definition = {"define": "jump"}
    script: list[Any] = [block] if word.kind == "hat" else [definition, block]
    if word.kind in ("value", "condition"):
        script = [definition, {"wait_until": block} if word.kind == "condition" else {"say": block}]
    jump = {"parameters": {"height": "value", "twice": "condition"}}
    own_blocks = {"jump": jump} if definition in script else {}
    return cat([script], own_blocks=own_blocks, messages=["go"], variables={"score": {}}, lists={"names": {}})


def blocks_of(parts: ScratchParts, target: int = 1) -> dict[str, dict[str, Any]]:
    """By opcode; of several, the last one."""
    return {each["opcode"]: each for each in parts.project["targets"][target]["blocks"].values()}


def list_outlines(activities: Path) -> Iterator[tuple[str, StageProgram, Naming]]:
    """Of the stage and of Scratch, in each language: `activity/solution`."""
    for folder in sorted(activities.iterdir()):
        for file in sorted((*folder.glob("*.yaml"), *folder.glob("attempts/*.yaml"))):
            whole = yaml.safe_load(file.read_text(encoding="utf-8"))
            if isinstance(whole, dict) and "stage" in whole:
                for locale in LOCALES:
                    found = _FRONT.match((folder / f"{locale}.md").read_text(encoding="utf-8"))
                    assert found
                    names = yaml.safe_load(found[1]).get("names", {})
                    yield f"{folder.name}/{file.stem}", parse(whole["stage"]), naming(locale, **names)


def shipped() -> Iterator[tuple[str, StageProgram, Naming]]:
    """Of the pack and of the page about checks, in each language."""
    yield from list_outlines(ROOT / "packs/first-steps/activities")
    page = (ROOT / "docs/editor/checks.md").read_text(encoding="utf-8")
    for number, fence in enumerate(_FENCE.findall(page)):
        for locale in LOCALES:
            yield f"checks.md, {number}", parse(yaml.safe_load(fence)["stage"]), naming(locale)


def convert_shipped() -> Iterator[tuple[str, StageProgram, ScratchParts]]:
    for name, program, names in shipped():
        yield name, program, convert(program, names)
