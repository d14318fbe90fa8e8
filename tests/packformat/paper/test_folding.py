from cluboteca.packformat.markdown_text import render
from cluboteca.packformat.paper.folding import unfold
from cluboteca.packformat.sentence import untranslated


def on_paper(markdown: str) -> tuple[str, tuple[str, ...]]:
    found = unfold(render(markdown, translate=untranslated, image_address=str))
    return found.html, found.hints


def test_hints_are_taken_out_without_their_numbers():
    html, hints = on_paper("before\n:::hints\n:::hint\none **two**\n:::\n:::hint\nthree\n:::\n:::\nafter")
    assert html.split() == ["<p>before</p>", "<p>after</p>"]
    assert hints == ("<p>one <strong>two</strong></p>", "<p>three</p>")


def test_what_opens_on_the_screen_is_open():
    html, _ = on_paper(":::collapse What `x` is\ntext\n:::")
    assert html == '<div class="md-collapse"><p class="md-title">What <code>x</code> is</p>\n<p>text</p>\n</div>'


def test_what_is_for_the_screen_alone_is_left_out_with_all_inside():
    html, hints = on_paper(":::screen-only\n:::hints\n:::hint\na\n:::\n:::\n:::\n:::print-only\nb\n:::")
    assert html.split() == ["<div", 'class="print-only">', "<p>b</p>", "</div>"]
    assert hints == ()


def test_a_hint_within_a_task_leaves_the_task_behind():
    html, hints = on_paper(":::task\na\n:::hints\n:::hint\nb\n:::\n:::\nc\n:::")
    assert html.split() == ["<div", 'class="md-task">', "<p>a</p>", "<p>c</p>", "</div>"]
    assert hints == ("<p>b</p>",)


def test_what_opens_in_a_hint_stays_in_it():
    _, hints = on_paper(":::hints\n:::hint\n:::collapse More\na\n:::\n:::\n:::")
    assert hints == ('<div class="md-collapse"><p class="md-title">More</p>\n<p>a</p>\n</div>',)


def test_everything_else_stays_as_it_is():
    markdown = (
        '## A & B\n\n1. x\n2. y\n\n![a "b"](images/a.png) <i>\n\n```blocks3\nsay [<b>]\n```\n\n| a |\n|---|\n| b |'
    )
    html = render(markdown, translate=untranslated, image_address=str)
    assert unfold(html).html == html


def test_the_first_heading_above_pictures_is_marked_so_that_they_begin_a_sheet():
    picture = "![a tile](images/tile.svg)"
    html, _ = on_paper(
        f"## Play\n\ntext\n\n## To cut up\n\n{picture}\n\n## The other half\n\n{picture}\n\n## Say\n\ntext"
    )
    assert [line for line in html.splitlines() if line.startswith("<h2")] == [
        "<h2>Play</h2>",
        '<h2 class="above-picture">To cut up</h2>',
        "<h2>The other half</h2>",
        "<h2>Say</h2>",
    ]
