"""Where copies go, which there are, and whether something is amiss with them."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from django.conf import settings
from django.utils.functional import Promise
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from cluboteca.clubs.backups.places import get_own_folder, is_there
from cluboteca.clubs.backups.policies import BACKUP_KEPT_DAYS, TROUBLE_AFTER, FolderGone
from cluboteca.clubs.models import Club, Library
from cluboteca.core.backup import read_copy_day
from cluboteca.core.clock import now
from cluboteca.core.models import AuditEvent

FOLDER_CHOSEN = "clubs.choose_backup_folder"
ERASED_AGAIN = "privacy.erase_again"
"""A copy was brought back, and who had been erased since was erased again; its detail says how many."""
# What a person is told of the latest try that failed, by folder, since the start of the server.
failures: dict[Path, str | Promise] = {}


@dataclass(frozen=True)
class Backup:
    """A copy in its folder. made_on: the day in its name. made_at: when the file was written."""

    path: Path
    made_on: date
    made_at: datetime
    size_bytes: int


def get_backup_folder(library: Library) -> Path:
    return Path(library.backup_folder) if library.backup_folder else get_own_folder()


def list_backups(folder: Path) -> list[Backup]:
    """The newest first; none where the folder isn't there. Other people's files in it are passed over."""
    found = []
    try:
        for path in folder.iterdir():
            day = read_copy_day(path, folder=Path(settings.DATA_DIR))
            made_on = _read_day(day) if day else None
            if made_on is not None and path.is_file():
                stat = path.stat()
                found.append(Backup(path, made_on, datetime.fromtimestamp(stat.st_mtime, UTC), stat.st_size))
    except OSError:
        return []
    return sorted(found, key=lambda each: each.made_on, reverse=True)


def _read_day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def list_folders() -> list[Path]:
    """Where copies go now: one folder for each library that has its own, mostly one."""
    return list(dict.fromkeys(get_backup_folder(library) for library in Library.objects.order_by("pk")))


def list_former_folders() -> list[Path]:
    """Where copies went before: what is left there is deleted in time, too."""
    chosen = AuditEvent.objects.filter(action=FOLDER_CHOSEN).values_list("detail", flat=True)
    former = {Path(detail["before"]) if detail.get("before") else get_own_folder() for detail in chosen}
    return sorted(former - set(list_folders()))


def find_backup_trouble(library: Library) -> str | None:
    """One sentence about what is amiss with the copies and what to do; None where all is well."""
    folder = get_backup_folder(library)
    if not is_there(folder) and folder != get_own_folder():
        return str(FolderGone.message)
    if folder in failures:
        return str(failures[folder])
    backups = list_backups(folder)
    if not backups:
        founded_at = Club.objects.filter(library=library).order_by("pk").values_list("created_at", flat=True).first()
        if founded_at is None or now() - founded_at < TROUBLE_AFTER:
            return None
        return _("There is no copy of the club's data yet. Make one now, on the page “Copies”.")
    age_days = (localdate(now()) - backups[0].made_on).days
    if timedelta(days=age_days) <= TROUBLE_AFTER:
        return None
    text = ngettext(
        "The latest copy of the club's data is %(days)d day old. Make one now, on the page “Copies”.",
        "The latest copy of the club's data is %(days)d days old. Make one now, on the page “Copies”.",
        age_days,
    )
    return text % {"days": age_days}


def list_erased_again() -> list[AuditEvent]:
    """When a copy brought children back who had been erased, and they were erased again; the latest first."""
    since = now() - timedelta(days=BACKUP_KEPT_DAYS)
    return list(AuditEvent.objects.filter(action=ERASED_AGAIN, at__gt=since).order_by("-at"))
