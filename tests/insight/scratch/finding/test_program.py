"""The index that all finders read."""

from cluboteca.insight.scratch.finding.program import Program, Start, is_in_latest, with_latest
from cluboteca.insight.scratch.model import Field
from tests.insight.scratch.files import block, read, stack
from tests.insight.scratch.finding.programs import (
    CLONE,
    FLAG,
    MOUSE_DOWN,
    X_POSITION,
    Name,
    Put,
    define,
    equals,
    forever,
    if_,
    move,
    parameter,
    project,
    repeat,
    say,
    wait_until,
)


def test_routines_are_known_by_what_starts_them_definitions_first():
    program = Program(project([FLAG, move()], [move()], [CLONE], [define("jump %s", "height"), move()]))
    routines = list(program.routines)
    assert [routine.start for routine in routines] == [Start.DEFINITION, Start.FLAG, Start.LOOSE, Start.CLONE]
    assert (routines[0].name, routines[0].parameters) == ("jump %s", ("height",))
    assert [len(routine.body) for routine in routines] == [1, 1, 1, 0]


def test_a_hat_of_an_unknown_extension_starts_nothing_that_is_known():
    (routine,) = Program(project([Put("makeymakey_whenMakeyKeyPressed"), move()])).routines
    assert (routine.start, len(routine.body)) == (Start.LOOSE, 2)


def test_a_place_knows_what_is_around_it_and_where_in_its_stack_it_stands():
    program = Program(project([FLAG, forever(say(), repeat(move()))]))
    (moving,) = program.of("motion_movesteps")
    assert moving.is_within("control_forever")
    assert moving.is_within("control_repeat")
    assert not moving.is_within("control_if")
    assert [each.block.opcode for each in moving.above_all()] == ["control_repeat", "control_forever"]
    (repeating,) = program.of("control_repeat")
    assert (repeating.index, repeating.is_last, repeating.slot) == (1, True, "SUBSTACK")


def test_a_reporter_knows_its_command_and_the_slot_of_it_however_deep():
    program = Program(project([FLAG, if_(equals(Name("score"), 3), say())]))
    (variable,) = program.of("data_variable")
    assert (variable.statement.block.opcode, variable.entry, variable.slot) == ("control_if", "CONDITION", "OPERAND1")
    assert variable.is_within("operator_equals")


def test_places_come_in_reading_order_over_several_opcodes():
    program = Program(project([FLAG, say(), move(), say()], [FLAG, move()]))
    opcodes = [place.block.opcode for place in program.of("motion_movesteps", "looks_say")]
    assert opcodes == ["looks_say", "motion_movesteps", "looks_say", "motion_movesteps"]


def test_the_latest_mark_before_a_place_is_told_and_whether_it_holds_it():
    program = Program(project([FLAG, move(), repeat(move()), move()]))
    pairs = with_latest(program.of("motion_movesteps"), program.of("control_repeat"))
    assert [is_in_latest(place, latest) for place, latest in pairs] == [False, True, False]


def test_the_prototype_of_an_own_block_isnt_a_use_of_its_parameters():
    program = Program(project([define("jump %s", "height"), say(parameter("height"))]))
    assert len(program.of("argument_reporter_string_number")) == 1


def test_what_lies_in_a_block_of_an_unknown_extension_isnt_looked_at():
    program = Program(project([FLAG, Put("robot_go", {"HOW": MOUSE_DOWN}, inside=[move()]), wait_until(MOUSE_DOWN)]))
    assert len(program.of("sensing_mousedown")) == 1
    assert not program.has("motion_movesteps")


def test_blocks_that_only_say_they_hang_somewhere_are_left_out():
    lost = block("motion_movesteps", parent="nowhere")
    assert [place.block.opcode for place in Program(read({**stack(block("looks_show")), "lost": lost})).places] == [
        "looks_show"
    ]


def test_a_variable_belongs_to_the_sprite_that_has_it_and_else_to_the_stage():
    program = Program(project([FLAG, move()], variables={"id-1": ["speed", 0]}))
    cat = program.actors[1]
    assert cat.owner(Field("speed", "id-1")) == "Cat"
    assert cat.owner(Field("speed", "id of another time")) == "Cat"
    assert cat.owner(Field("score", "id-2")) == "Stage"


def test_what_a_call_kept_of_a_place_that_its_block_has_no_more_isnt_looked_at():
    stale = Put("procedures_call", {"id-old": MOUSE_DOWN, "id-new": X_POSITION}, own="go %s", parameters=("new",))
    program = Program(project([FLAG, stale]))
    assert program.has("motion_xposition")
    assert not program.has("sensing_mousedown")
