"""Computers at which guests of an hour of code sit, and the librarian who takes one of them into the club."""

from django.test import Client

from cluboteca.people.models import Person
from tests.named_people import sign_in_adult


def make_computer(number: int = 7) -> Client:
    return Client(REMOTE_ADDR=f"192.168.1.{number}")


def start(computer: Client, *avatars: str):
    return computer.post("/hour/start/", {f"avatar-{place}": name for place, name in enumerate(avatars, start=1)})


def join(elena: Person, code: str, **others: str):
    sent = {"code": code, "nickname": "Ana", "avatar": "fox"} | others
    return sign_in_adult(elena).post("/learners/with-code/", sent)
