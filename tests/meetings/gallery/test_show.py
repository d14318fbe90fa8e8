"""A show on the wall asks again and again which of its works may still be shown."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from cluboteca.meetings.models import EntryState, GalleryEntry, Meeting
from cluboteca.people.consents import withdraw_consent
from cluboteca.people.models import Person, Purpose
from tests.meetings.gallery.exhibits import TITLE, hang_up
from tests.named_people import Learner, make_learner, sign_in, sign_in_adult


def ask(visitor: Client, *entries: GalleryEntry) -> list[int]:
    answer = visitor.get("/api/gallery-entries", {"ids": ",".join(str(entry.pk) for entry in entries)})
    assert answer.status_code == 200, answer.content
    return [each["id"] for each in answer.json()["entries"]]


@pytest.fixture
def hanging(meeting: Meeting, ana: Learner, matei: Learner, elena: Person) -> tuple[GalleryEntry, GalleryEntry]:
    return hang_up(sign_in(ana), elena), hang_up(sign_in(matei), elena)


def test_what_may_be_shown_is_told_as_the_page_was_told_it(
    hanging: tuple[GalleryEntry, GalleryEntry], elena: Person
) -> None:
    first, second = hanging
    librarian = sign_in_adult(elena)
    page = librarian.get("/gallery/show/")
    answer = librarian.get("/api/gallery-entries", {"ids": f"{first.pk},{second.pk}"})
    assert answer.json()["entries"] == page.context["entries"]
    assert answer.json()["entries"][0]["title"] == TITLE
    again = librarian.get(
        "/api/gallery-entries", {"ids": f"{first.pk},{second.pk}"}, headers={"If-None-Match": answer["ETag"]}
    )
    assert again.status_code == 304


@pytest.mark.parametrize("way", ["withdrawn", "taken down", "left the club", "erased"])
def test_who_may_not_be_shown_any_more_is_gone_at_the_next_asking(
    hanging: tuple[GalleryEntry, GalleryEntry], ana: Learner, elena: Person, way: str
) -> None:
    first, second = hanging
    librarian = sign_in_adult(elena)
    assert set(ask(librarian, first, second)) == {first.pk, second.pk}
    if way == "withdrawn":
        withdraw_consent(learner=ana.person, purpose=Purpose.GALLERY, by=elena)
    elif way == "taken down":
        GalleryEntry.objects.filter(pk=first.pk).update(state=EntryState.WITHDRAWN)
    elif way == "left the club":
        ana.person.memberships.update(ended_at=first.judged_at)
    else:
        first.delete()
    assert ask(librarian, first, second) == [second.pk]


def test_only_works_that_were_asked_for_and_of_the_own_club_are_told(
    hanging: tuple[GalleryEntry, GalleryEntry], elena: Person, dorina: Person, ana: Learner
) -> None:
    first, second = hanging
    assert ask(sign_in_adult(elena), second) == [second.pk]
    assert ask(sign_in_adult(dorina), first, second) == []
    assert ask(sign_in(ana), first) == [first.pk]
    assert Client().get("/api/gallery-entries", {"ids": str(first.pk)}).status_code == 401


@pytest.mark.parametrize("ids", ["", ",", "a,b", "-1", "1e3", "99999999999999999999999", "٣", "9223372036854775808"])
def test_odd_numbers_name_no_work(hanging: tuple[GalleryEntry, GalleryEntry], elena: Person, ids: str) -> None:
    answer = sign_in_adult(elena).get("/api/gallery-entries", {"ids": ids})
    assert (answer.status_code, answer.json()) == (200, {"entries": []})


def test_without_numbers_or_with_far_too_many_it_is_refused(elena: Person) -> None:
    librarian = sign_in_adult(elena)
    assert librarian.get("/api/gallery-entries").status_code == 422
    assert librarian.get("/api/gallery-entries", {"ids": "1," * 4000}).status_code == 422


def test_asking_for_many_costs_as_much_as_for_one(
    hanging: tuple[GalleryEntry, GalleryEntry], meeting: Meeting, elena: Person
) -> None:
    sorin = hang_up(sign_in(make_learner("Sorin", meeting.club)), elena)
    librarian = sign_in_adult(elena)
    counts = []
    for entries in (hanging[:1], (*hanging, sorin)):
        with CaptureQueriesContext(connection) as queries:
            ask(librarian, *entries)
        counts.append(len(queries))
    assert counts[0] == counts[1]
