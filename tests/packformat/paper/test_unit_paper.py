from itertools import pairwise

import pytest

from cluboteca.packformat.paper.activity_paper import ActivityPaper
from cluboteca.packformat.paper.of_source import choose_locale, lay_out_unit
from cluboteca.packformat.paper.unit_paper import UnitPaper
from cluboteca.packformat.sentence import untranslated
from tests.small_pack import BRIDGE, SmallPack
from tests.small_scratch import add_scratch
from tests.small_sheet import add_sheets


def lay_out(pack: SmallPack, locale: str = "en") -> UnitPaper:
    source = pack.read()
    unit = source.courses[0].units[0]
    return lay_out_unit(source, unit, locale, translate=untranslated, image_address=str)


@pytest.fixture
def papers(small_pack: SmallPack) -> dict[str, ActivityPaper]:
    add_sheets(small_pack)
    return {paper.kind: paper for paper in lay_out(small_pack).activities}


def test_each_part_of_the_plan_begins_where_the_one_before_ends(small_pack: SmallPack):
    plan = lay_out(small_pack).plan
    assert plan[0].starts_at_minute == 0
    for before, after in pairwise(plan):
        assert after.starts_at_minute == before.starts_at_minute + before.minutes


def test_steps_come_with_their_titles_and_hints_apart(small_pack: SmallPack):
    text = (small_pack.folder / f"{BRIDGE}/en.md").read_text(encoding="utf-8")
    small_pack.write(f"{BRIDGE}/en.md", f"{text}\n:::hints\n:::hint\nstep back\n:::\n:::\n")
    paper = next(each for each in lay_out(small_pack).activities if each.kind == "blocks")
    assert [part.number for part in paper.parts] == list(range(1, len(paper.parts) + 1))
    assert all(part.title for part in paper.parts)
    assert "<p>step back</p>" in paper.hints
    assert not any("step back" in part.html for part in paper.parts)
    assert len(paper.hints) > 3  # the three of the head come after them


def test_a_card_has_its_materials_and_no_numbers(papers: dict[str, ActivityPaper]):
    card = papers["unplugged"]
    assert card.materials
    assert [(part.title, part.number) for part in card.parts] == [("", 0)]


def test_a_quiz_can_be_answered_on_paper_and_gives_nothing_away(papers: dict[str, ActivityPaper]):
    quiz = papers["quiz"]
    assert [part.title for part in quiz.parts if part.title] == [f"Question {number}" for number in range(1, 6)]
    html = "".join(part.html for part in quiz.parts)
    assert html.count('class="paper-ticks"') == 3
    assert 'class="paper-pairs"' in html
    assert 'class="paper-line"' in html
    order = [html.index(word) for word in ("Eat.", "Wake up.", "Wash.")]
    assert order == sorted(order)
    assert "four" not in html


def test_a_link_says_where_it_leads_and_what_to_do_without_it(papers: dict[str, ActivityPaper]):
    html = "".join(part.html for part in papers["link"].parts)
    assert "https://scratch.mit.edu/" in html
    assert [part.number for part in papers["link"].parts] == [1, 2, 0, 0]
    assert papers["link"].parts[-1].title == "Without internet"
    assert papers["link"].parts[-1].html == "<p>Look at the pages that we have kept here.</p>"


def test_only_pictures_that_are_printed_are_credited(small_pack: SmallPack):
    assert lay_out(small_pack).credits[0].pictures == ()
    add_sheets(small_pack)
    assert [picture.path for picture in lay_out(small_pack).credits[0].pictures] == ["images/meadow.png"]


def test_a_missing_language_falls_back_on_the_default_one_and_then_on_any():
    assert choose_locale(["en", "ro"], "en", "ro") == "en"
    assert choose_locale(["ro", "hu"], "en", "ro") == "ro"
    assert choose_locale(["hu"], "en", "ro") == "hu"


def test_the_twin_of_a_scratch_activity_says_that_it_is_one(small_pack: SmallPack):
    assert not any(activity.is_twin for activity in lay_out(small_pack).activities)
    add_scratch(small_pack)
    assert [activity.kind for activity in lay_out(small_pack).activities if activity.is_twin] == ["blocks"]
