"""A computer that can't draw with WebGL: the child is told so and sent to the same with blocks, and nothing fails."""

from playwright.sync_api import expect

from tests.browser.child import Learner
from tests.browser.conftest import NewComputer

NO_WEBGL = """
const getContext = HTMLCanvasElement.prototype.getContext;
HTMLCanvasElement.prototype.getContext = function (kind, ...more) {
  return kind.startsWith('webgl') ? null : getContext.call(this, kind, ...more);
};
"""


def test_a_computer_without_webgl_offers_the_twin(new_computer: NewComputer, learners: dict[str, Learner]) -> None:
    computer = new_computer()
    computer.page.add_init_script(NO_WEBGL)
    computer.sit_down(learners["Ana"])
    computer.open("/activities/first-steps/autumn-leaves/")
    editor = computer.page.locator("editor-scratch")
    expect(editor.get_by_text("Scratch nu poate desena pe acest calculator")).to_be_visible()
    expect(editor.locator("iframe")).to_have_count(0)
    editor.get_by_role("link").click()
    computer.wait_until_ready()
    assert computer.page.url.endswith("/activities/first-steps/autumn-leaves-in-blocks/")
