import re
from html import escape, unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cluboteca.packformat.importing.html_text import from_html
from cluboteca.packformat.importing.plain_text import as_line, as_markdown, as_slug, as_title, clean
from cluboteca.packformat.markdown_text import find_problems, render, split_parts
from cluboteca.packformat.sentence import untranslated


def convert(html: str, locale: str = "en", image: str | None = None) -> tuple[str, list[str]]:
    lost: list[str] = []
    return from_html(html, locale, lambda _address, _description: image, lost.append), lost


def show(markdown: str) -> str:
    return render(markdown, translate=untranslated, image_address=lambda path: path)


def read_words(html: str) -> str:
    """What a reader sees, without spaces."""
    return re.sub(r"\s", "", unescape(re.sub(r"<[^>]*>", "", html)))


@pytest.mark.parametrize(
    ("html", "markdown"),
    [
        ("<p>What does <strong>repeat</strong> do?</p>", "What does **repeat** do?"),
        ("one<br>two<br/>three", "one\\\ntwo\\\nthree"),
        ("<p>first<p>second", "first\n\nsecond"),
        ("<ul><li>a</li><li>b<ol><li>c</ol></li></ul>", "- a\n- b\n\n  1. c"),
        ("<pre>if a &lt; b:\n    print(1)</pre>", "```\nif a < b:\n    print(1)\n```"),
        ("use <code>a*b</code> here", "use `a*b` here"),
        ("10<sup>3</sup> and H<sub>2</sub>O and x<sup>ab</sup>", "10³ and H₂O and x^(ab)"),
        ("<h2>Title</h2>text", "**Title**\n\ntext"),
        ("<table><tr><th>a</th><th>b</th></tr><tr><td>1</td><td>2|3</td></tr></table>", "| a | b |\n| --- | --- |\n| 1 | 2\\|3 |"),
        ("2 * 3 < 7 & x_1 > [y]", "2 \\* 3 \\< 7 & x_1 \\> \\[y\\]"),
        ("if a <y or c> d", "if a \\<y or c\\> d"),
        ("# no heading", "\\# no heading"),
        ("1. no list", "1\\. no list"),
        ("un<b>believ</b>able", "un**believ**able"),
        ("un<i>believ</i>able", "unbelievable"),
        ("{block:move}", "\\{block:move}"),
        ("", ""),
    ],
)  # fmt: skip
def test_html_becomes_markdown(html, markdown):
    assert convert(html) == (markdown, [])


def test_the_address_of_a_link_is_told_and_its_text_kept():
    assert convert('see <a href="https://example.org/x">this page</a>') == (
        "see this page",
        ["this page (https://example.org/x)"],
    )


def test_what_no_page_can_show_is_told():
    text, lost = convert('<p>Look:</p><iframe src="https://example.org/v"></iframe><script>alert(1)</script>')
    assert text == "Look:"
    assert lost == ["<iframe> https://example.org/v", "<script>  alert(1)"]


def test_an_image_is_shown_where_the_importer_has_it():
    assert (
        convert('<p>A <img src="x.png" alt="tree"></p>', image="![tree](images/x.png)")[0] == "A ![tree](images/x.png)"
    )
    assert convert('<p>A <img src="x.png" alt="tree"></p>')[0] == "A tree"


def test_romanian_letters_are_mended_in_romanian_alone():
    assert clean("Ştiinţă", "ro") == "Știință"
    assert clean("Şişli", "tr") == "Şişli"


TEXTS = st.text(st.characters(codec="utf-8"), max_size=60)
PIECES = st.one_of(
    TEXTS.map(escape),
    st.sampled_from(
        [
            "<p>",
            "</p>",
            "<b>",
            "</b>",
            "<i>",
            "</i>",
            "<br>",
            "<ul>",
            "<li>",
            "</ul>",
            "<table>",
            "<tr>",
            "<td>",
            "</td>",
        ]
        + [
            "</table>",
            "<pre>",
            "</pre>",
            "<code>",
            "</code>",
            "<blockquote>",
            "</blockquote>",
            "<h1>",
            "</h1>",
            "<sup>",
        ]
        + [
            "</sup>",
            "<x-y>",
            "<ol>",
            "</div>",
            "<!-- c -->",
            "<![",
            "<a href='u'>",
            "</a>",
            " ",
            "*",
            "_",
            "`",
            "\n",
            "#",
        ]
    ),
)


@given(st.lists(PIECES, max_size=25).map("".join))
def test_no_html_stops_it_and_all_is_fit_for_a_pack(html):
    markdown, _lost = convert(html)
    assert find_problems(markdown, images=frozenset()) == []
    assert split_parts(markdown)[1] == []


@given(
    st.lists(
        st.one_of(TEXTS.map(escape), st.sampled_from(["<b>", "</b>", "<i>", "</i>", "<p>", "<br>", "<li>"])),
        max_size=12,
    )
)
def test_every_word_is_there_to_read(pieces):
    html = "".join(pieces)
    assert read_words(show(convert(html)[0])) == re.sub(r"\s", "", clean(unescape(re.sub("<[^>]*>", "", html)), "en"))


@given(TEXTS)
def test_plain_text_is_shown_as_it_is(text):
    markdown = as_markdown(clean(text, "en"))
    assert find_problems(markdown, images=frozenset()) == []
    assert read_words(show(markdown)) == re.sub(r"\s", "", clean(text, "en"))


@given(TEXTS)
def test_any_name_makes_a_title_and_an_id(name):
    assert len(as_title(name)) <= 81
    assert re.fullmatch(r"[a-z][a-z0-9]*(-[a-z0-9]+)*", as_slug(name, "quiz"))
    assert "\n" not in as_line(name)
