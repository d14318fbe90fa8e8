"""Steps with their tags, one by one."""

from pathlib import Path

import pytest

from tests.packformat.importing.rpf.small_project import carry


def test_a_step_has_the_title_of_its_heading_and_the_text_below(tmp_path: Path):
    carried = carry("## Fly *high*\n\nText.\n\n## More\n\nEnd.\n", tmp_path)
    assert carried.step.title == "Fly *high*"
    assert carried.body == "Text.\n\n### More\n\nEnd."
    assert carried.lost == []


def test_a_heading_in_html_and_one_behind_other_text_are_titles_too(tmp_path: Path):
    carried = carry('<h2 class="c-task">Kite</h2>\n\n## Fly\n\nUp.\n', tmp_path)
    assert (carried.step.title, carried.body) == ("Kite", "### Fly\n\nUp.")
    carried = carry("--- no-print ---\nFirst.\n--- /no-print ---\n\n## Fly\n\nUp.\n", tmp_path)
    assert (carried.step.title, carried.body) == ("Fly", ":::screen-only\n\nFirst.\n\n:::\n\nUp.")


def test_each_tag_becomes_its_container(tmp_path: Path):
    text = (
        "--- task ---\nDo.\n\n--- hints ---\n--- hint ---\nLook.\n--- /hint ---\n--- /hints ---\n--- /task ---\n\n"
        "--- no-print ---\nScreen.\n--- /no-print ---\n\n--- print-only ---\nPaper.\n--- /print-only ---\n\n"
        "--- challenge ---\nMore.\n--- /challenge ---\n\n--- save ---\n"
    )
    carried = carry(text, tmp_path)
    assert [line for line in carried.body.split("\n") if line] == [
        *(":::task", "Do.", ":::hints", ":::hint", "Look.", ":::", ":::", ":::"),
        *(":::screen-only", "Screen.", ":::", ":::print-only", "Paper.", ":::", ":::challenge", "More.", ":::"),
        "**Save your project.**",
    ]
    assert carried.lost == []


def test_what_translators_put_on_one_line_is_read_by_token(tmp_path: Path):
    carried = carry("--- task --- Do this. --- /task --- --- task --- And that. --- /task ---\n", tmp_path)
    assert carried.body.split() == [*(":::task", "Do", "this.", ":::", ":::task", "And", "that.", ":::")]
    assert carried.lost == []


@pytest.mark.parametrize("tag", ["---task ---", "--- task---", "---  task  ---", "--- task ------", "--- Task ---"])
def test_spaces_dashes_and_capitals_of_a_tag_do_not_matter(tag: str, tmp_path: Path):
    carried = carry(f"{tag}\nDo.\n{tag.replace('task', '/task').replace('Task', '/Task')}\n", tmp_path)
    assert carried.body == ":::task\n\nDo.\n\n:::"
    assert carried.lost == []


def test_a_misspelt_tag_is_told_and_taken_for_the_nearest(tmp_path: Path):
    carried = carry("--- taks ---\nDo.\n--- /task ---\n", tmp_path)
    assert carried.body == ":::task\n\nDo.\n\n:::"
    assert carried.lost == ["--- taks ---"]


def test_a_line_that_only_looks_like_a_tag_is_told_and_its_text_stays(tmp_path: Path):
    carried = carry("--- ipucu ---\nBak.\n", tmp_path)
    assert carried.body == "Bak."
    assert carried.lost == ["--- ipucu ---"]


def test_unbalanced_tags_are_told_and_the_text_stays(tmp_path: Path):
    carried = carry("--- /hint ---\nOne.\n--- task ---\nTwo.\n--- task ---\nThree.\n", tmp_path)
    assert carried.body == "One.\n\n:::task\n\nTwo.\n\n:::\n\n:::task\n\nThree.\n\n:::"
    assert carried.lost == ["--- /hint ---", "--- task ---", "--- task ---"]


def test_a_hint_alone_gets_hints_around_it_and_text_between_hints_goes_before_them(tmp_path: Path):
    carried = carry("--- hint ---\nLook.\n--- /hint ---\nAfter.\n", tmp_path)
    assert carried.body == ":::hints\n\n:::hint\n\nLook.\n\n:::\n\n:::\n\nAfter."
    carried = carry("--- hints ---\nWords.\n--- hint ---\nLook.\n--- /hint ---\n--- /hints ---\n", tmp_path)
    assert carried.body == "Words.\n\n:::hints\n\n:::hint\n\nLook.\n\n:::\n\n:::"


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("---\ntitle: What is it?\n---\n", "What is it?"),
        ("\n---\ntitle: 'Quoted: yes'\n---\n", "Quoted: yes"),
        ("---\ntitle: Two: colons\n---\n", "Two: colons"),
        ("---\ntitlu: Ce este?\n---\n", "Ce este?"),
        ("---\ntítulo: Raro\n---\n", "Raro"),
    ],
)
def test_a_collapse_has_the_title_of_its_head_however_it_is_written(head: str, title: str, tmp_path: Path):
    carried = carry(f"--- collapse ---\n{head}Text.\n--- /collapse ---\n", tmp_path)
    assert carried.body == f":::collapse {title}\n\nText.\n\n:::"


def test_a_head_on_the_line_of_its_tag_is_read(tmp_path: Path):
    carried = carry("--- collapse --- --- title: Mai mult --- Text. --- /collapse ---\n", tmp_path)
    assert carried.body == ":::collapse Mai mult\n\nText.\n\n:::"


def test_a_collapse_without_a_title_gets_one(tmp_path: Path):
    assert carry("--- collapse ---\nText.\n--- /collapse ---\n", tmp_path).body.startswith(
        ":::collapse More about this"
    )


def test_a_program_has_its_file_and_its_marked_lines_above(tmp_path: Path):
    text = (
        "--- code ---\n---\nlanguage: python\nfilename: main.py\nline_numbers: true\nline_number_start: 7\n"
        "line_highlights: 8-9\n---\nif a:\n    print('--- task ---')\n--- /code ---\n"
    )
    carried = carry(text, tmp_path)
    assert carried.body == (
        "`main.py` (from line 7) Look at these lines: 8-9.\n\n```python\nif a:\n    print('--- task ---')\n```"
    )
    assert carried.lost == []
    assert carried.findings.has_python


def test_fences_keep_what_packs_know_and_others_become_plain_and_are_told(tmp_path: Path):
    carried = carry("```blocks3\nmove (10) steps\n```\n\n```blocks\nsay [hi]\n```\n\n```css\np {}\n```\n", tmp_path)
    assert carried.body == "```blocks3\nmove (10) steps\n```\n\n```blocks3\nsay [hi]\n```\n\n```\np {}\n```"
    assert carried.lost == ["```css"]
    assert carried.findings.has_scratch


def test_a_fence_that_is_never_closed_ends_at_the_next_tag(tmp_path: Path):
    carried = carry("--- task ---\n```python\nprint(1)\n--- /task ---\nAfter.\n", tmp_path)
    assert carried.body == ":::task\n\n```python\nprint(1)\n```\n\n:::\n\nAfter."
    assert carried.lost == ["```python"]


def test_a_program_in_a_list_stays_in_the_list(tmp_path: Path):
    carried = carry("+ Write:\n\n    ```python\n    if a:\n        b\n    ```\n\n+ Next.\n", tmp_path)
    assert carried.body == "+ Write:\n\n    ```python\n    if a:\n        b\n    ```\n\n+ Next."


def test_hints_in_a_list_stay_in_the_list(tmp_path: Path):
    text = (
        "+ Try.\n\n    --- hints ---\n    --- hint ---\n    Look.\n    --- /hint ---\n    --- /hints ---\n\n+ Next.\n"
    )
    carried = carry(text, tmp_path)
    assert "\n    :::hints\n" in carried.body
    assert carried.lost == []


def test_a_question_without_a_right_answer_stays_as_text(tmp_path: Path):
    carried = carry("--- quiz ---\n---\nquestion: How was it?\n---\n- ( ) Good\n- ( ) Bad\n--- /quiz ---\n", tmp_path)
    assert "**How was it?**" in carried.body
    assert "- ( ) Good" in carried.body
    assert carried.lost == ["--- quiz ---"]


def test_colons_at_the_margin_open_nothing(tmp_path: Path):
    assert carry(":::task\nIt is text.\n", tmp_path).body == "\\:::task\nIt is text."


def test_headings_of_a_step_stay_below_its_title_however_they_are_written(tmp_path: Path):
    carried = carry("## Title\n\nOne\n===\n\nText.\n\nTwo\n---\n\n# Three\n\n##### Five\n", tmp_path)
    assert carried.body == "### One\n\nText.\n\n### Two\n\n### Three\n\n#### Five"


def test_tags_that_are_written_as_quotations_are_tags(tmp_path: Path):
    text = (
        "> [!TASK]\n>\n> Add this.\n>\n> ```blocks3\n> say [hi]\n> ```\n\n"
        "> [!ACCORDION] Why?\n> Because.\nAfter.\n\n> [!TIP]\n> Save.\n"
    )
    carried = carry(text, tmp_path)
    assert carried.body == (
        ":::task\n\nAdd this.\n\n```blocks3\nsay [hi]\n```\n\n:::\n\n"
        ":::collapse Why?\n\nBecause.\n\n:::\n\nAfter.\n\n> **Tip**\n> Save."
    )
    assert carried.lost == []


def test_what_stands_behind_an_unknown_word_of_a_quoted_fence_is_no_fault(tmp_path: Path):
    assert carry("> ```blocs3\n> say\n> ```\n", tmp_path).body == "> ```\n> say\n> ```"
