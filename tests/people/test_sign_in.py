from datetime import timedelta

import pytest
from django.contrib.auth.hashers import check_password
from django.test import Client

from cluboteca.core.clock import now
from cluboteca.core.models import AuditEvent
from cluboteca.meetings.models import Meeting
from cluboteca.people import actions, hashing
from cluboteca.people.models import Person, WrongTry
from tests.named_people import PASSWORD, Learner, sign_in_adult

WRONG = ["apple", "apple", "apple"]


def try_pictures(computer: Client, learner_id: int, pictures: list[str]):
    body = {"learners": [{"id": learner_id, "pictures": pictures}]}
    return computer.post("/api/crews", body, content_type="application/json")


def deal(computer: Client, learner: Learner):
    address = f"/learners/{learner.person.pk}/pictures/"
    return computer.post(address, {"once": computer.get(address).context["once"]})


def test_the_fifth_wrong_try_says_at_once_how_long_to_wait(meeting: Meeting, ana: Learner) -> None:
    answers = [try_pictures(Client(), ana.person.pk, WRONG).status_code for _ in range(5)]
    assert answers == [401, 401, 401, 401, 429]


def fill_tries(subject: str, computer: str, count: int) -> None:
    moment = now()
    for _ in range(count):
        WrongTry.objects.create(subject=subject, computer=computer, tried_at=moment)


def test_wrong_pictures_are_told_kindly_and_name_the_learner(meeting: Meeting, ana: Learner) -> None:
    answer = try_pictures(Client(), ana.person.pk, WRONG)
    assert answer.status_code == 401
    assert answer.json()["error"]["code"] == "wrong_pictures"
    assert answer.json()["error"]["learner"] == ana.person.pk


def test_an_unknown_learner_gets_the_same_answer_as_wrong_pictures(meeting: Meeting, ana: Learner) -> None:
    known = try_pictures(Client(), ana.person.pk, WRONG).json()["error"]
    unknown = try_pictures(Client(), 99999, WRONG).json()["error"]
    assert {**known, "learner": None} == {**unknown, "learner": None}


def test_an_unknown_learner_costs_as_many_hashes_as_a_known_one(
    meeting: Meeting, ana: Learner, monkeypatch: pytest.MonkeyPatch
) -> None:
    hashing._nobodys_hash()
    counted: list[str] = []

    def count(password: str, encoded: str) -> bool:
        counted.append(encoded)
        return check_password(password, encoded)

    monkeypatch.setattr("cluboteca.people.hashing.check_password", count)
    try_pictures(Client(), ana.person.pk, WRONG)
    try_pictures(Client(), 99999, WRONG)
    try_pictures(Client(), 99999, ["nonsense"])
    assert len(counted) == 3


def test_five_wrong_tries_lock_the_learner_at_every_computer(meeting: Meeting, ana: Learner) -> None:
    fill_tries(f"learner:{ana.person.pk}", "192.168.1.7", 5)
    answer = try_pictures(Client(REMOTE_ADDR="192.168.1.8"), ana.person.pk, ana.pictures)
    assert answer.status_code == 429
    assert 1 <= answer.json()["error"]["retry_after_seconds"] <= 61


def test_wrong_tries_for_many_learners_lock_the_computer(meeting: Meeting, ana: Learner, matei: Learner) -> None:
    for number in range(5):
        fill_tries(f"learner:{1000 + number}", "192.168.1.7", 1)
    answer = try_pictures(Client(REMOTE_ADDR="192.168.1.7"), matei.person.pk, matei.pictures)
    assert (answer.status_code, answer.json()["error"]["learner"]) == (429, None)
    assert try_pictures(Client(REMOTE_ADDR="192.168.1.8"), matei.person.pk, matei.pictures).status_code == 201


def test_a_try_while_locked_is_not_counted(meeting: Meeting, ana: Learner) -> None:
    fill_tries(f"learner:{ana.person.pk}", "192.168.1.7", 5)
    try_pictures(Client(), ana.person.pk, WRONG)
    assert WrongTry.objects.count() == 5


def test_the_lock_opens_when_its_time_is_over(meeting: Meeting, ana: Learner) -> None:
    fill_tries(f"learner:{ana.person.pk}", "192.168.1.7", 5)
    WrongTry.objects.update(tried_at=now() - timedelta(minutes=2))
    assert try_pictures(Client(), ana.person.pk, ana.pictures).status_code == 201
    assert not WrongTry.objects.exists(), "who gets in has no wrong tries left"


def test_fifteen_wrong_tries_wait_for_the_librarian(meeting: Meeting, ana: Learner, elena: Person) -> None:
    fill_tries(f"learner:{ana.person.pk}", "192.168.1.7", 15)
    locked = try_pictures(Client(), ana.person.pk, ana.pictures)
    assert locked.json()["error"]["retry_after_seconds"] is None
    sign_in_adult(elena).post(f"/learners/{ana.person.pk}/unlock/")
    assert try_pictures(Client(), ana.person.pk, ana.pictures).status_code == 201
    assert AuditEvent.objects.filter(action="people.unlock_learner", by=elena).exists()


def test_a_strange_librarian_cannot_unlock(meeting: Meeting, ana: Learner, dorina: Person) -> None:
    fill_tries(f"learner:{ana.person.pk}", "192.168.1.7", 15)
    assert sign_in_adult(dorina).post(f"/learners/{ana.person.pk}/unlock/").status_code == 404
    assert WrongTry.objects.count() == 15


def test_a_librarian_unlocks_a_computer(meeting: Meeting, ana: Learner, elena: Person) -> None:
    fill_tries("learner:77", "192.168.1.7", 15)
    page = sign_in_adult(elena).get("/learners/")
    assert "192.168.1.7" in page.content.decode()
    sign_in_adult(elena).post("/computers/unlock/", {"computer": "192.168.1.7"})
    assert try_pictures(Client(REMOTE_ADDR="192.168.1.7"), ana.person.pk, ana.pictures).status_code == 201


def test_new_pictures_replace_the_old_ones_and_are_audited(meeting: Meeting, ana: Learner, elena: Person) -> None:
    fresh = actions.deal_new_pictures(learner=ana.person, by=elena)
    assert try_pictures(Client(), ana.person.pk, fresh).status_code == 201
    if fresh != ana.pictures:
        assert try_pictures(Client(), ana.person.pk, ana.pictures).status_code == 401
    assert AuditEvent.objects.filter(action="people.deal_pictures", by=elena).exists()


@pytest.mark.parametrize("pictures", [[], ["apple"], ["apple", "bell", "unknown"], ["apple"] * 12])
def test_odd_pictures_are_just_wrong(meeting: Meeting, ana: Learner, pictures: list[str]) -> None:
    assert try_pictures(Client(), ana.person.pk, pictures).status_code == 401


@pytest.mark.parametrize(
    "body",
    ["", "[]", "{}", '{"learners": []}', '{"learners": "x"}', '{"learners": [{"id": "x", "pictures": []}]}', "{"],
)
def test_a_malformed_body_gets_one_clear_sentence(meeting: Meeting, body: str) -> None:
    answer = Client().post("/api/crews", body, content_type="application/json")
    assert answer.status_code in (400, 422)
    assert answer.json()["error"]["message"]


def test_an_adult_signs_in_and_comes_to_the_home_screen(elena: Person) -> None:
    answer = Client().post("/adults/sign-in/", {"username": "elena", "password": PASSWORD})
    assert answer.status_code == 302
    assert answer["Location"] == "/today/"


def test_a_wrong_password_and_an_unknown_name_read_the_same(elena: Person) -> None:
    wrong = Client().post("/adults/sign-in/", {"username": "elena", "password": "no"})
    unknown = Client().post("/adults/sign-in/", {"username": "nobody", "password": "no"})
    assert wrong.status_code == unknown.status_code == 401
    assert wrong.context["form"].non_field_errors() == unknown.context["form"].non_field_errors()


def test_five_wrong_passwords_lock_the_computer_for_adults_and_nobody_elsewhere(elena: Person) -> None:
    here, elsewhere = Client(REMOTE_ADDR="192.168.1.7"), Client(REMOTE_ADDR="192.168.1.8")
    for _ in range(5):
        here.post("/adults/sign-in/", {"username": "elena", "password": "no"})
    assert here.post("/adults/sign-in/", {"username": "elena", "password": PASSWORD}).status_code == 429
    assert elsewhere.post("/adults/sign-in/", {"username": "elena", "password": PASSWORD}).status_code == 302


def test_an_adult_who_is_locked_out_reads_nothing_of_a_card(elena: Person) -> None:
    here = Client(REMOTE_ADDR="192.168.1.7")
    here.cookies["django_language"] = "en"
    for _ in range(5):
        here.post("/adults/sign-in/", {"username": "elena", "password": "no"})
    page = here.post("/adults/sign-in/", {"username": "elena", "password": PASSWORD}).content.decode()
    assert "Wait one minute, then type name and password again." in page
    assert "card in hand" not in page


def test_an_adult_is_never_locked_for_longer_than_a_quarter_of_an_hour(elena: Person) -> None:
    fill_tries("adult:elena", "192.168.1.7", 30)
    WrongTry.objects.update(tried_at=now() - timedelta(minutes=16))
    here = Client(REMOTE_ADDR="192.168.1.7")
    assert here.post("/adults/sign-in/", {"username": "elena", "password": PASSWORD}).status_code == 302


def test_after_the_longest_pause_each_wrong_password_costs_it_anew(elena: Person) -> None:
    fill_tries("adult:elena", "192.168.1.7", 10)
    WrongTry.objects.update(tried_at=now() - timedelta(minutes=16))
    here = Client(REMOTE_ADDR="192.168.1.7")
    answers = [here.post("/adults/sign-in/", {"username": "elena", "password": "no"}).status_code for _ in range(4)]
    assert answers == [401, 429, 429, 429]


@pytest.mark.parametrize("address", ["abc", "//evil.example/", "https://evil.example/", "javascript:alert(1)"])
def test_after_signing_in_one_comes_to_a_page_of_the_club(elena: Person, address: str) -> None:
    answer = Client().post("/adults/sign-in/", {"username": "elena", "password": PASSWORD, "next": address})
    assert answer.status_code == 302
    assert "evil" not in answer["Location"]
    assert "javascript" not in answer["Location"]


def test_children_who_lock_a_computer_do_not_lock_the_librarian_out_of_it(ana: Learner, elena: Person) -> None:
    fill_tries("learner:77", "192.168.1.7", 15)
    here = Client(REMOTE_ADDR="192.168.1.7")
    assert here.post("/adults/sign-in/", {"username": "elena", "password": PASSWORD}).status_code == 302


def test_a_page_to_go_on_to_is_never_another_site(elena: Person) -> None:
    answer = Client().post(
        "/adults/sign-in/", {"username": "elena", "password": PASSWORD, "next": "https://elsewhere.example/"}
    )
    assert answer["Location"] == "/today/"


def test_dealing_pictures_at_another_pc_asks_for_the_password_again(ana: Learner, elena: Person) -> None:
    computer = sign_in_adult(elena, signed_in_seconds_ago=601)
    before = Person.objects.get(pk=ana.person.pk).pictures_hash
    answer = computer.post(f"/learners/{ana.person.pk}/pictures/")
    assert answer["Location"].startswith("/adults/confirm/")
    assert Person.objects.get(pk=ana.person.pk).pictures_hash == before
    computer.post("/adults/confirm/", {"password": PASSWORD})
    assert deal(computer, ana).templates[0].name == "clubs/roster/card.html"
    assert Person.objects.get(pk=ana.person.pk).pictures_hash != before


def test_at_the_servers_own_pc_no_password_is_asked_for_again(ana: Learner, elena: Person) -> None:
    computer = Client(REMOTE_ADDR="127.0.0.1")
    computer.force_login(elena)
    assert deal(computer, ana).templates[0].name == "clubs/roster/card.html"


def test_a_card_that_is_reloaded_deals_nothing_and_the_printed_one_stays_good(ana: Learner, elena: Person) -> None:
    computer = sign_in_adult(elena)
    once = computer.get(f"/learners/{ana.person.pk}/pictures/").context["once"]
    computer.post(f"/learners/{ana.person.pk}/pictures/", {"once": once})
    printed = Person.objects.get(pk=ana.person.pk).pictures_hash
    again = computer.post(f"/learners/{ana.person.pk}/pictures/", {"once": once})
    assert again.templates[0].name == "clubs/roster/deal_pictures.html"
    assert Person.objects.get(pk=ana.person.pk).pictures_hash == printed


def test_a_learner_can_never_sign_in_with_a_password(ana: Learner) -> None:
    for username in ("", "Ana", str(ana.person.pk)):
        answer = Client().post("/adults/sign-in/", {"username": username, "password": ""})
        assert answer.status_code in (200, 401)
        assert "_auth_user_id" not in Client().session


@pytest.mark.parametrize("typed", ["elena", "Elena", "ELENA", " Elena "])
def test_a_username_may_be_typed_in_small_or_large_letters(elena: Person, typed: str) -> None:
    answer = Client().post("/adults/sign-in/", {"username": typed, "password": PASSWORD})
    assert answer.status_code == 302


@pytest.mark.parametrize("typed", ["elen_", "el%", "elena2", "e1ena"])
def test_a_username_has_to_be_whole(elena: Person, typed: str) -> None:
    answer = Client().post("/adults/sign-in/", {"username": typed, "password": PASSWORD})
    assert answer.status_code == 401
