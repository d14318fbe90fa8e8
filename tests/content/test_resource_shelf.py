"""The shelf that ships: `packs/resource-shelf`."""

from pathlib import Path

import pytest

from cluboteca.content.actions import load_pack
from cluboteca.content.editor_data import get_editor_data
from cluboteca.content.shelf import Resource, list_resources

SHELF = Path(__file__).parents[2] / "packs" / "resource-shelf"


@pytest.fixture
def resources(db: None) -> list[Resource]:
    load_pack(SHELF)
    return list_resources("ro")


def test_the_shelf_has_resources_for_every_age_with_and_without_internet(resources: list[Resource]) -> None:
    assert len(resources) >= 20
    for age in range(7, 17):
        assert any(each.from_age <= age <= each.to_age for each in resources), age
    assert any(not each.needs_internet for each in resources)
    assert {language for each in resources for language in each.languages} >= {"ro", "en"}


def test_no_address_stands_twice_and_every_one_is_told_in_both_languages(resources: list[Resource]) -> None:
    addresses = [each.address for each in resources]
    assert len(addresses) == len(set(addresses))
    in_english = {each.activity.full_id: each for each in list_resources("en")}
    for each in resources:
        english = in_english[each.activity.full_id]
        assert each.goal != english.goal
        assert 2 <= len(each.activity.content.texts["ro"]["steps"]) <= 4
        assert each.activity.content.texts["ro"]["without_internet"]


def test_a_child_gets_the_address_and_whose_it_is(resources: list[Resource]) -> None:
    data = get_editor_data(resources[0].activity, "ro", url_of=str)
    assert data["workspace"] == "link"
    assert data["sheet"]["address"] == resources[0].address
    assert data["sheet"]["author"] == resources[0].author
