"""What is printed: as many sheets as there should be, nothing cut off, and nothing that belongs to the screen alone."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.child import Learner
from tests.browser.conftest import NewPage
from tests.browser.librarian import Librarian
from tests.club_server import ClubServer

# A4 without margins of 14 mm, in CSS pixels.
PAPER = {"width": 688, "height": 1017}
MOST_SHEETS_OF_A_PART = 2


@pytest.fixture
def librarian(club_server: ClubServer, new_page: NewPage) -> Librarian:
    librarian = Librarian(new_page(), club_server.address, club_server.demo["librarian"])
    librarian.sign_in()
    return librarian


def count_sheets(page: Page) -> int:
    """Of the paper that the page asks for, as the print dialog would show it."""
    return len(re.findall(rb"/Type\s*/Page\b", page.pdf(prefer_css_page_size=True)))


def lay_on_paper(page: Page) -> None:
    page.set_viewport_size(PAPER)  # type: ignore[arg-type]
    page.emulate_media(media="print")


def expect_nothing_of_the_screen(page: Page) -> None:
    for name in (".header", ".no-print", "[data-print]", ".skip-link:focus", ".language-switch", ".toasts > *"):
        expect(page.locator(f"{name}:visible")).to_have_count(0)


def is_within_paper(part: Locator) -> bool:
    return bool(
        part.evaluate("(part) => part.scrollWidth <= part.clientWidth && document.body.scrollWidth <= innerWidth")
    )


def test_a_childs_card_is_one_sheet(librarian: Librarian, learners: dict[str, Learner]) -> None:
    page = librarian.page
    librarian.open(f"/learners/{learners['Toma'].id}/pictures/")
    page.locator("main form button").click()
    expect(page.locator(".pass-pictures li")).to_have_count(3)
    assert count_sheets(page) == 1
    lay_on_paper(page)
    card = page.locator(".pass")
    expect(card).to_contain_text("Toma")
    expect(card.locator(".pass-pictures svg:visible")).to_have_count(3)
    expect(card.locator(".pass-code svg")).to_be_visible()
    assert is_within_paper(card)
    expect_nothing_of_the_screen(page)


def test_the_new_pictures_on_the_card_are_the_ones_that_sign_in(
    librarian: Librarian, learners: dict[str, Learner], new_page: NewPage
) -> None:
    """Read from the card as it is printed."""
    librarian.open(f"/learners/{learners['Kinga'].id}/pictures/")
    librarian.page.locator("main form button").click()
    used = librarian.page.locator(".pass-pictures use")
    expect(used).to_have_count(3)
    addresses = used.evaluate_all("(all) => all.map((each) => each.getAttribute('href'))")
    pictures = [address.rsplit("picture-", 1)[1] for address in addresses]
    page = new_page()
    page.goto(librarian.address)
    page.locator(f"[data-learner='{learners['Kinga'].id}']").click()
    page.locator("crew-sign-in .button-primary").click()
    for picture in pictures:
        page.locator(f".tiles-pictures button:has(use[href$='#picture-{picture}'])").click()
    expect(page.locator(".way")).to_be_visible()


def test_the_plan_and_the_cards_fit_their_sheets(librarian: Librarian) -> None:
    page = librarian.page
    librarian.open("/week/cards/")
    parts = page.locator("section.sheet")
    count = parts.count()
    assert count >= 2
    assert count <= count_sheets(page) <= count * MOST_SHEETS_OF_A_PART
    lay_on_paper(page)
    for part in parts.all():
        expect(part).to_be_visible()
        assert is_within_paper(part)
    breaks = parts.evaluate_all("(all) => all.slice(1).map((each) => getComputedStyle(each).breakBefore)")
    ends = parts.evaluate_all("(all) => all.slice(0, -1).map((each) => getComputedStyle(each).breakAfter)")
    assert all("page" in pair for pair in zip(breaks, ends, strict=True))
    expect_nothing_of_the_screen(page)
