"""The stage for eyes and ears of all kinds: what axe finds, large zoom, what is said aloud, reduced motion."""

import re
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.accessible import ZOOMED, list_axe_faults
from tests.browser.blocks import TWO_FRAMES
from tests.browser.child import Computer, Learner
from tests.browser.conftest import OWN_GAME, WORKSHOP, NewComputer
from tests.browser.programs import make_key, make_stage_work
from tests.browser.waiting import wait_until

PACKS = [WORKSHOP]
Learners = dict[str, Learner]
# Of every control that can be seen: is there a place of it that a finger can meet, once it is scrolled to?
FIND_COVERED = """() => {
    const controls = [...document.querySelectorAll('button, a[href]:not(.skip-link), input, select, summary, [role=treeitem]')];
    const seen = controls.map((each) => each.matches('.village-unseen') ? each.closest('label') ?? each : each)
        .filter((each) => each.checkVisibility({visibilityProperty: true}) && each.getClientRects().length > 0);
    const name = (each) => `${each.localName}.${each.getAttribute('class')}: ${(each.ariaLabel ?? each.textContent).trim()}`;
    return [...new Set(seen)].filter((each) => {
        each.scrollIntoView({block: 'center', inline: 'center', behavior: 'instant'});
        const {left, top, width, height} = each.getBoundingClientRect();
        const met = [0.2, 0.5, 0.8].some((part) => {
            const there = document.elementFromPoint(left + width * part, top + height / 2);
            return there !== null && (each.contains(there) || there.contains(each) && there.closest('label') === each);
        });
        return !met;
    }).map(name);
}"""
# Elements whose words don't fit into them, and aren't meant to be scrolled.
FIND_CUT_OFF = """() => [...document.querySelectorAll('button, label, h1, h2, p, span')].filter((each) => {
    if (!each.checkVisibility() || each.closest('.village-unseen, .studio-unseen, .spoken, svg')) return false;
    const style = getComputedStyle(each);
    const isHidden = style.overflowX === 'hidden' || style.overflowX === 'clip';
    return isHidden && style.textOverflow !== 'ellipsis' && each.scrollWidth > each.clientWidth + 1;
}).map((each) => `${each.localName}.${each.getAttribute('class')}: ${each.textContent}`)"""


def make_game() -> dict[str, Any]:
    cat = {
        "library": "cat",
        "costumes": ["walk-1", "walk-2"],
        "sounds": ["meow"],
        "scripts": [["when_flag", {"move": 30}, {"say": "Bună!"}, {"ask": "Cum te cheamă?"}]],
    }
    outline = {
        "backdrops": ["meadow"],
        "variables": {"score": {"shown": True}},
        "lists": {"names": {"shown": True, "items": ["Ana"]}},
        "sprites": {"cat": cat, "dog": {"library": "dog", "costumes": ["walk-1"], "x": 100}},
    }
    return make_stage_work(outline, score="puncte", names="nume")


def open_game(computer: Computer, child: Learner) -> Page:
    computer.sit_down(child)
    computer.save(OWN_GAME, make_game(), make_key())
    computer.open_activity(OWN_GAME)
    return computer.page


def test_axe_finds_nothing_wherever_a_child_can_be(new_computer: NewComputer, learners: Learners) -> None:
    computer = new_computer()
    page = open_game(computer, learners["Ana"])
    stage = computer.stage
    faults: list[str] = []

    def look(where: str) -> None:
        faults.extend(f"{where}: {fault}" for fault in list_axe_faults(page))

    look("as it opens")
    stage.start()
    expect(stage.question).to_be_visible()
    look("while it asks")
    for panel in ("looks", "sounds", "messages"):
        stage.turn_to(panel)
        look(panel)
    stage.turn_to("sprites")
    stage.choose_sprite("Scenă")
    look("the stage's own")
    for category in ("motion", "control", "variables", "lists", "own_blocks"):
        stage.open_category(category)
        look(category)
    for number in (0, 1):
        page.locator(".village-bar button[aria-pressed]").nth(number).click()
        look(f"open beside: {number}")
    assert faults == []


@pytest.mark.parametrize("opened", ["library", "paint", "variable", "block", "more"])
def test_axe_finds_nothing_in_dialogs(new_computer: NewComputer, learners: Learners, opened: str) -> None:
    computer = new_computer()
    page = open_game(computer, learners["Matei"])
    actions = page.locator("sprite-list .studio-actions button")
    if opened in ("library", "paint"):
        actions.nth(("library", "paint").index(opened)).click()
    elif opened == "more":
        page.locator(".frame-more > summary").click()
    else:
        computer.stage.open_category({"variable": "variables", "block": "own_blocks"}[opened])
        page.locator(".blocklyToolboxFlyout .blocklyFlyoutButton").first.click()
    expect(page.locator(".frame-choices, dialog[open]").locator("visible=true").first).to_be_visible()
    if opened == "library":
        expect(page.locator("dialog[open] .studio-tile").first).to_be_visible()
    # What the menu lies on needn't be touched while it is open.
    assert list_axe_faults(page, ".frame-choices" if opened == "more" else "body") == []


@pytest.mark.parametrize("activity", [OWN_GAME, "to-the-well"])
def test_at_200_percent_nothing_is_cut_off_and_everything_can_be_reached(
    new_computer: NewComputer, learners: Learners, activity: str
) -> None:
    computer = new_computer(viewport=ZOOMED, device_scale_factor=2)
    computer.sit_down(learners["Luca"], learners["Toma"])
    computer.open_activity(activity)
    page = computer.page
    assert page.evaluate("document.documentElement.scrollWidth") <= ZOOMED["width"]
    assert page.evaluate(FIND_COVERED) == []
    assert page.evaluate(FIND_CUT_OFF) == []
    if activity == OWN_GAME:
        # A block can still be dragged, and the game be played.
        computer.stage.add("when_flag")
        computer.stage.start()


def test_tiles_are_seen_whole_also_below_a_sentence_and_a_banner(new_computer: NewComputer, learners: Learners) -> None:
    computer = new_computer()
    computer.sit_down(learners["Andrei"])
    count = {"forever": [{"change_variable": {"variable": "score", "by": 1}}]}
    sprites: dict[str, Any] = {"cat": {"library": "cat", "costumes": ["walk-1"], "scripts": [["when_flag", count]]}}
    sprites |= {name: {"library": name, "costumes": ["walk-1"]} for name in ("dog", "hedgehog", "cow", "sheep", "fox")}
    outline = {"backdrops": ["meadow"], "variables": {"score": {}}, "sprites": sprites}
    computer.save(OWN_GAME, make_stage_work(outline, score="puncte"), make_key())
    computer.open_activity(OWN_GAME)
    page = computer.page
    stage = computer.stage
    tiles = page.locator("sprite-list .studio-tiles button")

    def is_whole(tile: Locator) -> bool:
        """Nothing covers it, from its top to its bottom."""
        return bool(
            tile.evaluate("""(tile) => {
                const {left, top, width, height} = tile.getBoundingClientRect();
                return [2, height - 3].every((y) => tile.contains(document.elementFromPoint(left + width / 2, top + y)));
            }""")
        )

    stage.start()
    expect(stage.said).to_contain_text("Pisică")
    assert [is_whole(tiles.nth(place)) for place in range(4)] == [True] * 4
    tiles.nth(0).focus()
    for _ in range(5):
        page.keyboard.press("ArrowRight")
    assert is_whole(tiles.nth(5))

    # What was said was of the program as it was.
    stage.add("move")
    expect(stage.said).to_be_empty()
    computer.wait_until_saved()
    computer.choose("history")
    page.locator(".version button").last.click()
    expect(page.locator(".frame-banners")).not_to_be_empty()
    tiles.nth(0).focus()
    assert [is_whole(tiles.nth(place)) for place in range(4)] == [True] * 4


def test_blocks_and_names_grow_with_the_text(new_computer: NewComputer, learners: Learners) -> None:
    computer = new_computer()
    page = open_game(computer, learners["Toma"])
    parts = [
        page.locator(".blocklySvg .stage_move text").first,
        page.locator(".stage-category-motion .blocklyToolboxCategoryLabel"),
        page.locator("sprite-list .studio-tile-name").first,
    ]

    def measure() -> list[float]:
        return [part.evaluate("(part) => part.getBoundingClientRect().height") for part in parts]

    before = measure()
    page.locator(".frame-more > summary").click()
    page.locator("label:has(input[name='text-size'][value='largest'])").click()
    page.keyboard.press("Escape")
    page.evaluate(TWO_FRAMES)
    assert [round(now / then, 1) for now, then in zip(measure(), before, strict=True)] == [1.3] * 3
    assert page.evaluate("document.documentElement.scrollWidth") <= page.evaluate("innerWidth")
    assert page.evaluate(FIND_COVERED) == []
    assert page.evaluate(FIND_CUT_OFF) == []
    computer.stage.add("turn_right", below=page.locator(".blocklySvg .stage_move"))

    page.reload()
    computer.wait_until_ready()
    assert round(measure()[0] / before[0], 1) == 1.3


def test_the_stage_and_its_blocks_are_told_in_words(new_computer: NewComputer, learners: Learners) -> None:
    computer = new_computer()
    page = open_game(computer, learners["Ioana"])
    stage = computer.stage
    told = page.locator(".village-unseen[role=status]")
    expect(told.filter(has_text="Pisică")).to_contain_text("0")
    stage.start()
    expect(told.filter(has_text="Pisică")).to_contain_text("Cum te cheamă?")
    expect(told.filter(has_text="Pisică")).to_contain_text("30")
    blocks = page.locator(".blocklySvg .blocklyBlock:not(.blocklyShadow) > .blocklyPath")
    labels = [each.get_attribute("aria-label") or "" for each in blocks.all()]
    assert len(labels) == 4
    assert all(labels)
    assert "30" in labels[1]
    assert "Bună!" in labels[2]


def test_a_block_is_told_as_it_is_now(new_computer: NewComputer, learners: Learners) -> None:
    computer = new_computer()
    open_game(computer, learners["Kinga"])
    stage = computer.stage
    move = computer.page.locator(".blocklySvg .stage_move")
    stage.type_into(move, 77)
    expect(move.locator("> .blocklyPath").first).to_have_attribute("aria-label", re.compile("77"))


def test_reduced_motion_moves_only_the_program(new_computer: NewComputer, learners: Learners) -> None:
    computer = new_computer(reduced_motion="reduce")
    page = open_game(computer, learners["Sofia"])
    computer.stage.start()
    expect(computer.stage.question).to_be_visible()
    moving = "document.getAnimations().filter(({playState}) => playState === 'running').length"
    wait_until(page, lambda: page.evaluate(moving), 0)
    # Blocks are measured as soon as they are drawn, so the toolbox can be scrolled to its end.
    computer.stage.add("rotation_style")
