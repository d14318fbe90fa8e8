"""Terms: every model has one, the job applies them and nothing else, and the page says it beforehand."""

import time
from dataclasses import replace
from datetime import datetime, timedelta
from uuid import uuid4

import pytest
from django.apps import apps
from django.contrib.sessions.models import Session
from django.db import connection, models
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import translation

from cluboteca.clubs.backups.policies import BACKUP_KEPT_DAYS
from cluboteca.clubs.date_jump import DATE_CONFIRMED, JUMP_NOTED, has_date_jumped
from cluboteca.clubs.models import Club, Membership
from cluboteca.core.clock import now
from cluboteca.core.models import AuditEvent
from cluboteca.meetings.models import AttendanceRecord, Crew, Guest, Incident, Meeting, MeetingClosing, RaisedHand
from cluboteca.meetings.privacy import retention
from cluboteca.meetings.privacy.about import ABOUT, OF_ADULTS
from cluboteca.meetings.privacy.keeping import TERMS
from cluboteca.meetings.privacy.retention import ACTION, RULES, apply_retention, keep_terms, list_outlooks
from cluboteca.people.actions import create_learner
from cluboteca.people.consents import withdraw_consent
from cluboteca.people.models import Consent, Person, Purpose, SignIn, SignInMember, WrongTry
from cluboteca.workspace.models import Attempt, Project, ProjectVersion
from tests.meetings.privacy.test_withdrawing import make_project
from tests.named_people import Learner, sign_in, sign_in_adult


@pytest.fixture(autouse=True)
def _no_pauses(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(retention, "_PAUSE_SECONDS", 0)


def ago(**past: float) -> datetime:
    return now() - timedelta(**past)


def list_labels() -> list[str]:
    return [model._meta.label_lower for model in apps.get_models(include_auto_created=True)]


def test_every_model_has_one_term() -> None:
    declared = [label for term in TERMS for label in term.models]
    assert sorted(declared) == sorted(list_labels())


def test_the_accounts_of_adults_have_a_term_too() -> None:
    (term,) = [term for term in TERMS if not term.models]
    with translation.override("en"):
        assert "librarians" in str(term.what)
        assert str(term.kept).startswith("As long as the club")


def test_every_rule_belongs_to_a_term_and_every_term_names_rules_that_are_there() -> None:
    named = {name for term in TERMS for name in term.rules}
    assert named == {rule.id for rule in RULES} | {"blobs"}


def test_every_model_with_a_way_to_a_person_says_whether_a_child_can_stand_there() -> None:
    through = {"workspace.project_authors", "meetings.incident_learners"}  # told with what they join
    for model in apps.get_models(include_auto_created=True):
        label = model._meta.label_lower
        fields = [*model._meta.concrete_fields, *model._meta.many_to_many]
        if any(
            isinstance(field, (models.ForeignKey, models.ManyToManyField)) and field.related_model is Person
            for field in fields
        ):
            assert label in {*ABOUT, *OF_ADULTS, *through}, f"{label}: add it to privacy/about.py"
    assert not OF_ADULTS & set(ABOUT)
    assert set(ABOUT) | OF_ADULTS <= set(list_labels())


# --- What goes --------------------------------------------------------------------------------------------------------


def test_wrong_tries_go_after_a_day(db: None) -> None:
    WrongTry.objects.create(subject="learner:1", computer="192.168.1.4", tried_at=ago(hours=25))
    WrongTry.objects.create(subject="learner:1", computer="192.168.1.4", tried_at=ago(hours=23))
    assert apply_retention()["wrong_tries"] == 1
    assert WrongTry.objects.count() == 1


def test_sessions_that_are_over_go(db: None) -> None:
    Session.objects.create(session_key="a" * 32, session_data="x", expire_date=ago(hours=1))
    Session.objects.create(session_key="b" * 32, session_data="x", expire_date=now() + timedelta(hours=1))
    apply_retention()
    assert [each.session_key for each in Session.objects.all()] == ["b" * 32]


def test_who_sat_where_goes_after_a_year_and_the_work_stays(meeting: Meeting, ana: Learner, matei: Learner) -> None:
    project = make_project(ana, matei, saves=2)
    sign_in = SignIn.objects.get(openings__project=project)
    RaisedHand.objects.create(crew=sign_in.crew, raised_at=ago(days=400), lowered_at=ago(days=400))
    Attempt.objects.create(
        project=project,
        sign_in=sign_in,
        version_key=uuid4(),
        tried_at=ago(days=400),
        is_solved=True,
        facts={"ended": "done"},
    )
    old = ago(days=400)
    SignIn.objects.update(started_at=old, ended_at=old)
    SignInMember.objects.update(joined_at=old, left_at=old)
    counts = apply_retention()
    assert (counts["stays"], counts["crews"], counts["computers"], counts["attempts"]) == (2, 1, 1, 1)
    assert not RaisedHand.objects.exists()
    assert ProjectVersion.objects.filter(project=project).count() == 2
    attempt = Attempt.objects.get()
    assert (attempt.is_solved, attempt.facts) == (True, {})
    assert set(project.authors.all()) == {ana.person, matei.person}
    assert apply_retention()["attempts"] == 0


def test_notes_go_after_three_years_and_attendance_after_five(meeting: Meeting, club: Club, ana: Learner) -> None:
    for years in (2, 4, 6):
        moment = ago(days=365 * years)
        other = Meeting.objects.create(club=club, unit=meeting.unit, opened_at=moment, ended_at=moment)
        Incident.objects.create(club=club, happened_on=moment.date(), what_happened="x", written_at=moment)
        MeetingClosing.objects.create(meeting=other, answered_at=moment)
        AttendanceRecord.objects.create(meeting=other, learner=ana.person, is_present=True, recorded_at=moment)
        AuditEvent.objects.create(at=moment, action="x.y", subject="club:1")
    counts = apply_retention()
    assert (counts["incidents"], counts["closings"], counts["audit"], counts["attendance"]) == (2, 2, 2, 1)
    assert Meeting.objects.filter(club=club).count() == 4


def test_a_child_who_left_a_year_ago_goes_with_the_work_and_one_who_left_last_week_stays(
    meeting: Meeting, ana: Learner, matei: Learner, vlad: Learner
) -> None:
    own, shared = make_project(ana), make_project(ana, matei, activity="small/school")
    Membership.objects.filter(person=ana.person).update(ended_at=ago(days=366))
    Membership.objects.filter(person=vlad.person).update(ended_at=ago(days=7))
    assert apply_retention()["left"] == 1
    assert not Person.objects.filter(pk=ana.person.pk).exists()
    assert Person.objects.filter(pk__in=[matei.person.pk, vlad.person.pk]).count() == 2
    assert not Project.objects.filter(pk=own.pk).exists()
    assert list(shared.authors.all()) == [matei.person]


def test_a_child_who_moved_to_another_club_stays(ana: Learner, club: Club, other_club: Club) -> None:
    Membership.objects.filter(person=ana.person).update(ended_at=ago(days=500))
    Membership.objects.create(club=other_club, person=ana.person, role="learner")
    assert apply_retention()["left"] == 0


def test_guests_go_after_ninety_days_unless_they_came_in(meeting: Meeting, club: Club) -> None:
    guests = [create_learner(nickname=f"Vulpea {number}", avatar="fox", birth_year=None) for number in range(3)]
    moments = (ago(days=91), ago(days=89), ago(days=91))
    for number, (person, moment) in enumerate(zip(guests, moments, strict=True)):
        Guest.objects.create(person=person, meeting=meeting, code=f"C{number}", created_at=moment)
    Guest.objects.filter(person=guests[2]).update(joined_at=ago(days=80))
    Membership.objects.create(club=club, person=guests[2], role="learner")
    assert apply_retention()["guests"] == 1
    assert [guest.person_id for guest in Guest.objects.all()] == [guests[1].pk, guests[2].pk]


def test_work_without_a_yes_to_keeping_goes_two_weeks_after_the_last_save(
    meeting: Meeting, ana: Learner, matei: Learner
) -> None:
    own, shared, fresh = (
        make_project(ana),
        make_project(ana, matei, activity="small/school"),
        make_project(matei),
    )
    withdraw_consent(learner=ana.person, purpose=Purpose.KEEP_WORK, by=None)
    assert apply_retention()["unkept"] == 0, "not yet"
    ProjectVersion.objects.update(saved_at=ago(days=15))
    Project.objects.update(created_at=ago(days=20))
    assert apply_retention()["unkept"] == 0, "the yes was taken back today"
    Consent.objects.filter(learner=ana.person).update(withdrawal_recorded_at=ago(days=15))
    assert apply_retention()["unkept"] == 2
    assert not Project.objects.filter(pk=own.pk).exists()
    assert list(shared.authors.all()) == [matei.person]
    assert Project.objects.filter(pk=fresh.pk).exists()


def test_a_guest_who_comes_in_has_two_weeks_to_bring_the_paper(meeting: Meeting, club: Club, ana: Learner) -> None:
    project = make_project(ana)
    Consent.objects.all().delete()
    ProjectVersion.objects.update(saved_at=ago(days=60))
    Project.objects.update(created_at=ago(days=60))
    Guest.objects.create(person=ana.person, meeting=meeting, code="C", created_at=ago(days=60), joined_at=ago(days=13))
    assert apply_retention()["unkept"] == 0
    assert Project.objects.filter(pk=project.pk).exists()
    Guest.objects.update(joined_at=ago(days=15))
    assert apply_retention()["unkept"] == 1


def test_a_rule_that_fails_does_not_keep_the_others_from_being_applied_and_is_told(
    browser: Client, club: Club, monkeypatch: pytest.MonkeyPatch
) -> None:
    WrongTry.objects.create(subject="learner:1", tried_at=ago(days=2))
    Session.objects.create(session_key="a" * 32, session_data="x", expire_date=ago(hours=1))

    def fail(keys: object) -> None:
        raise ZeroDivisionError

    broken = [replace(rule, delete=fail) if rule.id == "wrong_tries" else rule for rule in RULES]
    monkeypatch.setattr(retention, "RULES", tuple(broken))
    counts = apply_retention()
    assert counts["sessions"] == 1
    assert "wrong_tries" not in counts
    assert WrongTry.objects.count() == 1
    answer = browser.get(reverse("privacy:keeping"))
    assert [str(words) for words in answer.context["failed"]] == [str(RULES[0].words)]
    monkeypatch.undo()
    apply_retention()
    assert browser.get(reverse("privacy:keeping")).context["failed"] == []


def test_nothing_of_an_active_learners_work_goes_however_old(meeting: Meeting, ana: Learner) -> None:
    project = make_project(ana, saves=3)
    ProjectVersion.objects.update(saved_at=ago(days=3000))
    Project.objects.update(created_at=ago(days=3000))
    apply_retention()
    assert ProjectVersion.objects.filter(project=project).count() == 3


def test_the_job_may_be_stopped_and_goes_on(db: None, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(250):
        WrongTry.objects.create(subject=f"learner:{number}", tried_at=ago(days=3))
    batches: list[int] = []

    def stop(seconds: float) -> None:
        batches.append(WrongTry.objects.count())
        if len(batches) == 2:
            raise KeyboardInterrupt

    monkeypatch.setattr(time, "sleep", stop)
    with pytest.raises(KeyboardInterrupt):
        apply_retention()
    assert batches == [150, 50], "a hundred at a time"
    assert not AuditEvent.objects.filter(action=ACTION).exists()
    assert apply_retention()["wrong_tries"] == 50


def test_it_runs_once_a_day_and_waits_for_the_end_of_a_meeting(
    club: Club, meeting: Meeting, elena: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    runs: list[datetime] = []
    monkeypatch.setattr(retention, "apply_retention", lambda: runs.append(now()))
    keep_terms()
    assert len(runs) == 1, "it has never run, so it doesn't wait"
    AuditEvent.objects.create(at=ago(days=1), action=ACTION, subject="library:1")
    keep_terms()
    assert len(runs) == 1, "a meeting goes on"
    Meeting.objects.update(ended_at=now())
    keep_terms()
    assert len(runs) == 2
    AuditEvent.objects.create(at=now(), action=ACTION, subject="library:1")
    keep_terms()
    assert len(runs) == 2, "once a day"


# --- A date that has jumped ---


def test_when_the_date_has_jumped_nothing_is_deleted_until_somebody_says_that_it_is_right(
    browser: Client, club: Club, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep_terms()
    assert AuditEvent.objects.filter(action=ACTION).count() == 1
    AuditEvent.objects.update(at=ago(days=61))
    AuditEvent.objects.create(at=now(), action="meetings.open_meeting", subject="meeting:1")
    WrongTry.objects.create(subject="learner:1", tried_at=ago(days=61))
    keep_terms()
    keep_terms()
    assert WrongTry.objects.exists()
    assert AuditEvent.objects.filter(action=ACTION).count() == 1
    assert AuditEvent.objects.filter(action=JUMP_NOTED).count() == 1
    for name in ("privacy:keeping", "setup:backups"):
        assert reverse("setup:confirm-date") in browser.get(reverse(name)).content.decode()
    answer = browser.post(reverse("setup:confirm-date"), {"page": "keeping"})
    assert answer["Location"] == reverse("privacy:keeping")
    assert reverse("setup:confirm-date") not in browser.get(answer["Location"]).content.decode()
    keep_terms()
    assert not WrongTry.objects.exists()


def test_only_the_librarian_says_that_the_date_is_right(sorina: Person, db: None) -> None:
    assert sign_in_adult(sorina).post(reverse("setup:confirm-date")).status_code == 404
    assert Client().post(reverse("setup:confirm-date")).status_code == 302
    assert not AuditEvent.objects.filter(action=DATE_CONFIRMED).exists()


def test_before_the_first_run_the_latest_act_of_an_earlier_day_counts(club: Club) -> None:
    AuditEvent.objects.all().delete()
    assert not has_date_jumped(), "a club that was founded just now"
    AuditEvent.objects.create(at=ago(days=3000), action="clubs.x", subject="club:1")
    AuditEvent.objects.create(at=ago(minutes=3), action="clubs.x", subject="club:1")
    assert has_date_jumped()
    AuditEvent.objects.create(at=ago(days=50), action="clubs.x", subject="club:1")
    assert not has_date_jumped()


def test_a_run_of_a_day_to_come_counts_as_none(club: Club) -> None:
    AuditEvent.objects.create(at=now() + timedelta(days=3000), action=ACTION, subject="library:1")
    WrongTry.objects.create(subject="learner:1", tried_at=ago(days=2))
    keep_terms()
    assert not WrongTry.objects.exists()


# --- The page ---------------------------------------------------------------------------------------------------------


def test_the_page_says_beforehand_what_the_job_will_do_and_afterwards_what_it_did(browser: Client, club: Club) -> None:
    for _number in range(3):
        WrongTry.objects.create(subject="learner:1", tried_at=ago(days=2))
    address = reverse("privacy:keeping")
    due = {outlook.rule.id: outlook.due_count for outlook in browser.get(address).context["outlooks"]}
    assert due["wrong_tries"] == 3
    counts = apply_retention()
    assert {name: count for name, count in counts.items() if name in due and name != "blobs"} == due
    answer = browser.get(address)
    assert [count for _words, count in answer.context["deleted"]] == [3]
    assert str(BACKUP_KEPT_DAYS) in answer.content.decode()


def test_the_page_knows_when_the_next_row_falls_due(meeting: Meeting, ana: Learner) -> None:
    make_project(ana)
    outlook = next(each for each in list_outlooks() if each.rule.id == "stays")
    joined_at = SignInMember.objects.get().joined_at
    assert (outlook.due_count, outlook.next_at) == (0, joined_at + timedelta(days=365))


def test_the_page_asks_as_often_with_many_rows_as_with_few(browser: Client, club: Club) -> None:
    def count() -> int:
        with CaptureQueriesContext(connection) as queries:
            browser.get(reverse("privacy:keeping"))
        return len(queries)

    count()
    few = count()
    for number in range(40):
        WrongTry.objects.create(subject=f"learner:{number}", tried_at=ago(days=2))
    assert count() == few


def test_a_crew_that_still_sits_there_is_left_alone(meeting: Meeting, ana: Learner) -> None:
    computer = sign_in(ana)
    SignIn.objects.update(started_at=ago(days=400))
    SignInMember.objects.update(joined_at=ago(days=400))
    apply_retention()
    assert Crew.objects.count() == 1
    assert computer.get("/api/crews/current").status_code == 200
