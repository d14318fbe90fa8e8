"""Keeping what the librarian says after a meeting, and notes of incidents."""

from collections.abc import Iterable, Mapping
from datetime import date

from django.db import transaction
from django.utils.timezone import localdate

from cluboteca.clubs.models import Club
from cluboteca.clubs.policies import check_learns_in
from cluboteca.core.audit import record_event
from cluboteca.core.clock import now
from cluboteca.core.shown import find_changed
from cluboteca.meetings.closing.policies import IncidentInFuture, StillOpen
from cluboteca.meetings.models import Incident, Meeting, MeetingClosing
from cluboteca.people.models import Person


def answer_closing(
    *,
    meeting: Meeting,
    how_it_went: int | None,
    what_was_hard: str,
    for_next_time: str,
    shown: Mapping[str, str],
    by: Person,
) -> MeetingClosing:
    """Write those of the three answers that differ from what the page has shown; any may be empty.

    Raises StillOpen, ChangedMeanwhile.
    """
    if meeting.ended_at is None:
        raise StillOpen
    sent = {
        "how_it_went": how_it_went,
        "what_was_hard": what_was_hard.strip(),
        "for_next_time": for_next_time.strip(),
    }
    with transaction.atomic():
        known = MeetingClosing.objects.filter(meeting=meeting).first() or MeetingClosing(meeting=meeting)
        changed = find_changed(shown=shown, sent=sent, current={name: getattr(known, name) for name in sent})
        closing, _is_new = MeetingClosing.objects.update_or_create(
            meeting=meeting, defaults=changed | {"answered_by": by, "answered_at": now()}
        )
        record_event(action="meetings.closing", about=meeting, by=by)
    return closing


def write_incident(
    *,
    club: Club,
    happened_on: date,
    learners: Iterable[Person],
    what_happened: str,
    what_was_done: str,
    by: Person,
) -> Incident:
    """Append a note; none is ever changed. It is put to the meeting of that day, if there was one.

    One that is sent twice, word for word, is kept once.

    The audit says that one was written, and not what it says. Raises IncidentInFuture, NotYours (no learner of this club).
    """
    if happened_on > localdate(now()):
        raise IncidentInFuture
    concerned = list(learners)
    for learner in concerned:
        check_learns_in(learner, club)
    words = {"what_happened": what_happened.strip(), "what_was_done": what_was_done.strip()}
    with transaction.atomic():
        same = Incident.objects.filter(club=club, happened_on=happened_on, written_by=by, **words)
        for written in same.prefetch_related("learners"):
            if set(written.learners.all()) == set(concerned):
                return written
        incident = Incident.objects.create(
            club=club,
            meeting=Meeting.objects.filter(club=club, opened_at__date=happened_on).first(),
            happened_on=happened_on,
            **words,
            written_by=by,
            written_at=now(),
        )
        incident.learners.set(concerned)
        record_event(action="meetings.write_incident", about=incident, by=by)
    return incident
