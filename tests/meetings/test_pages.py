import pytest
from django.test import Client

from cluboteca.content.models import Unit
from cluboteca.meetings.models import Meeting
from cluboteca.people.models import Person
from cluboteca.workspace.models import Project
from tests.named_people import Learner, sign_in, sign_in_adult

LIBRARIAN_PAGES = ["/week/", "/week/cards/", "/week/print/", "/week/activities/small/well/", "/learners/"]


@pytest.mark.parametrize("language", ["ro", "en"])
@pytest.mark.parametrize("address", LIBRARIAN_PAGES)
def test_a_librarians_page_opens_in_both_languages(
    meeting: Meeting, elena: Person, address: str, language: str
) -> None:
    librarian = sign_in_adult(elena)
    librarian.cookies["django_language"] = language
    answer = librarian.get(address)
    assert answer.status_code == 200
    assert f'lang="{language}"' in answer.content.decode()


@pytest.mark.parametrize("address", [*LIBRARIAN_PAGES, "/projector/", "/meetings/1/attendance/"])
def test_a_librarians_page_asks_others_to_sign_in(meeting: Meeting, ana: Learner, address: str) -> None:
    for other in (Client(), sign_in(ana)):
        answer = other.get(address)
        assert answer.status_code == 302
        assert answer["Location"].startswith("/adults/sign-in/?next=")


@pytest.mark.parametrize("page", ["board", "attendance", "end"])
def test_the_pages_of_a_meeting_open(meeting: Meeting, ana: Learner, elena: Person, page: str) -> None:
    sign_in(ana)
    assert sign_in_adult(elena).get(f"/meetings/{meeting.pk}/{page}/").status_code == 200


def test_before_there_are_children_the_week_says_so_instead_of_counting_none(unit: Unit, elena: Person) -> None:
    page = sign_in_adult(elena).get("/week/").content.decode()
    assert "Încă n-ar putea intra niciun copil." in page
    assert "Pe listă sunt 0" not in page


def test_the_projector_shows_the_address_to_open(meeting: Meeting, elena: Person) -> None:
    answer = sign_in_adult(elena).get("/projector/", headers={"Host": "club.local:8000"})
    assert "club.local:8000" in answer.content.decode()
    assert "<svg" in answer.content.decode()


def test_a_meeting_is_started_from_this_week(club, unit: Unit, elena: Person) -> None:
    librarian = sign_in_adult(elena)
    answer = librarian.post("/meetings/start/")
    meeting = Meeting.objects.get()
    assert answer["Location"] == f"/meetings/{meeting.pk}/board/"
    assert meeting.part == "arrival"
    assert librarian.post("/meetings/start/").status_code == 409, "only one can be open"


def test_only_children_who_may_take_part_are_counted_as_those_who_can_sign_in(
    unit: Unit, ana: Learner, matei: Learner, elena: Person
) -> None:
    librarian = sign_in_adult(elena)
    assert librarian.get("/week/").context["learners_count"] == 2
    matei.person.consents.all().delete()
    assert librarian.get("/week/").context["learners_count"] == 1


def test_a_meeting_can_be_held_once_more_or_ahead_of_its_turn(club, unit: Unit, elena: Person) -> None:
    texts = {"ro": {**unit.texts["ro"], "title": "A doua"}}
    second = Unit.objects.create(
        pack=unit.pack, course=unit.course, full_id="small/second", position=1, plan=unit.plan, texts=texts
    )
    librarian = sign_in_adult(elena)
    assert "?unit=small/second" in librarian.get("/week/").content.decode()
    chosen = librarian.get("/week/?unit=small/second").content.decode()
    assert '<strong aria-current="page">A doua</strong>' in chosen
    librarian.post("/meetings/start/", {"unit": "small/second"})
    assert Meeting.objects.get().unit == second


def test_an_unknown_unit_is_the_one_whose_turn_it_is(club, unit: Unit, elena: Person) -> None:
    librarian = sign_in_adult(elena)
    assert librarian.get("/week/?unit=x/y").status_code == 200
    librarian.post("/meetings/start/", {"unit": "x/y"})
    assert Meeting.objects.get().unit == unit


def test_without_a_course_the_meeting_cannot_start_and_says_why(club, elena: Person) -> None:
    librarian = sign_in_adult(elena)
    assert librarian.get("/week/").status_code == 200
    assert librarian.post("/meetings/start/").status_code == 409


def test_the_librarian_goes_to_the_next_part(meeting: Meeting, elena: Person) -> None:
    librarian = sign_in_adult(elena)
    librarian.post(f"/meetings/{meeting.pk}/part/", {"part": "work"})
    assert Client().get("/api/meeting").json()["part"]["title"] == "Lucrul"
    librarian.post(f"/meetings/{meeting.pk}/part/", {"part": "nonsense"})
    assert Client().get("/api/meeting").json()["part"]["id"] == "work"


def test_an_ended_meetings_board_leads_to_its_attendance(meeting: Meeting, elena: Person) -> None:
    librarian = sign_in_adult(elena)
    librarian.post(f"/meetings/{meeting.pk}/end/")
    for page in ("board", "end"):
        answer = librarian.get(f"/meetings/{meeting.pk}/{page}/")
        assert answer["Location"] == f"/meetings/{meeting.pk}/attendance/"
    assert librarian.post(f"/meetings/{meeting.pk}/part/", {"part": "work"}).status_code == 409


def test_the_open_meeting_tells_names_and_avatars_and_nothing_else(
    meeting: Meeting, ana: Learner, vlad: Learner
) -> None:
    sign_in(ana)
    body = Client().get("/api/meeting").json()
    assert body["learners"] == [
        {"id": ana.person.pk, "nickname": "Ana", "avatar": "fox", "is_ambassador": False, "is_here": True, "came": True}
    ]
    assert [activity["id"] for activity in body["activities"]] == ["small/well", "small/school"]
    assert body["unit"]["title"] == "Drumul"


def test_without_a_meeting_the_api_and_the_start_page_say_so(club, ana: Learner) -> None:
    answer = Client().get("/api/meeting")
    assert (answer.status_code, answer.json()["error"]["code"]) == (404, "no_open_meeting")
    assert Client().get("/").templates[0].name == "meetings/closed.html"


def test_an_unknown_address_is_told_kindly_in_both_forms(db: None) -> None:
    page = Client().get("/nowhere/")
    assert page.status_code == 404
    assert page.templates[0].name == "404.html"
    assert Client().get("/api/nowhere").json()["error"]["message"]


def test_an_unknown_activity_is_not_found(meeting: Meeting, ana: Learner) -> None:
    assert sign_in(ana).get("/activities/small/none/").status_code == 404


def test_a_strange_host_name_is_refused(db: None) -> None:
    assert Client().get("/", headers={"Host": "evil.example"}).status_code == 400


def test_the_activity_page_embeds_the_project_and_its_last_save(meeting: Meeting, ana: Learner) -> None:
    answer = sign_in(ana).get("/activities/small/well/")
    data = answer.context["crew_data"]
    assert data["project"]["work"] is None
    assert data["crew"]["driver"] == ana.person.pk
    assert answer.context["activity_data"]["title"] == "La fântână"


def test_a_page_says_once_whose_it_is_and_an_adults_page_nobodys(meeting: Meeting, ana: Learner, elena: Person) -> None:
    crews = 'name="crew"'
    assert sign_in(ana).get("/activities/small/well/").content.decode().count(crews) == 1
    assert crews not in sign_in_adult(elena).get("/week/activities/small/well/").content.decode()


def test_a_project_of_ones_own_is_opened_again(meeting: Meeting, ana: Learner, matei: Learner) -> None:
    computer = sign_in(ana)
    computer.get("/activities/small/well/")
    page = computer.get("/projects/")
    assert len(page.context["projects"]) == 1
    project_id = Project.objects.get().pk
    assert computer.post(f"/projects/{project_id}/")["Location"] == "/activities/small/well/"
    assert sign_in(matei).post(f"/projects/{project_id}/").status_code == 404
    assert computer.post(f"/projects/{10**30}/").status_code == 404


def test_after_the_meeting_the_wall_shows_a_goodbye_and_not_the_librarians_page(
    meeting: Meeting, elena: Person
) -> None:
    librarian = sign_in_adult(elena)
    librarian.post(f"/meetings/{meeting.pk}/end/")
    answer = librarian.get("/projector/")
    assert answer.status_code == 200
    assert answer.templates[0].name == "meetings/projector_closed.html"
