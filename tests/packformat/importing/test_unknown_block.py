"""What isn't a block of Scratch, as whoever can read blocks says. Here, everything that holds `bad` isn't."""

from collections.abc import Iterator

from cluboteca.packformat.fault import Fault
from cluboteca.packformat.folder import PackFolder
from cluboteca.packformat.importing.imported import Imported, Report
from cluboteca.packformat.importing.unknown_block import mend_unknown_blocks
from cluboteca.packformat.sentence import sentence

PATH = "activities/a/en.md"


def find_bad(folder: PackFolder, locales: tuple[str, ...]) -> Iterator[Fault]:
    for path in folder.files:
        for number, line in enumerate(folder.text(path).split("\n"), start=1):
            if "bad" in line and (":: custom" not in line or "worse" in line):
                yield Fault(path, number, sentence("no block"), sentence("mend"))


def mend(text: str) -> tuple[str, Report]:
    report = Report("rpf", locales=["en"])
    mended = mend_unknown_blocks(Imported({PATH: text.encode()}, report), find_bad)
    return mended.files[PATH].decode(), report


def test_a_line_among_right_ones_becomes_an_own_block_and_is_told():
    text, report = mend("Bad text.\n\n```blocks3\nmove (1) steps\nbad // why\nsay [hi]\n```\n")
    assert text == "Bad text.\n\n```blocks3\nmove (1) steps\nbad :: custom // why\nsay [hi]\n```\n"
    assert [(each.where, each.what) for each in report.not_carried] == [(f"{PATH}:5", "bad // why")]


def test_where_most_is_wrong_it_stays_as_text():
    text, report = mend("```blocks3\nbad\nbad too\nsay [hi]\n```\n\n```blocks3\nsay [hi]\n```\n")
    assert text == "```\nbad\nbad too\nsay [hi]\n```\n\n```blocks3\nsay [hi]\n```\n"
    assert [each.what for each in report.not_carried] == ["bad\nbad too\nsay [hi]"]


def test_what_is_no_block_even_when_it_is_marked_stays_as_text():
    text, _ = mend("```blocks3\nsay [a]\nsay [b]\nbad worse\n```\n")
    assert text == "```\nsay [a]\nsay [b]\nbad worse :: custom\n```\n"


def test_where_all_is_right_nothing_changes():
    text, report = mend("```blocks3\nsay [a]\n```\n")
    assert text == "```blocks3\nsay [a]\n```\n"
    assert report.not_carried == []
