"""The file of one child: whatever was saved, it is made; others' names stay out of it; and it is whole."""

import io
import json
import zipfile
from uuid import uuid4

import pytest
from django.test import Client
from django.urls import reverse

from cluboteca.clubs.models import Club
from cluboteca.clubs.roster.actions import NewLearner, change_learner, move_learner
from cluboteca.core.audit import record_event
from cluboteca.core.clock import now
from cluboteca.meetings.models import Meeting
from cluboteca.meetings.privacy.others import Others
from cluboteca.people.models import Person
from cluboteca.workspace.models import Project, ProjectFile
from tests.meetings.privacy.test_child_data import export, write_incident
from tests.named_people import Learner, make_learner, make_librarian, sign_in, sign_in_adult
from tests.workspace.test_saving import open_project


def save_in(kind: str, work: bytes, learner: Learner) -> Project:
    """A project of that kind, whose newest save is this."""
    computer = sign_in(learner)
    project = Project.objects.get(pk=open_project(computer)["id"])
    path = f"/api/projects/{project.pk}/versions/{uuid4()}"
    assert computer.put(path, work, content_type="application/json").status_code == 201
    project.activity.kind = kind
    project.activity.save()
    return project


@pytest.mark.parametrize("kind", ["python", "scratch"])
@pytest.mark.parametrize(
    "work",
    [
        b"[1]",
        b'"words"',
        b"[" * 100_000,
        b'{"files": {"name": 1}, "project": [1]}',
        b'{"files": [1, null, {"text": 5}], "project": {}}',
    ],
)
def test_an_odd_save_does_not_keep_the_file_from_being_made(
    meeting: Meeting, browser: Client, ana: Learner, kind: str, work: bytes
) -> None:
    save_in(kind, work, ana)
    assert any("/saves/" in name for name in export(browser, ana).namelist())


def test_half_a_sign_becomes_a_question_mark(meeting: Meeting, browser: Client, ana: Learner) -> None:
    save_in("python", rb'{"files": [{"name": "main.py", "text": "print(1)  # \ud83d"}]}', ana)
    archive = export(browser, ana)
    (program,) = [name for name in archive.namelist() if name.endswith(".py")]
    assert archive.read(program) == b"print(1)  # ?"


def test_half_a_sign_in_scratch_becomes_a_question_mark(meeting: Meeting, browser: Client, ana: Learner) -> None:
    save_in("scratch", rb'{"project": {"targets": "\ud83d"}}', ana)
    archive = export(browser, ana)
    (packed,) = [name for name in archive.namelist() if name.endswith(".sb3")]
    project = zipfile.ZipFile(io.BytesIO(archive.read(packed))).read("project.json")
    assert json.loads(project) == {"targets": "?"}


def test_two_programs_of_one_name_are_both_in_it(meeting: Meeting, browser: Client, ana: Learner) -> None:
    save_in("python", b'{"files": [{"name": "a.py", "text": "1"}, {"name": "A.py", "text": "2"}]}', ana)
    archive = export(browser, ana)
    programs = [archive.read(name) for name in archive.namelist() if name.endswith(".py")]
    assert sorted(programs) == [b"1", b"2"]


@pytest.mark.parametrize("kind", ["python", "scratch"])
def test_a_file_that_is_lost_is_empty_and_all_the_rest_is_told(
    meeting: Meeting, browser: Client, ana: Learner, kind: str
) -> None:
    project = save_in(kind, b'{"files": [], "project": {}}', ana)
    ProjectFile.objects.create(project=project, name="cat.png", blob="0" * 64, size_bytes=9)
    project.versions.update(blob="1" * 64, work=None)
    archive = export(browser, ana)
    (lost,) = [name for name in archive.namelist() if name.endswith("/files/cat.png")]
    assert archive.read(lost) == b""
    assert "Ana" in archive.read("index.html").decode()


# --- Others -----------------------------------------------------------------------------------------------------------


def test_others_are_not_named_when_their_name_is_declined(
    browser: Client, club: Club, ana: Learner, matei: Learner
) -> None:
    maria = make_learner("Maria", club)
    write_incident(club, "Ana a lovit-o pe Maria. Am vorbit cu mama Mariei și cu a lui Mateiaș; mama Anei vine.", ana)
    archive = export(browser, ana)
    whole = archive.read("index.html").decode() + archive.read("data.json").decode()
    assert "Mari" not in whole
    assert "Matei" not in whole
    assert "mama Anei vine" in whole
    assert maria.person.nickname == "Maria"


def test_an_earlier_name_of_another_child_is_taken_out_too(
    browser: Client, club: Club, ana: Learner, matei: Learner, elena: Person
) -> None:
    rename(club, matei, "Theo", elena)
    write_incident(club, "Ana s-a jucat cu Matei.", ana)
    assert "Matei" not in export(browser, ana).read("index.html").decode()


@pytest.mark.parametrize(
    ("own", "other", "before", "after"),
    [
        ("Ana", "Anabela", "Anabela și Ana", "… și Ana"),
        ("Maria", "Mari", "Mariei, Mari", "Mariei, …"),
        ("Ana", "Ana-Maria", "Ana-Mariei îi place de Ana.", "… îi place de Ana."),
        ("Ana", ".*", "orice .* altceva", "orice … altceva"),
    ],
)
def test_a_word_that_may_be_eithers_is_whose_name_is_the_longer_part(
    club: Club, own: str, other: str, before: str, after: str
) -> None:
    learner = make_learner(own, club)
    make_learner(other, club)
    assert Others(learner.person).take_out(before) == after


def test_the_notes_are_shown_first_and_go_out_as_the_librarian_leaves_them(
    browser: Client, club: Club, ana: Learner, matei: Learner
) -> None:
    note = write_incident(club, "Ana s-a certat cu Matei și cu verișorul lui.", ana, matei)
    foreign = write_incident(club, "Matei a plâns.", matei)
    address = reverse("privacy:export", args=[ana.person.pk])
    (shown,) = browser.get(address).context["notes"]
    assert shown.told == "Ana s-a certat cu … și cu verișorul lui."
    sent = {f"note:{shown.key}": "Ana s-a certat cu cineva.", f"note:{foreign.pk}-what_happened": "x"}
    archive = zipfile.ZipFile(io.BytesIO(b"".join(browser.post(address, sent))))
    (told,) = json.loads(archive.read("data.json"))["meetings.incident"]
    assert told["what_happened"] == "Ana s-a certat cu cineva."
    assert "verișorul" not in archive.read("index.html").decode()
    note.refresh_from_db()
    assert "verișorul" in note.what_happened, "the club's own note stays"


def test_the_page_can_make_the_file_again_after_a_note_was_mended(browser: Client, ana: Learner) -> None:
    page = browser.get(reverse("privacy:export", args=[ana.person.pk])).content.decode()
    assert '<form method="post" data-downloads>' in page, "the page stays, and page.ts lets a form be sent only once"


# --- Whole ------------------------------------------------------------------------------------------------------------


def rename(club: Club, learner: Learner, nickname: str, by: Person) -> None:
    new = NewLearner(nickname=nickname, birth_year=2015)
    change_learner(club=club, learner=learner.person, new=new, by=by)


def test_what_adults_did_about_the_child_is_in_it_with_its_earlier_names(
    browser: Client, club: Club, ana: Learner, matei: Learner, elena: Person
) -> None:
    rename(club, ana, "Anca", elena)
    record_event(action="x.about_ana", about=club, by=elena, learner=ana.person.pk)
    record_event(action="x.about_matei", about=club, by=elena, learner=matei.person.pk)
    archive = export(browser, ana)
    told = {each["action"]: each for each in json.loads(archive.read("data.json"))["core.auditevent"]}
    assert told["clubs.change_learner"]["detail"] == {"nickname_before": "Ana"}
    assert told["clubs.change_learner"]["by"] == "Elena"
    assert "x.about_ana" in told
    assert "x.about_matei" not in told
    assert "<td>Ana</td>" in archive.read("index.html").decode()


def test_notes_of_another_club_stay_with_its_librarians(
    browser: Client, club: Club, elena: Person, ana: Learner
) -> None:
    other = Club.objects.create(library=club.library, name="Al doilea club", opened_at=now())
    rodica = sign_in_adult(make_librarian("Rodica", other))
    write_incident(club, "Ana a plâns la primul club.", ana)
    move_learner(learner=ana.person, club=club, to=other, by=elena)
    write_incident(other, "Ana a râs la al doilea club.", ana)
    rodica.cookies["django_language"] = "en"
    page = rodica.get(reverse("privacy:export", args=[ana.person.pk])).content.decode()
    archive = export(rodica, ana)
    for told in (page, archive.read("index.html").decode(), archive.read("data.json").decode()):
        assert "Ana a râs" in told
        assert "Ana a plâns" not in told
    assert "Another club of the library has notes about this child" in page
    assert "Another club of the library has notes about the child" in archive.read("index.html").decode()


def test_a_child_of_one_club_has_no_notes_elsewhere(browser: Client, club: Club, ana: Learner) -> None:
    write_incident(club, "Ana a plâns.", ana)
    browser.cookies["django_language"] = "en"
    page = browser.get(reverse("privacy:export", args=[ana.person.pk])).content.decode()
    assert "Ana a plâns." in page
    assert "Another club" not in page
