"""The day of a fair and after it: tables, the jury's sheets, awards, certificates, what the children see."""

from collections.abc import Sequence

import pytest
from django.test import Client

from cluboteca.meetings.fair.actions import end_fair, give_awards
from cluboteca.meetings.fair.policies import NoAward
from cluboteca.meetings.fair.queries import list_fairs
from cluboteca.meetings.models import Fair, FairAward, FairEntry, FairState, GalleryEntry, JuryMark, JurySheet, Meeting
from cluboteca.meetings.privacy.actions import withdraw
from cluboteca.meetings.privacy.effects import EFFECTS
from cluboteca.people.models import Person, Purpose
from tests.meetings.gallery.exhibits import hang_up
from tests.named_people import Learner, make_learner, sign_in, sign_in_adult


def list_entries(fair: Fair) -> list[FairEntry]:
    return list(fair.entries.all())


def copy_sheet(librarian: Client, fair: Fair, juror: int, *rows: tuple[Sequence[object], str]):
    """rows: by table, the stars in the order of the criteria and the kind words."""
    sent: dict[str, object] = {}
    for entry, (stars, words) in zip(list_entries(fair), rows, strict=False):
        sent[f"words-{entry.pk}"] = words
        for criterion, typed in zip(fair.criteria.all(), stars, strict=False):
            sent[f"stars-{entry.pk}-{criterion.pk}"] = typed
    return librarian.post(f"/fair/{fair.pk}/sheets/{juror}/", sent)


def decide(librarian: Client, fair: Fair, *titles: list[str]):
    sent = {f"title-{entry.pk}": given for entry, given in zip(list_entries(fair), titles, strict=False)}
    return librarian.post(f"/fair/{fair.pk}/decide/", sent)


def test_each_table_has_a_page_and_all_works_one(open_doors: Fair, ana: Learner, elena: Person) -> None:
    child = sign_in(ana)
    for visitor in (child, sign_in_adult(elena)):
        shown = visitor.get(f"/fair/{open_doors.pk}/show/").context["entries"]
        assert [each["table"] for each in shown] == [1, 2]
    (only,) = child.get(f"/fair/{open_doors.pk}/tables/2/").context["entries"]
    assert only["title"] == "Pong-ul lui Matei"
    assert child.get(f"/fair/{open_doors.pk}/tables/9/").status_code == 404
    assert "Târgul de primăvară" in child.get("/fair/awards/").content.decode()


def test_a_table_is_opened_where_children_are_signed_in_and_never_where_the_librarian_is(
    open_doors: Fair, ana: Learner, elena: Person
) -> None:
    """A visitor can leave the show, and finds what the one who opened it may see."""
    child, librarian, table = sign_in(ana), sign_in_adult(elena), f"/fair/{open_doors.pk}/tables/1/"
    assert table in child.get("/fair/awards/").content.decode()
    page = child.get(table)
    assert page.context["back"] == "/fair/awards/"
    assert "/tables/" not in librarian.get(f"/fair/{open_doors.pk}/").content.decode()
    assert librarian.get(table).status_code == 401
    Fair.objects.update(state=FairState.ENDED)
    assert table not in child.get("/fair/awards/").content.decode(), "nothing to go on with"


def test_a_sheet_is_copied_as_it_is_with_empty_places(open_doors: Fair, elena: Person) -> None:
    librarian = sign_in_adult(elena)
    assert (
        copy_sheet(librarian, open_doors, 1, ([4, "", 3, ""], "Foarte frumos"), (["", "", "", ""], "")).status_code
        == 302
    )
    sheet = JurySheet.objects.get()
    assert (sheet.juror, sheet.kind_words) == (1, "Foarte frumos")
    assert sorted(sheet.marks.values_list("stars", flat=True)) == [3, 4]
    page = librarian.get(f"/fair/{open_doors.pk}/sheets/1/").content.decode()
    assert 'value="4"' in page
    assert "Foarte frumos" in page


def test_copying_a_sheet_again_puts_it_in_place_of_the_first(open_doors: Fair, elena: Person) -> None:
    librarian = sign_in_adult(elena)
    for stars in ([4, 4, 4, 4], [1, "", "", ""]):
        copy_sheet(librarian, open_doors, 2, (stars, "Bravo"))
    assert list(JuryMark.objects.values_list("stars", flat=True)) == [1]
    copy_sheet(librarian, open_doors, 2, (["", "", "", ""], ""))
    assert not JurySheet.objects.exists()


@pytest.mark.parametrize("typed", ["0", "5", "a", "-1", "2.5", "44", "²", "<b>"])
def test_other_stars_than_one_to_four_are_refused_and_all_stays_as_typed(
    open_doors: Fair, elena: Person, typed: str
) -> None:
    answer = copy_sheet(sign_in_adult(elena), open_doors, 1, ([4, typed, 3, ""], "Cuvinte bune"), ([1, 1, 1, 1], ""))
    assert answer.status_code == 422
    page = answer.content.decode()
    assert "Cuvinte bune" in page
    assert page.count('aria-invalid="true"') == 1
    assert not JuryMark.objects.exists()


@pytest.mark.parametrize("juror", [0, 13, 999])
def test_there_are_twelve_sheets_and_no_other(open_doors: Fair, elena: Person, juror: int) -> None:
    librarian = sign_in_adult(elena)
    assert librarian.get(f"/fair/{open_doors.pk}/sheets/{juror}/").status_code == 404
    assert copy_sheet(librarian, open_doors, juror, ([4], "")).status_code == 404


def test_before_the_fair_and_after_it_no_sheet_is_copied(fair: Fair, elena: Person) -> None:
    librarian = sign_in_adult(elena)
    for state in (FairState.PREPARING, FairState.ENDED):
        Fair.objects.update(state=state)
        assert copy_sheet(librarian, fair, 1, ([4], "")).status_code == 409
    assert not JuryMark.objects.exists()


def test_a_sheet_that_is_kept_after_the_fair_is_told_that_the_fair_is_over(open_doors: Fair, elena: Person) -> None:
    Fair.objects.update(state=FairState.ENDED)
    answer = copy_sheet(sign_in_adult(elena), open_doors, 1, ([4], ""))
    assert answer.status_code == 409
    assert answer.context["error"].code == "fair_moved", "nobody can open it again"


def test_a_work_with_sheets_stays_in_the_fair(open_doors: Fair, elena: Person) -> None:
    librarian = sign_in_adult(elena)
    copy_sheet(librarian, open_doors, 1, ([4], ""))
    second = list_entries(open_doors)[1]
    assert librarian.post(f"/fair/{open_doors.pk}/works/", {"entry": [second.entry_id]}).status_code == 409
    assert open_doors.entries.count() == 2


# --- Awards ---


def test_suggestions_tell_ties_and_are_kept_only_when_the_librarian_says_so(open_doors: Fair, elena: Person) -> None:
    librarian = sign_in_adult(elena)
    copy_sheet(librarian, open_doors, 1, ([4, 3, 4, 4], ""), ([1, 3, 2, 2], ""))
    page = librarian.get(f"/fair/{open_doors.pk}/decide/")
    idea, story, _made, _explained = page.context["candidates"]
    assert [table.number for table in idea["tables"]] == [1]
    assert [table.number for table in story["tables"]] == [1, 2]
    first, second = page.context["lines"]
    assert first["titles"][0] == str(open_doors.criteria.all()[0].award)
    assert second["titles"][0] == str(open_doors.criteria.all()[1].award)
    assert not FairAward.objects.exists()
    assert (
        decide(librarian, open_doors, ["Premiul întâi al ideii", ""], ["Premiul poveștii", "Și al râsului"]).status_code
        == 302
    )
    assert list(FairAward.objects.values_list("title", flat=True)) == [
        "Premiul întâi al ideii",
        "Premiul poveștii",
        "Și al râsului",
    ]
    kept = librarian.get(f"/fair/{open_doors.pk}/decide/").context["lines"]
    assert kept[1]["titles"] == ["Premiul poveștii", "Și al râsului", ""]


def test_without_any_star_everybody_is_thanked(open_doors: Fair, elena: Person) -> None:
    lines = sign_in_adult(elena).get(f"/fair/{open_doors.pk}/decide/").context["lines"]
    assert all(line["titles"][0] for line in lines)


def test_a_line_for_one_more_title_stands_there_only_while_one_fits(open_doors: Fair, elena: Person) -> None:
    librarian = sign_in_adult(elena)
    six = [f"Premiul {number}" for number in range(1, 7)]
    decide(librarian, open_doors, six, ["Cu mulțumiri"])
    first, second = librarian.get(f"/fair/{open_doors.pk}/decide/").context["lines"]
    assert first["titles"] == six
    assert second["titles"] == ["Cu mulțumiri", ""]


def test_no_child_goes_with_empty_hands(open_doors: Fair, elena: Person) -> None:
    librarian = sign_in_adult(elena)
    answer = decide(librarian, open_doors, ["Premiul ideii"], [" ", ""])
    assert answer.status_code == 422
    assert "Premiul ideii" in answer.content.decode()
    assert [line["is_missing"] for line in answer.context["lines"]] == [False, True]
    assert not FairAward.objects.exists()
    with pytest.raises(NoAward):
        end_fair(fair=open_doors, by=elena)
    assert librarian.post(f"/fair/{open_doors.pk}/end/").status_code == 422


def test_every_author_of_every_work_gets_a_certificate(open_doors: Fair, meeting: Meeting, elena: Person, club) -> None:
    librarian = sign_in_adult(elena)
    decide(librarian, open_doors, ["Premiul ideii", "Și al culorilor"], ["Cu mulțumiri"])
    page = librarian.get(f"/fair/{open_doors.pk}/certificates/")
    certificates = page.context["certificates"]
    assert [(each["name"], each["kind"]) for each in certificates] == [
        ("Ana", "Premiul ideii"),
        ("Matei", "Cu mulțumiri"),
    ]
    assert "Și al culorilor" in page.content.decode()
    assert "Târgul de primăvară" in page.content.decode()
    assert "Premiul ideii" in librarian.get(f"/fair/{open_doors.pk}/results/").content.decode()


def test_an_author_keeps_the_certificate_when_the_other_takes_back_the_consent(
    open_doors: Fair, meeting: Meeting, ana: Learner, matei: Learner, elena: Person
) -> None:
    librarian = sign_in_adult(elena)
    GalleryEntry.objects.get(title="Drumul Anei").project.authors.add(matei.person)
    decide(librarian, open_doors, ["Premiul ideii"], ["Cu mulțumiri"])
    end_fair(fair=open_doors, by=elena)
    will = EFFECTS[Purpose.GALLERY].look(ana.person)
    assert len(will) == len(EFFECTS[Purpose.GALLERY].look(matei.person)), "both are told of the awards"
    withdraw(learner=ana.person, purpose=Purpose.GALLERY, by=elena)
    page = librarian.get(f"/fair/{open_doors.pk}/certificates/")
    assert [(each["name"], each["kind"]) for each in page.context["certificates"]] == [
        ("Matei", "Premiul ideii"),
        ("Matei", "Cu mulțumiri"),
    ]
    aloud = librarian.get(f"/fair/{open_doors.pk}/results/")
    assert aloud.context["taken_down"] == [{"names": "Matei", "awards": ["Premiul ideii"]}], "called like the others"
    children = sign_in(matei).get("/fair/awards/")
    for seen in (page, aloud, children):
        assert "Premiul ideii" in seen.content.decode()
        assert "Drumul Anei" not in seen.content.decode(), "the title may name the other"
        assert "Ana<" not in seen.content.decode()
    assert [vars(fair)["works_count"] for fair in list_fairs(open_doors.club)] == [1]


def test_the_children_see_awards_after_the_fair_and_never_stars(
    open_doors: Fair, ana: Learner, matei: Learner, elena: Person
) -> None:
    librarian, child = sign_in_adult(elena), sign_in(ana, matei)
    copy_sheet(librarian, open_doors, 1, ([4, 4, 4, 4], "Bravo, Ana"), ([1, 1, 1, 1], ""))
    decide(librarian, open_doors, ["Premiul ideii"], ["Premiul răbdării"])
    assert "Premiul ideii" not in child.get("/fair/awards/").content.decode(), "not before they were announced"
    assert librarian.post(f"/fair/{open_doors.pk}/end/").status_code == 302
    assert librarian.post(f"/fair/{open_doors.pk}/end/").status_code == 409
    page = child.get("/fair/awards/").content.decode()
    assert "Premiul ideii" in page
    assert "Premiul răbdării" in page
    assert page.index("Drumul Anei") < page.index("Pong-ul lui Matei"), "in the order of the tables"
    assert "4,0" not in page
    assert "4.0" not in page
    assert decide(librarian, open_doors, ["Premiul ideii bune"], ["Premiul răbdării"]).status_code == 302


def test_before_the_fair_no_award_is_given(fair: Fair, elena: Person) -> None:
    librarian = sign_in_adult(elena)
    assert librarian.get(f"/fair/{fair.pk}/decide/").status_code == 409
    assert decide(librarian, fair, ["Premiu"], ["Premiu"]).status_code == 409


def test_a_title_is_kept_as_long_as_a_line_holds(open_doors: Fair, elena: Person) -> None:
    give_awards(fair=open_doors, titles={each.pk: ["T" * 61] for each in list_entries(open_doors)}, by=elena)
    assert "T" * 61 in sign_in_adult(elena).get(f"/fair/{open_doors.pk}/certificates/").content.decode()
    decide(sign_in_adult(elena), open_doors, ["T" * 300], ["<script>alert(1)</script>"])
    assert {len(each.title) for each in FairAward.objects.all()} == {120, 25}
    assert "<script>alert" not in sign_in_adult(elena).get(f"/fair/{open_doors.pk}/results/").content.decode()


def test_the_pages_of_the_day_take_the_same_queries_for_two_works_and_for_many(
    open_doors: Fair, elena: Person, club, django_assert_num_queries, django_assert_max_num_queries
) -> None:
    librarian = sign_in_adult(elena)
    pages = [
        f"/fair/{open_doors.pk}/{page}" for page in ("", "sheets/1/", "decide/", "results/", "certificates/", "show/")
    ]
    copy_sheet(librarian, open_doors, 1, ([4, 3, 2, 1], "Bine"), ([1, 2, 3, 4], "Bine"))
    decide(librarian, open_doors, ["Premiu"], ["Premiu"])
    counts = []
    for page in pages:
        with django_assert_max_num_queries(30) as captured:
            librarian.get(page)
        counts.append(len(captured))
    for number in range(12):
        work = hang_up(sign_in(make_learner(f"Copil {number}", club)), elena, f"Lucrare {number}")
        FairEntry.objects.create(fair=open_doors, entry=work, number=3 + number)
    rows: list[tuple[Sequence[object], str]] = [([4, 3, 2, 1], "Bine")] * 14
    copy_sheet(librarian, open_doors, 1, *rows)
    decide(librarian, open_doors, *[["Premiu"]] * 14)
    for page, count in zip(pages, counts, strict=True):
        with django_assert_num_queries(count):
            librarian.get(page)
