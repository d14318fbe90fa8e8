"""What the documentation names is there: pages, pictures, commands. The first page is short and right."""

import re
import struct
from pathlib import Path

import pytest

import dev
from cluboteca.cli.main import COMMANDS
from cluboteca.packformat.stage.library import LIBRARY_FILE
from docs.make.library import draw_library
from docs.make.states import WORDS, draw_states, list_tables
from tests.docs.pages import DOCS, FENCE, IMAGE, IMAGES, LINK, ROOT, list_anchors, list_code, read_pages, without_code

MOST_BYTES = 1_500_000


def list_links() -> list[tuple[Path, str]]:
    """Those that stay within the repository."""
    return [
        (page, target)
        for page, text in read_pages().items()
        for target in LINK.findall(without_code(text))
        if not target.startswith(("http:", "https:"))
    ]


def list_images() -> list[tuple[Path, str, str]]:
    """page, description, target."""
    return [(page, *found) for page, text in read_pages().items() for found in IMAGE.findall(text)]


def test_every_link_leads_to_a_file_that_is_there():
    missing = []
    for page, target in list_links():
        path, _hash, anchor = target.partition("#")
        file = (page.parent / path).resolve() if path else page
        if not file.exists() or not file.is_relative_to(ROOT):
            missing.append(f"{page.relative_to(ROOT)}: {target}")
        elif anchor and anchor not in list_anchors(file.read_text(encoding="utf-8")):
            missing.append(f"{page.relative_to(ROOT)}: {target} (no such heading)")
    assert missing == []


def test_no_picture_comes_from_elsewhere_and_each_is_described():
    images = list_images()
    assert [target for _page, _alt, target in images if ":" in target] == []
    assert [target for _page, alt, target in images if not alt.strip()] == []


def test_every_picture_is_shown_somewhere():
    shown = {(page.parent / target).resolve() for page, _alt, target in list_images()}
    assert sorted(set(IMAGES.rglob("*.*")) - shown) == []


def test_every_picture_of_romanian_pages_is_there_in_english_too():
    names = {folder.name: {file.name for file in folder.iterdir()} for folder in IMAGES.iterdir()}
    assert names["ro"] == names["en"]


def test_pictures_are_as_an_old_screen_shows_pages_and_small():
    files = sorted(IMAGES.rglob("*.png"))
    sizes = {file.name: struct.unpack(">II", file.read_bytes()[16:24]) for file in files}
    assert {name: size for name, size in sizes.items() if size != (1024, 768)} == {}
    assert sum(file.stat().st_size for file in files) < MOST_BYTES


def test_both_languages_have_the_same_pages_for_librarians():
    romanian, english = (
        {page.name for page in (DOCS / "librarian" / language).glob("*.md")} for language in ("ro", "en")
    )
    assert romanian == english


@pytest.mark.skipif(not LIBRARY_FILE.is_file(), reason="the library isn't built")
def test_the_page_about_the_library_is_up_to_date():
    page = (DOCS / "reference" / "library.md").read_text(encoding="utf-8")
    assert page == draw_library()
    assert "| `dog` | Câine | Dog |" in page
    assert "| `meadow` | Pajiște | Meadow |" in page


def test_the_diagrams_of_states_are_up_to_date():
    assert (DOCS / "reference" / "states.md").read_text(encoding="utf-8") == draw_states()


def test_every_table_of_transitions_is_drawn_and_every_state_is_in_it():
    assert list_tables().keys() == WORDS.keys()
    for table in list_tables().values():
        assert set(table) == set(type(next(iter(table))))


def test_every_command_that_a_page_tells_to_type_is_there():
    unknown = set()
    for page, text in read_pages().items():
        for code in list_code(text):
            wrong = set(re.findall(r"\bcluboteca ([a-z]+)", code)) - set(COMMANDS)
            wrong |= set(re.findall(r"\bdev\.py ([a-z]+)", code)) - set(dev.COMMANDS)
            unknown |= {f"{page.relative_to(ROOT)}: {word}" for word in wrong}
    assert unknown == set()


def test_the_first_page_tells_exactly_two_commands_to_type():
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    typed = [line for _language, body in FENCE.findall(text) for line in body.splitlines()]
    assert typed == ["python3 dev.py run", "python3 dev.py test"]
    assert set(re.findall(r"dev\.py (\w+)", text)) == {"run", "test", "help"}
