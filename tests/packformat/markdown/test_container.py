import pytest
from hypothesis import given
from hypothesis import strategies as st

from cluboteca.packformat.markdown_text import find_problems, render, split_parts
from cluboteca.packformat.sentence import untranslated


def show(markdown: str) -> str:
    return render(markdown, translate=untranslated, image_address=str)


def told(markdown: str) -> list[tuple[int, str]]:
    return [(each.line, each.what.told(untranslated)) for each in find_problems(markdown, images=frozenset())]


@pytest.mark.parametrize(
    ("name", "look"),
    [("task", "md-task"), ("hints", "md-hints"), ("print-only", "print-only"), ("screen-only", "screen-only")],
)
def test_a_container_stands_around_its_text(name: str, look: str):
    assert show(f":::{name}\nOne **word**.\n:::\nafter") == (
        f'<div class="{look}">\n<p>One <strong>word</strong>.</p>\n</div>\n<p>after</p>'
    )


def test_hints_are_numbered_anew_in_each_list():
    html = show(":::hints\n:::hint\na\n:::\n:::hint\nb\n:::\n:::\n\n:::hints\n:::hint\nc\n:::\n:::")
    assert html.count("<summary>Hint 1</summary>") == 2
    assert html.count("<summary>Hint 2</summary>") == 1


def test_a_title_is_markdown_too():
    html = show(":::collapse What `x` does with {block:move}\ntext\n:::")
    assert html.startswith('<details class="md-collapse"><summary>What <code>x</code> does with <span')


def test_a_challenge_has_its_own_word_before_the_title():
    assert '<p class="md-title"><strong>Challenge</strong> Make it fast</p>' in show(
        ":::challenge Make it fast\na\n:::"
    )
    assert '<p class="md-title"><strong>Challenge</strong></p>' in show(":::challenge\na\n:::")


def test_a_container_stands_in_a_list_and_around_one():
    html = show("- a\n\n  :::task\n  - b\n  :::\n- c")
    assert (
        html
        == '<ul>\n<li>\n<p>a</p>\n<div class="md-task">\n<ul>\n<li>b</li>\n</ul>\n</div>\n</li>\n<li>\n<p>c</p>\n</li>\n</ul>'
    )
    assert told("- a\n\n  :::task\n  - b\n  :::\n- c") == []


def test_containers_end_where_they_were_opened_last():
    html = show(":::task\n:::challenge\nin\n:::\nbetween\n:::\nout")
    assert html.endswith("</div>\n<p>between</p>\n</div>\n<p>out</p>")


def test_colons_in_a_program_close_nothing():
    markdown = ":::task\n```python\n:::\n```\nstill inside\n:::\n"
    assert show(markdown).endswith("<p>still inside</p>\n</div>")
    assert told(markdown) == []


def test_a_text_may_touch_the_lines_around_it():
    assert show("before\n:::task\ninside\n:::\nafter") == (
        '<p>before</p>\n<div class="md-task">\n<p>inside</p>\n</div>\n<p>after</p>'
    )


def test_a_heading_in_a_container_begins_no_step():
    before, parts = split_parts("## One\n:::collapse More\n## Inside\n:::\n## Two\n")
    assert before == ""
    assert [part.title for part in parts] == ["One", "Two"]
    assert parts[0].markdown == ":::collapse More\n## Inside\n:::"


@pytest.mark.parametrize(
    ("markdown", "problem"),
    [
        ("a\n:::task\nb", (1, "“:::task” is never closed.")),
        ("a\n\n:::", (2, "This ::: closes nothing.")),
        ("\n:::tsk\n:::", (1, "“:::tsk” isn't known.")),
        (":::hint\na\n:::", (0, "This hint doesn't stand in “:::hints”.")),
        (":::hints\nloose\n:::hint\na\n:::\n:::", (1, "In “:::hints” there is something that isn't a hint.")),
        (":::hints\n:::task\na\n:::\n:::", (1, "In “:::hints” there is something that isn't a hint.")),
        (":::collapse\na\n:::", (0, "“:::collapse” has no title.")),
        (":::task Title\na\n:::", (0, "What stands behind “:::task” isn't shown.")),
    ],
)
def test_what_is_wrong_with_a_container_is_told_with_its_line(markdown: str, problem: tuple[int, str]):
    assert told(markdown) == [problem]


def test_a_task_within_hints_is_told_of_its_hint():
    assert told(":::hints\n:::hint\n:::task\n:::hint\na\n:::\n:::\n:::\n:::") == [
        (3, "This hint doesn't stand in “:::hints”.")
    ]


def test_an_unknown_container_still_shows_its_text():
    assert show(":::tsk\ntext\n:::") == "<p>text</p>"


@given(
    st.lists(
        st.sampled_from(
            [":::task", ":::hints", ":::hint", ":::x", ":::", "- a", "  :::task", "> b", "```", "## c", "", "d"]
        )
    )
)
def test_any_mixture_of_lines_can_be_read(lines: list[str]):
    markdown = "\n".join(lines)
    find_problems(markdown, images=frozenset())
    split_parts(markdown)
    html = show(markdown)
    assert html.count("<div") == html.count("</div>")
    assert html.count("<details") == html.count("</details>")
