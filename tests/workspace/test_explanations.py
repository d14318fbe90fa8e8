"""Why a program isn't right Python, asked for by those who sit at a computer."""

import json
from typing import Any

import pytest
from django.test import Client

from cluboteca.meetings.models import Meeting
from cluboteca.people.models import Person
from cluboteca.workspace.models import ProjectVersion
from cluboteca.workspace.policies import MAX_PROGRAM_BYTES
from tests.named_people import Learner, sign_in, sign_in_adult

ADDRESS = "/api/python/explanations"
PARTS = {"kind", "title", "what", "why", "try", "line", "column", "end_column"}


def ask(computer: Client, source: object, **more: object) -> Any:
    return computer.post(ADDRESS, {"source": source, **more}, content_type="application/json")


def test_a_crew_is_told_what_is_wrong_and_where(meeting: Meeting, ana: Learner, django_assert_num_queries) -> None:
    computer = sign_in(ana)
    with django_assert_num_queries(1):
        answer = ask(computer, 'print("Bună")\nprint("Ana)\n', file="main.py")
    assert answer.status_code == 200
    found = answer.json()["explanation"]
    assert found.keys() == PARTS
    assert found["line"] == 2
    assert all(isinstance(found[part], str) and found[part] for part in ("title", "what", "why", "try"))


def test_the_explanation_is_in_the_readers_language(meeting: Meeting, ana: Learner) -> None:
    computer = sign_in(ana)
    told = {}
    for language in ("ro", "en"):
        computer.cookies["django_language"] = language
        told[language] = ask(computer, "print(").json()["explanation"]
    assert told["ro"]["kind"] == told["en"]["kind"]
    assert told["ro"]["title"] != told["en"]["title"]


def test_of_right_python_there_is_nothing_to_explain(meeting: Meeting, ana: Learner) -> None:
    assert ask(sign_in(ana), "print('Bună')").json() == {"explanation": None}
    assert ask(sign_in(ana), "").json() == {"explanation": None}


def test_a_librarian_may_ask_too(meeting: Meeting, elena: Person) -> None:
    assert ask(sign_in_adult(elena), "if x:\nprint(1)").json()["explanation"]["line"] == 2


def test_without_a_sign_in_nothing_is_explained(meeting: Meeting, client: Client) -> None:
    answer = ask(client, "print(")
    assert answer.status_code == 401
    assert answer.json()["error"]["code"] == "no_crew"


def test_who_has_stood_up_is_asked_to_sign_in(meeting: Meeting, ana: Learner) -> None:
    computer = sign_in(ana)
    cookie = computer.cookies["cluboteca_crew"].value
    computer.delete("/api/crews/current")
    gone = Client(REMOTE_ADDR="192.168.1.77")
    gone.cookies["cluboteca_crew"] = cookie
    assert ask(gone, "print(").status_code == 401


def test_another_site_gets_no_answer(meeting: Meeting, ana: Learner) -> None:
    computer = sign_in(ana)
    answer = computer.post(
        ADDRESS, {"source": "print("}, content_type="application/json", headers={"Origin": "http://evil.example"}
    )
    assert answer.status_code == 403


def test_nothing_is_run_and_nothing_is_kept(meeting: Meeting, ana: Learner, tmp_path) -> None:
    trap = tmp_path / "trap"
    for source in (f"open({str(trap)!r}, 'w').write('x')", f"open({str(trap)!r}, 'w').write('x')\nprint("):
        assert ask(sign_in(ana), source).status_code == 200
    assert not trap.exists()
    assert not ProjectVersion.objects.exists()


HOSTILE = {
    "deep brackets": "(" * 10_000,
    "deep calls": "f(" * 5_000 + ")" * 5_000,
    "a long number": "9" * 100_000,
    "many minus signs": "-" * 100_000 + "1",
    "deep indentation": "".join(f"{' ' * depth}if x:\n" for depth in range(150)),
    "a null": "a\0b",
    "a lone surrogate": "x = '\ud800'",
    "a long line": "a+" * 50_000,
    "many lines": "x = (\n" * 15_000,
    "many quotation marks": "\"'" * 40_000,
    "tags": "<script>alert(1)</script>",
    "an f-string in itself": "f'{" * 200,
}


@pytest.mark.parametrize("source", HOSTILE.values(), ids=HOSTILE.keys())
def test_a_hostile_program_gets_an_answer(meeting: Meeting, ana: Learner, source: str) -> None:
    answer = ask(sign_in(ana), source)
    assert answer.status_code in (200, 422)
    assert answer.json()


def test_a_program_that_is_too_long_is_not_looked_at(meeting: Meeting, ana: Learner) -> None:
    computer = sign_in(ana)
    assert ask(computer, "#" * MAX_PROGRAM_BYTES).status_code == 200
    for source in ("#" * (MAX_PROGRAM_BYTES + 1), "#" + "ă" * (MAX_PROGRAM_BYTES // 2)):
        answer = ask(computer, source)
        assert answer.status_code == 413
        assert answer.json()["error"]["code"] == "too_large"


@pytest.mark.parametrize(
    "body",
    [
        {},
        {"source": None},
        {"source": 7},
        {"source": ["print("]},
        {"source": "x", "file": "../x.py"},
        {"source": "x", "file": 3},
        [],
        "x",
    ],
)
def test_a_body_that_makes_no_sense_is_refused(meeting: Meeting, ana: Learner, body: object) -> None:
    answer = sign_in(ana).post(ADDRESS, json.dumps(body), content_type="application/json")
    assert answer.status_code == 422
    assert answer.json()["error"]["code"] == "bad_request"
