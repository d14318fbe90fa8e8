"""Badges of a pack: they come with a release, change with it and leave with it."""

import pytest

from cluboteca.content.actions import load_packs
from cluboteca.content.badge import get_badge_words, list_asked, list_pack_badges
from cluboteca.content.models import Activity, PackBadge
from tests.small_pack import SmallPack

COURSE = "courses/village/course.yaml"
BADGES = (
    "badges:\n"
    "  - {id: bridge-builder, drawing: house, when: {activities: [over-the-bridge]}}\n"
    "  - {id: whole-way, drawing: sun, when: {units: [first-meeting]}}\n"
)
WORDS = (
    "badges:\n"
    '  bridge-builder: {title: "Bridge builder", words: "You crossed the bridge."}\n'
    '  whole-way: {title: "Whole way", words: "You went all the way."}\n'
)


@pytest.fixture
def pack(small_pack: SmallPack) -> SmallPack:
    small_pack.replace(COURSE, "units:", f"{BADGES}units:")
    for locale in ("ro", "en"):
        small_pack.replace(f"courses/village/{locale}.md", "\ntitle:", f"\n{WORDS}title:")
    return small_pack


def install(pack: SmallPack) -> None:
    load_packs([pack.folder.parent])


@pytest.mark.django_db
def test_the_badges_of_a_pack_are_installed_in_their_order(pack: SmallPack):
    install(pack)
    badges = list_pack_badges()
    assert [badge.full_id for badge in badges] == ["small-pack/bridge-builder", "small-pack/whole-way"]
    assert badges[0].rule == {"activities": ["small-pack/over-the-bridge"]}
    assert get_badge_words(badges[0], "hu").title == "Bridge builder"
    assert "badges" not in badges[0].course.texts["ro"]


@pytest.mark.django_db
def test_installing_again_makes_no_second_badge(pack: SmallPack):
    install(pack)
    install(pack)
    assert PackBadge.objects.count() == 2


@pytest.mark.django_db
def test_a_badge_that_a_release_no_longer_has_is_withdrawn_and_kept(pack: SmallPack):
    install(pack)
    pack.replace(COURSE, "  - {id: whole-way, drawing: sun, when: {units: [first-meeting]}}\n", "")
    for locale in ("ro", "en"):
        words = '  whole-way: {title: "Whole way", words: "You went all the way."}\n'
        pack.replace(f"courses/village/{locale}.md", words, "")
    pack.replace("pack.yaml", '"0.1"', '"0.2"')
    install(pack)
    assert [badge.full_id for badge in list_pack_badges()] == ["small-pack/bridge-builder"]
    assert PackBadge.objects.get(full_id="small-pack/whole-way").is_withdrawn


@pytest.mark.django_db
def test_a_badge_asks_only_for_what_is_done_at_a_computer(pack: SmallPack):
    install(pack)
    bridge = Activity.objects.get(full_id="small-pack/over-the-bridge")
    badges = list_pack_badges()
    assert [list_asked(badges)[badge.pk] for badge in badges] == [[{bridge.pk}], [{bridge.pk}]]
