from uuid import uuid4

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from cluboteca.clubs.actions import take_in
from cluboteca.clubs.models import Club, Role
from cluboteca.content.models import Activity, Audience, Unit
from cluboteca.meetings.actions import start_meeting
from cluboteca.meetings.programme import list_club_units, list_course_units
from cluboteca.meetings.queries import get_week_unit
from cluboteca.people.models import Person, SignIn
from cluboteca.training.actions import note_completions
from cluboteca.training.models import Completion
from cluboteca.training.queries import get_track
from cluboteca.workspace.models import Project
from tests.named_people import UNIT_TEXT, Learner, make_librarian, make_work, sign_in, sign_in_adult
from tests.training_tracks import solve, solve_units

Tracks = dict[Audience, list[Unit]]
FIRST = "training/first-steps-1"


def press_check(pc: Client, activity: str, *, is_right: bool) -> dict[str, object]:
    project = pc.post("/api/projects", {"activity": activity}, content_type="application/json").json()
    work = make_work({"repeat": {"times": 2, "do": ["move"]}}) if is_right else make_work("move")
    key = str(uuid4())
    saved = pc.put(f"/api/projects/{project['id']}/versions/{key}", work, content_type="application/json")
    assert saved.status_code == 201, saved.content
    answer = pc.post(
        f"/api/projects/{project['id']}/attempts",
        {"version": key, "results": [{"id": "arrives", "passed": is_right}]},
        content_type="application/json",
    )
    return dict(answer.json())


def test_the_librarian_sees_the_modules_and_one_button_to_go_on(elena: Person, tracks: Tracks) -> None:
    page = sign_in_adult(elena).get("/training/")
    content = page.content.decode()
    assert "Modulul first-steps" in content
    assert "Modulul leading" in content
    assert "Modulul helping" not in content
    assert f'href="/training/activities/{FIRST}/"' in content


def test_without_the_course_the_page_says_where_it_comes_from(elena: Person, club: Club) -> None:
    assert "/packs/" in sign_in_adult(elena).get("/training/").content.decode()


def test_the_page_of_a_module_lists_its_activities_in_order(elena: Person, tracks: Tracks) -> None:
    content = sign_in_adult(elena).get("/training/modules/training/first-steps/").content.decode()
    assert content.index("first-steps-1") < content.index("first-steps-2")
    assert "Activitatea leading-1" not in content


def test_what_a_module_wants_prepared_is_told_until_it_is_done(elena: Person, tracks: Tracks) -> None:
    unit = tracks[Audience.LIBRARIANS][0]
    Unit.objects.filter(pk=unit.pk).update(texts={"ro": UNIT_TEXT | {"prepare": ["Faceți-vă un ceai."]}})
    pc = sign_in_adult(elena)
    content = pc.get("/training/modules/training/first-steps/").content.decode()
    assert content.index("Faceți-vă un ceai.") < content.index('class="module-steps"')
    solve_units(elena, [unit])
    assert "Faceți-vă un ceai." not in pc.get("/training/modules/training/first-steps/").content.decode()


@pytest.mark.parametrize("unit", ["training/helping", "training/nothing", "../week"])
def test_what_is_no_module_of_the_track_isnt_there(elena: Person, tracks: Tracks, unit: str) -> None:
    assert sign_in_adult(elena).get(f"/training/modules/{unit}/").status_code == 404


def test_what_she_does_in_the_workspace_is_saved_for_her(elena: Person, tracks: Tracks) -> None:
    pc = sign_in_adult(elena)
    page = pc.get(f"/training/activities/{FIRST}/")
    assert page.status_code == 200
    assert page.context["crew_data"]["is_practice"]
    assert 'name="crew"' not in page.content.decode()
    press_check(pc, FIRST, is_right=False)
    project = Project.objects.get()
    assert list(project.authors.all()) == [elena]
    again = pc.get(f"/training/activities/{FIRST}/")
    assert again.context["crew_data"]["project"]["work"] == make_work("move")
    assert SignIn.objects.count() == 1


def test_a_module_is_done_when_all_in_it_is_solved_and_is_noted_once(elena: Person, tracks: Tracks) -> None:
    pc = sign_in_adult(elena)
    for activity in ("training/first-steps-1", "training/first-steps-2"):
        pc.get("/training/")
        assert not Completion.objects.exists()
        pc.get(f"/training/activities/{activity}/")
        assert press_check(pc, activity, is_right=True)["is_solved"]
    pc.get("/training/")
    pc.get("/training/")
    assert [each.unit.full_id for each in Completion.objects.all()] == ["training/first-steps"]


def test_after_the_last_activity_of_a_module_the_way_leads_back_to_it(elena: Person, tracks: Tracks) -> None:
    pc = sign_in_adult(elena)
    pc.cookies["django_language"] = "en"
    assert "words" not in pc.get("/training/activities/training/first-steps-1/").context["activity_data"]["next"]
    page = pc.get("/training/activities/training/first-steps-2/")
    assert page.context["activity_data"]["next"]["words"] == "Back to the module"
    assert page.context["activity_data"]["next"]["url"] == "/training/modules/training/first-steps/"


def test_practising_while_children_sit_in_this_browser_is_refused(
    elena: Person, ana: Learner, meeting: object, tracks: Tracks
) -> None:
    pc = sign_in(ana)
    pc.force_login(elena)
    answer = pc.get(f"/training/activities/{FIRST}/")
    assert answer.status_code == 409
    assert pc.get("/api/crews/current").json()["members"][0]["nickname"] == "Ana"


def test_signing_out_ends_the_practice_and_a_child_sees_nothing_of_it(elena: Person, tracks: Tracks) -> None:
    pc = sign_in_adult(elena)
    pc.get(f"/training/activities/{FIRST}/")
    pc.post(reverse("people:sign-out"))
    assert not SignIn.objects.filter(ended_at__isnull=True).exists()
    assert pc.get("/projects/").status_code == 302
    assert pc.post("/api/projects", {"activity": FIRST}, content_type="application/json").status_code == 401


def test_a_meeting_that_starts_ends_the_practice(elena: Person, club: Club, unit: Unit, tracks: Tracks) -> None:
    sign_in_adult(elena).get(f"/training/activities/{FIRST}/")
    start_meeting(club=club, unit=unit, by=elena)
    assert not SignIn.objects.filter(ended_at__isnull=True).exists()


def test_children_who_sign_in_after_a_practice_have_pages_of_their_own(
    elena: Person, ana: Learner, meeting: object, tracks: Tracks
) -> None:
    pc = sign_in_adult(elena)
    pc.get(f"/training/activities/{FIRST}/")
    assert pc.get("/api/crews/current").status_code == 401
    answer = pc.post("/api/crews", {"learners": [ana.tapped]}, content_type="application/json")
    assert answer.status_code == 201
    assert pc.get("/").status_code == 200


def test_one_who_is_signed_in_nowhere_and_a_child_get_no_training(
    ana: Learner, meeting: object, tracks: Tracks
) -> None:
    for address in (
        "/training/",
        f"/training/activities/{FIRST}/",
        "/training/certificate/",
        "/training/rehearsal/",
        "/opening/",
    ):
        assert Client().get(address).status_code == 302
        assert sign_in(ana).get(address).status_code == 302


def test_a_crew_cant_open_the_librarians_activities(ilinca: Learner, meeting: object, tracks: Tracks) -> None:
    assert sign_in(ilinca).get(f"/activities/{FIRST}/").status_code == 404


def test_the_weeks_of_the_children_hold_no_module_of_training(club: Club, unit: Unit, tracks: Tracks) -> None:
    assert [each.full_id for each in list_club_units(club)] == ["small/unit"]
    assert list_course_units(club) == [unit]
    assert get_week_unit(club, "training/leading") == unit


def test_a_certificate_is_there_when_all_modules_are_done(elena: Person, tracks: Tracks) -> None:
    pc = sign_in_adult(elena)
    assert pc.get("/training/certificate/").status_code == 409
    solve_units(elena, tracks[Audience.LIBRARIANS])
    content = pc.get("/training/certificate/").content.decode()
    assert "Elena" in content
    assert "Modulul leading" in content


def test_a_module_that_was_done_stays_done_when_it_gets_another_activity(elena: Person, tracks: Tracks) -> None:
    solve_units(elena, tracks[Audience.LIBRARIANS])
    note_completions(track=get_track(Audience.LIBRARIANS), people=[elena])
    Activity.objects.create(
        pack=tracks[Audience.LIBRARIANS][0].pack,
        unit=tracks[Audience.LIBRARIANS][0],
        full_id="training/newer",
        kind="blocks",
        minutes=5,
        position=9,
        words={"ro": {"title": "Nou", "goal": "Nou."}},
    )
    page = sign_in_adult(elena).get("/training/")
    assert [line.is_done for line in page.context["lines"]] == [True, True]


def test_one_who_did_half_isnt_done_and_another_ones_work_doesnt_count(
    elena: Person, club: Club, tracks: Tracks
) -> None:
    maria = make_librarian("Maria", club)
    solve(maria, Activity.objects.get(full_id=FIRST))
    solve_units(elena, tracks[Audience.LIBRARIANS])
    page = sign_in_adult(maria).get("/training/")
    assert [line.is_done for line in page.context["lines"]] == [False, False]
    assert page.context["lines"][0].solved_count == 1


def test_a_substitute_may_train_too(club: Club, dorina: Person, tracks: Tracks) -> None:
    take_in(club=club, person=dorina, role=Role.SUBSTITUTE, by=None)
    assert sign_in_adult(dorina).get("/training/").status_code == 200


def test_the_track_asks_as_often_with_many_modules(elena: Person, tracks: Tracks) -> None:
    pc = sign_in_adult(elena)
    pc.get("/training/")
    with CaptureQueriesContext(
        connection,
    ) as few:
        pc.get("/training/")
    first = tracks[Audience.LIBRARIANS][0]
    for number in range(20):
        unit = Unit.objects.create(
            pack=first.pack,
            course=first.course,
            full_id=f"training/more-{number}",
            position=9 + number,
            plan=first.plan,
            texts=first.texts,
        )
        Activity.objects.create(
            pack=first.pack,
            unit=unit,
            full_id=f"training/a-{number}",
            kind="reading",
            minutes=5,
            position=0,
            words={"ro": {"title": "Nou", "goal": "Nou."}},
        )
    with CaptureQueriesContext(connection) as many:
        pc.get("/training/")
    assert len(many) == len(few)
