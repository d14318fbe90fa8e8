"""The words for Scratch's blocks, against those of the stage and against Scratch's own names."""

import pytest

from cluboteca.insight.scratch.words import read_words
from cluboteca.packformat.scratch.word import SCRATCH_WORDS, block_for_opcode, opcode_for_block
from cluboteca.packformat.stage.word import CATEGORIES, WORDS

OWN_BLOCKS = {"procedures_call", "argument_reporter_string_number", "argument_reporter_boolean"}
NAMES = {"data_variable", "data_listcontents"}
"""What stands on these is a name of the project, so that there are no words for them."""


def test_every_block_of_the_stage_is_called_the_same_in_checks_of_scratch():
    assert {word: (each.category, each.kind) for word, each in WORDS.items()} == {
        word: (each.category, each.kind) for word, each in SCRATCH_WORDS.items() if word in WORDS
    }


def test_every_block_that_scratch_has_words_for_has_a_name():
    known = set(read_words("en").blocks)
    named = {opcode for each in SCRATCH_WORDS.values() for opcode in each.opcodes}
    assert known - named == set()
    assert named - known == OWN_BLOCKS | NAMES


def test_a_value_and_a_condition_are_what_scratch_draws_round_and_pointed():
    sides = {"(": "value", "<": "condition"}
    for each in SCRATCH_WORDS.values():
        for said in [read_words("en").blocks.get(opcode) for opcode in each.opcodes]:
            begins = said[0][:1] if said else ""
            if each.kind in sides.values() and said:
                assert sides[begins] == each.kind
            elif said:
                assert begins not in sides


def test_no_opcode_and_no_word_stands_twice():
    opcodes = [opcode for each in SCRATCH_WORDS.values() for opcode in each.opcodes]
    assert len(opcodes) == len(set(opcodes))
    assert not set(SCRATCH_WORDS) & {*CATEGORIES, "music", "video", "speech", "devices"}


@pytest.mark.parametrize(
    ("opcode", "word"),
    [
        ("control_repeat_until", "repeat_until"),
        ("event_whenstageclicked", "when_clicked"),
        ("sensing_touchingcolor", "touching_colour"),
        ("pen_changePenHueBy", "pen_change_hue"),
        ("motion_goto_menu", None),
        ("faceSensing_goToPart", None),
    ],
)
def test_an_opcode_has_a_word_unless_it_is_a_menu_or_unknown(opcode: str, word: str | None):
    assert block_for_opcode(opcode) == word


def test_a_word_is_written_as_scratch_writes_it_today():
    assert opcode_for_block("when_clicked") == "event_whenthisspriteclicked"
    assert opcode_for_block("pen_change_hue") == "pen_changePenColorParamBy"
