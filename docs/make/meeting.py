"""A first meeting, played over the pages and the HTTP interface, with a picture at each place that the docs tell of."""

from collections.abc import Callable

from playwright.sync_api import Page, expect

from docs.make.club import ADDRESS, DemoClub
from docs.make.computer import PACK, Computer, read_course
from tests.browser.blocks import Blocks

Shoot = Callable[[Page, str], None]

CREW = ("Ana", "Matei", "Sofia")


def play_meeting(club: DemoClub, open_page: Callable[[], Page], shoot: Shoot) -> None:
    course = read_course()
    computers = [Computer(open_page(), club, course) for _number in range(4)]
    librarian = open_page()

    _start(club, librarian, shoot)
    _arrive(club, computers, librarian, shoot)
    _work(club, computers, librarian, shoot)
    _lose_the_server(club, computers[0].page, shoot)
    _help_a_child(club, librarian, shoot)
    _end(librarian, shoot)


def _start(club: DemoClub, page: Page, shoot: Shoot) -> None:
    page.goto(f"{ADDRESS}/adults/sign-in/")
    for name, value in club.librarian.items():
        page.fill(f"[name={name}]", value)
    page.click(".entrance button.button-primary")
    page.wait_for_url("**/today/")
    page.goto(f"{ADDRESS}/week/")
    shoot(page, "week")
    page.click("form[action='/meetings/start/'] button")
    page.wait_for_url("**/board/")


def _arrive(club: DemoClub, computers: list[Computer], librarian: Page, shoot: Shoot) -> None:
    first, second, third, fourth = computers
    second.sign_in("Ilinca", "Andrei", "Ioana")
    third.sign_in("Luca", "Ștefan", "Daria")
    club.let_pass(4)
    _sign_in_by_hand(club, first.page, shoot)
    librarian.goto(f"{ADDRESS}/projector/")
    shoot(librarian, "projector")
    fourth.sign_in("Rareș", "Măriuca", "Toma")
    club.let_pass(18)


def _sign_in_by_hand(club: DemoClub, page: Page, shoot: Shoot) -> None:
    learners = [club.get_learner(nickname) for nickname in CREW]
    page.goto(ADDRESS)
    for learner in learners:
        page.click(f"[data-learner='{learner['id']}']")
    shoot(page, "sign-in")
    page.click(".sign-in-foot .button-primary")
    for learner in learners:
        expect(page.locator("h1")).to_contain_text(learner["nickname"])
        for number, picture in enumerate(learner["pictures"]):
            page.click(f".tiles-pictures button:has(use[href$='#picture-{picture}'])")
            if (learner["nickname"], number) == (CREW[0], 0):
                shoot(page, "pictures")
    page.click(f"[data-learner='{learners[1]['id']}']")
    page.wait_for_selector(".way")


def _work(club: DemoClub, computers: list[Computer], librarian: Page, shoot: Shoot) -> None:
    first, second, third, fourth = computers
    librarian.goto(f"{ADDRESS}/board/")
    librarian.click(".board-more:has(button[name=part]) > summary")
    librarian.click(".board-more button[name=part][value=work]")
    second.solve("to-the-well", "round-the-corner", "apples-for-the-guests")
    third.solve("to-the-well")
    club.let_pass(7)
    first.solve("to-the-well", "round-the-corner")
    second.open("the-long-road")
    third.try_out("round-the-corner", "left-at-the-first-corner", times=3)
    fourth.solve("to-the-well")
    club.let_pass(4)
    first.page.goto(ADDRESS)
    shoot(first.page, "way")
    first.try_out("apples-for-the-guests", "walks-over-the-apples")
    fourth.open("round-the-corner")
    club.let_pass(3)
    third.raise_hand("round-the-corner")
    club.let_pass(1)
    _check_by_hand(first.page, shoot)
    librarian.goto(f"{ADDRESS}/board/")
    expect(librarian.locator(".board-card")).to_have_count(len(computers))
    librarian.locator(".board-stuck:visible").scroll_into_view_if_needed()
    shoot(librarian, "board")


def _check_by_hand(page: Page, shoot: Shoot) -> None:
    page.goto(f"{ADDRESS}/activities/{PACK}/apples-for-the-guests/")
    page.wait_for_selector("activity-frame[ready]")
    page.click(".frame-check")
    page.wait_for_selector(".check-try")
    shoot(page, "activity")


def _lose_the_server(club: DemoClub, page: Page, shoot: Shoot) -> None:
    club.server.kill()
    Blocks(page).add("move")
    page.wait_for_selector("save-sign[state=away]")
    shoot(page, "no-connection")
    club.server.start()


def _help_a_child(club: DemoClub, page: Page, shoot: Shoot) -> None:
    club.lock("Kinga")
    page.goto(f"{ADDRESS}/learners/")
    shoot(page, "learners")
    page.goto(f"{ADDRESS}/learners/{club.get_learner('Țuți')['id']}/pictures/")
    page.click("main form[method=post] button")
    page.wait_for_selector(".pass")
    shoot(page, "card")


def _end(page: Page, shoot: Shoot) -> None:
    page.goto(f"{ADDRESS}/board/")
    page.click("a[href$='/end/']")
    page.click("main form[method=post] button")
    page.wait_for_url("**/attendance/")
    shoot(page, "attendance")
