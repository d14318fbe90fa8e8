"""The table of parts, against the words of the stage."""

from cluboteca.insight.scratch.words import read_words
from cluboteca.packformat.scratch.outline.part import COLOUR_MENU, PARTS
from cluboteca.packformat.scratch.word import opcode_for_block
from cluboteca.packformat.stage.word import WORDS


def test_every_part_of_every_block_of_the_stage_has_its_place_in_scratch():
    ours = {id: {*word.fields, *word.inputs, *word.bodies} for id, word in WORDS.items()}
    theirs = {id: {part.of for part in PARTS.get(id, ())} for id in WORDS}
    assert theirs == ours
    assert set(PARTS) <= set(WORDS)


def test_every_place_is_called_as_on_scratchs_own_block():
    blocks = read_words("en").blocks
    for word, parts in PARTS.items():
        opcode = opcode_for_block(word)
        if opcode in blocks:
            places = set(blocks[opcode][1::2]) - {COLOUR_MENU[0]}
            assert {part.name for part in parts if part.sign != "{}"} == places, word


def test_conditions_blocks_fields_and_values_go_where_such_a_thing_belongs():
    for id, parts in PARTS.items():
        word = WORDS[id]
        for part in parts:
            if part.of in word.bodies:
                assert part.sign == "{}"
            elif part.of in word.fields:
                assert part.sign in ("", "@") or part.holds == "11"
            else:
                assert (part.sign == "?") == (word.inputs[part.of] == "condition")
                assert (part.holds == "9") == (word.inputs[part.of] == "colour")
                assert (part.holds == "10") == (word.inputs[part.of] == "text")
