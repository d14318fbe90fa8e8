"""At the start: what the saves tell of the computer's clock.

A PC whose battery is empty begins in the past, and time goes on from the newest save instead. A clock that was once
ahead is another matter: its saves are dated in the future, and following them would keep the club there for good. A
clock that shows a day before this program was made is surely wrong; else one is believed, unless it is a little behind.
"""

from datetime import UTC, datetime

from cluboteca.cli.say import gettext, tell

_MADE_AT = datetime(2026, 1, 1, tzinfo=UTC)


def keep_time_going() -> None:
    """Saves of a PC whose clock went back must not look older than those before."""
    from django.utils import timezone

    from cluboteca.core.clock import go_on_from
    from cluboteca.workspace.queries import get_newest_moment

    moment, newest = timezone.now(), get_newest_moment()
    if newest is None or newest <= moment:
        return
    if _is_from_future(newest, moment):
        text = gettext(
            "Work was saved here while the clock showed {date}. If the clock is right now, all is well: nothing of it is lost. "
            "If not, set the date and the time, and start Cluboteca again."
        )
        tell(text.format(date=timezone.localdate(newest).isoformat()))
        return
    tell(gettext("The clock of this computer is wrong: it shows a date in the past. Set the date and the time."))
    go_on_from(newest)


def _is_from_future(newest: datetime, moment: datetime) -> bool:
    from cluboteca.clubs.date_jump import MOST_DAYS

    return moment >= _MADE_AT and (newest - moment).days >= MOST_DAYS
