"""Nothing that was ever saved is out of reach: earlier versions, starting over, two windows on one project."""

from playwright.sync_api import Locator, expect

from tests.browser.blocks import list_words
from tests.browser.child import Computer, Learner
from tests.browser.conftest import NewComputer
from tests.browser.database import read_versions
from tests.browser.programs import make_key, make_work
from tests.browser.waiting import wait_until
from tests.club_server import ClubServer

Learners = dict[str, Learner]
ACTIVITY = "round-the-corner"
FIRST, SECOND = ["move"], ["move", "turn_left"]


def open_with_two_versions(computer: Computer, *crew: Learner) -> int:
    """The project's id; the second version is shown."""
    computer.sit_down(*crew)
    computer.save(ACTIVITY, make_work(*FIRST), make_key())
    project = computer.save(ACTIVITY, make_work(*SECOND), make_key())
    computer.open_activity(ACTIVITY)
    assert computer.blocks.words == SECOND
    return project


def look_at_the_oldest(computer: Computer) -> None:
    """Saves of one minute are told as one, until all are asked for."""
    computer.choose("history")
    versions = computer.page.locator("version-list li button")
    expect(versions.first).to_be_visible()
    every = computer.page.locator("version-list > button")
    if every.count():
        every.click()
    expect(versions.nth(1)).to_be_visible()
    versions.last.click()
    expect(banner(computer)).to_be_visible()


def banner(computer: Computer) -> Locator:
    """Its two buttons: go on from here, back to now."""
    return computer.page.locator(".preview-banner")


def programs_of(server: ClubServer, project: int) -> list[list[str]]:
    return [list_words(work) for _key, work in read_versions(server.data, project)]


def test_an_earlier_version_is_looked_at_without_touching_the_present_one(
    club_server: ClubServer, new_computer: NewComputer, learners: Learners
) -> None:
    computer = new_computer()
    project = open_with_two_versions(computer, learners["Ana"], learners["Matei"])
    look_at_the_oldest(computer)
    assert computer.blocks.words == FIRST
    banner(computer).get_by_role("button").last.click()
    expect(banner(computer)).to_be_hidden()
    assert computer.blocks.words == SECOND
    assert programs_of(club_server, project) == [FIRST, SECOND]


def test_an_earlier_version_is_brought_back_as_a_new_one(
    club_server: ClubServer, new_computer: NewComputer, learners: Learners
) -> None:
    computer = new_computer()
    project = open_with_two_versions(computer, learners["Sofia"], learners["Luca"])
    look_at_the_oldest(computer)
    banner(computer).get_by_role("button").first.click()
    wait_until(computer.page, lambda: programs_of(club_server, project), [FIRST, SECOND, FIRST])
    computer.open_activity(ACTIVITY)
    assert computer.blocks.words == FIRST


def test_a_change_made_in_an_earlier_version_goes_on_from_there(
    club_server: ClubServer, new_computer: NewComputer, learners: Learners
) -> None:
    computer = new_computer()
    project = open_with_two_versions(computer, learners["Ioana"])
    look_at_the_oldest(computer)
    computer.blocks.add("turn_right")
    expect(banner(computer)).to_be_hidden()
    wait_until(computer.page, lambda: programs_of(club_server, project), [FIRST, SECOND, ["move", "turn_right"]])


def test_starting_over_shows_the_starter_and_keeps_what_was_made(
    club_server: ClubServer, new_computer: NewComputer, learners: Learners
) -> None:
    computer = new_computer()
    project = open_with_two_versions(computer, learners["Daria"])
    starter = ["move", "move"]
    computer.choose("rotate-ccw")
    computer.say_yes()
    wait_until(computer.page, lambda: computer.blocks.words, starter)
    wait_until(computer.page, lambda: programs_of(club_server, project), [FIRST, SECOND, starter])
    look_at_the_oldest(computer)
    assert computer.blocks.words == FIRST


def test_of_two_windows_on_one_project_the_newer_one_goes_on(
    club_server: ClubServer, new_computer: NewComputer, learners: Learners
) -> None:
    computer = new_computer()
    project = open_with_two_versions(computer, learners["Kinga"], learners["Toma"])
    computer.blocks.add("move")
    newer = computer.open_window(f"/activities/first-steps/{ACTIVITY}/")
    newer.wait_until_ready()
    assert newer.blocks.words == [*SECOND, "move"]
    cover = computer.page.locator(".frame-cover")
    expect(cover).to_be_visible()
    expect(computer.check_button).to_be_disabled()
    newer.blocks.add("turn_right")
    newer.wait_until_saved()

    with computer.page.expect_navigation():
        cover.get_by_role("button").click()
    computer.wait_until_ready()
    assert computer.blocks.words == [*SECOND, "move", "turn_right"]
    expect(newer.page.locator(".frame-cover")).to_be_visible()
    last = [*SECOND, "move", "turn_right"]
    assert programs_of(club_server, project) == [FIRST, SECOND, last[:-1], last]
