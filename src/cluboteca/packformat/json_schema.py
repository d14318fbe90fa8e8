"""The pack files as JSON Schema, for editors that complete and check YAML while one types.

Rules that tie several values or files together aren't in it: `cluboteca pack check` holds those.
"""

from typing import Any

from pydantic import TypeAdapter

from cluboteca.packformat.definition import ActivityDefinition, CourseFile, PackFile, UnitFile
from cluboteca.packformat.outline import MAX_BLOCKS
from cluboteca.packformat.text import BlocksFront, HeadingFront, UnitFront, UnpluggedFront
from cluboteca.packformat.word import DIRECTIONS, MAX_TIMES, SIMPLE_WORDS, THINGS


def make_schemas() -> dict[str, dict[str, Any]]:
    """By the file that each describes; `.md` files by their front matter."""
    return {
        "pack.yaml": PackFile.model_json_schema(),
        "<locale>.md": HeadingFront.model_json_schema(),
        "courses/course.yaml": CourseFile.model_json_schema(),
        "courses/<locale>.md": HeadingFront.model_json_schema(),
        "units/unit.yaml": UnitFile.model_json_schema(),
        "units/<locale>.md": UnitFront.model_json_schema(),
        "activities/activity.yaml": TypeAdapter[Any](ActivityDefinition).json_schema(),
        "activities/<locale>.md": TypeAdapter[Any](BlocksFront | UnpluggedFront).json_schema(),
        "activities/starter.yaml": _program_file(),
        "activities/solution.yaml": _program_file(),
        "activities/attempts/<name>.yaml": _program_file(raises={"type": "string"}),
    }


def _program_file(**more: dict[str, Any]) -> dict[str, Any]:
    properties = {"program": {"$ref": "#/$defs/program"}, **more}
    return {**_object(properties), "$defs": _OUTLINE}


def _object(properties: dict[str, Any], *optional: str) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": properties,
        "required": [name for name in properties if name not in optional],
        "additionalProperties": False,
    }


_CONDITION = {"$ref": "#/$defs/condition"}
_PROGRAM = {"$ref": "#/$defs/program"}
_OUTLINE: dict[str, Any] = {
    "program": {"type": "array", "items": {"$ref": "#/$defs/statement"}, "maxItems": MAX_BLOCKS},
    "statement": {
        "anyOf": [
            {"enum": list(SIMPLE_WORDS)},
            _object(
                {"repeat": _object({"times": {"type": "integer", "minimum": 1, "maximum": MAX_TIMES}, "do": _PROGRAM})}
            ),
            _object({"until": _object({"condition": _CONDITION, "do": _PROGRAM}, "condition")}),
            _object({"while": _object({"condition": _CONDITION, "do": _PROGRAM}, "condition")}),
            _object({"if": _object({"condition": _CONDITION, "do": _PROGRAM, "else": _PROGRAM}, "condition", "else")}),
        ]
    },
    "condition": {
        "anyOf": [
            {"enum": ["at_goal", "not"]},
            _object({"path": {"enum": list(DIRECTIONS)}}),
            _object({"here": {"enum": list(THINGS)}}),
            _object({"not": _CONDITION}),
        ]
    },
}
