"""Before a fair: its day, its works, what the jury looks for, what is printed."""

from datetime import timedelta

import pytest
from django.utils.timezone import localdate

from cluboteca.clubs.actions import take_in
from cluboteca.clubs.models import Club, Role
from cluboteca.core.address import make_qr_svg
from cluboteca.core.clock import now
from cluboteca.meetings.fair.actions import SheetLine, record_sheets
from cluboteca.meetings.fair.policies import FAIR_TRANSITIONS, FairHasMoved, check_fair_may_become
from cluboteca.meetings.fair.queries import has_fair_to_go_on_with, list_fair_tables
from cluboteca.meetings.models import (
    EntryState,
    Fair,
    FairAward,
    FairCriterion,
    FairEntry,
    FairState,
    GalleryEntry,
    Meeting,
)
from cluboteca.people.models import Consent, Person, Purpose
from tests.meetings.gallery.exhibits import hang_up
from tests.named_people import Learner, make_learner, make_librarian, sign_in, sign_in_adult

PAPERS = ("signs", "jury-sheets", "poster", "results", "certificates")
TODAY = localdate(now())


@pytest.mark.parametrize("state", FairState)
@pytest.mark.parametrize("wanted", FairState)
def test_every_state_of_a_fair_says_where_it_may_go(state: FairState, wanted: FairState) -> None:
    assert set(FAIR_TRANSITIONS) == set(FairState)
    if wanted in FAIR_TRANSITIONS[state]:
        check_fair_may_become(state, wanted)
    else:
        with pytest.raises(FairHasMoved):
            check_fair_may_become(state, wanted)


def test_a_new_fair_has_four_criteria_and_can_be_given_up(club: Club, elena: Person) -> None:
    librarian = sign_in_adult(elena)
    assert not has_fair_to_go_on_with(club)
    sent = {"title": "Târgul", "held_on": TODAY.isoformat(), "place": ""}
    assert librarian.post("/fair/new/", sent).status_code == 302
    fair = Fair.objects.get()
    assert fair.criteria.count() == 4
    assert has_fair_to_go_on_with(club)
    assert librarian.get(f"/fair/{fair.pk}/").status_code == 200
    assert librarian.post(f"/fair/{fair.pk}/delete/").status_code == 302
    assert not Fair.objects.exists()


@pytest.mark.parametrize(
    ("field", "typed"),
    [
        ("title", ""),
        ("title", "T" * 121),
        ("held_on", ""),
        ("held_on", "mâine"),
        ("held_on", (TODAY - timedelta(days=1)).isoformat()),
        ("held_on", (TODAY + timedelta(days=5000)).isoformat()),
        ("held_on", "9999-99-99"),
        ("place", "P" * 121),
    ],
)
def test_a_bad_field_is_said_and_the_others_stay_as_typed(elena: Person, field: str, typed: str) -> None:
    sent = {"title": "Târgul bun", "held_on": TODAY.isoformat(), "place": "Sala mare"} | {field: typed}
    answer = sign_in_adult(elena).post("/fair/new/", sent)
    assert answer.status_code == 422
    page = answer.content.decode()
    assert "field-error" in page
    assert typed in page
    assert field == "place" or "Sala mare" in page
    assert not Fair.objects.exists()


def test_a_fair_that_has_gone_by_can_still_get_another_name(fair: Fair, elena: Person) -> None:
    Fair.objects.update(held_on=TODAY - timedelta(days=3))
    fair.refresh_from_db()
    sent = {"title": "Alt nume", "held_on": fair.held_on.isoformat(), "place": ""}
    assert sign_in_adult(elena).post(f"/fair/{fair.pk}/edit/", sent).status_code == 302
    sent["held_on"] = (TODAY - timedelta(days=2)).isoformat()
    assert sign_in_adult(elena).post(f"/fair/{fair.pk}/edit/", sent).status_code == 422


def test_a_script_and_a_long_title_are_only_letters_on_every_page(fair: Fair, elena: Person) -> None:
    script = "<script>alert(1)</script>" + "T" * 61
    Fair.objects.update(title=script, place=script)
    FairCriterion.objects.update(name=script, award=script)
    librarian = sign_in_adult(elena)
    for address in ("", "edit/", "show/", "sheets/", *(f"{paper}/" for paper in PAPERS)):
        answer = librarian.get(f"/fair/{fair.pk}/{address}")
        assert answer.status_code == 200, address
        assert "<script>alert" not in answer.content.decode()


# --- Works and tables ---


def test_works_keep_their_table_and_a_new_one_gets_the_lowest_free_one(
    fair: Fair, works: list[GalleryEntry], elena: Person
) -> None:
    first, second = works
    librarian = sign_in_adult(elena)
    librarian.post(f"/fair/{fair.pk}/works/", {"entry": [second.pk]})
    assert dict(FairEntry.objects.values_list("entry", "number")) == {second.pk: 2}
    for _again in range(2):
        librarian.post(f"/fair/{fair.pk}/works/", {"entry": [first.pk, second.pk]})
    assert dict(FairEntry.objects.values_list("entry", "number")) == {first.pk: 1, second.pk: 2}


def test_what_does_not_hang_in_the_own_gallery_takes_no_part(
    fair: Fair, works: list[GalleryEntry], elena: Person, dorina: Person
) -> None:
    first, _second = works
    GalleryEntry.objects.filter(pk=first.pk).update(state="declined")
    librarian = sign_in_adult(elena)
    librarian.post(f"/fair/{fair.pk}/works/", {"entry": [str(work.pk) for work in works]})
    assert [table.number for table in list_fair_tables(fair)] == [2]
    assert librarian.post(f"/fair/{fair.pk}/works/", {"entry": ["abc"]}).status_code == 422
    assert librarian.post(f"/fair/{fair.pk}/works/", {"entry": [str(2**64)]}).status_code == 422


def test_a_work_that_is_off_the_gallery_for_the_moment_keeps_its_table_and_its_awards(
    fair: Fair, works: list[GalleryEntry], meeting: Meeting, elena: Person
) -> None:
    first, second = works
    FairAward.objects.create(entry=fair.entries.get(entry=first), title="Premiul ideii", position=0)
    GalleryEntry.objects.filter(pk=first.pk).update(state=EntryState.PROPOSED)
    third = hang_up(sign_in(make_learner("Toma", fair.club)), elena, "Încă una")
    sign_in_adult(elena).post(f"/fair/{fair.pk}/works/", {"entry": [second.pk, third.pk]})
    assert dict(FairEntry.objects.values_list("entry", "number")) == {first.pk: 1, second.pk: 2, third.pk: 3}
    GalleryEntry.objects.filter(pk=first.pk).update(state=EntryState.SHOWN)
    assert [(table.number, table.titles) for table in list_fair_tables(fair)][:2] == [(1, ["Premiul ideii"]), (2, [])]


def test_a_refused_choice_stays_as_it_was_ticked(fair: Fair, works: list[GalleryEntry], elena: Person) -> None:
    _first, second = works
    Fair.objects.update(state=FairState.OPEN)
    lines = {fair.entries.get(entry=works[0]).pk: SheetLine(stars={}, kind_words="Frumos")}
    record_sheets(fair=fair, juror=1, lines=lines, by=elena)
    answer = sign_in_adult(elena).post(f"/fair/{fair.pk}/works/", {"entry": [second.pk]})
    assert answer.status_code == 409
    assert answer.context["chosen"] == [second.pk]
    assert answer.content.decode().count(" checked>") == 1
    assert '<details class="fair-choose" open>' in answer.content.decode()


def test_a_consent_that_is_withdrawn_takes_the_work_off_its_table_everywhere(
    fair: Fair, ana: Learner, elena: Person
) -> None:
    Consent.objects.filter(learner=ana.person, purpose=Purpose.GALLERY).update(withdrawn_on=TODAY)
    librarian = sign_in_adult(elena)
    for address in ("", "show/", *(f"{paper}/" for paper in PAPERS)):
        assert "Drumul Anei" not in librarian.get(f"/fair/{fair.pk}/{address}").content.decode(), address
    assert librarian.get(f"/fair/{fair.pk}/").context["left_out"] == [1]
    Fair.objects.update(state=FairState.OPEN)
    child = sign_in(ana)
    assert [child.get(f"/fair/{fair.pk}/tables/{number}/").status_code for number in (1, 2)] == [404, 200]


def test_a_fair_without_works_does_not_open(fair: Fair, elena: Person) -> None:
    librarian = sign_in_adult(elena)
    librarian.post(f"/fair/{fair.pk}/works/", {})
    assert librarian.post(f"/fair/{fair.pk}/open/").status_code == 409
    fair.refresh_from_db()
    assert fair.state == FairState.PREPARING


# --- Criteria ---


def change_criteria(librarian, fair: Fair, *lines: tuple[object, str, str]):
    ids, names, awards = zip(*lines, strict=True) if lines else ((), (), ())
    return librarian.post(f"/fair/{fair.pk}/criteria/", {"id": ids, "name": names, "award": awards})


def test_criteria_get_other_names_go_and_come(fair: Fair, elena: Person) -> None:
    librarian, first = sign_in_adult(elena), fair.criteria.all()[0]
    answer = change_criteria(
        librarian, fair, (first.pk, "Culori", "Premiul culorilor"), ("", "Sunet", "Premiul sunetului"), ("", "", "")
    )
    assert answer.status_code == 302
    assert list(fair.criteria.values_list("name", "position")) == [("Culori", 0), ("Sunet", 1)]
    first.refresh_from_db()
    assert first.award == "Premiul culorilor"


@pytest.mark.parametrize(
    "lines",
    [
        [("", "", "")],
        [],
        [("", "Numai o jumătate", "")],
        [("", f"Criteriu {number}", "Premiu") for number in range(7)],
        [("abc", "Criteriu", "Premiu")],
    ],
)
def test_no_criterion_half_a_one_and_seven_are_refused(fair: Fair, elena: Person, lines: list) -> None:
    answer = change_criteria(sign_in_adult(elena), fair, *lines)
    assert answer.status_code == 422
    assert fair.criteria.count() == 4
    if len(lines) == 1 and lines[0][1] == "Numai o jumătate":
        assert "Numai o jumătate" in answer.content.decode(), "what was typed stays"


def test_a_criterion_that_has_stars_stays(open_doors: Fair, elena: Person) -> None:
    librarian = sign_in_adult(elena)
    first, second, *_others = open_doors.criteria.all()
    entry = open_doors.entries.all()[0]
    record_sheets(fair=open_doors, juror=1, lines={entry.pk: SheetLine({first.pk: 4}, "")}, by=elena)
    assert change_criteria(librarian, open_doors, (second.pk, "Numai acesta", "Premiu")).status_code == 409
    assert open_doors.criteria.count() == 4
    assert change_criteria(librarian, open_doors, (first.pk, "Alt nume", "Premiu")).status_code == 302
    assert open_doors.criteria.get().marks.count() == 1


def test_criteria_of_another_fair_are_not_changed_by_their_number(fair: Fair, elena: Person) -> None:
    other = Fair.objects.create(club=fair.club, title="Altul", held_on=TODAY, created_at=now())
    theirs = FairCriterion.objects.create(fair=other, name="Al lor", award="Premiul lor", position=0)
    change_criteria(sign_in_adult(elena), fair, (theirs.pk, "Furat", "Furat"))
    theirs.refresh_from_db()
    assert (theirs.name, theirs.fair_id) == ("Al lor", other.pk)
    assert fair.criteria.get().name == "Furat"


# --- Papers ---


def test_each_table_has_a_sign_and_each_member_of_the_jury_a_sheet(fair: Fair, elena: Person) -> None:
    librarian = sign_in_adult(elena)
    assert librarian.get(f"/fair/{fair.pk}/signs/").content.decode().count("fair-sign-number") == 2
    for asked, sheets in (("5", 5), ("0", 1), ("99", 12), ("a", 3), ("", 3)):
        page = librarian.get(f"/fair/{fair.pk}/jury-sheets/", {"jurors": asked}).content.decode()
        assert page.count('class="sheet fair-jury"') == sheets
    assert "Ana" not in librarian.get(f"/fair/{fair.pk}/poster/").content.decode().replace("Anei", "")


def test_each_sign_has_the_address_and_its_code_as_the_cards_of_children_do(fair: Fair, elena: Person) -> None:
    page = sign_in_adult(elena).get(f"/fair/{fair.pk}/signs/").content.decode()
    assert page.count('<p class="fair-sign-address">http://testserver/</p>') == 2
    assert page.count(make_qr_svg("http://testserver/")) == 2


# --- Who may ---


def test_another_club_and_a_child_find_no_fair(fair: Fair, dorina: Person, ana: Learner) -> None:
    stranger = sign_in_adult(dorina)
    pages = ["", "edit/", "show/", "tables/1/", "sheets/", "sheets/1/", "decide/", *(f"{paper}/" for paper in PAPERS)]
    for page in pages:
        assert stranger.get(f"/fair/{fair.pk}/{page}").status_code == 404, page
    for page in ("edit/", "delete/", "works/", "criteria/", "open/", "sheets/1/", "decide/", "end/"):
        assert stranger.post(f"/fair/{fair.pk}/{page}", {}).status_code == 404, page
    assert Fair.objects.exists()
    child = sign_in(ana)
    for page in ("", "sheets/", "decide/", "signs/"):
        assert "sign-in" in child.get(f"/fair/{fair.pk}/{page}")["Location"]
    assert child.get(f"/fair/{fair.pk}/show/").status_code == 404, "not before it opens"


def test_a_substitute_leads_a_fair_too(fair: Fair, club: Club) -> None:
    stefan = make_librarian("Stefan", club)
    stefan.memberships.all().delete()
    take_in(club=club, person=stefan, role=Role.SUBSTITUTE, by=None)
    assert sign_in_adult(stefan).get(f"/fair/{fair.pk}/").status_code == 200


def test_lists_take_the_same_queries_for_one_fair_and_for_many(
    fair: Fair, elena: Person, ana: Learner, django_assert_num_queries, django_assert_max_num_queries
) -> None:
    librarian, child = sign_in_adult(elena), sign_in(ana)
    pages = [
        (librarian, "/fair/"),
        (librarian, f"/fair/{fair.pk}/"),
        (librarian, f"/fair/{fair.pk}/jury-sheets/"),
        (child, "/fair/awards/"),
    ]
    Fair.objects.update(state=FairState.ENDED)
    counts = []
    for visitor, address in pages:
        with django_assert_max_num_queries(25) as captured:
            assert visitor.get(address).status_code == 200
        counts.append(len(captured))
    for number in range(10):
        other = Fair.objects.create(
            club=fair.club, title=f"Târg {number}", held_on=TODAY, created_at=now(), state="ended"
        )
        for entry in fair.entries.all():
            FairEntry.objects.create(fair=other, entry=entry.entry, number=entry.number)
    for (visitor, address), count in zip(pages, counts, strict=True):
        with django_assert_num_queries(count):
            visitor.get(address)


def test_a_fair_that_is_sent_twice_is_begun_once(club: Club, elena: Person) -> None:
    librarian = sign_in_adult(elena)
    typed = {"title": "Târgul", "held_on": str(localdate(now())), "place": "La bibliotecă"}
    first, second = (librarian.post("/fair/new/", typed)["Location"] for _press in range(2))
    assert first == second
    assert librarian.post("/fair/new/", typed | {"title": "Alt târg"})["Location"] != first
    assert Fair.objects.count() == 2
