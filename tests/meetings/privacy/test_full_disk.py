"""An erasing and a withdrawal that meet a full disk, or a power cut, at any of their steps: nothing is half done."""

import errno
import importlib.util
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings as django_settings
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from cluboteca.clubs.backups import erased
from cluboteca.clubs.models import Club
from cluboteca.core.carried_out import list_carried_out
from cluboteca.core.models import AuditEvent
from cluboteca.meetings.privacy import actions, erasing, files
from cluboteca.meetings.privacy.again import DoneAgain, carry_out_again
from cluboteca.meetings.privacy.erasing import erase_learner
from cluboteca.meetings.privacy.unfinished import BEGUN
from cluboteca.meetings.rounds import finish_begun
from cluboteca.people.consents import has_consent
from cluboteca.people.models import Person, Purpose
from tests.meetings.privacy.test_child_data import write_incident
from tests.meetings.privacy.test_withdrawing import address_of
from tests.named_people import Learner

IN_THE_LIBRARY = ("note_carried_out", "erase_projects", "redact", "redact_logs", "forget_demo_learner", "record_event")


@pytest.fixture(autouse=True)
def data(tmp_path: Path, settings) -> Path:
    settings.DATA_DIR = tmp_path
    (tmp_path / "logs").mkdir()
    (tmp_path / "logs" / "cluboteca.log").write_text("Ana a plâns\n")
    return tmp_path


def fill_disk(*_args: object, **_how: object) -> None:
    raise OSError(errno.ENOSPC, "No space left on device")


def cut_power(*_args: object, **_how: object) -> None:
    raise KeyboardInterrupt


def is_there(learner: Learner) -> bool:
    return Person.objects.filter(pk=learner.person.pk).exists()


def list_noted(learner: Learner) -> list[dict[str, Any]]:
    return [line for line in list_carried_out() if line["learner"] == learner.person.key.hex]


def press_erase(browser: Client, learner: Learner) -> tuple[int, str]:
    browser.cookies["django_language"] = "en"
    answer = browser.post(reverse("privacy:erase", args=[learner.person.pk]), {"nickname": learner.person.nickname})
    return answer.status_code, answer.content.decode()


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("go_on", [finish_begun, carry_out_again], ids=["round", "start"])
@pytest.mark.parametrize("step", IN_THE_LIBRARY)
def test_a_full_disk_at_any_step_leaves_an_erasing_that_is_finished_later(
    club: Club,
    ana: Learner,
    browser: Client,
    monkeypatch: pytest.MonkeyPatch,
    step: str,
    go_on: Callable[[], object],
    data: Path,
) -> None:
    with monkeypatch.context() as broken:
        broken.setattr(erasing, step, fill_disk)
        status, told = press_erase(browser, ana)
        assert status == 503
        assert "The program goes on with it by itself" in told
        assert is_there(ana), "what has to be done with her name can be done still"
        finish_begun()
        assert AuditEvent.objects.filter(action=BEGUN).count() == 1, "trying again adds no work for the next round"
    go_on()
    assert not is_there(ana)
    assert len(list_noted(ana)) == 1
    assert "Ana" not in (data / "logs" / "cluboteca.log").read_text()
    assert carry_out_again() == DoneAgain()


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("step", IN_THE_LIBRARY[1:])
def test_power_that_fails_at_any_step_leaves_it_noted_for_a_return_from_an_older_copy(
    club: Club, ana: Learner, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    with monkeypatch.context() as broken:
        broken.setattr(erasing, step, cut_power)
        with pytest.raises(KeyboardInterrupt):
            erase_learner(learner=ana.person, about=club, by=None)
    AuditEvent.objects.all().delete()  # the copy knows nothing of it
    assert carry_out_again() == DoneAgain(erased_count=1)
    assert not is_there(ana)


@pytest.mark.django_db(transaction=True)
def test_a_start_finishes_an_erasing_as_it_was_begun(
    club: Club, ana: Learner, matei: Learner, elena: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    note = write_incident(club, "Ana lui Manole e o baladă.", matei)
    kept = {f"meetings.incident-{note.pk}-what_happened": note.what_happened}
    with monkeypatch.context() as broken:
        broken.setattr(erasing, "erase_projects", cut_power)
        with pytest.raises(KeyboardInterrupt):
            erase_learner(learner=ana.person, about=club, by=elena, notes=kept)
    assert carry_out_again() == DoneAgain(), "no copy was brought back"
    note.refresh_from_db()
    assert not is_there(ana)
    assert note.what_happened == "Ana lui Manole e o baladă."
    assert AuditEvent.objects.get(action="privacy.erase").by == elena


@pytest.mark.django_db(transaction=True)
def test_what_is_cleaned_after_the_end_makes_no_erasing_look_failed(
    club: Club, ana: Learner, browser: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(erasing, "empty_write_ahead_log", fill_disk)
    status, told = press_erase(browser, ana)
    assert status == 200
    assert "Nothing about the child is left" in told
    assert not is_there(ana)


def test_a_start_empties_the_write_ahead_log_as_nobody_knows_what_the_power_cut_left_there() -> None:
    spec = importlib.util.spec_from_file_location("files_at_a_start", files.__file__)
    assert spec is not None
    assert spec.loader is not None
    at_a_start = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(at_a_start)
    assert at_a_start.waiting.is_set()


def test_an_erasing_that_took_days_is_told_beside_the_copies_that_were_made_meanwhile(
    club: Club, ana: Learner, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as broken:
        broken.setattr(erasing, "erase_projects", cut_power)
        with pytest.raises(KeyboardInterrupt):
            erase_learner(learner=ana.person, about=club, by=None)
    begun = AuditEvent.objects.get(action=BEGUN)
    AuditEvent.objects.update(at=begun.at - timedelta(days=9))
    finish_begun()
    first, second = list_noted(ana)
    assert second["late"]
    assert erased._list_days()[first["learner"]] == timezone.localdate(begun.at).isoformat()


@pytest.mark.django_db(transaction=True)
def test_a_withdrawal_that_cannot_be_noted_is_none_and_the_librarian_reads_so(
    club: Club, ana: Learner, browser: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as broken:
        broken.setattr(actions, "note_carried_out", fill_disk)
        assert browser.post(address_of(ana, Purpose.GALLERY)).status_code == 507
    assert has_consent(ana.person.pk, Purpose.GALLERY)
    browser.post(address_of(ana, Purpose.GALLERY))
    assert not has_consent(ana.person.pk, Purpose.GALLERY)
    (line,) = list_noted(ana)
    assert line["purpose"] == Purpose.GALLERY


def test_half_a_line_that_a_full_disk_left_swallows_no_later_one(club: Club, ana: Learner, data: Path) -> None:
    (data / "carried-out.jsonl").write_text('{"at": "20')
    erase_learner(learner=ana.person, about=club, by=None)
    assert len(list_noted(ana)) == 1
    assert data == django_settings.DATA_DIR
