"""Outlines of the stage as JSON Schema definitions: `stage`, and the blocks of its scripts."""

from typing import Any

from cluboteca.packformat.stage.project import StageOutline
from cluboteca.packformat.stage.script_outline import MAX_BLOCKS, MAX_TEXT
from cluboteca.packformat.stage.word import WORDS, BlockKind, FieldKind, InputKind, Word

Schema = dict[str, Any]


def object_schema(properties: dict[str, Any], *optional: str) -> Schema:
    return {
        "type": "object",
        "properties": properties,
        "required": [name for name in properties if name not in optional],
        "additionalProperties": False,
    }


def make_stage_definitions() -> dict[str, Schema]:
    outline = StageOutline.model_json_schema(ref_template="#/$defs/{model}")
    definitions: dict[str, Schema] = outline.pop("$defs")
    for holder in (outline, definitions["SpriteOutline"]):
        holder["properties"]["scripts"] = {"type": "array", "items": _ref("script")}
    return {
        **definitions,
        "stage": outline,
        "stage_script": {
            "type": "array",
            "minItems": 1,
            "maxItems": MAX_BLOCKS,
            "items": {"anyOf": [_ref("hat"), _ref("command"), _ref("value"), _ref("condition")]},
        },
        "stage_body": {"type": "array", "items": _ref("command"), "maxItems": MAX_BLOCKS},
        **{f"stage_{kind}": _blocks_of(kind) for kind in ("hat", "command", "value", "condition")},
    }


def _ref(name: str) -> Schema:
    return {"$ref": f"#/$defs/stage_{name}"}


def _blocks_of(kind: BlockKind) -> Schema:
    words = [word for word in WORDS.values() if word.kind == kind and word.word not in ("define", "call")]
    alone = [word.word for word in words if all(word.inputs.get(name) == "condition" for name in _parts(word))]
    forms: list[Schema] = [{"enum": alone}] if alone else []
    forms += [object_schema({word.word: _whole(word)}) for word in words if _parts(word)]
    if kind == "hat":
        forms.append(object_schema({"define": {"type": "string"}}))
    if kind == "command":
        forms.append(object_schema({"call": {"type": ["string", "object"]}}))
    return {"anyOf": forms}


def _parts(word: Word) -> tuple[str, ...]:
    return (*word.fields, *word.inputs, *word.bodies)


def _whole(word: Word) -> Schema:
    """What stands behind the word: its only part, or its parts by name."""
    parts = {name.lower(): _field(kind) for name, kind in word.fields.items()}
    parts |= {name.lower(): _input(kind) for name, kind in word.inputs.items()}
    parts |= {name.lower(): _ref("body") for name in word.bodies}
    if len(parts) == 1:
        return next(iter(parts.values()))
    return object_schema(parts, *(name.lower() for name, kind in word.inputs.items() if kind == "condition"))


def _field(kind: FieldKind) -> Schema:
    if kind.of is None:
        return {"anyOf": [{"enum": list(kind.choices)}, {"type": "integer", "minimum": 0, "maximum": 9}]}
    return {"type": "string"}


def _input(kind: InputKind) -> Schema:
    if kind == "condition":
        return _ref("condition")
    typed: list[Schema] = [{"type": "number"}] if kind != "colour" else []
    if kind == "text":
        typed.append({"type": "string", "maxLength": MAX_TEXT})
    if kind == "colour":
        typed.append({"type": "string", "pattern": "^#[0-9a-f]{6}$"})
    return {"anyOf": [*typed, _ref("value"), _ref("condition")]}
