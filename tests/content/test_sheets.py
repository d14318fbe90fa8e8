"""Sheets, activities in some languages and guided projects as they stand in a club."""

import json
from typing import Any

import pytest
from django.test import Client
from django.utils import translation

from cluboteca.content import writing
from cluboteca.content.actions import load_pack
from cluboteca.content.editor_data import get_editor_data
from cluboteca.content.models import Activity, OfflineCopy, PackImage
from cluboteca.content.picture import list_pictures
from cluboteca.content.queries import (
    find_activity,
    get_activity_words,
    get_judge_texts,
    get_solution,
    get_solution_text,
    get_world,
    list_screen_activities,
)
from cluboteca.insight.judge import judge
from cluboteca.packformat.sentence import untranslated
from tests.insight.sheet_works import quiz
from tests.small_pack import BRIDGE, UNIT, SmallPack
from tests.small_python import GREETING, add_python
from tests.small_sheet import BASICS, COPY, LINK, QUIZ, READING, add_sheets

pytestmark = pytest.mark.django_db


def load(pack: SmallPack, version: str = "0.1") -> None:
    pack.replace("pack.yaml", 'version: "0.1"', f'version: "{version}"')
    with translation.override("en"):
        load_pack(pack.folder)


def get(path: str) -> Activity:
    """path: `activities/...`, as in the source."""
    found = find_activity(f"small-pack/{path.partition('/')[2]}")
    assert found is not None
    return found


def data_of(path: str, locale: str = "en") -> dict[str, Any]:
    return get_editor_data(get(path), locale, url_of=lambda each: each.full_id)


@pytest.fixture
def sheets(small_pack: SmallPack) -> SmallPack:
    add_sheets(small_pack)
    load(small_pack)
    return small_pack


def test_sheets_are_on_the_way_that_children_see(sheets: SmallPack):
    shown = [each.full_id.partition("/")[2] for each in list_screen_activities(get(QUIZ).unit)]
    assert shown == ["over-the-bridge", *(path.partition("/")[2] for path in (QUIZ, BASICS, READING, LINK))]
    pictures = list_pictures(list_screen_activities(get(QUIZ).unit))
    assert len(pictures) == 5
    assert all(picture.drawing or picture.address for picture in pictures.values())


@pytest.mark.parametrize("path", [QUIZ, BASICS, READING, LINK])
def test_the_page_of_a_sheet_has_what_every_page_has(sheets: SmallPack, path: str):
    data = data_of(path)
    kind = data["workspace"]
    assert data["world"] == {"kind": kind}
    assert data["starter"]["workspace"] == data["starter"]["world"] == kind
    assert data["title"]
    assert [check["run"] for check in data["checks"]] == [None] * len(data["checks"])
    assert all(check["passed"] and check["failed"] for check in data["checks"])
    assert get_world(get(path)) == kind
    json.dumps(data)


def test_a_quiz_shows_its_questions_and_not_its_answers(sheets: SmallPack):
    data = data_of(QUIZ)
    sheet = {question["id"]: question for question in data["sheet"]["questions"]}
    assert list(sheet) == [check["id"] for check in data["checks"]]
    assert sheet["what_flag"]["options"][0] == {"id": "starts", "html": "It starts the program."}
    assert '<img src="/packs/small-pack/images/meadow.png"' in sheet["what_flag"]["html"]
    assert sorted(item["id"] for item in sheet["morning"]["items"]) == ["eat", "wake", "wash"]
    assert [item["id"] for item in sheet["morning"]["items"]] != ["wake", "wash", "eat"]
    assert [half["html"] for half in sheet["blocks_do"]["right"]] != ["goes ahead", "turns around", "speaks"]
    assert not {half["id"] for half in sheet["blocks_do"]["right"]} & {"move", "turn", "say"}
    assert sheet["how_many"] == {"id": "how_many", "kind": "short", "html": sheet["how_many"]["html"]}
    whole = json.dumps(data)
    for secret in (
        "right sign",
        "This one asks only once.",
        "That is what the red sign does.",
        "four",
        '"right": "starts"',
    ):
        assert secret not in whole


def test_exercises_show_all_that_they_need(sheets: SmallPack):
    tasks = {task["id"]: task for task in data_of(BASICS)["sheet"]["tasks"]}
    assert tasks["catch"] | {"html": ""} == {
        "id": "catch", "kind": "mouse", "html": "", "act": "click", "count": 6, "size": "large",
    }  # fmt: skip
    assert tasks["letters"]["lines"] == ["Good morning", "Ana has apples."]
    assert tasks["tidy"]["names"] == {"photos": "Photos", "letter": "old letter.txt", "cat": "cat.png"}
    assert (tasks["tidy"]["begin"], tasks["tidy"]["gone"]) == (["photos/", "letter", "cat"], ["letter"])
    assert tasks["find"]["words"] == [["bear", "bears"], ["food", "eat"]]
    assert [result["id"] for result in tasks["find"]["results"]] == ["library_page", "shop"]
    assert tasks["find"]["results"][0]["address"] == "library.example/bear"


def test_a_text_shows_its_pages(sheets: SmallPack):
    data = data_of(READING)
    assert [page["title"] for page in data["sheet"]["pages"]] == ["Long ago", "Today"]
    assert data["steps"] == []


def test_a_link_shows_whose_it_is_and_where_the_copy_is(sheets: SmallPack):
    data = data_of(LINK)
    assert data["sheet"] == {
        "address": "https://scratch.mit.edu/projects/editor/",
        "author": "Scratch Foundation",
        "licence": "CC-BY-SA-2.0",
        "languages": ["en", "ro"],
        "ages": {"from": 8, "to": 14},
        "needs_internet": True,
        "last_checked": "2026-11-20",
        "without_internet": "<p>Look at the pages that we have kept here.</p>",
        "offline": {"address": f"/offline-copies/small-pack/{COPY}", "media_type": "text/html"},
    }
    assert [step["title"] for step in data["steps"]] == ["Go there", "Come back"]
    assert data["hints"] == ["The cat is already there."]


def test_a_quiz_is_judged_by_what_stands_in_the_club(sheets: SmallPack):
    needed = get_judge_texts(get(QUIZ), "en")
    judgement = judge(
        activity=needed.activity,
        texts=needed.texts,
        work=json.dumps(quiz(what_flag="stops")).encode(),
        results={},
        facts={},
        translate=untranslated,
    )
    assert [check.id for check in judgement.checks if not check.passed] == ["what_flag"]
    assert judgement.next_try == "That is what the red sign does."


def test_general_words_are_said_in_the_language_of_the_text(small_pack: SmallPack, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(writing, "gettext", lambda words: f"{translation.get_language()}: {words}")
    add_sheets(small_pack)
    load(small_pack)
    for locale in ("ro", "en"):
        told = {check["id"]: check["passed"] for check in data_of(QUIZ, locale)["checks"]}
        assert told["loops"] == "Yes, both of them!"
        assert told["morning"] == f"{locale}: That's right."


@pytest.mark.parametrize("path", [QUIZ, BASICS, READING, LINK])
def test_the_model_answer_of_a_sheet_solves_it(sheets: SmallPack, path: str):
    needed = get_judge_texts(get(path), "en")
    judgement = judge(
        activity=needed.activity,
        texts=needed.texts,
        work=get_solution(get(path), "en"),
        results={},
        facts={},
        translate=untranslated,
    )
    assert judgement.is_solved


def test_the_model_answer_of_a_quiz_can_be_read(sheets: SmallPack):
    assert get_solution_text(get(QUIZ), "en", translate=untranslated) == (
        "1. What does the green flag do? A meadow\n"
        "   It starts the program.\n"
        "2. Which blocks repeat?\n"
        "   repeat\n"
        "   forever\n"
        "3. What comes first?\n"
        "   Wake up.\n"
        "   Wash.\n"
        "   Eat.\n"
        "4. What does what?\n"
        "   move forward – goes ahead\n"
        "   turn right – turns around\n"
        "   say – speaks\n"
        "5. How many corners has a square?\n"
        "   4"
    )


def test_the_model_answers_of_exercises_can_be_read(sheets: SmallPack):
    shown = get_solution_text(get(BASICS), "en", translate=untranslated)
    assert shown is not None
    assert shown.split("\n")[1:4] == ["2. Type the two lines.", "   Good morning", "   Ana has apples."]
    assert "   Photos/cat.png" in shown
    assert shown.endswith("   bear food\n   The brown bear")


def test_an_offline_page_is_shown_and_can_run_and_load_nothing(sheets: SmallPack, client: Client):
    answer = client.get(data_of(LINK)["sheet"]["offline"]["address"])
    assert (answer.status_code, answer.content) == (200, (sheets.folder / COPY).read_bytes())
    assert answer.headers["Content-Type"] == "text/html; charset=utf-8"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Content-Disposition"] == 'inline; filename="first-project.html"'
    policy = answer.headers["Content-Security-Policy"]
    assert policy == "sandbox; default-src 'none'; img-src data:; style-src 'unsafe-inline'"


@pytest.mark.parametrize(
    ("ending", "media_type", "how"),
    [
        ("pdf", "application/pdf", "inline"),
        ("png", "image/png", "inline"),
        ("svg", "image/svg+xml", "inline"),
        ("sb3", "application/x.scratch.sb3", "attachment"),
    ],
)
def test_each_copy_is_given_as_what_it_is(
    small_pack: SmallPack, client: Client, ending: str, media_type: str, how: str
):
    add_sheets(small_pack)
    path = f"offline/first-project.{ending}"
    small_pack.write(path, b"%PDF-")
    small_pack.remove(COPY)
    small_pack.replace("pack.yaml", COPY, path)
    small_pack.replace(f"{LINK}/activity.yaml", COPY, path)
    load(small_pack)
    answer = client.get(data_of(LINK)["sheet"]["offline"]["address"])
    assert answer.headers["Content-Type"] == media_type
    assert answer.headers["Content-Disposition"].startswith(how)
    assert ("sandbox" in answer.headers["Content-Security-Policy"]) == (ending != "pdf")
    assert "default-src 'none'" in answer.headers["Content-Security-Policy"]


@pytest.mark.parametrize("wrong", ["first-project.html", "offline/other.pdf", "images/meadow.png", "../pack.yaml"])
def test_what_is_no_copy_is_not_there(sheets: SmallPack, client: Client, wrong: str):
    assert client.get(f"/offline-copies/small-pack/{wrong}").status_code == 404
    assert client.get(f"/packs/small-pack/{COPY}").status_code == 404


def withdraw(pack: SmallPack, *paths: str) -> None:
    """A release without these activities, and without what they alone show."""
    for path in paths:
        pack.remove(path)
        pack.replace(UNIT, f", {path.partition('/')[2]}", "")
    pack.replace("pack.yaml", (pack.folder / "pack.yaml").read_text(encoding="utf-8").split("assets:")[1], " []\n")
    pack.remove("images")
    pack.remove("offline")
    load(pack, "0.2")


def test_a_withdrawn_activity_still_shows_its_picture_and_its_copy(sheets: SmallPack, client: Client):
    withdraw(sheets, QUIZ, LINK)
    assert get(QUIZ).is_withdrawn
    assert "images/meadow.png" in data_of(QUIZ)["sheet"]["questions"][0]["html"]
    assert client.get("/packs/small-pack/images/meadow.png").status_code == 200
    assert client.get(data_of(LINK)["sheet"]["offline"]["address"]).status_code == 200


def test_what_nothing_shows_any_more_is_dropped(sheets: SmallPack):
    for page in ("en", "ro"):
        sheets.replace(f"{QUIZ}/{page}.md", "![A meadow](images/meadow.png)", "Think.")
    sheets.replace(f"{LINK}/activity.yaml", f"offline: {COPY}\n", "")
    load(sheets, "0.1.1")
    sheets.replace("pack.yaml", '"0.1.1"', '"0.1"')
    withdraw(sheets, QUIZ)
    assert not PackImage.objects.exists()
    assert not OfflineCopy.objects.exists()


def test_an_activity_in_one_language_is_shown_in_it_to_all(small_pack: SmallPack):
    add_sheets(small_pack)
    with (small_pack.folder / QUIZ / "activity.yaml").open("a", encoding="utf-8") as file:
        file.write("locales: [en]\n")
    small_pack.remove(f"{QUIZ}/ro.md")
    load(small_pack)
    for locale in ("ro", "en", "hu"):
        assert get_activity_words(get(QUIZ), locale).title == "What we know"
        assert data_of(QUIZ, locale)["sheet"]["questions"]
        assert get_solution(get(QUIZ), locale) is not None


def test_a_guided_project_stands_in_the_club_without_a_solution(small_pack: SmallPack):
    add_python(small_pack)
    definition = (small_pack.folder / GREETING / "activity.yaml").read_text(encoding="utf-8")
    small_pack.write(f"{GREETING}/activity.yaml", definition.split("checks:")[0] + "checks: []\n")
    for locale in ("ro", "en"):
        small_pack.remove(f"{GREETING}/solution.{locale}.py")
        page = (small_pack.folder / GREETING / f"{locale}.md").read_text(encoding="utf-8")
        small_pack.write(f"{GREETING}/{locale}.md", page.split("hints:")[0] + "---\n" + page.split("---\n")[2])
    small_pack.remove(f"{GREETING}/attempts")
    load(small_pack)
    data = data_of(GREETING)
    assert (data["checks"], data["hints"]) == ([], [])
    assert get_solution(get(GREETING), "en") is None
    assert get_solution_text(get(GREETING), "en", translate=untranslated) is None
    needed = get_judge_texts(get(GREETING), "en")
    judgement = judge(
        activity=needed.activity, texts=needed.texts, work=data["starter"], results={}, facts={}, translate=untranslated
    )
    assert (judgement.is_solved, judgement.checks) == (True, ())


def test_an_ordinary_activity_beside_them_stays_as_it_is(sheets: SmallPack):
    assert "sheet" not in data_of(BRIDGE)
