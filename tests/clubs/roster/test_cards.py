"""Cards for many: whom they are for, that old ones stop working, and that a reload deals nothing."""

import pytest
from django.test import Client

from cluboteca.clubs.actions import take_in
from cluboteca.clubs.models import Club, Role
from cluboteca.clubs.roster.actions import deal_cards
from cluboteca.clubs.roster.policies import AlreadyDealt
from cluboteca.core.clock import now
from cluboteca.core.models import AuditEvent
from cluboteca.people.actions import create_learner
from cluboteca.people.consents import record_consents, withdraw_consent
from cluboteca.people.models import Person, Purpose
from cluboteca.people.pictures import check_pictures
from tests.named_people import Learner, make_librarian, sign_in_adult


@pytest.fixture
def luca(club: Club) -> Person:
    """Without a card."""
    return make_admitted("Luca", club)


def make_admitted(nickname: str, club: Club) -> Person:
    learner = create_learner(nickname=nickname, avatar="owl", birth_year=None)
    take_in(club=club, person=learner, role=Role.LEARNER, by=None)
    record_consents(learner=learner, purposes=[Purpose.TAKE_PART], given_on=now().date(), by=None)
    return learner


def ask(computer: Client, query: str) -> dict[str, object]:
    """What the page that asks would send."""
    context = computer.get(f"/learners/cards/?{query}").context
    chosen = [learner.pk for learner in context["learners"]]
    return {"once": context["once"], "for": context["for_whom"], "learner": chosen}


def get_hash(person: Person) -> str:
    return Person.objects.get(pk=person.pk).pictures_hash


def test_those_without_a_card_get_one_and_the_others_keep_theirs(ana: Learner, luca: Person, elena: Person) -> None:
    computer = sign_in_adult(elena)
    before = get_hash(ana.person)
    answer = computer.post("/learners/cards/", ask(computer, "for=without-pictures"))
    [[card]] = answer.context["sheets"]
    assert card.learner == luca
    assert check_pictures(luca.pk, card.pictures, get_hash(luca))
    assert get_hash(ana.person) == before
    assert AuditEvent.objects.filter(action="people.deal_pictures", by_id=elena.pk).count() == 1
    assert answer.headers["Cache-Control"]
    assert "no-store" in answer.headers["Cache-Control"]


@pytest.mark.parametrize("query", ["for=all", "for=without-pictures", "for=chosen&learner={luca}"])
def test_a_reload_deals_nothing_and_the_printed_cards_stay_good(
    ana: Learner, luca: Person, elena: Person, query: str
) -> None:
    computer = sign_in_adult(elena)
    sent = ask(computer, query.format(luca=luca.pk))
    assert computer.post("/learners/cards/", sent).templates[0].name == "clubs/roster/cards.html"
    printed = get_hash(luca)
    again = computer.post("/learners/cards/", sent)
    assert again.templates[0].name == "clubs/roster/ask_cards.html"
    assert again.context["was_dealt"]
    assert get_hash(luca) == printed


def test_new_cards_for_everyone_say_whose_old_ones_stop_working(ana: Learner, luca: Person, elena: Person) -> None:
    computer = sign_in_adult(elena)
    page = computer.get("/learners/cards/?for=all")
    assert page.context["voided"] == [ana.person]
    assert get_hash(ana.person) == ana.person.pictures_hash
    answer = computer.post("/learners/cards/", ask(computer, "for=all"))
    assert answer.context["count"] == 2
    assert not check_pictures(ana.person.pk, ana.pictures, get_hash(ana.person)) or ana.pictures in [
        card.pictures for card in answer.context["sheets"][0]
    ]


def test_a_child_of_another_club_gets_no_card_here(vlad: Learner, ana: Learner, elena: Person) -> None:
    computer = sign_in_adult(elena)
    page = computer.get(f"/learners/cards/?for=chosen&learner={vlad.person.pk}&learner=x&learner={ana.person.pk}")
    assert page.context["learners"] == [ana.person]
    computer.post("/learners/cards/", {"for": "chosen", "learner": [vlad.person.pk], "once": "x"})
    assert get_hash(vlad.person) == vlad.person.pictures_hash


@pytest.mark.parametrize("query", ["for=all", "for=without-pictures", "for=chosen&learner={luca}"])
def test_who_waits_for_the_paper_gets_no_card_yet_and_is_counted(luca: Person, elena: Person, query: str) -> None:
    withdraw_consent(learner=luca, purpose=Purpose.TAKE_PART, by=elena)
    computer = sign_in_adult(elena)
    page = computer.get(f"/learners/cards/?{query.format(luca=luca.pk)}")
    assert page.context["learners"] == []
    assert page.context["waiting_count"] == 1
    assert "Luca" not in page.content.decode(), "a substitute sees of papers nothing by name"
    list_page = computer.get("/learners/")
    assert list_page.context["without_pictures_count"] == 0


def test_when_all_wait_for_papers_the_way_leads_to_the_papers(club: Club, luca: Person, elena: Person) -> None:
    withdraw_consent(learner=luca, purpose=Purpose.TAKE_PART, by=elena)
    page = sign_in_adult(elena).get(f"/learners/cards/?for=chosen&learner={luca.pk}").content.decode()
    assert "/consents/papers/" in page
    assert "Nimeni n-are nevoie de cartonaș aici" not in page
    substitute = make_librarian("Sanda", club)
    substitute.memberships.update(role=Role.SUBSTITUTE)
    page = sign_in_adult(substitute).get(f"/learners/cards/?for=chosen&learner={luca.pk}").content.decode()
    assert "/consents/papers/" not in page, "a substitute sees nothing of papers"


def test_a_single_card_tells_that_the_paper_is_missing(luca: Person, elena: Person) -> None:
    told = "1 copil așteaptă întâi acordul semnat de acasă"
    librarian = sign_in_adult(elena)
    assert told not in librarian.get(f"/learners/{luca.pk}/pictures/").content.decode()
    withdraw_consent(learner=luca, purpose=Purpose.TAKE_PART, by=elena)
    assert told in librarian.get(f"/learners/{luca.pk}/pictures/").content.decode()


def test_nobody_chosen_is_a_sentence(ana: Learner, elena: Person) -> None:
    answer = sign_in_adult(elena).get("/learners/cards/?for=chosen")
    assert answer.status_code == 200
    assert answer.context["learners"] == []


def test_two_at_the_same_moment_deal_once(ana: Learner, luca: Person, elena: Person) -> None:
    as_asked = [Person.objects.get(pk=ana.person.pk), Person.objects.get(pk=luca.pk)]
    deal_cards(learners=[luca], by=elena)
    with pytest.raises(AlreadyDealt):
        deal_cards(learners=as_asked, by=elena)
    assert get_hash(ana.person) == ana.person.pictures_hash


def test_thirteen_cards_are_two_sheets(club: Club, elena: Person) -> None:
    for number in range(13):
        make_admitted(f"Copil {number}", club)
    computer = sign_in_adult(elena)
    answer = computer.post("/learners/cards/", ask(computer, "for=all"))
    assert [len(sheet) for sheet in answer.context["sheets"]] == [8, 5]


def test_at_another_pc_the_password_is_asked_for_again(luca: Person, elena: Person) -> None:
    computer = sign_in_adult(elena, signed_in_seconds_ago=601)
    answer = computer.post("/learners/cards/", {"for": "all"})
    assert answer["Location"].startswith("/adults/confirm/")
    assert not get_hash(luca)
