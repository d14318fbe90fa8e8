import pytest
from django.test import Client

from cluboteca.meetings.actions import end_meeting, leave_computer
from cluboteca.meetings.models import Crew, Meeting, RaisedHand
from cluboteca.people.actions import TappedPictures, check_tapped
from cluboteca.people.models import Person, SignIn, SignInMember
from tests.named_people import Learner, make_learner, sign_in, sign_in_adult


def post(computer: Client, address: str, body: object):
    return computer.post(address, body, content_type="application/json")


def test_a_crew_signs_in_and_someone_drives_first(meeting: Meeting, ana: Learner, matei: Learner) -> None:
    computer = Client()
    body = {"learners": [ana.tapped, matei.tapped], "driver": matei.person.pk}
    answer = post(computer, "/api/crews", body)
    assert answer.status_code == 201
    assert [member["nickname"] for member in answer.json()["members"]] == ["Ana", "Matei"]
    assert answer.json()["driver"] == matei.person.pk
    assert computer.get("/api/crews/current").json()["id"] == answer.json()["id"]


def test_one_wrong_showing_signs_nobody_in(meeting: Meeting, ana: Learner, matei: Learner) -> None:
    body = {"learners": [ana.tapped, {"id": matei.person.pk, "pictures": ["sun", "sun", "sun"]}]}
    answer = post(Client(), "/api/crews", body)
    assert (answer.status_code, answer.json()["error"]["learner"]) == (401, matei.person.pk)
    assert not SignIn.objects.exists()


def test_five_children_are_too_many_for_one_computer(meeting: Meeting, club, ana: Learner) -> None:
    others = [make_learner(f"Copil{number}", club) for number in range(4)]
    answer = post(Client(), "/api/crews", {"learners": [each.tapped for each in [ana, *others]]})
    assert answer.status_code == 422
    computer = sign_in(ana, *others[:3])
    assert post(computer, "/api/crews/current/members", others[3].tapped).json()["error"]["code"] == "crew_size"


def test_a_child_from_another_club_does_not_get_in(meeting: Meeting, vlad: Learner) -> None:
    assert post(Client(), "/api/crews", {"learners": [vlad.tapped]}).status_code == 404


def test_without_an_open_meeting_nobody_gets_in(ana: Learner) -> None:
    answer = post(Client(), "/api/crews", {"learners": [ana.tapped]})
    assert (answer.status_code, answer.json()["error"]["code"]) == (409, "no_open_meeting")


def test_who_moves_to_another_computer_leaves_the_first(meeting: Meeting, ana: Learner, matei: Learner) -> None:
    first = sign_in(ana, matei)
    second = sign_in(ana)
    assert [member["nickname"] for member in first.get("/api/crews/current").json()["members"]] == ["Matei"]
    assert [member["nickname"] for member in second.get("/api/crews/current").json()["members"]] == ["Ana"]


def test_a_crew_of_one_that_moved_is_gone_from_the_first_computer(meeting: Meeting, ana: Learner) -> None:
    first = sign_in(ana)
    sign_in(ana)
    assert first.get("/api/crews/current").json()["error"]["code"] == "no_crew"


def test_anyone_can_join_and_leave_in_between(meeting: Meeting, ana: Learner, matei: Learner) -> None:
    computer = sign_in(ana)
    post(computer, "/api/crews/current/members", matei.tapped)
    answer = computer.delete(f"/api/crews/current/members/{ana.person.pk}")
    assert [member["nickname"] for member in answer.json()["members"]] == ["Matei"]
    assert answer.json()["driver"] == matei.person.pk, "the turn passes on when the driver leaves"
    assert computer.delete(f"/api/crews/current/members/{matei.person.pk}").status_code == 204
    assert computer.get("/api/crews/current").status_code == 401


def test_only_one_of_the_crew_can_drive_or_leave(meeting: Meeting, ana: Learner, matei: Learner) -> None:
    computer = sign_in(ana)
    assert post(computer, "/api/crews/current/driver", {"learner": matei.person.pk}).status_code == 404
    assert computer.delete(f"/api/crews/current/members/{matei.person.pk}").status_code == 404


def test_the_turn_changes(meeting: Meeting, ana: Learner, matei: Learner) -> None:
    computer = sign_in(ana, matei)
    before = Crew.objects.get().turn_started_at
    answer = post(computer, "/api/crews/current/driver", {"learner": matei.person.pk})
    assert answer.json()["driver"] == matei.person.pk
    assert Crew.objects.get().turn_started_at > before


def test_switch_ends_the_crew_and_takes_the_cookie(meeting: Meeting, ana: Learner) -> None:
    computer = sign_in(ana)
    kept = computer.cookies["cluboteca_crew"].value
    assert computer.delete("/api/crews/current").status_code == 204
    assert computer.cookies["cluboteca_crew"].value == ""
    computer.cookies["cluboteca_crew"] = kept
    assert computer.get("/api/crews/current").status_code == 401, "an old cookie opens nothing"
    assert computer.get("/").templates[0].name == "meetings/sign_in.html"


def test_a_forged_cookie_is_nobody(meeting: Meeting, ana: Learner) -> None:
    sign_in(ana)
    computer = Client()
    computer.cookies["cluboteca_crew"] = "1:forged:cookie"
    assert computer.get("/api/crews/current").status_code == 401


def test_a_learner_never_sits_at_two_computers(meeting: Meeting, ana: Learner, matei: Learner) -> None:
    for crew in ((ana,), (ana, matei), (matei,), (matei, ana)):
        sign_in(*crew)
    assert SignInMember.objects.filter(left_at__isnull=True).count() == 2


@pytest.mark.parametrize("address", ["/", "/join/", "/projects/", "/activities/small/well/"])
def test_pages_of_a_crew_are_never_kept_by_the_browser(meeting: Meeting, ana: Learner, address: str) -> None:
    answer = sign_in(ana).get(address)
    assert answer.status_code == 200
    assert "no-store" in answer["Cache-Control"]


@pytest.mark.parametrize("address", ["/join/", "/projects/", "/activities/small/well/"])
def test_without_a_crew_these_pages_lead_to_the_start(meeting: Meeting, address: str) -> None:
    answer = Client().get(address)
    assert (answer.status_code, answer["Location"]) == (302, "/")


def test_the_end_of_the_meeting_signs_everyone_out(meeting: Meeting, ana: Learner, elena: Person) -> None:
    computer = sign_in(ana)
    sign_in_adult(elena).post(f"/meetings/{meeting.pk}/end/")
    assert computer.get("/api/crews/current").status_code == 401
    assert computer.get("/").templates[0].name == "meetings/closed.html"


def test_a_driver_who_moves_leaves_the_turn_and_the_last_one_the_hand(
    meeting: Meeting, ana: Learner, matei: Learner
) -> None:
    first = sign_in(ana, matei)
    post(first, "/api/hands", {})
    sign_in(ana)
    assert first.get("/api/crews/current").json()["driver"] == matei.person.pk
    sign_in(matei)
    assert not RaisedHand.objects.filter(lowered_at__isnull=True).exists()


def test_a_crew_is_told_who_comes_to_help(meeting: Meeting, ana: Learner, elena: Person) -> None:
    computer = sign_in(ana)
    hand = post(computer, "/api/hands", {}).json()["id"]
    sign_in_adult(elena).post(f"/api/hands/{hand}/take")
    assert computer.get("/api/crews/current").json()["hand"]["taken_by"] == "Elena"
    sign_in_adult(elena).delete(f"/api/hands/{hand}")
    assert computer.get("/api/crews/current").json()["hand"] is None


def test_who_signs_in_after_the_librarian_does_not_get_her_pages(meeting: Meeting, ana: Learner, elena: Person) -> None:
    computer = sign_in_adult(elena)
    post(computer, "/api/crews", {"learners": [ana.tapped]})
    assert computer.get("/week/").status_code == 302


def test_nobody_gets_into_a_meeting_that_ends_while_the_pictures_are_looked_at(
    meeting: Meeting, ana: Learner, elena: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    def end_meanwhile(*, tapped: TappedPictures, computer: str) -> Person:
        end_meeting(meeting=meeting, by=elena)
        return check_tapped(tapped=tapped, computer=computer)

    monkeypatch.setattr("cluboteca.meetings.actions.check_tapped", end_meanwhile)
    answer = post(Client(), "/api/crews", {"learners": [ana.tapped]})
    assert (answer.status_code, answer.json()["error"]["code"]) == (409, "no_open_meeting")
    assert not SignIn.objects.exists()


def test_nobody_joins_a_crew_that_switches_meanwhile(
    meeting: Meeting, ana: Learner, matei: Learner, monkeypatch: pytest.MonkeyPatch
) -> None:
    computer = sign_in(ana)

    def switch_meanwhile(*, tapped: TappedPictures, computer: str) -> Person:
        leave_computer(sign_in=SignIn.objects.get())
        return check_tapped(tapped=tapped, computer=computer)

    monkeypatch.setattr("cluboteca.meetings.actions.check_tapped", switch_meanwhile)
    assert post(computer, "/api/crews/current/members", matei.tapped).status_code == 401
    assert not SignInMember.objects.filter(learner=matei.person).exists()
