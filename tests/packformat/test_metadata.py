import json
import re
from collections.abc import Iterator
from typing import Any

import pytest

from cluboteca.packformat.metadata import as_script, describe_pack, say_licence
from tests.small_pack import SmallPack
from tests.small_sheet import add_sheets

NEEDED = {"@type", "@id", "name", "description", "inLanguage", "license", "author", "typicalAgeRange"}
MAY_BE = {"learningResourceType", "version", "timeRequired", "teaches", "isPartOf"}


@pytest.fixture
def nodes(small_pack: SmallPack) -> dict[str, dict[str, Any]]:
    add_sheets(small_pack)
    described = describe_pack(small_pack.read())
    assert described["@context"] == "https://schema.org"
    return {node["@id"]: node for node in described["@graph"]}


def values_of(value: Any) -> Iterator[Any]:
    yield value
    for part in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from values_of(part)


def test_every_part_of_a_pack_is_a_learning_resource_with_all_that_is_needed(nodes: dict[str, dict[str, Any]]):
    assert len(nodes) == 8  # the pack, its unit, two activities and four sheets
    for node in nodes.values():
        assert node["@type"] == "LearningResource"
        assert node.keys() >= NEEDED
        assert node.keys() <= NEEDED | MAY_BE
        assert node["inLanguage"] == ["ro", "en"]
        assert [each["@language"] for each in node["name"]] == ["ro", "en"]


def test_no_value_is_empty_and_all_of_it_is_json(nodes: dict[str, dict[str, Any]]):
    assert all(value not in ("", None, [], {}) for value in values_of(list(nodes.values())))
    assert json.loads(json.dumps(nodes)) == nodes


def test_parts_point_to_what_they_are_part_of(nodes: dict[str, dict[str, Any]]):
    assert "isPartOf" not in nodes["#small-pack"]
    assert nodes["#small-pack/first-meeting"]["isPartOf"] == {"@id": "#small-pack"}
    assert nodes["#small-pack/over-the-bridge"]["isPartOf"] == {"@id": "#small-pack/first-meeting"}
    assert all(node["isPartOf"]["@id"] in nodes for node in nodes.values() if "isPartOf" in node)


def test_times_are_written_as_iso_8601_says(nodes: dict[str, dict[str, Any]]):
    times = {id: node.get("timeRequired") for id, node in nodes.items()}
    assert times["#small-pack"] is None
    assert times["#small-pack/what-we-know"] == "PT5M"
    assert re.fullmatch(r"PT1H(\d+M)?", times["#small-pack/first-meeting"] or "")


def test_kinds_and_concepts_are_told(nodes: dict[str, dict[str, Any]]):
    assert nodes["#small-pack/what-we-know"]["learningResourceType"] == "Quiz"
    assert nodes["#small-pack/what-we-know"]["teaches"] == ["events", "repeat"]
    assert "teaches" not in nodes["#small-pack/path-game"]


def test_a_link_has_the_licence_author_and_ages_of_what_it_leads_to(nodes: dict[str, dict[str, Any]]):
    link = nodes["#small-pack/scratch-online"]
    assert link["author"] == [{"@type": "Organization", "name": "Scratch Foundation"}]
    assert link["license"] == "https://creativecommons.org/licenses/by-sa/2.0/"
    assert link["typicalAgeRange"] == "8-14"


def test_what_librarians_do_isn_t_for_children(small_pack: SmallPack):
    small_pack.replace("courses/village/course.yaml", "learners", "librarians")
    _pack, *parts = describe_pack(small_pack.read())["@graph"]
    assert len(parts) == 3
    assert all("typicalAgeRange" not in part for part in parts)


def test_no_address_of_the_resource_itself_is_told(nodes: dict[str, dict[str, Any]]):
    assert not any("url" in value for value in values_of(list(nodes.values())) if isinstance(value, dict))


def test_a_text_in_one_language_is_a_text(small_pack: SmallPack):
    small_pack.replace("pack.yaml", "locales: [ro, en]", "locales: [ro]")
    for path in small_pack.folder.rglob("en.md"):
        path.unlink()
    pack = describe_pack(small_pack.read())["@graph"][0]
    assert isinstance(pack["name"], str)
    assert pack["inLanguage"] == ["ro"]


def test_no_text_ends_the_element_that_holds_it():
    script = as_script({"name": "</script><b> & more"})
    assert script.count("<") == 2
    assert json.loads(script.partition(">")[2].rpartition("<")[0]) == {"name": "</script><b> & more"}


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("CC-BY-SA-4.0", "https://creativecommons.org/licenses/by-sa/4.0/"),
        ("CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/"),
        ("CC-BY-NC-ND-3.0", "https://creativecommons.org/licenses/by-nc-nd/3.0/"),
        ("CC0-1.0", "https://creativecommons.org/publicdomain/zero/1.0/"),
        ("MIT", "MIT"),
    ],
)
def test_licences_of_creative_commons_are_told_by_their_address(written: str, told: str):
    assert say_licence(written) == told
