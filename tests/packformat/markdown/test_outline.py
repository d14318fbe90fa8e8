import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cluboteca.packformat.markdown_text import find_problems, render
from cluboteca.packformat.sentence import untranslated
from cluboteca.packformat.stage.word import WORDS
from cluboteca.packformat.vocabulary import GRID_VOCABULARY, STAGE_VOCABULARY, WHOLE_VOCABULARY, Vocabulary

NAMES = st.sampled_from(
    [*WORDS, "do", "else", "condition", "path", "here", "own", "apple", "at_goal", "times", "$name", ""]
)
LEAVES = NAMES | st.integers() | st.floats(allow_nan=False) | st.none() | st.booleans() | st.text(max_size=5)
OUTLINES = st.recursive(
    LEAVES,
    lambda part: st.lists(part, max_size=4) | st.dictionaries(NAMES, part, max_size=3),
    max_leaves=20,
)


def fence(outline: str) -> str:
    return f"```blocks\n{outline}\n```"


def show(outline: str, vocabulary: Vocabulary = WHOLE_VOCABULARY) -> str:
    return render(fence(outline), translate=untranslated, image_address=str, vocabulary=vocabulary)


def told(outline: str, vocabulary: Vocabulary = WHOLE_VOCABULARY) -> list[tuple[int, str]]:
    problems = find_problems(f"before\n\n{fence(outline)}", images=frozenset(), vocabulary=vocabulary)
    return [(each.line, each.what.told(untranslated)) for each in problems]


def test_blocks_of_the_village_are_drawn_below_their_start():
    assert show("- move\n- repeat: {times: 3, do: [turn_left]}") == (
        '<div class="own-blocks"><div class="own-script">'
        '<div class="own-block own-hat" data-category="start">when ▶ is pressed</div>'
        '<div class="own-block" data-category="move">move forward</div>'
        '<div class="own-block" data-category="loop">repeat <span class="own-hole">3</span>'
        '<div class="own-body"><div class="own-block" data-category="move">turn left</div></div></div>'
        "</div></div>"
    )


def test_a_condition_of_the_village_stands_in_its_block():
    html = show("- if: {condition: {not: {path: left}}, do: [], else: [move]}")
    assert (
        'if <span class="own-condition" data-category="test">not '
        '<span class="own-condition" data-category="test">path on the left</span></span> then' in html
    )
    assert "</div>else<div" in html


def test_one_script_of_the_stage_needs_no_second_dash():
    html = show("- when_flag\n- move: 10")
    assert html.count('class="own-script"') == 1
    assert "when ⚑ clicked" in html
    assert 'move <span class="own-hole">10</span> steps' in html


def test_several_scripts_stand_side_by_side():
    assert show("- - when_flag\n  - show\n- - when_clicked\n  - hide").count('class="own-script"') == 2


def test_names_need_no_list():
    html = show("- set_variable: {variable: best_score, value: {add: {a: {variable: best_score}, b: 1}}}")
    assert '<span class="own-hole">best score</span>' in html
    assert '<span class="own-value" data-category="variables">best score</span> + ' in html


def test_own_blocks_are_known_by_their_call():
    html = show("- - define: jump\n  - move: 10\n- - when_flag\n  - call: {own: jump, high: 3}")
    assert ">define jump</div>" in html
    assert '>jump<span class="own-hole">3</span></div>' in html


def test_blocks_are_called_as_the_language_calls_them():
    html = render(fence("- move"), translate=lambda text: f"<{text}>", image_address=str)
    assert ">&lt;move forward&gt;</div>" in html


@pytest.mark.parametrize(
    ("outline", "vocabulary", "look"),
    [
        ("- move", GRID_VOCABULARY, "move forward"),
        ("- if: {condition: {here: letter}, do: [move]}", WHOLE_VOCABULARY, "here is a letter"),
        ("- repeat: {times: 3, do: [{move: 10}]}", WHOLE_VOCABULARY, "steps"),
        ("- repeat: {times: 3, do: []}", STAGE_VOCABULARY, 'data-category="control"'),
    ],
)
def test_what_an_activity_speaks_of_or_else_the_words_say_which_blocks_they_are(
    outline: str, vocabulary: Vocabulary, look: str
):
    assert told(outline, vocabulary) == []
    assert look in show(outline, vocabulary)


@pytest.mark.parametrize(
    ("outline", "problem"),
    [
        ("- move\n- hop", (4, "“hop” isn't a block of the village.")),
        ("- - when_flag\n  - hop", (4, "“hop” isn't a block of the stage.")),
        ("- repeat:\n    times: 3\n    do: [hop]", (5, "“hop” isn't a block of the village.")),
        ("move: 10", (3, "A list of blocks is expected here.")),
        ("- [", (4, "This isn't readable YAML.")),
        ("", (3, "A list of blocks is expected here.")),
    ],
)
def test_an_outline_that_cannot_be_read_is_told_with_its_line_and_stays_a_text(outline: str, problem: tuple[int, str]):
    assert told(outline) == [problem]
    assert show(outline).startswith("<pre><code>")


def test_markup_in_names_is_only_text():
    assert "<script" not in show('- say: "<script>alert(1)</script>"')


def test_a_block_of_the_stage_is_unknown_where_only_the_village_is_spoken_of():
    assert told("- bounce", GRID_VOCABULARY) == [(3, "“bounce” isn't a block of the village.")]


@given(OUTLINES, st.sampled_from([GRID_VOCABULARY, STAGE_VOCABULARY, WHOLE_VOCABULARY]))
def test_any_outline_is_either_drawn_or_told(outline: object, vocabulary: Vocabulary):
    text = json.dumps(outline)
    assert show(text, vocabulary).startswith("<pre>" if told(text, vocabulary) else '<div class="own-blocks">')
