"""Putting suggested crews on the projector."""

from collections.abc import Iterable

from cluboteca.meetings.models import Meeting
from cluboteca.meetings.policies import MeetingEnded
from cluboteca.people.models import Person


def propose_crews(*, meeting: Meeting, crews: Iterable[Iterable[Person]]) -> None:
    """The projector shows them until they are taken off, in place of a step. Nobody has to follow. Raises MeetingEnded."""
    if meeting.ended_at:
        raise MeetingEnded
    told = [[learner.pk for learner in crew] for crew in crews]
    Meeting.objects.filter(pk=meeting.pk).update(proposed_crews=told, projected_activity=None, projected_step=0)


def take_crews_off(*, meeting: Meeting) -> None:
    Meeting.objects.filter(pk=meeting.pk).update(proposed_crews=[])
