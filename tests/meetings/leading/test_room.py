"""The board's buttons for the whole room: the timer, the projector, "look up here", free work."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from cluboteca.content.models import Activity, ActivityContent, Unit
from cluboteca.core.clock import now
from cluboteca.meetings.actions import end_meeting, go_to_part
from cluboteca.meetings.crews.actions import propose_crews
from cluboteca.meetings.leading.actions import give_more_time
from cluboteca.meetings.models import Meeting
from cluboteca.people.models import Person
from tests.named_people import Learner, make_learner, sign_in, sign_in_adult

CARD = "<h2>Cum se joacă</h2><ol><li>Așezați cartea.</li></ol><h2>Ce întrebăm</h2><p>De ce?</p>"


@pytest.fixture
def librarian(elena: Person) -> Client:
    return sign_in_adult(elena)


@pytest.fixture
def game(unit: Unit) -> Activity:
    """The unit's warm-up: a game without a screen, which its plan names."""
    game = Activity.objects.create(
        pack=unit.pack,
        unit=unit,
        full_id="small/robot",
        kind="unplugged",
        minutes=10,
        position=9,
        words={"ro": {"title": "Robotul", "goal": "Duceți robotul acasă."}},
    )
    text = {"title": "Robotul", "goal": "Duceți robotul acasă.", "materials": [], "card_html": CARD}
    ActivityContent.objects.create(activity=game, definition={"kind": "unplugged"}, texts={"ro": text})
    unit.plan = [{"id": "arrival", "minutes": 10, "activity": "small/robot"}, unit.plan[1]]
    unit.save()
    return game


def press(librarian: Client, meeting: Meeting, what: str, **values: str) -> int:
    return librarian.post(f"/meetings/{meeting.pk}/{what}/", values).status_code


def get_part(client: Client) -> dict:
    return client.get("/api/meeting").json()["part"]


def test_five_minutes_more_move_the_end_of_the_part(meeting: Meeting, librarian: Client) -> None:
    before = get_part(librarian)["ends_at"]
    assert press(librarian, meeting, "timer", act="more") == 302
    assert get_part(librarian)["ends_at"] > before
    meeting.refresh_from_db()
    assert meeting.part_extra_minutes == 5


def test_there_is_an_end_to_more_minutes_and_the_page_says_so(meeting: Meeting, librarian: Client) -> None:
    for _ in range(40):
        give_more_time(meeting=meeting)
    meeting.refresh_from_db()
    assert meeting.part_extra_minutes == 120
    librarian.cookies["django_language"] = "en"
    assert press(librarian, meeting, "timer", act="more") == 302
    assert "two hours more already" in librarian.get(f"/meetings/{meeting.pk}/board/").content.decode()


def test_while_the_time_stands_still_nothing_is_lost_of_it(meeting: Meeting, librarian: Client) -> None:
    started = now() - timedelta(minutes=8)
    Meeting.objects.update(part_started_at=started)
    press(librarian, meeting, "timer", act="pause")
    assert get_part(librarian)["paused_at"]
    Meeting.objects.update(part_paused_at=started + timedelta(minutes=3))
    press(librarian, meeting, "timer", act="continue")
    meeting.refresh_from_db()
    assert meeting.part_paused_at is None
    assert meeting.part_started_at is not None
    assert timedelta(minutes=2, seconds=50) <= now() - meeting.part_started_at <= timedelta(minutes=3, seconds=30)


def test_a_second_press_of_pause_or_continue_changes_nothing(meeting: Meeting, librarian: Client) -> None:
    press(librarian, meeting, "timer", act="continue")
    press(librarian, meeting, "timer", act="pause")
    first = get_part(librarian)["paused_at"]
    press(librarian, meeting, "timer", act="pause")
    press(librarian, meeting, "timer", act="nonsense")
    assert get_part(librarian)["paused_at"] == first


def test_the_next_part_begins_with_its_own_time(meeting: Meeting, librarian: Client) -> None:
    press(librarian, meeting, "timer", act="more")
    press(librarian, meeting, "timer", act="pause")
    go_to_part(meeting=meeting, part="work")
    meeting.refresh_from_db()
    assert (meeting.part_extra_minutes, meeting.part_paused_at) == (0, None)


def test_the_room_goes_through_an_activity_step_by_step(meeting: Meeting, unit: Unit, librarian: Client) -> None:
    content = ActivityContent.objects.get(activity__full_id="small/well")
    content.texts["ro"]["steps"].append({"title": "Pornește", "html": "<p>Apasă.</p>"})
    content.save()
    press(librarian, meeting, "projected", activity="small/well")
    projected = librarian.get("/api/meeting").json()["projected"]
    assert (projected["title"], projected["number"], projected["count"]) == ("La fântână", 1, 2)
    assert projected["step"] == {"title": "Privește", "html": "<p>Unde e fântâna?</p>"}
    for _ in range(3):
        press(librarian, meeting, "projected", act="next")
    assert librarian.get("/api/meeting").json()["projected"]["step"]["title"] == "Pornește"
    press(librarian, meeting, "projected", act="back")
    press(librarian, meeting, "projected", act="back")
    assert librarian.get("/api/meeting").json()["projected"]["number"] == 1
    press(librarian, meeting, "projected", act="away")
    assert librarian.get("/api/meeting").json()["projected"] is None


@pytest.mark.parametrize("activity", ["", "small/nothing", "<script>", "x" * 60])
def test_what_is_no_activity_of_the_meeting_is_not_projected(
    meeting: Meeting, librarian: Client, activity: str
) -> None:
    assert press(librarian, meeting, "projected", activity=activity) == 404
    assert librarian.get("/api/meeting").json()["projected"] is None


def test_the_projector_hears_of_a_step_by_its_etag(meeting: Meeting, librarian: Client) -> None:
    etag = librarian.get("/api/meeting").headers["ETag"]
    assert librarian.get("/api/meeting", headers={"If-None-Match": etag}).status_code == 304
    press(librarian, meeting, "projected", activity="small/well")
    assert librarian.get("/api/meeting", headers={"If-None-Match": etag}).status_code == 200


def test_while_the_warm_up_goes_on_the_projector_shows_how_it_is_played(
    meeting: Meeting, game: Activity, librarian: Client
) -> None:
    projected = librarian.get("/api/meeting").json()["projected"]
    assert projected["is_warm_up"]
    assert projected["step"] == {"title": "Cum se joacă", "html": "<ol><li>Așezați cartea.</li></ol>"}
    page = librarian.get(f"/meetings/{meeting.pk}/board/").content.decode()
    assert "only=cards" in page
    go_to_part(meeting=meeting, part="work")
    assert librarian.get("/api/meeting").json()["projected"] is None


def test_while_crews_are_on_the_projector_the_board_says_nothing_of_the_warm_up(
    meeting: Meeting, game: Activity, ana: Learner, librarian: Client
) -> None:
    board = f"/meetings/{meeting.pk}/board/"
    told = "The projector shows how the warm-up goes"
    librarian.cookies["django_language"] = "en"
    assert told in librarian.get(board).content.decode()
    propose_crews(meeting=meeting, crews=[[ana.person]])
    page = librarian.get(board).content.decode()
    assert "The projector shows who sits with whom." in page
    assert told not in page


def test_an_activity_without_steps_shows_what_it_is_about(meeting: Meeting, librarian: Client) -> None:
    content = ActivityContent.objects.get(activity__full_id="small/well")
    content.texts["ro"]["steps"] = []
    content.save()
    press(librarian, meeting, "projected", activity="small/well")
    step = librarian.get("/api/meeting").json()["projected"]["step"]
    assert step == {"title": "Du-o pe Ana la fântână.", "html": ""}


def test_all_screens_look_up_until_they_may_go_on(meeting: Meeting, ana: Learner, librarian: Client) -> None:
    computer = sign_in(ana)
    assert computer.get("/api/look").json() == {"meeting": meeting.pk, "is_up": False}
    press(librarian, meeting, "look-up", act="up")
    assert computer.get("/api/look").json()["is_up"]
    assert Client().get("/api/look").json()["is_up"], "the sign-in page too"
    press(librarian, meeting, "look-up", act="on")
    assert not computer.get("/api/look").json()["is_up"]


def test_after_ten_minutes_or_the_meeting_the_screens_are_free_by_themselves(
    meeting: Meeting, elena: Person, librarian: Client
) -> None:
    press(librarian, meeting, "look-up", act="up")
    Meeting.objects.update(looking_up_since=now() - timedelta(minutes=11))
    assert not Client().get("/api/look").json()["is_up"]
    press(librarian, meeting, "look-up", act="up")
    end_meeting(meeting=meeting, by=elena)
    assert Client().get("/api/look").json() == {"meeting": None, "is_up": False}


def test_asking_whether_to_look_up_costs_one_query_and_mostly_no_answer(meeting: Meeting, ana: Learner) -> None:
    computer = sign_in(ana)
    answer = computer.get("/api/look")
    with CaptureQueriesContext(connection) as queries:
        again = computer.get("/api/look", headers={"If-None-Match": answer.headers["ETag"]})
    assert (again.status_code, again.content) == (304, b"")
    assert len(queries) == 1


def test_in_free_work_the_children_choose_among_everything(
    meeting: Meeting, unit: Unit, ana: Learner, librarian: Client
) -> None:
    other = Unit.objects.create(
        pack=unit.pack,
        course=unit.course,
        full_id="small/other",
        position=1,
        plan=unit.plan,
        texts={"ro": unit.texts["ro"] | {"title": "Altă dată"}},
    )
    Activity.objects.create(
        pack=unit.pack,
        unit=other,
        full_id="small/far",
        kind="blocks",
        minutes=5,
        position=0,
        words={"ro": {"title": "Departe", "goal": "Mergi."}},
    )
    computer = sign_in(ana)
    assert "Departe" not in computer.get("/").content.decode()
    press(librarian, meeting, "free-work", act="free")
    computer.post("/api/projects", {"activity": "small/well"}, content_type="application/json")
    answer = computer.get("/")
    page = answer.content.decode()
    assert "Departe" in page
    assert "Altă dată" in page
    assert [line["words"].title for line in answer.context["projects"]] == ["La fântână"]
    press(librarian, meeting, "free-work", act="unit")
    assert "Departe" not in computer.get("/").content.decode()


def test_in_free_work_an_ambassador_still_finds_the_hands_and_everybody_what_was_shown(
    meeting: Meeting, ana: Learner, ilinca: Learner, librarian: Client
) -> None:
    press(librarian, meeting, "free-work", act="free")
    page = sign_in(ilinca).get("/").content.decode()
    assert 'href="/hands/"' in page
    assert 'href="/school/"' in page
    computer = sign_in(ana)
    assert 'href="/hands/"' not in computer.get("/").content.decode()
    project = computer.post("/api/projects", {"activity": "small/well"}, content_type="application/json").json()["id"]
    address = f"/api/projects/{project}/versions/{uuid4()}"
    assert computer.put(address, {"blocks": {}}, content_type="application/json").status_code == 201
    shown = computer.post("/api/showings", {"project": project}, content_type="application/json")
    assert shown.status_code == 201
    assert f'href="/shown/{project}/"' in computer.get("/").content.decode()


def test_choosing_freely_costs_the_same_queries_among_few_activities_and_among_many(
    meeting: Meeting, unit: Unit, ana: Learner, librarian: Client
) -> None:
    press(librarian, meeting, "free-work", act="free")
    computer = sign_in(ana)
    few = count_queries(computer, "/")
    Activity.objects.bulk_create(
        Activity(
            pack=unit.pack,
            unit=unit,
            full_id=f"small/more-{number}",
            kind="blocks",
            minutes=5,
            position=20 + number,
            words={"ro": {"title": f"Alta {number}", "goal": "Mergi."}},
        )
        for number in range(40)
    )
    assert count_queries(computer, "/") == few


def test_a_board_elsewhere_learns_that_a_button_was_pressed(meeting: Meeting, librarian: Client) -> None:
    states = []
    for what, values in (
        ("timer", {"act": "more"}),
        ("free-work", {"act": "free"}),
        ("look-up", {"act": "up"}),
        ("projected", {"activity": "small/well"}),
        ("projected", {"act": "away"}),
        ("timer", {"act": "pause"}),
    ):
        press(librarian, meeting, what, **values)
        states.append(librarian.get("/api/board").json()["meeting"]["state"])
    assert len(set(states)) == 5, "more time alone needs no other buttons; putting away leaves those of before"


@pytest.mark.parametrize("what", ["timer", "projected", "look-up", "free-work"])
def test_nobody_presses_the_buttons_of_another_club(meeting: Meeting, dorina: Person, ana: Learner, what: str) -> None:
    assert press(sign_in_adult(dorina), meeting, what, act="up") == 404
    assert press(sign_in(ana), meeting, what, act="up") == 302
    assert sign_in_adult(dorina).get(f"/meetings/{meeting.pk}/{what}/").status_code == 405


@pytest.mark.parametrize("what", ["timer", "projected", "free-work"])
def test_after_the_end_nothing_can_be_pressed(meeting: Meeting, elena: Person, librarian: Client, what: str) -> None:
    end_meeting(meeting=meeting, by=elena)
    assert press(librarian, meeting, what, act="pause" if what == "timer" else "next") == 409


def count_queries(client: Client, address: str) -> int:
    with CaptureQueriesContext(connection) as queries:
        assert client.get(address).status_code == 200
    return len(queries)


@pytest.mark.parametrize("address", ["/api/board", "/api/meeting", "/projector/", "/meetings/{}/board/"])
def test_board_and_projector_cost_the_same_with_four_crews_and_with_twelve(
    meeting: Meeting, librarian: Client, address: str
) -> None:
    def seat(count: int) -> None:
        for _ in range(count):
            computer = sign_in(make_learner("Copil", meeting.club))
            computer.post("/api/projects", {"activity": "small/well"}, content_type="application/json")

    seat(4)
    path = address.format(meeting.pk)
    few = count_queries(librarian, path)
    seat(8)
    assert count_queries(librarian, path) == few


def test_the_room_goes_through_the_first_activity_at_a_computer_if_nobody_chooses(
    meeting: Meeting, game: Activity, librarian: Client
) -> None:
    for position, slug in enumerate(("robot", "well", "school")):
        Activity.objects.filter(full_id=f"small/{slug}").update(position=position)
    page = librarian.get(f"/meetings/{meeting.pk}/board/").content.decode()
    assert page.index('value="small/robot"') < page.index('value="small/well"')
    assert page.count(" selected>") == 1
    assert 'value="small/well" selected>' in page
