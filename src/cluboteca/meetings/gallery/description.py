"""Entries as pages and programs read them."""

from django.urls import reverse

from cluboteca.content.editor_data import get_editor_data
from cluboteca.meetings.address import get_activity_url
from cluboteca.meetings.description import Json, describe_learner
from cluboteca.meetings.gallery.queries import Card, make_cards
from cluboteca.meetings.models import GalleryEntry
from cluboteca.workspace.description import describe_work
from cluboteca.workspace.queries import get_version


def describe_card(card: Card) -> Json:
    """For a line on a page. Nicknames and avatars, nothing else about a child."""
    entry = card.entry
    return {
        "id": entry.pk,
        "title": entry.title,
        "words": entry.words,
        "authors": [describe_learner(author) for author in card.authors],
        "credit": card.credit,
    }


def describe_entry_inside(entry: GalleryEntry, locale: str) -> Json:
    """All that a page needs to let it run: the activity's data and the work. files: where its costumes and sounds are."""
    (card,) = make_cards([entry])
    files = reverse("api:entry-file", args=[entry.pk, "name"]).removesuffix("name")
    return {
        **describe_card(card),
        "project": entry.project_id,
        "files": files,
        "copies": reverse("api:entry-copies", args=[entry.pk]),
        "activity": get_editor_data(entry.project.activity, locale, url_of=get_activity_url) | {"title": entry.title},
        "work": describe_work(get_version(entry.project_id, entry.version_key)),
    }
