"""Seven small games with everything a stage can do, played by hand; three more are built in test_games_by_hand."""

from typing import Any

import pytest
from playwright.sync_api import expect

from tests.browser import games
from tests.browser.child import Computer, Learner
from tests.browser.conftest import OWN_GAME, WORKSHOP, NewComputer
from tests.browser.programs import make_key
from tests.browser.stage import Stage
from tests.browser.waiting import wait_until

PACKS = [WORKSHOP]
Learners = dict[str, Learner]


@pytest.fixture
def computer(new_computer: NewComputer) -> Computer:
    return new_computer()


def open_game(computer: Computer, learner: Learner, work: dict[str, Any]) -> Stage:
    """The one that this child saved."""
    computer.sit_down(learner)
    computer.save(OWN_GAME, work, make_key())
    computer.open_activity(OWN_GAME)
    computer.stage.listen()
    return computer.stage


def play(computer: Computer, learner: Learner, work: dict[str, Any]) -> Stage:
    stage = open_game(computer, learner, work)
    stage.start()
    return stage


def test_the_maze_has_walls_and_a_way_round_them(computer: Computer, learners: Learners) -> None:
    stage = play(computer, learners["Ana"], games.make_maze())
    stage.choose_sprite("Găină")
    stage.box.focus()

    def walk(key: str, *places: tuple[int, int]) -> None:
        for place in places:
            computer.page.keyboard.press(key)
            wait_until(computer.page, stage.read_place, place)

    walk("ArrowRight", *[(x, 0) for x in range(-140, -20, 20)])
    computer.page.keyboard.press("ArrowRight")
    walk("ArrowUp", *[(-40, y) for y in range(20, 121, 20)])
    walk("ArrowRight", *[(x, 120) for x in range(-20, 121, 20)])
    walk("ArrowDown", *[(120, y) for y in range(100, 19, -20)])
    expect(stage.bubbles).to_have_count(0)
    walk("ArrowDown", (120, 0))
    expect(stage.bubbles).to_have_text("Am găsit steaua!")


def test_the_quiz_asks_until_the_answer_is_right(computer: Computer, learners: Learners) -> None:
    stage = play(computer, learners["Matei"], games.make_quiz())
    expect(stage.question).to_have_text("Cât fac 6 × 7?")
    stage.answer("12")
    expect(stage.question).to_have_text("12: nu încă.")
    stage.answer("patruzeci")
    expect(stage.question).to_have_text("patruzeci: nu încă.")
    stage.answer("42")
    expect(stage.bubbles).to_have_text("Bravo! Încercări: 3")
    expect(stage.monitor("răspunsuri")).to_have_text(["12", "patruzeci", "42"])


def test_two_friends_speak_one_after_another(computer: Computer, learners: Learners) -> None:
    stage = play(computer, learners["Sofia"], games.make_dialogue())
    wait_until(computer.page, lambda: stage.heard, ["Bună, Matei!", "Bună, Ana!", "Ce frumos!"])
    expect(stage.bubbles).to_have_class("stage-bubble stage-bubble-think")


def test_the_ball_jumps_from_the_paddle_that_follows_the_mouse(computer: Computer, learners: Learners) -> None:
    stage = open_game(computer, learners["Luca"], games.make_pong())
    # The ball falls at once: the mouse has to be there before it does.
    stage.move_mouse(100, 0)
    stage.flag.press("Enter")
    expect(stage.monitor("lovituri")).to_have_text("2")
    stage.move_mouse(-150, 0)
    wait_until(computer.page, lambda: stage.heard, ["Ratat!"])
    stage.wait_until_still()


def test_twenty_clones_fall_and_go(computer: Computer, learners: Learners) -> None:
    stage = play(computer, learners["Toma"], games.make_shower())
    expect(stage.monitor("căzuți")).to_have_text("20")
    stage.wait_until_still()
    assert stage.count_pixels("#c0392b") > 100, "each has left a dot"


def test_the_race_is_timed(computer: Computer, learners: Learners) -> None:
    stage = play(computer, learners["Kinga"], games.make_race())
    stage.wait_until_running()
    computer.page.keyboard.down("ArrowRight")
    stage.wait_until_still()
    computer.page.keyboard.up("ArrowRight")
    driven = float(stage.monitor("timp").inner_text())
    assert driven > 1, "60 frames and more"


def test_a_key_that_was_pressed_too_early_is_not_held_for_ever(computer: Computer, learners: Learners) -> None:
    computer.sit_down(learners["Kinga"])
    computer.save(OWN_GAME, games.make_race(), make_key())
    computer.open_activity(OWN_GAME)
    stage = computer.stage
    stage.choose_sprite("Mașină")
    stage.box.focus()
    computer.page.keyboard.press("ArrowRight")
    stage.start()
    stage.wait_until_running()
    # Some frames, in which it would have driven on.
    computer.page.wait_for_timeout(500)
    assert stage.read_place() == (-180, 0)


def test_a_play_goes_from_actor_to_actor_by_messages(computer: Computer, learners: Learners) -> None:
    stage = play(computer, learners["Ioana"], games.make_play())
    said = ["Unde ești, câine?", "Aici sunt!", "Acum cocoșul!", "Se face seară.", "Noapte bună!"]
    wait_until(computer.page, lambda: stage.heard, said)
    stage.wait_until_still()
