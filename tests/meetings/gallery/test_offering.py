"""Offering a project, judging it, taking it back: who may, and when."""

from uuid import uuid4

import pytest

from cluboteca.clubs.models import Club, Membership
from cluboteca.content.models import Activity
from cluboteca.core.clock import now
from cluboteca.core.models import AuditEvent
from cluboteca.meetings.actions import end_meeting
from cluboteca.meetings.gallery.policies import ENTRY_TRANSITIONS, EntryHasMoved, check_entry_may_become
from cluboteca.meetings.gallery.queries import count_waiting_entries
from cluboteca.meetings.models import EntryState, GalleryEntry, Meeting
from cluboteca.people.models import Consent, Person, Purpose
from tests.meetings.gallery.exhibits import TITLE, begin, hang_up, judge, offer
from tests.named_people import Learner, sign_in, sign_in_adult
from tests.workspace.test_saving import open_project


def withdraw(learner: Learner) -> None:
    Consent.objects.filter(learner=learner.person, purpose=Purpose.GALLERY).update(withdrawn_on=now().date())


@pytest.mark.parametrize("state", EntryState)
@pytest.mark.parametrize("wanted", EntryState)
def test_every_state_of_an_entry_says_where_it_may_go(state: EntryState, wanted: EntryState) -> None:
    assert set(ENTRY_TRANSITIONS) == set(EntryState)
    if wanted in ENTRY_TRANSITIONS[state]:
        check_entry_may_become(state, wanted)
    else:
        with pytest.raises(EntryHasMoved):
            check_entry_may_become(state, wanted)


def test_a_crew_offers_its_work_and_the_librarian_hangs_it_up(
    meeting: Meeting, club: Club, ana: Learner, matei: Learner, elena: Person
) -> None:
    computer, librarian = sign_in(ana, matei), sign_in_adult(elena)
    project, key = begin(computer)
    assert f"/gallery/offer/{project['id']}/" in computer.get("/projects/").content.decode()
    page = computer.get(f"/gallery/offer/{project['id']}/")
    assert page.context["form"].initial["title"] == "La fântână"
    assert offer(computer, project)["Location"] == "/gallery/ours/"
    entry = GalleryEntry.objects.get()
    assert (entry.state, entry.version_key, entry.title) == (EntryState.PROPOSED, key, TITLE)
    assert count_waiting_entries(club) == 1
    assert TITLE not in computer.get("/gallery/").content.decode()
    assert TITLE in librarian.get("/gallery/approve/").content.decode()
    assert judge(librarian, entry, "approve").status_code == 302
    assert TITLE in computer.get("/gallery/").content.decode()
    assert count_waiting_entries(club) == 0
    assert AuditEvent.objects.get(action="gallery.offer").by_id == ana.person.pk
    assert AuditEvent.objects.get(action="gallery.approve").by_id == elena.pk


def test_a_title_as_long_as_it_may_be_hangs_whole(meeting: Meeting, ana: Learner, elena: Person) -> None:
    computer = sign_in(ana)
    title = "Ș" * 61
    entry = hang_up(computer, elena, title)
    assert entry.title == title
    assert title in computer.get("/gallery/").content.decode()


@pytest.mark.parametrize(("title", "words"), [("", ""), ("   ", ""), ("a" * 81, ""), ("a", "b" * 201), ("a\x00b", "")])
def test_what_does_not_fit_is_said_and_what_was_typed_stays(
    meeting: Meeting, ana: Learner, title: str, words: str
) -> None:
    computer = sign_in(ana)
    project, _key = begin(computer)
    answer = offer(computer, project, title, words)
    assert answer.status_code == 422
    assert "field-error" in answer.content.decode()
    assert words in answer.content.decode()
    assert not GalleryEntry.objects.exists()


def test_a_script_in_title_or_sentence_is_only_letters(meeting: Meeting, ana: Learner, elena: Person) -> None:
    computer, librarian = sign_in(ana), sign_in_adult(elena)
    project, _key = begin(computer)
    script = "<script>alert(1)</script>"
    offer(computer, project, script, script)
    pages = [librarian.get("/gallery/approve/"), computer.get("/gallery/ours/")]
    entry = GalleryEntry.objects.get()
    judge(librarian, entry, "approve")
    addresses = ("/gallery/", f"/gallery/{entry.pk}/", f"/gallery/{entry.pk}/inside/")
    pages += [computer.get(address) for address in addresses]
    pages += [librarian.get("/gallery/show/")]
    for page in pages:
        assert page.status_code == 200
        assert script not in page.content.decode()


def test_the_same_offer_twice_is_one_and_a_new_one_takes_its_place(
    meeting: Meeting, ana: Learner, elena: Person
) -> None:
    computer = sign_in(ana)
    entry = hang_up(computer, elena)
    project = {"id": entry.project_id}
    offer(computer, project)
    entry.refresh_from_db()
    assert entry.state == EntryState.SHOWN, "nothing is new, so it goes on hanging"
    offer(computer, project, "Alt titlu")
    entry.refresh_from_db()
    assert (entry.state, entry.title, entry.judged_by_id) == (EntryState.PROPOSED, "Alt titlu", None)
    assert "Alt titlu" not in computer.get("/gallery/").content.decode()
    _project, key = begin(computer, "move", "move")
    offer(computer, project, "Alt titlu")
    assert GalleryEntry.objects.get().version_key == key


def test_without_the_consent_of_every_author_it_is_not_offered_at_all(
    meeting: Meeting, ana: Learner, matei: Learner
) -> None:
    withdraw(matei)
    computer = sign_in(ana, matei)
    project, _key = begin(computer)
    assert "/gallery/offer/" not in computer.get("/projects/").content.decode()
    assert computer.get("/activities/small/well/").context["crew_data"]["project"]["gallery"] is None
    assert computer.get(f"/gallery/offer/{project['id']}/").status_code == 404
    assert offer(computer, project).status_code == 404
    assert not GalleryEntry.objects.exists()


def test_who_joins_later_without_consent_takes_it_out_of_sight(
    meeting: Meeting, ana: Learner, matei: Learner, elena: Person
) -> None:
    withdraw(matei)
    computer = sign_in(ana)
    entry = hang_up(computer, elena)
    assert computer.get(f"/gallery/{entry.pk}/").status_code == 200
    computer.post("/api/crews/current/members", matei.tapped, content_type="application/json")
    computer.get("/activities/small/well/")
    assert computer.get(f"/gallery/{entry.pk}/").status_code == 404
    assert offer(computer, {"id": entry.project_id}).status_code == 404


def test_a_project_that_was_never_saved_is_not_offered(meeting: Meeting, ana: Learner) -> None:
    computer = sign_in(ana)
    project = open_project(computer)
    assert "/gallery/offer/" not in computer.get("/projects/").content.decode()
    assert computer.get(f"/gallery/offer/{project['id']}/").status_code == 409


@pytest.mark.parametrize("kind", ["quiz", "basics", "reading", "link"])
def test_what_was_filled_in_on_a_sheet_is_not_offered(meeting: Meeting, ana: Learner, kind: str) -> None:
    computer = sign_in(ana)
    project, _key = begin(computer)
    Activity.objects.filter(full_id="small/well").update(kind=kind)
    assert "/gallery/offer/" not in computer.get("/projects/").content.decode()
    assert offer(computer, project).status_code == 404


def test_only_authors_offer_and_take_back(meeting: Meeting, ana: Learner, matei: Learner, elena: Person) -> None:
    first, second = sign_in(ana), sign_in(matei)
    entry = hang_up(first, elena)
    project = {"id": entry.project_id}
    assert second.get(f"/gallery/offer/{entry.project_id}/").status_code == 404
    assert offer(second, project, "Al meu").status_code == 404
    assert second.post(f"/gallery/offer/{entry.project_id}/take-back/").status_code == 404
    assert first.get(f"/gallery/offer/{10**30}/").status_code == 404
    entry.refresh_from_db()
    assert (entry.state, entry.title) == (EntryState.SHOWN, TITLE)


def test_the_authors_take_it_back_at_any_time_twice_too_and_offer_it_again(
    meeting: Meeting, ana: Learner, elena: Person
) -> None:
    computer = sign_in(ana)
    entry = hang_up(computer, elena)
    for _again in range(2):
        assert computer.post(f"/gallery/offer/{entry.project_id}/take-back/").status_code == 302
    assert computer.get(f"/gallery/{entry.pk}/").status_code == 404
    assert TITLE not in computer.get("/gallery/ours/").content.decode()
    assert AuditEvent.objects.filter(action="gallery.take_back").count() == 1
    assert offer(computer, {"id": entry.project_id}).status_code == 302
    assert GalleryEntry.objects.get().state == EntryState.PROPOSED


def test_what_was_taken_back_or_declined_cannot_be_approved(meeting: Meeting, ana: Learner, elena: Person) -> None:
    computer, librarian = sign_in(ana), sign_in_adult(elena)
    project, _key = begin(computer)
    offer(computer, project)
    entry = GalleryEntry.objects.get()
    computer.post(f"/gallery/offer/{project['id']}/take-back/")
    assert judge(librarian, entry, "approve").status_code == 409
    offer(computer, project)
    assert judge(librarian, entry, "decline").status_code == 302
    assert judge(librarian, entry, "approve").status_code == 409
    entry.refresh_from_db()
    assert entry.state == EntryState.DECLINED


def test_what_has_changed_since_the_librarian_looked_is_not_approved(
    meeting: Meeting, ana: Learner, elena: Person
) -> None:
    computer, librarian = sign_in(ana), sign_in_adult(elena)
    project, _key = begin(computer)
    offer(computer, project)
    seen = GalleryEntry.objects.get()
    begin(computer, "move", "move")
    offer(computer, project)
    assert judge(librarian, seen, "approve").status_code == 409
    assert judge(librarian, seen, "approve", version="no-key").status_code == 422
    assert judge(librarian, seen, "approve", version=uuid4()).status_code == 409
    assert judge(librarian, seen, "something").status_code == 422
    assert GalleryEntry.objects.get().state == EntryState.PROPOSED


def test_a_consent_that_was_withdrawn_meanwhile_keeps_it_from_being_approved(
    meeting: Meeting, ana: Learner, club: Club, elena: Person
) -> None:
    computer, librarian = sign_in(ana), sign_in_adult(elena)
    project, _key = begin(computer)
    offer(computer, project)
    withdraw(ana)
    assert TITLE not in librarian.get("/gallery/approve/").content.decode()
    assert count_waiting_entries(club) == 0
    assert judge(librarian, GalleryEntry.objects.get(), "approve").status_code == 409


def test_the_librarian_takes_down_what_hangs(meeting: Meeting, ana: Learner, elena: Person) -> None:
    computer, librarian = sign_in(ana), sign_in_adult(elena)
    entry = hang_up(computer, elena)
    assert judge(librarian, entry, "decline").status_code == 302
    assert computer.get(f"/gallery/{entry.pk}/").status_code == 404
    assert TITLE in computer.get("/gallery/ours/").content.decode(), "its authors see that it doesn't hang now"


@pytest.mark.parametrize("what", ["consent", "archive", "erased"])
def test_when_a_child_goes_the_work_is_gone_at_once(
    meeting: Meeting, ana: Learner, matei: Learner, elena: Person, what: str
) -> None:
    first, second, librarian = sign_in(ana), sign_in(matei), sign_in_adult(elena)
    entry = hang_up(first, elena)
    if what == "consent":
        withdraw(ana)
    elif what == "archive":
        Membership.objects.filter(person=ana.person).update(ended_at=now())
    else:
        entry.project.authors.clear()
    inside = f"/gallery/{entry.pk}/"
    for address in (inside, f"{inside}inside/", f"{inside}picture/", f"/api/gallery-entries/{entry.pk}"):
        assert second.get(address).status_code == 404, address
        assert librarian.get(address).status_code == 404, address
    for act in ("copy", "react"):
        assert second.post(f"{inside}{act}/", {"kind": "laughed"}).status_code == 404
    assert TITLE not in second.get("/gallery/").content.decode()
    assert TITLE not in librarian.get("/gallery/show/").content.decode()


def test_after_the_meeting_the_gallery_is_closed_for_children_and_open_for_the_librarian(
    meeting: Meeting, ana: Learner, elena: Person
) -> None:
    computer = sign_in(ana)
    entry = hang_up(computer, elena)
    end_meeting(meeting=meeting, by=elena)
    assert computer.get("/gallery/")["Location"] == "/"
    assert computer.get(f"/gallery/{entry.pk}/inside/")["Location"] == "/"
    assert computer.get(f"/gallery/{entry.pk}/picture/").status_code == 401
    assert TITLE in sign_in_adult(elena).get("/gallery/").content.decode()


@pytest.mark.parametrize("field", ["title", "words"])
def test_who_writes_a_telephone_number_is_told_so_and_nothing_is_offered(
    meeting: Meeting, ana: Learner, field: str
) -> None:
    computer = sign_in(ana)
    project, _key = begin(computer)
    answer = offer(computer, project, **{field: "Sună-mă la 0722 123 456"})
    assert answer.status_code == 422
    assert answer.context["form"].errors.keys() == {field}
    assert "0722 123 456" in answer.content.decode(), "what was typed stays"
    assert not GalleryEntry.objects.exists()
