"""A crew shows its project to the room; another one looks inside and makes a copy. And how the page looks, as one likes."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.accessible import list_faults
from tests.browser.child import Computer, Learner, has_icon
from tests.browser.conftest import NewComputer, NewPage
from tests.browser.librarian import Librarian
from tests.browser.programs import make_key, make_stage_work, make_work
from tests.browser.waiting import wait_until
from tests.browser.watch import Watch
from tests.club_server import ClubServer

Learners = dict[str, Learner]
ACTIVITY = "round-the-corner"
SHOWN = ["move", "turn_left", "move"]


@pytest.fixture
def librarian(club_server: ClubServer, new_page: NewPage) -> Librarian:
    librarian = Librarian(new_page(), club_server.address, club_server.demo["librarian"])
    librarian.sign_in()
    return librarian


def begin(computer: Computer, *crew: Learner) -> None:
    computer.sit_down(*crew)
    computer.save(ACTIVITY, make_work(*SHOWN), make_key())
    computer.open_activity(ACTIVITY)


def show(computer: Computer) -> None:
    computer.choose("projector")
    expect(computer.page.locator("calm-note .notice")).to_be_visible()


def look_now(page: Page) -> None:
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")


def test_the_room_sees_it_and_another_crew_makes_it_its_own(
    new_computer: NewComputer, learners: Learners, librarian: Librarian
) -> None:
    librarian.open("/projector/")
    first, second = new_computer(), new_computer()
    begin(first, learners["Ana"], learners["Matei"])
    show(first)
    wall = librarian.page
    look_now(wall)
    expect(wall.locator(".shown-authors li")).to_have_text(["Ana", "Matei"])
    wall.locator("shown-project editor-blocks .village-run").click()
    assert list_faults(wall, "ro") == []

    second.sit_down(learners["Sofia"])
    second.page.locator(".shown a.button").click()
    second.wait_until_ready()
    assert second.blocks.words == SHOWN
    assert list_faults(second.page, "ro") == []
    second.page.locator(".look-banner .button-primary").click()
    expect(second.page.locator("activity-frame[ready] .frame-credit")).to_contain_text("Ana")
    assert second.blocks.words == SHOWN
    second.blocks.add("move")
    second.wait_until_saved()
    first.page.reload()
    first.wait_until_ready()
    assert first.blocks.words == SHOWN, "what it came from stays as it is"

    librarian.open("/board/")
    librarian.page.locator(f".board-showing button{has_icon('x')}").click()
    expect(librarian.page.locator(".board-showing")).to_be_hidden()


def test_the_crew_takes_it_off_and_the_wall_shows_the_meeting_again(
    new_computer: NewComputer, learners: Learners, librarian: Librarian
) -> None:
    librarian.open("/projector/")
    computer = new_computer()
    begin(computer, learners["Luca"])
    show(computer)
    look_now(librarian.page)
    expect(librarian.page.locator("shown-project editor-blocks")).to_be_visible()
    computer.choose("x")
    look_now(librarian.page)
    expect(librarian.page.locator("shown-project")).to_have_count(0)
    expect(librarian.page.locator(".projector-people")).to_be_visible()


def test_the_wall_plays_a_game_of_the_stage(
    new_computer: NewComputer, learners: Learners, librarian: Librarian
) -> None:
    computer = new_computer()
    computer.sit_down(learners["Ilinca"])
    cat = {"library": "cat", "costumes": ["walk-1"], "scripts": [["when_flag", {"say": "Priviți!"}]]}
    computer.save("good-morning", make_stage_work({"backdrops": ["meadow"], "sprites": {"cat": cat}}), make_key())
    computer.open_activity("good-morning")
    show(computer)
    librarian.open("/projector/")
    wall = librarian.page
    wall.locator("shown-project .stage-flag").click()
    expect(wall.locator(".stage-bubble")).to_have_text("Priviți!")
    expect(wall.locator(".blocklySvg").locator("visible=true")).to_have_count(0)
    assert list_faults(wall, "ro") == []
    computer.choose("x")


def test_only_who_made_it_changes_it_and_nobody_opens_what_is_not_shown(
    new_computer: NewComputer, learners: Learners, watch: Watch
) -> None:
    watch.expects("status of (401|404)")
    makers, others, nobody = new_computer(), new_computer(), new_computer()
    makers.sit_down(learners["Andrei"])
    project = makers.save(ACTIVITY, make_work(*SHOWN), key := make_key())
    others.sit_down(learners["Ioana"])
    nobody.open()
    inside, copies = f"/shown/{project}/", f"/api/projects/{project}/copies"
    for stranger, refusal in ((others, 404), (nobody, 401)):
        assert stranger.call("GET", f"/api/projects/{project}/versions").status == refusal
        assert stranger.call("POST", copies, {"version": key}).status == refusal
        changed = stranger.call("PUT", f"/api/projects/{project}/versions/{make_key()}", make_work("move"))
        assert changed.status == refusal
    assert others.call("GET", inside).status == 404

    makers.open_activity(ACTIVITY)
    show(makers)
    assert others.call("GET", inside).status == 200
    changed = others.call("PUT", f"/api/projects/{project}/versions/{make_key()}", make_work("move"))
    assert changed.status == 404, "who looks inside still can't change it"
    assert nobody.call("POST", copies, {"version": key}).status == 401
    makers.choose("x")
    makers.page.reload()
    makers.wait_until_ready()
    assert makers.blocks.words == SHOWN


def test_earlier_versions_have_pictures_after_a_check(new_computer: NewComputer, learners: Learners) -> None:
    computer = new_computer()
    computer.sit_down(learners["Daria"])
    computer.open_activity(ACTIVITY)
    computer.blocks.add("move")
    with computer.page.expect_response(lambda answer: answer.url.endswith("/picture")) as sent:
        computer.check()
    assert sent.value.status == 201
    computer.choose("history")
    picture = computer.page.locator(".version-picture img").first
    expect(picture).to_be_visible()
    wait_until(computer.page, lambda: picture.evaluate("(image) => image.naturalWidth > 0"), True)


def test_the_keyboard_alone_fills_the_screen_and_makes_texts_larger_for_whoever_comes_next(
    new_computer: NewComputer, learners: Learners
) -> None:
    computer = new_computer()
    computer.sit_down(learners["Kinga"])
    computer.open_activity(ACTIVITY)
    page = computer.page
    more = page.locator(".frame-more > summary")
    more.focus()
    page.keyboard.press("Enter")
    full = page.locator(f".frame-choice{has_icon('maximize')}")
    for _ in range(8):
        page.keyboard.press("Tab")
        if full.evaluate("(button) => button === document.activeElement"):
            break
    page.keyboard.press("Enter")
    wait_until(page, lambda: page.evaluate("document.fullscreenElement !== null"), True)
    computer.choose("minimize")
    wait_until(page, lambda: page.evaluate("document.fullscreenElement === null"), True)

    small = page.locator(".frame-title").evaluate("(title) => parseFloat(getComputedStyle(title).fontSize)")
    more.focus()
    page.keyboard.press("Enter")
    page.locator(".frame-size input:checked").focus()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Escape")
    expect(more).to_be_focused()
    assert page.locator(".frame-title").evaluate("(title) => parseFloat(getComputedStyle(title).fontSize)") > small
    computer.be_done()
    assert page.evaluate("document.documentElement.dataset.textSize") == "largest"


def test_with_the_largest_texts_every_page_still_fits(new_computer: NewComputer, learners: Learners) -> None:
    computer = new_computer()
    begin(computer, learners["Toma"], learners["Andrei"], learners["Ioana"], learners["Rareș"])
    computer.page.evaluate("localStorage.setItem('text-size', 'largest')")
    for path in ("/", "/projects/", f"/activities/first-steps/{ACTIVITY}/"):
        computer.open(path)
        computer.page.wait_for_load_state("networkidle")
        assert computer.page.evaluate("document.documentElement.dataset.textSize") == "largest"
        assert list_faults(computer.page, "ro") == []
