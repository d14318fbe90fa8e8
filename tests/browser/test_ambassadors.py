"""Two computers: a hand goes up, the ambassador comes, the children say thanks. And a librarian who practises."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.accessible import list_faults
from tests.browser.child import Computer, Learner, has_icon
from tests.browser.conftest import NewComputer, NewPage
from tests.browser.watch import Watch
from tests.club_server import ClubServer

Learners = dict[str, Learner]
BLOCKS = "training/the-books-way"


def look_now(page: Page) -> None:
    """The page asks for news at once, as it else does after some seconds."""
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")


def open_queue(computer: Computer, *crew: Learner) -> Page:
    computer.sit_down(*crew)
    computer.page.locator(f"a{has_icon('hand-helping')}").click()
    computer.page.locator("help-queue").wait_for()
    return computer.page


def test_a_hand_is_raised_claimed_helped_and_thanked_for(new_computer: NewComputer, learners: Learners) -> None:
    helping, asking = new_computer(), new_computer()
    queue = open_queue(helping, learners["Ilinca"], learners["Andrei"])
    expect(queue.locator(".help-nobody")).to_be_visible()
    assert list_faults(queue, "ro") == []

    asking.sit_down(learners["Ana"], learners["Matei"])
    asking.open_activity("to-the-well")
    asking.check()
    asking.hand.click()
    expect(asking.hand).to_have_attribute("aria-pressed", "true")

    look_now(queue)
    card = queue.locator(".help-card")
    expect(card).to_contain_text("Ana")
    expect(card).to_contain_text("Matei")
    expect(card.locator(".help-activity")).to_contain_text("1.")
    expect(card.locator(".help-tried li")).not_to_have_count(0)
    assert list_faults(queue, "ro") == []
    card.locator("button").focus()
    queue.keyboard.press("Enter")
    expect(card.locator(".help-state")).to_contain_text("Ilinca")
    look_now(asking.page)
    expect(asking.hand).to_contain_text("Ilinca")

    expect(card.locator(f"button{has_icon('check')}")).to_be_focused()
    queue.keyboard.press("Enter")
    expect(queue.locator(".help-nobody")).to_be_visible()

    look_now(asking.page)
    thanks = asking.page.locator("[data-thanks]")
    expect(thanks).to_contain_text("Ilinca")
    assert list_faults(asking.page, "ro") == []
    thanks.locator(".button-primary").click()
    expect(thanks).to_have_count(0)

    helping.open("/school/")
    expect(queue.locator(".school-person")).to_contain_text("Ilinca")
    expect(queue.locator(".school-module")).to_have_count(3)
    assert list_faults(queue, "ro") == []


def test_who_doesnt_want_to_say_thanks_isnt_asked_on_the_next_page(
    new_computer: NewComputer, learners: Learners
) -> None:
    helping, asking = new_computer(), new_computer()
    asking.sit_down(learners["Sofia"])
    hand = asking.call("POST", "/api/hands", {}).body["id"]
    helping.sit_down(learners["Ilinca"])
    helping.call("POST", f"/api/hands/{hand}/take")
    helping.call("DELETE", f"/api/hands/{hand}")
    thanks = asking.page.locator("[data-thanks]")
    look_now(asking.page)
    expect(thanks).to_be_visible()
    thanks.locator("button").last.click()
    expect(thanks).to_have_count(0)
    asking.open()
    look_now(asking.page)
    asking.page.wait_for_timeout(500)
    expect(thanks).to_have_count(0)


@pytest.fixture
def adult(club_server: ClubServer, new_page: NewPage) -> Computer:
    """The librarian at her computer, signed in."""
    computer = Computer(new_page(), club_server.address)
    computer.open("/adults/sign-in/")
    account = club_server.demo["librarian"]
    computer.page.locator("input[name=username]").fill(account["username"])
    computer.page.locator("input[name=password]").fill(account["password"])
    computer.page.locator("main form button").click()
    computer.page.wait_for_url(lambda address: "sign-in" not in address)
    return computer


def test_a_librarian_practises_and_finds_her_work_again(adult: Computer, watch: Watch) -> None:
    adult.open(f"/training/activities/{BLOCKS}/")
    adult.wait_until_ready()
    expect(adult.page.locator("crew-bar")).to_have_count(0)
    expect(adult.page.locator("hand-button")).to_have_count(0)
    before = len(adult.blocks.words)
    adult.blocks.add("move")
    adult.wait_until_saved()
    adult.page.locator(".frame-home").click()
    expect(adult.page.locator(".module-step")).not_to_have_count(0)
    assert list_faults(adult.page, "ro") == []
    adult.open(f"/training/activities/{BLOCKS}/")
    adult.wait_until_ready()
    assert len(adult.blocks.words) == before + 1


@pytest.mark.parametrize("address", ["/training/", "/training/rehearsal/", "/ambassadors/", "/opening/"])
def test_a_page_of_the_training_is_for_everybody(adult: Computer, address: str) -> None:
    adult.open(address)
    assert list_faults(adult.page, "ro") == []
