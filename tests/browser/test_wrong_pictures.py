"""Pictures that aren't right: told kindly, locked after five tries, opened again by the librarian."""

import pytest
from playwright.sync_api import expect

from tests.browser.child import Computer, Learner
from tests.browser.conftest import NewPage
from tests.browser.librarian import Librarian
from tests.browser.watch import Watch

Learners = dict[str, Learner]


@pytest.fixture(autouse=True)
def refusals(watch: Watch) -> None:
    watch.expects("status of 4(01|29)")


@pytest.fixture
def computer(new_page: NewPage, other_pc: str) -> Computer:
    """A computer at which nobody has tried wrongly yet."""
    return Computer(new_page(), other_pc)


def get_wrong_pictures(learner: Learner) -> list[str]:
    """The right ones in another order."""
    return [*learner.pictures[1:], learner.pictures[0]]


def wait_for_problem(computer: Computer) -> None:
    expect(computer.page.locator(".sign-in-problem")).not_to_be_empty()


def unlock_everything(librarian: Librarian) -> None:
    """The child and the computer: five wrong tries lock both."""
    librarian.open("/learners/")
    unlock = librarian.page.locator("form[action*='unlock'] button")
    while unlock.count():
        unlock.first.click()


def test_wrong_pictures_are_told_kindly_and_asked_again_of_that_child_alone(
    computer: Computer, learners: Learners
) -> None:
    computer.open()
    ana, matei = learners["Ana"], learners["Matei"]
    computer.tap_tile(ana)
    computer.tap_tile(matei)
    computer.go_on()
    computer.tap_pictures(ana)
    computer.tap_pictures(matei, get_wrong_pictures(matei))
    expect(computer.page.locator(".tiles-pictures")).to_have_count(0)
    computer.tap_tile(ana)
    wait_for_problem(computer)
    expect(computer.page.get_by_role("heading", level=1)).to_contain_text("Matei")
    computer.tap_pictures(matei)
    expect(computer.way).to_be_visible()


def test_a_tapped_picture_is_taken_back(computer: Computer, learners: Learners) -> None:
    computer.open()
    sofia = learners["Sofia"]
    computer.tap_tile(sofia)
    computer.go_on()
    computer.tap_pictures(sofia, get_wrong_pictures(sofia)[:1])
    expect(computer.page.locator(".dot.is-filled")).to_have_count(1)
    computer.page.locator(".sign-in-foot button").last.click()
    expect(computer.page.locator(".dot.is-filled")).to_have_count(0)
    computer.tap_pictures(sofia)
    expect(computer.way).to_be_visible()


def test_five_wrong_tries_lock_and_the_librarian_unlocks(
    computer: Computer, librarian: Librarian, learners: Learners
) -> None:
    librarian.sign_in()
    luca = learners["Luca"]
    computer.open()
    computer.tap_tile(luca)
    computer.go_on()
    for _ in range(4):
        with computer.page.expect_response("**/api/crews") as answer:
            computer.tap_pictures(luca, get_wrong_pictures(luca))
        assert answer.value.status == 401
        wait_for_problem(computer)
    with computer.page.expect_response("**/api/crews") as answer:
        computer.tap_pictures(luca, get_wrong_pictures(luca))
    assert answer.value.status == 429
    expect(computer.page.locator(".sign-in-trouble [role=timer]")).to_be_visible()
    expect(computer.page.locator(".sign-in-trouble [role=alert]")).not_to_be_empty()

    unlock_everything(librarian)
    computer.open()
    computer.sign_in(luca)


def test_a_crew_starts_without_the_child_that_has_to_wait(
    computer: Computer, librarian: Librarian, learners: Learners
) -> None:
    librarian.sign_in()
    ioana, toma = learners["Ioana"], learners["Toma"]
    computer.open()
    wrong = {"learners": [{"id": toma.id, "pictures": get_wrong_pictures(toma)}]}
    assert [computer.call("POST", "/api/crews", wrong).status for _ in range(5)] == [401] * 4 + [429]
    computer.tap_tile(toma)
    computer.tap_tile(ioana)
    computer.go_on()
    computer.tap_pictures(toma)
    computer.tap_pictures(ioana)
    expect(computer.page.locator(".tiles-pictures")).to_have_count(0)
    computer.tap_tile(ioana)
    trouble = computer.page.locator(".sign-in-trouble")
    expect(trouble).to_be_visible()
    unlock_everything(librarian)
    trouble.get_by_role("button").first.click()
    expect(computer.way).to_be_visible()
    expect(computer.page.locator(".way-people")).not_to_contain_text("Toma")


def test_nobody_goes_on_with_the_pictures_of_a_child_who_left(computer: Computer, learners: Learners) -> None:
    computer.page.clock.install()
    computer.open()
    rares = learners["Rareș"]
    computer.tap_tile(rares)
    computer.go_on()
    computer.tap_pictures(rares, rares.pictures[:2])
    computer.page.clock.fast_forward(91_000)
    expect(computer.page.locator(".tiles-pictures")).to_have_count(0)
    expect(computer.page.locator("[data-learner][aria-pressed=true]")).to_have_count(0)
