from datetime import datetime, timedelta

import pytest
from django.test import Client

from cluboteca.clubs.models import Club, Membership
from cluboteca.content.models import Unit
from cluboteca.core.clock import now
from cluboteca.core.errors import NotYours
from cluboteca.core.models import AuditEvent
from cluboteca.meetings.actions import end_meeting, record_attendance
from cluboteca.meetings.models import AttendanceRecord, Meeting
from cluboteca.meetings.policies import BadMinutes
from cluboteca.meetings.queries import list_attendance
from cluboteca.people.consents import withdraw_consent
from cluboteca.people.models import Consent, Person, Purpose, SignInMember
from tests.named_people import Learner, sign_in, sign_in_adult


def seen(meeting: Meeting) -> dict[str, tuple[bool, int]]:
    return {line.learner.nickname: (line.is_present, line.minutes) for line in list_attendance(meeting)}


def write(librarian: Client, meeting: Meeting, **fields: str):
    return librarian.post(f"/meetings/{meeting.pk}/attendance/", fields)


def test_attendance_is_there_already_from_the_crews(meeting: Meeting, ana: Learner, matei: Learner) -> None:
    computer = sign_in(ana)
    SignInMember.objects.update(joined_at=meeting.opened_at - timedelta(minutes=30))
    computer.delete("/api/crews/current")
    assert seen(meeting) == {"Ana": (True, 30), "Matei": (False, 0)}


def test_two_stays_of_a_child_are_added_up(meeting: Meeting, ana: Learner) -> None:
    for _ in range(2):
        sign_in(ana).delete("/api/crews/current")
    for stay in SignInMember.objects.all():
        assert stay.left_at is not None
        SignInMember.objects.filter(pk=stay.pk).update(joined_at=stay.left_at - timedelta(minutes=20))
    assert seen(meeting) == {"Ana": (True, 40)}


def test_ending_the_meeting_writes_it_down_for_every_child(
    meeting: Meeting, ana: Learner, matei: Learner, elena: Person
) -> None:
    sign_in(ana)
    sign_in_adult(elena).post(f"/meetings/{meeting.pk}/end/")
    written = {record.learner.nickname: record.is_present for record in AttendanceRecord.objects.all()}
    assert written == {"Ana": True, "Matei": False}


def test_nothing_is_written_of_a_child_without_a_yes_to_taking_part(
    meeting: Meeting, ana: Learner, matei: Learner, ilinca: Learner, elena: Person
) -> None:
    Consent.objects.filter(learner=ana.person, purpose=Purpose.TAKE_PART).delete()
    AttendanceRecord.objects.create(
        meeting=meeting, learner=matei.person, is_present=True, minutes=9, recorded_at=now()
    )
    withdraw_consent(learner=matei.person, purpose=Purpose.TAKE_PART, by=elena)
    assert seen(meeting) == {"Ilinca": (False, 0), "Matei": (True, 9)}
    end_meeting(meeting=meeting, by=elena)
    assert {record.learner.nickname for record in AttendanceRecord.objects.all()} == {"Ilinca", "Matei"}


def test_ending_a_meeting_says_who_came_or_that_nobody_did(meeting: Meeting, ana: Learner, elena: Person) -> None:
    librarian = sign_in_adult(elena)
    nobody = "Nimeni nu a stat la un calculator"
    assert nobody in librarian.get(f"/meetings/{meeting.pk}/end/").content.decode()
    sign_in(ana)
    page = librarian.get(f"/meetings/{meeting.pk}/end/").content.decode()
    assert "Ana" in page
    assert nobody not in page


def test_what_the_librarian_wrote_stands_above_the_crews(
    meeting: Meeting, ana: Learner, matei: Learner, elena: Person
) -> None:
    sign_in(ana)
    librarian = sign_in_adult(elena)
    line = str(matei.person.pk)
    write(librarian, meeting, **{f"shown-{line}": "1", f"present-{line}": "1", f"minutes-{line}": "45"})
    librarian.post(f"/meetings/{meeting.pk}/end/")
    assert seen(Meeting.objects.get())["Matei"] == (True, 45)
    assert AuditEvent.objects.filter(action="meetings.attendance", by=elena).count() == 1


def test_it_can_be_mended_after_the_meeting(meeting: Meeting, ana: Learner, elena: Person) -> None:
    librarian = sign_in_adult(elena)
    librarian.post(f"/meetings/{meeting.pk}/end/")
    line = str(ana.person.pk)
    write(librarian, meeting, **{f"shown-{line}": "1", f"present-{line}": "1", f"minutes-{line}": "90"})
    assert seen(Meeting.objects.get())["Ana"] == (True, 90)


@pytest.mark.parametrize("minutes", ["-1", "481", "abc", "1e3", "9999", "١٢٣٤"])
def test_odd_minutes_get_one_sentence_and_change_nothing(
    meeting: Meeting, ana: Learner, elena: Person, minutes: str
) -> None:
    line = str(ana.person.pk)
    fields = {f"shown-{line}": "1", f"present-{line}": "1", f"minutes-{line}": minutes}
    answer = write(sign_in_adult(elena), meeting, **fields)
    assert answer.status_code == 422
    assert not AttendanceRecord.objects.exists()
    page = answer.content.decode()
    assert f'value="{minutes}"' in page, "what was typed stands there to be mended"
    assert page.count('aria-invalid="true"') == 1
    assert f'aria-describedby="wrong-{line}"' in page
    assert f'id="wrong-{line}"' in page
    assert str(BadMinutes.message) in page


def test_beside_odd_minutes_nothing_else_is_saved_and_the_page_says_so(
    meeting: Meeting, ana: Learner, matei: Learner, elena: Person
) -> None:
    librarian = sign_in_adult(elena)
    librarian.cookies["django_language"] = "en"
    good, bad = str(ana.person.pk), str(matei.person.pk)
    fields = {f"shown-{good}": "1", f"present-{good}": "1", f"minutes-{good}": "45"}
    fields |= {f"shown-{bad}": "1", f"present-{bad}": "1", f"minutes-{bad}": "500"}
    page = write(librarian, meeting, **fields).content.decode()
    assert "Nothing was saved." in page
    assert f'id="wrong-{bad}"' in page
    assert f'id="wrong-{good}"' not in page
    assert not AttendanceRecord.objects.exists()


def test_a_strange_librarian_sees_and_changes_nothing(meeting: Meeting, ana: Learner, dorina: Person) -> None:
    stranger = sign_in_adult(dorina)
    for page in ("attendance", "board", "end", "part"):
        assert stranger.post(f"/meetings/{meeting.pk}/{page}/").status_code in (404, 405)
        assert stranger.get(f"/meetings/{meeting.pk}/{page}/").status_code in (404, 405)
    assert Meeting.objects.get().ended_at is None


def test_the_list_takes_the_same_queries_for_one_child_and_for_many(
    meeting: Meeting, club, ana: Learner, elena: Person, django_assert_max_num_queries
) -> None:
    from tests.named_people import make_learner

    for number in range(12):
        sign_in(make_learner(f"Copil{number}", club))
    with django_assert_max_num_queries(3):
        list_attendance(meeting)


def test_who_comes_while_the_list_is_open_is_not_written_down_as_absent(
    meeting: Meeting, ana: Learner, matei: Learner, elena: Person
) -> None:
    librarian = sign_in_adult(elena)
    shown = librarian.get(f"/meetings/{meeting.pk}/attendance/").context["lines"]
    sign_in(matei)
    fields = {f"shown-{line.learner.pk}": line.shown for line in shown}
    fields |= {f"minutes-{line.learner.pk}": line.minutes for line in shown}
    write(librarian, meeting, **fields, **{f"present-{ana.person.pk}": "on"})
    assert [record.learner.nickname for record in AttendanceRecord.objects.all()] == ["Ana"]
    assert seen(meeting)["Matei"] == (True, 0)


def test_a_meeting_that_was_forgotten_for_a_week_can_still_be_written_down(
    meeting: Meeting, ana: Learner, elena: Person
) -> None:
    sign_in(ana)
    SignInMember.objects.update(joined_at=meeting.opened_at - timedelta(days=7))
    assert seen(meeting) == {"Ana": (True, 480)}


def make_held(club: Club, unit: Unit) -> Meeting:
    opened_at = now() - timedelta(days=30)
    return Meeting.objects.create(club=club, unit=unit, opened_at=opened_at, ended_at=opened_at + timedelta(hours=2))


def set_stay(learner: Learner, *, since: datetime, ended_at: datetime | None = None) -> None:
    Membership.objects.filter(person=learner.person).update(since=since, ended_at=ended_at)


def test_the_list_of_a_past_meeting_has_those_of_then(
    club: Club, unit: Unit, ana: Learner, matei: Learner, ilinca: Learner, elena: Person
) -> None:
    held = make_held(club, unit)
    set_stay(ana, since=held.opened_at)
    set_stay(matei, since=held.opened_at, ended_at=held.opened_at + timedelta(days=20))
    set_stay(ilinca, since=held.opened_at + timedelta(days=20))
    assert seen(held) == {"Ana": (False, 0), "Matei": (False, 0)}
    line = str(matei.person.pk)
    fields = {f"shown-{line}": "0 0", f"present-{line}": "1", f"minutes-{line}": "60"}
    assert write(sign_in_adult(elena), held, **fields).status_code == 302
    assert seen(held)["Matei"] == (True, 60)
    set_stay(matei, since=held.opened_at - timedelta(days=50), ended_at=held.opened_at - timedelta(days=40))
    assert seen(held)["Matei"] == (True, 60), "who was written down stays on the list"


def test_a_child_that_is_added_some_days_after_its_first_meeting_can_be_ticked(
    club: Club, unit: Unit, ana: Learner, elena: Person
) -> None:
    held = make_held(club, unit)
    librarian = sign_in_adult(elena)
    for days, is_there in ((5, True), (9, False)):
        set_stay(ana, since=held.opened_at + timedelta(days=days))
        shown = librarian.get(f"/meetings/{held.pk}/attendance/").context["lines"]
        assert [line.learner for line in shown] == [ana.person] * is_there
    assert seen(held) == {}


def test_who_was_archived_before_a_forgotten_meeting_ended_came_all_the_same(
    meeting: Meeting, ana: Learner, elena: Person
) -> None:
    sign_in(ana).delete("/api/crews/current")
    Membership.objects.filter(person=ana.person).update(ended_at=now())
    end_meeting(meeting=meeting, by=elena)
    assert AttendanceRecord.objects.get(learner=ana.person).is_present


def test_a_stranger_is_on_no_list(meeting: Meeting, vlad: Learner, elena: Person) -> None:
    with pytest.raises(NotYours):
        record_attendance(meeting=meeting, learner=vlad.person, is_present=True, minutes=1, by=elena)
