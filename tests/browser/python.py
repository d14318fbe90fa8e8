"""The Python workspace as hands meet it: the program is typed or put in whole, run, answered, watched step by step."""

from playwright.sync_api import Locator, Page, expect

from tests.browser.blocks import TWO_FRAMES
from tests.browser.child import Computer, Learner
from tests.browser.programs import make_key, make_python_work
from tests.browser.stage import LISTEN, READ_PIXELS
from tests.browser.waiting import wait_until

ACTIVITY = "first-words"
READ_LINES = """(lines) => lines.map((line) => [...line.querySelectorAll('[data-stream]')].map((piece) => piece.textContent).join(''))"""

# The number that stands as high as the sign.
READ_WRONG_LINE = """(room) => {
    const root = room.querySelector('.python-code').shadowRoot;
    const top = (element) => element.getBoundingClientRect().top;
    const line = top(root.querySelector('.python-wrong-line'));
    const numbers = [...root.querySelectorAll('.cm-lineNumbers .cm-gutterElement')];
    return numbers.find((number) => number.textContent !== '' && Math.abs(top(number) - line) < 3 && number.offsetHeight > 0).textContent;
}"""
PASTE = """(into, text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    into.dispatchEvent(new ClipboardEvent('paste', {clipboardData, bubbles: true, cancelable: true}));
}"""


class PythonEditor:
    """root: also of the projector and of a page at home, where there is one of it, too."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.root = page.locator("editor-python")
        self.room = self.root.get_by_role("tabpanel")
        self.text = self.root.locator(".cm-content")
        self.tabs = self.root.get_by_role("tablist").get_by_role("tab")
        buttons = self.root.locator(".python-controls > button")
        self.run_button, self.stop_button, self.watch_button = (buttons.nth(place) for place in range(3))
        self.output = self.root.get_by_role("log")
        self.question = self.output.get_by_role("textbox")
        self.drawing = self.root.locator(".python-drawing")
        self.error = self.root.locator(".python-error")
        self.alert = self.error.get_by_role("alert")
        self.steps = Steps(self)

    @property
    def said(self) -> Locator:
        """The club's own sentence; its data-tone is step or oops."""
        return self.root.locator(".python-said")

    @property
    def files(self) -> dict[str, str]:
        """What the editor would save now."""
        files: list[dict[str, str]] = self.page.evaluate("document.querySelector('editor-python').save().files")
        return {each["name"]: each["text"] for each in files}

    @property
    def program(self) -> str:
        return self.files["main.py"]

    def write(self, text: str) -> None:
        """In place of all that is in the open file: pasted, so that nothing is indented or closed by itself."""
        self.text.focus()
        self.page.keyboard.press("Control+a")
        self.text.evaluate(PASTE, text)
        wait_until(self.page, lambda: text in self.files.values(), True)

    @property
    def words(self) -> Locator:
        """Those that are offered while one types."""
        return self.room.get_by_role("listbox")

    def add_file(self, name: str, text: str) -> None:
        self.root.locator(".python-files > button").last.click()
        dialog = self.page.get_by_role("dialog")
        dialog.get_by_role("textbox").fill(name)
        dialog.locator("button[type=submit]").click()
        expect(dialog).to_have_count(0)
        expect(self.tabs.filter(has_text=name)).to_have_attribute("aria-selected", "true")
        self.write(text)

    # --- Running ---

    def run(self, text: str | None = None) -> None:
        """text: written first."""
        if text is not None:
            self.write(text)
        self.run_button.click()

    def run_to_end(self, text: str | None = None) -> list[str]:
        """What it has printed, by lines."""
        self.run(text)
        # Both are wiped off as it begins.
        expect(self.root.locator(".python-said:not(:empty), .python-error:not([hidden])").first).to_be_visible()
        self.wait_until_still()
        return self.lines

    def stop(self) -> None:
        self.stop_button.click()

    def wait_until_running(self) -> None:
        expect(self.stop_button).to_have_attribute("aria-disabled", "false")

    def wait_until_still(self) -> None:
        expect(self.stop_button).to_have_attribute("aria-disabled", "true")

    def answer(self, text: str) -> None:
        """As soon as it is asked."""
        expect(self.question).to_be_focused()
        self.page.keyboard.type(text)
        self.page.keyboard.press("Enter")

    @property
    def lines(self) -> list[str]:
        """What was printed and answered."""
        lines: list[str] = self.output.locator(".python-line").evaluate_all(READ_LINES)
        return lines

    def wait_for_lines(self, *lines: str) -> None:
        wait_until(self.page, lambda: self.lines, list(lines))

    # --- Drawing and stage ---

    def count_pixels(self, colour: str, canvas: str = ".python-canvas") -> int:
        """How many dots of the picture have exactly this colour, `#rrggbb`."""
        counts: dict[str, int] = self.root.locator(canvas).evaluate(READ_PIXELS)
        return counts.get(colour, 0)

    def wait_for_colour(self, colour: str, canvas: str = ".python-canvas") -> None:
        wait_until(self.page, lambda: self.count_pixels(colour, canvas) > 0, True)

    @property
    def stage(self) -> Locator:
        return self.root.locator(".stage-box")

    @property
    def stage_in_words(self) -> Locator:
        """For who can't see it: who stands where, who says what."""
        return self.root.locator(".python-stage [role=status]")

    def listen(self) -> None:
        """From now on `heard` has what is said on the stage, however short."""
        self.root.locator(".stage-bubbles").evaluate(LISTEN)

    @property
    def heard(self) -> list[str]:
        heard: list[str] = self.page.evaluate("window.heard")
        return heard

    # --- Errors ---

    @property
    def wrong_lines(self) -> Locator:
        """Lines of the program that are lit since something is wrong there."""
        return self.text.locator(".python-wrong-line")

    @property
    def wrong_line(self) -> int:
        """Its number, as the sign in the margin stands beside it."""
        return int(self.room.evaluate(READ_WRONG_LINE))

    @property
    def go_to_line(self) -> Locator:
        return self.error.locator(":scope > button")

    # --- What belongs to all of it ---

    def settle(self) -> None:
        self.page.evaluate(TWO_FRAMES)


class Steps:
    """A program that is looked at step by step."""

    def __init__(self, editor: PythonEditor) -> None:
        self.editor = editor
        self.root = editor.root.locator(".python-steps")
        buttons = self.root.locator(".python-step-buttons > button")
        self.to_start, self.back, self.play, self.forward, self.to_end = (buttons.nth(place) for place in range(5))
        self.slider = self.root.get_by_role("slider")
        self.variables = editor.root.locator(".python-variables")
        self.calls = self.variables.locator("details")

    def begin(self, text: str | None = None) -> None:
        """Up to its first line. text: written first."""
        if text is not None:
            self.editor.write(text)
        self.editor.watch_button.click()
        expect(self.editor.text.locator(".python-lit")).to_have_count(1)

    @property
    def step(self) -> int:
        """From 1."""
        return int(self.slider.input_value())

    @property
    def count(self) -> int:
        """Of those that have been."""
        return int(self.slider.get_attribute("max") or 0)

    def wait_for_step(self, step: int) -> None:
        expect(self.slider).to_have_value(str(step))

    def go_forward(self, steps: int = 1) -> None:
        for _ in range(steps):
            at = self.step
            self.forward.click()
            self.wait_for_step(at + 1)

    def go_back(self, steps: int = 1) -> None:
        for _ in range(steps):
            at = self.step
            self.back.click()
            self.wait_for_step(at - 1)

    @property
    def lit_line(self) -> str | None:
        """The line of the program that is about to run."""
        lit = self.editor.text.locator(".python-lit")
        return lit.inner_text() if lit.count() else None

    @property
    def values(self) -> dict[str, str]:
        """Of the call on top: each variable as its box shows it."""
        return self._read("dt")

    @property
    def changed(self) -> set[str]:
        """Those of them that are marked."""
        return set(self._read("dt.python-changed"))

    def _read(self, names: str) -> dict[str, str]:
        values: dict[str, str] = self.calls.first.evaluate(READ_VALUES, names)
        return values


# The numbers of items stand in the boxes, too.
READ_VALUES = """(call, names) => Object.fromEntries([...call.querySelectorAll(names)].map((name) => {
    const cells = [...name.nextElementSibling.querySelectorAll('code')].map((cell) => cell.textContent);
    return [name.querySelector('code').textContent, cells.join(' ')];
}))"""


def open_python(computer: Computer, child: Learner, text: str | None = None, **files: str) -> PythonEditor:
    """text: of main.py, saved already; without it the activity is as it begins. files: others, `helper="..."`."""
    computer.sit_down(child)
    if text is not None:
        computer.save(ACTIVITY, make_python_work(text, **files), make_key())
    computer.open_activity(ACTIVITY)
    return PythonEditor(computer.page)
