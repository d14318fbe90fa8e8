"""Badges in the browser: made and given by the librarian, found by a child, printed; and every page of them for everybody."""

from playwright.sync_api import expect

from tests.browser.accessible import LANGUAGE_COOKIE, list_faults
from tests.browser.child import Computer, Learner
from tests.browser.conftest import NewPage
from tests.browser.librarian import Librarian
from tests.club_server import ClubServer


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
