"""Earlier versions of a game: with pictures of what stood on the stage, to look at, to play and to go on from."""

from playwright.sync_api import expect

from tests.browser.child import Computer, Learner
from tests.browser.conftest import OWN_GAME, WORKSHOP, NewComputer
from tests.browser.programs import make_key, make_stage_work
from tests.browser.waiting import wait_until

PACKS = [WORKSHOP]
Learners = dict[str, Learner]
# The colour of one dot of a picture, at its middle.
READ_MIDDLE = """(image) => {
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [image.naturalWidth, image.naturalHeight];
    const view = canvas.getContext('2d');
    view.drawImage(image, 0, 0);
    return [canvas.width, canvas.height, ...view.getImageData(canvas.width / 2, canvas.height / 2, 1, 1).data.slice(0, 3)];
}"""
BLUE_SKY = (0xCF, 0xE6, 0xEE)


def open_plain_game(computer: Computer, child: Learner, said: str) -> None:
    cat = {"library": "cat", "costumes": ["walk-1"], "x": -180, "scripts": [["when_flag", {"say": said}]]}
    computer.sit_down(child)
    computer.save(OWN_GAME, make_stage_work({"backdrops": ["plain-blue"], "sprites": {"cat": cat}}), make_key())
    computer.open_activity(OWN_GAME)


def test_a_picture_shows_what_stood_on_the_stage(new_computer: NewComputer, learners: Learners) -> None:
    computer = new_computer()
    open_plain_game(computer, learners["Ana"], "unu")
    with computer.page.expect_response(lambda answer: answer.url.endswith("/picture")) as sent:
        computer.stage.type_into(computer.page.locator(".blocklySvg .stage_say"), "doi")
    assert sent.value.status == 201
    computer.choose("history")
    picture = computer.page.locator(".version-picture img").first
    expect(picture).to_be_visible()
    wait_until(computer.page, lambda: picture.evaluate("(image) => image.naturalWidth > 0"), True)
    width, height, *colour = picture.evaluate(READ_MIDDLE)
    assert (width, height) == (240, 180)
    assert all(abs(seen - painted) < 6 for seen, painted in zip(colour, BLUE_SKY, strict=True)), colour


def test_an_earlier_game_is_played_and_then_gone_on_from(new_computer: NewComputer, learners: Learners) -> None:
    computer = new_computer()
    open_plain_game(computer, learners["Luca"], "unu")
    stage = computer.stage
    stage.type_into(computer.page.locator(".blocklySvg .stage_say"), "doi")
    computer.wait_until_saved()
    stage.start()
    expect(stage.bubbles).to_have_text("doi")
    computer.choose("history")
    every = computer.page.locator("version-list > button")
    versions = computer.page.locator("version-list li button")
    expect(versions.first).to_be_visible()
    if every.count():
        every.click()
    versions.last.click()
    banner = computer.page.locator(".preview-banner")
    expect(banner).to_be_visible()
    expect(stage.bubbles).to_have_count(0)
    stage.start()
    expect(stage.bubbles).to_have_text("unu")
    banner.get_by_role("button").first.click()
    expect(banner).to_be_hidden()
    computer.wait_until_saved()
    computer.page.reload()
    computer.wait_until_ready()
    stage.start()
    expect(stage.bubbles).to_have_text("unu")
