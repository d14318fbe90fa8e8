"""What a meeting has to do with new packs: none is installed while one goes on.

`content` fetches and installs, and doesn't know of meetings; it is told from here whether one is open.
"""

from datetime import timedelta

from cluboteca.clubs.backups.keeper import wake_backups
from cluboteca.content.delivery.courier import Courier, start_courier, wake_courier
from cluboteca.core.clock import now
from cluboteca.meetings.models import Meeting

FORGOTTEN_AFTER = timedelta(days=1)
"""A meeting that was opened longer ago goes on no more; somebody forgot to end it."""


def is_meeting_going_on() -> bool:
    return Meeting.objects.filter(ended_at__isnull=True, opened_at__gt=now() - FORGOTTEN_AFTER).exists()


def start_fetching() -> Courier:
    """The server's one thread for it."""
    return start_courier(is_meeting_going_on)


def install_what_waited() -> None:
    """A meeting has ended: packs come in that waited for it, and what it brought is copied."""
    wake_courier()
    wake_backups()
