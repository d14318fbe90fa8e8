"""Without a mouse: everything by keyboard alone, and by finger."""

from playwright.sync_api import expect

from tests.browser.child import Computer, Learner
from tests.browser.conftest import NewComputer
from tests.browser.keyboard import go_to_blocks, press

Learners = dict[str, Learner]
# On a slow computer two keys come between two frames; Blockly tells keys by their number.
PRESS_IN_ONE_FRAME = """(numbers) => {
    for (const keyCode of numbers) {
        const event = new KeyboardEvent('keydown', {keyCode, bubbles: true, cancelable: true});
        document.activeElement.dispatchEvent(event);
    }
}"""
T, ENTER = 84, 13


def sign_in_by_keyboard(computer: Computer, *crew: Learner) -> None:
    page = computer.page
    for learner in crew:
        press(computer, page.locator(f"[data-learner='{learner.id}']"), "Space")
    press(computer, page.locator("crew-sign-in .button-primary"))
    for learner in crew:
        expect(page.get_by_role("heading", level=1)).to_contain_text(learner.nickname)
        for picture in learner.pictures:
            press(computer, page.locator(f".tiles-pictures button:has(use[href$='#picture-{picture}'])"))
    expect(page.locator(".tiles-pictures")).to_have_count(0)
    press(computer, page.locator(f"[data-learner='{crew[-1].id}']"))
    expect(computer.way).to_be_visible()


def add_by_keyboard(computer: Computer) -> None:
    """The first block of the toolbox, below the block that has the focus."""
    before = len(computer.blocks.words)
    for key in ("t", "Enter", "Enter"):
        computer.page.keyboard.press(key)
    computer.blocks.wait_for_count(before + 1)


def test_a_puzzle_is_solved_by_keyboard_alone(new_computer: NewComputer, learners: Learners) -> None:
    computer = new_computer()
    computer.open()
    sign_in_by_keyboard(computer, learners["Ana"], learners["Matei"])
    press(computer, computer.way.locator("[aria-current=step]"))
    computer.wait_until_ready()
    first = computer.page.url

    go_to_blocks(computer)
    computer.page.keyboard.press("w")
    computer.page.keyboard.press("ArrowDown")
    for _ in range(3):
        add_by_keyboard(computer)
    assert computer.blocks.words == ["move"] * 4

    press(computer, computer.run_button)
    expect(computer.said).to_have_attribute("data-tone", "well")
    press(computer, computer.check_button)
    expect(computer.results.locator(".check-solved")).to_be_visible()
    press(computer, computer.results.locator("a.check-next"))
    computer.page.wait_for_url(lambda address: "/activities/" in address and address != first)
    computer.wait_until_ready()


def test_blocks_are_added_by_keys_quicker_than_the_screen(new_computer: NewComputer, learners: Learners) -> None:
    computer = new_computer()
    computer.sit_down(learners["Ioana"])
    computer.open_activity("to-the-well")
    go_to_blocks(computer)
    for key in ("w", "ArrowDown"):
        computer.page.keyboard.press(key)
    computer.blocks.settle()
    for count in (2, 3, 4):
        computer.page.evaluate(PRESS_IN_ONE_FRAME, [T, ENTER, ENTER])
        computer.blocks.wait_for_count(count)


def test_a_block_is_deleted_and_brought_back_by_keyboard(new_computer: NewComputer, learners: Learners) -> None:
    computer = new_computer()
    computer.sit_down(learners["Ioana"])
    computer.open_activity("round-the-corner")
    go_to_blocks(computer)
    for key in ("w", "ArrowDown", "ArrowDown", "Delete"):
        computer.page.keyboard.press(key)
    computer.blocks.wait_for_count(1)
    computer.page.keyboard.press("Control+z")
    computer.blocks.wait_for_count(2)
    assert computer.blocks.words == ["move", "move"]


def test_the_menus_of_an_activity_open_and_close_by_keyboard(new_computer: NewComputer, learners: Learners) -> None:
    computer = new_computer()
    computer.sit_down(learners["Daria"], learners["Toma"])
    computer.open_activity("to-the-well")
    page = computer.page
    menu = page.locator(".frame-more")
    press(computer, menu.locator("summary"))
    expect(menu.locator(".frame-choices")).to_be_visible()
    page.keyboard.press("Escape")
    expect(menu.locator(".frame-choices")).to_be_hidden()
    expect(menu.locator("summary")).to_be_focused()
    face = page.locator(".crew-face").last
    page.locator("body").focus()
    press(computer, face)
    expect(page.locator(".crew-menu:visible")).to_have_count(1)
    page.keyboard.press("Escape")
    expect(page.locator(".crew-menu:visible")).to_have_count(0)
    expect(face).to_be_focused()


def test_children_sign_in_and_drag_a_block_by_finger(new_computer: NewComputer, learners: Learners) -> None:
    computer = new_computer(has_touch=True)
    page = computer.page
    computer.open()
    crew = [learners["Sofia"], learners["Luca"]]
    for learner in crew:
        page.locator(f"[data-learner='{learner.id}']").tap()
    page.locator("crew-sign-in .button-primary").tap()
    for learner in crew:
        expect(page.get_by_role("heading", level=1)).to_contain_text(learner.nickname)
        for picture in learner.pictures:
            page.locator(f".tiles-pictures button:has(use[href$='#picture-{picture}'])").tap()
    expect(page.locator(".tiles-pictures")).to_have_count(0)
    page.locator(f"[data-learner='{crew[0].id}']").tap()
    computer.way.locator("[aria-current=step]").tap()
    computer.wait_until_ready()
    computer.blocks.add_by_touch("move")
    assert computer.blocks.words == ["move", "move"]
    computer.wait_until_saved()
    computer.run_button.tap()
    expect(computer.said).not_to_be_empty()
