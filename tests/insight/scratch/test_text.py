import json
import re

import pytest

from cluboteca.insight.scratch.reader import read_scratch
from cluboteca.insight.scratch.text import show_project
from cluboteca.insight.scratch.words import FOLDER, read_words
from tests.insight.scratch.files import Json, block, document, read, stack


def shown(blocks: Json, locale: str = "en", **sprite: object) -> str:
    return "\n\n".join(show_project(read(blocks, **sprite), locale)[1].scripts)


GAME = {
    "hat": block("event_whenflagclicked", next="loop"),
    "loop": block("control_forever", parent="hat", SUBSTACK=[2, "if"]),
    "if": block("control_if_else", parent="loop", CONDITION=[2, "or"], SUBSTACK=[2, "say"], SUBSTACK2=[2, "turn"]),
    "or": block("operator_or", parent="if", OPERAND1=[2, "key"]),
    "key": block("sensing_keypressed", parent="or", KEY_OPTION=[1, "menu"]),
    "menu": block("sensing_keyoptions", parent="key", shadow=True, KEY_OPTION=["up arrow", None]),
    "say": block("looks_sayforsecs", parent="if", MESSAGE=[1, [10, "Hi"]], SECS=[1, [4, "2"]]),
    "turn": block("motion_turnright", parent="if", DEGREES=[3, [12, "angle", "v"], [4, "15"]]),
}


def test_a_script_is_shown_in_english_and_romanian():
    assert (
        shown(GAME)
        == """when green flag clicked
forever
  if <<key (up arrow v) pressed?> or <>> then
    say [Hi] for (2) seconds
  else
    turn right (angle) degrees
  end
end"""
    )
    assert (
        shown(GAME, "ro")
        == """când se face click pe stegulețul verde
la infinit
  dacă <<tasta (săgeată în sus v) apăsată?> sau <>> atunci
    spune [Hi] pentru (2) secunde
  altfel
    rotește la dreapta (angle) grade
  terminare
terminare"""
    )


def test_another_language_takes_its_nearest_relative_or_english():
    assert read_words("ro-RO") == read_words("ro_RO") == read_words("ro")
    assert read_words("de") == read_words("../ro") == read_words("en")


def test_what_is_empty_has_its_shape():
    assert shown(stack(block("control_repeat"))) == "repeat ()\nend"
    assert shown(stack(block("control_wait_until"))) == "wait until <>"


def test_a_block_that_isnt_known_is_shown_with_all_it_holds():
    blocks = {
        "a": block("planets_fly", TO=[1, [10, "Mars"]], HOW=["fast", None], SPEED=[2, "b"]),
        "b": block("planets_speed", parent="a"),
    }
    assert shown(blocks) == "planets_fly [fast v] [Mars] (planets_speed)"


def test_own_blocks_show_their_words_and_places():
    blocks = {
        "define": block("procedures_definition", next="say", custom_block=[1, "proto"]),
        "proto": block(
            "procedures_prototype",
            parent="define",
            shadow=True,
            mutation={
                "proccode": "jump %s (m) if %b",
                "argumentids": '["i","j"]',
                "argumentnames": '["height","free"]',
            },
        ),
        "say": block("looks_say", parent="define", MESSAGE=[3, "arg", [10, ""]]),
        "arg": block("argument_reporter_string_number", parent="say", VALUE=["height", None]),
        "call": block(
            "procedures_call", i=[1, [10, "5"]], mutation={"proccode": "jump %s (m) if %b", "argumentids": '["i","j"]'}
        ),
    }
    assert shown(blocks) == "define jump (height) \\(m\\) if <free>\nsay (height)\n\njump [5] \\(m\\) if <>"


def test_what_children_type_stays_one_value_on_one_line():
    typed = "a]b\\c\nd v"
    assert shown(stack(block("looks_say", MESSAGE=[1, [10, typed]]))) == r"say [a\]b\\c d \v]"
    assert len(shown(stack(block("looks_say", MESSAGE=[1, [10, "a" * 5_000]])))) < 200
    named = {"a": block("looks_say", MESSAGE=[3, [12, "a (b)", "v"], [10, ""]])}
    assert shown(named) == r"say (a \(b\))"


def test_lists_messages_and_values_alone_are_shown():
    blocks: Json = {
        "a": block("event_broadcast", BROADCAST_INPUT=[1, [11, "won", "m"]]),
        "b": block("looks_say", MESSAGE=[3, [13, "names", "l"], [10, ""]]),
        "v": [12, "score", "v1", 1, 2],
    }
    assert shown(blocks) == "broadcast (won v)\n\nsay (names :: list)\n\n(score)"


def test_comments_stand_with_their_blocks_or_apart():
    comments = {"1": {"text": "why\nso?", "blockId": "a"}, "2": {"text": "To do", "blockId": None}}
    (_, cat) = show_project(read(stack(block("looks_show")), comments=comments), "en")
    assert (cat.scripts, cat.notes) == (("show // why so?",), ("To do",))


def test_the_stage_has_its_name_in_the_language():
    (stage, cat) = show_project(read_scratch(json.dumps(document()).encode()), "ro")
    assert (stage.name, stage.is_stage, cat.name) == ("Scenă", True, "Cat")


def test_both_languages_have_the_same_blocks_and_places():
    english, romanian = (json.loads((FOLDER / f"{locale}.json").read_text(encoding="utf-8")) for locale in ("en", "ro"))
    assert list(english["blocks"]) == list(romanian["blocks"]) == sorted(english["blocks"])
    for opcode, said in english["blocks"].items():
        assert set(re.findall(r"{\w+}", said)) == set(re.findall(r"{\w+}", romanian["blocks"][opcode])), opcode
        assert said[:1] + said[-1:] in ("()", "<>") or "(" not in said


@pytest.mark.parametrize("locale", ["en", "ro"])
def test_no_word_of_a_block_has_stray_spaces(locale: str):
    raw = json.loads((FOLDER / f"{locale}.json").read_text(encoding="utf-8"))
    said = [*raw["blocks"].values(), *(each for menu in raw["choices"].values() for each in menu.values())]
    assert [each for each in said if each != " ".join(each.split())] == []
