"""The book of the club: every chapter in both languages, and the way to it from each page."""

import pytest
from django.conf import settings
from django.test import Client

from cluboteca.meetings.help.book import LOCALES, find_chapter, list_chapters
from cluboteca.meetings.help.topics import FIRST, TOPICS, find_topic
from tests.conftest import ROOT
from tests.named_people import sign_in_adult


def test_every_page_of_the_documentation_for_librarians_is_a_chapter() -> None:
    pages = {path.stem for path in (settings.BOOK_DIRS[-1] / "librarian" / "ro").glob("*.md")}
    assert pages == set(TOPICS)


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("topic", TOPICS)
def test_every_chapter_has_a_title_and_text_in_both_languages(topic: str, locale: str) -> None:
    chapter = find_chapter(topic, locale)
    assert chapter is not None
    assert chapter.title
    assert "<p>" in chapter.html
    assert "<h1" not in chapter.html


def test_pictures_and_links_lead_to_addresses_of_the_program(elena) -> None:
    chapter = find_chapter("first-meeting", "ro")
    assert chapter is not None
    assert 'src="/help/images/ro/week.png"' in chapter.html
    assert 'href="/help/when-something-goes-wrong/"' in chapter.html
    assert 'href="#when-something-goes-wrong"' in "".join(each.html for each in list_chapters("ro", in_one_page=True))
    answer = sign_in_adult(elena).get("/help/images/ro/week.png")
    assert answer["Content-Type"] == "image/png"


@pytest.mark.parametrize("path", ["ro/..%2Fro%2Fweek.png", "ro/nothing.png", "xx/week.png", "ro/week.svg"])
def test_what_is_no_picture_of_the_book_is_not_found(path: str, club) -> None:
    assert Client().get(f"/help/images/{path}").status_code == 404


@pytest.mark.parametrize(
    ("page", "topic"),
    [
        ("/learners/", "roster"),
        ("/week/", FIRST),
        ("/shelf/", "resource-shelf"),
        ("/packs/places/add/", "new-activities"),
        ("/own/", "own-activities"),
        ("/computers/", "first-meeting"),
        ("/computers/check/", "first-meeting"),
        ("/computers/1/", "first-meeting"),
        ("/computers/1/remove/", "first-meeting"),
        ("/nowhere/", FIRST),
        ("https://elsewhere.example/", FIRST),
        ("", FIRST),
    ],
)
def test_each_page_leads_to_its_chapter(page: str, topic: str, elena) -> None:
    assert find_topic(page) == topic
    answer = sign_in_adult(elena).get("/help/about/", {"page": page})
    assert answer["Location"] == f"/help/{topic}/"


def test_the_book_is_read_in_the_readers_language_and_printed_as_a_whole(elena) -> None:
    librarian = sign_in_adult(elena)
    assert "Prima întâlnire" in librarian.get("/help/").content.decode()
    assert "Prima întâlnire" in librarian.get("/help/first-meeting/").content.decode()
    booklet = librarian.get("/help/booklet/").content.decode()
    assert all(f'id="{chapter.topic}"' in booklet for chapter in list_chapters("ro"))
    assert librarian.get("/help/nothing/").status_code == 404


def test_who_is_not_signed_in_is_asked_to(club) -> None:
    assert Client().get("/help/booklet/")["Location"].startswith("/adults/sign-in/")


BASES = ("core/base_librarian.html", "clubs/setup/base_first_start.html", "core/base_learner.html")


def list_pages() -> list[str]:
    """The templates of all pages of librarians and children. Those of the preview are for authors of packs."""
    source = ROOT / "src" / "cluboteca"
    found = []
    for path in source.glob("**/templates/**/*.html"):
        is_page = not path.name.startswith("base_") and "preview" not in path.parts
        if is_page and any(f'{{% extends "{base}" %}}' in path.read_text(encoding="utf-8") for base in BASES):
            found.append(path.relative_to(source).as_posix())
    return sorted(found)


@pytest.mark.parametrize("page", list_pages())
def test_every_page_says_under_its_question_mark_what_it_is_for(page: str) -> None:
    content = (ROOT / "src" / "cluboteca" / page).read_text(encoding="utf-8")
    panel = content.partition("{% block help %}")[2].partition("{% endblock %}")[0]
    is_shared = '_help.html" %}' in panel
    assert is_shared or ("{% help_panel %}" in panel and "translate " in panel)
