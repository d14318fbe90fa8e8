"""The timer, the step on the projector, "look up here", free work; writing down a meeting that was held on paper."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import F
from django.utils.timezone import localdate

from cluboteca.clubs.models import Club
from cluboteca.clubs.policies import check_learns_in
from cluboteca.content.models import Activity, Unit
from cluboteca.content.queries import get_plan
from cluboteca.core.audit import record_event
from cluboteca.core.clock import now
from cluboteca.meetings.leading.policies import (
    MORE_MINUTES,
    MOST_EXTRA_MINUTES,
    NothingToProject,
    PaperAtSameTime,
    PaperBeforeClub,
    PaperInFuture,
)
from cluboteca.meetings.models import AttendanceRecord, Meeting, MeetingKind
from cluboteca.meetings.policies import ClubPreparing, MeetingEnded
from cluboteca.meetings.programme import list_meeting_activities
from cluboteca.meetings.projected import list_projected_steps
from cluboteca.meetings.queries import guess_end, was_left_open
from cluboteca.people.models import Person

PAPER_MINUTES = 90
"""Of a meeting whose unit has no plan."""


def _check_open(meeting: Meeting) -> None:
    if meeting.ended_at:
        raise MeetingEnded


def give_more_time(*, meeting: Meeting) -> bool:
    """Five minutes more for the part that goes on, unless it has two hours more already; whether it got them.

    Raises MeetingEnded.
    """
    _check_open(meeting)
    running = Meeting.objects.filter(pk=meeting.pk, part_extra_minutes__lte=MOST_EXTRA_MINUTES - MORE_MINUTES)
    return running.update(part_extra_minutes=F("part_extra_minutes") + MORE_MINUTES) > 0


def pause_timer(*, meeting: Meeting) -> None:
    """The part's time stands still; one that stands still already stands since when it did. Raises MeetingEnded."""
    _check_open(meeting)
    Meeting.objects.filter(pk=meeting.pk, part_paused_at__isnull=True).update(part_paused_at=now())


def continue_timer(*, meeting: Meeting) -> None:
    """The part goes on as if there had been no pause. Raises MeetingEnded."""
    _check_open(meeting)
    with transaction.atomic():
        paused = Meeting.objects.filter(pk=meeting.pk, part_paused_at__isnull=False).first()
        if paused is None or paused.part_paused_at is None:
            return
        started_at = (paused.part_started_at or paused.opened_at) + (now() - paused.part_paused_at)
        Meeting.objects.filter(pk=meeting.pk).update(part_started_at=started_at, part_paused_at=None)


def project_activity(*, meeting: Meeting, activity: Activity) -> None:
    """Its first step goes on the projector, in place of what is there. Raises MeetingEnded, NothingToProject."""
    _check_open(meeting)
    if activity not in list_meeting_activities(meeting.club, meeting.unit):
        raise NothingToProject
    Meeting.objects.filter(pk=meeting.pk).update(projected_activity=activity, projected_step=0, proposed_crews=[])


def move_projected_step(*, meeting: Meeting, by_steps: int) -> None:
    """To the next step, or back; at either end it stays. Raises MeetingEnded."""
    _check_open(meeting)
    if meeting.projected_activity is None:
        return
    latest = len(list_projected_steps(meeting.projected_activity, "en")) - 1
    step = min(max(meeting.projected_step + by_steps, 0), latest)
    Meeting.objects.filter(pk=meeting.pk).update(projected_step=step)


def put_projected_away(*, meeting: Meeting) -> None:
    """The projector shows the meeting again. Raises MeetingEnded."""
    _check_open(meeting)
    Meeting.objects.filter(pk=meeting.pk).update(projected_activity=None, projected_step=0)


def ask_to_look_up(*, meeting: Meeting, by: Person) -> None:
    """All the children's screens ask to look up here. Raises MeetingEnded."""
    _check_open(meeting)
    with transaction.atomic():
        Meeting.objects.filter(pk=meeting.pk).update(looking_up_since=now())
        record_event(action="meetings.look_up", about=meeting, by=by)


def let_go_on(*, meeting: Meeting) -> None:
    """The screens are the children's again."""
    Meeting.objects.filter(pk=meeting.pk).update(looking_up_since=None)


def choose_free_work(*, meeting: Meeting, is_free: bool, by: Person) -> None:
    """Whether the children choose among everything. Raises MeetingEnded."""
    _check_open(meeting)
    with transaction.atomic():
        Meeting.objects.filter(pk=meeting.pk).update(is_free_work=is_free)
        record_event(action="meetings.free_work", about=meeting, by=by, is_free=is_free)


def record_paper_meeting(
    *, club: Club, unit: Unit, opened_at: datetime, came: Iterable[Person], learners: Iterable[Person], by: Person
) -> Meeting:
    """Write down a meeting that was held without computers: who came of `learners`, for as long as the unit's plan.

    Raises ClubPreparing, PaperInFuture, PaperBeforeClub, PaperAtSameTime, NotYours (no learner of this club).
    """
    minutes = sum(part.minutes for part in get_plan(unit, "en")) or PAPER_MINUTES
    ended_at = opened_at + timedelta(minutes=minutes)
    _check_paper_time(club, opened_at)
    present = list(came)
    for learner in present:
        check_learns_in(learner, club)
    present_ids = {learner.pk for learner in present}
    moment = now()
    with transaction.atomic():
        _check_hour_free(club, opened_at, ended_at)
        meeting = Meeting.objects.create(
            club=club, unit=unit, kind=MeetingKind.PAPER, opened_at=opened_at, opened_by=by, ended_at=ended_at
        )
        AttendanceRecord.objects.bulk_create(
            AttendanceRecord(
                meeting=meeting,
                learner=learner,
                is_present=learner.pk in present_ids,
                minutes=minutes if learner.pk in present_ids else 0,
                recorded_by=by,
                recorded_at=moment,
            )
            for learner in learners
        )
        record_event(action="meetings.write_paper", about=meeting, by=by, present=len(present_ids))
    return meeting


def _check_hour_free(club: Club, opened_at: datetime, ended_at: datetime) -> None:
    """One that nobody ended stands in the way of its own hour alone, not of all later ones. Raises PaperAtSameTime."""
    begun = Meeting.objects.filter(club=club, opened_at__lt=ended_at).exclude(ended_at__lte=opened_at)
    for other in begun.select_related("unit"):
        if not (was_left_open(other) and guess_end(other) <= opened_at):
            raise PaperAtSameTime


def _check_paper_time(club: Club, opened_at: datetime) -> None:
    if club.opened_at is None:
        raise ClubPreparing
    if opened_at > now():
        raise PaperInFuture
    if localdate(opened_at) < localdate(club.created_at):
        raise PaperBeforeClub
