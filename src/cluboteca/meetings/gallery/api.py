"""The gallery as JSON: one entry for the show, its files, and a copy."""

from typing import Annotated

from django.http import HttpRequest, HttpResponse
from django.utils.translation import get_language
from ninja import Query, Router, Schema

from cluboteca.core.api import ErrorAnswer, Id, answer_json
from cluboteca.meetings.address import get_activity_url
from cluboteca.meetings.etag import answer_with_etag
from cluboteca.meetings.gallery.access import get_gallery_crew, get_visitor
from cluboteca.meetings.gallery.description import describe_card, describe_entry_inside
from cluboteca.meetings.gallery.queries import get_judged_entry, get_shown_entry, list_shown_entries, make_cards
from cluboteca.workspace.actions import copy_project
from cluboteca.workspace.file_api import answer_file
from cluboteca.workspace.queries import get_version
from cluboteca.workspace.quick_sql import LARGEST_ID

router = Router(tags=["gallery"])


class EntryCopyAnswer(Schema):
    """id: of the new project. url: the page on which the crew goes on with it."""

    id: int
    url: str


@router.get(
    "/gallery-entries",
    response={200: dict[str, object], 304: None, 401: ErrorAnswer, 404: ErrorAnswer, 422: ErrorAnswer},
)
def get_entries(request: HttpRequest, ids: Annotated[str, Query(max_length=4000)]) -> HttpResponse:
    """Those of these entries (numbers, with commas between) that may be shown now, for a show that goes on. Carries an
    ETag."""
    entries = list_shown_entries(get_visitor(request).club).filter(pk__in=_read_ids(ids))
    return answer_with_etag(request, {"entries": [describe_card(card) for card in make_cards(entries)]})


def _read_ids(text: str) -> set[int]:
    """What is no number, or none that a row can have, names no entry."""
    numbers = {int(each) for each in text.split(",") if each.isascii() and each.isdecimal() and len(each) < 20}
    return {number for number in numbers if number <= LARGEST_ID}


@router.get("/gallery-entries/{entry_id}", response={200: dict[str, object], 401: ErrorAnswer, 404: ErrorAnswer})
def get_entry(request: HttpRequest, entry_id: Id) -> HttpResponse:
    """A work that hangs in the club's gallery: title, authors, the activity and the work."""
    visitor = get_visitor(request)
    entry = get_shown_entry(visitor.club, entry_id)
    response = answer_json(describe_entry_inside(entry, get_language() or "ro"))
    response.headers["Cache-Control"] = "private, no-store"
    return response


@router.get(
    "/gallery-entries/{entry_id}/files/{name}",
    response={304: None, 401: ErrorAnswer, 404: ErrorAnswer},
    url_name="entry-file",
)
def get_entry_file(request: HttpRequest, entry_id: Id, name: str) -> HttpResponse:
    """A costume or sound of it; the librarian has those of a work that waits, too."""
    visitor = get_visitor(request)
    entry = (get_shown_entry if visitor.crew else get_judged_entry)(visitor.club, entry_id)
    return answer_file(request, entry.project_id, name)


@router.post(
    "/gallery-entries/{entry_id}/copies",
    response={201: EntryCopyAnswer, 401: ErrorAnswer, 404: ErrorAnswer},
    url_name="entry-copies",
)
def post_entry_copy(request: HttpRequest, entry_id: Id) -> HttpResponse:
    """A new project of the crew that begins as this work and names its authors."""
    crew = get_gallery_crew(request)
    entry = get_shown_entry(crew.meeting.club, entry_id)
    copy = copy_project(version=get_version(entry.project_id, entry.version_key), sign_in=crew.sign_in)
    return answer_json({"id": copy.pk, "url": get_activity_url(copy.activity)}, status=201)
