"""Reading a club's book of attendance, each time with the same few queries."""

from collections import defaultdict
from collections.abc import Collection
from datetime import UTC, datetime

from django.db.models import Q
from django.utils.timezone import localdate

from cluboteca.clubs.models import Club, Membership
from cluboteca.clubs.policies import LEARNER_ROLES
from cluboteca.meetings.attendance.book import Book, Child, Fading, HeldMeeting, Stay, list_missing
from cluboteca.meetings.attendance.policies import COUNTED_KINDS, GONE_AFTER_MISSED
from cluboteca.meetings.models import AttendanceRecord, Meeting, MeetingKind
from cluboteca.people.alphabet import get_sort_key
from cluboteca.people.consents import list_consenting_ids
from cluboteca.people.models import Consent, Person, Purpose

_EARLIEST = datetime.min.replace(tzinfo=UTC)


def get_book(club: Club, *, latest: int | None = None) -> Book:
    """The club's whole attendance, or that of its latest meetings. Learners who have left are in it."""
    meetings = _list_held(club, latest)
    came = _list_came(club, meetings[0].opened_at if latest and meetings else None)
    children = _list_children(club, meetings, came)
    return Book(tuple(meetings), tuple(children), {child: frozenset(seen) for child, seen in came.items()})


def list_fading(club: Club) -> list[Fading]:
    """Children who have missed the two latest meetings, or more, after having come: by nickname.

    Those who haven't come to any of the latest ten are gone, and not in this list.
    """
    fading, _gone = list_missing(get_book(club, latest=GONE_AFTER_MISSED))
    return fading


def list_minutes(club: Club) -> dict[tuple[int, int], int]:
    """By child and meeting, minutes of those who came."""
    rows = AttendanceRecord.objects.filter(
        meeting__club=club, meeting__kind__in=COUNTED_KINDS, meeting__ended_at__isnull=False, is_present=True
    )
    return {
        (child, meeting): minutes for child, meeting, minutes in rows.values_list("learner_id", "meeting_id", "minutes")
    }


def _list_held(club: Club, latest: int | None) -> list[HeldMeeting]:
    rows = Meeting.objects.filter(club=club, kind__in=COUNTED_KINDS, ended_at__isnull=False)
    newest_first = rows.order_by("-opened_at", "-pk").values_list("pk", "opened_at", "ended_at", "unit_id", "kind")
    held = [
        HeldMeeting(pk, opened_at, ended_at, localdate(opened_at), unit_id, kind == MeetingKind.PAPER)
        for pk, opened_at, ended_at, unit_id, kind in newest_first[:latest]
        if ended_at is not None
    ]
    return held[::-1]


def _list_came(club: Club, since: datetime | None) -> dict[int, set[int]]:
    rows = AttendanceRecord.objects.filter(
        meeting__club=club, meeting__kind__in=COUNTED_KINDS, meeting__ended_at__isnull=False, is_present=True
    )
    if since is not None:
        rows = rows.filter(meeting__opened_at__gte=since)
    came: dict[int, set[int]] = defaultdict(set)
    for child, meeting in rows.values_list("learner_id", "meeting_id").order_by():
        came[child].add(meeting)
    return came


def _list_children(club: Club, meetings: list[HeldMeeting], came: dict[int, set[int]]) -> list[Child]:
    """Members, past ones too, and who else came (a record outlives a membership that was moved)."""
    members = Membership.objects.filter(club=club, role__in=LEARNER_ROLES)
    stays: dict[int, list[Stay]] = defaultdict(list)
    for person, since, ended_at in members.order_by("since", "pk").values_list("person_id", "since", "ended_at"):
        stays[person].append(Stay(since, ended_at))
    people = Person.objects.filter(Q(pk__in=members.values("person")) | Q(pk__in=list(came)), username__isnull=True)
    agreed = list_consenting_ids(Purpose.EVALUATION, stays.keys() | came.keys())
    stopped = _list_stopped(stays.keys())
    held = {meeting.id: meeting for meeting in meetings}
    fields = ("pk", "nickname", "avatar", "birth_year", "gender")
    children = []
    for pk, nickname, avatar, birth_year, gender in people.values_list(*fields):
        seen = [held[id] for id in sorted(came.get(pk, ())) if id in held]
        own = tuple(_widen(stays[pk], seen, stops_at=stopped.get(pk)))
        children.append(Child(pk, nickname, avatar, own, birth_year, gender, may_be_counted=pk in agreed))
    return sorted(children, key=lambda child: (get_sort_key(child.nickname), child.id))


def _list_stopped(child_ids: Collection[int]) -> dict[int, datetime]:
    """Since when those don't take part whose guardians' yes to that isn't in force: since ever, or since it was taken back."""
    admitted = list_consenting_ids(Purpose.TAKE_PART, child_ids)
    stopped = {child: _EARLIEST for child in child_ids if child not in admitted}
    taken_back = Consent.objects.filter(purpose=Purpose.TAKE_PART, learner__in=list(stopped))
    moments = taken_back.order_by("recorded_at", "pk").values_list("learner_id", "withdrawal_recorded_at")
    return stopped | {child: moment for child, moment in moments if moment is not None}


def _widen(stays: list[Stay], seen: list[HeldMeeting], *, stops_at: datetime | None) -> list[Stay]:
    """The same stays, and with them what the child came to before the first and after the latest one.

    stops_at: when one that lasts is over all the same.
    """
    first = min((meeting.opened_at for meeting in seen), default=None)
    latest = max((meeting.ended_at for meeting in seen), default=None)
    if not stays:
        return [Stay(first, latest)] if first else []
    widened = list(stays)
    if first is not None and first < widened[0].since:
        widened[0] = Stay(first, widened[0].until)
    since, until = widened[-1].since, widened[-1].until
    if stops_at is not None and until is None:
        until = max(since, stops_at)
    if latest is not None and until is not None and latest > until:
        until = latest
    widened[-1] = Stay(since, until)
    return widened
