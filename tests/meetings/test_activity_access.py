"""The API opens and judges what the pages open, and nothing else."""

import pytest
from django.test import Client

from cluboteca.clubs.models import Club
from cluboteca.content.models import Activity, Audience, OwnActivity, Unit
from cluboteca.content.own.actions import approve, begin_own, save_draft, try_out
from cluboteca.content.own.draft import OwnKind
from cluboteca.meetings.models import Meeting, RaisedHand
from cluboteca.meetings.own_access import Writer
from cluboteca.people.models import Person
from cluboteca.workspace.models import Project
from tests.content.own.own_drafts import make_draft
from tests.named_people import Learner, make_work, sign_in, sign_in_adult
from tests.training_tracks import make_tracks

OF_LIBRARIANS, OF_AMBASSADORS = "training/first-steps-1", "training/helping-1"


def write_own(club: Club, by: Person) -> OwnActivity:
    own_pack = Writer(by, club, None).get_pack()
    own = begin_own(own_pack=own_pack, kind=OwnKind.BLOCKS, title="Pisica povestește", locale="ro", by=by)
    return save_draft(activity=own, draft=make_draft(OwnKind.BLOCKS), revision=own.revision, by=by)


def preview(own: OwnActivity, club: Club) -> str:
    """Its full id, where it can only be tried out."""
    try_out(activity=own, club_name=club.name)
    own.own_pack.refresh_from_db()
    return f"{own.own_pack.trial_slug}/{own.slug}"


def tell(own: OwnActivity, club: Club, by: Person) -> str:
    """Its full id, where the club's children find it."""
    approve(activity=own, revision=own.revision, club_name=club.name, by=by)
    return f"{own.own_pack.slug}/{own.slug}"


@pytest.fixture
def tracks(db: None) -> dict[Audience, list[Unit]]:
    return make_tracks()


def open_page(computer: Client, activity: str) -> int:
    return computer.get(f"/activities/{activity}/").status_code


def open_by_api(computer: Client, activity: str) -> int:
    answer = computer.post("/api/projects", {"activity": activity}, content_type="application/json")
    if answer.status_code == 404:
        assert answer.json()["error"]["code"] == "unknown_activity"
    return answer.status_code


def ask_judge(browser: Client, activity: str) -> int:
    body = {"activity": activity, "work": make_work("move"), "results": []}
    return browser.post("/api/judgements", body, content_type="application/json").status_code


def test_no_crew_gets_a_project_for_what_another_club_writes_for_itself(
    meeting: Meeting, ana: Learner, other_club: Club, dorina: Person
) -> None:
    own = write_own(other_club, dorina)
    computer = sign_in(ana)
    for activity in (preview(own, other_club), tell(own, other_club, dorina)):
        assert Activity.objects.filter(full_id=activity).exists()
        assert open_page(computer, activity) == 404
        assert open_by_api(computer, activity) == 404
    assert not Project.objects.exists()


def test_a_hand_in_what_another_club_writes_goes_up_without_its_title(
    meeting: Meeting, ana: Learner, other_club: Club, dorina: Person
) -> None:
    own = write_own(other_club, dorina)
    sent = {"activity": tell(own, other_club, dorina)}
    assert sign_in(ana).post("/api/hands", sent, content_type="application/json").status_code == 201
    assert RaisedHand.objects.get().activity is None


def test_a_crew_gets_a_project_for_what_its_club_has_approved_but_not_for_the_draft(
    meeting: Meeting, ana: Learner, club: Club, elena: Person
) -> None:
    own = write_own(club, elena)
    computer = sign_in(ana)
    assert open_by_api(computer, preview(own, club)) == 404
    assert open_by_api(computer, tell(own, club, elena)) == 201


def test_what_is_taken_back_goes_on_for_those_who_have_begun_it(meeting: Meeting, ana: Learner) -> None:
    computer = sign_in(ana)
    assert open_by_api(computer, "small/well") == 201
    Activity.objects.filter(full_id="small/well").update(is_withdrawn=True)
    assert open_by_api(computer, "small/well") == 200


def test_a_track_of_training_opens_by_the_api_for_those_whom_it_is_for(
    meeting: Meeting, tracks: dict[Audience, list[Unit]], ana: Learner, ilinca: Learner
) -> None:
    child, ambassador = sign_in(ana), sign_in(ilinca)
    assert [open_by_api(child, each) for each in (OF_LIBRARIANS, OF_AMBASSADORS)] == [404, 404]
    assert [open_by_api(ambassador, each) for each in (OF_LIBRARIANS, OF_AMBASSADORS)] == [404, 201]


def test_a_librarian_who_practises_gets_projects_of_her_own_track_alone(
    club: Club, unit: Unit, tracks: dict[Audience, list[Unit]], elena: Person
) -> None:
    pc = sign_in_adult(elena)
    assert pc.get(f"/training/activities/{OF_LIBRARIANS}/").status_code == 200
    found = [open_by_api(pc, each) for each in (OF_LIBRARIANS, "training/leading-1", OF_AMBASSADORS, "small/well")]
    assert found == [200, 201, 404, 404]


def test_who_leads_no_club_any_more_practises_no_more(
    club: Club, unit: Unit, tracks: dict[Audience, list[Unit]], elena: Person
) -> None:
    pc = sign_in_adult(elena)
    pc.get(f"/training/activities/{OF_LIBRARIANS}/")
    elena.memberships.all().delete()
    assert open_by_api(pc, OF_LIBRARIANS) == 404
    assert ask_judge(pc, "small/well") == 404


def test_a_librarian_tries_packs_and_what_her_club_writes_but_no_other_clubs_own(
    club: Club, unit: Unit, tracks: dict[Audience, list[Unit]], elena: Person, other_club: Club, dorina: Person
) -> None:
    hers, theirs = write_own(club, elena), write_own(other_club, dorina)
    librarian = sign_in_adult(elena)
    for activity in ("small/well", OF_LIBRARIANS, OF_AMBASSADORS):
        assert ask_judge(librarian, activity) == 200
    # This work isn't one of the stage: that is told only where the activity may be tried.
    assert [ask_judge(librarian, each) for each in (preview(hers, club), tell(hers, club, elena))] == [422, 422]
    for activity in (preview(theirs, other_club), tell(theirs, other_club, dorina)):
        assert ask_judge(librarian, activity) == 404
