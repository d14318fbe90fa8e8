"""A meeting from This week to the closed page: the librarian, the projector and two computers with three children each."""

from playwright.sync_api import expect

from tests.browser.child import Computer, Learner, has_icon
from tests.browser.conftest import NewComputer
from tests.browser.librarian import Librarian
from tests.browser.watch import Watch

Learners = dict[str, Learner]


def start_anew(librarian: Librarian) -> None:
    """The demo's meeting is open already: end it, and start another on the same unit from This week."""
    librarian.sign_in()
    librarian.end_meeting()
    librarian.open("/week/")
    librarian.page.locator("a[href*='unit='][href*='first-meeting']").first.click()
    expect(librarian.page.locator(".plan > li")).to_have_count(5)
    librarian.start_meeting()
    expect(librarian.page.locator("club-board li")).to_have_count(0)


def solve_the_first(computer: Computer) -> None:
    """Ana needs four steps to the well, and one stands there already."""
    computer.way.locator("[aria-current=step]").click()
    computer.wait_until_ready()
    for _ in range(3):
        computer.blocks.add("move")
    assert computer.blocks.words == ["move"] * 4
    computer.run_fast()
    expect(computer.said).to_have_attribute("data-tone", "well")
    answer = computer.check()
    assert answer.body["is_solved"]
    expect(computer.results.locator(".check-solved")).to_be_visible()
    first = computer.page.url
    computer.results.locator("a.check-next").click()
    computer.page.wait_for_url(lambda address: "/activities/" in address and address != first)
    computer.wait_until_ready()


def try_three_times_and_call(computer: Computer) -> None:
    """One step short: the starting square was counted along."""
    computer.open_activity("to-the-well")
    computer.blocks.add("move")
    computer.blocks.add("move")
    for _ in range(3):
        answer = computer.check()
        assert answer.body["next_try"]["finding"] == "one_step_short"
        expect(computer.results.locator(".check-try p")).to_have_text(answer.body["next_try"]["message"])
    computer.hand.click()
    expect(computer.hand).to_have_attribute("aria-pressed", "true")


def see_who_is_stuck(librarian: Librarian, driver: Learner) -> None:
    librarian.open("/board/")
    card = librarian.find_card(driver)
    told = librarian.page.evaluate("fetch('/api/board').then((answer) => answer.json())")
    crew = next(each for each in told["crews"] if driver.id in [member["id"] for member in each["members"]])
    assert crew["attempts"] == 3
    assert crew["misunderstanding"]
    assert crew["question"]
    expect(card.locator(".board-facts")).to_contain_text("3")
    expect(card.locator(".board-hand")).to_be_visible()
    expect(card.locator(".board-sign")).to_have_text(crew["misunderstanding"])
    expect(card.locator(".board-question")).to_contain_text(crew["question"])
    expect(librarian.page.locator("club-board li").first).to_contain_text(driver.nickname)


def take_the_hand(helpers: Computer, librarian: Librarian, driver: Learner, ambassador: Learner) -> None:
    """The ambassador's crew sees who waits, and nothing that is for the librarian alone."""
    helpers.open()
    helpers.page.locator(f"a{has_icon('hand-helping')}").click()
    card = helpers.page.locator("help-queue .help-card").filter(has_text=driver.nickname)
    expect(card.locator(".help-tried li")).not_to_have_count(0)
    take = card.locator(f"button{has_icon('hand-helping')}")
    take.click()
    expect(take).to_have_count(0)
    expect(card.locator(".help-state")).to_contain_text(ambassador.nickname)
    librarian.look_at_board()
    expect(librarian.find_card(driver).locator(".board-hand-text")).to_contain_text(ambassador.nickname)


def mend_the_attendance(librarian: Librarian, came: list[Learner], forgotten: Learner) -> None:
    """It is filled from the crews; a child that never sat down came too."""
    librarian.open("/board/")
    librarian.page.locator("a[href$='/attendance/']").click()
    for learner in came:
        expect(librarian.came(learner)).to_be_checked()
    expect(librarian.page.locator("input[name^='present-']:checked")).to_have_count(len(came))
    librarian.came(forgotten).check(force=True)
    librarian.minutes(forgotten).fill("75")
    librarian.save_attendance()


def test_a_whole_meeting_from_this_week_to_the_closed_page(
    new_computer: NewComputer, librarian: Librarian, learners: Learners, watch: Watch
) -> None:
    watch.expects("status of 40[14]")  # pages that ask for news when the meeting is over are told so
    first_crew = [learners[name] for name in ("Ana", "Matei", "Ilinca")]
    second_crew = [learners[name] for name in ("Andrei", "Sofia", "Luca")]
    first, second = new_computer(), new_computer()
    start_anew(librarian)

    projector = Computer(librarian.page.context.new_page(), librarian.address)
    projector.open("/projector/")
    expect(projector.page.locator(".wall-address")).to_contain_text(str(librarian.address.rsplit(":", 1)[1]))
    expect(projector.page.locator(".projector-person")).to_have_count(0)

    first.open()
    first.sign_in(*first_crew, driver=learners["Matei"])
    expect(first.page.locator(".is-driver")).to_contain_text("Matei")
    second.open()
    second.sign_in(*second_crew, driver=learners["Andrei"])
    projector.look_at()
    expect(projector.page.locator(".projector-person")).to_have_count(6)
    for learner in first_crew + second_crew:
        expect(projector.page.locator(".projector-people")).to_contain_text(learner.nickname)

    solve_the_first(first)
    try_three_times_and_call(second)
    see_who_is_stuck(librarian, learners["Andrei"])
    take_the_hand(first, librarian, learners["Andrei"], ambassador=learners["Ilinca"])
    mend_the_attendance(librarian, first_crew + second_crew, forgotten=learners["Toma"])

    librarian.end_meeting()
    expect(librarian.came(learners["Toma"])).to_be_checked()
    expect(librarian.minutes(learners["Toma"])).to_have_value("75")
    expect(librarian.page.locator("input[name^='present-']:checked")).to_have_count(7)
    first.look_at()
    second.look_at()
    cover = second.page.locator(".frame-cover")
    expect(cover).to_be_visible()
    cover.get_by_role("button").click()
    for computer in (first, second):
        expect(computer.page.locator(".entrance-closed")).to_be_visible()
    newcomers = new_computer()
    newcomers.open()
    expect(newcomers.page.locator(".entrance-closed")).to_be_visible()
