"""Reading meetings, crews, attendance and hands; the board has a module of its own."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.http import HttpRequest

from cluboteca.clubs.models import Club
from cluboteca.clubs.queries import list_learners
from cluboteca.content.models import Unit
from cluboteca.content.queries import PlanPart, get_plan, list_units
from cluboteca.core.clock import minutes_between, now
from cluboteca.core.errors import NotYours
from cluboteca.meetings.models import AttendanceRecord, Crew, Meeting, RaisedHand
from cluboteca.meetings.policies import MAX_ATTENDANCE_MINUTES
from cluboteca.people.computer import get_sign_in_id
from cluboteca.people.models import Person, SignInMember
from cluboteca.people.policies import NoCrew


@dataclass(frozen=True)
class CurrentPart:
    """The part of the plan that is going on."""

    part: PlanPart
    started_at: datetime
    ends_at: datetime
    following: PlanPart | None


@dataclass(frozen=True)
class Presence:
    """One line of the attendance list. is_recorded: written by hand or at the end, not only seen in the crews."""

    learner: Person
    is_present: bool
    minutes: int
    is_recorded: bool


def get_open_meeting(club: Club | None = None) -> Meeting | None:
    """The open meeting: of this club, or the newest of any."""
    meetings = Meeting.objects.filter(ended_at__isnull=True).select_related("club__library", "unit")
    if club is not None:
        meetings = meetings.filter(club=club)
    return meetings.order_by("-opened_at").first()


def get_meeting(meeting_id: int) -> Meeting:
    """Raises NotYours when there is none."""
    meeting = Meeting.objects.select_related("club__library", "unit").filter(pk=meeting_id).first()
    if meeting is None:
        raise NotYours
    return meeting


def find_crew(request: HttpRequest) -> Crew | None:
    """The crew at the computer that this request comes from, while its sign-in lasts."""
    sign_in_id = get_sign_in_id(request)
    if sign_in_id is None:
        return None
    crews = Crew.objects.select_related("sign_in", "meeting__club", "meeting__unit", "driver")
    return crews.filter(pk=sign_in_id, sign_in__ended_at__isnull=True, meeting__ended_at__isnull=True).first()


def get_crew(request: HttpRequest) -> Crew:
    """Raises NoCrew."""
    crew = find_crew(request)
    if crew is None:
        raise NoCrew
    return crew


def list_here_ids(meeting: Meeting) -> set[int]:
    """Ids of the learners who sit at a computer now."""
    stays = SignInMember.objects.filter(sign_in__crew__meeting=meeting, left_at__isnull=True)
    return set(stays.values_list("learner_id", flat=True))


def list_came_ids(meeting: Meeting) -> set[int]:
    """Ids of the learners who sat at a computer in this meeting, for however long."""
    stays = SignInMember.objects.filter(sign_in__crew__meeting=meeting)
    return set(stays.values_list("learner_id", flat=True))


def get_current_part(meeting: Meeting, locale: str) -> CurrentPart | None:
    plan = get_plan(meeting.unit, locale)
    for index, part in enumerate(plan):
        if part.id == meeting.part:
            started_at = meeting.part_started_at or meeting.opened_at
            following = plan[index + 1] if index + 1 < len(plan) else None
            return CurrentPart(part, started_at, started_at + timedelta(minutes=part.minutes), following)
    return None


def get_raised_hand(crew: Crew) -> RaisedHand | None:
    return RaisedHand.objects.filter(crew=crew, lowered_at__isnull=True).select_related("taken_by").first()


def _minutes_seen(meeting: Meeting) -> dict[int, int]:
    """Minutes at a computer per learner id, from the crews; somebody who only just sat down has 0."""
    seen: dict[int, int] = {}
    until = meeting.ended_at or now()
    for stay in SignInMember.objects.filter(sign_in__crew__meeting=meeting):
        minutes = minutes_between(stay.joined_at, stay.left_at or until)
        seen[stay.learner_id] = min(seen.get(stay.learner_id, 0) + minutes, MAX_ATTENDANCE_MINUTES)
    return seen


def list_attendance(meeting: Meeting) -> list[Presence]:
    """All learners of the club: what was written, else what the crews show."""
    seen = _minutes_seen(meeting)
    records = {record.learner_id: record for record in AttendanceRecord.objects.filter(meeting=meeting)}
    lines = []
    for learner in list_learners(meeting.club):
        record = records.get(learner.pk)
        if record is not None:
            lines.append(Presence(learner, record.is_present, record.minutes, is_recorded=True))
        else:
            lines.append(Presence(learner, learner.pk in seen, seen.get(learner.pk, 0), is_recorded=False))
    return lines


def list_ended_meetings(club: Club, *, limit: int = 30) -> list[Meeting]:
    return list(Meeting.objects.filter(club=club, ended_at__isnull=False).select_related("unit")[:limit])


def get_hand(hand_id: int, meeting: Meeting) -> RaisedHand:
    """A hand of this meeting, up or down. Raises NotYours."""
    hand = RaisedHand.objects.filter(pk=hand_id, crew__meeting=meeting).first()
    if hand is None:
        raise NotYours
    return hand


def get_week_unit(club: Club) -> Unit | None:
    """The first unit that the club hasn't met on yet; after the last one, the last one again. None without content."""
    units = list_units()
    done = set(Meeting.objects.filter(club=club, ended_at__isnull=False).values_list("unit_id", flat=True))
    return next((unit for unit in units if unit.pk not in done), units[-1] if units else None)
