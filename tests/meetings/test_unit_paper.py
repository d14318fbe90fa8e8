import json
import re

from django.test import Client

from cluboteca.content.models import ActivityContent, Unit
from cluboteca.meetings.models import Meeting
from cluboteca.meetings.unit_paper import get_unit_paper
from cluboteca.people.models import Person
from tests.named_people import sign_in_adult


def show(librarian: Client) -> str:
    return librarian.get("/week/print/").content.decode()


def test_every_activity_of_the_unit_is_on_paper(meeting: Meeting, elena: Person) -> None:
    html = show(sign_in_adult(elena))
    paper, _ = get_unit_paper(meeting.club, meeting.unit, "ro")
    assert paper.activities
    for activity in paper.activities:
        assert activity.title in html
    assert html.count("activity-sheet") == len(paper.activities)


def test_hints_and_credits_come_last(meeting: Meeting, elena: Person) -> None:
    html = show(sign_in_adult(elena))
    paper, _ = get_unit_paper(meeting.club, meeting.unit, "ro")
    assert paper.has_hints
    end = html.index("paper-end")
    assert end > html.rindex("activity-sheet")
    assert html.index("paper-hints") > end
    assert html.index("paper-credits") > html.rindex("paper-hints")
    assert meeting.unit.pack.licence in html[end:]


def test_the_description_for_catalogues_names_the_unit_and_its_activities(meeting: Meeting, elena: Person) -> None:
    found = re.search(r'<script type="application/ld\+json">(.+?)</script>', show(sign_in_adult(elena)))
    assert found
    ids = [node["@id"] for node in json.loads(found[1])["@graph"]]
    assert ids[0] == f"#{meeting.unit.full_id}"
    assert len(ids) == 1 + meeting.unit.activities.count()


def test_an_activity_without_the_readers_language_is_printed_in_another(meeting: Meeting) -> None:
    content = ActivityContent.objects.filter(activity__unit=meeting.unit).first()
    assert content is not None
    content.texts = {"hu": next(iter(content.texts.values()))}
    content.save()
    paper, _ = get_unit_paper(meeting.club, meeting.unit, "ro")
    assert len(paper.activities) == meeting.unit.activities.count()


def test_paper_takes_few_queries(meeting: Meeting, django_assert_max_num_queries) -> None:
    unit = Unit.objects.select_related("pack").get(pk=meeting.unit_id)
    with django_assert_max_num_queries(12):
        get_unit_paper(meeting.club, unit, "ro")
