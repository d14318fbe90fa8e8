"""The librarian leads the room: all look up, a step on the projector, crews, free work, sound; and what comes after."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.accessible import list_axe_faults, list_faults
from tests.browser.child import Computer, Learner
from tests.browser.conftest import NewComputer, NewPage
from tests.browser.librarian import Librarian
from tests.browser.watch import Watch
from tests.club_server import ClubServer

Learners = dict[str, Learner]
# Asked every three seconds; a busy machine may need longer for the code of the cover.
SOON_MS = 15_000


@pytest.fixture
def librarian(club_server: ClubServer, new_page: NewPage) -> Librarian:
    librarian = Librarian(new_page(), club_server.address, club_server.demo["librarian"])
    librarian.sign_in()
    return librarian


def press(page: Page, act: str) -> None:
    with page.expect_navigation():
        page.locator(f"button[name=act][value={act}]").first.click()


def find_cover(computer: Computer) -> Locator:
    return computer.page.locator(".look-cover dialog[open]")


def test_all_look_up_and_nothing_they_did_is_lost(
    new_computer: NewComputer, learners: Learners, librarian: Librarian
) -> None:
    working, arriving = new_computer(), new_computer()
    working.sit_down(learners["Ana"], learners["Matei"])
    working.open_activity("round-the-corner")
    working.blocks.add("move")
    made = working.blocks.words
    arriving.open()
    librarian.open("/board/")
    press(librarian.page, "up")
    for computer in (working, arriving):
        expect(find_cover(computer)).to_be_visible(timeout=SOON_MS)
        assert list_axe_faults(computer.page) == []
    working.page.keyboard.press("Escape")
    working.page.keyboard.type("abc")
    working.page.keyboard.press("Delete")
    expect(find_cover(working)).to_be_visible()
    working.wait_until_saved()
    assert list_faults(librarian.page, "ro") == []

    press(librarian.page, "on")
    for computer in (working, arriving):
        expect(find_cover(computer)).to_have_count(0, timeout=SOON_MS)
    assert working.blocks.words == made
    working.blocks.add("move")
    working.wait_until_saved()


def test_the_room_goes_through_an_activity_on_the_projector(
    club_server: ClubServer, librarian: Librarian, new_page: NewPage
) -> None:
    wall = librarian.page.context.new_page()
    wall.goto(f"{club_server.address}/projector/")
    librarian.page.bring_to_front()
    librarian.open("/board/")
    librarian.page.locator("details:has(.room-choose) > summary").click()
    librarian.page.select_option("#room-activity", "first-steps/to-the-well")
    librarian.page.locator(".room-choose button").click()
    wall.bring_to_front()
    expect(wall.locator("projected-step .projected-about")).to_have_text(re.compile("1 din 3"))
    first = wall.locator(".projected-title").text_content()
    press(librarian.page, "next")
    expect(wall.locator("projected-step .projected-about")).to_have_text(re.compile("2 din 3"))
    assert wall.locator(".projected-title").text_content() != first
    size = wall.locator(".projected-text").evaluate("(text) => parseFloat(getComputedStyle(text).fontSize)")
    assert size >= 28, "read from the last row"
    assert list_faults(wall, "ro") == []
    press(librarian.page, "away")
    expect(wall.locator("projected-step")).to_have_count(0)


def test_the_warm_up_stands_on_the_wall_while_it_goes_on(club_server: ClubServer, librarian: Librarian) -> None:
    librarian.open("/board/")
    with librarian.page.expect_navigation():
        librarian.page.locator(".board-part[value=warm_up]").evaluate("(button) => button.click()")
    expect(librarian.page.locator(".room-tools a[href*='only=cards']")).to_be_visible()
    librarian.open("/projector/")
    expect(librarian.page.locator("projected-step ol li").first).to_be_visible()
    assert list_faults(librarian.page, "ro") == []


def test_suggested_crews_are_mixed_and_shown_to_the_room(librarian: Librarian) -> None:
    page = librarian.page
    librarian.open("/crews/?chosen=yes&" + "&".join(f"here={number}" for number in range(1, 20)))
    before = page.locator(".crews").inner_text()
    assert list_faults(page, "ro") == []
    page.locator(".crews-acts form[method=get] button").click()
    expect(page.locator(".crews")).not_to_have_text(before)
    with page.expect_navigation():
        page.locator(".crews-acts form[method=post] .button-primary").click()
    shown = page.locator(".crew-card").count()
    librarian.open("/board/")
    with page.expect_navigation():
        page.locator(".board-part[value=work]").evaluate("(button) => button.click()")
    librarian.open("/projector/")
    expect(page.locator(".crew-wall-crew")).to_have_count(shown)
    assert list_faults(page, "ro") == []
    librarian.open("/board/")
    press(page, "away")
    librarian.open("/projector/")
    expect(page.locator("crew-wall")).to_have_count(0)


def test_in_free_work_a_crew_takes_what_it_likes(
    new_computer: NewComputer, learners: Learners, librarian: Librarian
) -> None:
    librarian.open("/board/")
    press(librarian.page, "free")
    computer = new_computer()
    computer.sit_down(learners["Luca"])
    expect(computer.page.locator(".free-unit")).not_to_have_count(0)
    assert list_faults(computer.page, "ro") == []
    computer.page.locator(".free-tiles a[href*='cat-in-the-garden']").click()
    computer.wait_until_ready()
    computer.open()
    expect(computer.page.locator(".free-projects a[href*='cat-in-the-garden']")).to_be_visible()
    press(librarian.page, "unit")
    computer.open()
    expect(computer.page.locator(".free-unit")).to_have_count(0)


def test_the_sound_is_turned_on_and_remembered(librarian: Librarian) -> None:
    page = librarian.page
    librarian.open("/board/")
    switch = page.locator("sound-switch button")
    expect(switch).to_have_attribute("aria-pressed", "false")
    switch.click()
    expect(switch).to_have_attribute("aria-pressed", "true")
    librarian.open("/projector/")
    expect(switch).to_have_attribute("aria-pressed", "true")
    switch.click()
    expect(switch).to_have_attribute("aria-pressed", "false")


def test_the_time_stands_still_and_goes_on(librarian: Librarian) -> None:
    page = librarian.page
    librarian.open("/board/")
    press(page, "pause")
    expect(page.locator("part-clock .timer")).to_have_attribute("data-state", re.compile("paused|over"))
    press(page, "more")
    press(page, "continue")
    expect(page.locator("part-clock .timer")).to_have_attribute("data-state", re.compile("running|ending|over"))


def test_a_meeting_without_computers_is_printed_and_written_down(librarian: Librarian, watch: Watch) -> None:
    watch.expects("status of 422")
    page = librarian.page
    librarian.open("/week/paper/")
    expect(page.locator(".paper-names tbody tr")).not_to_have_count(0)
    assert list_faults(page, "ro") == []
    librarian.open("/meetings/paper/")
    assert list_faults(page, "ro") == []
    page.fill("input[name=held_on]", "2999-01-01")
    page.locator("input[name=came]").first.check()
    page.locator(".lead-form .button-primary").click()
    expect(page.locator(".field-error")).to_be_visible()
    expect(page.locator("input[name=came]").first).to_be_checked()
    assert list_faults(page, "ro") == []


def test_an_incident_is_written_down_and_read(librarian: Librarian) -> None:
    page = librarian.page
    librarian.open("/incidents/")
    assert list_faults(page, "ro") == []
    librarian.open("/incidents/new/")
    assert list_faults(page, "ro") == []
    page.locator("input[name=learners]").first.check()
    page.fill("textarea[name=what_happened]", "A căzut de pe scaun.")
    page.locator(".lead-form .button-primary").click()
    page.locator(".incidents a").click()
    expect(page.locator(".incident-words").first).to_contain_text("A căzut de pe scaun.")
    assert list_faults(page, "ro") == []


def test_after_the_end_three_questions_and_next_week_the_note(librarian: Librarian) -> None:
    page = librarian.page
    librarian.end_meeting()
    page.locator("a[href$='/closing/']").click()
    assert list_faults(page, "ro") == []
    page.locator(".face").first.click()
    page.fill("textarea[name=for_next_time]", "Aduc foarfece.")
    page.locator(".lead-form .button-primary").click()
    page.wait_for_url("**/week/")
    expect(page.locator("main")).to_contain_text("Aduc foarfece.")
    assert list_faults(page, "ro") == []
    librarian.open("/week/")
    librarian.start_meeting()
