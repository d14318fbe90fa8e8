"""The three questions after a meeting, and the notes of incidents."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils.timezone import localdate

from cluboteca.clubs.actions import take_in
from cluboteca.clubs.models import Club, Role
from cluboteca.core.clock import now
from cluboteca.core.models import AuditEvent
from cluboteca.meetings.actions import end_meeting
from cluboteca.meetings.closing.actions import write_incident
from cluboteca.meetings.closing.queries import get_after
from cluboteca.meetings.models import HowItWent, Incident, Meeting, MeetingClosing
from cluboteca.people.actions import create_adult
from cluboteca.people.models import Person
from tests.named_people import PASSWORD, Learner, make_librarian, sign_in, sign_in_adult

HOSTILE = "<script>alert(1)</script> „Ștefan” O'Neil"


@pytest.fixture
def librarian(elena: Person) -> Client:
    return sign_in_adult(elena)


@pytest.fixture
def maria(club: Club) -> Person:
    """A substitute."""
    maria = create_adult(name="Maria", username="maria", password=PASSWORD)
    take_in(club=club, person=maria, role=Role.SUBSTITUTE, by=None)
    return maria


@pytest.fixture
def ended(meeting: Meeting, elena: Person) -> Meeting:
    end_meeting(meeting=meeting, by=elena)
    meeting.refresh_from_db()
    return meeting


def answer(librarian: Client, meeting: Meeting, **values: object):
    return librarian.post(f"/meetings/{meeting.pk}/closing/", values)


def test_after_the_end_the_attendance_leads_to_the_three_questions(ended: Meeting, librarian: Client) -> None:
    assert f"/meetings/{ended.pk}/closing/" in librarian.get(f"/meetings/{ended.pk}/attendance/").content.decode()


def test_what_is_to_be_remembered_stands_on_this_week_next_time(ended: Meeting, librarian: Client, club: Club) -> None:
    reply = answer(librarian, ended, how_it_went="3", what_was_hard="Bucla.", for_next_time="Aduc foarfece.")
    assert reply.url == "/week/"
    closing = MeetingClosing.objects.get()
    assert (closing.how_it_went, closing.what_was_hard) == (HowItWent.WELL, "Bucla.")
    assert "Aduc foarfece." in librarian.get("/week/").content.decode()
    assert get_after(club).unanswered is None


def test_all_of_them_can_be_left_out(ended: Meeting, librarian: Client) -> None:
    assert answer(librarian, ended).status_code == 302
    closing = MeetingClosing.objects.get()
    assert (closing.how_it_went, closing.what_was_hard, closing.for_next_time) == (None, "", "")


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({}, "you won't be asked"),
        ({"what_was_hard": " ", "for_next_time": " "}, "you won't be asked"),
        ({"how_it_went": "2"}, "The answers are kept"),
        ({"what_was_hard": "Bucla."}, "The answers are kept"),
        ({"for_next_time": "Foarfece."}, "“This week” next time"),
    ],
)
def test_she_is_told_what_becomes_of_what_she_wrote(
    ended: Meeting, librarian: Client, values: dict[str, str], said: str
) -> None:
    librarian.cookies["django_language"] = "en"
    told = [
        str(each) for each in librarian.post(f"/meetings/{ended.pk}/closing/", values, follow=True).context["messages"]
    ]
    assert len(told) == 1
    assert said in told[0]


def test_they_can_be_answered_again_and_then_show_what_was_said(ended: Meeting, librarian: Client) -> None:
    answer(librarian, ended, how_it_went="1", what_was_hard="Prea multă gălăgie.")
    assert "Prea multă gălăgie." in librarian.get(f"/meetings/{ended.pk}/closing/").content.decode()
    shown = {"shown-how_it_went": "1", "shown-what_was_hard": "Prea multă gălăgie."}
    answer(librarian, ended, how_it_went="2", what_was_hard="", **shown)
    closing = MeetingClosing.objects.get()
    assert (closing.how_it_went, closing.what_was_hard) == (HowItWent.MIXED, "")


def test_a_page_opened_before_wipes_nothing_that_another_one_kept(
    ended: Meeting, librarian: Client, club: Club
) -> None:
    other = sign_in_adult(make_librarian("Rodica", club))
    answer(librarian, ended, what_was_hard="Buclele.", for_next_time="Aduceți magneți.\nȘi lipici.")
    assert answer(other, ended, how_it_went="2").status_code == 302
    closing = MeetingClosing.objects.get()
    assert (closing.how_it_went, closing.what_was_hard) == (HowItWent.MIXED, "Buclele.")
    assert closing.for_next_time == "Aduceți magneți.\nȘi lipici."


def test_where_both_wrote_the_second_one_sees_both_before_anything_is_kept(
    ended: Meeting, librarian: Client, club: Club
) -> None:
    other = sign_in_adult(make_librarian("Rodica", club))
    other.cookies["django_language"] = "en"
    answer(librarian, ended, how_it_went="3", for_next_time="Aduceți <magneți>.")
    refused = answer(other, ended, how_it_went="2", for_next_time="Veniți mai devreme.")
    page = refused.content.decode()
    assert refused.status_code == 409
    assert "Somebody else has written here" in page
    assert "<p>Aduceți &lt;magneți&gt;.</p>" in page
    assert "Veniți mai devreme." in page
    assert MeetingClosing.objects.get().for_next_time == "Aduceți <magneți>."
    both = "Aduceți <magneți>. Veniți mai devreme."
    seen = {f"shown-{name}": value for name, value in refused.context["shown"].items()}
    assert answer(other, ended, how_it_went="3", for_next_time=both, **seen).status_code == 302
    assert MeetingClosing.objects.get().for_next_time == both


def test_the_page_sends_along_what_it_has_shown(ended: Meeting, librarian: Client) -> None:
    answer(librarian, ended, what_was_hard="Buclele.")
    page = librarian.get(f"/meetings/{ended.pk}/closing/").content.decode()
    assert '<input type="hidden" name="shown-what_was_hard" value="Buclele.">' in page


@pytest.mark.parametrize("values", [{"how_it_went": "9"}, {"how_it_went": "<script>"}, {"what_was_hard": "x" * 1001}])
def test_a_bad_answer_is_refused_and_what_was_typed_stays(
    ended: Meeting, librarian: Client, values: dict[str, str]
) -> None:
    reply = answer(librarian, ended, for_next_time="Rămâne.", **values)
    assert reply.status_code == 422
    assert "Rămâne." in reply.content.decode()
    assert not MeetingClosing.objects.exists()


def test_while_the_meeting_goes_on_nobody_asks_how_it_was(meeting: Meeting, librarian: Client) -> None:
    assert librarian.get(f"/meetings/{meeting.pk}/closing/").headers["Location"] == f"/meetings/{meeting.pk}/board/"


def test_after_a_week_nobody_asks_any_more(ended: Meeting, club: Club) -> None:
    assert get_after(club).unanswered == ended
    Meeting.objects.update(ended_at=now() - timedelta(days=8))
    assert get_after(club).unanswered is None


def test_another_clubs_meeting_is_not_there(ended: Meeting, dorina: Person) -> None:
    assert sign_in_adult(dorina).get(f"/meetings/{ended.pk}/closing/").status_code == 404
    assert answer(sign_in_adult(dorina), ended).status_code == 404


def test_the_end_page_says_what_went_on(meeting: Meeting, ana: Learner, librarian: Client) -> None:
    computer = sign_in(ana)
    computer.post("/api/projects", {"activity": "small/well"}, content_type="application/json")
    (line,) = librarian.get(f"/meetings/{meeting.pk}/end/").context["went_on"]
    assert (line.title, line.crews_count) == ("La fântână", 1)


def note(client: Client, **values: object):
    kept = {"happened_on": str(localdate(now())), "what_happened": "A căzut.", "what_was_done": ""} | values
    return client.post("/incidents/new/", kept)


def test_a_note_is_kept_and_read_by_the_librarian(ended: Meeting, ana: Learner, librarian: Client) -> None:
    assert note(librarian, what_happened=HOSTILE, learners=[ana.person.pk]).url == "/incidents/"
    incident = Incident.objects.get()
    assert list(incident.learners.all()) == [ana.person]
    assert incident.meeting == ended
    for address in ("/incidents/", f"/incidents/{incident.pk}/"):
        page = librarian.get(address).content.decode()
        assert "Ana" in page
        assert "<script>alert" not in page


def test_the_audit_says_that_there_is_a_note_and_not_what_it_says(club: Club, librarian: Client) -> None:
    note(librarian, what_happened="Ceva foarte confidențial.")
    event = AuditEvent.objects.get(action="meetings.write_incident")
    assert "confidențial" not in str(event.detail)


def test_a_substitute_writes_a_note_and_reads_none(club: Club, ana: Learner, maria: Person) -> None:
    substitute = sign_in_adult(maria)
    assert substitute.get("/incidents/new/").status_code == 200
    assert note(substitute).url == "/week/"
    incident = Incident.objects.get()
    assert incident.written_by == maria
    for address in ("/incidents/", f"/incidents/{incident.pk}/"):
        assert substitute.get(address).status_code == 404


def test_nobody_else_reads_or_writes_one(
    club: Club, meeting: Meeting, ana: Learner, ilinca: Learner, librarian: Client, dorina: Person
) -> None:
    note(librarian, what_happened="Al nostru.")
    incident = Incident.objects.get()
    for computer in (sign_in(ana), sign_in(ilinca), Client()):
        for address in ("/incidents/", "/incidents/new/", f"/incidents/{incident.pk}/"):
            assert computer.get(address).status_code == 302, "to the adults' sign-in"
    stranger = sign_in_adult(dorina)
    assert stranger.get(f"/incidents/{incident.pk}/").status_code == 404
    assert "Al nostru." not in stranger.get("/incidents/").content.decode()


def test_at_another_pc_the_password_is_asked_for_again(club: Club, elena: Person) -> None:
    tired = sign_in_adult(elena, signed_in_seconds_ago=3600)
    assert "confirm" in tired.get("/incidents/").headers["Location"]


@pytest.mark.parametrize(
    "values",
    [
        {"what_happened": ""},
        {"what_happened": "   "},
        {"what_happened": "x" * 4001},
        {"happened_on": ""},
        {"happened_on": "ieri"},
        {"happened_on": "2999-01-01"},
        {"learners": ["999999"]},
        {"learners": ["<script>"]},
    ],
)
def test_a_bad_note_is_refused_and_what_was_typed_stays(
    club: Club, ana: Learner, librarian: Client, values: dict[str, object]
) -> None:
    reply = note(librarian, **({"what_was_done": "Am sunat acasă."} | values))
    assert reply.status_code == 422
    assert "Am sunat acasă." in reply.content.decode()
    assert not Incident.objects.exists()


def test_children_of_another_club_cannot_be_named(club: Club, ana: Learner, vlad: Learner, librarian: Client) -> None:
    assert note(librarian, learners=[vlad.person.pk]).status_code == 422
    assert not Incident.objects.exists()


def test_the_list_costs_the_same_queries_with_two_notes_and_with_forty(
    club: Club, ana: Learner, elena: Person, librarian: Client
) -> None:
    def count() -> int:
        with CaptureQueriesContext(connection) as queries:
            assert librarian.get("/incidents/").status_code == 200
        return len(queries)

    def write(*numbers: int) -> None:
        for number in numbers:
            write_incident(
                club=club,
                happened_on=localdate(now()),
                learners=[ana.person],
                what_happened=f"Ceva {number}.",
                what_was_done="",
                by=elena,
            )

    write(1, 2)
    few = count()
    write(*range(3, 41))
    assert count() == few
    assert "page=2" in librarian.get("/incidents/").content.decode()
    assert librarian.get("/incidents/?page=nonsense").status_code == 200


def test_where_nothing_was_written_the_page_says_so(club: Club, librarian: Client) -> None:
    assert "/incidents/new/" in librarian.get("/incidents/").content.decode()


def test_a_note_that_is_sent_twice_is_kept_once(librarian: Client, ana: Learner) -> None:
    for _ in range(2):
        assert note(librarian, learners=[ana.person.pk]).url == "/incidents/"
    assert Incident.objects.count() == 1
    note(librarian)
    assert Incident.objects.count() == 2, "of nobody by name"


def test_a_substitute_answers_for_a_meeting_of_today_alone(ended: Meeting, club: Club, maria: Person) -> None:
    substitute = sign_in_adult(maria)
    assert answer(substitute, ended, how_it_went="3").status_code == 302
    assert f"/meetings/{ended.pk}/closing/" in substitute.get(f"/meetings/{ended.pk}/attendance/").content.decode()
    MeetingClosing.objects.all().delete()
    Meeting.objects.update(ended_at=now() - timedelta(days=1))
    assert substitute.get(f"/meetings/{ended.pk}/closing/").status_code == 404
    assert answer(substitute, ended).status_code == 404
    for page in (f"/meetings/{ended.pk}/attendance/", "/week/"):
        assert f"/meetings/{ended.pk}/closing/" not in substitute.get(page).content.decode()
    assert get_after(club).unanswered == ended
