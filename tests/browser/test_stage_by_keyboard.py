"""A game of the stage by keyboard alone: built, changed, played."""

from typing import Any

from playwright.sync_api import Locator, expect

from tests.browser.blocks import TWO_FRAMES
from tests.browser.child import Computer, Learner
from tests.browser.conftest import OWN_GAME, WORKSHOP, NewComputer
from tests.browser.keyboard import go_to, go_to_blocks, press, press_until_focused
from tests.browser.programs import make_key, make_stage_work
from tests.browser.waiting import wait_until

PACKS = [WORKSHOP]
Learners = dict[str, Learner]


def open_workshop(computer: Computer, child: Learner) -> None:
    computer.sit_down(child)
    computer.open_activity(OWN_GAME)


def tap(computer: Computer, *keys: str) -> None:
    """Each key when the page has drawn what the one before did, as a hand does."""
    for key in keys:
        computer.page.keyboard.press(key)
        computer.page.evaluate(TWO_FRAMES)


def list_words(computer: Computer) -> list[str]:
    """The cat's only script, from the hat down."""
    blocks: dict[str, Any] = computer.stage.project["sprites"][0]["blocks"]
    words = []
    block = blocks["blocks"]["blocks"][0] if blocks else None
    while block:
        words.append(block["type"].removeprefix("stage_"))
        block = block.get("next", {}).get("block")
    return words


def in_flyout(computer: Computer, word: str) -> Locator:
    return computer.page.locator(f".blocklyToolboxFlyout .blocklyBlock.stage_{word} > .blocklyPath").first


def add_by_keyboard(computer: Computer, category: str, word: str) -> None:
    """Below the block that has the focus; a hat comes by itself."""
    before = len(list_words(computer))
    tap(computer, "t")
    press_until_focused(computer, "ArrowDown", computer.page.locator(f".stage-category-{category}").first)
    tap(computer, "ArrowRight")
    press_until_focused(computer, "ArrowDown", in_flyout(computer, word))
    tap(computer, "Enter", "Enter")
    wait_until(computer.page, lambda: len(list_words(computer)), before + 1)


def test_a_script_is_built_changed_and_taken_apart_by_keyboard(new_computer: NewComputer, learners: Learners) -> None:
    computer = new_computer()
    open_workshop(computer, learners["Ana"])
    go_to_blocks(computer)
    add_by_keyboard(computer, "events", "when_flag")
    add_by_keyboard(computer, "motion", "move")
    add_by_keyboard(computer, "looks", "next_costume")
    assert list_words(computer) == ["when_flag", "move", "next_costume"]

    # The number of steps.
    tap(computer, "ArrowUp", "ArrowRight", "Enter")
    field = computer.page.locator(".blocklyHtmlInput")
    expect(field).to_be_focused()
    computer.page.keyboard.type("35")
    tap(computer, "Enter")
    move = computer.stage.project["sprites"][0]["blocks"]["blocks"]["blocks"][0]["next"]["block"]
    assert move["inputs"]["STEPS"]["shadow"]["fields"]["NUM"] == 35

    press(computer, computer.stage.flag)
    wait_until(computer.page, computer.stage.read_place, (35, 0))

    go_to_blocks(computer)
    tap(computer, "w", "ArrowDown", "ArrowDown", "Delete")
    wait_until(computer.page, lambda: list_words(computer), ["when_flag", "next_costume"])
    tap(computer, "Control+z")
    wait_until(computer.page, lambda: list_words(computer), ["when_flag", "move", "next_costume"])
    computer.wait_until_saved()


def test_a_game_is_started_played_and_stopped_by_keyboard(new_computer: NewComputer, learners: Learners) -> None:
    computer = new_computer()
    open_workshop(computer, learners["Matei"])
    stage = computer.stage
    go_to_blocks(computer)
    add_by_keyboard(computer, "events", "when_key")
    add_by_keyboard(computer, "motion", "change_x")
    press(computer, stage.step_button)
    go_to(computer, stage.box)
    tap(computer, "Space")
    wait_until(computer.page, stage.read_place, (10, 0))
    press(computer, stage.back_button)
    wait_until(computer.page, stage.read_place, (0, 0))


def test_sprites_are_chosen_placed_and_added_by_keyboard(new_computer: NewComputer, learners: Learners) -> None:
    computer = new_computer()
    open_workshop(computer, learners["Sofia"])
    page = computer.page
    tiles = page.locator("sprite-list .studio-tiles button")
    x = page.locator("sprite-list .studio-input-number").first
    go_to(computer, x)
    page.keyboard.type("77")
    tap(computer, "Enter")
    assert computer.stage.project["sprites"][0]["x"] == 77

    go_to(computer, tiles.nth(1))
    press_until_focused(computer, "ArrowLeft", tiles.nth(0))
    tap(computer, "Enter")
    expect(tiles.nth(0)).to_have_attribute("aria-pressed", "true")

    press(computer, page.locator("sprite-list .studio-actions button").first)
    dialog = page.locator("dialog[open]")
    expect(dialog.locator("input[type=search]")).to_be_focused()
    page.keyboard.type("arici")
    expect(dialog.locator(".studio-tile")).to_have_count(1)
    tap(computer, "ArrowDown", "Enter")
    expect(dialog).to_have_count(0)
    expect(tiles).to_have_count(3)
    assert [sprite["costumes"][0]["library"].partition("/")[0] for sprite in computer.stage.project["sprites"]] == [
        "cat",
        "hedgehog",
    ]


def test_what_helps_with_a_move_goes_when_the_move_is_given_up(new_computer: NewComputer, learners: Learners) -> None:
    computer = new_computer()
    open_workshop(computer, learners["Daria"])
    page = computer.page
    go_to_blocks(computer)
    add_by_keyboard(computer, "events", "when_flag")
    add_by_keyboard(computer, "motion", "move")
    place_to_delete, toast = page.locator(".village-bin"), page.locator(".blocklyToast")
    tap(computer, "m")
    expect(place_to_delete).to_be_visible()
    expect(toast).to_be_visible()
    above, buttons = toast.bounding_box(), page.locator(".village-zoom").bounding_box()
    assert above
    assert buttons
    assert above["y"] + above["height"] <= buttons["y"]
    tap(computer, "Escape")
    expect(place_to_delete).to_be_hidden()
    expect(toast).to_have_count(0)
    assert list_words(computer) == ["when_flag", "move"]


def test_a_question_that_is_asked_again_in_the_same_words_has_the_focus_again(
    new_computer: NewComputer, learners: Learners
) -> None:
    computer = new_computer()
    computer.sit_down(learners["Ilinca"])
    ask = {"repeat_until": {"condition": {"equal": {"a": "answer", "b": 42}}, "do": [{"ask": "Cât fac 6 × 7?"}]}}
    cat = {"library": "cat", "costumes": ["walk-1"], "scripts": [["when_flag", ask, {"say": "Bravo!"}]]}
    computer.save(OWN_GAME, make_stage_work({"backdrops": ["meadow"], "sprites": {"cat": cat}}), make_key())
    computer.open_activity(OWN_GAME)
    stage = computer.stage
    press(computer, stage.flag)
    for answer in ("40", "41", "42"):
        expect(stage.question).to_have_text("Cât fac 6 × 7?")
        stage.answer(answer)
        expect(computer.page.locator("#stage-answer")).not_to_have_value(answer)
    expect(stage.bubbles).to_have_text("Bravo!")
    expect(stage.box).to_be_focused()


def test_the_help_for_the_keyboard_covers_nothing_and_escape_closes_it(
    new_computer: NewComputer, learners: Learners
) -> None:
    computer = new_computer()
    open_workshop(computer, learners["Toma"])
    page = computer.page
    panel, button = page.locator(".village-keys"), page.locator(".village-bar button[aria-pressed]").first
    press(computer, button)
    expect(panel).to_be_visible()
    above, room = panel.bounding_box(), page.locator(".village-room").bounding_box()
    assert above
    assert room
    assert above["y"] + above["height"] <= room["y"]
    assert room["height"] > 300
    tap(computer, "Escape")
    expect(panel).to_be_hidden()

    press(computer, button)
    go_to_blocks(computer)
    tap(computer, "Escape")
    expect(panel).to_be_hidden()
    expect(button).to_have_attribute("aria-pressed", "false")
    assert is_in_blocks(computer)


def test_the_focus_comes_back_from_the_dialogs_of_the_toolbox(new_computer: NewComputer, learners: Learners) -> None:
    computer = new_computer()
    open_workshop(computer, learners["Luca"])
    page = computer.page
    dialog = page.locator("dialog[open]")

    def open_dialog(category: str) -> None:
        go_to_blocks(computer)
        tap(computer, "t")
        press_until_focused(computer, "ArrowDown", page.locator(f".stage-category-{category}").first)
        button = page.locator(".blocklyToolboxFlyout .blocklyFlyoutButton").first
        tap(computer, "ArrowRight")
        press_until_focused(computer, "ArrowUp", button)
        tap(computer, "Enter")
        expect(dialog).to_be_visible()

    for category in ("variables", "lists", "own_blocks"):
        open_dialog(category)
        tap(computer, "Enter")
        expect(dialog.get_by_role("alert")).to_contain_text("nume")
        expect(dialog.locator("input[type=text]").first).to_be_focused()
        tap(computer, "Escape")
        expect(dialog).to_have_count(0)
        assert is_in_blocks(computer), category
        open_dialog(category)
        page.keyboard.type("nou")
        tap(computer, "Enter")
        expect(dialog).to_have_count(0)
        assert is_in_blocks(computer), category
    # The new block itself: what it does is built below it.
    expect(page.locator(".blocklySvg .stage_define > .blocklyPath").first).to_be_focused()


def is_in_blocks(computer: Computer) -> bool:
    """The focus is at the program, or at the toolbox beside it."""
    return bool(computer.page.evaluate("document.activeElement.closest('.village-blocks') !== null"))
