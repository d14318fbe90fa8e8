"""What a parent may ask for: all data of the child in one file, and all of it erased."""

import io
import json
import zipfile
from uuid import uuid4

import pytest
from django.test import Client
from django.urls import reverse
from django.utils.timezone import localdate

from cluboteca.clubs.models import Club
from cluboteca.core.clock import now
from cluboteca.core.models import AuditEvent
from cluboteca.meetings.models import (
    AttendanceRecord,
    BadgeAward,
    ClubBadge,
    EntryState,
    Fair,
    FairAward,
    FairEntry,
    GalleryEntry,
    Incident,
    Meeting,
    MeetingClosing,
    Reaction,
    ReactionKind,
)
from cluboteca.meetings.privacy.about import ABOUT
from cluboteca.meetings.privacy.export import collect_rows
from cluboteca.meetings.privacy.names import take_out
from cluboteca.meetings.privacy.others import Others
from cluboteca.people.actions import create_learner
from cluboteca.people.models import Person, SignIn, SignInMember
from cluboteca.workspace.models import Attempt, Project
from tests.meetings.privacy.test_withdrawing import make_project
from tests.named_people import Learner, make_learner, sign_in, sign_in_adult
from tests.workspace.test_saving import open_project


def write_incident(club: Club, text: str, *learners: Learner) -> Incident:
    incident = Incident.objects.create(club=club, happened_on=localdate(now()), what_happened=text, written_at=now())
    incident.learners.set([learner.person for learner in learners])
    return incident


def erase(browser: Client, learner: Learner, **typed: str) -> object:
    return browser.post(
        reverse("privacy:erase", args=[learner.person.pk]), {"nickname": learner.person.nickname, **typed}
    )


def export(browser: Client, learner: Learner) -> zipfile.ZipFile:
    answer = browser.post(reverse("privacy:export", args=[learner.person.pk]))
    assert answer.status_code == 200
    assert answer.headers["Content-Type"] == "application/zip"
    return zipfile.ZipFile(io.BytesIO(b"".join(answer)))


# --- Export -----------------------------------------------------------------------------------------------------------


def test_the_file_holds_a_page_every_field_and_every_save(
    meeting: Meeting, browser: Client, ana: Learner, matei: Learner
) -> None:
    project = make_project(ana, matei, saves=3)
    AttendanceRecord.objects.create(meeting=meeting, learner=ana.person, is_present=True, minutes=71, recorded_at=now())
    archive = export(browser, ana)
    page = archive.read("index.html").decode()
    assert "Ana" in page
    assert "71" in page
    assert "http" not in page, "nothing is loaded from anywhere"
    rows = json.loads(archive.read("data.json"))
    assert set(rows) == {*ABOUT, "people.wrongtry"}
    assert [each["id"] for each in rows["workspace.project"]] == [project.pk]
    assert len([name for name in archive.namelist() if "/saves/" in name]) == 3
    assert len([name for name in archive.namelist() if name.endswith(".png")]) == 3


def test_no_secret_and_no_other_child_is_in_it(
    meeting: Meeting, club: Club, browser: Client, ana: Learner, matei: Learner
) -> None:
    make_project(ana, matei)
    write_incident(club, "Ana și Matei s-au certat.", ana, matei)
    archive = export(browser, ana)
    whole = archive.read("index.html").decode() + archive.read("data.json").decode()
    assert "Matei" not in whole
    assert ana.person.pictures_hash not in whole
    assert "s-au certat" in whole


def test_the_page_tells_of_badges_words_hands_tries_gallery_and_fair(
    meeting: Meeting, club: Club, browser: Client, ana: Learner, matei: Learner
) -> None:
    project, other = make_project(ana), make_project(matei)
    own = GalleryEntry.objects.create(
        project=project,
        club=club,
        version_key=uuid4(),
        title="Drumul cu Matei",
        words="Merge!",
        state=EntryState.SHOWN,
        proposed_at=now(),
    )
    seen = GalleryEntry.objects.create(
        project=other, club=club, version_key=uuid4(), title="Lacul", state=EntryState.SHOWN, proposed_at=now()
    )
    Reaction.objects.create(entry=seen, learner=ana.person, kind=ReactionKind.values[0], reacted_at=now())
    fair = Fair.objects.create(club=club, title="Târg", held_on=now().date(), created_at=now())
    place = FairEntry.objects.create(fair=fair, entry=own, number=1)
    FairAward.objects.create(entry=place, title="Premiul ideii", position=0)
    badge = ClubBadge.objects.create(club=club, title="Ajutor bun", words="Ajută.", drawing="heart", created_at=now())
    BadgeAward.objects.create(learner=ana.person, club_badge=badge, awarded_at=now())
    Attempt.objects.create(
        project=project,
        sign_in=SignIn.objects.filter(members__learner=ana.person)[0],
        version_key=uuid4(),
        tried_at=now(),
        is_solved=True,
    )
    browser.cookies["django_language"] = "en"
    archive = export(browser, ana)
    page = archive.read("index.html").decode()
    for words in ("Drumul cu", "Merge!", "Lacul", "Premiul ideii", "Ajutor bun", "1 try", "program of blocks"):
        assert words in page
    assert "Matei" not in page
    for name in archive.namelist():
        assert name in page or name == "index.html" or "/pictures/" in name


def test_names_that_are_html_stay_text_in_the_page(browser: Client, club: Club) -> None:
    odd = make_learner('<script>alert("x")</script>', club)
    page = export(browser, odd).read("index.html").decode()
    assert "<script>" not in page
    assert "&lt;script&gt;" in page


@pytest.mark.parametrize("language", ["ro", "en"])
def test_the_page_is_in_the_readers_language(browser: Client, ana: Learner, language: str) -> None:
    browser.cookies["django_language"] = language
    assert f'lang="{language}"' in export(browser, ana).read("index.html").decode()


def test_a_scratch_project_opens_in_scratch(meeting: Meeting, browser: Client, ana: Learner) -> None:
    project = make_project(ana)
    activity = project.activity
    activity.kind = "scratch"
    activity.save()
    project.versions.update(saved_at=now())
    archive = export(browser, ana)
    assert [name for name in archive.namelist() if name.endswith(".sb3")] == [], "nothing of Scratch is saved in it"


def test_that_it_was_made_is_written_down(browser: Client, ana: Learner, elena: Person) -> None:
    export(browser, ana)
    assert AuditEvent.objects.filter(action="privacy.export", by=elena).count() == 1


def test_reading_the_rows_takes_the_same_number_of_questions_for_many_saves(
    meeting: Meeting, club: Club, ana: Learner, django_assert_max_num_queries: object
) -> None:
    make_project(ana, saves=30)
    with django_assert_max_num_queries(len(ABOUT) + 8):  # type: ignore[operator]
        collect_rows(ana.person, Others(ana.person), club=club)


# --- Erasing ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("typed", ["", "Anna", "Matei", "<script>", "a" * 60])
def test_without_the_name_nothing_is_erased(browser: Client, ana: Learner, typed: str) -> None:
    answer = erase(browser, ana, nickname=typed)
    assert answer.status_code == 422  # type: ignore[attr-defined]
    assert Person.objects.filter(pk=ana.person.pk).exists()


def test_the_password_is_asked_for_again(elena: Person, ana: Learner) -> None:
    tired = sign_in_adult(elena, signed_in_seconds_ago=700)
    for name in ("erase", "export"):
        answer = tired.post(reverse(f"privacy:{name}", args=[ana.person.pk]), {"nickname": "Ana"})
        assert answer.status_code == 302
    assert Person.objects.filter(pk=ana.person.pk).exists()


def test_the_name_may_be_typed_in_small_letters(browser: Client, ana: Learner) -> None:
    assert "31" in erase(browser, ana, nickname=" ana ").content.decode()  # type: ignore[attr-defined]
    assert not Person.objects.filter(pk=ana.person.pk).exists()


def test_what_is_erased_is_told_without_a_nought_of_attendance(browser: Client, ana: Learner) -> None:
    page = browser.get(reverse("privacy:erase", args=[ana.person.pk])).content.decode()
    assert "nicio prezență, insignele" in page


def test_erased_twice_the_second_time_there_is_nothing(browser: Client, ana: Learner) -> None:
    erase(browser, ana)
    assert erase(browser, ana).status_code == 404  # type: ignore[attr-defined]


def test_a_child_that_sits_at_a_computer_is_signed_out_first(
    meeting: Meeting, browser: Client, ana: Learner, matei: Learner
) -> None:
    computer = sign_in(ana, matei)
    project = Project.objects.get(pk=open_project(computer)["id"])
    erase(browser, ana)
    crew = computer.get("/api/crews/current").json()
    assert [each["nickname"] for each in crew["members"]] == ["Matei"]
    assert list(project.authors.all()) == [matei.person]


def test_sign_ins_stay_without_a_name_so_that_shared_saves_stay(
    meeting: Meeting, browser: Client, ana: Learner, matei: Learner
) -> None:
    shared = make_project(ana, matei)
    alone = sign_in(ana)
    open_project(alone)
    key = uuid4()
    address = f"/api/projects/{shared.pk}/versions/{key}"
    assert alone.put(address, {"format": 2}, content_type="application/json").status_code == 201
    erase(browser, ana)
    assert shared.versions.count() == 2
    assert not SignInMember.objects.exclude(learner=matei.person).exists()
    assert SignIn.objects.get(pk=shared.versions.get(key=key).sign_in_id).computer == ""


def test_notes_are_shown_first_and_stay_as_the_librarian_leaves_them(
    meeting: Meeting, club: Club, browser: Client, ana: Learner, matei: Learner
) -> None:
    both = write_incident(club, "Ana și Matei s-au certat; mama Anei a sunat.", ana, matei)
    alone = write_incident(club, "A căzut de pe scaun.", ana)
    of_others = write_incident(club, "Andrei a venit anul trecut.", matei)
    MeetingClosing.objects.create(meeting=meeting, for_next_time="Ana conduce prima.", answered_at=now())
    page = browser.get(reverse("privacy:erase", args=[ana.person.pk]))
    found = {note.key: note for note in page.context["notes"]}
    mine = f"meetings.incident-{both.pk}-what_happened"
    assert not any(f"-{of_others.pk}-" in key for key in found), "her name begins other words, too"
    assert found[mine].without == "… și Matei s-au certat; mama Anei a sunat."
    erase(browser, ana, **{f"note:{mine}": "Matei s-a certat cu cineva."})
    both.refresh_from_db()
    assert both.what_happened == "Matei s-a certat cu cineva."
    assert list(both.learners.all()) == [matei.person]
    assert not Incident.objects.filter(pk=alone.pk).exists()
    assert MeetingClosing.objects.get().for_next_time == "… conduce prima."


def test_a_note_of_another_club_cannot_be_changed_that_way(
    browser: Client, other_club: Club, ana: Learner, vlad: Learner
) -> None:
    foreign = write_incident(other_club, "Vlad a plâns.", vlad)
    erase(browser, ana, **{f"note:meetings.incident-{foreign.pk}-what_happened": "changed"})
    foreign.refresh_from_db()
    assert foreign.what_happened == "Vlad a plâns."


def test_with_a_namesake_nothing_is_taken_out_unasked(
    club: Club, browser: Client, ana: Learner, matei: Learner
) -> None:
    create_learner(nickname="ANA", avatar="owl", birth_year=2014)
    note = write_incident(club, "Ana l-a ajutat pe Matei.", matei)
    page = browser.get(reverse("privacy:erase", args=[ana.person.pk]))
    assert page.context["has_namesake"]
    erase(browser, ana)
    note.refresh_from_db()
    assert note.what_happened == "Ana l-a ajutat pe Matei."


@pytest.mark.parametrize(
    ("nickname", "before", "after"),
    [
        ("Ana", "Ana, ANA și Banana", "…, ANA și Banana"),
        ("Max", "Max a citit max 5 pagini.", "… a citit max 5 pagini."),
        ("Ștefan", "Ștefan și Ștefania", "… și Ștefania"),
        ("Ana-Maria", "Ana-Maria și Ana", "… și Ana"),
        ("O'Neil (mic)", "O'Neil (mic)!", "…!"),
        (".*", "orice .* altceva", "orice … altceva"),
    ],
)
def test_a_name_is_taken_out_as_a_word(nickname: str, before: str, after: str) -> None:
    assert take_out(before, [nickname]) == after


def test_the_act_stays_in_the_audit_without_the_child(browser: Client, ana: Learner, elena: Person) -> None:
    with_detail = AuditEvent.objects.create(at=now(), action="x.y", subject="club:1", detail={"learner": ana.person.pk})
    erase(browser, ana)
    assert AuditEvent.objects.filter(action="privacy.erase", by=elena).count() == 1
    with_detail.refresh_from_db()
    assert with_detail.detail == {}
    assert not AuditEvent.objects.filter(subject=f"person:{ana.person.pk}").exists()
