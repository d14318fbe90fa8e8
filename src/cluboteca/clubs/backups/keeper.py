"""When a copy is due: once a day, and after a meeting; never while one goes on, on a computer that is slow enough then.

Called by the server's rounds. A try that failed is repeated after some hours, or when it is asked for.
"""

from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from threading import Event

from django.utils.timezone import localdate

from cluboteca.clubs.backups.actions import delete_set_aside, delete_superfluous, make_backup
from cluboteca.clubs.backups.policies import BadFolder, BeingMade
from cluboteca.clubs.backups.queries import list_backups, list_folders, list_former_folders
from cluboteca.clubs.date_jump import has_date_jumped
from cluboteca.core.clock import now
from cluboteca.core.rounds import wake_rounds

FAILED_PAUSE = timedelta(hours=4)

_asked = Event()
_owed: set[Path] = set()
"""Folders into which a copy was asked for and isn't made yet: a try that failed doesn't forget the wish."""
_failed_at: dict[Path, datetime] = {}


def wake_backups() -> None:
    """A meeting has ended: a copy of what it brought is made now, whatever was copied today already."""
    _asked.set()
    wake_rounds()


def keep_backups(is_meeting_open: Callable[[], bool]) -> None:
    """Make the copies that are due, and delete those that are over, unless the computer's date is in doubt."""
    if not is_meeting_open():
        folders = list_folders()
        was_asked = _asked.is_set()
        _asked.clear()  # a wish that comes while a copy is being made counts anew
        if was_asked:
            _owed.update(folders)
        for folder in folders:
            if was_asked or _is_due(folder):
                _try_backup(folder)
    if has_date_jumped():
        return
    for folder in list_folders() + list_former_folders():
        delete_superfluous(folder=folder)
    delete_set_aside()


def _is_due(folder: Path) -> bool:
    today = localdate(now())
    if folder not in _owed and any(backup.made_on == today for backup in list_backups(folder)):
        return False
    failed_at = _failed_at.get(folder)
    return failed_at is None or now() - failed_at >= FAILED_PAUSE


def _try_backup(folder: Path) -> None:
    """What goes wrong is told on the pages."""
    try:
        make_backup(folder=folder)
    except BeingMade:
        return  # that one may have begun too early for what was asked; the next round looks again
    except BadFolder:
        _failed_at[folder] = now()
    else:
        _owed.discard(folder)
        _failed_at.pop(folder, None)
