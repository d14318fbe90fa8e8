"""Making a copy, deleting those that are over, choosing where they go."""

import logging
import shutil
import sqlite3
import time
from contextlib import suppress
from pathlib import Path
from threading import Lock

from django.conf import settings
from django.db import transaction
from django.utils.timezone import localdate

from cluboteca.clubs.backups.places import get_own_folder, is_there
from cluboteca.clubs.backups.policies import (
    BACKUP_KEPT_DAYS,
    BadFolder,
    BeingMade,
    FolderFull,
    FolderGone,
    choose_superfluous,
)
from cluboteca.clubs.backups.queries import FOLDER_CHOSEN, failures, list_backups
from cluboteca.clubs.models import Library
from cluboteca.core.audit import record_event
from cluboteca.core.backup import get_installation_id, list_set_aside, write_backup
from cluboteca.core.clock import now
from cluboteca.core.errors import is_disk_full
from cluboteca.people.models import Person

LEFT_OVER_SECONDS = 24 * 3600
"""A workplace of `core.backup` that is older belongs to a program that was killed: it holds data, so it goes too."""

_turn = Lock()
logger = logging.getLogger(__name__)


def make_backup(*, folder: Path) -> Path:
    """Put a copy of today into the folder; an earlier one of today is replaced only when the new one is whole.

    A folder that isn't there is not made: it was on a stick, and a copy beside the stick's place helps nobody.
    Raises BeingMade, FolderGone, FolderFull, BadFolder; then the older copies are as they were.
    """
    if not _turn.acquire(blocking=False):
        raise BeingMade
    try:
        return _make_backup(folder)
    except BadFolder as error:
        failures[folder] = error.message
        raise
    finally:
        _turn.release()


def _make_backup(folder: Path) -> Path:
    try:
        letters = get_installation_id(Path(settings.DATA_DIR))
        target = folder / f"cluboteca-{letters}-{localdate(now()):%Y-%m-%d}.zip"
        if folder == get_own_folder():
            folder.mkdir(parents=True, exist_ok=True)
        if not is_there(folder):
            raise FolderGone
        write_backup(folder=Path(settings.DATA_DIR), target=target)
    except (OSError, sqlite3.Error) as error:
        if is_disk_full(error):
            raise FolderFull from error
        logger.exception("A copy into %s failed", folder)
        raise BadFolder from error
    failures.pop(folder, None)
    return target


def delete_superfluous(*, folder: Path) -> None:
    """Delete the copies that are over (see `policies`), and what a killed program left behind."""
    backups = list_backups(folder)
    over = choose_superfluous((backup.made_on for backup in backups), localdate(now()))
    for backup in backups:
        if backup.made_on in over:
            with suppress(OSError):
                backup.path.unlink()
    with suppress(OSError):
        for workplace in folder.glob(".backup-*"):
            if workplace.is_dir() and time.time() - workplace.stat().st_mtime > LEFT_OVER_SECONDS:
                shutil.rmtree(workplace, ignore_errors=True)


def delete_set_aside() -> None:
    """What a return from a copy has put aside holds a whole club's data, so it goes by the term of the copies."""
    for each in list_set_aside(Path(settings.DATA_DIR)):
        if (now() - each.at).days >= BACKUP_KEPT_DAYS:
            shutil.rmtree(each.path, ignore_errors=True)


def choose_backup_folder(*, library: Library, folder: str, by: Person) -> None:
    """From here on copies go there; empty: into the data folder. What lies in the old place is deleted in time.

    Raises BadFolder when the folder can't be made.
    """
    if folder:
        try:
            Path(folder).mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise (FolderFull if is_disk_full(error) else BadFolder) from error
    before = library.backup_folder
    if folder == before:
        return
    with transaction.atomic():
        library.backup_folder = folder
        library.save(update_fields=["backup_folder"])
        record_event(action=FOLDER_CHOSEN, about=library, by=by, before=before, after=folder)
