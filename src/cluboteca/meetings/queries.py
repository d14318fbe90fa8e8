"""Reading meetings, crews, attendance and hands; the board has a module of its own."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from django.db.models import Exists, Max, OuterRef, Q, QuerySet
from django.http import HttpRequest

from cluboteca.clubs.models import Club, Membership
from cluboteca.clubs.policies import LEARNER_ROLES
from cluboteca.clubs.queries import list_admitted_learners, list_ambassador_ids
from cluboteca.content.models import Unit
from cluboteca.content.queries import PlanPart, get_plan
from cluboteca.core.clock import minutes_between, now
from cluboteca.core.errors import NotYours
from cluboteca.meetings.models import AttendanceRecord, Crew, Meeting, MeetingKind, RaisedHand, Showing
from cluboteca.meetings.policies import LEFT_OPEN_AFTER, MAX_ATTENDANCE_MINUTES, THANKS_WITHIN
from cluboteca.meetings.programme import find_club_unit, list_course_units
from cluboteca.people.alphabet import sort_by_name
from cluboteca.people.computer import get_sign_in_id
from cluboteca.people.models import Consent, Person, Purpose, SignInMember
from cluboteca.people.policies import NoCrew
from cluboteca.people.queries import list_present_ids
from cluboteca.workspace.models import ProjectVersion
from cluboteca.workspace.policies import NothingToPassOn
from cluboteca.workspace.queries import get_latest_version, get_project, get_version
from cluboteca.workspace.quick_sql import LARGEST_ID, is_author


@dataclass(frozen=True)
class CurrentPart:
    """The part of the plan that is going on. paused_at: since when its time stands still."""

    part: PlanPart
    started_at: datetime
    ends_at: datetime
    paused_at: datetime | None
    following: PlanPart | None


@dataclass(frozen=True)
class Presence:
    """One line of the attendance list. is_recorded: written by hand or at the end, not only seen in the crews."""

    learner: Person
    is_present: bool
    minutes: int
    is_recorded: bool


_WITH_MEETING = ("club__library", "unit__pack", "projected_activity__pack", "projected_activity__content")


def get_open_meeting(club: Club | None = None) -> Meeting | None:
    """The open meeting: of this club, or the newest of any."""
    meetings = Meeting.objects.filter(ended_at__isnull=True).select_related(*_WITH_MEETING)
    if club is not None:
        meetings = meetings.filter(club=club)
    return meetings.order_by("-opened_at").first()


def list_open_in_library(club: Club) -> list[Meeting]:
    """The open meetings of all clubs of its library, its own included; but for a slip of the past, at most one."""
    meetings = Meeting.objects.filter(ended_at__isnull=True, club__library=club.library_id)
    return list(meetings.select_related("club__library", "unit"))


def was_left_open(meeting: Meeting) -> bool:
    """Whether somebody has forgotten to end it."""
    return meeting.ended_at is None and now() - meeting.opened_at >= LEFT_OPEN_AFTER


def guess_end(meeting: Meeting) -> datetime:
    """When a meeting that nobody ended was over: after its plan, or when the last child had sat down."""
    minutes = sum(part.minutes for part in get_plan(meeting.unit, "en"))
    stays = SignInMember.objects.filter(sign_in__crew__meeting=meeting)
    latest = stays.aggregate(latest=Max("joined_at"))["latest"] or meeting.opened_at
    return max(meeting.opened_at + timedelta(minutes=minutes), latest)


def get_meeting(meeting_id: int) -> Meeting:
    """Raises NotYours when there is none."""
    meeting = Meeting.objects.select_related(*_WITH_MEETING).filter(pk=meeting_id).first()
    if meeting is None:
        raise NotYours
    return meeting


def list_expected_learners(meeting: Meeting) -> list[Person]:
    """Who may sign in: all who are admitted; at a rehearsal the ambassadors among them; nobody by name at an hour of code."""
    if meeting.kind == MeetingKind.HOUR:
        return []
    admitted = list_admitted_learners(meeting.club)
    if meeting.kind != MeetingKind.REHEARSAL:
        return admitted
    ambassadors = list_ambassador_ids(meeting.club)
    return [learner for learner in admitted if learner.pk in ambassadors]


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
            minutes = part.minutes + meeting.part_extra_minutes
            ends_at = started_at + timedelta(minutes=minutes)
            return CurrentPart(part, started_at, ends_at, meeting.part_paused_at, following)
    return None


def get_raised_hand(crew: Crew) -> RaisedHand | None:
    return RaisedHand.objects.filter(crew=crew, lowered_at__isnull=True).select_related("taken_by").first()


def find_helped_hand(crew: Crew) -> tuple[RaisedHand, Person] | None:
    """The crew's latest hand and the learner who helped a moment ago, if nobody has said thanks yet."""
    since = now() - THANKS_WITHIN
    hands = RaisedHand.objects.filter(crew=crew, lowered_at__gte=since, thanked_at__isnull=True)
    hand = hands.select_related("taken_by", "lowered_by").order_by("-lowered_at").first()
    helper = get_helper(hand, besides=list_present_ids(crew.pk)) if hand else None
    return (hand, helper) if hand and helper else None


def get_helper(hand: RaisedHand, *, besides: Collection[int] = ()) -> Person | None:
    """The learner who helped: who said so, else who was coming. besides: ids of the crew itself."""
    for person in (hand.lowered_by, hand.taken_by):
        if person is not None and person.username is None and person.pk not in besides:
            return person
    return None


def _minutes_seen(meeting: Meeting) -> dict[int, int]:
    """Minutes at a computer per learner id, from the crews; somebody who only just sat down has 0."""
    seen: dict[int, int] = {}
    until = meeting.ended_at or now()
    for stay in SignInMember.objects.filter(sign_in__crew__meeting=meeting):
        minutes = minutes_between(stay.joined_at, min(stay.left_at or until, until))
        seen[stay.learner_id] = min(seen.get(stay.learner_id, 0) + minutes, MAX_ATTENDANCE_MINUTES)
    return seen


def select_attending(meeting: Meeting, *, joined_within: timedelta = timedelta(0)) -> QuerySet[Person]:
    """Who belongs on its list: the learners that the club had then, and whoever sat there or was written down.

    Without a guardian's yes to taking part nobody is written down, so those who never had it, or whose yes was taken
    back, aren't among the club's. At a rehearsal the ambassadors in place of the club, at an hour of code nobody. joined_within: of those who joined
    after it, the ones who did so by then.
    """
    if meeting.kind == MeetingKind.HOUR:
        return Person.objects.none()
    until = (meeting.ended_at or now()) + joined_within
    members = Membership.objects.filter(club=meeting.club_id, role__in=LEARNER_ROLES, since__lte=until)
    members = members.filter(Q(ended_at__isnull=True) | Q(ended_at__gt=meeting.opened_at))
    agreed = Consent.objects.filter(purpose=Purpose.TAKE_PART, withdrawn_on__isnull=True)
    came = SignInMember.objects.filter(sign_in__crew__meeting=meeting)
    written = AttendanceRecord.objects.filter(meeting=meeting)
    attending = Q(pk__in=came.values("learner")) | Q(pk__in=written.values("learner"))
    if meeting.kind == MeetingKind.REHEARSAL:
        attending |= Q(pk__in=[learner.pk for learner in list_expected_learners(meeting)])
    else:
        attending |= Q(pk__in=members.filter(person__in=agreed.values("learner")).values("person"))
    return Person.objects.filter(attending, username__isnull=True)


def list_attendance(meeting: Meeting, *, joined_within: timedelta = timedelta(0)) -> list[Presence]:
    """A line for each of `select_attending`, by nickname: as written, else as the crews show."""
    seen = _minutes_seen(meeting)
    records = {record.learner_id: record for record in AttendanceRecord.objects.filter(meeting=meeting)}
    lines = []
    for learner in sort_by_name(select_attending(meeting, joined_within=joined_within)):
        record = records.get(learner.pk)
        if record is not None:
            lines.append(Presence(learner, record.is_present, record.minutes, is_recorded=True))
        else:
            lines.append(Presence(learner, learner.pk in seen, seen.get(learner.pk, 0), is_recorded=False))
    return lines


def list_ended_meetings(club: Club, *, limit: int = 30) -> list[Meeting]:
    """Those that have an attendance: an hour of code has none."""
    ended = Meeting.objects.filter(club=club, ended_at__isnull=False).exclude(kind=MeetingKind.HOUR)
    return list(ended.select_related("unit")[:limit])


def get_hand(hand_id: int, meeting: Meeting) -> RaisedHand:
    """A hand of this meeting, up or down. Raises NotYours."""
    hand = RaisedHand.objects.filter(pk=hand_id, crew__meeting=meeting).first()
    if hand is None:
        raise NotYours
    return hand


def get_week_unit(club: Club, chosen: str = "") -> Unit | None:
    """The unit with the full id `chosen`; else the first one that the club hasn't met on yet, or the last one again.

    None without content.
    """
    if chosen and (unit := find_club_unit(club, chosen)):
        return unit
    units = list_course_units(club)
    met = Meeting.objects.filter(club=club, ended_at__isnull=False, kind__in=(MeetingKind.CLUB, MeetingKind.PAPER))
    done = set(met.values_list("unit_id", flat=True))
    return next((unit for unit in units if unit.pk not in done), units[-1] if units else None)


def get_meeting_unit(club: Club) -> Unit | None:
    """The unit of the open meeting, else of the coming one."""
    meeting = get_open_meeting(club)
    return meeting.unit if meeting else get_week_unit(club)


def list_showings(meeting: Meeting) -> QuerySet[Showing]:
    """Those of this meeting that may be seen."""
    return list_club_showings(meeting.club_id).filter(meeting=meeting)


def list_club_showings(club_id: int) -> QuerySet[Showing]:
    """Those that may be seen: a work isn't while one of its authors was put into the archive, moved, or may not take part.

    Guests of an hour of code have no place in the club, and no paper; what they show is seen.
    """
    places = Membership.objects.filter(club=club_id, person=OuterRef("pk"), role__in=LEARNER_ROLES)
    agreed = Consent.objects.filter(learner=OuterRef("pk"), purpose=Purpose.TAKE_PART, withdrawn_on__isnull=True)
    gone = Exists(places) & (~Exists(places.filter(ended_at__isnull=True)) | ~Exists(agreed))
    authors = Person.objects.filter(projects=OuterRef("project_id"))
    return Showing.objects.filter(~Exists(authors.filter(gone)), meeting__club=club_id)


def get_current_showing(meeting: Meeting) -> Showing | None:
    """What is on the projector now."""
    showings = list_showings(meeting).filter(ended_at__isnull=True)
    return showings.select_related("project__activity__pack").first()


def get_showing_id(crew: Crew) -> int | None:
    """Id of what this crew has on the projector now."""
    own = Showing.objects.filter(meeting=crew.meeting_id, sign_in=crew.pk, ended_at__isnull=True)
    return own.values_list("pk", flat=True).first()


def list_shown(meeting: Meeting) -> list[Showing]:
    """The projects that were on the projector in this meeting, each once and as it was last; the newest first."""
    latest: dict[int, Showing] = {}
    showings = list_showings(meeting).select_related("project__activity__pack")
    for showing in showings.prefetch_related("project__authors", "project__credits__author"):
        latest.setdefault(showing.project_id, showing)
    return list(latest.values())


def get_shown(meeting: Meeting, project_id: int) -> Showing:
    """The latest showing of this project in this meeting. Raises NotYours."""
    if project_id > LARGEST_ID:
        raise NotYours
    showings = list_showings(meeting).filter(project_id=project_id)
    showing = showings.select_related("project__activity").first()
    if showing is None:
        raise NotYours
    return showing


def get_showing(showing_id: int) -> Showing:
    """Of an open meeting, now or ended. Raises NotYours."""
    showings = Showing.objects.filter(pk=showing_id, meeting__ended_at__isnull=True)
    showing = showings.select_related("meeting").first()
    if showing is None:
        raise NotYours
    return showing


def get_version_to_pass_on(*, crew: Crew, project_id: int, key: UUID | None = None) -> ProjectVersion:
    """Of one's own project the version that is asked for, else the latest; of one that was shown today what was shown.

    Raises NotYours, NothingToPassOn.
    """
    if not is_author(project_id, crew.pk):
        return get_version(project_id, get_shown(crew.meeting, project_id).version_key)
    version = get_version(project_id, key) if key else get_latest_version(get_project(project_id))
    if version is None:
        raise NothingToPassOn
    return version
