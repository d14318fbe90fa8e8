import json
from typing import Any

import jsonschema_rs
import pytest
import yaml

from cluboteca.packformat.json_schema import make_schemas
from tests.small_pack import BRIDGE, SmallPack
from tests.small_python import GREETING, add_python
from tests.small_sheet import BASICS, LINK, QUIZ, READING, add_sheets


def validates(name: str, value: Any) -> bool:
    return bool(jsonschema_rs.is_valid(make_schemas()[name], value))


def test_schemas_are_json():
    assert json.loads(json.dumps(make_schemas())).keys() == make_schemas().keys()


@pytest.mark.parametrize(
    ("name", "path"),
    [
        ("pack.yaml", "pack.yaml"),
        ("courses/course.yaml", "courses/village/course.yaml"),
        ("units/unit.yaml", "units/first-meeting/unit.yaml"),
        ("activities/activity.yaml", f"{BRIDGE}/activity.yaml"),
        ("activities/activity.yaml", "activities/path-game/activity.yaml"),
        ("activities/solution.yaml", f"{BRIDGE}/solution.yaml"),
        ("activities/attempts/<name>.yaml", f"{BRIDGE}/attempts/nothing.yaml"),
    ],
)
def test_the_files_of_a_new_pack_fit_their_schemas(small_pack: SmallPack, name: str, path: str):
    value = yaml.safe_load((small_pack.folder / path).read_text(encoding="utf-8"))
    assert validates(name, value)
    assert not validates(name, {**value, "surprise": 1})


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("ro.md", "<locale>.md"),
        ("units/first-meeting/en.md", "units/<locale>.md"),
        (f"{BRIDGE}/ro.md", "activities/<locale>.md"),
        ("activities/path-game/ro.md", "activities/<locale>.md"),
    ],
)
def test_the_front_matter_of_a_new_pack_fits_its_schema(small_pack: SmallPack, path: str, name: str):
    front = (small_pack.folder / path).read_text(encoding="utf-8").split("---\n")[1]
    assert validates(name, yaml.safe_load(front))


def test_the_schema_of_outlines_knows_every_block():
    whole = [
        "move",
        {"repeat": {"times": 3, "do": [{"if": {"condition": {"not": {"here": "egg"}}, "do": ["pick"], "else": []}}]}},
        {"while": {"do": []}},
    ]
    assert validates("activities/starter.yaml", {"program": whole})
    assert not validates("activities/starter.yaml", {"program": ["hop"]})
    assert not validates("activities/starter.yaml", {"program": [{"repeat": {"times": 100, "do": []}}]})


def test_an_activity_in_python_fits_its_schema(small_pack: SmallPack):
    add_python(small_pack)
    value = yaml.safe_load((small_pack.folder / GREETING / "activity.yaml").read_text(encoding="utf-8"))
    assert validates("activities/activity.yaml", value)
    assert not validates("activities/activity.yaml", {**value, "toolbox": ["move"]})
    assert not validates("activities/activity.yaml", {**value, "world": {"kind": "grid"}})


@pytest.mark.parametrize("folder", [QUIZ, BASICS, READING, LINK])
def test_sheets_fit_their_schemas(small_pack: SmallPack, folder: str):
    add_sheets(small_pack)
    value = yaml.safe_load((small_pack.folder / folder / "activity.yaml").read_text(encoding="utf-8"))
    value = json.loads(json.dumps(value, default=str))
    assert validates("activities/activity.yaml", value)
    assert validates("activities/activity.yaml", {**value, "locales": ["en"], "same_steps": False})
    assert not validates("activities/activity.yaml", {**value, "checks": []})
    front = (small_pack.folder / folder / "ro.md").read_text(encoding="utf-8").split("---\n")[1]
    assert validates("activities/<locale>.md", yaml.safe_load(front))


def test_the_schema_knows_the_kinds_of_questions(small_pack: SmallPack):
    quiz = {"kind": "quiz", "minutes": 5, "questions": [{"id": "a", "kind": "short"}]}
    assert validates("activities/activity.yaml", quiz)
    assert not validates("activities/activity.yaml", {**quiz, "questions": [{"id": "a", "kind": "essay"}]})
    assert not validates("activities/activity.yaml", {**quiz, "questions": [{"id": "a", "kind": "single"}]})
