"""Running a program on the village: at its pace, step by step, and one that would never end."""

import re

from playwright.sync_api import expect

from tests.browser.child import Computer, Learner
from tests.browser.conftest import NewComputer
from tests.browser.programs import make_key, make_work

Learners = dict[str, Learner]
TURNS_FOR_EVER = {"until": {"condition": "at_goal", "do": ["turn_left"]}}


def open_with(computer: Computer, slug: str, *outline: object) -> None:
    computer.save(slug, make_work(*outline), make_key())
    computer.open_activity(slug)


def test_an_endless_program_stops_with_a_kind_sentence_and_the_page_goes_on(
    new_computer: NewComputer, learners: Learners
) -> None:
    computer = new_computer()
    computer.sit_down(learners["Ana"])
    open_with(computer, "in-the-fog", TURNS_FOR_EVER)
    computer.run_fast()
    expect(computer.run_button).to_have_attribute("aria-disabled", "true")
    computer.page.locator(".hint-more").click()
    expect(computer.page.locator(".hint")).to_have_count(1)
    expect(computer.said).to_have_attribute("data-tone", "oops")
    expect(computer.said).not_to_be_empty()
    expect(computer.run_button).to_have_attribute("aria-disabled", "false")
    answer = computer.check()
    assert answer.body["next_try"]["finding"] == "never_ends"
    computer.blocks.add("move")
    computer.wait_until_saved()


def test_checking_an_endless_program_answers(new_computer: NewComputer, learners: Learners) -> None:
    computer = new_computer()
    computer.sit_down(learners["Matei"])
    nested = {"repeat": {"times": 99, "do": [{"repeat": {"times": 99, "do": [TURNS_FOR_EVER]}}]}}
    open_with(computer, "in-the-fog", nested)
    assert computer.check().status == 201
    expect(computer.results.locator(".check-try")).to_be_visible()


def test_a_run_is_stopped_and_goes_back_to_its_start(new_computer: NewComputer, learners: Learners) -> None:
    computer = new_computer()
    computer.sit_down(learners["Ilinca"])
    open_with(computer, "in-the-fog", TURNS_FOR_EVER)
    stop = computer.page.locator(".village-buttons button").last
    expect(stop).to_have_attribute("aria-disabled", "true")
    computer.run_button.click()
    expect(stop).to_have_attribute("aria-disabled", "false")
    expect(computer.said).not_to_be_empty()
    stop.click()
    expect(stop).to_have_attribute("aria-disabled", "true")
    expect(computer.said).to_be_empty()


def test_a_program_is_gone_through_step_by_step_with_its_block_lit(
    new_computer: NewComputer, learners: Learners
) -> None:
    computer = new_computer()
    computer.sit_down(learners["Andrei"])
    open_with(computer, "round-the-corner", "move", "turn_right", "move")
    step = computer.page.locator(".village-buttons button").nth(1)
    lit = computer.page.locator(".blocklySvg .village-lit")
    for word in ("move", "turn_right"):
        step.click()
        expect(lit).to_have_count(1)
        assert f"village_{word}" in (lit.get_attribute("class") or "")


def test_a_crash_is_told_kindly_and_a_change_brings_the_hero_back(
    new_computer: NewComputer, learners: Learners
) -> None:
    computer = new_computer()
    computer.sit_down(learners["Sofia"])
    open_with(computer, "to-the-well", *["move"] * 6)
    computer.run_fast()
    expect(computer.said).to_have_attribute("data-tone", "oops")
    computer.blocks.add("move")
    expect(computer.said).to_be_empty()


def test_the_program_is_seen_as_python(new_computer: NewComputer, learners: Learners) -> None:
    computer = new_computer()
    computer.sit_down(learners["Luca"])
    open_with(computer, "the-long-road", {"repeat": {"times": 7, "do": ["move"]}}, "turn_left")
    python = computer.page.locator(".village-python")
    expect(python).to_be_hidden()
    computer.page.locator(".village-bar button").last.click()
    expect(python).to_contain_text("for")
    expect(python).to_contain_text("7")
    expect(python.locator("li")).to_have_count(3)


def test_no_more_blocks_fit_than_the_activity_allows(new_computer: NewComputer, learners: Learners) -> None:
    computer = new_computer()
    computer.sit_down(learners["Toma"])
    open_with(computer, "eggs-for-the-cake", *["move"] * 7)
    left = computer.page.locator(".village-count")
    expect(left).to_contain_text("1")
    expect(computer.blocks.in_toolbox("move")).not_to_have_class(re.compile("blocklyDisabled"))
    computer.blocks.add("move")
    expect(left).to_have_class(re.compile("village-count-none"))
    expect(computer.blocks.in_toolbox("move")).to_have_class(re.compile("blocklyDisabled"))
