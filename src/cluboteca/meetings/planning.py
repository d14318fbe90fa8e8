"""Putting extras into a club's meetings on a unit, and taking them out again."""

from django.db import transaction
from django.db.models import Max

from cluboteca.clubs.models import Club
from cluboteca.content.models import Activity, Unit
from cluboteca.core.audit import record_event
from cluboteca.core.clock import now
from cluboteca.core.errors import NotYours
from cluboteca.meetings.models import MeetingExtra
from cluboteca.meetings.programme import is_foreign
from cluboteca.people.models import Person


def add_extra(*, club: Club, unit: Unit, activity: Activity, by: Person) -> bool:
    """Put an activity behind the unit's own ones; whether it wasn't there before, as an extra or as one of the unit's.

    Raises NotYours for an activity that this club doesn't have.
    """
    if activity.is_withdrawn or is_foreign(activity, club):
        raise NotYours
    if activity.unit_id == unit.pk:
        return False
    with transaction.atomic():
        extras = MeetingExtra.objects.filter(club=club, unit=unit)
        if extras.filter(activity=activity).exists():
            return False
        latest = extras.aggregate(latest=Max("position"))["latest"]
        extra = MeetingExtra.objects.create(
            club=club,
            unit=unit,
            activity=activity,
            position=0 if latest is None else latest + 1,
            added_by=by,
            added_at=now(),
        )
        record_event(action="meetings.add_extra", about=extra, by=by, activity=activity.full_id, unit=unit.full_id)
    return True


def take_out_extra(*, club: Club, unit: Unit, activity: Activity, by: Person) -> None:
    """What children have made in it stays theirs; one that isn't there stays out."""
    with transaction.atomic():
        extra = MeetingExtra.objects.filter(club=club, unit=unit, activity=activity).first()
        if extra is not None:
            record_event(
                action="meetings.take_out_extra", about=extra, by=by, activity=activity.full_id, unit=unit.full_id
            )
            extra.delete()
