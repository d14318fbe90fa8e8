"""A work on its way: offered, approved, looked into, praised, copied, shown on the wall, taken to a fair, rewarded."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.accessible import LANGUAGE_COOKIE, NORMAL, ZOOMED, list_faults
from tests.browser.child import Computer, Learner
from tests.browser.conftest import NewComputer, NewPage
from tests.browser.librarian import Librarian
from tests.browser.programs import make_key, make_stage_work, make_work
from tests.browser.waiting import wait_until
from tests.browser.watch import Watch
from tests.club_server import ClubServer

Learners = dict[str, Learner]
CAT = {"library": "cat", "costumes": ["walk-1"], "scripts": [["when_flag", {"say": "Priviți!"}]]}
TITLE = "Pisica din poiană"


@pytest.fixture
def librarian(club_server: ClubServer, new_page: NewPage) -> Librarian:
    librarian = Librarian(new_page(), club_server.address, club_server.demo["librarian"])
    librarian.sign_in()
    return librarian


def check_both_languages(page: Page) -> None:
    """The page that is open has no fault, in Romanian and in English."""
    address = page.url
    # A cookie for the page alone would stand beside that of another page.
    root = "/".join(address.split("/", 3)[:3]) + "/"
    for language in ("en", "ro"):
        page.context.add_cookies([{"name": LANGUAGE_COOKIE, "value": language, "url": root}])
        page.goto(address)
        page.wait_for_load_state("networkidle")
        assert list_faults(page, language) == [], f"{address} in {language}"


def offer_from_menu(computer: Computer, title: str) -> None:
    """From an activity: the menu, then title and sentence."""
    computer.choose("image")
    computer.page.wait_for_url("**/gallery/offer/**")
    computer.page.locator("input[name=title]").fill(title)
    computer.page.locator("input[name=words]").fill("Apăsați pe steag.")
    computer.page.locator("main .button-primary").click()
    computer.page.wait_for_url("**/gallery/ours/")


def approve_all(librarian: Librarian) -> None:
    librarian.open("/gallery/approve/")
    approve = librarian.page.locator("button[value=approve]")
    for left in range(approve.count(), 0, -1):
        approve.first.click()
        expect(approve).to_have_count(left - 1)


def test_a_work_hangs_in_the_gallery_and_goes_on_from_there(
    new_computer: NewComputer, learners: Learners, librarian: Librarian
) -> None:
    makers, others = new_computer(), new_computer()
    makers.sit_down(learners["Ana"], learners["Matei"])
    makers.open("/gallery/")
    check_both_languages(makers.page)
    makers.save("good-morning", make_stage_work({"backdrops": ["meadow"], "sprites": {"cat": CAT}}), make_key())
    makers.open_activity("good-morning")
    offer_from_menu(makers, TITLE)
    picture = makers.page.locator(".exhibit-picture")
    wait_until(makers.page, lambda: picture.evaluate("(image) => image.naturalWidth > 0"), True)

    librarian.open("/gallery/approve/")
    check_both_languages(librarian.page)
    librarian.page.locator(".judged-acts a").first.click()
    librarian.page.locator("activity-frame[ready]").wait_for()
    expect(librarian.page.locator(".frame-title")).to_have_text(TITLE)
    expect(librarian.page.locator(".look-banner .button")).to_have_count(0)
    assert list_faults(librarian.page, "ro") == []
    approve_all(librarian)

    others.sit_down(learners["Sofia"], learners["Luca"])
    others.open("/gallery/")
    check_both_languages(others.page)
    others.page.locator(".exhibit-link").click()
    others.page.locator(".kind-word-choices button").first.click()
    expect(others.page.locator(".kind-word-said")).to_have_count(1)
    check_both_languages(others.page)
    others.page.locator(".exhibit-page a.button-primary").click()
    others.wait_until_ready()
    others.page.locator(".stage-flag").click()
    expect(others.page.locator(".stage-bubble")).to_have_text("Priviți!")
    others.page.locator(".look-banner .button-primary").click()
    expect(others.page.locator("activity-frame[ready] .frame-credit")).to_contain_text("Ana")

    makers.open("/gallery/ours/")
    expect(makers.page.locator(".kind-words-said li")).to_contain_text("Sofia")
    check_both_languages(makers.page)
    makers.open("/projects/")
    check_both_languages(makers.page)


def test_the_wall_shows_one_work_after_the_other_by_keyboard(
    new_computer: NewComputer, learners: Learners, librarian: Librarian
) -> None:
    makers = new_computer()
    makers.sit_down(learners["Ioana"])
    makers.save("round-the-corner", make_work("move", "turn_left", "move"), make_key())
    makers.open_activity("round-the-corner")
    offer_from_menu(makers, "Drumul Ioanei")
    makers.save("good-morning", make_stage_work({"backdrops": ["meadow"], "sprites": {"cat": CAT}}), make_key())
    makers.open_activity("good-morning")
    offer_from_menu(makers, "Pisica Ioanei")
    approve_all(librarian)
    librarian.open("/gallery/show/")
    wall = librarian.page
    expect(wall.locator(".shown-name")).to_have_text("Pisica Ioanei")
    box = wall.locator(".stage-box")
    expect(box).to_be_visible()
    wait_until(wall, lambda: box.evaluate("(box) => box.clientWidth > 300"), True)
    assert list_faults(wall, "ro") == []
    wall.keyboard.press("ArrowRight")
    expect(wall.locator(".shown-name")).to_have_text("Drumul Ioanei")
    wall.locator(".village-run").click()
    wall.keyboard.press("PageUp")
    expect(wall.locator(".shown-name")).to_have_text("Pisica Ioanei")
    check_both_languages(wall)


def expect_nothing_too_wide(page: Page, path: str) -> None:
    """The page that is open scrolls sideways neither as it is nor zoomed in."""
    for size in (ZOOMED, NORMAL):
        page.set_viewport_size(size)  # type: ignore[arg-type]
        wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        assert wide <= 0, f"{path}: {wide} px at {size['width']}"


def test_a_title_without_a_space_widens_no_page(
    new_computer: NewComputer, learners: Learners, librarian: Librarian, request: pytest.FixtureRequest
) -> None:
    title = "W" * 60
    makers = new_computer()
    makers.sit_down(learners["Kinga"])
    makers.save("round-the-corner", make_work("move", "turn_left", "move"), make_key())
    makers.open_activity("round-the-corner")
    offer_from_menu(makers, title)
    expect_nothing_too_wide(makers.page, "/gallery/ours/")
    librarian.open("/gallery/approve/")
    expect_nothing_too_wide(librarian.page, "/gallery/approve/")
    approve_all(librarian)
    librarian.open("/gallery/show/")
    expect(librarian.page.locator(".shown-name")).to_have_text(title)
    expect_nothing_too_wide(librarian.page, "/gallery/show/")
    fair: str = request.getfixturevalue("fair")
    librarian.page.locator(".fair-choose summary").first.click()
    expect_nothing_too_wide(librarian.page, fair)
    librarian.page.locator("form[action$='/open/'] button").click()
    librarian.open(f"{fair}sheets/1/")
    for place in librarian.page.locator(".fair-stars").all():
        place.fill("4")
    librarian.page.locator("main button.button-primary").click()
    librarian.page.wait_for_url("**/sheets/")
    librarian.open(f"{fair}decide/")
    expect_nothing_too_wide(librarian.page, f"{fair}decide/")


@pytest.fixture
def fair(librarian: Librarian) -> str:
    """The address of a new fair, with all works of the gallery."""
    page = librarian.page
    librarian.open("/fair/new/")
    page.locator("input[name=title]").fill("Târgul de primăvară")
    today = page.evaluate("new Date(Date.now() + 86400000).toISOString().slice(0, 10)")
    page.locator("input[name=held_on]").fill(today)
    page.locator("main .button-primary").click()
    page.wait_for_url("**/fair/*/")
    for box in page.locator("input[name=entry]").all():
        box.check()
    page.locator("form[action$='/works/'] button").click()
    expect(page.locator(".fair-tables > li").first).to_be_visible()
    return page.url.removeprefix(librarian.address)


def test_a_fair_from_the_invitation_to_the_certificates(
    new_computer: NewComputer, learners: Learners, librarian: Librarian, fair: str, watch: Watch
) -> None:
    watch.expects("status of 422")
    page = librarian.page
    check_both_languages(page)
    for paper in ("poster", "signs", "jury-sheets"):
        librarian.open(f"{fair}{paper}/")
        check_both_languages(page)
        page.emulate_media(media="print")
        expect(page.locator(".header")).to_be_hidden()
        page.emulate_media(media="screen")
    librarian.open(f"{fair}signs/")
    signs = page.locator(".fair-sign")
    expect(signs.locator(".fair-sign-code svg")).to_have_count(signs.count())
    page.emulate_media(media="null")
    assert len(re.findall(rb"/Type\s*/Page\b", page.pdf(prefer_css_page_size=True))) == signs.count()
    librarian.open(fair)
    page.locator("form[action$='/open/'] button").click()
    expect(page.locator("a[href$='/sheets/']").first).to_be_visible()

    child = new_computer()
    child.sit_down(learners["Ana"], learners["Matei"])
    child.open("/fair/awards/")
    child.page.locator("main a.button-primary").click()
    expect(child.page.locator("exhibition-show .shown-name")).to_be_visible()
    child.open(f"{fair}tables/1/")
    expect(child.page.locator(".exhibition-table")).to_contain_text("1")
    check_both_languages(child.page)

    librarian.open(f"{fair}sheets/")
    check_both_languages(page)
    page.locator("main .row .button-primary").click()
    stars = page.locator(".fair-stars")
    stars.first.fill("5")
    page.locator("main button.button-primary").click()
    expect(page.locator("[aria-invalid]")).to_have_count(1)
    assert list_faults(page, "ro") == []
    stars.first.fill("4")
    page.locator(".fair-words").first.fill("Am râs cu toții!")
    page.locator("main button.button-primary").click()
    page.wait_for_url("**/sheets/")
    librarian.open(f"{fair}decide/")
    check_both_languages(page)
    page.locator("main form button.button-primary").click()
    page.wait_for_url(f"**{fair}")
    for paper in ("results", "certificates"):
        librarian.open(f"{fair}{paper}/")
        check_both_languages(page)
    expect(page.locator(".certificate").first).to_be_visible()
    librarian.open(fair)
    page.locator("form[action$='/end/'] button").click()
    check_both_languages(page)
    child.open("/fair/awards/")
    expect(child.page.locator(".fair-award").first).to_be_visible()
    check_both_languages(child.page)
    librarian.open("/fair/")
    check_both_languages(page)
