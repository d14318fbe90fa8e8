"""Taking turns at the keyboard, and children who join and leave while the others work."""

from playwright.sync_api import expect

from tests.browser.child import Computer, Learner, has_icon
from tests.browser.conftest import NewComputer
from tests.browser.watch import Watch

Learners = dict[str, Learner]
TEN_MINUTES, FIVE_MINUTES = 10 * 60_000, 5 * 60_000
ACTIVITY = "to-the-well"


def let_pass(computer: Computer, milliseconds: int) -> None:
    """By the page's clock alone, and without a word from the server, whose clock stands at now."""
    computer.page.context.set_offline(True)
    computer.page.clock.fast_forward(milliseconds)
    computer.page.context.set_offline(False)


def members(computer: Computer) -> list[str]:
    names: list[str] = computer.page.locator(".crew-face .crew-name").all_inner_texts()
    return names


def test_after_ten_minutes_the_page_suggests_that_the_next_child_drives(
    new_computer: NewComputer, learners: Learners, watch: Watch
) -> None:
    watch.expects("ERR_INTERNET_DISCONNECTED")
    computer = new_computer()
    computer.page.clock.install()
    computer.sit_down(learners["Ana"], learners["Matei"], learners["Sofia"])
    computer.open_activity(ACTIVITY)
    with computer.page.expect_response("**/api/crews/current"):
        computer.look_at()
    banner = computer.page.locator("turn-banner")
    driver = computer.page.locator(".crew-member.is-driver")
    expect(driver).to_contain_text("Ana")
    let_pass(computer, TEN_MINUTES - 60_000)
    expect(banner).to_be_hidden()
    let_pass(computer, 61_000)
    expect(banner).to_be_visible()
    expect(banner).to_contain_text("Matei")

    banner.get_by_role("button").last.click()
    expect(banner).to_be_hidden()
    let_pass(computer, FIVE_MINUTES + 6_000)
    expect(banner).to_be_visible()
    banner.get_by_role("button").first.click()
    expect(driver).to_contain_text("Matei")
    expect(banner).to_be_hidden()
    assert computer.call("GET", "/api/crews/current").body["driver"] == learners["Matei"].id


def test_a_child_joins_and_another_leaves_while_the_crew_works(new_computer: NewComputer, learners: Learners) -> None:
    computer = new_computer()
    computer.sit_down(learners["Andrei"], learners["Luca"])
    computer.open_activity(ACTIVITY)
    computer.blocks.add("move")
    computer.page.locator("crew-bar a.crew-join").click()
    computer.tap_tile(learners["Ioana"])
    computer.tap_pictures(learners["Ioana"])
    computer.wait_until_ready()
    assert members(computer) == ["Andrei", "Luca", "Ioana"]
    assert computer.blocks.words == ["move", "move"]

    member = computer.page.locator(".crew-member").filter(has_text="Andrei")
    member.locator(".crew-face").click()
    member.locator(f".crew-choice{has_icon('log-out')}").click()
    computer.say_yes()
    expect(computer.page.locator(".crew-face")).to_have_count(2)
    assert members(computer) == ["Luca", "Ioana"]
    expect(computer.page.locator(".crew-member.is-driver")).to_contain_text("Luca")
    assert computer.blocks.words == ["move", "move"]
    authors = computer.call("POST", "/api/projects", {"activity": f"first-steps/{ACTIVITY}"}).body["authors"]
    assert {author["nickname"] for author in authors} == {"Andrei", "Luca", "Ioana"}


def test_the_keyboard_is_handed_over_at_any_time(new_computer: NewComputer, learners: Learners) -> None:
    computer = new_computer()
    computer.sit_down(learners["Daria"], learners["Rareș"])
    computer.open_activity(ACTIVITY)
    member = computer.page.locator(".crew-member").filter(has_text="Rareș")
    member.locator(".crew-face").click()
    member.locator(f".crew-choice{has_icon('keyboard')}").click()
    expect(computer.page.locator(".crew-member.is-driver")).to_contain_text("Rareș")


def test_a_child_who_sits_down_elsewhere_has_left_the_first_computer(
    new_computer: NewComputer, learners: Learners
) -> None:
    first, second = new_computer(), new_computer()
    first.sit_down(learners["Kinga"], learners["Toma"])
    first.open_activity(ACTIVITY)
    second.open()
    second.sign_in(learners["Kinga"])
    first.look_at()
    expect(first.page.locator(".crew-face")).to_have_count(1)
    assert members(first) == ["Toma"]


def test_help_is_seen_coming_and_the_hand_goes_down_after_it(new_computer: NewComputer, learners: Learners) -> None:
    computer, helpers = new_computer(), new_computer()
    computer.sit_down(learners["Ștefan"])
    helpers.sit_down(learners["Ilinca"])
    computer.open_activity(ACTIVITY)
    computer.hand.click()
    expect(computer.hand).to_have_attribute("aria-pressed", "true")
    helpers.open("/hands/")
    card = helpers.page.locator("help-queue .help-card").filter(has_text="Ștefan")
    card.locator(f"button{has_icon('hand-helping')}").click()
    expect(card.locator(".help-state")).to_contain_text("Ilinca")
    computer.look_at()
    expect(computer.hand).to_contain_text("Ilinca")
    card.locator(f"button{has_icon('check')}").click()
    expect(card).to_have_count(0)
    computer.look_at()
    expect(computer.hand).to_have_attribute("aria-pressed", "false")
