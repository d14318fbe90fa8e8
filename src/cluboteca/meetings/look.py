"""Whether all the children's screens ask to look at the librarian."""

from dataclasses import dataclass
from datetime import datetime

from cluboteca.core.clock import now
from cluboteca.meetings.models import Meeting
from cluboteca.meetings.policies import LOOK_UP_LASTS


@dataclass(frozen=True)
class Look:
    """meeting_id: of the open meeting, null without one. is_up: the screens ask to look at the librarian."""

    meeting_id: int | None
    is_up: bool


def is_look_up(since: datetime | None) -> bool:
    """It lifts by itself after ten minutes."""
    return since is not None and now() - since < LOOK_UP_LASTS


def get_look() -> Look:
    """Asked for by every children's page every three seconds: one row, two columns."""
    row = (
        Meeting.objects.filter(ended_at__isnull=True)
        .order_by("-opened_at")
        .values_list("pk", "looking_up_since")
        .first()
    )
    return Look(row[0], is_look_up(row[1])) if row else Look(None, is_up=False)
