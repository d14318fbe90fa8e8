"""Attendance, the register, progress, certificates and the village, in a browser and on paper."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.accessible import LANGUAGE_COOKIE, list_faults
from tests.browser.child import Computer, Learner
from tests.browser.conftest import NewPage
from tests.browser.librarian import Librarian
from tests.browser.past_meetings import hold_past_meetings
from tests.club_server import ClubServer

MEETINGS = 20
FOR_LIBRARIANS = [
    "/attendance/?period=all",
    "/attendance/?period=all&page=2",
    "/attendance/learners/{ana}/",
    "/attendance/register/?period=all",
    "/progress/",
    "/progress/units/first-steps/first-meeting/",
    "/progress/learners/",
    "/progress/learners/{ana}/",
    "/progress/certificates/",
    "/progress/certificates/?for=course:first-steps/village",
    "/progress/certificates/print/?for=course:first-steps/village&learner={ana}",
]


@pytest.fixture(scope="module")
def held(club_server: ClubServer) -> ClubServer:
    hold_past_meetings(club_server, MEETINGS)
    return club_server


@pytest.fixture
def librarian(held: ClubServer, new_page: NewPage) -> Librarian:
    librarian = Librarian(new_page(), held.address, held.demo["librarian"])
    librarian.sign_in()
    return librarian


def count_sheets(page: Page) -> int:
    return len(re.findall(rb"/Type\s*/Page\b", page.pdf(prefer_css_page_size=True)))


def list_faults_in_both(page: Page, address: str, path: str) -> list[str]:
    faults = []
    for language in ("ro", "en"):
        page.context.add_cookies([{"name": LANGUAGE_COOKIE, "value": language, "url": address}])
        page.goto(address + path)
        faults += [f"{language} {path}: {fault}" for fault in list_faults(page, language)]
    return faults


def test_the_librarians_pages_are_accessible_in_both_languages(
    librarian: Librarian, learners: dict[str, Learner]
) -> None:
    faults = []
    for path in FOR_LIBRARIANS:
        faults += list_faults_in_both(librarian.page, librarian.address, path.format(ana=learners["Ana"].id))
    assert not faults, "\n".join(faults)


def test_twelve_meetings_are_seen_and_the_earlier_ones_by_a_press(librarian: Librarian) -> None:
    librarian.open("/attendance/?period=all")
    dates = librarian.page.locator(".attendance-matrix thead time")
    expect(dates).to_have_count(12)
    librarian.page.locator(".attendance-pages a").first.click()
    expect(dates).to_have_count(MEETINGS - 12)


def test_who_is_fading_away_is_named_first(librarian: Librarian) -> None:
    librarian.open("/attendance/")
    expect(librarian.page.locator(".attendance-fading li")).to_have_count(2)


def test_the_register_prints_as_many_sheets_as_it_says(librarian: Librarian) -> None:
    """Twenty meetings of fourteen children: two sheets of ten dates each."""
    librarian.open("/attendance/register/?period=all")
    expect(librarian.page.locator(".register")).to_have_count(2)
    assert count_sheets(librarian.page) == 2
    paper = librarian.page.pdf(prefer_css_page_size=True)
    boxes = re.findall(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", paper)
    assert boxes
    assert all(float(width) > float(height) for width, height in boxes), "A4 across"
    librarian.page.emulate_media(media="print")
    expect(librarian.page.locator(".no-print:visible")).to_have_count(0)


def test_each_certificate_is_one_sheet(librarian: Librarian, learners: dict[str, Learner]) -> None:
    librarian.open("/progress/certificates/?for=course:first-steps/village")
    for name in ("Ana", "Ștefan", "Țuți"):
        librarian.page.locator(f"input[name=learner][value='{learners[name].id}']").check()
    librarian.page.locator(".progress-choose button").click()
    expect(librarian.page.locator(".certificate")).to_have_count(3)
    assert count_sheets(librarian.page) == 3


def test_a_name_of_sixty_letters_stays_within_its_certificate(
    librarian: Librarian, learners: dict[str, Learner]
) -> None:
    librarian.open(f"/progress/certificates/print/?for=unit:first-steps/first-meeting&learner={learners['Ana'].id}")
    name = librarian.page.locator(".certificate-name")
    name.evaluate("(name) => { name.textContent = 'Ș'.repeat(60); name.classList.add('is-longest'); }")
    assert name.evaluate("(name) => name.scrollWidth <= name.clientWidth")
    assert count_sheets(librarian.page) == 1


def test_two_children_at_a_computer_have_a_village_each(
    held: ClubServer, new_page: NewPage, learners: dict[str, Learner]
) -> None:
    computer = Computer(new_page(), held.address)
    computer.sit_down(learners["Ana"], learners["Matei"])
    computer.open("/village/")
    page = computer.page
    page.locator(f".village-person[href$='={learners['Ana'].id}']").click()
    expect(page.locator(".village-place[data-state=done]")).to_have_count(2)
    expect(page.locator(".village-person[aria-current]")).to_contain_text("Ana")
    page.locator(f".village-person[href$='={learners['Matei'].id}']").click()
    expect(page.locator(".village-person[aria-current]")).to_contain_text("Matei")
    expect(page.locator(".village-place[data-state=done]")).to_have_count(0)
    faults = list_faults_in_both(page, held.address, f"/village/?child={learners['Ana'].id}")
    assert not faults, "\n".join(faults)


def test_the_next_place_opens_its_activity_by_keyboard(
    held: ClubServer, new_page: NewPage, learners: dict[str, Learner]
) -> None:
    computer = Computer(new_page(), held.address)
    computer.sit_down(learners["Sofia"])
    computer.open("/village/")
    following = computer.page.locator(".is-todays .village-place[data-state=following] a")
    following.focus()
    computer.page.keyboard.press("Enter")
    computer.wait_until_ready()
