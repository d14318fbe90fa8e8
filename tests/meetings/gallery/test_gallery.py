"""Looking inside, copying, kind words, the show; and that another club sees none of it."""

import json
from uuid import uuid4

import pytest
from django.test import Client
from django.utils import translation

from cluboteca.clubs.models import Club
from cluboteca.meetings.gallery.queries import list_kind_words
from cluboteca.meetings.models import EntryState, GalleryEntry, Meeting, MeetingKind, Reaction, ReactionKind
from cluboteca.people.consents import withdraw_consent
from cluboteca.people.models import Person, Purpose
from cluboteca.workspace.credit import join_names, tell_credit
from cluboteca.workspace.models import Project
from tests.meetings.gallery.exhibits import TITLE, begin, hang_up, offer
from tests.named_people import Learner, make_learner, make_work, sign_in, sign_in_adult
from tests.workspace.test_pictures import make_png, put_picture
from tests.workspace.test_saving import save


def react(computer: Client, entry_id: int, kind: str = "laughed", **sent: str):
    return computer.post(f"/gallery/{entry_id}/react/", {"kind": kind, **sent})


def test_the_others_look_inside_and_nothing_else_of_the_project_can_be_had(
    meeting: Meeting, ana: Learner, matei: Learner, elena: Person
) -> None:
    first, second = sign_in(ana), sign_in(matei)
    entry = hang_up(first, elena)
    begin(first, "turn_left")
    for visitor in (second, sign_in_adult(elena)):
        shown = visitor.get(f"/gallery/{entry.pk}/inside/").context["crew_data"]["shown"]
        assert shown["work"] == make_work("move"), "as it was offered, not as it is now"
        assert shown["title"] == TITLE
        assert [author["nickname"] for author in shown["authors"]] == ["Ana"]
        assert visitor.get(f"/api/gallery-entries/{entry.pk}").json()["work"] == make_work("move")
    assert second.get(f"/api/projects/{entry.project_id}/versions").status_code == 404
    assert second.get(f"/api/projects/{entry.project_id}/versions/{entry.version_key}").status_code == 404


def test_a_copy_begins_as_what_hangs_and_names_its_authors(
    meeting: Meeting, ana: Learner, matei: Learner, elena: Person
) -> None:
    first, second = sign_in(ana), sign_in(matei)
    entry = hang_up(first, elena)
    assert second.post(f"/gallery/{entry.pk}/copy/")["Location"] == "/activities/small/well/"
    answer = second.post(f"/api/gallery-entries/{entry.pk}/copies", {}, content_type="application/json")
    assert answer.status_code == 201
    copy = Project.objects.get(pk=answer.json()["id"])
    with translation.override("en"):
        assert tell_credit(copy) == "After a project by Ana"
    assert sign_in_adult(elena).post(f"/gallery/{entry.pk}/copy/").status_code == 401


def test_the_picture_of_the_version_hangs_in_the_frame(
    meeting: Meeting, ana: Learner, matei: Learner, elena: Person
) -> None:
    first, second = sign_in(ana), sign_in(matei)
    entry = hang_up(first, elena)
    assert second.get(f"/gallery/{entry.pk}/picture/").status_code == 404
    assert "/static/" in second.get("/gallery/").content.decode()
    put_picture(first, {"id": entry.project_id}, entry.version_key, make_png())
    answer = second.get(f"/gallery/{entry.pk}/picture/")
    assert (answer.status_code, answer["Content-Type"]) == (200, "image/png")
    assert answer["Content-Security-Policy"] == "sandbox; default-src 'none'"
    assert f"/gallery/{entry.pk}/picture/" in second.get("/gallery/").content.decode()


def test_until_it_hangs_only_its_authors_and_the_librarian_see_its_picture(
    meeting: Meeting, ana: Learner, matei: Learner, elena: Person
) -> None:
    first, second = sign_in(ana), sign_in(matei)
    project, key = begin(first)
    put_picture(first, project, key, make_png())
    offer(first, project)
    entry = GalleryEntry.objects.get()
    assert f"/gallery/{entry.pk}/picture/" in first.get("/gallery/ours/").content.decode()
    for visitor, status in ((first, 200), (sign_in_adult(elena), 200), (second, 404)):
        assert visitor.get(f"/gallery/{entry.pk}/picture/").status_code == status


# --- Kind words ---


def test_a_crew_says_a_kind_word_once_and_its_authors_read_by_whom(
    meeting: Meeting, ana: Learner, matei: Learner, ilinca: Learner, elena: Person
) -> None:
    first, second = sign_in(ana), sign_in(matei, ilinca)
    entry = hang_up(first, elena)
    for _again in range(2):
        assert react(second, entry.pk)["Location"] == f"/gallery/{entry.pk}/"
    react(second, entry.pk, "learned")
    assert Reaction.objects.count() == 4
    page = first.get("/gallery/ours/")
    (line,) = page.context["lines"]
    assert [word.kind for word in line["words"]] == [ReactionKind.LAUGHED, ReactionKind.LEARNED]
    assert {word.names for word in line["words"]} == {join_names(["Matei", "Ilinca"])}
    assert join_names(["Matei", "Ilinca"]) in second.get(f"/gallery/{entry.pk}/").content.decode()


def test_a_kind_word_is_taken_back_by_those_who_said_it(
    meeting: Meeting, ana: Learner, matei: Learner, ilinca: Learner, elena: Person
) -> None:
    first, second, third = sign_in(ana), sign_in(matei), sign_in(ilinca)
    entry = hang_up(first, elena)
    react(second, entry.pk)
    react(third, entry.pk)
    for _again in range(2):
        assert react(second, entry.pk, take_back="yes").status_code == 302
    assert Reaction.objects.get().learner_id == ilinca.person.pk


@pytest.mark.parametrize("kind", ["", "bad", "<script>", "5"])
def test_there_are_no_other_words_than_the_kind_ones(
    meeting: Meeting, ana: Learner, matei: Learner, elena: Person, kind: str
) -> None:
    entry = hang_up(sign_in(ana), elena)
    assert react(sign_in(matei), entry.pk, kind).status_code == 422
    assert not Reaction.objects.exists()


def test_nobody_praises_the_own_work(meeting: Meeting, ana: Learner, matei: Learner, elena: Person) -> None:
    computer = sign_in(ana)
    entry = hang_up(computer, elena)
    assert react(computer, entry.pk).status_code == 409
    computer.post("/api/crews/current/members", matei.tapped, content_type="application/json")
    assert react(computer, entry.pk).status_code == 302
    assert Reaction.objects.get().learner_id == matei.person.pk
    assert react(sign_in_adult(elena), entry.pk).status_code == 401


def test_nothing_is_counted_and_the_newest_hangs_first(
    meeting: Meeting, ana: Learner, matei: Learner, ilinca: Learner, elena: Person
) -> None:
    first, second = sign_in(ana), sign_in(matei)
    older = hang_up(first, elena, "Prima")
    newer = hang_up(first, elena, "A doua", activity="small/school")
    for kind in ReactionKind:
        react(second, older.pk, kind)
    cards = sign_in(ilinca).get("/gallery/").context["cards"]
    assert [card.entry.pk for card in cards] == [newer.pk, older.pk]


def test_the_words_of_who_has_left_the_club_are_gone(
    meeting: Meeting, club: Club, ana: Learner, matei: Learner, elena: Person
) -> None:
    entry = hang_up(sign_in(ana), elena)
    react(sign_in(matei), entry.pk)
    matei.person.memberships.update(ended_at=meeting.opened_at)
    assert list_kind_words(club, [entry.pk]) == {}


def test_who_may_not_be_named_in_the_gallery_says_kind_words_as_somebody(
    meeting: Meeting, club: Club, ana: Learner, matei: Learner, ilinca: Learner, elena: Person
) -> None:
    entry = hang_up(sign_in(ana), elena)
    for child in (matei, ilinca):
        react(sign_in(child), entry.pk)
    withdraw_consent(learner=matei.person, purpose=Purpose.GALLERY, by=None)
    with translation.override("en"):
        ((word,),) = list_kind_words(club, [entry.pk]).values()
        assert word.names == "Ilinca and somebody"
    assert "Matei" not in sign_in(ilinca).get(f"/gallery/{entry.pk}/").content.decode()


@pytest.mark.parametrize("way", ["withdrawn", "gone"])
def test_a_credit_line_leaves_out_who_may_not_be_named(
    meeting: Meeting, ana: Learner, matei: Learner, ilinca: Learner, elena: Person, way: str
) -> None:
    first, second = sign_in(ana, matei), sign_in(ilinca)
    entry = hang_up(first, elena)
    second.post(f"/gallery/{entry.pk}/copy/")
    copy = Project.objects.get(copied_from=entry.project_id)
    assert save(second, {"id": copy.pk}, json.dumps(make_work("move")).encode(), uuid4()).status_code == 201
    offer(second, {"id": copy.pk}, "O copie")
    GalleryEntry.objects.filter(project=copy).update(state=EntryState.SHOWN, judged_at=meeting.opened_at)
    hanging = GalleryEntry.objects.get(project=copy)
    if way == "withdrawn":
        withdraw_consent(learner=matei.person, purpose=Purpose.GALLERY, by=None)
    else:
        matei.person.memberships.update(ended_at=meeting.opened_at)
    librarian = sign_in_adult(elena)
    librarian.cookies["django_language"] = second.cookies["django_language"] = "en"
    words = "After a project by Ana and others"
    assert librarian.get("/gallery/show/").context["entries"][0]["credit"] == words
    assert librarian.get(f"/api/gallery-entries/{hanging.pk}").json()["credit"] == words
    page = second.get(f"/gallery/{hanging.pk}/").content.decode()
    assert words in page
    assert "Matei" not in page


def test_where_a_copy_is_offered_the_page_of_the_offer_opens(meeting: Meeting, ana: Learner, matei: Learner) -> None:
    """The button and the page follow one rule: who left the club has no part in its gallery."""
    computer = sign_in(ana, matei)
    project, _key = begin(computer)
    assert [line["may_hang"] for line in computer.get("/projects/").context["projects"]] == [True]
    assert computer.get(f"/gallery/offer/{project['id']}/").status_code == 200
    matei.person.memberships.update(ended_at=meeting.opened_at)
    assert [line["may_hang"] for line in computer.get("/projects/").context["projects"]] == [False]
    assert computer.get(f"/gallery/offer/{project['id']}/").status_code == 404


# --- The wall ---


def test_the_show_has_what_hangs_and_only_that(meeting: Meeting, ana: Learner, elena: Person) -> None:
    computer, librarian = sign_in(ana), sign_in_adult(elena)
    assert "exhibition-show" not in librarian.get("/gallery/show/").content.decode()
    entry = hang_up(computer, elena)
    waiting, _key = begin(computer, activity="small/school")
    offer(computer, waiting, "Nu încă")
    shown = librarian.get("/gallery/show/").context["entries"]
    assert [each["id"] for each in shown] == [entry.pk]
    unseen = entry.project.activity.projects.model.objects.get(pk=waiting["id"]).gallery_entries.get()
    assert librarian.get(f"/api/gallery-entries/{unseen.pk}").status_code == 404
    assert librarian.get(f"/gallery/{unseen.pk}/inside/").status_code == 200, "she has to look before she decides"
    assert computer.get("/gallery/show/").status_code == 302, "it isn't a child's page"


# --- Others ---


def test_another_club_finds_nothing_at_any_address(
    meeting: Meeting, ana: Learner, elena: Person, dorina: Person, vlad: Learner
) -> None:
    entry = hang_up(sign_in(ana), elena)
    stranger = sign_in_adult(dorina)
    inside = f"/gallery/{entry.pk}/"
    for address in (inside, f"{inside}inside/", f"{inside}picture/", f"/api/gallery-entries/{entry.pk}"):
        assert stranger.get(address).status_code == 404, address
    assert stranger.get(f"/api/gallery-entries/{entry.pk}/files/{'a' * 32}.png").status_code == 404
    for act in ("approve", "decline"):
        sent = {"act": act, "version": str(entry.version_key)}
        assert stranger.post(f"{inside}judge/", sent).status_code == 404
    assert TITLE not in stranger.get("/gallery/").content.decode()
    assert TITLE not in stranger.get("/gallery/approve/").content.decode()


def test_who_is_nobody_is_sent_away(meeting: Meeting, ana: Learner, elena: Person) -> None:
    entry = hang_up(sign_in(ana), elena)
    nobody = Client()
    for address in ("/gallery/", "/gallery/ours/", f"/gallery/{entry.pk}/", f"/gallery/{entry.pk}/inside/"):
        assert nobody.get(address)["Location"] == "/"
    for address in ("/gallery/approve/", "/gallery/show/"):
        assert "sign-in" in nobody.get(address)["Location"]
    assert nobody.get(f"/api/gallery-entries/{entry.pk}").status_code == 401
    assert nobody.post(f"/gallery/{entry.pk}/react/", {"kind": "laughed"}).status_code == 401


def test_guests_of_an_hour_of_code_see_no_gallery(meeting: Meeting, ana: Learner, elena: Person) -> None:
    computer = sign_in(ana)
    entry = hang_up(computer, elena)
    Meeting.objects.update(kind=MeetingKind.HOUR)
    for address in ("/gallery/", f"/gallery/{entry.pk}/", f"/gallery/{entry.pk}/inside/"):
        assert computer.get(address).status_code == 404
    assert computer.get("/activities/small/well/").context["crew_data"]["project"]["gallery"] is None


@pytest.mark.parametrize("address", ["/gallery/{}/", "/gallery/{}/inside/", "/api/gallery-entries/{}"])
def test_a_number_that_nothing_has_is_told_as_such(meeting: Meeting, ana: Learner, elena: Person, address: str) -> None:
    for visitor in (sign_in(ana), sign_in_adult(elena)):
        for number in (0, 999, 2**63):
            assert visitor.get(address.format(number)).status_code in (404, 422)


# --- Queries ---


def hang_many(club: Club, librarian: Person, count: int) -> None:
    for number in range(count):
        computer = sign_in(make_learner(f"Copil {number}", club))
        entry = hang_up(computer, librarian, f"Lucrare {number}")
        waiting, _key = begin(computer, activity="small/school")
        offer(computer, waiting, "Așteaptă")
        react(sign_in(make_learner(f"Alt copil {number}", club)), entry.pk)


def test_lists_take_the_same_queries_for_two_works_and_for_many(
    meeting: Meeting, club: Club, ana: Learner, elena: Person, django_assert_num_queries, django_assert_max_num_queries
) -> None:
    hang_many(club, elena, 2)
    crew, librarian = sign_in(ana), sign_in_adult(elena)
    hang_up(crew, elena, "A noastră")
    pages = [
        (crew, "/gallery/"),
        (crew, "/gallery/ours/"),
        (crew, "/projects/"),
        (librarian, "/gallery/"),
        (librarian, "/gallery/approve/"),
        (librarian, "/gallery/show/"),
    ]
    counts = []
    for visitor, address in pages:
        with django_assert_max_num_queries(25) as captured:
            visitor.get(address)
        counts.append(len(captured))
    hang_many(club, elena, 20)
    for (visitor, address), count in zip(pages, counts, strict=True):
        with django_assert_num_queries(count):
            visitor.get(address)


def test_a_copy_button_pressed_twice_makes_one_copy(
    meeting: Meeting, elena: Person, ana: Learner, matei: Learner
) -> None:
    entry = hang_up(sign_in(ana), elena)
    computer = sign_in(matei)
    for _press in range(3):
        assert computer.post(f"/gallery/{entry.pk}/copy/").status_code == 302
    assert Project.objects.filter(copied_from=entry.project_id).count() == 1
