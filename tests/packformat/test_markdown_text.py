from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cluboteca.packformat.markdown.outline_picture import CATEGORIES
from cluboteca.packformat.markdown_text import find_problems, render, render_line, split_parts
from cluboteca.packformat.sentence import untranslated
from cluboteca.packformat.vocabulary import GRID_VOCABULARY, STAGE_VOCABULARY, WHOLE_VOCABULARY, Vocabulary


class Elements(HTMLParser):
    """The elements that a browser would make, with their attributes."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, {name: value or "" for name, value in attrs}))

    @classmethod
    def of(cls, html: str) -> list[tuple[str, dict[str, str]]]:
        parser = cls()
        parser.feed(html)
        return parser.found


def show(markdown: str) -> str:
    return render(markdown, translate=untranslated, image_address=lambda path: f"/packs/one/{path}")


def test_a_step_becomes_html():
    assert show("One **step**.\n\n1. a\n2. b") == (
        "<p>One <strong>step</strong>.</p>\n<ol>\n<li>a</li>\n<li>b</li>\n</ol>"
    )


def test_a_table_becomes_a_table():
    assert "<td>b</td>" in show("| a |\n|---|\n| b |")


def test_a_block_word_is_shown_by_its_name_in_the_language_of_the_text():
    html = render_line(
        "Use {block:move}!", translate={"move forward": "mergi <înainte>"}.__getitem__, image_address=str
    )
    assert html == 'Use <span class="block-word" data-block="move" data-category="move">mergi &lt;înainte&gt;</span>!'


@pytest.mark.parametrize(
    ("vocabulary", "repeat", "turn_right"),
    [(GRID_VOCABULARY, "loop", "move"), (STAGE_VOCABULARY, "control", "motion"), (WHOLE_VOCABULARY, "loop", "move")],
)
def test_a_block_word_has_the_colour_of_its_world(vocabulary: Vocabulary, repeat: str, turn_right: str):
    html = render_line(
        "{block:repeat} {block:turn_right}", translate=untranslated, image_address=str, vocabulary=vocabulary
    )
    assert f'data-block="repeat" data-category="{repeat}"' in html
    assert f'data-block="turn_right" data-category="{turn_right}"' in html


def test_every_block_of_the_village_has_a_category_that_pages_paint():
    assert GRID_VOCABULARY.categories.keys() == GRID_VOCABULARY.names.keys()
    assert set(GRID_VOCABULARY.categories.values()) <= set(CATEGORIES)


def test_a_block_word_in_code_stays_as_it_is():
    assert show("`{block:move}`") == "<p><code>{block:move}</code></p>"


def test_braces_that_are_no_block_word_stay_as_they_are():
    assert show("{x} {block:move") == "<p>{x} {block:move</p>"


def test_an_image_is_found_where_the_club_keeps_it():
    assert (
        show('![A "tree"](images/tree.svg)') == '<p><img src="/packs/one/images/tree.svg" alt="A &quot;tree&quot;"></p>'
    )


@pytest.mark.parametrize(
    "markdown",
    [
        "<script>alert(1)</script>",
        '<img src="x" onerror="alert(1)">',
        "[x](javascript:alert(1))",
        "![x](javascript:alert(1))",
        '![x" onerror="alert(1)](images/x.png)',
        '{block:"><script>alert(1)</script>}',
        "<https://example.org>",
        "<style>p{}</style>",
    ],
)
def test_nothing_that_runs_or_leads_away_comes_through(markdown: str):
    for tag, attributes in Elements.of(show(markdown)):
        assert tag in {"p", "img", "span"}
        assert attributes.keys() <= {"src", "alt", "class", "data-block"}
        assert attributes.get("src", "/packs/one/").startswith("/packs/one/")


def test_a_fence_of_python_is_shown_as_a_program():
    html = show('```python\nif x < 3:  # <b>\n    print("a")\n```')
    assert html.startswith(
        '<pre class="code"><code class="language-python"><span class="code-keyword">if</span> x &lt; '
    )
    assert '<span class="code-comment"># &lt;b&gt;</span>' in html
    assert html.endswith("</code></pre>")


@pytest.mark.parametrize("info", ["", "text", 'python" onclick="alert(1)', "Python <b>"])
def test_any_other_fence_is_plain(info: str):
    assert show(f"```{info}\nif x < 3\n```") == "<pre><code>if x &lt; 3\n</code></pre>"


def test_blocks_and_python_stand_side_by_side_in_a_table():
    html = show('| a | b |\n|---|---|\n| {block:move} | `print("a")` |')
    assert 'data-block="move"' in html
    assert '<code>print("a")</code>' in html


def test_a_body_is_split_at_its_headings():
    before, parts = split_parts("Hi\n\n## One\n\ntext\n\n### Not a step\n\n## Two `x`\nmore\n")
    assert before == "Hi"
    assert [(part.title, part.markdown, part.line) for part in parts] == [
        ("One", "text\n\n### Not a step", 2),
        ("Two `x`", "more", 8),
    ]


def test_a_heading_in_code_begins_no_step():
    assert split_parts("```\n## no\n```\n")[1] == []


def test_problems_come_with_their_line():
    problems = find_problems("a\n\nb {block:hop}\nc [d](e) ![](images/x.png)\n", images=frozenset({"images/x.png"}))
    assert [problem.line for problem in problems] == [2, 3, 3]


@given(st.text())
def test_any_text_can_be_looked_through_split_and_shown(markdown: str):
    find_problems(markdown, images=frozenset())
    split_parts(markdown)
    assert not {"script", "style", "a", "iframe"} & {tag for tag, _ in Elements.of(show(markdown))}


def test_other_ends_of_lines_are_counted_as_the_parser_does():
    assert [problem.line for problem in find_problems("a\r\r<b>c\r\n", images=frozenset())] == [2]
