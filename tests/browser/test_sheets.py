"""Quizzes, exercises, readings, links and guided projects, each played by a crew in the browser, and nothing of it lost."""

import json
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.accessible import list_faults
from tests.browser.child import Computer, Learner
from tests.browser.conftest import NewComputer
from tests.browser.database import read_versions
from tests.browser.sheet import Sheet, drag
from tests.browser.watch import Watch
from tests.club_server import ClubServer

# One of each, in Romanian.
PACKS = [Path(__file__).parent / "sheets"]
AWAY = "ERR_CONNECTION_REFUSED|ERR_CONNECTION_RESET|ERR_EMPTY_RESPONSE|ERR_SOCKET_NOT_CONNECTED"
Learners = dict[str, Learner]


@pytest.fixture
def computer(new_computer: NewComputer, learners: Learners) -> Computer:
    computer = new_computer()
    computer.sit_down(learners["Ana"], learners["Matei"])
    return computer


@pytest.fixture
def sheet(computer: Computer) -> Sheet:
    return Sheet(computer.page)


def get_project(computer: Computer) -> int:
    project: int = computer.page.evaluate("JSON.parse(document.getElementById('crew-data').textContent).project.id")
    return project


def has_no_faults(computer: Computer) -> None:
    assert list_faults(computer.page, "ro") == []


def start_over(computer: Computer) -> None:
    """Tests of this file share the crew's project."""
    computer.choose("rotate-ccw")
    computer.say_yes()


def test_a_quiz_is_answered_while_the_server_dies_and_comes_back_and_nothing_is_lost(
    computer: Computer, sheet: Sheet, club_server: ClubServer, watch: Watch
) -> None:
    watch.expects(AWAY)
    computer.open_activity("sheets/what-we-know")
    project = get_project(computer)
    has_no_faults(computer)
    sheet.choose("stops")
    computer.wait_until_saved()
    sheet.go_on()
    sheet.choose("repeat", "forever")
    club_server.kill()
    sheet.go_on()
    sheet.drag_to_top("wake")
    expect(computer.save_state).to_have_attribute("state", "away")
    sheet.go_on()
    sheet.pair("mergi", "înaintează")
    sheet.pair("rotește", "vorbește")
    sheet.pair("spune", "se întoarce")
    sheet.go_on()
    sheet.answer("Patru")
    expect(computer.check_button).to_have_class(
        "button button-primary button-large button-wide frame-check is-inviting"
    )
    computer.press_check()
    expect(computer.results.locator(".check-local")).to_be_visible()
    expect(computer.results.locator(".check-solved")).to_have_count(0)

    club_server.start()
    computer.wait_until_saved()
    computer.wait_for_drafts(0)
    newest = read_versions(club_server.data, project)[-1][1]
    assert newest["answers"]["what_flag"] == "stops"
    assert newest["answers"]["loops"] == ["repeat", "forever"]
    assert newest["answers"]["morning"][0] == "wake"
    assert len(newest["answers"]["blocks_do"]) == 3
    assert newest["answers"]["how_many"] == "Patru"
    computer.open_activity("sheets/what-we-know")
    assert "open" not in sheet.states
    assert "missing" not in sheet.states


def test_what_is_not_right_yet_is_marked_and_mended_and_the_browser_is_never_told_what_is_right(
    computer: Computer, sheet: Sheet
) -> None:
    computer.open_activity("sheets/what-we-know")
    start_over(computer)
    data = json.loads(computer.page.locator("#activity-data").text_content() or "")
    assert "right" not in json.dumps([each for each in data["sheet"]["questions"] if each["kind"] != "match"])
    assert "accepted" not in json.dumps(data)
    sheet.choose("stops")
    sheet.go_to(2)
    sheet.choose("repeat", "forever")
    answer = computer.check()
    assert not answer.body["is_solved"]
    assert sheet.states == ["again", "right", "missing", "missing", "missing"]
    expect(sheet.said).to_have_text("Asta face semnul roșu.")
    has_no_faults(computer)
    computer.open_activity("sheets/what-we-know")
    assert sheet.states == ["again", "right", "missing", "missing", "missing"]
    sheet.go_to(1)
    expect(sheet.said).to_have_text("Asta face semnul roșu.")

    sheet.choose("starts")
    assert sheet.states[0] == "begun"
    sheet.go_to(3)
    for item in ("wash", "wake"):
        while sheet.order[0] != item:
            computer.page.locator(f"[data-item='{item}'] [data-by='-1']").click()
    assert sheet.order == ["wake", "wash", "eat"]
    sheet.go_on()
    for left, right in (("mergi", "înaintează"), ("rotește", "se întoarce"), ("spune", "vorbește")):
        sheet.pair(left, right)
    has_no_faults(computer)
    sheet.go_on()
    sheet.answer(" 4. ")
    has_no_faults(computer)
    assert computer.check().body["is_solved"]
    assert sheet.states == ["right"] * 5
    expect(computer.results.locator(".check-solved")).to_be_visible()
    expect(computer.results.locator(".check-next")).to_be_visible()


def test_a_quiz_is_played_with_the_keyboard_alone(new_computer: NewComputer, learners: Learners) -> None:
    computer = new_computer()
    computer.sit_down(learners["Sofia"], learners["Andrei"])
    computer.open_activity("sheets/what-we-know")
    sheet, page = Sheet(computer.page), computer.page
    press = page.keyboard.press
    page.locator("input[value='stops']").focus()
    press("Space")
    while page.locator("input[value='starts']").is_checked() is False:
        press("ArrowUp")
    page.locator(".sheet-next").focus()
    press("Enter")
    press("Tab")
    press("Space")
    press("Tab")
    press("Space")
    assert page.locator(".quiz-cards input:checked").count() == 2
    page.locator(".sheet-next").focus()
    press("Enter")
    for item in ("wash", "wake"):
        page.locator(
            f"[data-item='{item}'] [data-by='1']:enabled, [data-item='{item}'] [data-by='-1']:enabled"
        ).first.focus()
        page.locator(f"[data-item='{item}'] [data-by='-1']").focus()
        for _ in range(3):
            if sheet.order[0] != item:
                press("Enter")
    assert sheet.order == ["wake", "wash", "eat"]
    page.locator(".sheet-next").focus()
    press("Enter")
    for right in ("înaintează", "se întoarce", "vorbește"):
        page.locator(".quiz-right", has_text=right).focus()
        press("Enter")
    page.locator(".sheet-next").focus()
    press("Enter")
    page.locator(".quiz-short").focus()
    page.keyboard.type("4")
    page.locator(".frame-check").focus()
    with page.expect_response(lambda answer: answer.url.endswith("/attempts")) as waiting:
        press("Enter")
    assert waiting.value.json()["is_solved"]


def test_mouse_keyboard_files_and_search_are_practised(computer: Computer, sheet: Sheet) -> None:
    computer.open_activity("sheets/hands-on")
    page = computer.page
    has_no_faults(computer)
    sheet.things.click(button="right")
    expect(sheet.said).to_have_class("sheet-said is-again")
    for _ in range(3):
        sheet.things.click()
    sheet.is_done()
    sheet.has_room()
    sheet.go_on()
    for _ in range(2):
        sheet.things.dblclick()
    sheet.is_done()
    sheet.go_on()
    for _ in range(2):
        sheet.things.click(button="right")
    sheet.is_done()
    sheet.go_on()
    has_no_faults(computer)
    for _ in range(3):
        sheet.put_into_basket()
    sheet.is_done()

    sheet.go_on()
    line = page.locator(".typing-input")
    line.press_sequentially("Anu")
    expect(page.locator(".typing-told")).to_have_class("typing-told is-again")
    has_no_faults(computer)
    line.press("Backspace")
    line.press_sequentially("a are mere.")
    line.press("Enter")
    # As older keyboards write it, with cedillas.
    line.press_sequentially("Şase ţânţari învaţă.")
    line.press("Enter")
    sheet.is_done()

    sheet.go_on()
    has_no_faults(computer)
    drag(page, sheet.file("pisica"), sheet.file("Poze"))
    sheet.file("scrisoare").click()
    sheet.do("throwAway")
    sheet.do("makeFolder")
    page.locator(".desk-form input").fill("vara")
    page.keyboard.press("Enter")
    sheet.is_done()
    sheet.file("Poze").dblclick()
    expect(sheet.file("pisica")).to_be_visible()

    sheet.go_on()
    sheet.search("ursul")
    expect(sheet.said).to_have_class("sheet-said is-again")
    sheet.search("ce mănâncă ursul")
    has_no_faults(computer)
    page.locator(".search-title").nth(1).click()
    # The last one presses Check by itself.
    with page.expect_response(lambda answer: answer.url.endswith("/attempts")) as judging:
        page.locator(".search-open .button-primary").click()
    sheet.is_done()
    assert judging.value.json()["is_solved"]
    computer.open_activity("sheets/hands-on")
    assert sheet.states == ["right"] * 7


def test_half_a_line_and_half_a_tidied_desk_are_there_again(new_computer: NewComputer, learners: Learners) -> None:
    computer = new_computer()
    computer.sit_down(learners["Sofia"], learners["Andrei"])
    computer.open_activity("sheets/hands-on")
    sheet = Sheet(computer.page)
    sheet.go_to(5)
    computer.page.locator(".typing-input").press_sequentially("Ana are")
    sheet.go_to(6)
    sheet.file("scrisoare").press("Delete")
    computer.wait_until_saved()
    computer.open_activity("sheets/hands-on")
    sheet.go_to(5)
    expect(computer.page.locator(".typing-input")).to_have_value("Ana are")
    sheet.go_to(6)
    expect(sheet.file("scrisoare")).to_have_count(0)
    computer.page.locator(".desk-bin").click()
    sheet.file("scrisoare").click()
    sheet.do("bringBack")
    computer.page.locator(".desk-bin").click()
    expect(sheet.file("scrisoare")).to_have_count(1)


def test_a_text_is_read_to_its_end_and_goes_on_where_the_crew_stopped(computer: Computer, sheet: Sheet) -> None:
    computer.open_activity("sheets/the-computer")
    has_no_faults(computer)
    expect(computer.check_button).to_have_count(0)
    sheet.go_on()
    computer.wait_until_saved()
    computer.open_activity("sheets/the-computer")
    assert sheet.states == ["begun", "open", "open"]
    sheet.go_on()
    expect(computer.page.locator("editor-reading .scratch-blocks svg")).to_be_visible()
    has_no_faults(computer)
    with computer.page.expect_response(lambda answer: answer.url.endswith("/attempts")) as waiting:
        computer.page.locator(".sheet-last").dblclick()
    assert waiting.value.json()["is_solved"]
    expect(computer.results.locator(".check-solved")).to_be_visible()


def test_a_link_is_left_to_people_and_its_copy_opens_without_internet(computer: Computer) -> None:
    computer.open_activity("sheets/scratch-on-the-web")
    has_no_faults(computer)
    way = computer.page.locator("editor-link a.button-primary")
    expect(way).to_have_attribute("href", "https://scratch.mit.edu/projects/editor/")
    expect(way).to_have_attribute("target", "_blank")
    expect(way).to_have_attribute("rel", "noopener noreferrer")
    with computer.page.context.expect_page() as opening:
        computer.page.locator(".link-without a").click()
    copy = opening.value
    expect(copy.get_by_role("heading", name="Primul proiect")).to_be_visible()
    assert copy.evaluate("window.origin") == "null"
    copy.close()
    with computer.page.expect_response(lambda answer: answer.url.endswith("/attempts")) as waiting:
        computer.page.locator(".link-done").click()
    assert waiting.value.json()["is_solved"]


def test_a_guided_project_ends_when_the_children_say_so(computer: Computer) -> None:
    computer.open_activity("sheets/our-drawing")
    assert computer.check().body["is_solved"]
    expect(computer.results.locator(".check-solved")).to_be_visible()
    has_no_faults(computer)
