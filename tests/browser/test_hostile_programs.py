"""Programs of blocks that want too much, and projects whose names would run if anybody let them."""

from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.child import Computer, Learner
from tests.browser.conftest import OWN_GAME, WORKSHOP, NewComputer
from tests.browser.hostile_names import MARKUP, expect_nothing_ran, make_hostile_names
from tests.browser.librarian import Librarian
from tests.browser.programs import make_key, make_stage_work
from tests.browser.waiting import wait_until

PACKS = [WORKSHOP]
Learners = dict[str, Learner]
Outline = dict[str, Any]
FOR_EVER = "forever"


def with_cat(*scripts: list[Any], **more: Any) -> Outline:
    cat = {"library": "cat", "costumes": ["walk-1"], "scripts": list(scripts), **more.pop("cat", {})}
    return {"backdrops": ["meadow"], "sprites": {"cat": cat}, **more}


GREEDY: dict[str, Outline] = {
    "clones of clones": with_cat(
        ["when_flag", {FOR_EVER: [{"make_clone": "myself"}]}], ["when_clone", {FOR_EVER: [{"make_clone": "myself"}]}]
    ),
    "a list for ever": with_cat(
        ["when_flag", {FOR_EVER: [{"list_add": {"item": "x", "list": "all"}}]}], lists={"all": {}}
    ),
    "a text that doubles": with_cat(
        [
            "when_flag",
            {"set_variable": {"variable": "text", "value": "mult"}},
            {
                FOR_EVER: [
                    {
                        "set_variable": {
                            "variable": "text",
                            "value": {"join": {"a": {"variable": "text"}, "b": {"variable": "text"}}},
                        }
                    }
                ]
            },
        ],
        variables={"text": {"shown": True}},
    ),
    "a block that calls itself": with_cat(
        ["when_flag", {"call": "again"}],
        [{"define": "again"}, {"call": "again"}],
        ["when_flag", {FOR_EVER: [{"turn_right": 5}]}],
        cat={"own_blocks": {"again": {}}},
    ),
    "messages that call each other": with_cat(
        ["when_flag", {"broadcast": "ping"}, {FOR_EVER: [{"broadcast": "ping"}, {"make_clone": "myself"}]}],
        [{"when_message": "ping"}, {"broadcast": "pong"}, {"make_clone": "myself"}],
        [{"when_message": "pong"}, {"broadcast": "ping"}],
        messages=["ping", "pong"],
    ),
    "more to do than anybody can": with_cat(
        ["when_flag", {FOR_EVER: [{"call": "much"}]}],
        [{"define": "much"}, *[{"change_variable": {"variable": "count", "by": 1}}] * 200],
        *[["when_flag", {FOR_EVER: [{"call": "much"}]}]] * 60,
        variables={"count": {}},
        cat={"own_blocks": {"much": {}}},
    ),
}


def open_game(computer: Computer, child: Learner, work: dict[str, Any]) -> Page:
    computer.sit_down(child)
    computer.save(OWN_GAME, work, make_key())
    computer.open_activity(OWN_GAME)
    return computer.page


@pytest.mark.parametrize("way", GREEDY)
def test_a_program_that_wants_too_much_is_told_so_kindly_and_can_be_stopped(
    new_computer: NewComputer, learners: Learners, way: str
) -> None:
    computer = new_computer()
    names = {name: name for name in ("all", "text", "again", "ping", "pong", "much", "count")}
    page = open_game(computer, learners["Andrei"], make_stage_work(GREEDY[way], **names))
    stage = computer.stage
    page.locator(".village-speeds input[value='fast']").check(force=True)
    stage.start()
    expect(stage.said).to_have_attribute("data-tone", "oops")
    expect(stage.said).not_to_be_empty()
    computer.hand.click()
    expect(computer.hand).to_have_attribute("aria-pressed", "true")
    computer.hand.click()
    stage.stop()
    stage.back_button.click()
    expect(stage.said).to_be_empty()


def test_names_with_script_tags_are_names(new_computer: NewComputer, learners: Learners, librarian: Librarian) -> None:
    computer = new_computer()
    page = open_game(computer, learners["Sofia"], make_hostile_names())
    stage = computer.stage
    stage.start()
    expect(stage.question).to_have_text(MARKUP)
    expect(stage.monitor(MARKUP).first).to_have_text(MARKUP)
    expect_nothing_ran(page)
    for panel in ("looks", "sounds", "messages", "sprites"):
        stage.turn_to(panel)
        expect_nothing_ran(page)
    for category in ("own_blocks", "variables", "lists", "events", "looks", "sound"):
        stage.open_category(category)
        expect_nothing_ran(page)
    page.keyboard.press("Escape")
    page.locator(".village-bar button[aria-pressed]").last.click()
    expect_nothing_ran(page)
    computer.check()
    computer.choose("history")
    expect(page.locator("dialog[open] li").first).to_be_visible()
    expect_nothing_ran(page)
    page.keyboard.press("Escape")

    # In front of everybody, and inside for another crew.
    computer.choose("projector")
    expect(page.locator("calm-note .notice")).to_be_visible()
    librarian.sign_in()
    librarian.open("/projector/")
    librarian.page.locator("shown-project .stage-flag").click()
    expect(librarian.page.locator("shown-project .stage-monitor").first).to_be_visible()
    expect_nothing_ran(librarian.page)
    other = new_computer()
    other.sit_down(learners["Toma"])
    other.page.locator(".shown a.button").click()
    other.wait_until_ready()
    other.stage.start()
    wait_until(other.page, lambda: other.stage.monitor(MARKUP).count() > 0, True)
    expect_nothing_ran(other.page)
