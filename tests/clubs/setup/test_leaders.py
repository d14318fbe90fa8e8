from datetime import timedelta
from typing import Any

import pytest
from django.core.management import call_command
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils.timezone import localdate

from cluboteca.clubs.models import Club, Membership, Role
from cluboteca.clubs.policies import list_in_force
from cluboteca.clubs.setup.actions import found_another_club
from cluboteca.clubs.setup.leader_actions import add_known_leader, add_new_leader, deal_first_password, end_leading
from cluboteca.clubs.setup.policies import LastLibrarian, LeadsAlready, LeadsElsewhere, UsernameTaken
from cluboteca.core.clock import now
from cluboteca.core.models import AuditEvent
from cluboteca.core.once import SentBefore
from cluboteca.meetings.models import Meeting
from cluboteca.people.actions import check_adult
from cluboteca.people.models import Person
from tests.named_people import PASSWORD, Learner, make_librarian, sign_in, sign_in_adult

NEW: dict[str, Any] = {"name": "Maria Ionescu", "username": "", "role": "substitute", "until_on": ""}


def read_password(page: str) -> str:
    return page.split('class="setup-word">')[1].split("<", maxsplit=1)[0]


@pytest.fixture
def maria(club: Club, elena: Person) -> Membership:
    """A substitute, who has chosen an own password already."""
    person, _password = add_new_leader(
        club=club, name="Maria", username="maria", role=Role.SUBSTITUTE, until_on=None, by=elena
    )
    Person.objects.filter(pk=person.pk).update(has_first_password=False)
    return Membership.objects.get(person=person)


def test_a_substitute_is_added_and_chooses_an_own_password_at_the_first_sign_in(club: Club, elena: Person) -> None:
    until_on = localdate(now()) + timedelta(days=3)
    page = sign_in_adult(elena).post("/leaders/add/", NEW | {"until_on": f"{until_on}"}).content.decode()
    password = read_password(page)
    assert "maria.ionescu" in page
    membership = Membership.objects.get(person__username="maria.ionescu")
    assert (membership.role, membership.until_on, membership.club) == (Role.SUBSTITUTE, until_on, club)
    pc = Client(REMOTE_ADDR="192.168.1.9")
    pc.post("/adults/sign-in/", {"username": "maria.ionescu", "password": password})
    for path in ("/week/", "/learners/", "/handover/"):
        assert pc.get(path)["Location"] == "/adults/password/"
    assert pc.post("/adults/password/", {"password": password, "again": password}).status_code == 422
    assert pc.post("/adults/password/", {"password": "scurt", "again": "scurt"}).status_code == 422
    own = {"password": "patru vorbe mai bune", "again": "patru vorbe mai bune"}
    assert pc.post("/adults/password/", own)["Location"] in ("/today/", "/week/")
    assert pc.get("/handover/").status_code == 200, "she is still signed in"


def test_a_username_that_differs_in_capitals_alone_is_taken(club: Club, elena: Person) -> None:
    Person.objects.filter(pk=elena.pk).update(username="Elena.U")
    assert sign_in_adult(elena).post("/leaders/add/", NEW | {"username": "elena.u"}).status_code == 422
    with pytest.raises(UsernameTaken):
        add_new_leader(club=club, name="Ema", username="elena.u", role=Role.LIBRARIAN, until_on=None, by=elena)


def test_a_librarian_has_no_last_day(club: Club, elena: Person) -> None:
    sign_in_adult(elena).post("/leaders/add/", NEW | {"role": "librarian", "until_on": f"{localdate(now())}"})
    assert Membership.objects.get(person__username="maria.ionescu").until_on is None


@pytest.mark.parametrize(
    "wrong",
    [
        {"name": ""},
        {"name": "M" * 121},
        {"username": "elena"},
        {"username": "două vorbe"},
        {"role": "learner"},
        {"role": ""},
        {"until_on": "mâine"},
        {"until_on": "2020-01-01"},
    ],
)
def test_a_wrong_entry_adds_nobody_and_stays(elena: Person, wrong: dict[str, Any]) -> None:
    answer = sign_in_adult(elena).post("/leaders/add/", NEW | wrong)
    assert answer.status_code == 422
    if "name" not in wrong:
        assert "Maria Ionescu" in answer.content.decode()
    assert Person.objects.count() == 1


def test_a_page_with_a_first_password_that_is_sent_again_adds_nobody_a_second_time(elena: Person) -> None:
    pc = sign_in_adult(elena)
    entry = NEW | {"username": "maria"}
    pc.post("/leaders/add/", entry)
    assert pc.post("/leaders/add/", entry).status_code == 422
    assert Person.objects.filter(name="Maria Ionescu").count() == 1


def test_a_substitute_is_out_on_the_day_after_the_last_one(club: Club, maria: Membership) -> None:
    pc = sign_in_adult(maria.person)
    Membership.objects.filter(pk=maria.pk).update(until_on=localdate(now()))
    assert pc.get("/handover/").status_code == 200
    Membership.objects.filter(pk=maria.pk).update(until_on=localdate(now()) - timedelta(days=1))
    assert pc.get("/handover/").status_code == 404


@pytest.mark.parametrize("ends", ["last day", "by a librarian", "by herself"])
def test_whoever_leads_no_club_any_more_signs_out_and_leaves_the_computer_to_the_children(
    club: Club, elena: Person, maria: Membership, meeting: Meeting, ana: Learner, ends: str
) -> None:
    pc = sign_in_adult(maria.person)
    if ends == "last day":
        Membership.objects.filter(pk=maria.pk).update(until_on=localdate(now()) - timedelta(days=1))
    elif ends == "by a librarian":
        end_leading(membership=maria, by=elena)
    else:
        Membership.objects.filter(pk=maria.pk).update(role=Role.LIBRARIAN)
        pc.post(f"/leaders/{maria.pk}/end/")
    answer = pc.get("/today/")
    assert answer.status_code == 404
    assert 'action="/adults/sign-out/"' in answer.content.decode()
    assert "Ana" in pc.get("/").content.decode(), "the children come to their first page all the same"
    assert pc.post("/adults/sign-out/")["Location"] == "/"
    assert pc.get("/today/")["Location"].startswith("/adults/sign-in/")


def test_a_page_that_is_refused_lets_an_adult_sign_out_and_shows_nothing_of_it_to_children(
    elena: Person, ana: Learner, meeting: Meeting
) -> None:
    answer = sign_in_adult(elena).get("/meetings/999999/board/")
    assert answer.status_code == 404
    assert 'action="/adults/sign-out/"' in answer.content.decode()
    assert "sign-out" not in sign_in(ana).get("/activities/small/none/").content.decode()


def test_one_whose_last_day_is_over_can_come_again(club: Club, elena: Person, maria: Membership) -> None:
    Membership.objects.filter(pk=maria.pk).update(until_on=localdate(now()) - timedelta(days=1))
    add_known_leader(club=club, person=maria.person, role=Role.SUBSTITUTE, until_on=None, by=elena)
    assert Membership.objects.filter(list_in_force(), person=maria.person).count() == 1


@pytest.mark.parametrize("is_ended", [False, True])
def test_a_substitute_of_before_is_added_again_with_the_same_account_where_there_is_one_club(
    club: Club, elena: Person, maria: Membership, is_ended: bool
) -> None:
    yesterday = localdate(now()) - timedelta(days=1)
    Membership.objects.filter(pk=maria.pk).update(until_on=yesterday, ended_at=now() if is_ended else None)
    pc = sign_in_adult(elena)
    assert 'href="/leaders/add-known/"' in pc.get("/leaders/").content.decode()
    entry = {"person": f"{maria.person_id}", "role": "substitute", "until_on": ""}
    assert pc.post("/leaders/add-known/", entry)["Location"] == "/leaders/"
    assert sign_in_adult(maria.person).get("/today/").status_code == 200
    assert 'href="/leaders/add-known/"' not in pc.get("/leaders/").content.decode()


def test_what_a_leader_does_and_her_last_day_can_be_changed(club: Club, elena: Person, maria: Membership) -> None:
    pc, address = sign_in_adult(elena), f"/leaders/{maria.pk}/change/"
    today = localdate(now())
    Membership.objects.filter(pk=maria.pk).update(until_on=today - timedelta(days=1))
    assert f'href="{address}"' in pc.get("/leaders/").content.decode()
    assert pc.post(address, {"role": "substitute", "until_on": f"{today - timedelta(days=1)}"}).status_code == 422
    until_on = today + timedelta(days=7)
    assert pc.post(address, {"role": "substitute", "until_on": f"{until_on}"})["Location"] == "/leaders/"
    assert sign_in_adult(maria.person).get("/today/").status_code == 200
    assert f'value="{until_on}"' in pc.get(address).content.decode()
    assert pc.post(address, {"role": "librarian", "until_on": f"{until_on}"})["Location"] == "/leaders/"
    maria.refresh_from_db()
    assert (maria.role, maria.until_on) == (Role.LIBRARIAN, None)
    assert AuditEvent.objects.filter(action="clubs.change_leading", by=elena).count() == 2


def test_the_last_librarian_does_not_become_a_substitute(club: Club, elena: Person) -> None:
    own = Membership.objects.get(person=elena)
    pc = sign_in_adult(elena)
    entry = {"role": "substitute", "until_on": ""}
    answer = pc.post(f"/leaders/{own.pk}/change/", entry)
    assert answer.status_code == 422
    assert "are nevoie de o bibliotecară" in answer.content.decode()
    own.refresh_from_db()
    assert own.role == Role.LIBRARIAN
    make_librarian("Corina", club)
    assert pc.post(f"/leaders/{own.pk}/change/", entry)["Location"] == "/today/"
    assert pc.get("/leaders/").status_code == 404


def test_the_last_librarian_stays(club: Club, elena: Person, maria: Membership) -> None:
    own = Membership.objects.get(person=elena)
    with pytest.raises(LastLibrarian):
        end_leading(membership=own, by=elena)
    pc = sign_in_adult(elena)
    assert pc.post(f"/leaders/{own.pk}/end/")["Location"] == "/leaders/"
    assert "are nevoie de o bibliotecară" in pc.get("/leaders/").content.decode()
    make_librarian("Corina", club)
    assert pc.post(f"/leaders/{own.pk}/end/")["Location"] in ("/today/", "/week/")
    assert pc.get("/leaders/").status_code == 404


def test_a_librarian_ends_for_a_substitute(elena: Person, maria: Membership) -> None:
    substitute = sign_in_adult(maria.person)
    pc = sign_in_adult(elena)
    assert "Maria" in pc.get(f"/leaders/{maria.pk}/end/").content.decode()
    pc.post(f"/leaders/{maria.pk}/end/")
    assert substitute.get("/handover/").status_code == 404
    assert pc.post(f"/leaders/{maria.pk}/end/").status_code == 404, "it is over"


def test_one_of_another_club_of_the_library_is_added_to_this_one(club: Club, elena: Person, maria: Membership) -> None:
    second = found_another_club(library=club.library, name="Al doilea", weekday=None, starts_at=None, by=elena)
    pc = sign_in_adult(elena)
    pc.post(f"/clubs/{second.pk}/choose/")
    entry = {"person": f"{maria.person_id}", "role": "librarian", "until_on": ""}
    assert pc.post("/leaders/add-known/", entry)["Location"] == "/leaders/"
    assert Membership.objects.get(person=maria.person, club=second).role == Role.LIBRARIAN
    assert pc.post("/leaders/add-known/", entry).status_code == 422, "she isn't on the list any more"
    with pytest.raises(LeadsAlready):
        add_known_leader(club=second, person=maria.person, role=Role.LIBRARIAN, until_on=None, by=elena)


def test_adults_of_another_library_are_not_on_the_list(club: Club, elena: Person, dorina: Person) -> None:
    pc = sign_in_adult(elena)
    assert "Dorina" not in pc.get("/leaders/add-known/").content.decode()
    entry = {"person": f"{dorina.pk}", "role": "librarian", "until_on": ""}
    assert pc.post("/leaders/add-known/", entry).status_code == 422


def test_a_forgotten_password_is_dealt_anew_by_another_librarian(elena: Person, maria: Membership) -> None:
    at_work = sign_in_adult(maria.person)
    pc = sign_in_adult(elena)
    asked = pc.get(f"/leaders/{maria.pk}/password/")
    once = {"once": asked.context["once"]}
    password = read_password(pc.post(f"/leaders/{maria.pk}/password/", once).content.decode())
    person = check_adult(username="maria", password=password, computer="x")
    assert person.has_first_password
    assert at_work.get("/handover/")["Location"].startswith("/adults/sign-in/"), "she is signed out everywhere"
    again = pc.post(f"/leaders/{maria.pk}/password/", once)
    assert "setup-word" not in again.content.decode(), "a reload deals nothing"
    check_adult(username="maria", password=password, computer="x")


def test_of_two_presses_in_the_same_moment_one_deals_a_password(elena: Person, maria: Membership) -> None:
    first, second = (Person.objects.get(pk=maria.person_id) for _press in range(2))
    password = deal_first_password(person=first, by=elena)
    with pytest.raises(SentBefore):
        deal_first_password(person=second, by=elena)
    check_adult(username="maria", password=password, computer="x")


def test_the_own_password_is_not_dealt(elena: Person) -> None:
    own = Membership.objects.get(person=elena)
    assert sign_in_adult(elena).post(f"/leaders/{own.pk}/password/").status_code == 409


@pytest.mark.parametrize("page", ["change", "end", "password"])
def test_a_librarian_of_another_club_finds_nobody_here(
    elena: Person, dorina: Person, maria: Membership, ana: Any, page: str
) -> None:
    pc = sign_in_adult(dorina)
    learner = Membership.objects.get(person=ana.person)
    for number in (maria.pk, Membership.objects.get(person=elena).pk, learner.pk, 999999):
        assert pc.get(f"/leaders/{number}/{page}/").status_code == 404
        assert pc.post(f"/leaders/{number}/{page}/").status_code == 404
    own = sign_in_adult(elena)
    assert own.post(f"/leaders/{learner.pk}/{page}/").status_code == 404, "a learner is no leader"


def test_changing_leaders_asks_for_the_password_again(elena: Person, maria: Membership) -> None:
    pc = sign_in_adult(elena, signed_in_seconds_ago=3600)
    of_maria = [f"/leaders/{maria.pk}/{page}/" for page in ("change", "end", "password")]
    for path in ("/leaders/add/", "/leaders/add-known/", *of_maria):
        assert pc.post(path)["Location"].startswith("/adults/confirm/")


def test_every_adult_changes_the_own_password(elena: Person) -> None:
    pc, elsewhere = sign_in_adult(elena), sign_in_adult(elena)
    new = {"password": "patru vorbe mai bune", "again": "patru vorbe mai bune"}
    assert pc.post("/adults/password/", new | {"old": "greșită"}).status_code == 401
    assert pc.post("/adults/password/", new).status_code == 422
    assert pc.post("/adults/password/", new | {"old": PASSWORD}).status_code == 302
    assert pc.get("/leaders/").status_code == 200
    assert elsewhere.get("/leaders/").status_code == 302
    check_adult(username="elena", password="patru vorbe mai bune", computer="x")


def test_whoever_looks_after_the_computer_sets_a_password_at_the_terminal(
    elena: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("getpass.getpass", lambda prompt: "scris la terminal")
    call_command("changepassword", "elena", verbosity=0)
    check_adult(username="elena", password="scris la terminal", computer="x")


def test_the_handover_note_is_written_by_the_librarian_and_read_by_the_substitute(
    club: Club, elena: Person, maria: Membership
) -> None:
    pc = sign_in_adult(elena)
    note = "Cheia e la <vecina> Lenuța.\n\nProiectorul: butonul roșu."
    pc.post("/handover/write/", {"note": note})
    page = sign_in_adult(maria.person).get("/handover/").content.decode()
    assert "&lt;vecina&gt; Lenuța" in page
    assert "<textarea" not in page
    assert "Elena" in page, "whom to ask"
    long = pc.post("/handover/write/", {"note": "x" * 5001})
    assert long.status_code == 422
    club.refresh_from_db()
    assert "Lenuța" in club.handover_note


def test_of_two_who_write_the_handover_note_the_second_one_sees_both_before_anything_is_kept(
    club: Club, elena: Person
) -> None:
    pc, other = sign_in_adult(elena), sign_in_adult(make_librarian("Rodica", club))
    other.cookies["django_language"] = "en"
    pc.post("/handover/write/", {"note": "Cheia e la vecina."})
    refused = other.post("/handover/write/", {"note": "Proiectorul se stinge."})
    page = refused.content.decode()
    assert refused.status_code == 409
    assert "Somebody else has written here" in page
    assert "<p>Cheia e la vecina.</p>" in page
    assert "Proiectorul se stinge." in page
    assert 'name="shown-note" value="Cheia e la vecina."' in page
    club.refresh_from_db()
    assert club.handover_note == "Cheia e la vecina."
    both = {"note": "Cheia e la vecina.\r\nProiectorul se stinge.", "shown-note": "Cheia e la vecina."}
    assert other.post("/handover/write/", both).status_code == 302
    assert other.post("/handover/write/", both).status_code == 302, "pressed twice"
    club.refresh_from_db()
    assert "stinge" in club.handover_note


def test_the_list_of_leaders_asks_as_much_for_forty_as_for_two(club: Club, elena: Person, maria: Membership) -> None:
    def count(pc: Client) -> int:
        with CaptureQueriesContext(connection) as queries:
            assert pc.get("/leaders/").status_code == 200
        return len(queries)

    pc = sign_in_adult(elena)
    few = count(pc)
    for index in range(38):
        person = Person.objects.create(name=f"A {index}", username=f"a{index}", password="x")
        Membership.objects.create(club=club, person=person, role=Role.LIBRARIAN)
    assert count(pc) == few


def test_a_librarian_of_one_club_deals_no_password_to_one_who_leads_another_too(club: Club, elena: Person) -> None:
    corina = make_librarian("Corina", club)
    second = found_another_club(library=club.library, name="Al doilea", weekday=None, starts_at=None, by=elena)
    pc = sign_in_adult(elena)
    pc.post(f"/clubs/{second.pk}/choose/")
    pc.post("/leaders/add-known/", {"person": f"{corina.pk}", "role": "substitute", "until_on": ""})
    end_leading(membership=Membership.objects.get(club=club, person=elena), by=corina)
    membership = Membership.objects.get(club=second, person=corina)
    for answer in (pc.get(f"/leaders/{membership.pk}/password/"), pc.post(f"/leaders/{membership.pk}/password/")):
        assert answer.status_code == 409
    with pytest.raises(LeadsElsewhere):
        deal_first_password(person=corina, by=elena)
    check_adult(username="corina", password=PASSWORD, computer="x")


def test_a_first_password_that_is_loaded_again_makes_no_second_account(elena: Person) -> None:
    pc = sign_in_adult(elena)
    entry = NEW | {"once": pc.get("/leaders/add/").context["once"]}
    assert "setup-word" in pc.post("/leaders/add/", entry).content.decode()
    assert pc.post("/leaders/add/", entry)["Location"] == "/leaders/"
    assert Person.objects.filter(name="Maria Ionescu").count() == 1
    with pytest.raises(SentBefore):
        add_new_leader(
            club=Club.objects.get(),
            name="M",
            username="m",
            role=Role.LIBRARIAN,
            until_on=None,
            by=elena,
            once=entry["once"],
        )
    anew = NEW | {"once": pc.get("/leaders/add/").context["once"]}
    assert "setup-word" in pc.post("/leaders/add/", anew).content.decode(), "another one of the same name"
