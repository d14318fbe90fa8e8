"""The topics of the book in the order of the booklet, and which pages each of them is about."""

from django.urls import Resolver404, resolve

TOPICS = (
    "first-start",
    "roster",
    "consents",
    "training-and-opening",
    "ambassadors",
    "first-meeting",
    "during-the-meeting",
    "without-power",
    "after-the-meeting",
    "attendance",
    "progress",
    "gallery",
    "badges",
    "fair",
    "hour-of-code",
    "new-activities",
    "resource-shelf",
    "own-activities",
    "backups",
    "when-something-goes-wrong",
)
FIRST = "first-meeting"

_OF_PAGES = {
    "meetings:board": "during-the-meeting",
    "meetings:attendance": "attendance",
    "meetings:projector": "during-the-meeting",
    "meetings:shelf": "resource-shelf",
    "setup:backups": "backups",
}
_OF_NAMES = {
    "meetings:pack": "new-activities",
    "meetings:add-origin": "new-activities",
    "meetings:remove-origin": "new-activities",
    "meetings:own": "own-activities",
    "clubs:computer": "first-meeting",
    "clubs:check-computer": "first-meeting",
    "clubs:remove-computer": "first-meeting",
}
_OF_PARTS = {
    "setup": "first-start",
    "roster": "roster",
    "clubs": "roster",
    "privacy": "consents",
    "training": "training-and-opening",
    "helping": "ambassadors",
    "leading": "without-power",
    "crews": "during-the-meeting",
    "closing": "after-the-meeting",
    "attendance": "attendance",
    "progress": "progress",
    "gallery": "gallery",
    "badges": "badges",
    "fair": "fair",
    "hour": "hour-of-code",
}


def find_topic(path: str) -> str:
    """The topic that tells about the page at this path; the first meeting for pages of which none tells alone."""
    try:
        found = resolve(path)
    except Resolver404:
        return FIRST
    name = found.view_name
    by_name = next((topic for start, topic in _OF_NAMES.items() if name.startswith(start)), None)
    return _OF_PAGES.get(name) or by_name or _OF_PARTS.get(found.namespace) or FIRST
