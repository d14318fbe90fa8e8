"""The pages of progress: they tell and offer, and compare nobody."""

import re

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils.html import escape

from cluboteca.clubs.actions import take_in
from cluboteca.clubs.models import Club, Role
from cluboteca.content.models import Unit
from cluboteca.meetings.models import Meeting
from cluboteca.people.actions import create_adult
from cluboteca.people.models import Person
from tests.meetings.progress.conftest import Work, make_course
from tests.named_people import PASSWORD, Learner, make_learner, sign_in, sign_in_adult

PAGES = ["/progress/", "/progress/units/small/unit/", "/progress/learners/"]
CERTIFICATES = ["/progress/certificates/", "/progress/certificates/print/?for=unit:small/unit"]
# Words of contests, in both languages, and what a table of them would sort by.
CONTEST = re.compile(
    r"\b(punct(e|aj)|scor(ul)?|clasament|locul \d|rang|points?|score|rank(ing)?|leader|level|xp)\b", re.IGNORECASE
)


def see(browser: Client, address: str) -> str:
    answer = browser.get(address)
    assert answer.status_code == 200, address
    return " ".join(answer.content.decode().split())


def read_main(page: str) -> str:
    """What stands in the page itself, without tags and without its help, which speaks of what there isn't."""
    main = page[page.index("<main") : page.index("</main>")]
    return re.sub(r"<[^>]+>", " ", main)


def test_before_the_first_meeting_the_pages_say_what_to_do(club: Club, unit: Unit, elena: Person) -> None:
    librarian = sign_in_adult(elena)
    for address in ("/progress/", "/progress/learners/", "/progress/units/small/unit/"):
        see(librarian, address)


def test_the_page_of_a_unit_tells_what_was_hard_with_a_question_to_ask(
    club: Club, ana: Learner, elena: Person, unit: Unit, work: Work
) -> None:
    work("small/well", ana.person, tries=4, solved=False, finding="one_step_short")
    page = see(sign_in_adult(elena), "/progress/units/small/unit/")
    for words in (
        "Numără pătrățica de pornire.",
        "Câți pași vezi între Ana și fântână?",
        "/week/activities/small/well/",
    ):
        assert words in page


def test_the_page_of_a_child_tells_what_is_done_what_was_hard_and_what_comes_next(
    club: Club, ana: Learner, elena: Person, unit: Unit, work: Work
) -> None:
    work("small/well", ana.person, tries=3, solved=False, finding="one_step_short")
    page = see(sign_in_adult(elena), f"/progress/learners/{ana.person.pk}/")
    assert "Numără pătrățica de pornire." in page
    assert "încă nerezolvată" in page
    assert "/week/activities/small/well/" in page


def test_a_child_who_has_done_everything_is_offered_an_idea_of_its_own(
    club: Club, ana: Learner, elena: Person, unit: Unit, work: Work
) -> None:
    work("small/well", ana.person)
    work("small/school", ana.person)
    assert "O idee proprie" in see(sign_in_adult(elena), f"/progress/learners/{ana.person.pk}/")


def test_children_stand_in_the_order_of_their_names_whatever_they_have_done(
    club: Club, elena: Person, unit: Unit, work: Work
) -> None:
    names = ["Țuți", "Ștefan", "Zoe", "Ana", "Ágnes", "matei"]
    for name in names:
        child = make_learner(name, club).person
        for _ in range(len(names) - names.index(name)):
            work("small/well", child)
            work("small/school", child)
    librarian = sign_in_adult(elena)
    wanted = ["Ágnes", "Ana", "matei", "Ștefan", "Țuți", "Zoe"]
    for address in ("/progress/learners/", "/progress/certificates/?for=unit:small/unit"):
        found = re.findall(r'class="person-name">([^<]+)<', see(librarian, address))
        assert found == wanted, address


def test_no_page_has_points_ranks_or_numbers_beside_a_child(
    club: Club, ana: Learner, matei: Learner, elena: Person, unit: Unit, meeting: Meeting, work: Work
) -> None:
    work("small/well", ana.person, matei.person, tries=7)
    work("small/school", ana.person, tries=4, solved=False)
    librarian = sign_in_adult(elena)
    for address in (*PAGES, f"/progress/learners/{ana.person.pk}/", "/progress/certificates/?for=unit:small/unit"):
        assert not CONTEST.search(read_main(see(librarian, address))), address
    table = read_main(see(librarian, "/progress/learners/"))
    assert not re.search(r"\d", table)


def test_what_the_pages_read_as_json_has_no_points_and_ranks_either(
    club: Club, ana: Learner, matei: Learner, elena: Person, unit: Unit, meeting: Meeting, work: Work
) -> None:
    work("small/well", ana.person)
    crew = sign_in(ana, matei)
    for browser in (crew, sign_in_adult(elena)):
        for address in ("/api/meeting", "/api/board"):
            assert not CONTEST.search(browser.get(address).content.decode()), address
    expected = crew.get("/api/meeting").json()["learners"]
    assert [each["nickname"] for each in expected] == sorted(each["nickname"] for each in expected)


def test_a_certificate_for_one_child_is_asked_for_on_its_page(
    club: Club, ana: Learner, matei: Learner, elena: Person, unit: Unit
) -> None:
    librarian = sign_in_adult(elena)
    page = see(librarian, f"/progress/learners/{ana.person.pk}/")
    assert f"/progress/certificates/?learner={ana.person.pk}" in page
    page = see(librarian, f"/progress/certificates/?for=unit:small/unit&learner={ana.person.pk}")
    assert f'value="{ana.person.pk}" checked' in page
    assert f'value="{matei.person.pk}">' in page


@pytest.mark.parametrize("nickname", ["<script>alert(1)</script>", "O'Neil & „Țuți”", "Ș" * 60])
def test_odd_names_are_shown_as_they_are(nickname: str, club: Club, elena: Person, unit: Unit) -> None:
    child = make_learner(nickname, club).person
    librarian = sign_in_adult(elena)
    for address in (
        "/progress/learners/",
        f"/progress/learners/{child.pk}/",
        "/progress/certificates/?for=unit:small/unit",
        f"/progress/certificates/print/?for=unit:small/unit&learner={child.pk}",
    ):
        page = see(librarian, address)
        assert escape(nickname) in page
        assert "<script>alert" not in page


@pytest.mark.parametrize("address", [*PAGES, *CERTIFICATES])
def test_nobody_sees_them_without_signing_in(address: str, club: Club, unit: Unit) -> None:
    assert Client().get(address).status_code == 302


@pytest.mark.parametrize("address", [*PAGES, *CERTIFICATES])
def test_an_adult_without_a_club_finds_nothing(address: str, club: Club, unit: Unit) -> None:
    stranger = create_adult(name="Radu", username="radu", password=PASSWORD)
    assert sign_in_adult(stranger).get(address).status_code == 404


def test_a_substitute_sees_progress_and_gives_no_certificates(club: Club, ana: Learner, unit: Unit) -> None:
    substitute = create_adult(name="Radu", username="radu", password=PASSWORD)
    take_in(club=club, person=substitute, role=Role.SUBSTITUTE, by=None)
    browser = sign_in_adult(substitute)
    for address in (*PAGES, f"/progress/learners/{ana.person.pk}/"):
        assert "/progress/certificates/" not in see(browser, address)
    for address in CERTIFICATES:
        assert browser.get(address).status_code == 404


def test_what_isnt_of_the_club_isnt_there(club: Club, vlad: Learner, elena: Person, unit: Unit) -> None:
    librarian = sign_in_adult(elena)
    for address in (
        f"/progress/learners/{vlad.person.pk}/",
        "/progress/units/small/nowhere/",
        "/progress/certificates/print/",
        "/progress/certificates/print/?for=unit:small/nowhere",
        f"/progress/certificates/print/?for=unit:small/unit&learner={vlad.person.pk}",
        "/progress/certificates/print/?for=unit:small/unit&learner=x",
    ):
        assert librarian.get(address).status_code == 404, address


def test_those_who_have_finished_are_ticked(
    club: Club, ana: Learner, matei: Learner, elena: Person, unit: Unit, work: Work
) -> None:
    work("small/well", ana.person)
    work("small/school", ana.person)
    work("small/well", matei.person)
    page = see(sign_in_adult(elena), "/progress/certificates/?for=unit:small/unit")
    assert f'value="{ana.person.pk}" checked' in page
    assert f'value="{matei.person.pk}">' in page


def test_a_course_of_several_units_has_a_certificate_of_its_own(
    club: Club, ana: Learner, elena: Person, unit: Unit, second_unit: Unit
) -> None:
    librarian = sign_in_adult(elena)
    page = see(librarian, f"/progress/certificates/print/?for=course:small/course&learner={ana.person.pk}")
    for words in ("„Mic”", "Drumul", "Poveștile", "Ana", "Elena", "Biblioteca Valea"):
        assert words in page
    assert page.count('class="certificate"') == 1


def test_each_child_has_a_sheet_with_the_place_and_the_date(
    club: Club, ana: Learner, matei: Learner, elena: Person, unit: Unit
) -> None:
    address = f"/progress/certificates/print/?for=unit:small/unit&learner={matei.person.pk}&learner={ana.person.pk}"
    page = see(sign_in_adult(elena), address)
    assert page.count('class="certificate"') == 2
    assert page.index("Ana") < page.index("Matei")
    assert "Valea, <time" in page


def test_with_nobody_ticked_the_page_says_so(club: Club, ana: Learner, elena: Person, unit: Unit) -> None:
    page = see(sign_in_adult(elena), "/progress/certificates/print/?for=unit:small/unit")
    assert "Nimeni nu este bifat" in page


@pytest.mark.parametrize("address", [*PAGES, "/progress/certificates/?for=unit:small/unit"])
def test_the_queries_stay_the_same_as_the_club_grows(
    address: str, club: Club, ana: Learner, elena: Person, unit: Unit, work: Work
) -> None:
    work("small/well", ana.person, tries=3, solved=False, finding="one_step_short")
    librarian = sign_in_adult(elena)
    librarian.get(address)
    with CaptureQueriesContext(connection) as few:
        librarian.get(address)
    make_course(unit, activities=8, units=3)
    for number in range(40):
        child = make_learner(f"Copil {number}", club).person
        work("small/school", child, tries=4, finding="one_step_short", solved=bool(number % 2))
        work(f"small/long-{number % 3}-{number % 8}", child, tries=3, solved=False)
    with CaptureQueriesContext(connection) as many:
        librarian.get(address)
    assert len(many) == len(few)


def test_who_gets_a_certificate_is_told_apart_in_words(
    club: Club, ana: Learner, matei: Learner, elena: Person, unit: Unit, work: Work
) -> None:
    for activity in ("small/well", "small/school"):
        work(activity, ana.person, tries=1, solved=True)
    page = read_main(see(sign_in_adult(elena), "/progress/certificates/?for=unit:small/unit"))
    assert page.count("încă nu a parcurs tot drumul") == 1


def test_a_unit_tells_of_children_and_not_of_sign_ins(
    club: Club, ana: Learner, elena: Person, unit: Unit, work: Work, meeting: Meeting
) -> None:
    sign_in(ana)
    work("small/well", ana.person, tries=1, solved=True)
    assert "echipaj" not in read_main(see(sign_in_adult(elena), "/progress/units/small/unit/"))
