"""What happens around the meetings: the pages of a club with a past, as its librarian and a child see them."""

from collections.abc import Callable

from playwright.sync_api import Page

from docs.make.club import ADDRESS, DemoClub
from docs.make.computer import Computer, read_course

Shoot = Callable[[Page, str], None]

PAGES = {
    "today": "/today/",
    "add-children": "/learners/add-many/",
    "consents": "/consents/",
    "training": "/training/",
    "over-time": "/attendance/",
    "badges": "/badges/",
}
CHILDREN = ("Ana", "Matei")


def show_club_life(club: DemoClub, open_page: Callable[[], Page], shoot: Shoot) -> None:
    """A meeting is open meanwhile, for the pages of the children."""
    librarian = open_page()
    _sign_in(club, librarian)
    for name, path in PAGES.items():
        librarian.goto(ADDRESS + path)
        shoot(librarian, name)
    librarian.goto(f"{ADDRESS}/fair/")
    librarian.click("main a[href*='/fair/'][href$='/']:not([href$='/new/'])")
    shoot(librarian, "fair")
    librarian.goto(f"{ADDRESS}/week/")
    librarian.click("form[action='/meetings/start/'] button")
    librarian.wait_for_url("**/board/")
    _visit_as_children(club, open_page(), shoot)
    librarian.goto(f"{ADDRESS}/board/")
    librarian.click("a[href$='/end/']")
    librarian.click("main form[method=post] button")
    librarian.wait_for_url("**/attendance/")
    librarian.goto(librarian.url.replace("/attendance/", "/closing/"))
    shoot(librarian, "closing")


def _visit_as_children(club: DemoClub, page: Page, shoot: Shoot) -> None:
    Computer(page, club, read_course()).sign_in(*CHILDREN)
    for name, path in (("village", "/village/"), ("gallery", "/gallery/")):
        page.goto(ADDRESS + path)
        shoot(page, name)


def _sign_in(club: DemoClub, page: Page) -> None:
    page.goto(f"{ADDRESS}/adults/sign-in/")
    for name, value in club.librarian.items():
        page.fill(f"[name={name}]", value)
    page.click(".entrance button.button-primary")
    page.wait_for_url("**/today/")
