"""The page of the copies, and making one now."""

from pathlib import Path

from django.conf import settings
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from cluboteca.clubs.access import require_kept_club
from cluboteca.clubs.backups.actions import delete_superfluous, make_backup
from cluboteca.clubs.backups.places import get_own_folder
from cluboteca.clubs.backups.policies import BACKUP_KEPT_DAYS
from cluboteca.clubs.backups.queries import find_backup_trouble, get_backup_folder, list_backups, list_erased_again
from cluboteca.clubs.date_jump import confirm_date, has_date_jumped
from cluboteca.core.backup import list_set_aside
from cluboteca.core.errors import KindError
from cluboteca.core.rounds import wake_rounds
from cluboteca.people.access import AdultRequest, adult_only

EXAMPLE = "cluboteca-abcdef-2027-01-31.zip"


@adult_only
def show_backups(request: AdultRequest) -> HttpResponse:
    library = require_kept_club(request).library
    folder = get_backup_folder(library)
    backups = list_backups(folder)
    latest = backups[0] if backups else None
    context = {
        "library": library,
        "folder": folder,
        "is_own_folder": folder == get_own_folder(),
        "backups": backups,
        "latest": latest,
        "restore_command": _write_restore_command(latest.path if latest else folder / EXAMPLE),
        "trouble": find_backup_trouble(library),
        "erased_again": list_erased_again(),
        "kept_days": BACKUP_KEPT_DAYS,
        "set_aside": list_set_aside(Path(settings.DATA_DIR)),
        "has_date_jumped": has_date_jumped(),
    }
    return render(request, "clubs/backups/backups.html", context)


def _write_restore_command(copy: Path) -> str:
    """In whatever folder it is typed: with quotes where a path has spaces."""
    data = Path(settings.DATA_DIR).resolve()
    file, folder = (f'"{path}"' if " " in str(path) else str(path) for path in (copy, data))
    return f"cluboteca restore {file} --data {folder}"


@require_POST
@adult_only
def make_now(request: AdultRequest) -> HttpResponse:
    """Comes back when the copy is there: some seconds, of a large club some minutes."""
    folder = get_backup_folder(require_kept_club(request).library)
    try:
        make_backup(folder=folder)
    except KindError as error:
        messages.error(request, str(error.message))
    else:
        if not has_date_jumped():
            delete_superfluous(folder=folder)
        messages.success(request, _("The copy is made."))
    return redirect("setup:backups")


@require_POST
@adult_only
def confirm(request: AdultRequest) -> HttpResponse:
    """The date is right; goes back to the page on which the button stood."""
    confirm_date(library=require_kept_club(request).library, by=request.user)
    wake_rounds()
    messages.success(request, _("The date is right, so what is over is deleted again."))
    return redirect("privacy:keeping" if request.POST.get("page") == "keeping" else "setup:backups")
