"""A copy that is brought back doesn't bring erased children and withdrawn consents back."""

from datetime import timedelta
from pathlib import Path

import pytest
from django.utils.timezone import localdate

from cluboteca.cli import carrying_out
from cluboteca.clubs.backups.queries import ERASED_AGAIN
from cluboteca.clubs.models import Club
from cluboteca.core.carried_out import list_carried_out
from cluboteca.core.clock import now
from cluboteca.core.models import AuditEvent
from cluboteca.meetings.privacy.actions import withdraw
from cluboteca.meetings.privacy.again import DoneAgain, carry_out_again
from cluboteca.meetings.privacy.erasing import erase_learner
from cluboteca.people.consents import has_consent, record_consents
from cluboteca.people.models import Consent, Person, Purpose
from tests.meetings.privacy.test_child_data import write_incident
from tests.named_people import Learner


@pytest.fixture(autouse=True)
def data(tmp_path: Path, settings) -> Path:
    settings.DATA_DIR = tmp_path
    return tmp_path


def test_who_was_erased_since_the_copy_is_erased_again(
    club: Club,
    ana: Learner,
    matei: Learner,
    django_capture_on_commit_callbacks,
    data: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    in_the_copy = Person.objects.get(pk=ana.person.pk)
    with django_capture_on_commit_callbacks(execute=True):
        erase_learner(learner=ana.person, about=club, by=None)
    assert "Ana" not in (data / "carried-out.jsonl").read_text()
    assert carry_out_again() == DoneAgain()
    in_the_copy.save(force_insert=True)
    carrying_out.carry_out_again()
    assert capsys.readouterr().err
    assert list(Person.objects.filter(pk__in=[in_the_copy.pk, matei.person.pk])) == [matei.person]
    (event,) = AuditEvent.objects.filter(action=ERASED_AGAIN)
    assert event.detail == {"erased": 1}


def test_by_the_yearly_term_it_is_erased_again_without_touching_what_others_wrote_freely(
    club: Club, ana: Learner, matei: Learner, django_capture_on_commit_callbacks
) -> None:
    note = write_incident(club, "Ana lui Manole e o baladă.", matei)
    in_the_copy = Person.objects.get(pk=ana.person.pk)
    membership = in_the_copy.memberships.get()
    with django_capture_on_commit_callbacks(execute=True):
        erase_learner(learner=ana.person, about=club, by=None, also_free_texts=False)
    in_the_copy.save(force_insert=True)
    membership.save(force_insert=True)
    assert carry_out_again() == DoneAgain(erased_count=1)
    note.refresh_from_db()
    assert note.what_happened == "Ana lui Manole e o baladă."


def test_another_child_who_got_the_same_number_stays(
    club: Club, ana: Learner, django_capture_on_commit_callbacks
) -> None:
    number = ana.person.pk
    with django_capture_on_commit_callbacks(execute=True):
        erase_learner(learner=ana.person, about=club, by=None)
    Person.objects.create(pk=number, nickname="Sorin", avatar="fox")
    assert carry_out_again() == DoneAgain()
    assert Person.objects.filter(pk=number).exists()


def test_a_consent_that_was_taken_back_since_the_copy_is_taken_back_again(
    club: Club, ana: Learner, elena: Person, django_capture_on_commit_callbacks
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        withdraw(learner=ana.person, purpose=Purpose.GALLERY, by=elena)
    as_in_the_copy = {"withdrawn_on": None, "withdrawal_recorded_at": None, "withdrawal_recorded_by": None}
    Consent.objects.filter(learner=ana.person).update(**as_in_the_copy)
    assert carry_out_again() == DoneAgain(withdrawn_count=1)
    assert not has_consent(ana.person.pk, Purpose.GALLERY)
    assert has_consent(ana.person.pk, Purpose.KEEP_WORK)


def test_a_new_paper_holds_and_a_broken_line_is_passed_over(
    club: Club, ana: Learner, elena: Person, data: Path, django_capture_on_commit_callbacks
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        withdraw(learner=ana.person, purpose=Purpose.GALLERY, by=elena)
    with (data / "carried-out.jsonl").open("a") as file:
        file.write('{"of": "another version"}\n{"at": "20')
    record_consents(learner=ana.person, purposes=[Purpose.GALLERY], given_on=localdate(now()), by=elena)
    Consent.objects.filter(withdrawn_on=None).update(recorded_at=now() + timedelta(seconds=1))
    assert carry_out_again() == DoneAgain()
    assert has_consent(ana.person.pk, Purpose.GALLERY)
    assert len(list(list_carried_out())) == 2
