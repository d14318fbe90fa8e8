"""Papers from home: written down by keyboard, taken back, and what isn't agreed to is gone from the children's screens."""

import pytest
from playwright.sync_api import expect

from tests.browser.accessible import list_faults
from tests.browser.child import Learner, has_icon
from tests.browser.conftest import NewComputer
from tests.browser.librarian import Librarian
from tests.browser.watch import Watch

Learners = dict[str, Learner]
ACTIVITY = "round-the-corner"
PAGES = (
    "/privacy/",
    "/consents/",
    "/consents/papers/",
    "/consents/{id}/",
    "/consents/{id}/withdraw/keep_work/",
    "/privacy/form/?for=each",
    "/privacy/form/?language=en",
    "/privacy/photos/",
    "/privacy/keeping/",
    "/privacy/leaving/",
    "/privacy/{id}/export/",
    "/privacy/{id}/erase/",
)


def test_every_page_is_for_everybody(librarian: Librarian, learners: Learners) -> None:
    librarian.sign_in()
    faults = []
    for path in PAGES:
        librarian.open(path.format(id=learners["Kinga"].id))
        faults += [f"{path}: {fault}" for fault in list_faults(librarian.page, "ro")]
    assert faults == []


def test_taken_back_by_keyboard_the_way_home_is_gone_from_the_childs_screen(
    librarian: Librarian, new_computer: NewComputer, learners: Learners, watch: Watch
) -> None:
    watch.expects("status of 409")
    computer = new_computer()
    computer.sit_down(learners["Ana"], learners["Matei"])
    computer.open_activity(ACTIVITY)
    way_home = computer.page.locator(f".frame-choice{has_icon('house')}")
    computer.page.locator(".frame-more > summary").click()
    expect(way_home).to_be_visible()
    computer.page.keyboard.press("Escape")

    librarian.sign_in()
    librarian.open(f"/consents/{learners['Matei'].id}/")
    page = librarian.page
    page.locator("a[href$='/withdraw/work_at_home/']").focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/withdraw/work_at_home/")
    page.locator("main form button").focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/consents/*/")
    expect(page.locator(".notice-good li")).not_to_have_count(0)
    expect(page.locator("a[href$='/withdraw/work_at_home/']")).to_have_count(0)

    # At once for who asks now; on an open page with the next news of the crew.
    project = computer.call("POST", "/api/projects", {"activity": f"first-steps/{ACTIVITY}"}).body["id"]
    assert computer.call("GET", f"/api/projects/{project}/home-files").status == 409
    computer.open_activity(ACTIVITY)
    computer.page.locator(".frame-more > summary").click()
    expect(computer.page.locator(f".frame-choice{has_icon('history')}")).to_be_visible()
    expect(way_home).to_be_hidden()


def test_a_pile_of_papers_is_written_down_by_keyboard(librarian: Librarian, learners: Learners) -> None:
    librarian.sign_in()
    toma = learners["Toma"].id
    page = librarian.page
    for purpose in ("photo", "mentor"):
        librarian.open(f"/consents/{toma}/withdraw/{purpose}/")
        page.locator("main form button").click()
        page.wait_for_url("**/consents/*/")
    librarian.open("/consents/papers/")
    for purpose in ("photo", "mentor"):
        page.locator(f"input[name='{purpose}-{toma}']").focus()
        page.keyboard.press("Space")
    page.locator(".save-bar button").focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/consents/")
    librarian.open(f"/consents/{toma}/")
    expect(page.locator("a[href*='/withdraw/']")).to_have_count(8)


@pytest.mark.parametrize("language", ["ro", "en"])
def test_a_form_is_one_page_of_paper(librarian: Librarian, language: str) -> None:
    librarian.sign_in()
    librarian.open(f"/privacy/form/?language={language}")
    pdf = librarian.page.pdf(format="A4", prefer_css_page_size=True)
    assert pdf.count(b"/Type /Page\n") == 1


def test_erased_the_child_is_on_no_list(librarian: Librarian, learners: Learners, watch: Watch) -> None:
    watch.expects("status of 422")
    librarian.sign_in()
    rares = learners["Rareș"].id
    librarian.open(f"/privacy/{rares}/erase/")
    page = librarian.page
    page.locator("#erase-nickname").fill("altcineva")
    page.locator("main form .button-danger").click()
    expect(page.locator("#erase-wrong")).to_be_visible()
    page.locator("#erase-nickname").fill("Rareș")
    page.locator("main form .button-danger").click()
    expect(page.locator(".notice-good")).to_be_visible()
    librarian.open("/consents/")
    expect(page.locator("main")).not_to_contain_text("Rareș")
