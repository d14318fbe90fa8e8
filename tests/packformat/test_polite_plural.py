"""Who leads a meeting or writes packs is addressed with the polite plural, in Romanian, by all that the program writes."""

import re
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

from cluboteca.packformat import new_pack
from cluboteca.packformat.importing.plain_pack import words

CATALOGUE = Path("src/cluboteca/locale/ro/LC_MESSAGES/django.po")
SINGULAR = re.compile(
    r"(?<![\w„])(Adaugă|Ajută|Deschide|Dă-i|Împarte|Întreabă|Numește|Pornește|Salvează|Scrie|Tipărește|Vezi)(?!\w)"
)
FOR_EDITORS = re.compile(r"cluboteca/(cli|config/preview|packformat/(scratch|source|repository|importing|release))\b")


@pytest.mark.parametrize(
    "path", [*(new_pack.PACK / "units").rglob("ro.md"), Path(words.__file__)], ids=lambda it: it.name
)
def test_what_a_new_or_imported_unit_says_to_the_librarian(path: Path):
    assert SINGULAR.findall(path.read_text(encoding="utf-8")) == []


def test_what_commands_and_the_reader_of_packs_say_to_editors():
    with CATALOGUE.open("rb") as file:
        catalogue = read_po(file)
    said = [
        text
        for message in catalogue
        if message.id and all(FOR_EDITORS.search(place) for place, _line in message.locations)
        for text in (message.string if isinstance(message.string, (list, tuple)) else [message.string])
    ]
    assert len(said) > 100
    assert [text for text in said if SINGULAR.search(text)] == []
