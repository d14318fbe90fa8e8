"""What a meeting has to do with new packs: none is installed while one goes on.

`content` fetches and installs, and doesn't know of meetings; it is told from here whether one is open.
"""

from cluboteca.clubs.backups.keeper import wake_backups
from cluboteca.content.delivery.courier import Courier, start_courier, wake_courier
from cluboteca.core.clock import now
from cluboteca.meetings.models import Meeting
from cluboteca.meetings.policies import LEFT_OPEN_AFTER


def is_meeting_going_on() -> bool:
    """One that somebody forgot to end goes on no more."""
    return Meeting.objects.filter(ended_at__isnull=True, opened_at__gt=now() - LEFT_OPEN_AFTER).exists()


def start_fetching() -> Courier:
    """The server's one thread for it."""
    return start_courier(is_meeting_going_on)


def install_what_waited() -> None:
    """A meeting has ended: packs come in that waited for it, and what it brought is copied."""
    wake_courier()
    wake_backups()
