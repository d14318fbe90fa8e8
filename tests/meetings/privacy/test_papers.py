"""The librarian's pages of papers: who sees them, what is typed stays, and nothing is written twice."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils.timezone import localdate

from cluboteca.clubs.models import Club, Membership
from cluboteca.core.clock import now
from cluboteca.people.consents import has_consent, list_in_force, record_consents
from cluboteca.people.models import Consent, Person, Purpose
from tests.named_people import Learner, make_learner, sign_in_adult

PAGES = ("hub", "consents", "papers", "form", "photos", "keeping", "leaving")


def list_addresses(learner: Person) -> list[str]:
    of_learner = [reverse(f"privacy:{name}", args=[learner.pk]) for name in ("learner", "export", "erase")]
    return [
        *(reverse(f"privacy:{name}") for name in PAGES),
        *of_learner,
        reverse("privacy:withdraw", args=[learner.pk, "gallery"]),
    ]


def day(days_ago: int = 0) -> str:
    return (localdate(now()) - timedelta(days=days_ago)).isoformat()


@pytest.mark.parametrize("number", range(len(PAGES) + 4))
def test_the_librarian_sees_each_page(browser: Client, ana: Learner, number: int) -> None:
    answer = browser.get(list_addresses(ana.person)[number])
    assert answer.status_code == 200, answer.content


def test_a_substitute_sees_none_of_them(sorina: Person, ana: Learner) -> None:
    substitute = sign_in_adult(sorina)
    assert {substitute.get(address).status_code for address in list_addresses(ana.person)} == {404}


def test_nobody_sees_them_without_signing_in(ana: Learner) -> None:
    assert {Client().get(address).status_code for address in list_addresses(ana.person)} == {302}


@pytest.mark.parametrize("name", ["learner", "export", "erase"])
def test_a_child_of_another_club_does_not_exist(browser: Client, vlad: Learner, name: str) -> None:
    address = reverse(f"privacy:{name}", args=[vlad.person.pk])
    assert browser.get(address).status_code == 404
    assert browser.post(address, {"nickname": "Vlad"}).status_code == 404
    assert Person.objects.filter(pk=vlad.person.pk).exists()


def test_a_withdrawal_in_another_club_does_not_exist(browser: Client, vlad: Learner) -> None:
    assert browser.post(reverse("privacy:withdraw", args=[vlad.person.pk, "gallery"])).status_code == 404
    assert has_consent(vlad.person.pk, Purpose.GALLERY)


def test_an_unknown_purpose_does_not_exist(browser: Client, ana: Learner) -> None:
    assert browser.get(reverse("privacy:withdraw", args=[ana.person.pk, "pocket-money"])).status_code == 404


def test_an_adult_has_no_papers(browser: Client, elena: Person) -> None:
    assert browser.get(reverse("privacy:learner", args=[elena.pk])).status_code == 404


def test_a_child_in_the_archive_can_still_be_looked_up_and_one_who_moved_cannot(
    browser: Client, ana: Learner, club: Club, other_club: Club
) -> None:
    Membership.objects.filter(person=ana.person).update(ended_at=now())
    address = reverse("privacy:learner", args=[ana.person.pk])
    assert browser.get(address).context["is_archived"]
    Membership.objects.create(club=other_club, person=ana.person, role="learner")
    assert browser.get(address).status_code == 404


def test_those_without_a_paper_stand_first(browser: Client, ana: Learner, radu: Person) -> None:
    page = browser.get(reverse("privacy:consents")).content.decode()
    assert page.index("Radu") < page.index(">Ana<")


def test_a_paper_is_written_down_with_its_day(browser: Client, radu: Person, elena: Person) -> None:
    address = reverse("privacy:learner", args=[radu.pk])
    typed = {"given_on": day(4), "take_part": "yes", "keep_work": "yes", "gallery": "no"}
    assert browser.post(address, typed).status_code == 302
    consents = list_in_force([radu.pk])[radu.pk]
    assert set(consents) == {Purpose.TAKE_PART, Purpose.KEEP_WORK}
    assert consents[Purpose.TAKE_PART].given_on.isoformat() == day(4)
    assert "Elena" in browser.get(address).content.decode()


def test_sent_twice_it_is_written_once(browser: Client, radu: Person) -> None:
    address = reverse("privacy:learner", args=[radu.pk])
    for _press in range(2):
        assert browser.post(address, {"given_on": day(), "take_part": "yes"}).status_code == 302
    assert Consent.objects.filter(learner=radu).count() == 1


@pytest.mark.parametrize("wrong", ["", "31.02.2026", day(-1), "2014-12-31", "0026-09-01", "<script>", "9" * 60])
def test_a_wrong_day_is_told_and_the_answers_stay(browser: Client, radu: Person, wrong: str) -> None:
    address = reverse("privacy:learner", args=[radu.pk])
    answer = browser.post(address, {"given_on": wrong, "take_part": "yes"})
    assert answer.status_code == 422
    page = answer.content.decode()
    assert "field-error" in page
    assert "<script>9" not in page
    assert answer.context["form"]["take_part"].value() == "yes"
    assert not Consent.objects.filter(learner=radu).exists()


def test_a_pile_for_the_whole_club_is_saved_at_once(browser: Client, club: Club, radu: Person, ana: Learner) -> None:
    other = make_learner("Toma", club).person
    Consent.objects.filter(learner=other).delete()
    typed = {
        "day": day(2),
        f"take_part-{radu.pk}": "on",
        f"photo-{radu.pk}": "on",
        f"take_part-{other.pk}": "on",
        f"day-{other.pk}": day(9),
    }
    assert browser.post(reverse("privacy:papers"), typed).status_code == 302
    assert set(list_in_force([radu.pk])[radu.pk]) == {Purpose.TAKE_PART, Purpose.PHOTO}
    assert list_in_force([other.pk])[other.pk][Purpose.TAKE_PART].given_on.isoformat() == day(9)


def test_the_pile_of_a_very_large_club_is_read_in_one_go(browser: Client, radu: Person) -> None:
    others = {f"{purpose}-{number}": "on" for number in range(100_000, 100_250) for purpose in Purpose}
    assert len(others) > 1000
    typed = {"day": day(), f"take_part-{radu.pk}": "on"} | others
    assert browser.post(reverse("privacy:papers"), typed).status_code == 302
    assert has_consent(radu.pk, Purpose.TAKE_PART)


def test_the_form_lists_the_children_as_an_alphabet_has_them(browser: Client, club: Club) -> None:
    for nickname in ("Zoe", "Țuți", "Ștefan", "Sorin", "Ana"):
        make_learner(nickname, club)
    learners = browser.get(reverse("privacy:form")).context["learners"]
    assert [each.nickname for each in learners] == ["Ana", "Sorin", "Ștefan", "Țuți", "Zoe"]


def test_with_one_bad_line_nothing_is_saved_and_nothing_is_lost(browser: Client, club: Club, radu: Person) -> None:
    other = make_learner("Toma", club).person
    Consent.objects.filter(learner=other).delete()
    typed = {"day": day(), f"take_part-{radu.pk}": "on", f"take_part-{other.pk}": "on", f"day-{other.pk}": day(-3)}
    answer = browser.post(reverse("privacy:papers"), typed)
    assert answer.status_code == 422
    assert not Consent.objects.filter(learner__in=[radu, other]).exists()
    lines = {line.learner.pk: line for line in answer.context["pile"].lines}
    assert {purpose: ticked for purpose, _in_force, ticked in lines[radu.pk].cells}[Purpose.TAKE_PART]
    assert lines[other.pk].day == day(-3)
    assert lines[other.pk].error
    assert not lines[radu.pk].error


def test_a_line_for_a_child_of_another_club_is_passed_over(browser: Client, vlad: Learner, radu: Person) -> None:
    Consent.objects.filter(learner=vlad.person).delete()
    browser.post(reverse("privacy:papers"), {"day": day(), f"take_part-{vlad.person.pk}": "on"})
    assert not has_consent(vlad.person.pk, Purpose.TAKE_PART)


@pytest.mark.parametrize("name", ["consents", "papers", "form", "photos", "hub"])
def test_a_page_asks_as_often_for_forty_children_as_for_two(browser: Client, club: Club, name: str) -> None:
    def count() -> int:
        with CaptureQueriesContext(connection) as queries:
            assert browser.get(reverse(f"privacy:{name}"), {"for": "each"}).status_code == 200
        return len(queries)

    for number in range(2):
        make_learner(f"Copil {number}", club)
    count()
    few = count()
    for number in range(2, 40):
        person = Person.objects.create(nickname=f"Copil {number}", avatar="owl")
        Membership.objects.create(club=club, person=person, role="learner")
    assert count() == few


def test_what_an_upgrade_carried_over_is_told_apart_from_papers(browser: Client, radu: Person, elena: Person) -> None:
    record_consents(learner=radu, purposes=[Purpose.TAKE_PART], given_on=localdate(now()), by=elena)
    before = browser.get(reverse("privacy:consents")).context["carried_count"]
    Consent.objects.filter(learner=radu).update(recorded_by=None)
    assert browser.get(reverse("privacy:consents")).context["carried_count"] == before + 1
    browser.cookies["django_language"] = "en"
    page = browser.get(reverse("privacy:learner", args=[radu.pk])).content.decode()
    assert "from before the upgrade" in page
    Consent.objects.filter(learner=radu).update(recorded_by=elena)
    assert browser.get(reverse("privacy:consents")).context["carried_count"] == before
