"""The pack files as JSON Schema, for editors that complete and check YAML while one types.

Rules that tie several values or files together aren't in it: `cluboteca pack check` holds those.
"""

from typing import Any

from pydantic import TypeAdapter

from cluboteca.packformat.definition import ActivityDefinition, CourseFile, PackFile, UnitFile
from cluboteca.packformat.grid.outline import MAX_BLOCKS
from cluboteca.packformat.grid.word import DIRECTIONS, MAX_TIMES, SIMPLE_WORDS, THINGS
from cluboteca.packformat.sheet.kind import AnySheetFront
from cluboteca.packformat.stage.json_schema import make_stage_definitions, object_schema
from cluboteca.packformat.text import CourseFront, PackFront, ProjectFront, UnitFront, UnpluggedFront


def make_schemas() -> dict[str, dict[str, Any]]:
    """By the file that each describes; `.md` files by their front matter."""
    return {
        "pack.yaml": PackFile.model_json_schema(),
        "<locale>.md": PackFront.model_json_schema(),
        "courses/course.yaml": CourseFile.model_json_schema(),
        "courses/<locale>.md": CourseFront.model_json_schema(),
        "units/unit.yaml": UnitFile.model_json_schema(),
        "units/<locale>.md": UnitFront.model_json_schema(),
        "activities/activity.yaml": TypeAdapter[Any](ActivityDefinition).json_schema(),
        "activities/<locale>.md": TypeAdapter[Any](ProjectFront | UnpluggedFront | AnySheetFront).json_schema(),
        "activities/starter.yaml": _program_file(),
        "activities/solution.yaml": _program_file(),
        "activities/attempts/<name>.yaml": _program_file(raises={"type": "string"}),
    }


def make_schema_files() -> dict[str, dict[str, Any]]:
    """The same by the names that they get as files: `activities-activity.json` is of `activities/*/activity.yaml`."""
    return {f"{_as_name(path)}.json": schema for path, schema in make_schemas().items()}


def _as_name(path: str) -> str:
    return path.rpartition(".")[0].replace("/", "-").replace("<", "").replace(">", "")


def _program_file(**more: dict[str, Any]) -> dict[str, Any]:
    """Of either world."""
    return {
        "anyOf": [
            object_schema({"program": {"$ref": "#/$defs/program"}, **more}),
            object_schema({"stage": {"$ref": "#/$defs/stage"}, **more}),
        ],
        "$defs": {**_OUTLINE, **make_stage_definitions()},
    }


_CONDITION = {"$ref": "#/$defs/condition"}
_PROGRAM = {"$ref": "#/$defs/program"}
_OUTLINE: dict[str, Any] = {
    "program": {"type": "array", "items": {"$ref": "#/$defs/statement"}, "maxItems": MAX_BLOCKS},
    "statement": {
        "anyOf": [
            {"enum": list(SIMPLE_WORDS)},
            object_schema(
                {
                    "repeat": object_schema(
                        {"times": {"type": "integer", "minimum": 1, "maximum": MAX_TIMES}, "do": _PROGRAM}
                    )
                }
            ),
            object_schema({"until": object_schema({"condition": _CONDITION, "do": _PROGRAM}, "condition")}),
            object_schema({"while": object_schema({"condition": _CONDITION, "do": _PROGRAM}, "condition")}),
            object_schema(
                {"if": object_schema({"condition": _CONDITION, "do": _PROGRAM, "else": _PROGRAM}, "condition", "else")}
            ),
        ]
    },
    "condition": {
        "anyOf": [
            {"enum": ["at_goal", "not"]},
            object_schema({"path": {"enum": list(DIRECTIONS)}}),
            object_schema({"here": {"enum": list(THINGS)}}),
            object_schema({"not": _CONDITION}),
        ]
    },
}
