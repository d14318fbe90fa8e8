"""The hour that is open, its guests, and who is behind a code."""

import re
from dataclasses import dataclass

from django.http import HttpRequest
from django.utils.translation import ngettext

from cluboteca.clubs.models import Club, Library
from cluboteca.clubs.roster.nickname import get_search_key
from cluboteca.content.models import Activity
from cluboteca.content.queries import get_activity_words
from cluboteca.core.clock import now
from cluboteca.core.errors import NotYours
from cluboteca.meetings.hour.policies import MOST_TITLES, ExpiredCode, UnknownCode, UsedCode
from cluboteca.meetings.models import Crew, Guest, Meeting, MeetingKind
from cluboteca.meetings.privacy.retention import GUESTS_AFTER
from cluboteca.meetings.programme import list_way
from cluboteca.meetings.queries import get_open_meeting
from cluboteca.people.computer import get_sign_in_id
from cluboteca.people.queries import list_present_ids
from cluboteca.workspace.queries import list_solved_activity_ids


@dataclass(frozen=True)
class GuestWork:
    """What a guest has solved, as titles, on the way of the hour."""

    guest: Guest
    solved: list[str]

    @property
    def told(self) -> list[str]:
        """One line for a certificate: the first few, and how many more there are."""
        if not self.solved:
            return []
        first, rest = self.solved[:MOST_TITLES], self.solved[MOST_TITLES:]
        more = [ngettext("and %(count)d more", "and %(count)d more", len(rest)) % {"count": len(rest)}] if rest else []
        return [", ".join([*first, *more])]


def get_open_hour(club: Club) -> Meeting | None:
    meeting = get_open_meeting(club)
    return meeting if meeting and meeting.kind == MeetingKind.HOUR else None


def list_hours(club: Club, *, limit: int = 5) -> list[Meeting]:
    """Those that have ended, the latest first."""
    hours = Meeting.objects.filter(club=club, kind=MeetingKind.HOUR, ended_at__isnull=False)
    return list(hours.select_related("unit")[:limit])


def list_guests(meeting: Meeting) -> list[Guest]:
    return list(Guest.objects.filter(meeting=meeting).select_related("person"))


def list_crew_guests(crew: Crew) -> list[Guest]:
    """Those of the guests who sit, or after the hour sat, at this computer, in the order in which they came."""
    ids = list_present_ids(crew.pk) if crew.meeting.ended_at is None else _list_sat_ids(crew)
    guests = {guest.person_id: guest for guest in Guest.objects.filter(person__in=ids).select_related("person")}
    return [guests[person_id] for person_id in ids if person_id in guests]


def _list_sat_ids(crew: Crew) -> list[int]:
    """Those who sat here when it ended: who had left before is at another computer."""
    stays = crew.sign_in.members.filter(left_at__gte=crew.meeting.ended_at)
    return list(stays.values_list("learner_id", flat=True))


def find_hour_crew(request: HttpRequest) -> Crew | None:
    """The crew of the cookie, if it is of an hour of code; also for a while after the hour, to print its certificates."""
    sign_in_id = get_sign_in_id(request)
    if sign_in_id is None:
        return None
    crews = Crew.objects.filter(pk=sign_in_id, meeting__kind=MeetingKind.HOUR)
    return crews.select_related("sign_in", "meeting__club__library", "meeting__unit").first()


def list_guest_works(meeting: Meeting, guests: list[Guest], locale: str) -> list[GuestWork]:
    on_screen = list_way(meeting.club, meeting.unit)
    titles = {activity.pk: _get_title(activity, locale) for activity in on_screen}
    works = []
    for guest in guests:
        solved = list_solved_activity_ids([guest.person_id])
        works.append(GuestWork(guest, [title for pk, title in titles.items() if pk in solved]))
    return works


def _get_title(activity: Activity, locale: str) -> str:
    return get_activity_words(activity, locale).title


def read_code(text: str) -> str:
    """As it was typed: capitals, marks, spaces in place of the hyphen don't matter."""
    words = re.findall(r"[a-z]+|\d+", get_search_key(text[:60]))
    return "-".join(words)


def find_guest(code: str, library: Library) -> Guest:
    """Of an hour in this library. Raises UnknownCode, UsedCode, ExpiredCode."""
    guests = Guest.objects.filter(code=read_code(code), meeting__club__library=library)
    guest = guests.select_related("person", "meeting__club").first()
    if guest is None:
        raise UnknownCode
    if guest.joined_at is not None:
        raise UsedCode
    if guest.created_at < now() - GUESTS_AFTER:
        raise ExpiredCode
    return guest


def get_hour(club: Club, meeting_id: int) -> Meeting:
    """An hour of this club, open or over. Raises NotYours."""
    hours = Meeting.objects.filter(pk=meeting_id, club=club, kind=MeetingKind.HOUR)
    hour = hours.select_related("club__library", "unit").first()
    if hour is None:
        raise NotYours
    return hour
