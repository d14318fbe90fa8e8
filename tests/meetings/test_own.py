"""Writing own activities: who may, what children see, and what happens to what was typed."""

import io
import json
import zipfile
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from django.db import connection
from django.http import HttpResponse
from django.test import Client
from django.test.utils import CaptureQueriesContext

from cluboteca.clubs.models import Club
from cluboteca.content.models import OwnActivity, OwnState
from cluboteca.content.own.draft import OwnKind
from cluboteca.insight.scratch_project.opening import open_scratch
from cluboteca.meetings.models import Meeting
from cluboteca.packformat.folder import read_folder
from cluboteca.packformat.source import read_pack
from cluboteca.people.models import Person
from tests.content.own.own_drafts import make_draft, make_png
from tests.named_people import Learner, sign_in, sign_in_adult

PAGES = ["/own/", "/own/{id}/", "/own/{id}/versions/", "/own/{id}/withdraw/", "/own/{id}/delete/"]


def begin(writer: Client, *, title: str = "Pisica povestește", kind: OwnKind = OwnKind.READING) -> OwnActivity:
    answer = writer.post("/own/begin/", {"title": title, "kind": kind})
    assert answer.status_code == 302, answer.content.decode()
    return OwnActivity.objects.latest("pk")


def save(writer: Client, activity: OwnActivity, *, draft: object = None, revision: int | None = None) -> HttpResponse:
    current = OwnActivity.objects.get(pk=activity.pk)
    body = {
        "revision": current.revision if revision is None else revision,
        "page": str(uuid4()),
        "draft": make_draft(OwnKind(activity.kind)).model_dump(mode="json") if draft is None else draft,
    }
    return writer.put(f"/api/own-activities/{activity.pk}", json.dumps(body), content_type="application/json")  # type: ignore[return-value]


def act(writer: Client, activity: OwnActivity, act: str) -> HttpResponse:
    return writer.post(f"/own/{activity.pk}/state/", {"act": act})  # type: ignore[return-value]


def get_state(activity: OwnActivity) -> str:
    return OwnActivity.objects.get(pk=activity.pk).state


@pytest.mark.parametrize("kind", OwnKind)
def test_a_librarian_writes_sees_and_approves_an_activity_of_every_kind(
    kind: OwnKind, meeting: Meeting, ana: Learner, elena: Person
) -> None:
    librarian = sign_in_adult(elena)
    activity = begin(librarian, kind=kind)
    assert librarian.get(f"/own/{activity.pk}/").status_code == 200
    assert save(librarian, activity).status_code == 200
    answer = librarian.post(f"/own/{activity.pk}/preview/")
    assert answer["Location"] == f"/own/{activity.pk}/preview/"
    assert "Pisica povestește" in librarian.get(answer["Location"]).content.decode()
    act(librarian, activity, "approve")
    assert get_state(activity) == OwnState.APPROVED
    full_id = f"own-valea-{meeting.club_id}/pisica-povesteste"
    librarian.post("/week/extras/", {"activity": full_id})
    assert full_id in [each["id"] for each in Client().get("/api/meeting").json()["activities"]]
    expected = 404 if kind is OwnKind.UNPLUGGED else 200
    assert sign_in(ana).get(f"/activities/{full_id}/").status_code == expected


def test_the_clubs_own_unit_stands_in_this_week_and_can_be_met_on(meeting: Meeting, elena: Person) -> None:
    librarian = sign_in_adult(elena)
    activity = begin(librarian)
    save(librarian, activity)
    act(librarian, activity, "approve")
    librarian.post(f"/meetings/{meeting.pk}/end/")
    unit = f"own-valea-{meeting.club_id}/our-activities"
    page = librarian.get("/week/")
    assert unit in [each["unit"].full_id for each in page.context["units"]]
    librarian.post("/meetings/start/", {"unit": unit})
    assert Client().get("/api/meeting").json()["unit"]["id"] == unit


def test_what_an_ambassador_wrote_waits_for_the_librarian(meeting: Meeting, ilinca: Learner, elena: Person) -> None:
    ambassador, librarian = sign_in(ilinca), sign_in_adult(elena)
    activity = begin(ambassador)
    save(ambassador, activity)
    for refused in ("approve", "withdraw", "bring-back", "return"):
        assert act(ambassador, activity, refused).status_code == 404
    act(ambassador, activity, "hand-in")
    assert get_state(activity) == OwnState.WAITING
    assert librarian.get("/own/").context["waiting_count"] == 1
    assert librarian.get("/week/").context["units"] == []
    act(librarian, activity, "return")
    assert get_state(activity) == OwnState.DRAFT
    act(ambassador, activity, "hand-in")
    act(librarian, activity, "approve")
    assert get_state(activity) == OwnState.APPROVED


def test_an_ambassador_sees_only_what_she_has_begun(meeting: Meeting, ilinca: Learner, elena: Person) -> None:
    librarian, ambassador = sign_in_adult(elena), sign_in(ilinca)
    of_elena, of_ilinca = begin(librarian, title="A Elenei"), begin(ambassador, title="A Ilincăi")
    listed = [item["own"].activity.pk for item in ambassador.get("/own/").context["listed"]]
    assert listed == [of_ilinca.pk]
    assert ambassador.get(f"/own/{of_elena.pk}/").status_code == 404
    assert save(ambassador, of_elena).status_code == 404
    assert librarian.get(f"/own/{of_ilinca.pk}/").status_code == 200


def test_others_find_nothing(meeting: Meeting, ana: Learner, elena: Person, dorina: Person) -> None:
    activity = begin(sign_in_adult(elena))
    save(sign_in_adult(elena), activity)
    child, stranger = sign_in(ana), sign_in_adult(dorina)
    for page in PAGES:
        assert child.get(page.format(id=activity.pk)).status_code == 404
        answer = Client().get(page.format(id=activity.pk))
        assert answer["Location"].startswith("/adults/sign-in/")
    assert stranger.get("/own/").context["listed"] == []
    for other in (child, stranger, Client()):
        assert save(other, activity).status_code == 404
        assert (
            other.post(f"/api/own-activities/{activity.pk}/pictures", make_png(), content_type="image/png").status_code
            == 404
        )
        assert other.get(f"/api/own-activities/{activity.pk}/files/{'0' * 32}.png").status_code == 404
    assert stranger.get(f"/own/{activity.pk}/").status_code == 404
    assert act(stranger, activity, "approve").status_code == 404


def test_a_preview_is_for_nobody_but_who_writes(meeting: Meeting, ana: Learner, elena: Person) -> None:
    librarian = sign_in_adult(elena)
    activity = begin(librarian)
    save(librarian, activity)
    librarian.post(f"/own/{activity.pk}/preview/")
    child = sign_in(ana)
    assert child.get(f"/activities/trial-valea-{meeting.club_id}/{activity.slug}/").status_code == 404
    assert (
        librarian.post("/week/extras/", {"activity": f"trial-valea-{meeting.club_id}/{activity.slug}"}).status_code
        == 404
    )


def test_another_clubs_own_activity_is_not_found_by_children_and_librarian(
    meeting: Meeting, other_club: Club, vlad: Learner, elena: Person, dorina: Person
) -> None:
    librarian, stranger = sign_in_adult(elena), sign_in_adult(dorina)
    activity = begin(librarian)
    save(librarian, activity)
    act(librarian, activity, "approve")
    full_id = f"own-valea-{meeting.club_id}/pisica-povesteste"
    assert stranger.get(f"/week/activities/{full_id}/").status_code == 404
    assert f"own-valea-{meeting.club_id}" not in stranger.get("/week/").content.decode()
    assert (
        stranger.get(f"/week/?unit=own-valea-{meeting.club_id}/our-activities").context["unit"].full_id == "small/unit"
    )


def test_an_incomplete_draft_comes_back_with_a_sentence_at_each_field(meeting: Meeting, elena: Person) -> None:
    librarian = sign_in_adult(elena)
    activity = begin(librarian)
    answers: list[Any] = [librarian.post(f"/own/{activity.pk}/preview/"), act(librarian, activity, "approve")]
    for answer in answers:
        assert answer.status_code == 422
        fields = [fault["field"] for fault in answer.context["faults"]]
        assert fields == ["goal", "steps.0.title", "steps.0.text"]
    assert OwnActivity.objects.get().draft["title"] == "Pisica povestește"


@pytest.mark.parametrize("sent", [{}, {"title": "x"}, {"title": " ", "kind": "quiz"}, {"title": "x", "kind": "y"}])
def test_beginning_asks_for_a_title_and_a_kind(club: Club, elena: Person, sent: dict[str, str]) -> None:
    answer = sign_in_adult(elena).post("/own/begin/", sent)
    assert answer.status_code == 422
    assert answer.context["form"].errors
    assert not OwnActivity.objects.exists()


@pytest.mark.parametrize("draft", [{"steps": "x"}, {"unknown": 1}, {"steps": [{}] * 41}, {"title": "a" * 20_001}, []])
def test_another_shape_than_the_pages_is_refused_and_changes_nothing(club: Club, elena: Person, draft: object) -> None:
    librarian = sign_in_adult(elena)
    activity = begin(librarian)
    assert save(librarian, activity, draft=draft).status_code == 422
    assert OwnActivity.objects.get().draft["title"] == "Pisica povestește"


def test_a_save_on_an_older_text_is_told_so(club: Club, elena: Person) -> None:
    librarian = sign_in_adult(elena)
    activity = begin(librarian)
    save(librarian, activity)
    answer = save(librarian, activity, draft={"title": "Altceva"}, revision=0)
    assert (answer.status_code, json.loads(answer.content)["error"]["code"]) == (409, "own_conflict")


def test_pictures_are_kept_for_who_writes_and_refused_with_a_sentence(club: Club, elena: Person) -> None:
    librarian = sign_in_adult(elena)
    activity = begin(librarian)
    address = f"/api/own-activities/{activity.pk}/pictures"
    answer = librarian.post(address, make_png(), content_type="application/octet-stream")
    assert answer.status_code == 201
    shown = librarian.get(answer.json()["address"])
    assert (shown.content, shown["Content-Type"]) == (make_png(), "image/png")
    refused = librarian.post(address, b"<svg/>", content_type="image/png")
    assert (refused.status_code, refused.json()["error"]["code"]) == (422, "not_a_picture")


def test_a_file_that_is_no_project_is_refused_as_a_starter(club: Club, elena: Person) -> None:
    librarian = sign_in_adult(elena)
    activity = begin(librarian, kind=OwnKind.SCRATCH)
    answer = librarian.post(f"/api/own-activities/{activity.pk}/starters", b"x", content_type="application/zip")
    assert (answer.status_code, answer.json()["error"]["code"]) == (422, "refused_scratch")
    shown = {"showing": 1}
    answer = librarian.post(f"/api/own-activities/{activity.pk}/starters/shown", shown, content_type="application/json")
    assert answer.status_code == 404


def test_what_is_finished_can_be_taken_along_as_pack_source(club: Club, elena: Person, tmp_path: Path) -> None:
    librarian = sign_in_adult(elena)
    assert librarian.get("/own/source/").status_code == 409
    for kind in OwnKind:
        activity = begin(librarian, title=f"Una {kind}", kind=kind)
        save(librarian, activity)
        act(librarian, activity, "approve")
    answer = librarian.get("/own/source/")
    with zipfile.ZipFile(io.BytesIO(answer.content)) as archive:
        archive.extractall(tmp_path)
    pack = read_pack(read_folder(tmp_path / f"own-valea-{club.pk}"), open_scratch=open_scratch)
    assert len(pack.list_activities()) == len(OwnKind)


def test_an_earlier_text_is_brought_back(club: Club, elena: Person) -> None:
    librarian = sign_in_adult(elena)
    activity = begin(librarian)
    save(librarian, activity)
    (version,) = librarian.get(f"/own/{activity.pk}/versions/").context["versions"]
    librarian.post(f"/own/{activity.pk}/versions/", {"version": version.pk})
    assert OwnActivity.objects.get().draft["goal"] == ""
    assert librarian.post(f"/own/{activity.pk}/versions/", {"version": "x"}).status_code == 404


def test_earlier_texts_that_say_the_same_stand_there_once(club: Club, elena: Person) -> None:
    librarian = sign_in_adult(elena)
    activity = begin(librarian, kind=OwnKind.QUIZ)
    save(librarian, activity)
    for _time in range(3):
        act(librarian, activity, "approve")
    page = librarian.get(f"/own/{activity.pk}/versions/")
    assert len(page.context["versions"]) == 1, "only how it was before it was written"
    assert "1 întrebare" in page.content.decode()


def test_the_week_says_that_an_activity_waits(meeting: Meeting, ilinca: Learner, elena: Person) -> None:
    ambassador, librarian = sign_in(ilinca), sign_in_adult(elena)
    activity = begin(ambassador)
    save(ambassador, activity)
    link = '<a href="/own/">1 activitate a unui ambasador vă așteaptă'
    assert link not in librarian.get("/week/").content.decode()
    act(ambassador, activity, "hand-in")
    assert link in librarian.get("/week/").content.decode()
    act(librarian, activity, "approve")
    assert link not in librarian.get("/week/").content.decode()


def test_taking_back_is_asked_for_only_where_children_see_it(meeting: Meeting, elena: Person) -> None:
    librarian = sign_in_adult(elena)
    activity = begin(librarian)
    save(librarian, activity)
    ask = f"/own/{activity.pk}/withdraw/"
    assert ask not in librarian.get("/own/").content.decode()
    act(librarian, activity, "approve")
    assert ask in librarian.get("/own/").content.decode()
    assert "Da, o retrag" in librarian.get(ask).content.decode()
    assert get_state(activity) == OwnState.APPROVED, "asking changes nothing"


def test_what_was_taken_back_comes_back(meeting: Meeting, ilinca: Learner, elena: Person) -> None:
    librarian, ambassador = sign_in_adult(elena), sign_in(ilinca)
    activity = begin(ambassador)
    act(librarian, activity, "withdraw")
    assert ambassador.get(f"/own/{activity.pk}/").status_code == 404
    act(librarian, activity, "bring-back")
    assert ambassador.get(f"/own/{activity.pk}/").status_code == 200
    assert act(librarian, activity, "bring-back").status_code == 302, "once more is told kindly"


def test_the_list_costs_the_same_queries_however_long_it_is(club: Club, elena: Person) -> None:
    librarian = sign_in_adult(elena)
    begin(librarian)
    counts = []
    for _ in range(2):
        with CaptureQueriesContext(connection) as queries:
            librarian.get("/own/")
        counts.append(len(queries))
        for number in range(10):
            begin(librarian, title=f"Alta {number}")
    assert counts[0] == counts[1]


def test_a_long_list_comes_a_page_at_a_time_and_what_waits_stands_first(
    club: Club, ilinca: Learner, meeting: Meeting, elena: Person
) -> None:
    writer, librarian = sign_in(ilinca), sign_in_adult(elena)
    first = begin(writer, title="Povestea Ilincăi")
    save(writer, first)
    act(writer, first, "hand-in")
    for number in range(31):
        begin(librarian, title=f"Povestea {number}")
    pages = [librarian.get(f"/own/?page={number}") for number in (1, 2)]
    assert [len(page.context["listed"]) for page in pages] == [30, 2]
    assert pages[0].context["listed"][0]["own"].activity == first
    assert "?page=2" in pages[0].content.decode()


def test_a_draft_is_deleted_after_a_question_by_who_may_write_it(
    meeting: Meeting, ilinca: Learner, elena: Person
) -> None:
    ambassador, librarian = sign_in(ilinca), sign_in_adult(elena)
    for writer in (ambassador, librarian):
        activity = begin(ambassador)
        save(ambassador, activity)
        ask = f"/own/{activity.pk}/delete/"
        assert ask in writer.get("/own/").content.decode()
        revision = writer.get(ask).context["own"].revision
        assert OwnActivity.objects.filter(pk=activity.pk).exists(), "asking changes nothing"
        assert writer.post(ask, {"revision": revision})["Location"] == "/own/"
        assert not OwnActivity.objects.filter(pk=activity.pk).exists()
    assert [item["own"] for item in librarian.get("/own/").context["listed"]] == []


def test_only_who_may_write_a_draft_may_delete_it(
    meeting: Meeting, ana: Learner, ilinca: Learner, elena: Person, dorina: Person
) -> None:
    activity = begin(sign_in_adult(elena))
    for other in (sign_in(ana), sign_in(ilinca), sign_in_adult(dorina)):
        assert other.post(f"/own/{activity.pk}/delete/", {"revision": activity.revision}).status_code == 404
    Client().post(f"/own/{activity.pk}/delete/", {"revision": activity.revision})
    assert OwnActivity.objects.filter(pk=activity.pk).exists()


@pytest.mark.parametrize("revision", ["0", "", "x", "-1"])
def test_a_draft_that_has_changed_since_the_question_is_asked_about_again(
    meeting: Meeting, ilinca: Learner, elena: Person, revision: str
) -> None:
    ambassador, librarian = sign_in(ilinca), sign_in_adult(elena)
    activity = begin(ambassador)
    save(ambassador, activity)
    answer = librarian.post(f"/own/{activity.pk}/delete/", {"revision": revision})
    assert (answer.status_code, answer.context["has_changed"]) == (409, True)
    assert answer.context["own"].revision == 1
    assert OwnActivity.objects.filter(pk=activity.pk).exists()


def test_what_children_have_seen_is_not_offered_for_deleting_and_stays(meeting: Meeting, elena: Person) -> None:
    librarian = sign_in_adult(elena)
    activity = begin(librarian)
    save(librarian, activity)
    act(librarian, activity, "approve")
    ask = f"/own/{activity.pk}/delete/"
    for page in ("/own/", f"/own/{activity.pk}/"):
        assert ask not in librarian.get(page).content.decode()
    for answer in (librarian.get(ask), librarian.post(ask, {"revision": 1})):
        assert answer["Location"] == "/own/"
    assert get_state(activity) == OwnState.APPROVED
