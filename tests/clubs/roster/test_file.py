"""Lists in files: which are read, which are refused, and that none takes the server with it."""

import io
import zipfile
from collections.abc import Sequence

import openpyxl
import pytest

from cluboteca.clubs.roster.file import read_file
from cluboteca.clubs.roster.policies import BadFile

TABLE = "Nume;An\r\nȘtefan;2015\r\nȚuți;2014\r\n"
CEDILLAS = TABLE.replace("Ș", "Ş").replace("ț", "ţ").replace("Ț", "Ţ")


def write_xlsx(*rows: Sequence[object]) -> bytes:
    book = openpyxl.Workbook()
    assert book.active is not None
    for row in rows:
        book.active.append(list(row))
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def write_zip(**parts: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name.replace("__", "/").replace("_xml", ".xml"), content)
    return out.getvalue()


@pytest.mark.parametrize(
    "content",
    [
        TABLE.encode(),
        TABLE.encode("utf-8-sig"),
        TABLE.encode("utf-16"),
        CEDILLAS.encode("cp1250"),
        CEDILLAS.encode("iso8859-2"),
        TABLE.replace(";", ",").encode(),
        TABLE.replace(";", "\t").encode(),
        TABLE.replace("\r\n", "\n").encode(),
        TABLE.replace("Ștefan", '"Ștefan"').encode(),
    ],
)
def test_a_csv_is_read_as_it_was_written(content: bytes) -> None:
    rows = read_file(content)
    assert [
        (number, [cell.replace("Ş", "Ș").replace("ţ", "ț").replace("Ţ", "Ț") for cell in row]) for number, row in rows
    ] == [
        (1, ["Nume", "An"]),
        (2, ["Ștefan", "2015"]),
        (3, ["Țuți", "2014"]),
    ]


def test_windows_quotes_in_a_csv_are_read() -> None:
    assert read_file("„Ana”\nLuca".encode("cp1250")) == [(1, ["„Ana”"]), (2, ["Luca"])]


def test_an_xlsx_is_read_with_its_row_numbers() -> None:
    content = write_xlsx(["Nume", "An"], ["Ștefan", 2015], [None, None], ["Țuți", 2014.0])
    assert read_file(content) == [(1, ["Nume", "An"]), (2, ["Ștefan", "2015"]), (4, ["Țuți", "2014"])]


def test_a_formula_is_never_worked_out() -> None:
    assert read_file(write_xlsx(["Ana", '=HYPERLINK("http://x","y")'])) == [(1, ["Ana"])]


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"  \n ",
        b"%PDF-1.7 ...",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600,
        b"PK\x03\x04broken",
        write_zip(mimetype=b"application/vnd.oasis.opendocument.spreadsheet", content_xml=b"<a/>"),
        write_zip(word__document_xml=b"<a/>"),
        write_zip(xl__workbook_xml=b"no xml at all"),
        write_zip(xl__workbook_xml=b"<a/>", xl__large_xml=bytes(31 * 1024 * 1024)),
        write_xlsx(),
        write_xlsx(["x"] * 31),
        write_xlsx(*[["Ana"]] * 501),
        b"Ana;" * 31 + b"Ana",
        b"Ana\n" * 501,
        b"Ana\x00\xff\xfeLuca",
        bytes(2 * 1024 * 1024 + 1),
        b"\xff\xfeA",
    ],
)
def test_any_other_file_is_refused_with_a_sentence(content: bytes) -> None:
    with pytest.raises(BadFile) as refused:
        read_file(content)
    assert str(refused.value.message)


def test_entities_that_grow_without_end_are_refused() -> None:
    good = write_xlsx(["Ana"])
    bomb = b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "xx"><!ENTITY c "&b;&b;">]><sst>&c;</sst>'
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(good)) as source, zipfile.ZipFile(out, "w") as target:
        for part in source.infolist():
            is_strings = part.filename in ("xl/sharedStrings.xml", "xl/worksheets/sheet1.xml")
            target.writestr(part.filename, bomb if is_strings else source.read(part))
    with pytest.raises(BadFile):
        read_file(out.getvalue())


def test_millions_of_empty_cells_are_read_in_one_go() -> None:
    assert read_file(b"," * (2 * 1024 * 1024)) == []
    assert read_file(b"Ana" + b"," * 40_000) == [(1, ["Ana"])]
    with pytest.raises(BadFile):
        read_file(b"," * 40_000 + b"Ana")


def test_a_small_file_with_hundreds_of_thousands_of_cells_is_refused_unread(monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[object] = []
    monkeypatch.setattr(openpyxl, "load_workbook", lambda *args, **_options: opened.append(args))
    rows = ("<row>" + "<c/>" * 1400 + "</row>") * 500
    content = write_zip(**{"xl/workbook.xml": b"<workbook/>", "xl/sheet.xml": rows.encode()})
    assert len(content) < 60_000
    with pytest.raises(BadFile):
        read_file(content)
    assert not opened


def test_the_largest_list_that_is_taken_is_read() -> None:
    assert len(read_file(write_xlsx(*([f"text {number}" for number in range(30)] for _row in range(500))))) == 500
