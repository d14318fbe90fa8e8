"""What suggesting crews needs to know of earlier meetings, and who drove least today. Some queries, however many learners."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from cluboteca.clubs.models import Club
from cluboteca.clubs.queries import list_admitted_learners, list_ambassador_ids
from cluboteca.core.clock import now
from cluboteca.meetings.crews.arranging import Seat, arrange
from cluboteca.meetings.models import AttendanceRecord, Crew, DriverTurn, Meeting, MeetingKind
from cluboteca.people.models import Person, SignInMember

REMEMBERED_MEETINGS = 8
"""Who sat together, or drove, before that, counts no more. Meetings of the club: at others no crews of it sit."""


@dataclass(frozen=True)
class SuggestedCrew:
    """number: from 1. members: who drives first is first. has_computer: false for crews that have to wait for one."""

    number: int
    members: list[Person]
    has_computer: bool


def suggest_crews(*, club: Club, learners: Sequence[Person], computers_count: int, seed: int = 0) -> list[list[Person]]:
    """At most four in each, the first one drives first; each learner once. The same seed gives the same crews."""
    by_id = {learner.pk: learner for learner in learners}
    crews = arrange(_list_seats(club, list(by_id)), computers_count, seed)
    return [[by_id[seat.learner_id] for seat in crew] for crew in crews]


def number_crews(crews: Iterable[list[Person]], computers_count: int) -> list[SuggestedCrew]:
    return [SuggestedCrew(number, crew, number <= computers_count) for number, crew in enumerate(crews, start=1)]


def _list_seats(club: Club, learner_ids: list[int]) -> list[Seat]:
    meetings = Counter(
        AttendanceRecord.objects.filter(meeting__club=club, learner__in=learner_ids, is_present=True).values_list(
            "learner_id", flat=True
        )
    )
    latest = list(
        Meeting.objects.filter(club=club, kind=MeetingKind.CLUB, ended_at__isnull=False).values_list("pk", flat=True)[
            :REMEMBERED_MEETINGS
        ]
    )
    turns = Counter(
        DriverTurn.objects.filter(crew__meeting__in=latest, learner__in=learner_ids).values_list(
            "learner_id", flat=True
        )
    )
    partners = _count_partners(latest)
    ambassadors = list_ambassador_ids(club)
    return [
        Seat(pk, meetings[pk], turns[pk], is_ambassador=pk in ambassadors, partners=partners[pk]) for pk in learner_ids
    ]


def _count_partners(meeting_ids: list[int]) -> dict[int, Counter[int]]:
    """By learner, with whom she sat at one computer, and in how many meetings."""
    crews: dict[tuple[int, int], set[int]] = defaultdict(set)
    stays = SignInMember.objects.filter(sign_in__crew__meeting__in=meeting_ids)
    for meeting_id, sign_in_id, learner_id in stays.values_list("sign_in__crew__meeting", "sign_in", "learner"):
        crews[meeting_id, sign_in_id].add(learner_id)
    pairs = {
        (meeting_id, one, other)
        for (meeting_id, _sign_in_id), members in crews.items()
        for one in members
        for other in members
        if one != other
    }
    partners: dict[int, Counter[int]] = defaultdict(Counter)
    for _meeting_id, one, other in pairs:
        partners[one][other] += 1
    return partners


def list_proposed_crews(meeting: Meeting) -> list[list[Person]]:
    """What the projector proposes; who was taken out of the club meanwhile is passed over."""
    if not meeting.proposed_crews:
        return []
    by_id = {learner.pk: learner for learner in list_admitted_learners(meeting.club)}
    crews = [[by_id[pk] for pk in crew if pk in by_id] for crew in meeting.proposed_crews]
    return [crew for crew in crews if crew]


def find_next_driver(crew: Crew, present_ids: Sequence[int]) -> int | None:
    """Of those who sit there, the one other than the driver who has driven least today; None for a child alone.

    Among equals the one who comes next in the order in which they sit.
    """
    others = [pk for pk in present_ids if pk != crew.driver_id]
    if not others:
        return None
    driven = _count_seconds_driven(crew.meeting_id)
    start = present_ids.index(crew.driver_id) if crew.driver_id in present_ids else -1
    in_turn = [*present_ids[start + 1 :], *present_ids[: max(start, 0)]]
    return min(in_turn, key=lambda pk: driven[pk])


def _count_seconds_driven(meeting_id: int) -> Counter[int]:
    """By learner, in this meeting, at whichever computer, to now. A turn ends with the crew's next one, or with the crew."""
    turns = DriverTurn.objects.filter(crew__meeting=meeting_id)
    rows = list(turns.values_list("crew_id", "learner_id", "started_at", "crew__sign_in__ended_at"))
    next_start: dict[int, datetime] = {}
    driven: Counter[int] = Counter()
    moment = now()
    for crew_id, learner_id, started_at, crew_ended_at in reversed(rows):
        until = next_start.get(crew_id, crew_ended_at or moment)
        driven[learner_id] += max(0, int((until - started_at).total_seconds()))
        next_start[crew_id] = started_at
    return driven
