"""From a pasted list to a child that signs in with its card; and an hour of code whose names never leave the screen."""

import re

from playwright.sync_api import Page, Request, expect

from tests.browser.child import Computer
from tests.browser.conftest import NewComputer
from tests.browser.librarian import Librarian

PAPER = {"width": 688, "height": 1017}
CHILDREN = 13
TYPED = "Marinela"


def count_sheets(page: Page) -> int:
    return len(re.findall(rb"/Type\s*/Page\b", page.pdf(prefer_css_page_size=True)))


def read_pictures(page: Page, nickname: str) -> list[str]:
    card = page.locator(".small-pass").filter(has_text=re.compile(rf"^\s*{nickname}\b"))
    hrefs = card.locator(".small-pass-pictures use").evaluate_all(
        "(all) => all.map((each) => each.getAttribute('href'))"
    )
    return [href.rsplit("picture-", 1)[1] for href in hrefs]


def test_a_pasted_list_becomes_cards_with_which_a_child_signs_in(
    librarian: Librarian, new_computer: NewComputer
) -> None:
    page = librarian.page
    librarian.sign_in()
    librarian.open("/learners/add-many/")
    names = [f"Copil{chr(ord('a') + number)}" for number in range(CHILDREN - 1)]
    page.locator("textarea").fill("\n".join(["Ágota 2015", *names, "1950", "<script>alert(1)</script>" * 3]))
    page.locator("main form .button-primary").first.click()
    expect(page.locator(".roster-lines tbody tr")).to_have_count(CHILDREN + 2)
    expect(page.locator(".roster-lines .is-faulty")).to_have_count(2)
    page.locator(".save-bar .button-primary").click()
    expect(page.locator(".roster-lines tbody tr")).to_have_count(2)
    child = new_computer()
    child.open()
    expect(child.page.locator("[data-learner]").first).to_be_visible()
    # Who has no paper from home can't sign in, and gets no card yet.
    expect(child.page.get_by_text("Ágota")).to_have_count(0)
    librarian.open("/learners/?show=without-pictures")
    expect(page.locator(".roster tbody tr")).to_have_count(CHILDREN)
    expect(page.locator("a[href$='for=without-pictures']")).to_have_count(0)
    give_papers(librarian)
    librarian.open("/learners/?show=without-pictures")
    page.locator("a[href$='for=without-pictures']").click()
    page.locator("main form .button-primary").click()
    expect(page.locator(".small-pass")).to_have_count(CHILDREN)
    assert count_sheets(page) == 2
    page.set_viewport_size(PAPER)  # type: ignore[arg-type]
    page.emulate_media(media="print")
    for card in page.locator(".small-pass").all():
        assert card.evaluate("(card) => card.scrollHeight <= card.clientHeight && card.scrollWidth <= card.clientWidth")
    expect(page.locator(".no-print:visible")).to_have_count(0)
    pictures = read_pictures(page, "Ágota")
    child.open()
    child.page.locator("[data-learner]", has_text="Ágota").click()
    child.go_on()
    for picture in pictures:
        child.page.locator(f".tiles-pictures button:has(use[href$='#picture-{picture}'])").click()
    expect(child.way).to_be_visible()


def give_papers(librarian: Librarian) -> None:
    """As a pile: for every child without one, that it takes part."""
    page = librarian.page
    librarian.open("/consents/papers/")
    for yes in page.locator("main form input[type=checkbox][name^=take_part]:not(:disabled)").all():
        yes.check()
    page.locator(".save-bar button").click()
    page.wait_for_url("**/consents/")


def listen(computer: Computer) -> list[str]:
    """All that this computer sends from here on."""
    sent: list[str] = []

    def note(request: Request) -> None:
        sent.append(request.url + (request.post_data or "") + str(request.headers))

    computer.page.on("request", note)
    return sent


def test_a_guest_solves_something_and_the_typed_name_stands_on_the_certificate_alone(
    librarian: Librarian, new_computer: NewComputer
) -> None:
    page = librarian.page
    librarian.sign_in()
    librarian.open("/board/")
    page.locator("a[href$='/end/']").click()
    page.locator("main form button").click()
    librarian.open("/hour/")
    page.locator("main form .button-primary").click()
    expect(page.locator("a[href$='/projector/']").first).to_be_visible()

    child = new_computer()
    sent = listen(child)
    child.open()
    child.page.locator("input[name='avatar-1'][value='fox']").check()
    child.page.locator("[data-typed-name='1']").fill(TYPED)
    child.page.locator(".hour-more summary").first.click()
    child.page.locator("input[name='avatar-2'][value='owl']").check()
    child.page.locator(".hour-start .button-primary").click()
    expect(child.way).to_be_visible()
    expect(child.page.locator(".hour-line")).to_contain_text(TYPED)
    code = child.page.locator(".hour-line strong").first.inner_text()

    child.page.locator(".way .tile").first.click()
    child.wait_until_ready()
    assert child.check().status == 201
    child.open("/hour/certificates/")
    expect(child.page.locator(".certificate-name").nth(0)).to_have_text(TYPED)
    expect(child.page.locator(".certificate-name").nth(1)).to_have_text("")
    assert count_sheets(child.page) == 2

    # The browser crashes: its cookies are gone. The code from the screen goes on with the work.
    other = new_computer()
    other.open()
    other.page.locator(".hour-back summary").click()
    other.page.locator("#hour-code").fill(code)
    other.page.locator(".hour-back .button").click()
    expect(other.way).to_be_visible()
    expect(other.page.locator(".hour-line")).to_contain_text(code)

    librarian.open("/board/")
    expect(page.locator(".board-people").first).to_be_visible()
    assert TYPED not in page.content()
    assert not [each for each in sent if TYPED in each]
