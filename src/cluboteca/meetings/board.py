"""The board: what each crew works on, and who needs help. A handful of queries, whatever the number of crews."""

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from django.db.models import Prefetch
from django.utils.translation import gettext

from cluboteca.clubs.queries import list_ambassador_ids
from cluboteca.content.models import Activity, Kind
from cluboteca.content.queries import count_hints, get_finding_words, load_texts
from cluboteca.core.clock import minutes_between, now
from cluboteca.meetings.models import Crew, Meeting, RaisedHand
from cluboteca.meetings.policies import LONG_UNSAVED, LONG_WITHOUT_TRY, STUCK_AFTER, STUCK_ATTEMPTS
from cluboteca.meetings.programme import number_way
from cluboteca.people.models import Person, SignInMember
from cluboteca.workspace.models import Attempt, ProjectOpening
from cluboteca.workspace.queries import list_latest_saves, list_solved_by


class Need(StrEnum):
    """Why the one who leads should go to a crew; the most urgent first."""

    HAND = "hand"
    STUCK = "stuck"
    NO_TRY = "no_try"
    UNSAVED = "unsaved"
    HELPED = "helped"


@dataclass
class BoardCrew:
    """One crew's line. solved_count: activities that any of those present has solved, whenever.

    hints_opened: of `hints_count` hints of the activity, how many they have opened since they sat down.

    finding: id of the typical mistake that the last attempt showed, or empty.

    need, need_since: the most urgent reason to go there, if any, and since when there is one. misunderstanding,
    question: of that finding, for a stuck crew.
    """

    crew: Crew
    members: list[Person]
    activity: Activity | None = None
    position: int | None = None
    opened_at: datetime | None = None
    minutes_on_activity: int = 0
    attempts: int = 0
    hints_opened: int = 0
    hints_count: int = 0
    is_solved: bool = False
    finding: str = ""
    solved_count: int = 0
    hand: RaisedHand | None = None
    is_stuck: bool = False
    need: Need | None = None
    need_since: datetime | None = None
    misunderstanding: str | None = None
    question: str | None = None
    ambassador_ids: set[int] = field(default_factory=set)


def list_board_crews(meeting: Meeting, locale: str) -> list[BoardCrew]:
    """The crews that sit at a computer now, in the order in which they came."""
    present = Prefetch(
        "sign_in__members",
        queryset=SignInMember.objects.filter(left_at__isnull=True).select_related("learner"),
        to_attr="present",
    )
    crews = list(
        Crew.objects.filter(meeting=meeting, sign_in__ended_at__isnull=True)
        .select_related("sign_in", "driver")
        .prefetch_related(present)
        .order_by("sign_in__started_at", "pk")
    )
    ids = [crew.pk for crew in crews]
    positions = number_way(meeting.club, meeting.unit)
    openings: dict[int, ProjectOpening] = {}
    hints: dict[tuple[int, int], int] = defaultdict(int)
    for opening in ProjectOpening.objects.filter(sign_in__in=ids).select_related("project__activity__pack"):
        openings[opening.sign_in_id] = opening
        place = (opening.sign_in_id, opening.project_id)
        hints[place] = max(hints[place], opening.hints_opened)
    hints_counts = count_hints(
        each.project.activity_id for each in openings.values() if hints[each.sign_in_id, each.project_id]
    )
    attempts: dict[int, list[Attempt]] = defaultdict(list)
    for attempt in Attempt.objects.filter(sign_in__in=ids):
        attempts[attempt.sign_in_id].append(attempt)
    solved_by = list_solved_by(stay.learner_id for crew in crews for stay in crew.sign_in.present)  # type: ignore[attr-defined]
    hands = {hand.crew_id: hand for hand in _hands_up(ids)}
    ambassadors = list_ambassador_ids(meeting.club)
    saved_at = list_latest_saves(opening.project_id for opening in openings.values())
    moment = now()
    lines = []
    for crew in crews:
        line = BoardCrew(crew, [stay.learner for stay in crew.sign_in.present], ambassador_ids=ambassadors)  # type: ignore[attr-defined]
        line.hand = hands.get(crew.pk)
        line.solved_count = len({solved[1] for solved in solved_by if solved[0] in {each.pk for each in line.members}})
        if crew.pk in openings:
            opening = openings[crew.pk]
            _fill_activity(line, opening, attempts[crew.pk], positions, moment)
            line.hints_count = hints_counts.get(opening.project.activity_id, 0)
            line.hints_opened = min(hints[crew.pk, opening.project_id], line.hints_count)
        line.need, line.need_since = _find_need(line, openings.get(crew.pk), saved_at, moment)
        lines.append(line)
    _tell_findings([line for line in lines if line.is_stuck], locale)
    return lines


def _hands_up(crew_ids: list[int]) -> list[RaisedHand]:
    return list(RaisedHand.objects.filter(crew__in=crew_ids, lowered_at__isnull=True).select_related("taken_by"))


def _fill_activity(
    line: BoardCrew, opening: ProjectOpening, attempts: list[Attempt], positions: dict[int, int], moment: datetime
) -> None:
    activity = opening.project.activity
    on_this = [attempt for attempt in attempts if attempt.project_id == opening.project_id]
    line.activity = activity
    line.position = positions.get(activity.pk)
    line.opened_at = opening.opened_at
    line.minutes_on_activity = minutes_between(opening.opened_at, moment)
    line.attempts = len(on_this)
    line.is_solved = any(attempt.is_solved for attempt in on_this)
    long_at_it = moment - opening.opened_at >= STUCK_AFTER
    line.is_stuck = not line.is_solved and (
        (line.attempts >= STUCK_ATTEMPTS and long_at_it) or (line.hand is not None and line.attempts > 0)
    )
    line.finding = on_this[-1].finding if on_this else ""


def _tell_findings(stuck: list[BoardCrew], locale: str) -> None:
    """The texts of all their activities are read at once: the board is asked for every few seconds."""
    found = [(line, line.activity) for line in stuck if line.activity and line.finding]
    load_texts([activity for _line, activity in found])
    for line, activity in found:
        line.misunderstanding, line.question = describe_finding(activity, line.finding, locale)


def _find_need(
    line: BoardCrew, opening: ProjectOpening | None, saved_at: dict[int, datetime], moment: datetime
) -> tuple[Need | None, datetime | None]:
    if line.hand is not None and line.hand.taken_by_id is None:
        return Need.HAND, line.hand.raised_at
    if line.hand is not None:
        return Need.HELPED, line.hand.raised_at
    if line.is_stuck:
        return Need.STUCK, line.opened_at
    if opening is None:
        seated_at = line.crew.sign_in.started_at
        return (Need.UNSAVED, seated_at) if moment - seated_at >= LONG_UNSAVED else (None, None)
    if line.is_solved:
        return None, None
    if line.attempts == 0 and moment - opening.opened_at >= LONG_WITHOUT_TRY:
        return Need.NO_TRY, opening.opened_at
    quiet_since = max(opening.opened_at, saved_at.get(opening.project_id, opening.opened_at))
    return (Need.UNSAVED, quiet_since) if moment - quiet_since >= LONG_UNSAVED else (None, None)


def describe_finding(activity: Activity, finding: str, locale: str) -> tuple[str | None, str | None]:
    """The likely misunderstanding, and a question to ask: of the activity, else of a pattern that any project may show."""
    words = get_finding_words(activity, finding, locale)
    if words:
        return words.misunderstanding, words.question
    if activity.kind != Kind.SCRATCH:
        return None, None
    from cluboteca.insight.scratch_project.finding import describe_pattern  # noqa: PLC0415 -- large: not at every start

    pattern = describe_pattern(finding)
    if pattern is None:
        return None, None
    misunderstanding, question = pattern
    return misunderstanding.told(gettext), question.told(gettext)
