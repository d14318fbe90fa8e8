"""What guardians agree to: written down from paper, in force until it is taken back."""

from datetime import date, timedelta

import pytest
from django.db import IntegrityError
from django.utils.timezone import localdate

from cluboteca.core.clock import now
from cluboteca.core.models import AuditEvent
from cluboteca.people.consents import (
    DayInFuture,
    DayTooEarly,
    Paper,
    all_consent,
    has_consent,
    list_consents,
    list_in_force,
    record_consents,
    record_papers,
    withdraw_consent,
)
from cluboteca.people.models import Consent, Person, Purpose
from tests.named_people import Learner


@pytest.fixture
def radu(club: object) -> Person:
    """A child without any paper."""
    return Person.objects.create(nickname="Radu", avatar="bear")


def test_what_is_signed_is_in_force_since_its_day_and_by_whose_hand(radu: Person, elena: Person) -> None:
    signed_on = localdate(now()) - timedelta(days=3)
    record_consents(learner=radu, purposes=[Purpose.TAKE_PART, Purpose.PHOTO], given_on=signed_on, by=elena)
    consent = list_in_force([radu.pk])[radu.pk][Purpose.TAKE_PART]
    assert (consent.given_on, consent.recorded_by) == (signed_on, elena)
    assert has_consent(radu.pk, Purpose.PHOTO)
    assert not has_consent(radu.pk, Purpose.GALLERY)
    assert AuditEvent.objects.filter(action="people.record_consent", by=elena).count() == 2


def test_written_down_twice_it_keeps_its_first_day(radu: Person, elena: Person) -> None:
    first = localdate(now()) - timedelta(days=30)
    record_consents(learner=radu, purposes=[Purpose.GALLERY], given_on=first, by=elena)
    assert record_consents(learner=radu, purposes=[Purpose.GALLERY], given_on=localdate(now()), by=elena) == []
    assert Consent.objects.get(learner=radu).given_on == first


def test_the_database_holds_one_in_force_for_a_purpose(radu: Person) -> None:
    row = {"learner": radu, "purpose": Purpose.GALLERY, "given_on": date(2026, 1, 5), "recorded_at": now()}
    Consent.objects.create(**row)
    with pytest.raises(IntegrityError):
        Consent.objects.create(**row)


@pytest.mark.parametrize(
    ("day", "refusal"),
    [
        (localdate(now()) + timedelta(days=1), DayInFuture),
        (date(2014, 12, 31), DayTooEarly),
        (date(26, 9, 1), DayTooEarly),
    ],
)
def test_a_day_that_cannot_be_is_refused_and_nothing_is_written(
    radu: Person, elena: Person, day: date, refusal: type[Exception]
) -> None:
    with pytest.raises(refusal):
        record_consents(learner=radu, purposes=[Purpose.TAKE_PART], given_on=day, by=elena)
    assert not Consent.objects.filter(learner=radu).exists()


def test_a_pile_is_written_down_whole_or_not_at_all(radu: Person, ana: Learner, elena: Person) -> None:
    today = localdate(now())
    papers = [
        Paper(radu, (Purpose.TAKE_PART,), today),
        Paper(ana.person, (Purpose.TAKE_PART,), today + timedelta(days=2)),
    ]
    with pytest.raises(DayInFuture):
        record_papers(papers=papers, by=elena)
    assert not has_consent(radu.pk, Purpose.TAKE_PART)


def test_two_papers_of_one_child_in_a_pile_give_one_consent(radu: Person, elena: Person) -> None:
    today = localdate(now())
    assert len(record_papers(papers=[Paper(radu, (Purpose.TAKE_PART,), today)] * 2, by=elena)) == 1


def test_taken_back_it_no_longer_holds_and_stays_in_the_history(ana: Learner, elena: Person) -> None:
    withdraw_consent(learner=ana.person, purpose=Purpose.PHOTO, by=elena)
    assert not has_consent(ana.person.pk, Purpose.PHOTO)
    old = next(each for each in list_consents(ana.person) if each.purpose == Purpose.PHOTO)
    assert (old.withdrawn_on, old.withdrawal_recorded_by) == (localdate(now()), elena)
    assert withdraw_consent(learner=ana.person, purpose=Purpose.PHOTO, by=elena) is None


def test_given_anew_it_is_a_new_row(ana: Learner, elena: Person) -> None:
    withdraw_consent(learner=ana.person, purpose=Purpose.PHOTO, by=elena)
    record_consents(learner=ana.person, purposes=[Purpose.PHOTO], given_on=localdate(now()), by=elena)
    assert has_consent(ana.person.pk, Purpose.PHOTO)
    assert Consent.objects.filter(learner=ana.person, purpose=Purpose.PHOTO).count() == 2


def test_all_agree_only_when_each_does_and_there_is_somebody(ana: Learner, matei: Learner) -> None:
    both = [ana.person.pk, matei.person.pk]
    assert all_consent(both, Purpose.GALLERY)
    withdraw_consent(learner=matei.person, purpose=Purpose.GALLERY, by=None)
    assert not all_consent(both, Purpose.GALLERY)
    assert not all_consent([], Purpose.GALLERY)


def test_a_pile_of_fourteen_takes_as_many_statements_as_one_of_two(club: object, elena: Person) -> None:
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    def count(size: int) -> int:
        learners = [Person.objects.create(nickname=f"Copil {number}", avatar="owl") for number in range(size)]
        papers = [Paper(learner, tuple(Purpose), localdate(now())) for learner in learners]
        with CaptureQueriesContext(connection) as queries:
            record_papers(papers=papers, by=elena)
        return len(queries)

    assert count(2) == count(14)
