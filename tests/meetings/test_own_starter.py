"""Beginning an own activity with a project that was on the projector."""

import json
from uuid import uuid4

import pytest
from django.test import Client

from cluboteca.clubs.models import Club
from cluboteca.content.actions import load_pack
from cluboteca.content.models import OwnActivity
from cluboteca.content.own.draft import OwnKind
from cluboteca.content.own.queries import get_own_file
from cluboteca.content.queries import find_unit
from cluboteca.insight.scratch_project.opening import open_scratch
from cluboteca.meetings.actions import start_meeting
from cluboteca.meetings.models import Meeting, Showing
from cluboteca.packformat.python.work import write_python_work
from cluboteca.packformat.scratch_file import ScratchParts
from cluboteca.people.models import Person
from tests.content.own.own_drafts import make_draft
from tests.meetings.test_own import act, begin, save
from tests.named_people import Learner, sign_in, sign_in_adult
from tests.small_pack import SmallPack, small_pack
from tests.small_python import add_python, solution
from tests.small_scratch import SOLVED_WORK, add_scratch

__all__ = ["small_pack"]


def begin_meeting(club: Club, by: Person, pack: SmallPack) -> Meeting:
    load_pack(pack.folder)
    unit = find_unit("small-pack/first-meeting")
    assert unit is not None
    return start_meeting(club=club, unit=unit, by=by)


@pytest.fixture
def python_meeting(club: Club, elena: Person, small_pack: SmallPack) -> Meeting:
    add_python(small_pack)
    return begin_meeting(club, elena, small_pack)


@pytest.fixture
def scratch_meeting(club: Club, elena: Person, small_pack: SmallPack) -> Meeting:
    add_scratch(small_pack)
    return begin_meeting(club, elena, small_pack)


def show_work(computer: Client, activity: str, work: object) -> Showing:
    project = computer.post("/api/projects", {"activity": activity}, content_type="application/json").json()
    address = f"/api/projects/{project['id']}/versions/{uuid4()}"
    assert computer.put(address, json.dumps(work), content_type="application/json").status_code == 201
    answer = computer.post("/api/showings", {"project": project["id"]}, content_type="application/json")
    assert answer.status_code == 201, answer.content
    return Showing.objects.latest("pk")


def take(writer: Client, activity: OwnActivity, showing: Showing) -> dict:
    address = f"/api/own-activities/{activity.pk}/starters/shown"
    answer = writer.post(address, {"showing": showing.pk}, content_type="application/json")
    assert answer.status_code == 201, answer.content
    return answer.json()


def test_a_python_program_that_was_shown_becomes_what_the_children_begin_with(
    python_meeting: Meeting, ana: Learner, elena: Person
) -> None:
    showing = show_work(sign_in(ana), "small-pack/greeting", write_python_work(solution("Bună")))
    librarian = sign_in_adult(elena)
    activity = begin(librarian, kind=OwnKind.PYTHON)
    (offered,) = librarian.get(f"/own/{activity.pk}/").context["projects"]
    assert (offered.id, "Ana" in offered.title) == (showing.pk, True)
    starter = take(librarian, activity, showing)
    assert starter["text"] == solution("Bună")


def test_a_scratch_project_that_was_shown_becomes_a_file_with_its_costumes(
    scratch_meeting: Meeting, ana: Learner, elena: Person
) -> None:
    showing = show_work(sign_in(ana), "small-pack/catch", SOLVED_WORK)
    librarian = sign_in_adult(elena)
    activity = begin(librarian, kind=OwnKind.SCRATCH)
    starter = take(librarian, activity, showing)
    opened = open_scratch(get_own_file(activity.own_pack, starter["name"]))
    assert isinstance(opened, ScratchParts)
    assert opened.project == SOLVED_WORK["project"]
    assert opened.files
    draft = make_draft(OwnKind.SCRATCH, starter=starter).model_dump(mode="json")
    assert save(librarian, activity, draft=draft).status_code == 200
    act(librarian, activity, "approve")
    own = librarian.get(f"/week/activities/own-valea-{scratch_meeting.club_id}/{activity.slug}/")
    assert own.context["activity_data"]["starter"]["project"]["targets"] == SOLVED_WORK["project"]["targets"]
    assert set(own.context["activity_data"]["files"]) == set(opened.files)


def test_projects_of_another_kind_or_another_club_are_neither_offered_nor_given(
    python_meeting: Meeting, other_club: Club, ana: Learner, elena: Person, dorina: Person
) -> None:
    showing = show_work(sign_in(ana), "small-pack/greeting", write_python_work(solution("Bună")))
    librarian, stranger = sign_in_adult(elena), sign_in_adult(dorina)
    for writer, kind in ((librarian, OwnKind.SCRATCH), (librarian, OwnKind.BLOCKS), (stranger, OwnKind.PYTHON)):
        activity = begin(writer, title=f"Una {kind}", kind=kind)
        assert writer.get(f"/own/{activity.pk}/").context["projects"] == []
        address = f"/api/own-activities/{activity.pk}/starters/shown"
        assert writer.post(address, {"showing": showing.pk}, content_type="application/json").status_code == 404
