"""Badges in the browser: made and given by the librarian, found by a child, printed; and every page of them for everybody."""

from playwright.sync_api import expect

from tests.browser.accessible import LANGUAGE_COOKIE, list_faults
from tests.browser.child import Computer, Learner
from tests.browser.conftest import NewPage
from tests.browser.librarian import Librarian
from tests.club_server import ClubServer

LONG_TITLE = "Prietenul tuturor celor care învață să programeze cu blocuri"
LONG_NAME = "Ágota-Zsófia Mária Ștefăniță-Gheorghița Antoaneta Măriucuța"
# Text that reaches over the dashes along which the sticker is cut out.
OUTSIDE = """(sticker) => {
    const box = sticker.getBoundingClientRect();
    const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
    const range = document.createRange();
    return [...sticker.querySelectorAll('strong, span')].flatMap((text) => {
        range.selectNodeContents(text);
        return [...range.getClientRects()];
    }).filter((line) => [line.left, line.right].some((side) =>
        [line.top, line.bottom].some((edge) => Math.hypot(side - x, edge - y) > box.width / 2))).length;
}"""


def test_a_badge_goes_from_the_librarian_to_a_child_and_onto_paper(
    club_server: ClubServer, learners: dict[str, Learner], new_page: NewPage
) -> None:
    librarian = Librarian(new_page(), club_server.address, club_server.demo["librarian"])
    computer = Computer(new_page(), club_server.address)
    librarian.sign_in()
    pages = [librarian.page, computer.page]
    faults: list[str] = []

    def look_at(path: str, page: int = 0) -> None:
        for language in ("en", "ro"):
            cookie = {"name": LANGUAGE_COOKIE, "value": language, "url": club_server.address}
            pages[page].context.add_cookies([cookie])  # type: ignore[list-item]
            pages[page].goto(club_server.address + path)
            faults.extend(f"{path} in {language}: {fault}" for fault in list_faults(pages[page], language))

    look_at("/badges/")
    look_at("/badges/new/")
    page = librarian.page
    page.locator("input[name=title]").fill("Bun prieten")
    page.locator("textarea[name=words]").fill("Ai ajutat fără să te roage nimeni.")
    page.locator("input[value=friends]").check()
    page.locator("form.stack button.button-primary").click()
    give = page.locator(f"button[name=give][value='{learners['Ana'].id}']")
    give.focus()
    page.keyboard.press("Enter")
    expect(page.locator(f"button[name=take_back][value='{learners['Ana'].id}']")).to_be_visible()
    address = page.url.removeprefix(club_server.address).partition("#")[0]
    look_at(address)
    look_at("/badges/")
    look_at("/badges/stickers/")
    expect(page.locator(".sticker")).to_have_count(1)

    computer.sit_down(learners["Ana"], learners["Matei"])
    look_at("/", 1)
    computer.page.locator(".new-badges a").click()
    expect(computer.page.locator(".my-badges").first).to_contain_text("Bun prieten")
    look_at(f"/my-badges/{learners['Matei'].id}/", 1)
    look_at("/my-badges/", 1)
    assert not faults, "\n".join(faults)


def test_a_long_title_and_a_long_name_stay_on_their_sticker(
    club_server: ClubServer, learners: dict[str, Learner], new_page: NewPage
) -> None:
    librarian = Librarian(new_page(), club_server.address, club_server.demo["librarian"])
    librarian.sign_in()
    page = librarian.page
    librarian.open(f"/learners/{learners['Toma'].id}/")
    page.locator("input[name=nickname]").fill(LONG_NAME)
    page.locator("main form button.button-primary").first.click()
    page.wait_for_url("**/learners/")
    librarian.open("/badges/new/")
    page.locator("input[name=title]").fill(LONG_TITLE)
    page.locator("textarea[name=words]").fill("Ai ajutat fără să te roage nimeni.")
    page.locator("input[value=friends]").check()
    page.locator("form.stack button.button-primary").click()
    page.locator(f"button[name=give][value='{learners['Toma'].id}']").click()
    librarian.open(f"/badges/stickers/?learner={learners['Toma'].id}")
    sticker = page.locator(".sticker")
    expect(sticker).to_contain_text(LONG_TITLE)
    expect(sticker).to_contain_text(LONG_NAME)
    assert sticker.evaluate(OUTSIDE) == 0
