"""What stands within lines."""

from pathlib import Path

import pytest

from tests.packformat.importing.rpf.small_project import PNG, carry


@pytest.mark.parametrize(
    "attribute",
    [
        '{:class="block3motion"}',
        "{:class='block3motion'}",
        "{:class=”block3motion”}",
        "{:class=„block3motion“}",
        "{:class=block3motion}",
        '{: class = "block3motion"}',
        '{:Class="blockmotion "}',
        '{:class="blocksmotion"}',
    ],
)
def test_code_with_a_class_of_blocks_is_a_block_whatever_its_quotation_marks(attribute: str, tmp_path: Path):
    carried = carry(f"First `glide`{attribute} there.", tmp_path)
    assert carried.body == "First {scratch:glide :: motion} there."
    assert carried.lost == []
    assert carried.findings.has_scratch


def test_an_attribute_that_is_never_closed_is_told_and_takes_no_word_with_it(tmp_path: Path):
    carried = carry('A `x`{:class="block3events" and `y`{:class="block3motion"} end.', tmp_path)
    assert carried.body == "A {scratch:x :: events} and {scratch:y :: motion} end."
    assert carried.lost == ['{:class="block3events"']


def test_a_variable_has_the_shape_of_a_value(tmp_path: Path):
    assert carry('`score`{:class="block3variables"}', tmp_path).body == "{scratch:(score :: variables)}"


def test_other_code_and_unknown_classes_stay_code(tmp_path: Path):
    assert carry('`print()`{:.language-python} `x`{:class="blockqqqq"}', tmp_path).body == "`print()` `x`"


def test_colons_on_a_line_of_code_open_nothing(tmp_path: Path):
    carried = carry("Type `a\n:::task\nb` now.", tmp_path)
    assert carried.body == "Type `a :::task b` now."


def test_attributes_that_change_the_look_are_dropped_and_others_are_told(tmp_path: Path):
    carried = carry('a{:width="300px"} b{: .c-project} c{:download="X.sb3"}', tmp_path)
    assert carried.body == "a b c"
    assert carried.lost == ['{:download="X.sb3"}']


@pytest.mark.parametrize(
    "link",
    [
        '[page](https://example.org/a_(b)){:target="_blank"}',
        '[page](<https://example.org/a b> "Title")',
        "[page][1]\n\n[1]: https://example.org/",
        '<a href="https://example.org/">page</a>',
        "[page\n](https://example.org/)",
    ],
)
def test_of_a_link_the_text_stays_and_the_address_is_kept_for_the_librarian(link: str, tmp_path: Path):
    carried = carry(f"See {link}", tmp_path)
    assert carried.body.split() == ["See", "page"]
    assert [each.url.startswith("https://example.org/") for each in carried.findings.addresses] == [True]
    assert len(carried.lost) == 1


def test_a_bare_address_is_shown_and_is_no_link(tmp_path: Path):
    carried = carry("Look at <https://example.org/x>.", tmp_path)
    assert carried.body == "Look at `example.org/x`."
    assert carried.findings.addresses[0].url == "https://example.org/x"


def test_a_link_to_a_file_of_the_project_is_told_and_is_no_address(tmp_path: Path):
    carried = carry("[zip](resources/all.zip)", tmp_path)
    assert carried.body == "zip"
    assert carried.findings.addresses == []
    assert carried.lost == ["[zip](resources/all.zip)"]


def test_a_link_that_nobody_foresaw_is_made_text(tmp_path: Path):
    body = carry("[a [b [c [d](e)](f)](g)](h)", tmp_path).body
    assert "](" not in body.replace("\\[", "").replace("\\]", "") or "\\[" in body


def test_a_picture_is_taken_under_a_name_that_packs_have(tmp_path: Path):
    (tmp_path / "en/images").mkdir(parents=True)
    (tmp_path / "en/images/Big Kite.PNG").write_bytes(PNG)
    carried = carry('![A kite](images/big%20kite.png){:width="3px"} and <img src="images/Big Kite.PNG">', tmp_path)
    assert carried.body == "![A kite](images/kite/big-kite.png) and ![Picture: Big Kite](images/kite/big-kite.png)"
    assert carried.lost == []


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("missing.png", None),
        ("large.png", PNG + bytes(1024 * 1024)),
        ("page.png", b"<html>"),
        ("film.mp4", b"film"),
        ("../../../etc/passwd.png", None),
    ],
)
def test_a_picture_that_can_not_be_taken_is_told_and_its_description_stays(
    name: str, content: bytes | None, tmp_path: Path
):
    (tmp_path / "en/images").mkdir(parents=True)
    if content is not None:
        (tmp_path / "en/images" / name).write_bytes(content)
    carried = carry(f"![A kite](images/{name})", tmp_path)
    assert carried.body == "*(Picture: A kite)*"
    assert carried.lost == [f"![A kite](images/{name})"]


def test_a_frame_leaves_its_place_in_the_text(tmp_path: Path):
    text = 'Look:\n<div class="preview">\n  <iframe title="Kite" src="//scratch.mit.edu/projects/embed/1/"></iframe>\n</div>'
    carried = carry(text, tmp_path)
    assert "(On the internet: Kite, `scratch.mit.edu/projects/embed/1`)" in carried.body
    assert carried.findings.frames[0].url == "https://scratch.mit.edu/projects/embed/1/"


def test_html_with_a_counterpart_is_carried_and_what_lays_out_is_dropped(tmp_path: Path):
    text = "<p style='x'>Press <kbd>Ctrl</kbd>, <b>now</b>.</p>\n<div>\n      deep\n</div>\n10<sup>2</sup><br>end"
    carried = carry(text, tmp_path)
    assert carried.body == "Press **Ctrl**, **now**.\n\ndeep\n\n10^2  \nend"
    assert carried.lost == []


def test_other_html_and_films_are_told(tmp_path: Path):
    carried = carry('<button>Go</button> <video src="a.mp4"></video> <!-- note --> your <name>', tmp_path)
    assert carried.body.split() == ["<button>Go</button>", "your", "<name>"]
    assert carried.lost == ["<button>", "</button>", '<video src="a.mp4">', "<!-- note -->"]


def test_a_part_of_another_project_that_is_not_given_is_told(tmp_path: Path):
    carried = carry("Before. [[[generic-saving]]] After.", tmp_path)
    assert carried.body == "Before.  After."
    assert carried.lost == ["[[[generic-saving]]]"]


def test_what_would_be_taken_for_a_block_of_ours_stays_text(tmp_path: Path):
    assert carry("Write {block:move}.", tmp_path).body == "Write \\{block:move}."
