"""Reading what was said after meetings, and notes of incidents."""

from dataclasses import dataclass
from datetime import datetime

from django.core.paginator import Page, Paginator
from django.utils.timezone import localdate

from cluboteca.clubs.models import Club
from cluboteca.core.clock import now
from cluboteca.core.errors import NotYours
from cluboteca.meetings.closing.policies import ASKED_FOR
from cluboteca.meetings.models import Incident, Meeting, MeetingClosing, MeetingKind

INCIDENTS_ON_A_PAGE = 20


def find_closing(meeting: Meeting) -> MeetingClosing | None:
    return MeetingClosing.objects.filter(meeting=meeting).first()


def has_ended_today(meeting: Meeting, moment: datetime) -> bool:
    """The day on which a substitute answers, too; what was said of earlier meetings is for librarians."""
    return meeting.ended_at is not None and localdate(meeting.ended_at) == localdate(moment)


@dataclass(frozen=True)
class After:
    """What "This week" says of the latest meeting. forgotten: nobody ended it in time, within a week."""

    note: MeetingClosing | None
    forgotten: Meeting | None
    unanswered: Meeting | None


def get_after(club: Club, *, keeps: bool = True) -> After:
    """keeps: for a librarian; a substitute is asked on the day itself alone."""
    others = (MeetingKind.HOUR, MeetingKind.REHEARSAL)
    meetings = Meeting.objects.filter(club=club, ended_at__isnull=False).exclude(kind__in=others)
    latest = meetings.select_related("closing").first()
    if latest is None or latest.ended_at is None:
        return After(None, None, None)
    is_fresh = now() - latest.ended_at <= ASKED_FOR
    closing = latest.closing if hasattr(latest, "closing") else None
    return After(
        note=closing if closing and closing.for_next_time else None,
        forgotten=latest if is_fresh and latest.was_forgotten else None,
        unanswered=latest if is_fresh and closing is None and (keeps or has_ended_today(latest, now())) else None,
    )


def list_incidents(club: Club, page: object) -> Page[Incident]:
    """The newest day first."""
    incidents = Incident.objects.filter(club=club).select_related("written_by").prefetch_related("learners")
    return Paginator(incidents, INCIDENTS_ON_A_PAGE).get_page(page)  # type: ignore[arg-type]


def get_incident(club: Club, incident_id: int) -> Incident:
    """Raises NotYours."""
    incidents = Incident.objects.filter(pk=incident_id, club=club).select_related(
        "written_by", "meeting", "club__library"
    )
    incident = incidents.prefetch_related("learners").first()
    if incident is None:
        raise NotYours
    return incident
