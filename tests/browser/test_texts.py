"""What texts of packs show: blocks drawn in the reader's language, on the screen and on paper, and what belongs to one alone."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.accessible import LANGUAGE_COOKIE, list_faults
from tests.browser.child import Computer, Learner
from tests.browser.conftest import NewComputer, NewPage
from tests.browser.librarian import Librarian
from tests.club_server import ClubServer

PACKS = [Path(__file__).parent / "texts"]
UNIT = "/week/print/?unit=texts/texts"
SCRIPT = "când se dă click pe stegulețul verde, la infinit, mergi 10 pași, dacă atinge marginea atunci"

# All words whose letters stand where the button is, at any place to which the panel can be scrolled.
COVERED_WORDS = """(reading) => {
    const fold = document.querySelector('.frame-folding');
    const place = fold.getBoundingClientRect();
    fold.style.visibility = 'hidden';
    const covered = [];
    const look = (text, rect) => {
        const [left, right] = [Math.max(rect.left, place.left), Math.min(rect.right, place.right)];
        const [top, bottom] = [Math.max(rect.top, place.top), Math.min(rect.bottom, place.bottom)];
        if (right - left < 1 || bottom - top < 1) return;
        const seen = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
        if (text.parentElement.contains(seen)) covered.push(text.textContent.trim());
    };
    for (let at = 0; at <= reading.scrollHeight - reading.clientHeight; at += 5) {
        reading.scrollTop = at;
        const walker = document.createTreeWalker(reading, NodeFilter.SHOW_TEXT);
        while (walker.nextNode()) {
            const range = document.createRange();
            range.selectNodeContents(walker.currentNode);
            for (const rect of range.getClientRects()) look(walker.currentNode, rect);
        }
    }
    fold.style.visibility = '';
    return [...new Set(covered)];
}"""


@pytest.fixture
def librarian(club_server: ClubServer, new_page: NewPage) -> Librarian:
    librarian = Librarian(new_page(), club_server.address, club_server.demo["librarian"])
    librarian.sign_in()
    return librarian


@pytest.fixture
def computer(new_computer: NewComputer, learners: dict[str, Learner]) -> Computer:
    computer = new_computer()
    computer.sit_down(learners["Ana"])
    computer.open_activity("texts/draw-it")
    return computer


def blocks(page: Page | Locator) -> Locator:
    return page.locator(".scratch-blocks > svg[role=img]")


def width_of(part: Locator) -> float:
    box = part.bounding_box()
    assert box
    return box["width"]


def test_a_childs_step_shows_blocks_in_its_language(computer: Computer) -> None:
    step = computer.page.locator("activity-steps")
    expect(blocks(step)).to_have_count(2)
    expect(blocks(step).first).to_have_attribute("aria-label", "mergi 10 pași")
    expect(blocks(step).last).to_have_attribute("aria-label", re.compile(f"^{re.escape(SCRIPT)}"))
    expect(step.locator(".md-task")).to_contain_text("Construiește scriptul")
    colour = blocks(step).last.locator(".sb3-control").first.evaluate("(part) => getComputedStyle(part).fill")
    assert colour == "rgb(255, 171, 25)"
    assert list_faults(computer.page, "ro") == []


def test_hints_of_a_step_are_opened_one_by_one_by_keyboard(computer: Computer) -> None:
    hints = computer.page.locator("activity-steps .md-hint")
    expect(hints).to_have_count(2)
    expect(hints.first.locator("p")).to_be_hidden()
    hints.first.locator("summary").press("Enter")
    expect(hints.first.locator("p")).to_have_text("Caută blocul galben.")
    expect(hints.last.locator("p")).to_be_hidden()


def test_what_is_for_paper_alone_is_not_on_the_screen(computer: Computer) -> None:
    step = computer.page.locator("activity-steps")
    expect(step.get_by_text("Doar pe ecran.")).to_be_visible()
    expect(step.get_by_text("Doar pe hârtie.")).to_be_hidden()


def test_drawings_grow_with_the_text_and_stay_in_their_column(computer: Computer) -> None:
    drawing = blocks(computer.page.locator("activity-steps")).first
    before = width_of(drawing)
    computer.page.evaluate("document.documentElement.style.fontSize = '120%'")
    assert width_of(drawing) == pytest.approx(before * 1.2, rel=0.05)
    assert computer.page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_blocks_stay_words_where_the_drawing_cannot_be_fetched(
    new_computer: NewComputer, learners: dict[str, Learner]
) -> None:
    computer = new_computer()
    computer.page.route(
        re.compile(r"draw-blocks"), lambda route: route.fulfill(body="export {};", content_type="text/javascript")
    )
    computer.sit_down(learners["Matei"])
    computer.open_activity("texts/draw-it")
    text = computer.page.locator("activity-steps pre.scratch-blocks")
    expect(text).to_contain_text("when flag clicked")
    expect(text.locator("svg")).to_have_count(0)


def test_a_unit_on_paper_has_its_blocks_and_its_hints_at_the_end(librarian: Librarian) -> None:
    page = librarian.page
    librarian.open(UNIT)
    expect(blocks(page)).to_have_count(3)
    expect(page.locator(".own-blocks .own-block")).to_have_count(5)
    expect(page.get_by_text("Doar pe hârtie.")).to_be_visible()
    expect(page.get_by_text("Doar pe ecran.")).to_have_count(0)
    expect(page.locator("details")).to_have_count(0)
    expect(page.locator(".md-collapse .md-title")).to_have_text("De ce?")
    hints = page.locator(".paper-end .paper-hints li")
    expect(hints).to_have_text(["Caută blocul galben.", "Are un steag pe el."])
    expect(page.locator(".paper-credits")).to_contain_text("CC-BY-SA-4.0")
    assert list_faults(page, "ro") == []


def test_a_unit_on_paper_is_a_few_sheets_without_anything_of_the_screen(librarian: Librarian) -> None:
    page = librarian.page
    librarian.open(UNIT)
    expect(blocks(page)).to_have_count(3)
    assert len(re.findall(rb"/Type\s*/Page\b", page.pdf(prefer_css_page_size=True))) == 3
    page.emulate_media(media="print")
    for name in (".header", ".no-print", ".button"):
        expect(page.locator(f"{name}:visible")).to_have_count(0)


def test_a_unit_on_paper_is_described_for_catalogues(librarian: Librarian) -> None:
    librarian.open(UNIT)
    kinds = librarian.page.locator("script[type='application/ld+json']").evaluate(
        "(script) => JSON.parse(script.textContent)['@graph'].map((each) => each.learningResourceType)"
    )
    assert kinds == ["Lesson plan", "Game", "Exercise"]


def test_an_english_reader_sees_the_same_blocks_in_english(club_server: ClubServer, new_page: NewPage) -> None:
    page = new_page()
    page.context.add_cookies([{"name": LANGUAGE_COOKIE, "value": "en", "url": club_server.address}])
    librarian = Librarian(page, club_server.address, club_server.demo["librarian"])
    librarian.sign_in()
    librarian.open(UNIT)
    expect(blocks(librarian.page).first).to_have_attribute("aria-label", "forever, move 10 steps, end")


def test_a_card_is_printed_with_its_blocks_and_nothing_to_open(librarian: Librarian) -> None:
    librarian.open("/week/cards/?unit=texts/texts&only=cards")
    expect(blocks(librarian.page)).to_have_count(1)
    expect(librarian.page.get_by_text("Pentru că așa scrie pe blocuri.")).to_be_visible()


def test_the_button_that_folds_the_steps_covers_no_word_wherever_they_are_scrolled(computer: Computer) -> None:
    """Without the button, what stands in its place is the panel itself, and no text."""
    page = computer.page
    reading = page.locator(".frame-reading")
    for hint in page.locator("activity-steps .md-hint summary").all():
        hint.click()
    # As little room as what Check says leaves for the steps.
    reading.evaluate("(reading) => { reading.style.maxHeight = '12rem'; }")
    assert reading.evaluate("(reading) => reading.scrollHeight > 2 * reading.clientHeight")
    assert reading.evaluate(COVERED_WORDS) == []


def test_what_the_keyboard_reaches_stands_below_the_button_that_folds_the_steps(computer: Computer) -> None:
    page = computer.page
    reading = page.locator(".frame-reading")
    reading.evaluate("(reading) => { reading.style.maxHeight = '12rem'; reading.scrollTop = reading.scrollHeight; }")
    summary = page.locator("activity-steps .md-hint summary").first
    summary.focus()
    fold, hint = page.locator(".frame-fold").bounding_box(), summary.bounding_box()
    assert fold
    assert hint
    assert hint["y"] >= fold["y"] + fold["height"]
