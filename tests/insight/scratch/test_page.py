"""The page of the reference says what the program says."""

import re
from typing import get_args

from cluboteca.insight.scratch import archive, document, drawing, scratch3, scratch3_blocks
from cluboteca.insight.scratch.construct import KINDS
from cluboteca.insight.scratch.rubric.census import Census
from cluboteca.insight.scratch.rubric.extended import score_extended
from cluboteca.insight.scratch.unreadable import Code
from tests.docs.pages import list_rows, read_page
from tests.insight.scratch.files import read

PAGE = read_page("reference/scratch-insight.md")


def section(title: str) -> str:
    return re.split(r"^##+ ", PAGE.split(f"# {title}\n")[1], flags=re.MULTILINE)[0]


def test_every_reason_to_refuse_is_on_the_page_and_no_other():
    assert [row[0].strip("`") for row in list_rows(section("What is refused"))] == list(get_args(Code))


def test_every_construct_is_on_the_page_and_no_other():
    described = re.findall(r"`([a-z_]+)`", section("Constructs"))
    assert described == [kind.id for kind in KINDS]


def test_every_dimension_is_on_the_page_and_no_other():
    table = section("Rubrics").split("| dimension |")[1].split("\n\n")[0]
    assert set(re.findall(r"^\| `([a-z_]+)`", table, re.MULTILINE)) == set(score_extended(Census(read({}))))


def test_the_limits_are_the_true_ones():
    mebibytes = 1024 * 1024
    for said in (
        f"a file over {archive.MAX_FILE_BYTES // mebibytes} MiB",
        f"an entry over {archive.MAX_ENTRY_BYTES // mebibytes} MiB",
        f"a drawing over {archive.MAX_DRAWING_BYTES // mebibytes} MiB",
        f"over {drawing.MAX_ELEMENTS:,} elements",
        f"more than {archive.MAX_ENTRIES:,} entries",
        f"more than {archive.MAX_UNPACKED_BYTES // mebibytes} MiB unpacked",
        f"more than {archive.MAX_RATIO} times",
        f"a document over {archive.MAX_DOCUMENT_BYTES // mebibytes} MiB",
        f"over {document.MAX_VALUES:,} values",
        f"more than {scratch3.MAX_BLOCKS:,} blocks",
        f"more than {scratch3_blocks.MAX_DEPTH} levels",
        f"more than {archive.MAX_FOLDERS} folders",
    ):
        assert said in PAGE
