"""The queue of raised hands, and how often somebody has helped."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Prefetch, Q, QuerySet

from cluboteca.clubs.models import Membership
from cluboteca.content.models import Activity
from cluboteca.content.queries import content_of, count_hints_in, get_activity_words, pick
from cluboteca.meetings.models import Crew, Meeting, MeetingKind, RaisedHand
from cluboteca.meetings.programme import number_way
from cluboteca.people.models import Person, SignInMember
from cluboteca.workspace.models import Attempt, CheckResult, ProjectOpening

# As many sentences as a child reads before going.
MOST_SENTENCES = 3


@dataclass(frozen=True)
class WaitingHand:
    """A hand that is up, as an ambassador sees it.

    position: of the activity on the way of this meeting, from 1. attempts: presses of "Check" on this activity since
    they sat down. hints_opened: of `hints_count` hints, how many they opened in that time. not_yet: what the checks that
    failed in the latest one say.
    """

    hand: RaisedHand
    members: list[Person]
    title: str
    position: int | None
    attempts: int
    hints_opened: int
    hints_count: int
    not_yet: list[str]


@dataclass(frozen=True)
class Help:
    """How often somebody has helped other crews, and how often one of them has said thanks."""

    helped: int = 0
    thanked: int = 0

    def __add__(self, other: "Help") -> "Help":
        return Help(self.helped + other.helped, self.thanked + other.thanked)


def list_waiting(meeting: Meeting, locale: str) -> list[WaitingHand]:
    """The hands that are up, the longest first. A handful of queries, whatever the number of hands."""
    present = Prefetch(
        "crew__sign_in__members",
        queryset=SignInMember.objects.filter(left_at__isnull=True).select_related("learner"),
        to_attr="present",
    )
    hands = list(
        RaisedHand.objects.filter(crew__meeting=meeting, lowered_at__isnull=True, crew__sign_in__ended_at__isnull=True)
        .select_related("crew__sign_in", "activity__pack", "activity__content", "computer", "taken_by")
        .prefetch_related(present)
        .order_by("raised_at", "pk")
    )
    positions = number_way(meeting.club, meeting.unit)
    attempts = _group_attempts(hands)
    hints = _count_hints_opened(hands)
    failed = _list_failed([tries[-1].pk for tries in attempts.values()])
    waiting = []
    for hand in hands:
        tries, activity = attempts.get(hand.crew_id, []), hand.activity
        hints_count = count_hints_in(content_of(activity)) if activity else 0
        waiting.append(
            WaitingHand(
                hand=hand,
                members=[stay.learner for stay in hand.crew.sign_in.present],  # type: ignore[attr-defined]
                title=get_activity_words(activity, locale).title if activity else "",
                position=positions.get(activity.pk) if activity else None,
                attempts=len(tries),
                hints_opened=min(hints[hand.crew_id], hints_count),
                hints_count=hints_count,
                not_yet=_tell_failed(activity, failed[tries[-1].pk], locale) if activity and tries else [],
            )
        )
    return waiting


def count_calls(crew: Crew) -> int:
    """Hands of other crews of its meeting to which nobody is going yet."""
    up = RaisedHand.objects.filter(crew__meeting=crew.meeting_id, lowered_at__isnull=True, taken_by__isnull=True)
    return up.filter(crew__sign_in__ended_at__isnull=True).exclude(crew=crew).count()


def _group_attempts(hands: list[RaisedHand]) -> dict[int, list[Attempt]]:
    """By crew id, its presses of "Check" on the activity that the hand is about, in order; crews without any left out."""
    about = {hand.crew_id: hand.activity_id for hand in hands if hand.activity_id}
    rows = Attempt.objects.filter(sign_in__in=about, project__activity__in=set(about.values())).select_related(
        "project"
    )
    grouped: dict[int, list[Attempt]] = defaultdict(list)
    for attempt in rows:
        if attempt.project.activity_id == about[attempt.sign_in_id]:
            grouped[attempt.sign_in_id].append(attempt)
    return grouped


def _count_hints_opened(hands: list[RaisedHand]) -> dict[int, int]:
    """By crew id, how many hints of the activity that the hand is about it has opened."""
    about = {hand.crew_id: hand.activity_id for hand in hands if hand.activity_id}
    opened: dict[int, int] = defaultdict(int)
    openings = ProjectOpening.objects.filter(sign_in__in=about, hints_opened__gt=0)
    for opening in openings.select_related("project"):
        if opening.project.activity_id == about[opening.sign_in_id]:
            opened[opening.sign_in_id] = max(opened[opening.sign_in_id], opening.hints_opened)
    return opened


def _list_failed(attempt_ids: list[int]) -> dict[int, list[str]]:
    """By attempt id, ids of the checks that failed."""
    failed: dict[int, list[str]] = defaultdict(list)
    for result in CheckResult.objects.filter(attempt__in=attempt_ids, passed=False):
        failed[result.attempt_id].append(result.check_id)
    return failed


def _tell_failed(activity: Activity, check_ids: list[str], locale: str) -> list[str]:
    """The activity's own sentences; a check that this release no longer has says nothing, nor does a question."""
    checks = pick(content_of(activity).texts, locale, activity).get("checks", {})
    said = [checks.get(check_id, {}).get("failed", "") for check_id in check_ids]
    return [sentence for sentence in said if sentence][:MOST_SENTENCES]


def tally_help(hands: QuerySet[RaisedHand]) -> dict[tuple[int, int], Help]:
    """By ids of club and person, the help that these hands still tell of.

    Each counts for whoever was coming or said that it is helped; the own crew's don't, nor does practice at a rehearsal.
    """
    down = hands.filter(lowered_at__isnull=False, crew__meeting__kind=MeetingKind.CLUB)
    down = down.filter(Q(taken_by__isnull=False) | Q(lowered_by__isnull=False))
    rows = list(down.values_list("crew_id", "crew__meeting__club_id", "taken_by_id", "lowered_by_id", "thanked_at"))
    stays = SignInMember.objects.filter(sign_in__in=down.values("crew_id"))
    sat_there = set(stays.values_list("sign_in_id", "learner_id"))
    tally: dict[tuple[int, int], Help] = defaultdict(Help)
    for crew_id, club_id, taken_by_id, lowered_by_id, thanked_at in rows:
        for person_id in {taken_by_id, lowered_by_id} - {None}:
            if (crew_id, person_id) not in sat_there:
                tally[club_id, person_id] += Help(1, int(thanked_at is not None))
    return tally


def count_help(learner_ids: Iterable[int]) -> dict[int, Help]:
    """By learner id, in whatever club: of the hands that are kept, and of those that are deleted by now."""
    ids = set(learner_ids)
    counts = dict.fromkeys(ids, Help())
    hands = RaisedHand.objects.filter(Q(taken_by__in=ids) | Q(lowered_by__in=ids))
    for (_club_id, person_id), found in tally_help(hands).items():
        if person_id in ids:
            counts[person_id] += found
    earlier = Membership.objects.filter(person__in=ids)
    for person_id, helped, thanked in earlier.values_list("person_id", "earlier_helped", "earlier_thanked"):
        counts[person_id] += Help(helped, thanked)
    return counts
