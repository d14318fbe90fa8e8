"""What an erasing leaves for later is done by the server's rounds: large works saved just now, and what was cut off."""

import random
from collections.abc import Callable
from contextlib import suppress
from datetime import timedelta
from pathlib import Path

import pytest
from django.conf import settings
from django.test import Client
from django.urls import reverse

from cluboteca.clubs.models import Club
from cluboteca.core.clock import now
from cluboteca.core.models import AuditEvent
from cluboteca.meetings.models import Meeting
from cluboteca.meetings.privacy import effects, erasing, works
from cluboteca.meetings.privacy.actions import withdraw
from cluboteca.meetings.privacy.erasing import erase_learner, go_on_erasing
from cluboteca.meetings.rounds import finish_begun
from cluboteca.people.consents import record_consents
from cluboteca.people.models import Person, Purpose
from cluboteca.workspace import blobs
from cluboteca.workspace.models import Project
from tests.meetings.privacy.test_child_data import write_incident
from tests.meetings.privacy.test_withdrawing import address_of, make_project
from tests.named_people import Learner, sign_in
from tests.workspace.test_saving import open_project, save

LARGE = b'{"noise": "' + random.Random(4).randbytes(200_000).hex().encode() + b'"}'


@pytest.fixture
def large(meeting: Meeting, ana: Learner, settings: object, tmp_path: Path) -> dict:
    """A large work, saved just now."""
    settings.BLOBS_DIR = tmp_path / "blobs"  # type: ignore[attr-defined]
    computer = sign_in(ana)
    project = open_project(computer)
    assert save(computer, project, LARGE).status_code == 201
    assert len(list_files()) == 1
    return project


def list_files() -> list[Path]:
    return [path for path in Path(settings.BLOBS_DIR).glob("??/*") if path.is_file()]


def let_minutes_pass(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(blobs, "_written_at", {})


@pytest.mark.parametrize("is_first_round", [True, False])
def test_a_large_work_saved_just_before_goes_some_minutes_after_its_child_is_erased(
    large: dict,
    club: Club,
    ana: Learner,
    elena: Person,
    monkeypatch: pytest.MonkeyPatch,
    is_first_round: bool,
    django_capture_on_commit_callbacks,
) -> None:
    woken: list[float] = []
    monkeypatch.setattr(works, "wake_rounds", lambda *, after_seconds: woken.append(after_seconds))
    (works._is_swept.clear if is_first_round else works._is_swept.set)()
    with django_capture_on_commit_callbacks(execute=True):
        erase_learner(learner=ana.person, about=club, by=elena)
    assert len(list_files()) == 1, "a save might be about to name it"
    assert woken
    works.free_young_blobs()
    assert len(list_files()) == 1
    let_minutes_pass(monkeypatch)
    works.free_young_blobs()
    assert list_files() == []


def test_taking_back_the_yes_to_keeping_work_removes_it_from_the_disk_too(
    large: dict, ana: Learner, browser: Client, monkeypatch: pytest.MonkeyPatch, django_capture_on_commit_callbacks
) -> None:
    works._is_swept.set()
    with django_capture_on_commit_callbacks(execute=True):
        browser.post(address_of(ana, Purpose.KEEP_WORK))
    let_minutes_pass(monkeypatch)
    works.free_young_blobs()
    assert list_files() == []


def test_what_a_save_has_named_meanwhile_stays(large: dict, monkeypatch: pytest.MonkeyPatch) -> None:
    works._is_swept.set()
    (path,) = list_files()
    works._young[path.name] = len(LARGE)
    let_minutes_pass(monkeypatch)
    works.free_young_blobs()
    assert list_files() == [path]


def test_an_erasing_that_was_cut_off_is_finished_by_the_next_round(
    club: Club, ana: Learner, elena: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_args: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as broken:
        broken.setattr(erasing, "erase_projects", fail)
        with pytest.raises(KeyboardInterrupt):
            erase_learner(learner=ana.person, about=club, by=elena)
    assert Person.objects.filter(pk=ana.person.pk).exists()
    finish_begun()
    assert not Person.objects.filter(pk=ana.person.pk).exists()
    event = AuditEvent.objects.get(action="privacy.erase")
    assert (event.subject, event.by_id) == (f"club:{club.pk}", elena.pk)
    assert not AuditEvent.objects.filter(subject=f"person:{ana.person.pk}").exists()
    finish_begun()
    assert AuditEvent.objects.filter(action="privacy.erase").count() == 1


def cut_off(monkeypatch: pytest.MonkeyPatch, *, erase: Callable[..., None] = erase_learner, **how: object) -> None:
    """Power fails while the works are erased."""

    def fail(*_args: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as broken:
        broken.setattr(erasing, "erase_projects", fail)
        with pytest.raises(KeyboardInterrupt):
            erase(**how)


def test_one_by_the_yearly_term_is_finished_as_it_was_begun(
    club: Club, ana: Learner, matei: Learner, monkeypatch: pytest.MonkeyPatch
) -> None:
    free = write_incident(club, "Ana lui Manole e o baladă.", matei)
    linked = write_incident(club, "Ana și Matei s-au certat.", ana, matei)
    cut_off(monkeypatch, learner=ana.person, about=club, by=None, also_free_texts=False)
    finish_begun()
    assert not Person.objects.filter(pk=ana.person.pk).exists()
    free.refresh_from_db()
    linked.refresh_from_db()
    assert free.what_happened == "Ana lui Manole e o baladă."
    assert linked.what_happened == "… și Matei s-au certat."


def test_notes_stay_as_the_librarian_left_them_after_a_power_cut_too(
    club: Club, ana: Learner, matei: Learner, elena: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = write_incident(club, "Ana lui Manole e o baladă.", matei)
    mended = write_incident(club, "Ana a plâns. Matei a stat cu ea.", matei)
    notes = {
        f"meetings.incident-{kept.pk}-what_happened": kept.what_happened,
        f"meetings.incident-{mended.pk}-what_happened": "Matei a stat cu cineva.",
    }
    cut_off(monkeypatch, learner=ana.person, about=club, by=elena, notes=notes)
    goes_on = {"learner": ana.person, "about": club, "by": elena, "also_free_texts": True, "left": list(notes)}
    cut_off(monkeypatch, erase=go_on_erasing, **goes_on)
    finish_begun()
    kept.refresh_from_db()
    mended.refresh_from_db()
    assert kept.what_happened == "Ana lui Manole e o baladă."
    assert mended.what_happened == "Matei a stat cu cineva."
    assert not [event for event in AuditEvent.objects.all() if "left" in event.detail], (
        "which notes it was, is forgotten"
    )


def test_a_round_leaves_an_erasing_alone_that_goes_on_just_now(
    club: Club, ana: Learner, elena: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    rounds = []

    def go_round(*_args: object) -> None:
        rounds.append("went")
        assert len(rounds) == 1
        finish_begun()

    monkeypatch.setattr(erasing, "erase_projects", go_round)
    erase_learner(learner=ana.person, about=club, by=elena)
    assert rounds == ["went"]


def test_the_page_says_that_it_takes_some_minutes(browser: Client, ana: Learner) -> None:
    browser.cookies["django_language"] = "en"
    page = browser.post(reverse("privacy:erase", args=[ana.person.pk]), {"nickname": "Ana"}).content.decode()
    assert "within some minutes" in page


# --- Withdrawals ------------------------------------------------------------------------------------------------------


def cut_off_withdrawal(
    ana: Learner, elena: Person, monkeypatch: pytest.MonkeyPatch, fault: type[BaseException]
) -> None:
    def fail(*_args: object) -> None:
        raise fault

    with monkeypatch.context() as broken:
        broken.setattr(effects, "erase_projects", fail)
        with suppress(KeyboardInterrupt):
            withdraw(learner=ana.person, purpose=Purpose.KEEP_WORK, by=elena)
        if issubclass(fault, Exception):
            finish_begun()  # it fails, too, as while the disk is full


@pytest.mark.parametrize("fault", [KeyboardInterrupt, OSError])
def test_works_that_a_withdrawal_could_not_erase_are_erased_by_the_next_round(
    meeting: Meeting, ana: Learner, elena: Person, monkeypatch: pytest.MonkeyPatch, fault: type[BaseException]
) -> None:
    old = make_project(ana)
    cut_off_withdrawal(ana, elena, monkeypatch, fault)
    assert Project.objects.filter(pk=old.pk).exists()
    Project.objects.update(created_at=now() + timedelta(days=999))  # by a clock that was ahead
    new = Project.objects.create(activity=old.activity)
    new.authors.add(ana.person)
    finish_begun()
    assert list(Project.objects.values_list("pk", flat=True)) == [new.pk], "what is begun since has two weeks"
    assert AuditEvent.objects.filter(action="privacy.erase_works").count() == 1
    finish_begun()
    assert Project.objects.filter(pk=new.pk).exists(), "it is done once"


def test_a_yes_that_was_given_anew_keeps_what_is_left(
    meeting: Meeting, ana: Learner, elena: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    old = make_project(ana)
    cut_off_withdrawal(ana, elena, monkeypatch, KeyboardInterrupt)
    record_consents(learner=ana.person, purposes=[Purpose.KEEP_WORK], given_on=now().date(), by=elena)
    finish_begun()
    assert Project.objects.filter(pk=old.pk).exists()
