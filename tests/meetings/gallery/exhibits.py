"""Works that hang in the gallery, for tests: saved, offered and approved as the pages do it."""

import json
from uuid import UUID, uuid4

from django.test import Client

from cluboteca.meetings.models import EntryState, GalleryEntry
from cluboteca.people.models import Person
from tests.named_people import make_work, sign_in_adult
from tests.workspace.test_saving import open_project, save

TITLE = "Drumul Anei"


def begin(computer: Client, *outline: object, activity: str = "small/well") -> tuple[dict, UUID]:
    """A saved project of those who sit there, and the key of its version."""
    project, key = open_project(computer, activity), uuid4()
    work = json.dumps(make_work(*(outline or ("move",))), ensure_ascii=False).encode()
    assert save(computer, project, work, key).status_code == 201
    return project, key


def offer(computer: Client, project: dict, title: str = TITLE, words: str = "Ana merge la fântână."):
    return computer.post(f"/gallery/offer/{project['id']}/", {"title": title, "words": words})


def judge(librarian: Client, entry: GalleryEntry, act: str, version: object = None):
    sent = {"act": act, "version": str(version or entry.version_key)}
    return librarian.post(f"/gallery/{entry.pk}/judge/", sent)


def hang_up(computer: Client, librarian: Person, title: str = TITLE, activity: str = "small/well") -> GalleryEntry:
    """A new project of those who sit there, offered and approved."""
    project, _key = begin(computer, activity=activity)
    assert offer(computer, project, title).status_code == 302
    entry = GalleryEntry.objects.get(project=project["id"])
    assert judge(sign_in_adult(librarian), entry, "approve").status_code == 302
    entry.refresh_from_db()
    assert entry.state == EntryState.SHOWN
    return entry
