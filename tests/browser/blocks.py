"""The block workspace as hands meet it: blocks are dragged out of the toolbox to where they belong.

Blocks are named by their words in the toolbox (`move`, `repeat`); places by what Blockly draws, never by pixels, so
that another size or zoom changes nothing.
"""

from collections.abc import Callable
from typing import Any

from playwright.sync_api import Locator, Page

from tests.browser.waiting import wait_until

Point = tuple[float, float]

TOOLBOX = ".blocklyFlyout"
PROGRAM = ".blocklySvg"
# A connection's mark says where it is, in the coordinates of its block: above, inside or below.
FIND_PLACE = """(block, place) => {
    const marks = [...block.querySelectorAll(':scope > .blocklyHighlightedConnectionPath')];
    const points = marks.map((mark) => mark.transform.baseVal.consolidate().matrix).map(({e, f}) => [e, f]);
    const [left] = points.find(([, y]) => y === 0) ?? [12];
    const isInside = ([x, y]) => x > left && y > 0, isBelow = ([x, y]) => x === left && y > 0;
    const [x, y] = points.find(place === 'inside' ? isInside : isBelow);
    const {x: screenX, y: screenY} = new DOMPoint(x - left, y).matrixTransform(block.getScreenCTM());
    return [screenX, screenY];
}"""
TWO_FRAMES = """async () => {
    for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
}"""
FIND_GRIP = """(block) => {
    const {x, y} = new DOMPoint(0, 0).matrixTransform(block.getScreenCTM());
    return [x, y];
}"""


class Blocks:
    def __init__(self, page: Page) -> None:
        self.page = page

    @property
    def work(self) -> dict[str, Any]:
        """What the editor would save now."""
        work: dict[str, Any] = self.page.evaluate("document.querySelector('editor-blocks').save()")
        return work

    @property
    def words(self) -> list[str]:
        """The program below the start block, in reading order; a block's inside comes right after it."""
        return list_words(self.work)

    def settle(self) -> None:
        """What was loaded or changed is drawn in its place with the next frame, and by then the page has heard of it."""
        self.page.evaluate(TWO_FRAMES)

    def wait_for_count(self, count: int) -> None:
        """Until the program has so many blocks."""
        wait_until(self.page, lambda: len(self.words), count)
        self.settle()

    def in_toolbox(self, word: str) -> Locator:
        return self.page.locator(f"{TOOLBOX} .blocklyBlock.village_{word}")

    def in_program(self, word: str, number: int = 0) -> Locator:
        """number: which of that kind, counted as they stand in the page; -1: the last."""
        return self.page.locator(f"{PROGRAM} .blocklyBlock.village_{word}").nth(number)

    def add(self, word: str, *, below: Locator | None = None, inside: Locator | None = None) -> None:
        """Drag a block with the mouse; without a place, to the end of the program."""
        mouse = self.page.mouse

        def drag(start: Point, end: Point) -> None:
            mouse.move(*start)
            mouse.down()
            mouse.move(start[0] + 12, start[1] + 6)
            mouse.move(*end, steps=5)
            mouse.up()

        self._drag(word, below, inside, drag)

    def add_by_touch(self, word: str) -> None:
        """Drag a block to the end of the program with a finger."""
        finger = self.page.context.new_cdp_session(self.page)

        def touch(kind: str, *points: Point) -> None:
            touched = [{"x": x, "y": y} for x, y in points]
            finger.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": touched})

        def drag(start: Point, end: Point) -> None:
            touch("touchStart", start)
            for step in range(1, 9):
                done = step / 8
                touch("touchMove", (start[0] + (end[0] - start[0]) * done, start[1] + (end[1] - start[1]) * done))
            touch("touchEnd")

        self._drag(word, None, None, drag)

    def _drag(
        self, word: str, below: Locator | None, inside: Locator | None, drag: Callable[[Point, Point], None]
    ) -> None:
        before = len(self.words)
        self.settle()
        x, y = self.in_toolbox(word).evaluate(FIND_GRIP)
        if inside is not None:
            end_x, end_y = inside.evaluate(FIND_PLACE, "inside")
        elif below is not None:
            end_x, end_y = below.evaluate(FIND_PLACE, "below")
        else:
            end_x, end_y = self.page.evaluate_handle(LAST_BLOCK).evaluate(FIND_PLACE, "below")
        # Taken a little below its upper edge, and let go a little beside its place, as a child does.
        drag((x + 12, y + 16), (end_x + 12 + 4, end_y + 16 + 4))
        self.wait_for_count(before + 1)


START = "document.querySelector('editor-blocks').save().blocks.blocks.blocks.find((block) => block.type === 'village_start')"
LAST_BLOCK = f"""() => {{
    let block = {START};
    while (block.next) block = block.next.block;
    return document.querySelector(`{PROGRAM} [data-id="${{CSS.escape(block.id)}}"]`);
}}"""


def list_words(work: dict[str, Any]) -> list[str]:
    """The program of a saved work, as `Blocks.words`."""
    tops = work["blocks"].get("blocks", {}).get("blocks", [])
    start = next(block for block in tops if block["type"] == "village_start")
    return _list_below(start)


def _list_below(block: dict[str, Any]) -> list[str]:
    words = []
    below = block.get("next", {}).get("block")
    while below is not None:
        words.append(below["type"].removeprefix("village_"))
        for held in below.get("inputs", {}).values():
            words += _list_held(held["block"])
        below = below.get("next", {}).get("block")
    return words


def _list_held(block: dict[str, Any]) -> list[str]:
    words = [block["type"].removeprefix("village_")]
    for held in block.get("inputs", {}).values():
        words += _list_held(held["block"])
    return words + _list_below(block)
