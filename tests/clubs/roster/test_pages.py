"""The pages of the list: taking in, changing, moving, the archive, and who may."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from cluboteca.clubs.actions import take_in
from cluboteca.clubs.models import Club, Membership, Role
from cluboteca.clubs.queries import list_learners
from cluboteca.clubs.roster.actions import add_learners
from cluboteca.clubs.roster.queries import get_this_year
from cluboteca.core.clock import now
from cluboteca.core.models import AuditEvent
from cluboteca.meetings.models import Meeting
from cluboteca.people.actions import create_adult, create_learner
from cluboteca.people.consents import record_consents
from cluboteca.people.models import AVATARS, Person, Purpose
from tests.named_people import Learner, sign_in, sign_in_adult

LONG = "w" * 60
SCRIPT = "<script>alert(1)</script>"


@pytest.fixture
def second_club(club: Club, elena: Person) -> Club:
    """Another one of the same library, which Elena leads, too."""
    second = Club.objects.create(library=club.library, name="Clubul mic", opened_at=club.opened_at)
    take_in(club=second, person=elena, role=Role.LIBRARIAN, by=None)
    return second


@pytest.fixture
def substitute(club: Club) -> Person:
    person = create_adult(name="Sanda", username="sanda", password="prun-fag-4321")
    take_in(club=club, person=person, role=Role.SUBSTITUTE, by=None)
    return person


def names(club: Club) -> list[str]:
    return [learner.nickname for learner in list_learners(club)]


def add(computer: Client, nickname: str, **others: object):
    return computer.post("/learners/add/", {"nickname": nickname, "avatar": "owl", **others})


def take_in_lines(computer: Client, *nicknames: str, **others: str):
    fields = dict(others)
    for index, nickname in enumerate(nicknames):
        fields |= {f"number-{index}": str(index + 1), f"nickname-{index}": nickname, f"wanted-{index}": "on"}
    return computer.post("/learners/add-many/take-in/", fields)


PAGES = ["", "?show=archive", "add/", "add-many/", "cards/?for=all", "{id}/", "{id}/archive/", "{id}/pictures/"]


@pytest.mark.parametrize("language", ["ro", "en"])
@pytest.mark.parametrize("page", PAGES)
def test_a_page_opens_in_both_languages(ana: Learner, elena: Person, page: str, language: str) -> None:
    librarian = sign_in_adult(elena)
    librarian.cookies["django_language"] = language
    answer = librarian.get(f"/learners/{page.format(id=ana.person.pk)}")
    assert answer.status_code == 200
    assert f'lang="{language}"' in answer.content.decode()


@pytest.mark.parametrize("page", [*PAGES, "{id}/move/", "{id}/come-back/", "add-many/take-in/", "add-many/sample.csv"])
def test_children_and_passers_by_are_asked_to_sign_in(meeting: Meeting, ana: Learner, page: str) -> None:
    for other in (Client(), sign_in(ana)):
        answer = other.post(f"/learners/{page.format(id=ana.person.pk)}")
        assert answer.status_code in (302, 405)
        assert answer.status_code == 405 or answer["Location"].startswith("/adults/sign-in/")


@pytest.mark.parametrize(
    "page", ["{id}/", "{id}/move/", "{id}/archive/", "{id}/come-back/", "{id}/pictures/", "{id}/unlock/"]
)
def test_a_child_of_another_club_is_not_there(ana: Learner, club: Club, dorina: Person, page: str) -> None:
    stranger = sign_in_adult(dorina)
    answer = stranger.post(f"/learners/{page.format(id=ana.person.pk)}", {"nickname": "Ă", "avatar": "owl"})
    assert answer.status_code == 404
    assert names(club) == ["Ana"]


def test_one_child_after_the_other_is_taken_in(club: Club, elena: Person) -> None:
    librarian = sign_in_adult(elena)
    year = get_this_year() - 10
    answer = librarian.post(
        "/learners/add/",
        {"nickname": " Ștefan ", "avatar": "bee", "birth_year": str(year), "gender": "boy"},
        follow=True,
    )
    assert answer.redirect_chain == [("/learners/add/", 302)]
    assert "Ștefan" in answer.content.decode()
    learner = Person.objects.get(nickname="Ștefan")
    assert (learner.avatar, learner.birth_year, learner.gender) == ("bee", year, "boy")
    assert not learner.pictures_hash
    assert names(club) == ["Ștefan"]
    assert answer.context["form"].initial["avatar"] == AVATARS[0]


def test_the_first_avatar_that_nobody_has_is_ticked(club: Club, elena: Person, ana: Learner) -> None:
    form = sign_in_adult(elena).get("/learners/add/").context["form"]
    assert form.initial["avatar"] == AVATARS[1]


@pytest.mark.parametrize(
    "others",
    [
        {"nickname": ""},
        {"nickname": "  \u200b "},
        {"nickname": "x" * 61},
        {"nickname": "A\x00na"},
        {"nickname": "ANA"},
        {"avatar": "dragon"},
        {"birth_year": "1950"},
        {"birth_year": "x"},
        {"gender": "x"},
    ],
)
def test_a_refused_form_keeps_what_was_typed(club: Club, ana: Learner, elena: Person, others: dict[str, str]) -> None:
    sent = {"nickname": "Luca", "avatar": "owl"} | others
    answer = sign_in_adult(elena).post("/learners/add/", sent)
    assert answer.status_code in (409, 422)
    assert answer.context["form"].errors
    assert answer.context["form"]["nickname"].value() == sent["nickname"]
    assert names(club) == ["Ana"]


@pytest.mark.parametrize("nickname", [LONG, SCRIPT, "O'Brien", "Kovács Ágnes", "Лев", "نور", "🦊"])
def test_an_odd_name_stands_safely_on_every_page(club: Club, elena: Person, nickname: str) -> None:
    librarian = sign_in_adult(elena)
    assert add(librarian, nickname).status_code == 302
    learner = Person.objects.get(nickname=nickname)
    record_consents(learner=learner, purposes=[Purpose.TAKE_PART], given_on=now().date(), by=None)
    pk = learner.pk
    pages = ["/learners/", f"/learners/{pk}/", f"/learners/{pk}/archive/", "/learners/cards/?for=all"]
    for page in pages:
        text = librarian.get(page).content.decode()
        assert SCRIPT not in text
        assert nickname in text.replace("&#x27;", "'").replace("&lt;", "<").replace("&gt;", ">")


def test_a_child_is_changed_and_the_audit_keeps_no_name(club: Club, ana: Learner, elena: Person) -> None:
    librarian = sign_in_adult(elena)
    answer = librarian.post(f"/learners/{ana.person.pk}/", {"nickname": "Anișoara", "avatar": "bee"})
    assert answer.status_code == 302
    assert names(club) == ["Anișoara"]
    event = AuditEvent.objects.get(action="clubs.change_learner")
    assert "Ani" not in str(event.detail)
    assert add(librarian, "anişoara").status_code == 409


def test_a_pasted_list_is_shown_before_anything_is_stored(club: Club, ana: Learner, elena: Person) -> None:
    librarian = sign_in_adult(elena)
    answer = librarian.post("/learners/add-many/", {"text": "Ana\nLuca 2015\nPopescu Ioana\nx, 1950"})
    assert [bool(line.fault) for line in answer.context["lines"]] == [True, False, False, True]
    assert answer.context["good_count"] == 2
    assert names(club) == ["Ana"]


def test_good_lines_come_in_and_bad_ones_stay_to_be_mended(club: Club, ana: Learner, elena: Person) -> None:
    librarian = sign_in_adult(elena)
    answer = take_in_lines(librarian, "Luca", "Ana", "", **{"gender-0": "boy", "year-0": "10"})
    assert [line.nickname for line in answer.context["lines"]] == ["Ana", ""]
    assert [line.number for line in answer.context["lines"]] == [2, 3]
    assert names(club) == ["Ana", "Luca"]
    luca = Person.objects.get(nickname="Luca")
    assert (luca.gender, luca.birth_year) == ("boy", get_this_year() - 10)
    assert luca.avatar != ana.person.avatar
    assert take_in_lines(librarian, "Ana M.").status_code == 302
    assert names(club) == ["Ana", "Ana M.", "Luca"]


def test_a_list_that_is_sent_twice_adds_nobody_twice(club: Club, elena: Person) -> None:
    librarian = sign_in_adult(elena)
    take_in_lines(librarian, "Ana", "Luca")
    assert take_in_lines(librarian, "Ana", "Luca").status_code == 422
    assert names(club) == ["Ana", "Luca"]


def test_a_line_without_its_tick_stays_outside(club: Club, elena: Person) -> None:
    fields = {"number-0": "1", "nickname-0": "Ana", "number-1": "2", "nickname-1": "Luca", "wanted-1": "on"}
    assert sign_in_adult(elena).post("/learners/add-many/take-in/", fields).status_code == 302
    assert names(club) == ["Luca"]
    assert sign_in_adult(elena).post("/learners/add-many/take-in/", {}).status_code == 302


def test_a_file_is_read_and_a_bad_one_refused_with_what_was_typed(club: Club, elena: Person) -> None:
    from django.core.files.uploadedfile import SimpleUploadedFile

    librarian = sign_in_adult(elena)
    table = "Nume;Prenume;An\nPopescu;Ana;2015\n".encode("cp1250")
    good = librarian.post("/learners/add-many/", {"file": SimpleUploadedFile("lista.csv", table)})
    assert [(line.nickname, line.year) for line in good.context["lines"]] == [("Ana", "2015")]
    bad = librarian.post("/learners/add-many/", {"file": SimpleUploadedFile("lista.pdf", b"%PDF-1.7")})
    assert bad.status_code == 422
    assert bad.context["file_fault"]
    long = librarian.post("/learners/add-many/", {"text": "Ana\n" * 101})
    assert long.status_code == 422
    assert long.context["text"].startswith("Ana")


def test_the_example_can_be_taken_in_as_it_is(club: Club, elena: Person) -> None:
    from django.core.files.uploadedfile import SimpleUploadedFile

    librarian = sign_in_adult(elena)
    for language in ("ro", "en"):
        librarian.cookies["django_language"] = language
        sample = librarian.get("/learners/add-many/sample.csv").content
        read = librarian.post("/learners/add-many/", {"file": SimpleUploadedFile("x.csv", sample)})
        lines = read.context["lines"]
        assert [(line.nickname, line.gender, line.fault) for line in lines] == [
            ("Ana", "girl", ""),
            ("Ștefan", "boy", ""),
            ("Kinga", "", ""),
        ]


def test_an_archived_child_cant_sign_in_and_comes_back_with_the_old_card(
    club: Club, ilinca: Learner, elena: Person, meeting: Meeting
) -> None:
    librarian = sign_in_adult(elena)
    pk = ilinca.person.pk
    assert librarian.post(f"/learners/{pk}/archive/").status_code == 302
    assert names(club) == []
    tries = {"learners": [ilinca.tapped]}
    assert Client().post("/api/crews", tries, content_type="application/json").status_code == 404
    assert "Ilinca" in librarian.get("/learners/?show=archive").content.decode()
    assert librarian.get(f"/learners/{pk}/").context["archived"]
    assert librarian.post(f"/learners/{pk}/come-back/").status_code == 302
    assert names(club) == ["Ilinca"]
    assert Membership.objects.get(person=pk, ended_at=None).role == Role.LEARNER
    assert librarian.post(f"/learners/{pk}/come-back/").status_code == 302
    assert Membership.objects.filter(person=pk).count() == 2
    sign_in(ilinca)


def test_a_child_at_a_computer_is_not_archived_under_its_hands(
    club: Club, ana: Learner, elena: Person, meeting: Meeting
) -> None:
    sign_in(ana)
    assert sign_in_adult(elena).post(f"/learners/{ana.person.pk}/archive/").status_code == 409
    assert names(club) == ["Ana"]


def test_a_name_that_was_given_away_meanwhile_has_to_be_changed_first(club: Club, ana: Learner, elena: Person) -> None:
    librarian = sign_in_adult(elena)
    librarian.post(f"/learners/{ana.person.pk}/archive/")
    add(librarian, "Ana")
    answer = librarian.post(f"/learners/{ana.person.pk}/come-back/", follow=True)
    assert answer.redirect_chain[0][0] == f"/learners/{ana.person.pk}/"
    assert len(names(club)) == 1
    librarian.post(f"/learners/{ana.person.pk}/", {"nickname": "Ana M.", "avatar": "fox"})
    librarian.post(f"/learners/{ana.person.pk}/come-back/")
    assert names(club) == ["Ana", "Ana M."]


def test_an_ambassador_who_moves_is_a_learner_there(
    club: Club, second_club: Club, ilinca: Learner, elena: Person
) -> None:
    librarian = sign_in_adult(elena)
    pk = ilinca.person.pk
    assert librarian.post(f"/learners/{pk}/move/", {"club": second_club.pk}).status_code == 302
    assert names(club) == []
    assert Membership.objects.get(person=pk, ended_at=None).role == Role.LEARNER
    assert names(second_club) == ["Ilinca"]
    assert list(librarian.get("/learners/?show=archive").context["page"]) == []


def test_nobody_moves_to_a_club_of_another_library(
    club: Club, other_club: Club, second_club: Club, ana: Learner, elena: Person
) -> None:
    librarian = sign_in_adult(elena)
    for wanted in (other_club.pk, club.pk, "", "x"):
        assert librarian.post(f"/learners/{ana.person.pk}/move/", {"club": wanted}).status_code == 422
    assert names(club) == ["Ana"]


def test_a_child_moves_to_a_club_of_the_library_that_the_librarian_does_not_lead(
    club: Club, second_club: Club, ana: Learner, elena: Person, substitute: Person
) -> None:
    Membership.objects.filter(club=second_club, person=elena).delete()
    address = f"/learners/{ana.person.pk}/move/"
    assert sign_in_adult(substitute).post(address, {"club": second_club.pk}).status_code == 404
    librarian = sign_in_adult(elena)
    assert "Clubul mic" in librarian.get(f"/learners/{ana.person.pk}/").content.decode()
    assert librarian.post(address, {"club": second_club.pk}).status_code == 302
    assert (names(club), names(second_club)) == ([], ["Ana"])
    event = AuditEvent.objects.get(action="clubs.move_learner")
    assert (event.by, event.detail) == (elena, {"from_club": club.pk, "to_club": second_club.pk})
    assert librarian.get(f"/learners/{ana.person.pk}/").status_code == 404


def test_a_name_that_was_taken_after_the_lines_were_looked_at_is_marked(
    club: Club, elena: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    def be_slower(*, club: Club, new: object, by: Person) -> list[Person]:
        take_in(
            club=club, person=create_learner(nickname="Ana", avatar="fox", birth_year=None), role=Role.LEARNER, by=None
        )
        return add_learners(club=club, new=new, by=by)  # type: ignore[arg-type]

    monkeypatch.setattr("cluboteca.clubs.roster.views.many.add_learners", be_slower)
    answer = take_in_lines(sign_in_adult(elena), "Ana", "Barbu")
    assert answer.status_code == 409
    assert [bool(line.fault) for line in answer.context["lines"]] == [True, False]
    assert names(club) == ["Ana"]


def test_a_substitute_takes_in_and_deals_but_moves_nobody(club: Club, ana: Learner, substitute: Person) -> None:
    computer = sign_in_adult(substitute)
    assert add(computer, "Luca").status_code == 302
    assert computer.get(f"/learners/{ana.person.pk}/pictures/").status_code == 200
    for act in ("archive", "come-back", "move"):
        assert computer.post(f"/learners/{ana.person.pk}/{act}/").status_code == 404
    assert names(club) == ["Ana", "Luca"]


def test_a_substitute_sees_nothing_of_the_consents(club: Club, ana: Learner, elena: Person, substitute: Person) -> None:
    ana.person.consents.all().delete()
    paper = f'href="/consents/{ana.person.pk}/"'
    filter_of_consents = 'value="without-consent"'
    seen = sign_in_adult(elena).get("/learners/").content.decode()
    assert paper in seen
    assert filter_of_consents in seen
    computer = sign_in_adult(substitute)
    answer = computer.get("/learners/?show=without-consent")
    hidden = answer.content.decode()
    assert paper not in hidden
    assert filter_of_consents not in hidden
    assert answer.context["shown"] == "all"
    assert (seen.count('<th scope="col"'), hidden.count('<th scope="col"')) == (6, 5)


def test_each_picture_beside_a_name_is_named_as_the_animal_that_it_is(club: Club, elena: Person) -> None:
    librarian = sign_in_adult(elena)
    librarian.cookies["django_language"] = "en"
    page = librarian.get("/learners/add/").content.decode()
    for animal in ("Fox", "Hedgehog", "Robin"):
        assert f'<span class="spoken">{animal}</span>' in page


def test_the_list_is_searched_without_marks_and_filtered(club: Club, ana: Learner, elena: Person) -> None:
    librarian = sign_in_adult(elena)
    take_in_lines(librarian, "Ștefan", "Ștefania", "Zoe")

    def shown(query: str) -> list[str]:
        return [row.learner.nickname for row in librarian.get(f"/learners/?{query}").context["page"]]

    assert shown("") == ["Ana", "Ștefan", "Ștefania", "Zoe"]
    assert shown("q=stefan") == ["Ștefan", "Ștefania"]
    assert shown("show=without-pictures") == ["Ștefan", "Ștefania", "Zoe"]
    assert shown("show=without-consent") == ["Ștefan", "Ștefania", "Zoe"]
    assert shown("show=archive") == []
    assert shown("show=x&page=99") == ["Ana", "Ștefan", "Ștefania", "Zoe"]


@pytest.mark.parametrize("page", ["/learners/", "/learners/?show=archive", "/learners/cards/?for=all"])
def test_a_long_list_asks_no_more_than_a_short_one(club: Club, ana: Learner, elena: Person, page: str) -> None:
    librarian = sign_in_adult(elena)
    is_archive = "archive" in page

    def count_queries() -> int:
        with CaptureQueriesContext(
            connection,
        ) as asked:
            assert librarian.get(page).status_code == 200
        return len(asked)

    def fill(first: int, last: int) -> None:
        for number in range(first, last):
            learner = create_learner(nickname=f"Copil {number}", avatar="owl", birth_year=None)
            membership = take_in(club=club, person=learner, role=Role.LEARNER, by=None)
            if is_archive:
                Membership.objects.filter(pk=membership.pk).update(ended_at=membership.since)

    fill(0, 2)
    few = count_queries()
    fill(2, 300)
    assert count_queries() == few
    assert len(librarian.get("/learners/").context["page"]) == (1 if is_archive else 50)
