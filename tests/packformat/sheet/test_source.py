"""Each thing that can be wrong in a sheet is told in one sentence, at its place, with what to do."""

import pytest

from cluboteca.packformat.folder import MAX_OFFLINE_BYTES
from cluboteca.packformat.sheet.basics.source import BasicsSource
from cluboteca.packformat.sheet.link.source import LinkSource
from cluboteca.packformat.sheet.quiz.source import QuizSource
from cluboteca.packformat.sheet.reading.source import ReadingSource
from tests.packformat.sheet.broken_sheets import BROKEN_BASICS, BROKEN_OTHERS, BROKEN_QUIZZES
from tests.small_pack import SmallPack
from tests.small_sheet import BASICS, COPY, QUIZ, READING, add_sheets

BROKEN = BROKEN_QUIZZES | BROKEN_BASICS | BROKEN_OTHERS


@pytest.fixture
def pack(small_pack: SmallPack) -> SmallPack:
    add_sheets(small_pack)
    return small_pack


def test_a_sheet_of_each_kind_is_read(pack: SmallPack):
    assert pack.list_faults() == []
    quiz, basics, reading, link = pack.read().list_activities()[2:]
    assert isinstance(quiz, QuizSource)
    assert isinstance(basics, BasicsSource)
    assert isinstance(reading, ReadingSource)
    assert isinstance(link, LinkSource)
    assert quiz.definition.check_ids == ("what_flag", "loops", "morning", "blocks_do", "how_many")
    assert [part.title for part in reading.parts["ro"]] == ["Long ago", "Today"]
    assert reading.definition.check_ids == link.definition.check_ids == ("done",)
    assert pack.read().offline.keys() == {COPY}
    assert pack.read().images.keys() == {"images/meadow.png"}


@pytest.mark.parametrize(("change", "told"), BROKEN.values(), ids=BROKEN.keys())
def test_a_broken_sheet_says_what_is_wrong(pack: SmallPack, change: tuple[str, str, str], told: list[str]):
    pack.replace(*change)
    assert pack.list_faults() == told


def test_each_language_has_the_same_questions(pack: SmallPack):
    pack.replace(f"{QUIZ}/ro.md", "  how_many:\n    text: How many corners has a square?\n", "")
    pack.replace(f"{QUIZ}/ro.md", '    accepted: ["4", four]\n', "")
    assert pack.list_faults() == [f"{QUIZ}/ro.md:4: Under “questions” the texts of “how_many” are missing. Add them."]


def test_a_program_beside_a_sheet_is_not_asked_for(pack: SmallPack):
    pack.write(f"{QUIZ}/starter.yaml", "program: []\n")
    (told,) = pack.list_faults()
    assert told.startswith(f"{QUIZ}/starter.yaml: Nothing in the pack asks for this.")


def test_a_copy_that_is_too_large_is_told(pack: SmallPack):
    pack.write(COPY, b"<p>" + b"x" * MAX_OFFLINE_BYTES)
    assert pack.list_faults() == [f"{COPY}: This file is larger than 5120 kB. Make it smaller, or split it."]


def test_a_copy_that_is_not_there_is_told(pack: SmallPack):
    pack.remove(COPY)
    assert pack.list_faults() == [
        f"pack.yaml:12: The file {COPY} isn't in the folder. Put it there, or remove it from assets."
    ]


def test_a_file_may_get_another_name_and_a_folder_may_be_made(pack: SmallPack):
    pack.replace(f"{BASICS}/activity.yaml", "end: [photos/cat]", "end: [school/, school/invitation, photos/cat]")
    for locale in ("ro", "en"):
        pack.replace(f"{BASICS}/{locale}.md", "cat: cat.png}", "cat: cat.png, school: School, invitation: Come!}")
    assert pack.list_faults() == []
    basics = pack.read().list_activities()[3]
    assert isinstance(basics, BasicsSource)
    files = basics.solution_in("en")["tasks"]["tidy"]["files"]
    assert files == ["photos/", "photos/cat", "school/", "school/invitation"]


def test_what_is_in_a_folder_moves_with_it(pack: SmallPack):
    pack.replace(
        f"{BASICS}/activity.yaml",
        "begin: [photos/, letter, cat], end: [photos/cat], gone: [letter]",
        "begin: [photos/, letter, cat, photos/old/, photos/old/me], end: [old/], gone: [photos/old/]",
    )
    for locale in ("ro", "en"):
        pack.replace(f"{BASICS}/{locale}.md", "cat: cat.png}", "cat: cat.png, old: Old, me: me.png}")
    assert pack.list_faults() == []


def test_pages_may_differ_where_each_language_is_a_document_of_its_own(pack: SmallPack):
    pack.replace(f"{READING}/activity.yaml", "minutes: 5", "minutes: 5\nsame_steps: false")
    pack.replace(f"{READING}/en.md", "## Today\n\n", "")
    assert pack.list_faults() == []
