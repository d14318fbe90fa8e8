"""Whether the computer's date has jumped, so that nothing is deleted until somebody has looked.

A PC whose clock shows 2036 for one morning would find every term over. Signs of life are what the audit tells: once a
day the job that applies the terms leaves one. When the latest is more than MOST_DAYS old, somebody has to say that the
date is right: after a summer without the club that is one press of a button, after an empty battery it saves the club.
What is dated in the future was written while the clock was wrong, and counts as none.
"""

from datetime import datetime, timedelta

from django.db import transaction

from cluboteca.clubs.models import Library
from cluboteca.core.audit import record_event
from cluboteca.core.clock import now
from cluboteca.core.models import AuditEvent
from cluboteca.people.models import Person

MOST_DAYS = 60
TERMS_APPLIED = "privacy.apply_retention"
DATE_CONFIRMED = "clubs.confirm_date"
JUMP_NOTED = "clubs.note_date_jump"
_SETTLED = timedelta(days=1)
"""What happened since may have happened after the jump."""


def has_date_jumped() -> bool:
    moment = now()
    latest = _get_latest_sign(moment)
    return latest is not None and moment - latest > timedelta(days=MOST_DAYS)


def _get_latest_sign(moment: datetime) -> datetime | None:
    """The latest run or confirmation; before the first, the latest act of anyone that isn't of today."""
    past = AuditEvent.objects.filter(at__lte=moment)
    sure = past.filter(action__in=[TERMS_APPLIED, DATE_CONFIRMED]).first()
    if sure is None:
        sure = past.filter(at__lt=moment - _SETTLED).first()
    return sure.at if sure else None


def note_date_jump() -> None:
    """Once for each jump."""
    library = Library.objects.order_by("pk").first()
    latest = _get_latest_sign(now())
    noted = AuditEvent.objects.filter(action=JUMP_NOTED, at__lte=now())
    if library is None or (latest is not None and noted.filter(at__gt=latest).exists()):
        return
    with transaction.atomic():
        record_event(action=JUMP_NOTED, about=library, by=None)


def confirm_date(*, library: Library, by: Person) -> None:
    """Somebody has looked: from here on things are deleted again."""
    with transaction.atomic():
        record_event(action=DATE_CONFIRMED, about=library, by=by)
