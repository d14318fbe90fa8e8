from cluboteca.insight.scratch.construct import list_constructs
from cluboteca.packformat.sentence import untranslated
from tests.insight.scratch.files import Json, block, read, stack


def told(blocks: Json) -> dict[str, str]:
    return {each.id: each.said.told(untranslated) for each in list_constructs(read(blocks))}


def test_a_project_is_told_by_what_it_does():
    blocks = stack(
        block("event_whenflagclicked"),
        block("data_setvariableto", VARIABLE=["score", "v"], VALUE=[1, [10, "0"]]),
        block("event_broadcast", BROADCAST_INPUT=[1, [11, "start\nnow", "m"]]),
        block("control_forever"),
    )
    assert told(blocks) == {
        "flag": "It starts when the green flag is clicked.",
        "repeat": "It repeats things.",
        "variable": "It remembers: score.",
        "message": "Its parts send each other messages: start now.",
    }


def test_loose_blocks_do_nothing():
    assert told(stack(block("control_forever"))) == {}


def test_a_sentence_lists_few_names():
    blocks = stack(
        block("event_whenflagclicked"),
        *[block("data_changevariableby", VARIABLE=[f"v{n}", f"{n}"], VALUE=[1, [4, "1"]]) for n in range(9)],
    )
    assert told(blocks)["variable"] == "It remembers: v0, v1, v2, v3, v4, v5, …."


def test_own_blocks_are_named_by_their_words():
    blocks = {
        "define": block("procedures_definition", custom_block=[1, "proto"]),
        "proto": block("procedures_prototype", parent="define", shadow=True, mutation={"proccode": "jump %s far"}),
    }
    assert told(blocks) == {"own_block": "It has blocks of its own: jump far."}


def test_a_message_that_is_chosen_by_a_block_has_no_name():
    blocks = stack(
        block("event_whenflagclicked"), block("event_broadcast", BROADCAST_INPUT=[3, [12, "v", "v"], [11, "", ""]])
    )
    assert told(blocks)["message"] == "Its parts send each other messages: …."
