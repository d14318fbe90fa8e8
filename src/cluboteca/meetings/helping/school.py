"""The ambassadors' training as a crew sees it: only where an ambassador sits, and never the librarians' track."""

from django.urls import reverse
from django.utils.translation import gettext as _

from cluboteca.clubs.queries import list_ambassador_ids
from cluboteca.content.models import Activity, Audience
from cluboteca.meetings.models import Crew
from cluboteca.people.queries import list_present_ids


def may_open(activity: Activity, crew: Crew) -> bool:
    """An activity of a track is for those whom the track is for."""
    audience = activity.unit.course.audience
    if audience != Audience.AMBASSADORS:
        return audience == Audience.LEARNERS
    return not list_ambassador_ids(crew.meeting.club).isdisjoint(list_present_ids(crew.pk))


def describe_way_back(activity: Activity) -> dict[str, str] | None:
    """What stands in the place of the next activity after the last one of a module: the way back to the school."""
    if activity.unit.course.audience != Audience.AMBASSADORS:
        return None
    return {"id": activity.unit.full_id, "title": _("The school of ambassadors"), "url": reverse("helping:school")}
