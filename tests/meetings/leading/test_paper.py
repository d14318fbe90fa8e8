"""A meeting that was held without computers: printed beforehand, written down afterwards."""

from datetime import date, time, timedelta

import pytest
from django.test import Client
from django.utils.timezone import localtime

from cluboteca.clubs.models import Club
from cluboteca.content.models import Activity, ActivityContent, Unit
from cluboteca.core.clock import now
from cluboteca.meetings.actions import end_meeting, start_meeting
from cluboteca.meetings.models import AttendanceRecord, Meeting, MeetingKind
from cluboteca.meetings.policies import OtherMeetingOpen
from cluboteca.packformat.markdown_text import render
from cluboteca.packformat.sentence import untranslated
from cluboteca.people.consents import withdraw_consent
from cluboteca.people.models import Person, Purpose, SignInMember
from tests.named_people import Learner, sign_in, sign_in_adult


@pytest.fixture
def librarian(club: Club, unit: Unit, elena: Person) -> Client:
    Club.objects.update(created_at=now() - timedelta(days=60))
    return sign_in_adult(elena)


def days_ago(days: int) -> date:
    return localtime(now()).date() - timedelta(days=days)


def write(
    librarian: Client, *came: Learner, held_on: object = None, starts_at: str = "16:00", unit: str = "small/unit"
):
    values = {
        "held_on": str(held_on or days_ago(3)),
        "starts_at": starts_at,
        "unit": unit,
        "came": [learner.person.pk for learner in came],
    }
    return librarian.post("/meetings/paper/", values)


def test_the_page_for_the_drawer_has_the_plan_the_names_and_no_secret(
    librarian: Client, ana: Learner, matei: Learner
) -> None:
    page = librarian.get("/week/paper/").content.decode()
    assert "Ana" in page
    assert "Matei" in page
    assert "Drumul" in page
    assert "picture-" not in page


def test_a_child_without_a_yes_to_taking_part_is_neither_printed_nor_asked_for(
    librarian: Client, ana: Learner, matei: Learner, elena: Person
) -> None:
    withdraw_consent(learner=ana.person, purpose=Purpose.TAKE_PART, by=elena)
    for address in ("/week/paper/", "/meetings/paper/"):
        page = librarian.get(address).content.decode()
        assert "Matei" in page
        assert "Ana" not in page
    assert write(librarian, ana, matei).status_code == 422
    write(librarian, matei)
    assert [record.learner.nickname for record in AttendanceRecord.objects.all()] == ["Matei"]


@pytest.mark.parametrize("address", ["/week/paper/", "/week/cards/"])
def test_a_game_is_printed_with_its_hints(librarian: Client, unit: Unit, address: str) -> None:
    card = ":::hints\n:::hint\nÎncepeți cu o singură comandă.\n:::\n:::\nAșezați cartea pe jos."
    text = {
        "title": "Robotul",
        "goal": "Duceți robotul acasă.",
        "materials": ["o carte"],
        "card_html": render(card, translate=untranslated, image_address=str),
    }
    words = {"ro": {"title": "Robotul", "goal": "Duceți robotul acasă."}}
    game = Activity.objects.create(
        pack=unit.pack, unit=unit, full_id="small/robot", kind="unplugged", minutes=10, position=9, words=words
    )
    ActivityContent.objects.create(activity=game, definition={"kind": "unplugged"}, texts={"ro": text})
    page = librarian.get(address).content.decode()
    for printed in ("o carte", "Așezați cartea pe jos.", "<li><p>Începeți cu o singură comandă.</p></li>"):
        assert page.count(printed) == 1


def test_who_came_is_written_down_and_counts_like_every_meeting(
    librarian: Client, ana: Learner, matei: Learner, elena: Person
) -> None:
    answer = write(librarian, ana)
    meeting = Meeting.objects.get()
    assert answer.url == f"/meetings/{meeting.pk}/attendance/"
    assert meeting.kind == MeetingKind.PAPER
    assert meeting.ended_at == meeting.opened_at + timedelta(minutes=60)
    assert localtime(meeting.opened_at).strftime("%H:%M") == "16:00"
    records = {record.learner.nickname: record for record in AttendanceRecord.objects.all()}
    assert (records["Ana"].is_present, records["Ana"].minutes) == (True, 60)
    assert (records["Matei"].is_present, records["Matei"].minutes) == (False, 0)
    assert librarian.get(answer.url).status_code == 200


def test_nobody_may_have_come(librarian: Client, ana: Learner) -> None:
    write(librarian)
    assert not AttendanceRecord.objects.get().is_present


def test_a_day_that_has_not_come_is_refused_and_nothing_typed_is_lost(librarian: Client, ana: Learner) -> None:
    answer = write(librarian, ana, held_on=days_ago(-2))
    assert answer.status_code == 422
    assert "checked" in answer.content.decode()
    assert not Meeting.objects.exists()


def test_an_hour_of_today_that_has_not_come_is_said_to_be_one(librarian: Client, ana: Learner) -> None:
    soon = localtime(now() + timedelta(minutes=1))
    answer = write(librarian, ana, held_on=soon.date(), starts_at=soon.strftime("%H:%M"))
    assert answer.status_code == 422
    assert "Ziua și ora aceasta încă n-au venit." in answer.content.decode()


def test_a_day_before_the_club_is_refused(librarian: Client, ana: Learner) -> None:
    assert write(librarian, ana, held_on=days_ago(90)).status_code == 422
    assert not Meeting.objects.exists()


def test_a_second_press_does_not_make_a_second_meeting(librarian: Client, ana: Learner) -> None:
    write(librarian, ana)
    assert write(librarian, ana).status_code == 422
    assert write(librarian, ana, starts_at="16:45").status_code == 422, "it overlaps"
    assert Meeting.objects.count() == 1
    write(librarian, ana, starts_at="17:00")
    assert Meeting.objects.count() == 2, "one after the other"


def test_a_meeting_that_goes_on_stands_in_the_way_of_its_hour_alone(
    librarian: Client, club: Club, unit: Unit, elena: Person, ana: Learner
) -> None:
    meeting = start_meeting(club=club, unit=unit, by=elena)
    write(librarian, ana)
    assert Meeting.objects.filter(kind=MeetingKind.PAPER).count() == 1
    today = localtime(meeting.opened_at)
    assert write(librarian, ana, held_on=today.date(), starts_at=today.strftime("%H:%M")).status_code == 422


@pytest.mark.parametrize(
    "change",
    [
        {"held_on": "yesterday"},
        {"held_on": "9999-99-99"},
        {"starts_at": "25:00"},
        {"starts_at": "<script>"},
        {"unit": "small/nothing"},
        {"unit": "x" * 60},
    ],
)
def test_bad_input_is_refused_with_a_sentence(librarian: Client, ana: Learner, change: dict[str, str]) -> None:
    answer = write(librarian, ana, **change)
    assert answer.status_code == 422
    assert "field-error" in answer.content.decode()


def test_children_of_another_club_cannot_be_ticked(librarian: Client, ana: Learner, vlad: Learner) -> None:
    assert write(librarian, vlad).status_code == 422
    assert not AttendanceRecord.objects.exists()


def test_a_club_without_children_is_told_what_to_do(librarian: Client) -> None:
    assert "empty" in librarian.get("/meetings/paper/").content.decode()


def test_a_forgotten_meeting_ends_by_itself_when_the_next_one_starts(
    club: Club, unit: Unit, elena: Person, librarian: Client
) -> None:
    forgotten = start_meeting(club=club, unit=unit, by=elena)
    Meeting.objects.update(opened_at=now() - timedelta(hours=13))
    start_meeting(club=club, unit=unit, by=elena)
    forgotten.refresh_from_db()
    assert forgotten.was_forgotten
    assert forgotten.ended_at == forgotten.opened_at + timedelta(minutes=60), "when its plan was over"


def test_a_forgotten_meeting_that_the_librarian_ends_herself_lasted_as_long_as_its_plan(
    club: Club, unit: Unit, elena: Person, librarian: Client, ana: Learner
) -> None:
    forgotten = start_meeting(club=club, unit=unit, by=elena)
    sign_in(ana)
    Meeting.objects.update(opened_at=now() - timedelta(days=3))
    SignInMember.objects.update(joined_at=now() - timedelta(days=3))
    assert librarian.post(f"/meetings/{forgotten.pk}/end/").status_code == 302
    forgotten.refresh_from_db()
    assert forgotten.was_forgotten
    assert forgotten.ended_at == forgotten.opened_at + timedelta(minutes=60), "when its plan was over"
    assert AttendanceRecord.objects.get(learner=ana.person).minutes in (59, 60)
    assert write(librarian, ana, held_on=days_ago(1)).status_code == 302, "the days since are free"


def test_this_week_offers_to_end_what_was_forgotten_or_to_start_the_next(
    club: Club, unit: Unit, elena: Person, librarian: Client
) -> None:
    meeting = start_meeting(club=club, unit=unit, by=elena)
    assert "/meetings/start/" not in librarian.get("/week/").content.decode()
    Meeting.objects.update(opened_at=now() - timedelta(hours=13))
    page = librarian.get("/week/").content.decode()
    assert "/meetings/start/" in page
    assert f"/meetings/{meeting.pk}/end/" in page
    assert librarian.post("/meetings/start/", {"unit": "small/unit"}).status_code == 302
    meeting.refresh_from_db()
    assert meeting.was_forgotten


def test_this_week_says_that_a_meeting_was_forgotten(club: Club, unit: Unit, elena: Person, librarian: Client) -> None:
    start_meeting(club=club, unit=unit, by=elena)
    Meeting.objects.update(opened_at=now() - timedelta(hours=13))
    end_meeting(meeting=start_meeting(club=club, unit=unit, by=elena), by=elena)
    Meeting.objects.filter(was_forgotten=False).delete()
    forgotten = Meeting.objects.get()
    assert f"/meetings/{forgotten.pk}/attendance/" in librarian.get("/week/").content.decode()


def test_a_club_of_the_same_library_waits_until_the_other_has_ended(
    club: Club, unit: Unit, elena: Person, meeting: Meeting
) -> None:
    second = Club.objects.create(library=club.library, name="Clubul celor mici", opened_at=now())
    with pytest.raises(OtherMeetingOpen) as refusal:
        start_meeting(club=second, unit=unit, by=elena)
    assert club.name in str(refusal.value.message)
    end_meeting(meeting=meeting, by=elena)
    assert start_meeting(club=second, unit=unit, by=elena).club == second


def test_the_other_clubs_forgotten_meeting_does_not_stand_in_the_way(
    club: Club, unit: Unit, elena: Person, meeting: Meeting
) -> None:
    second = Club.objects.create(library=club.library, name="Clubul celor mici", opened_at=now())
    Meeting.objects.update(opened_at=now() - timedelta(hours=13))
    start_meeting(club=second, unit=unit, by=elena)
    meeting.refresh_from_db()
    assert meeting.ended_at is not None
    assert meeting.was_forgotten


def test_the_hour_that_the_club_meets_is_proposed(librarian: Client, ana: Learner, club: Club) -> None:
    Club.objects.update(starts_at=time(15, 30))
    assert 'value="15:30"' in librarian.get("/meetings/paper/").content.decode()


def test_a_meeting_that_was_forgotten_open_stands_in_the_way_of_its_hour_alone(
    librarian: Client, club: Club, unit: Unit, elena: Person, ana: Learner
) -> None:
    meeting = start_meeting(club=club, unit=unit, by=elena)
    opened_at = localtime(now() - timedelta(days=6))
    Meeting.objects.filter(pk=meeting.pk).update(opened_at=opened_at)
    write(librarian, ana, held_on=days_ago(3))
    assert Meeting.objects.filter(kind=MeetingKind.PAPER).count() == 1
    answer = write(librarian, ana, held_on=opened_at.date(), starts_at=opened_at.strftime("%H:%M"))
    assert answer.status_code == 422


@pytest.mark.parametrize("held_on", ["0001-01-01", "1999-12-31", "9999-12-31"])
def test_a_day_outside_of_our_times_is_refused(librarian: Client, ana: Learner, held_on: str) -> None:
    answer = write(librarian, ana, held_on=held_on)
    assert answer.status_code == 422
    assert "field-error" in answer.content.decode()


def test_the_attendance_of_a_paper_meeting_tells_of_no_computers(librarian: Client, ana: Learner) -> None:
    page = librarian.get(write(librarian, ana).headers["Location"]).content.decode()
    assert "completată deja, cu cei care au stat" not in page
