"""`cluboteca export unit DIR UNIT --into FILE`: a unit as one HTML page, to print or to keep as PDF."""

import argparse
import base64
import mimetypes
import tempfile
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

import cluboteca
from cluboteca.cli.export.pack_source import choose_locale, read_source
from cluboteca.cli.say import Stop, gettext, tell

if TYPE_CHECKING:
    from cluboteca.packformat.source import PackSource, UnitSource

PAGE = Path(cluboteca.__file__).parent / "static" / "paper" / "unit.html"
SCRATCH = 'class="scratch-blocks"'


def add_parser(forms: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    parser = forms.add_parser("unit", help=gettext("a unit as one page of HTML, to print or to keep as PDF"))
    parser.add_argument("folder", type=Path, metavar="DIR", help=gettext("the folder that holds pack.yaml"))
    parser.add_argument("unit", metavar="UNIT", help=gettext("the id of the unit"))
    parser.add_argument("--into", type=Path, required=True, metavar="FILE", help=gettext("the file to write"))
    parser.add_argument("--locale", help=gettext("the language; without it the pack's default one"))


def run(args: argparse.Namespace) -> int:
    target: Path = args.into
    if not PAGE.is_file():
        raise Stop(gettext("The page isn't built: {path} is missing. Run: python3 dev.py setup").format(path=PAGE))
    pack = read_source(args.folder)
    if pack is None:
        return 1
    page = make_page(pack, _find_unit(pack, args.unit), choose_locale(pack, args.locale))
    try:
        target.write_text(page, encoding="utf-8", newline="\n")
    except OSError as error:
        text = gettext("{path} can't be written ({reason}).")
        raise Stop(text.format(path=target, reason=error.strerror or error)) from error
    tell(gettext("{path} is ready. Open it in a browser and print it.").format(path=target))
    return 0


def _find_unit(pack: "PackSource", id: str) -> "UnitSource":
    units = {unit.id: unit for course in pack.courses for unit in course.units}
    if id not in units:
        text = gettext("The pack has no unit “{unit}”. It has: {units}.")
        raise Stop(text.format(unit=id, units=", ".join(units)))
    return units[id]


def make_page(pack: "PackSource", unit: "UnitSource", locale: str) -> str:
    """The whole file. Sets up Django, whose templates lay out the same sheets in a club."""
    from cluboteca.cli.data_folder import set_up_django

    with tempfile.TemporaryDirectory(prefix="cluboteca-export-", ignore_cleanup_errors=True) as data:
        set_up_django(Path(data))
        return _fill(pack, unit, locale)


def _fill(pack: "PackSource", unit: "UnitSource", locale: str) -> str:
    from django.template.loader import render_to_string
    from django.utils import translation

    from cluboteca.packformat.metadata import as_document, as_script, list_unit, origin_of
    from cluboteca.packformat.paper.of_source import lay_out_unit

    with translation.override(locale):
        paper = lay_out_unit(pack, unit, locale, translate=translation.gettext, image_address=str)
        sheets = str(render_to_string("meetings/unit_sheets.html", {"paper": paper}))
    for path, content in pack.images.items():
        sheets = sheets.replace(f'src="{escape(path)}"', f'src="{_data_address(path, content)}"')
    page = PAGE.read_text(encoding="utf-8")
    if SCRATCH not in sheets:
        page = page.partition("<!--script-->")[0] + page.rpartition("<!--/script-->")[2]
    return (
        page.replace('<html lang="en">', f'<html lang="{escape(locale)}">', 1)
        .replace("<title></title>", f"<title>{escape(paper.text.title)}</title>", 1)
        .replace("<!--metadata-->", as_script(as_document(list_unit(unit, origin_of(pack)))), 1)
        .replace("<!--sheets-->", sheets, 1)
    )


def _data_address(path: str, content: bytes) -> str:
    kind = mimetypes.guess_type(path)[0] or "application/octet-stream"
    return f"data:{kind};base64,{base64.b64encode(content).decode()}"
