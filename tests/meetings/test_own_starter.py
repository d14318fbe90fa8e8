"""Beginning an own activity with a project that was on the projector."""

import io
import json
import zipfile
from datetime import timedelta
from uuid import uuid4

import pytest
from django.test import Client

from cluboteca.clubs.models import Club, Membership
from cluboteca.content.actions import load_pack
from cluboteca.content.models import ActivityContent, ActivityFile, OwnActivity, OwnFile, OwnVersion
from cluboteca.content.own.draft import OwnKind
from cluboteca.content.own.queries import get_own_file
from cluboteca.content.queries import find_unit
from cluboteca.core.clock import now
from cluboteca.insight.scratch_project.opening import open_scratch
from cluboteca.meetings.actions import start_meeting
from cluboteca.meetings.models import Meeting, Showing
from cluboteca.meetings.privacy.actions import withdraw
from cluboteca.meetings.privacy.effects import EFFECTS
from cluboteca.meetings.privacy.erasing import erase_learner
from cluboteca.meetings.privacy.works import erase_projects
from cluboteca.packformat.python.work import write_python_work
from cluboteca.packformat.scratch_file import ScratchParts
from cluboteca.people.models import Person, Purpose
from tests.content.own.own_drafts import make_draft
from tests.meetings.test_own import act, begin, save
from tests.named_people import Learner, sign_in, sign_in_adult
from tests.small_pack import SmallPack, small_pack
from tests.small_python import add_python, solution
from tests.small_scratch import CAT, SOLVED_WORK, add_scratch, name_of

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
    assert starter["project"] == showing.project_id
    assert "Ana" not in starter["title"], "nobody is named in what is kept"


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


# --- When the project goes --------------------------------------------------------------------------------------------

SAID = "Secretul nostru"


def approve_with(librarian: Client, showing: Showing, kind: OwnKind) -> OwnActivity:
    """An approved activity that begins with this project, which an earlier text has, too; it was tried out."""
    activity = begin(librarian, title="Începem cu un joc", kind=kind)
    starter = take(librarian, activity, showing)
    for goal in ("Un țel.", "Alt țel."):
        draft = make_draft(kind, goal=goal, starter=starter).model_dump(mode="json")
        assert save(librarian, activity, draft=draft).status_code == 200
        assert librarian.post(f"/own/{activity.pk}/preview/").status_code == 302
        act(librarian, activity, "approve")
    assert activity.versions.exists()
    return activity


def holds(text: str) -> bool:
    """Whether anything of own material, or of what is installed, has it."""
    rows = [*OwnActivity.objects.values_list("draft", "approved"), *OwnVersion.objects.values_list("draft")]
    rows += ActivityContent.objects.filter(activity__unit__full_id__endswith="our-activities").values_list("programs")
    return text in json.dumps(rows, ensure_ascii=False)


def test_a_withdrawn_yes_to_keeping_work_takes_the_copies_of_it_along(
    python_meeting: Meeting, ana: Learner, elena: Person
) -> None:
    showing = show_work(sign_in(ana), "small-pack/greeting", write_python_work(solution(SAID)))
    librarian = sign_in_adult(elena)
    activity = approve_with(librarian, showing, OwnKind.PYTHON)
    assert holds(SAID)
    assert any("fără el" in each.will for each in EFFECTS[Purpose.KEEP_WORK].look(ana.person))
    revision = OwnActivity.objects.get().revision
    withdraw(learner=ana.person, purpose=Purpose.KEEP_WORK, by=elena)
    assert not holds(SAID)
    assert OwnActivity.objects.get().revision > revision, "a page that is open can't save over it"
    full_id = f"own-valea-{python_meeting.club_id}/{activity.slug}"
    page = librarian.get(f"/week/activities/{full_id}/")
    assert page.context["activity_data"]["title"] == "Pisica povestește", "the activity itself stays"


def test_erasing_a_child_takes_the_file_and_the_drawings_that_another_one_began_with(
    scratch_meeting: Meeting, ana: Learner, elena: Person
) -> None:
    showing = show_work(sign_in(ana), "small-pack/catch", SOLVED_WORK)
    librarian = sign_in_adult(elena)
    activity = approve_with(librarian, showing, OwnKind.SCRATCH)
    act(librarian, activity, "withdraw")
    drawings = ActivityFile.objects.filter(activity__unit__full_id__endswith="our-activities", name=name_of(CAT))
    assert drawings.count() == 2, "installed, and as it was tried out"
    erase_learner(learner=ana.person, about=scratch_meeting.club, by=elena)
    assert not OwnFile.objects.exists()
    assert not drawings.all().exists()
    assert not holds("Hello!")


def test_a_project_that_another_author_keeps_stays_what_the_children_begin_with(
    python_meeting: Meeting, ana: Learner, matei: Learner, elena: Person
) -> None:
    showing = show_work(sign_in(ana, matei), "small-pack/greeting", write_python_work(solution(SAID)))
    approve_with(sign_in_adult(elena), showing, OwnKind.PYTHON)
    erase_learner(learner=ana.person, about=python_meeting.club, by=elena)
    assert holds(SAID)
    assert not holds("Ana")


def test_a_page_that_was_open_does_not_bring_an_erased_project_back(
    python_meeting: Meeting, ana: Learner, elena: Person
) -> None:
    showing = show_work(sign_in(ana), "small-pack/greeting", write_python_work(solution(SAID)))
    librarian = sign_in_adult(elena)
    activity = begin(librarian, kind=OwnKind.PYTHON)
    starter = take(librarian, activity, showing)
    erase_projects([showing.project_id])
    draft = make_draft(OwnKind.PYTHON, starter=starter).model_dump(mode="json")
    assert save(librarian, activity, draft=draft).status_code == 200
    assert not holds(SAID)


def test_a_form_without_a_project_sends_an_empty_one(python_meeting: Meeting, elena: Person) -> None:
    librarian = sign_in_adult(elena)
    activity = begin(librarian, kind=OwnKind.PYTHON)
    draft = make_draft(OwnKind.PYTHON).model_dump(mode="json")
    draft["starter"] = {"kind": "text", "title": "", "text": "print(1)", "project": ""}
    assert save(librarian, activity, draft=draft).status_code == 200
    assert OwnActivity.objects.get().draft["starter"]["project"] is None


# --- Which ones can be chosen, and what leaves the library ------------------------------------------------------------


def test_what_leaves_the_library_holds_no_childs_project(python_meeting: Meeting, ana: Learner, elena: Person) -> None:
    showing = show_work(sign_in(ana), "small-pack/greeting", write_python_work(solution(SAID)))
    librarian = sign_in_adult(elena)
    approve_with(librarian, showing, OwnKind.PYTHON)
    with zipfile.ZipFile(io.BytesIO(librarian.get("/own/source/").content)) as archive:
        texts = {name: archive.read(name).decode() for name in archive.namelist()}
    assert any(name.endswith("starter.py") for name in texts)
    assert not any(SAID in text or "Ana" in text for text in texts.values())
    assert holds(SAID), "here the children still begin with it"


def test_a_project_is_not_offered_once_its_author_is_gone_or_nobody_keeps_it(
    python_meeting: Meeting, ana: Learner, matei: Learner, elena: Person
) -> None:
    librarian = sign_in_adult(elena)
    activity = begin(librarian, kind=OwnKind.PYTHON)
    for learner in (ana, matei):
        show_work(sign_in(learner), "small-pack/greeting", write_python_work(solution(SAID)))
    Membership.objects.filter(person=ana.person).update(ended_at=now())
    matei.person.consents.filter(purpose=Purpose.KEEP_WORK).delete()
    assert librarian.get(f"/own/{activity.pk}/").context["projects"] == []


def test_an_ambassador_chooses_among_what_was_shown_in_this_meeting(
    python_meeting: Meeting, ana: Learner, ilinca: Learner, elena: Person
) -> None:
    showing = show_work(sign_in(ana), "small-pack/greeting", write_python_work(solution(SAID)))
    ambassador = sign_in(ilinca)
    activity = begin(ambassador, kind=OwnKind.PYTHON)
    address = f"/own/{activity.pk}/"
    assert [each.id for each in ambassador.get(address).context["projects"]] == [showing.pk]
    earlier = Meeting.objects.create(
        club=python_meeting.club,
        unit=python_meeting.unit,
        opened_at=now() - timedelta(days=7),
        ended_at=now() - timedelta(days=7),
    )
    Showing.objects.update(meeting=earlier)
    assert ambassador.get(address).context["projects"] == []
    shown = f"/api/own-activities/{activity.pk}/starters/shown"
    assert ambassador.post(shown, {"showing": showing.pk}, content_type="application/json").status_code == 404
    librarian = sign_in_adult(elena)
    assert [each.id for each in librarian.get(address).context["projects"]] == [showing.pk]
