"""The stage as hands meet it: blocks come out of the categories of the toolbox, games are played with keys and mouse.

Blocks are named by their words (`move`), categories follow from them; places by what Blockly draws, never by pixels.
"""

from typing import Any

from playwright.sync_api import Locator, Page, expect

from cluboteca.packformat.stage.word import WORDS
from tests.browser.blocks import TWO_FRAMES, Point
from tests.browser.waiting import wait_until

WIDTH, HEIGHT = 480, 360
PROGRAM = ".blocklySvg"
FLYOUT = ".blocklyToolboxFlyout"
# Blocks that hang in the program, without the small ones that one types into.
BLOCK_IDS = f"""() => [...document.querySelectorAll('{PROGRAM} .blocklyBlockCanvas .blocklyBlock:not(.blocklyShadow)')]
    .map((block) => block.dataset.id)"""
# Marks of connections in the coordinates of their block. Those for commands begin with the same curve.
FIND_PLACE = """(block, [kind, number]) => {
    const marks = [...block.querySelectorAll(':scope > .blocklyHighlightedConnectionPath')].map((mark) => {
        const {e, f} = mark.transform.baseVal.consolidate().matrix;
        return {x: e, y: f, isCommand: mark.getAttribute('d').trim().startsWith('m -8,0')};
    });
    const commands = marks.filter(({isCommand}) => isCommand);
    const left = Math.min(...commands.map(({x}) => x));
    const places = {
        value: marks.filter(({isCommand}) => !isCommand),
        inside: commands.filter(({x, y}) => x > left && y > 0),
        below: commands.filter(({x, y}) => x === left && y > 0),
    }[kind];
    const {x, y} = places[number];
    const {x: screenX, y: screenY} = new DOMPoint(x, y).matrixTransform(block.getScreenCTM());
    return [screenX, screenY];
}"""
# Where a block is taken, and where it joins another one: its upper edge, or the middle of its left edge.
FIND_GRIP = """(block) => {
    const {height} = block.querySelector(':scope > .blocklyPath').getBBox();
    const at = (x, y) => { const point = new DOMPoint(x, y).matrixTransform(block.getScreenCTM()); return [point.x, point.y]; };
    return [at(7, height / 2), at(0, height / 2), at(12, 0)];
}"""
READ_PIXELS = """(canvas) => {
    const {width, height} = canvas;
    const {data} = canvas.getContext('2d').getImageData(0, 0, width, height);
    const counts = {};
    for (let index = 0; index < data.length; index += 4) {
        const colour = '#' + [0, 1, 2].map((part) => data[index + part].toString(16).padStart(2, '0')).join('');
        counts[colour] = (counts[colour] ?? 0) + 1;
    }
    return counts;
}"""
# Bubbles come and go; each is written down once when it comes.
LISTEN = """(bubbles) => {
    window.heard = [];
    const hear = () => {
        for (const {textContent} of bubbles.children) if (window.heard.at(-1) !== textContent) window.heard.push(textContent);
    };
    new MutationObserver(hear).observe(bubbles, {childList: true, characterData: true, subtree: true});
}"""


class Stage:
    def __init__(self, page: Page) -> None:
        self.page = page
        self.box = page.locator(".stage-box")
        self.flag = page.locator(".stage-flag")
        buttons = page.locator(".stage-buttons .village-button")
        self.stop_button, self.step_button, self.back_button = (buttons.nth(place) for place in (1, 2, 3))

    @property
    def project(self) -> dict[str, Any]:
        """What the editor would save now, without its envelope."""
        project: dict[str, Any] = self.page.evaluate("document.querySelector('editor-blocks').save().stage")
        return project

    # --- Building ---

    def choose_sprite(self, name: str) -> None:
        tile = self.page.locator("sprite-list .studio-tiles button").filter(has_text=name)
        tile.click()
        expect(tile).to_have_attribute("aria-pressed", "true")
        self._settle()

    def turn_to(self, panel: str) -> None:
        """Below the stage: sprites, looks, sounds or messages."""
        self.page.locator(f".stage-tabs label:has(input[value='{panel}'])").click()

    def open_category(self, category: str) -> None:
        chosen = self.page.locator(f".blocklyToolboxCategoryContainer.stage-category-{category}")
        # A second press would close it.
        if chosen.get_attribute("aria-selected") != "true" or not self.page.locator(FLYOUT).is_visible():
            chosen.click()
        expect(self.page.locator(FLYOUT)).to_be_visible()
        self._settle()

    def add(
        self,
        word: str,
        *,
        below: Locator | None = None,
        inside: Locator | None = None,
        into: Locator | None = None,
        place: int = 0,
    ) -> Locator:
        """Drag a block out of the toolbox; the new one.

        below: under this command. inside: within it, `place` 1 for "else". into: at a place for values, counted by
        `place`. Without any of them it comes to the free room below all scripts.
        """
        self.open_category(WORDS[word].category)
        block = self.page.locator(f"{FLYOUT} .blocklyBlock.stage_{word}").first
        self._bring_into_view(block)
        before = set(self._list_ids())
        grip, side, top = block.evaluate(FIND_GRIP)
        if into is not None:
            joint, end = side, into.evaluate(FIND_PLACE, ["value", place])
        elif inside is not None:
            joint, end = top, inside.evaluate(FIND_PLACE, ["inside", place])
        elif below is not None:
            joint, end = top, below.evaluate(FIND_PLACE, ["below", 0])
        else:
            joint, end = top, self._find_room()
        # Let go a little beside its place, as a child does.
        self._drag(grip, (end[0] + grip[0] - joint[0] + 3, end[1] + grip[1] - joint[1] + 3))
        wait_until(self.page, lambda: len(set(self._list_ids()) - before), 1)
        self._settle()
        (added,) = set(self._list_ids()) - before
        return self.page.locator(f'{PROGRAM} .blocklyBlock[data-id="{added}"]')

    def type_into(self, block: Locator, value: object, *, place: int = 0) -> None:
        """Into the block's own fields to type in, counted without those that hold another block."""
        block.locator("xpath=./*[contains(@class, 'blocklyShadow')]").nth(place).locator("text").first.click()
        field = self.page.locator(".blocklyHtmlInput")
        field.fill(str(value))
        field.press("Enter")
        expect(field).to_have_count(0)
        self._settle()

    def choose(self, block: Locator, name: str) -> None:
        """From the block's only dropdown."""
        block.locator("xpath=./*[contains(@class, 'blocklyDropdownField')]").first.click()
        menu = self.page.locator(".blocklyDropdownMenu")
        menu.get_by_role("option").filter(has_text=name).first.click()
        expect(menu).to_have_count(0)
        self._settle()

    def make_variable(self, name: str) -> None:
        self.open_category("variables")
        self.page.locator(f"{FLYOUT} .blocklyFlyoutButton").first.click()
        dialog = self.page.locator("dialog[open]")
        dialog.locator("input[type=text]").fill(name)
        dialog.locator(".studio-button-primary").click()
        expect(dialog).to_have_count(0)

    def add_sprite(self, id: str) -> None:
        """From the library, all costumes of it."""
        self.page.locator("sprite-list .studio-actions button").first.click()
        self.page.locator(f"dialog[open] .studio-tile:has(img[src*='/{id}.'])").click()
        expect(self.page.locator("dialog[open]")).to_have_count(0)
        self._settle()

    def _find_room(self) -> Point:
        bottoms = self.page.locator(f"{PROGRAM} .blocklyBlockCanvas > .blocklyBlock").evaluate_all(
            "(blocks) => blocks.map((block) => block.getBoundingClientRect().bottom)"
        )
        room = self.page.locator(f"{PROGRAM} .blocklyMainBackground").bounding_box()
        assert room
        return room["x"] + 110, max([room["y"], *bottoms]) + 30

    def _bring_into_view(self, block: Locator) -> None:
        flyout = self.page.locator(f"{FLYOUT} .blocklyFlyoutBackground").bounding_box()
        assert flyout
        for _ in range(20):
            box = block.bounding_box()
            assert box
            if box["y"] + 40 < flyout["y"] + flyout["height"]:
                return
            self.page.mouse.move(flyout["x"] + 20, flyout["y"] + 100)
            self.page.mouse.wheel(0, 150)
            self._settle()
        raise AssertionError("the toolbox can't be scrolled to it")

    def _drag(self, start: Point, end: Point) -> None:
        mouse = self.page.mouse
        mouse.move(*start)
        mouse.down()
        mouse.move(start[0] + 12, start[1] + 6)
        # A block can be joined from the frame on in which it was drawn, which a hand never overtakes.
        self._settle()
        # On the way other blocks may have moved aside to show the gap between them; a hand waits until all lies still.
        mouse.move(*end, steps=5)
        for hesitation in (1, 0):
            self._settle()
            mouse.move(end[0] + hesitation, end[1])
        self._settle()
        mouse.up()

    def _list_ids(self) -> list[str]:
        ids: list[str] = self.page.evaluate(BLOCK_IDS)
        return ids

    def _settle(self) -> None:
        self.page.evaluate(TWO_FRAMES)

    # --- Playing ---

    def start(self) -> None:
        self.flag.click()

    def stop(self) -> None:
        self.stop_button.click()
        self.wait_until_still()

    def wait_until_running(self) -> None:
        expect(self.stop_button).to_have_attribute("aria-disabled", "false")

    def wait_until_still(self) -> None:
        expect(self.stop_button).to_have_attribute("aria-disabled", "true")

    def click(self, x: float, y: float) -> None:
        """With the mouse, at this place of the stage."""
        self.page.mouse.click(*self._on_screen(x, y))

    def move_mouse(self, x: float, y: float) -> None:
        self.page.mouse.move(*self._on_screen(x, y))

    def answer(self, text: str) -> None:
        field = self.box.locator("#stage-answer")
        expect(field).to_be_focused()
        self.page.keyboard.type(text)
        self.page.keyboard.press("Enter")

    def monitor(self, name: str) -> Locator:
        """The value of a variable, or the items of a list, as the stage shows it."""
        named = self.page.locator(".stage-monitor-name").get_by_text(name, exact=True)
        return (
            self.page.locator(".stage-monitor")
            .filter(has=named)
            .locator(".stage-monitor-value, .stage-monitor-items li")
        )

    def listen(self) -> None:
        """From now on `heard` has what is said and thought, however short."""
        self.page.locator(".stage-bubbles").evaluate(LISTEN)

    @property
    def heard(self) -> list[str]:
        heard: list[str] = self.page.evaluate("window.heard")
        return heard

    @property
    def bubbles(self) -> Locator:
        return self.page.locator(".stage-bubble")

    @property
    def question(self) -> Locator:
        return self.page.locator(".stage-question-text")

    @property
    def said(self) -> Locator:
        """The club's own sentence below the stage."""
        return self.page.locator(".stage-said")

    def read_place(self) -> tuple[int, int]:
        """Of the chosen sprite, as its fields tell it."""
        numbers = self.page.locator("sprite-list .studio-input-number")
        return int(numbers.nth(0).input_value()), int(numbers.nth(1).input_value())

    def count_pixels(self, colour: str) -> int:
        """How many dots of the picture have exactly this colour, `#rrggbb`."""
        counts: dict[str, int] = self.page.locator(".stage-canvas").evaluate(READ_PIXELS)
        return counts.get(colour, 0)

    @property
    def dots_per_step(self) -> float:
        """How many dots of the picture are as wide as one step."""
        width: float = self.page.locator(".stage-canvas").evaluate("(canvas) => canvas.width")
        return width / WIDTH

    def _on_screen(self, x: float, y: float) -> Point:
        box = self.box.bounding_box()
        assert box
        return box["x"] + (x + WIDTH / 2) / WIDTH * box["width"], box["y"] + (HEIGHT / 2 - y) / HEIGHT * box["height"]
