from tests.browser.conftest import NewComputer
from tests.browser.child import Learner


def test_try(new_computer: NewComputer, learners: dict[str, Learner]) -> None:
    pc = new_computer()
    pc.open()
    pc.sign_in(learners["Ana"], learners["Matei"], learners["Ilinca"], driver=learners["Matei"])
    pc.open_activity("eggs-for-the-cake")
    pc.blocks.add("repeat")
    pc.blocks.add("move", inside=pc.blocks.in_program("repeat"))
    pc.blocks.add("pick", below=pc.blocks.in_program("move"))
    pc.blocks.add("turn_right")
    assert pc.blocks.words == ["repeat", "move", "pick", "turn_right"]
    pc.wait_until_saved()
    print(pc.drafts, pc.check())
