"""Games that children build from nothing, block by block out of the toolbox, and then play."""

from playwright.sync_api import expect

from tests.browser.child import Computer, Learner
from tests.browser.conftest import OWN_GAME, WORKSHOP, NewComputer
from tests.browser.stage import Stage
from tests.browser.waiting import wait_until

PACKS = [WORKSHOP]
# The pen draws in it until a block says otherwise.
FIRST_INK = "#0000ff"
Learners = dict[str, Learner]


def open_workshop(computer: Computer, *crew: Learner) -> Stage:
    computer.sit_down(*crew)
    computer.open_activity(OWN_GAME)
    computer.fold_steps()
    return computer.stage


def test_ana_and_matei_build_a_game_of_catching_apples(new_computer: NewComputer, learners: Learners) -> None:
    computer = new_computer()
    stage = open_workshop(computer, learners["Ana"], learners["Matei"])
    stage.add_sprite("apple")
    stage.make_variable("mere")
    begin = stage.add("set_variable", below=stage.add("when_flag"))
    up = stage.add("go_to_xy", below=begin)
    stage.type_into(up, 120)
    stage.type_into(up, 160, place=1)
    always = stage.add("forever", below=up)
    fall = stage.add("change_y", inside=always)
    stage.type_into(fall, -5)
    caught = stage.add("if", below=fall)
    stage.choose(stage.add("touching", into=caught), "Pisică")
    again = stage.add("go_to_xy", below=stage.add("change_variable", inside=caught))
    stage.type_into(again, 160, place=1)
    where = stage.add("random", into=again)
    stage.type_into(where, -200)
    stage.type_into(where, 200, place=1)

    stage.choose_sprite("Pisică")
    key = stage.add("when_key")
    stage.choose(key, "săgeată dreapta")
    run = stage.add("change_x", below=key)
    stage.type_into(run, 15)
    computer.wait_until_saved()

    stage.start()
    expect(stage.monitor("mere")).to_have_text("0")
    for place in range(15, 121, 15):
        computer.page.keyboard.press("ArrowRight")
        wait_until(computer.page, stage.read_place, (place, 0))
    # The first apple may have passed already; the stop and the flag bring it up again.
    stage.stop()
    stage.start()
    expect(stage.monitor("mere")).to_have_text("1")
    stage.stop()


def test_sofia_builds_a_game_of_clicking(new_computer: NewComputer, learners: Learners) -> None:
    computer = new_computer()
    stage = open_workshop(computer, learners["Sofia"])
    stage.make_variable("clicuri")
    stage.add("set_variable", below=stage.add("when_flag"))
    counted = stage.add("change_variable", below=stage.add("when_clicked"))
    stage.add("next_costume", below=counted)
    won = stage.add("if", below=counted)
    equal = stage.add("equal", into=won)
    stage.add("variable", into=equal)
    stage.type_into(equal, 3)
    spoken = stage.add("say", inside=won)
    stage.type_into(spoken, "Am câștigat!")

    stage.start()
    for count in ("1", "2", "3"):
        stage.click(0, 0)
        expect(stage.monitor("clicuri")).to_have_text(count)
    expect(stage.bubbles).to_have_text("Am câștigat!")
    stage.click(-200, 150)
    stage.click(0, 0)
    expect(stage.monitor("clicuri")).to_have_text("4")


def test_luca_builds_a_program_that_draws_a_square(new_computer: NewComputer, learners: Learners) -> None:
    computer = new_computer()
    stage = open_workshop(computer, learners["Luca"])
    cleared = stage.add("pen_clear", below=stage.add("when_flag"))
    thick = stage.add("pen_size", below=cleared)
    stage.type_into(thick, 6)
    down = stage.add("pen_down", below=thick)
    four = stage.add("repeat", below=down)
    stage.type_into(four, 4)
    side = stage.add("move", inside=four)
    stage.type_into(side, 100)
    corner = stage.add("turn_right", below=side)
    stage.type_into(corner, 90)
    stage.add("pen_up", below=four)
    assert stage.count_pixels(FIRST_INK) == 0

    stage.start()
    four_sides = 4 * 100 * stage.dots_per_step
    wait_until(computer.page, lambda: stage.count_pixels(FIRST_INK) > four_sides, True)
    stage.wait_until_still()
    wait_until(computer.page, stage.read_place, (0, 0))
    stage.back_button.click()
    assert stage.count_pixels(FIRST_INK) == 0
