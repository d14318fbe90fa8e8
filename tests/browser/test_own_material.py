"""A librarian and an ambassador write activities for their club; children do them. And the resource shelf."""

from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.accessible import list_faults
from tests.browser.child import Learner
from tests.browser.conftest import NewComputer, NewPage
from tests.browser.librarian import Librarian
from tests.browser.watch import Watch
from tests.club_server import ClubServer
from tests.content.own.own_drafts import make_png

Learners = dict[str, Learner]


@pytest.fixture
def librarian(club_server: ClubServer, new_page: NewPage) -> Librarian:
    librarian = Librarian(new_page(), club_server.address, club_server.demo["librarian"])
    librarian.sign_in()
    return librarian


def begin(page: Page, address: str, title: str, kind: str) -> None:
    page.goto(f"{address}/own/")
    page.locator("input[name=title]").fill(title)
    page.locator(f"input[name=kind][value={kind}]").check()
    page.locator("form[action$='/own/begin/'] button").click()
    page.locator("own-draft").wait_for()


def field(page: Page | Locator, name: str) -> Locator:
    return page.locator(f"[data-field='{name}']")


def step(page: Page, number: int) -> Locator:
    return page.locator("[data-list=steps] [data-item]").nth(number)


def wait_until_saved(page: Page) -> None:
    page.wait_for_timeout(100)
    expect(page.locator("own-draft .save-state")).to_have_attribute("data-state", "saved")


def write_step(page: Page, number: int, title: str, text: str) -> None:
    field(step(page, number), "title").fill(title)
    field(step(page, number), "text").fill(text)


def press_ready(page: Page) -> None:
    page.locator(".own-acts .button-primary").click()


def test_what_is_missing_is_told_at_its_field_and_the_pages_are_accessible(librarian: Librarian, watch: Watch) -> None:
    watch.expects("status of 422")
    page = librarian.page
    faults = []
    for kind in ("scratch", "blocks", "python", "reading", "quiz", "unplugged", "link"):
        begin(page, librarian.address, f"De fel {kind}", kind)
        press_ready(page)
        expect(page.locator(".own-faults")).to_be_visible()
        expect(page.locator("[data-holds=goal] .field-error")).to_be_visible()
        # At the end of the page the bar at the bottom stands in its own place, over no field.
        page.evaluate("scrollTo(0, document.documentElement.scrollHeight)")
        faults += [f"{kind}: {fault}" for fault in list_faults(page, "ro")]
    librarian.open("/own/")
    faults += list_faults(page, "ro")
    librarian.open("/shelf/?text=python")
    faults += list_faults(page, "ro")
    assert not faults, "\n".join(faults)


def test_a_reading_with_a_picture_is_written_seen_and_read_by_children(
    librarian: Librarian, new_computer: NewComputer, learners: Learners, tmp_path: Path
) -> None:
    page = librarian.page
    begin(page, librarian.address, "Despre sat", "reading")
    field(page, "goal").fill("Citești despre satul nostru.")
    write_step(page, 0, "Fântâna", "Aici e fântâna.")
    field(step(page, 0), "text").select_text()
    step(page, 0).locator("[data-wraps]").click()
    expect(field(step(page, 0), "text")).to_have_value("**Aici e fântâna.**")
    photo = tmp_path / "fantana.png"
    photo.write_bytes(make_png(120, 80))
    step(page, 0).locator("[data-picks-picture]").set_input_files(photo)
    expect(step(page, 0).locator("img")).to_be_visible()
    expect(field(step(page, 0), "licence")).to_have_value("CC-BY-SA-4.0")
    field(step(page, 0), "alt").fill("O fântână cu acoperiș")
    expect(field(step(page, 0), "made_by")).not_to_have_value("")
    page.locator("[data-list=steps] [data-add]").click()
    write_step(page, 1, "Podul", "Aici e podul.")
    step(page, 1).locator("[data-up]").click()
    expect(field(step(page, 0), "title")).to_have_value("Podul")
    assert list_faults(page, "ro") == []

    page.locator(".own-acts form button").first.click()
    page.wait_for_url("**/preview/")
    page.locator("activity-frame[ready]").wait_for()
    expect(page.get_by_text("Aici e podul.")).to_be_visible()
    page.locator(".back-link").click()
    press_ready(page)
    page.wait_for_url("**/own/")
    page.locator("form[action$='/week/extras/'] button").click()
    expect(page.locator(".own-line .badge-good")).to_have_count(2)

    crew = new_computer()
    crew.sit_down(learners["Ana"])
    crew.page.get_by_role("link", name="Despre sat").click()
    crew.wait_until_ready()
    expect(crew.page.get_by_text("Aici e podul.")).to_be_visible()


def test_prose_never_becomes_blocks_and_what_is_no_block_is_told_before_children_see_it(librarian: Librarian) -> None:
    page = librarian.page
    begin(page, librarian.address, "Pisica merge", "scratch")
    field(page, "goal").fill("Pisica merge.")
    text = field(step(page, 0), "text")
    write_step(page, 0, "Mergi", "Pune blocurile.")
    step(page, 0).locator("[data-fence=scratch]").click()
    expect(text).to_have_value("Pune blocurile.\n\n```scratch\nmergi (10) pași\n```\n")
    page.keyboard.type("mergi zece pași repede")
    text.blur()
    expect(step(page, 0).locator(".field-error")).to_contain_text("mergi zece pași repede")
    press_ready(page)
    expect(page.locator(".own-faults a")).to_have_count(1)
    assert list_faults(page, "ro") == []
    page.locator(".own-faults a").click()
    expect(text).to_be_focused()
    text.fill("Pune blocurile.\n\n```scratch\nmergi (10) pași\n```\n")
    press_ready(page)
    page.wait_for_url("**/own/")
    line = page.locator(".own-line").filter(has_text="Pisica merge")
    line.locator("a[href$='/withdraw/']").click()
    assert list_faults(page, "ro") == []
    page.locator(".button-danger").click()
    expect(line.locator("input[value=bring-back] ~ button")).to_be_visible()


def test_the_bar_at_the_bottom_is_low(librarian: Librarian) -> None:
    page = librarian.page
    begin(page, librarian.address, "Cu bara de jos", "reading")
    bar = page.locator(".own-acts").bounding_box()
    assert bar
    assert bar["height"] <= 56


def test_what_is_typed_outlives_a_server_that_dies_and_a_page_that_goes(
    club_server: ClubServer, librarian: Librarian, watch: Watch
) -> None:
    watch.expects("ERR_CONNECTION|Failed to load")
    page = librarian.page
    begin(page, librarian.address, "Labirintul", "quiz")
    field(page, "goal").fill("Răspunzi la întrebări.")
    wait_until_saved(page)
    club_server.kill()
    field(page, "goal").fill("Răspunzi la întrebări despre sat.")
    expect(page.locator("own-draft .save-state")).to_have_attribute("data-state", "waiting")
    address = page.url
    page.goto("about:blank")
    club_server.start()
    page.goto(address)
    expect(field(page, "goal")).to_have_value("Răspunzi la întrebări despre sat.")
    wait_until_saved(page)
    page.reload()
    expect(field(page, "goal")).to_have_value("Răspunzi la întrebări despre sat.")
    assert page.evaluate("Object.keys(localStorage).filter((key) => key.startsWith('own-draft'))") == []


def test_an_ambassador_hands_in_and_the_librarian_approves(
    librarian: Librarian, new_computer: NewComputer, learners: Learners
) -> None:
    crew = new_computer()
    crew.sit_down(learners["Ilinca"])
    page = crew.page
    page.locator("a[href$='/own/']").click()
    begin(page, crew.address, "Testul meu", "quiz")
    field(page, "goal").fill("Răspunzi la o întrebare.")
    question = page.locator("[data-list=questions] [data-item]").first
    field(question, "text").fill("Cât fac doi și cu doi?")
    for place, answer in enumerate(("3", "4")):
        field(question, "options").nth(place).fill(answer)
    field(question, "right").nth(1).check()
    assert list_faults(page, "ro") == []
    press_ready(page)
    page.wait_for_url("**/own/")
    expect(page.locator(".badge-warn")).to_be_visible()
    assert list_faults(page, "ro") == []

    librarian.open("/own/")
    line = librarian.page.locator(".own-line").filter(has_text="Testul meu")
    line.locator("input[value=approve] ~ button").click()
    expect(line.locator(".badge-good").first).to_be_visible()


def test_a_resource_goes_into_the_meeting_and_out_again(librarian: Librarian) -> None:
    page = librarian.page
    librarian.open("/shelf/")
    page.locator("input[name=text]").fill("labirintul")
    page.locator(".shelf-search button").click()
    expect(page.locator(".shelf-resource")).to_have_count(1)
    page.locator("form[action$='/week/extras/'] button").click()
    expect(page.locator(".shelf-resource .badge-good")).to_be_visible()
    librarian.open("/week/")
    assert list_faults(page, "ro") == []
    take_out = page.locator("form[action$='/extras/remove/']").filter(has=page.locator("[value$='/code-org-maze']"))
    take_out.locator("button").click()
    expect(page.locator(".messages")).to_be_visible()
    expect(take_out).to_have_count(0)


def test_when_two_write_at_once_the_second_chooses(
    club_server: ClubServer, librarian: Librarian, new_page: NewPage, watch: Watch
) -> None:
    watch.expects("status of 409")
    first = librarian.page
    begin(first, librarian.address, "Scris de două ori", "reading")
    second = Librarian(new_page(), club_server.address, club_server.demo["librarian"])
    second.sign_in()
    second.page.goto(first.url)
    second.page.locator("own-draft").wait_for()
    field(first, "goal").fill("De la primul.")
    wait_until_saved(first)
    field(second.page, "goal").fill("De la al doilea.")
    expect(second.page.locator("own-draft .save-state")).to_have_attribute("data-state", "trouble")
    second.page.reload()
    expect(field(second.page, "goal")).to_have_value("De la primul.")
    assert list_faults(second.page, "ro") == []
    second.page.locator(".own-other button").first.click()
    expect(field(second.page, "goal")).to_have_value("De la al doilea.")
    wait_until_saved(second.page)
    second.page.reload()
    expect(field(second.page, "goal")).to_have_value("De la al doilea.")
    expect(second.page.locator(".own-other")).to_have_count(0)
