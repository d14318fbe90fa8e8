"""Telling beside the copies who was erased (see `core.erased`), in every folder where copies lie or lay.

Called by the server's rounds, and woken by each erasing. A stick that is away, or can't be written to, is tried again at
the next round: what has to be told stands in the data folder (`core.carried_out`).
"""

import logging
from datetime import date, datetime
from pathlib import Path

from django.conf import settings
from django.utils.timezone import localdate

from cluboteca.clubs.backups.places import is_there
from cluboteca.clubs.backups.policies import BACKUP_KEPT_DAYS
from cluboteca.clubs.backups.queries import list_folders, list_former_folders
from cluboteca.clubs.date_jump import has_date_jumped
from cluboteca.core.backup import get_installation_id
from cluboteca.core.carried_out import list_carried_out
from cluboteca.core.clock import now
from cluboteca.core.erased import find_erased_file, read_erased, write_erased

logger = logging.getLogger(__name__)


def tell_erased_beside_copies() -> None:
    letters = get_installation_id(Path(settings.DATA_DIR))
    days = _list_days()
    for folder in list_folders() + list_former_folders():
        if is_there(folder):
            try:
                _tell_in(folder, find_erased_file(folder, letters), days)
            except OSError as error:
                logger.warning("Who was erased can't be told in %s yet: %s", folder, error)


def _list_days() -> dict[str, str]:
    """By key, the day of the first erasing: one that was done again after a return from a copy is no new one.

    One that took days to come to its end counts from there: copies that were made meanwhile hold the child.
    """
    days: dict[str, str] = {}
    for line in list_carried_out():
        try:
            if "purpose" not in line:
                key, day = str(line["learner"]), localdate(datetime.fromisoformat(line["at"])).isoformat()
                days[key] = max(day, days.get(key, day)) if line.get("late") else days.get(key, day)
        except (KeyError, TypeError, ValueError):
            continue  # of another version
    return days


def _tell_in(folder: Path, path: Path, days: dict[str, str]) -> None:
    """What another computer has told there stays: the same club may have moved from it."""
    told = read_erased(path)
    wanted = days | told.days
    if not any(folder.glob("*.zip")):
        wanted = {}
    elif not has_date_jumped():
        today = localdate(now())
        wanted = {key: day for key, day in wanted.items() if not _is_over(date.fromisoformat(day), today)}
    if wanted != told.days or not told.is_whole:
        write_erased(path, wanted)


def _is_over(day: date, today: date) -> bool:
    """Each copy that holds the child is as old at least, and gone."""
    return (today - day).days >= BACKUP_KEPT_DAYS
