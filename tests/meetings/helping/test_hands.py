import json
from datetime import timedelta
from uuid import uuid4

import pytest
from django.db import connection
from django.http import HttpResponse
from django.test import Client
from django.test.utils import CaptureQueriesContext

from cluboteca.clubs.actions import record_check
from cluboteca.clubs.computer import COOKIE
from cluboteca.clubs.computer_facts import read_facts
from cluboteca.clubs.models import Club, Role
from cluboteca.content.models import Audience, Unit
from cluboteca.core.models import AuditEvent
from cluboteca.meetings.actions import end_meeting, start_meeting
from cluboteca.meetings.helping.queries import Help, count_help
from cluboteca.meetings.models import Meeting, MeetingKind, RaisedHand
from cluboteca.meetings.privacy.erasing import erase_learner
from cluboteca.meetings.privacy.retention import apply_retention
from cluboteca.people.models import Consent, Person, Purpose, SignIn, SignInMember
from tests.clubs.trial_facts import write_facts
from tests.named_people import Learner, make_learner, make_work, sign_in, sign_in_adult
from tests.training_tracks import solve_units

ACTIVITY = "small/well"


def raise_hand(pc: Client) -> int:
    answer = pc.post("/api/hands", {"activity": ACTIVITY}, content_type="application/json")
    assert answer.status_code in (200, 201), answer.content
    return int(answer.json()["id"])


def take(pc: Client, hand: int, helper: Learner | None = None) -> HttpResponse:
    asked = f"?helper={helper.person.pk}" if helper else ""
    return pc.post(f"/api/hands/{hand}/take{asked}")  # type: ignore[return-value]


def try_and_fail(pc: Client) -> None:
    project = pc.post("/api/projects", {"activity": ACTIVITY}, content_type="application/json").json()
    key = str(uuid4())
    pc.put(f"/api/projects/{project['id']}/versions/{key}", make_work("move"), content_type="application/json")
    answer = pc.post(
        f"/api/projects/{project['id']}/attempts",
        {"version": key, "results": [{"id": "arrives", "passed": False}]},
        content_type="application/json",
    )
    assert answer.status_code == 201


def list_hands(pc: Client) -> list[dict[str, object]]:
    answer = pc.get("/api/raised-hands")
    assert answer.status_code == 200, answer.content
    return list(answer.json()["hands"])


def test_the_queue_says_who_where_since_when_and_what_they_tried(
    meeting: Meeting, ana: Learner, ilinca: Learner, elena: Person
) -> None:
    facts = read_facts(write_facts(), user_agent="Mozilla/5.0 Chrome/109.0.0.0 Safari/537.36")
    check = record_check(library=meeting.club.library, key="", facts=facts, by=elena)
    asking, helping = sign_in(ana), sign_in(ilinca)
    asking.cookies[COOKIE] = check.computer.key
    try_and_fail(asking)
    hand = raise_hand(asking)
    (told,) = list_hands(helping)
    assert told["id"] == hand
    assert [each["nickname"] for each in told["members"]] == ["Ana"]  # type: ignore[attr-defined]
    assert told["computer"] == str(check.computer)
    assert told["activity"] == {"title": "La fântână", "position": 1}
    assert told["attempts"] == 1
    assert told["not_yet"] == ["Ana n-a ajuns încă.", "Încearcă blocul repetă."]
    assert told["taken_by"] is None
    assert not told["is_own_crew"]


def test_the_queue_tells_nothing_more_of_a_child_than_name_and_face(
    meeting: Meeting, ana: Learner, ilinca: Learner
) -> None:
    raise_hand(sign_in(ana))
    (told,) = list_hands(sign_in(ilinca))
    assert set(told["members"][0]) == {"id", "nickname", "avatar"}  # type: ignore[index]
    assert "pictures" not in json.dumps(told)
    assert "birth" not in json.dumps(told)


def test_crews_without_a_hand_up_arent_in_the_queue(meeting: Meeting, ana: Learner, ilinca: Learner) -> None:
    try_and_fail(sign_in(ana))
    assert list_hands(sign_in(ilinca)) == []


def test_the_longest_waiting_hand_stands_first(meeting: Meeting, ana: Learner, matei: Learner, ilinca: Learner) -> None:
    first, second = raise_hand(sign_in(ana)), raise_hand(sign_in(matei))
    RaisedHand.objects.filter(pk=second).update(raised_at=meeting.opened_at - timedelta(minutes=5))
    assert [each["id"] for each in list_hands(sign_in(ilinca))] == [second, first]


def test_only_a_crew_with_an_ambassador_sees_the_queue(
    meeting: Meeting, ana: Learner, ilinca: Learner, elena: Person
) -> None:
    for pc in (Client(), sign_in(ana), sign_in_adult(elena)):
        assert pc.get("/api/raised-hands").status_code == 404
    assert sign_in(ana).get("/hands/").status_code == 404
    assert Client().get("/hands/").status_code == 302
    assert sign_in(ilinca).get("/hands/").status_code == 200


def test_with_the_consent_withdrawn_the_queue_is_gone_at_once(meeting: Meeting, ilinca: Learner) -> None:
    pc = sign_in(ilinca)
    Consent.objects.filter(learner=ilinca.person, purpose=Purpose.AMBASSADOR).delete()
    assert pc.get("/api/raised-hands").status_code == 404
    assert pc.get("/school/").status_code == 404
    assert pc.get("/board/").status_code == 404


def test_an_ambassador_claims_a_hand_and_says_that_it_is_helped(
    meeting: Meeting, ana: Learner, ilinca: Learner
) -> None:
    asking, helping = sign_in(ana), sign_in(ilinca)
    hand = raise_hand(asking)
    assert take(helping, hand).status_code == 200
    assert list_hands(helping)[0]["is_ours"]
    assert asking.get("/api/crews/current").json()["hand"]["taken_by"] == "Ilinca"
    assert helping.delete(f"/api/hands/{hand}").status_code == 204
    kept = RaisedHand.objects.get()
    assert (kept.taken_by, kept.lowered_by) == (ilinca.person, ilinca.person)
    assert list_hands(helping) == []


def test_the_hand_of_the_own_crew_cant_be_claimed(meeting: Meeting, ana: Learner, ilinca: Learner) -> None:
    pc = sign_in(ilinca, ana)
    hand = raise_hand(pc)
    answer = take(pc, hand)
    assert answer.status_code == 409
    assert json.loads(answer.content)["error"]["code"] == "own_hand"
    assert list_hands(pc)[0]["is_own_crew"]
    pc.delete(f"/api/hands/{hand}")
    assert count_help([ilinca.person.pk])[ilinca.person.pk] == Help(0, 0)


def test_who_comes_second_is_told_who_is_coming(club: Club, meeting: Meeting, ana: Learner, ilinca: Learner) -> None:
    other = make_learner("Sofia", club, Role.AMBASSADOR)
    hand = raise_hand(sign_in(ana))
    first, second = sign_in(ilinca), sign_in(other)
    assert take(first, hand).status_code == 200
    assert take(first, hand).status_code == 200
    answer = take(second, hand)
    assert answer.status_code == 409
    assert "Ilinca" in json.loads(answer.content)["error"]["message"]
    assert RaisedHand.objects.get().taken_by == ilinca.person
    assert list_hands(second)[0]["taken_by"] == "Ilinca"


def test_the_librarian_may_take_over(meeting: Meeting, ana: Learner, ilinca: Learner, elena: Person) -> None:
    hand = raise_hand(sign_in(ana))
    take(sign_in(ilinca), hand)
    assert take(sign_in_adult(elena), hand).status_code == 200
    assert RaisedHand.objects.get().taken_by == elena


def test_who_was_coming_and_leaves_lets_somebody_else_come(
    club: Club, meeting: Meeting, ana: Learner, ilinca: Learner
) -> None:
    hand = raise_hand(sign_in(ana))
    other = sign_in(make_learner("Sofia", club, Role.AMBASSADOR))
    for way in ("/api/crews/current", f"/api/crews/current/members/{ilinca.person.pk}"):
        helping = sign_in(ilinca)
        assert take(helping, hand).status_code == 200
        assert helping.delete(way).status_code in (200, 204)
        assert list_hands(other)[0]["taken_by"] is None
    assert take(other, hand).status_code == 200


def test_who_stops_being_an_ambassador_lets_somebody_else_come(
    meeting: Meeting, ana: Learner, ilinca: Learner, elena: Person
) -> None:
    hand = raise_hand(sign_in(ana))
    take(sign_in(ilinca), hand)
    assert sign_in_adult(elena).post(f"/ambassadors/{ilinca.person.pk}/end/").status_code == 302
    kept = RaisedHand.objects.get()
    assert (kept.taken_by, kept.taken_at, kept.lowered_at) == (None, None, None)


def test_a_hand_that_the_end_lowers_was_helped_by_nobody(
    meeting: Meeting, ana: Learner, matei: Learner, ilinca: Learner, elena: Person
) -> None:
    leaving, helping = sign_in(ana), sign_in(ilinca)
    take(helping, raise_hand(leaving))
    take(helping, raise_hand(sign_in(matei)))
    leaving.delete("/api/crews/current")
    end_meeting(meeting=meeting, by=elena)
    assert RaisedHand.objects.filter(lowered_at__isnull=False).count() == 2
    assert count_help([ilinca.person.pk])[ilinca.person.pk] == Help(0, 0)


def test_help_at_a_rehearsal_is_practice(club: Club, unit: Unit, ilinca: Learner, elena: Person) -> None:
    start_meeting(club=club, unit=unit, by=elena, kind=MeetingKind.REHEARSAL)
    hand = raise_hand(sign_in(make_learner("Sofia", club, Role.AMBASSADOR)))
    helping = sign_in(ilinca)
    take(helping, hand)
    helping.delete(f"/api/hands/{hand}")
    assert count_help([ilinca.person.pk])[ilinca.person.pk] == Help(0, 0)


def test_of_two_ambassadors_at_one_computer_the_one_who_says_so_goes(
    club: Club, meeting: Meeting, ana: Learner, ilinca: Learner, matei: Learner
) -> None:
    other = make_learner("Sofia", club, Role.AMBASSADOR)
    hand = raise_hand(sign_in(ana))
    pc = sign_in(ilinca, other, matei)
    assert take(pc, hand, helper=matei).status_code == 404
    assert take(pc, hand, helper=other).status_code == 200
    pc.delete(f"/api/hands/{hand}")
    kept = RaisedHand.objects.get()
    assert (kept.taken_by, kept.lowered_by) == (other.person, other.person)


@pytest.mark.parametrize("hand", [0, 999_999, 2**53 - 1])
def test_a_hand_that_isnt_there_cant_be_claimed_or_thanked(meeting: Meeting, ilinca: Learner, hand: int) -> None:
    pc = sign_in(ilinca)
    assert take(pc, hand).status_code == 404
    assert pc.delete(f"/api/hands/{hand}").status_code == 404
    assert pc.post(f"/api/hands/{hand}/thanks").status_code == 404


def help_once(asking: Client, helping: Client) -> int:
    hand = raise_hand(asking)
    take(helping, hand)
    helping.delete(f"/api/hands/{hand}")
    return hand


def test_the_helped_crew_is_asked_once_and_its_thanks_count_once(
    meeting: Meeting, ana: Learner, ilinca: Learner
) -> None:
    asking, helping = sign_in(ana), sign_in(ilinca)
    assert asking.get("/api/crews/current").json()["helped"] is None
    hand = help_once(asking, helping)
    told = asking.get("/api/crews/current").json()["helped"]
    assert told["hand"] == hand
    assert told["by"]["nickname"] == "Ilinca"
    assert asking.post(f"/api/hands/{hand}/thanks").status_code == 204
    thanked_at = RaisedHand.objects.get().thanked_at
    assert asking.post(f"/api/hands/{hand}/thanks").status_code == 204
    assert RaisedHand.objects.get().thanked_at == thanked_at
    assert AuditEvent.objects.filter(action="meetings.thank").count() == 1
    assert asking.get("/api/crews/current").json()["helped"] is None
    assert count_help([ilinca.person.pk])[ilinca.person.pk] == Help(1, 1)


def test_a_crew_that_lowers_its_hand_itself_while_somebody_came_is_asked_too(
    meeting: Meeting, ana: Learner, ilinca: Learner
) -> None:
    asking, helping = sign_in(ana), sign_in(ilinca)
    hand = raise_hand(asking)
    take(helping, hand)
    asking.delete(f"/api/hands/{hand}")
    assert asking.get("/api/crews/current").json()["helped"]["by"]["nickname"] == "Ilinca"


def test_nobody_is_thanked_for_a_hand_that_nobody_helped_with(meeting: Meeting, ana: Learner, elena: Person) -> None:
    asking = sign_in(ana)
    hand = raise_hand(asking)
    asking.delete(f"/api/hands/{hand}")
    assert asking.get("/api/crews/current").json()["helped"] is None
    assert asking.post(f"/api/hands/{hand}/thanks").status_code == 404
    hand = raise_hand(asking)
    take(sign_in_adult(elena), hand)
    sign_in_adult(elena).delete(f"/api/hands/{hand}")
    assert asking.get("/api/crews/current").json()["helped"] is None


def test_only_the_crew_that_was_helped_says_thanks(
    meeting: Meeting, ana: Learner, matei: Learner, ilinca: Learner
) -> None:
    helping = sign_in(ilinca)
    hand = help_once(sign_in(ana), helping)
    for pc in (helping, sign_in(matei)):
        assert pc.post(f"/api/hands/{hand}/thanks").status_code == 404
    assert Client().post(f"/api/hands/{hand}/thanks").status_code == 401
    assert RaisedHand.objects.get().thanked_at is None


def test_helping_a_crew_to_which_one_belongs_isnt_counted(meeting: Meeting, ana: Learner, ilinca: Learner) -> None:
    asking = sign_in(ana)
    hand = raise_hand(asking)
    RaisedHand.objects.filter(pk=hand).update(taken_by=ilinca.person)
    asking.post("/api/crews/current/members", ilinca.tapped, content_type="application/json")
    asking.delete(f"/api/hands/{hand}")
    assert count_help([ilinca.person.pk])[ilinca.person.pk] == Help(0, 0)


def test_help_stays_counted_when_the_hands_are_deleted(
    meeting: Meeting, ana: Learner, ilinca: Learner, elena: Person
) -> None:
    asking, helping = sign_in(ana), sign_in(ilinca)
    asking.post(f"/api/hands/{help_once(asking, helping)}/thanks")
    own = raise_hand(helping)
    RaisedHand.objects.filter(pk=own).update(taken_by=ilinca.person)
    end_meeting(meeting=meeting, by=elena)
    RaisedHand.objects.filter(pk=own).update(taken_by=ilinca.person)
    old = meeting.opened_at - timedelta(days=400)
    SignIn.objects.update(started_at=old, ended_at=old)
    SignInMember.objects.update(joined_at=old, left_at=old)
    for _again in range(2):
        apply_retention()
        assert not RaisedHand.objects.exists()
        assert count_help([ilinca.person.pk, ana.person.pk]) == {
            ilinca.person.pk: Help(1, 1),
            ana.person.pk: Help(0, 0),
        }


def test_help_stays_counted_when_the_child_that_was_helped_is_erased(
    club: Club, meeting: Meeting, ana: Learner, ilinca: Learner
) -> None:
    help_once(sign_in(ana), sign_in(ilinca))
    erase_learner(learner=ana.person, about=club, by=None, also_free_texts=False)
    assert not RaisedHand.objects.exists()
    assert count_help([ilinca.person.pk])[ilinca.person.pk] == Help(1, 0)


def test_the_school_says_how_often_one_has_helped_and_what_is_done(
    meeting: Meeting, ana: Learner, ilinca: Learner, tracks: dict[Audience, list[Unit]]
) -> None:
    asking, helping = sign_in(ana), sign_in(ilinca)
    asking.post(f"/api/hands/{help_once(asking, helping)}/thanks")
    page = helping.get("/school/")
    assert page.context["helpers"][0]["help"] == Help(1, 1)
    assert page.context["next_activity"].full_id == "training/helping-1"
    assert asking.get("/school/").status_code == 404
    solve_units(ilinca.person, tracks[Audience.AMBASSADORS])
    again = sign_in(ilinca).get("/school/")
    assert again.context["next_activity"] is None
    assert ilinca.person.completions.count() == 1


def test_only_a_crew_with_an_ambassador_opens_the_activities_of_the_school(
    meeting: Meeting, ana: Learner, ilinca: Learner, tracks: dict[Audience, list[Unit]]
) -> None:
    assert sign_in(ana).get("/activities/training/helping-1/").status_code == 404
    page = sign_in(ilinca).get("/activities/training/helping-2/")
    assert page.context["activity_data"]["next"]["url"] == "/school/"


def test_the_queue_asks_as_often_with_twelve_hands(club: Club, meeting: Meeting, ana: Learner, ilinca: Learner) -> None:
    helping = sign_in(ilinca)
    asking = sign_in(ana)
    try_and_fail(asking)
    raise_hand(asking)
    list_hands(helping)
    with CaptureQueriesContext(connection) as few:
        list_hands(helping)
    for number in range(11):
        pc = sign_in(make_learner(f"Copil {number}", club))
        try_and_fail(pc)
        raise_hand(pc)
    with CaptureQueriesContext(connection) as many:
        assert len(list_hands(helping)) == 12
    assert len(many) == len(few)


def test_an_ambassadors_home_says_how_many_other_crews_call(
    meeting: Meeting, ana: Learner, matei: Learner, ilinca: Learner
) -> None:
    helping = sign_in(ilinca)
    helping.cookies["django_language"] = "en"
    raise_hand(helping)
    assert "Hands: " not in helping.get("/").content.decode(), "not the own one"
    hand = raise_hand(sign_in(ana))
    raise_hand(sign_in(matei))
    assert "Hands: 2" in helping.get("/").content.decode()
    take(helping, hand)
    assert "Hands: 1" in helping.get("/").content.decode()
