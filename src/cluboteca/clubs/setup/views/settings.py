"""What was answered in the first start, to be changed later: each part by itself."""

from collections.abc import Callable, Mapping
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import translation
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from cluboteca.clubs.access import require_kept_club
from cluboteca.clubs.backups.actions import choose_backup_folder
from cluboteca.clubs.backups.forms import BackupFolderForm
from cluboteca.clubs.backups.policies import BadFolder
from cluboteca.clubs.models import Club
from cluboteca.clubs.setup import actions
from cluboteca.clubs.setup.forms import ClubForm, ComputersForm, LanguageForm, LibraryForm
from cluboteca.clubs.setup.policies import ClubNameTaken
from cluboteca.core.errors import NotYours
from cluboteca.people.access import AdultRequest, adult_only, confirmed_only

PARTS = ("club", "library", "computers", "language", "backups")
Data = Mapping[str, Any] | None


def _make_forms(club: Club, part: str = "", data: Data = None) -> dict[str, forms.Form]:
    """All parts with what stands now; `part` with what was sent."""
    library = club.library
    makers: dict[str, Callable[[Data], forms.Form]] = {
        "club": lambda sent: ClubForm(
            sent,
            prefix="club",
            initial={"name": club.name, "weekday": club.weekday, "starts_at": club.starts_at},
        ),
        "library": lambda sent: LibraryForm(
            sent,
            prefix="library",
            initial={"name": library.name, "county": library.county, "locality": library.locality},
        ),
        "computers": lambda sent: ComputersForm(
            sent, prefix="computers", initial={"computers_count": library.computers_count}
        ),
        "language": lambda sent: LanguageForm(
            sent, prefix="language", initial={"language": library.language} if library.language else {}
        ),
        "backups": lambda sent: BackupFolderForm(sent, prefix="backups", chosen=library.backup_folder),
    }
    return {name: make(data if name == part else None) for name, make in makers.items()}


def _save(part: str, club: Club, values: dict[str, Any], request: AdultRequest) -> None:
    """Raises BadFolder, ClubNameTaken."""
    by = request.user
    match part:
        case "club":
            actions.change_club(club=club, **values, by=by)
        case "library":
            actions.change_library(library=club.library, **values, by=by)
        case "computers":
            actions.change_computers_count(library=club.library, count=values["computers_count"], by=by)
        case "language":
            actions.change_language(library=club.library, language=values["language"], by=by)
        case _:
            choose_backup_folder(library=club.library, folder=values["backup_folder"], by=by)


@adult_only
def show_settings(request: AdultRequest) -> HttpResponse:
    return _show(request, require_kept_club(request), {})


def _show(request: AdultRequest, club: Club, changed: dict[str, forms.Form], status: int = 200) -> HttpResponse:
    context = {"club": club, "library": club.library, "forms": _make_forms(club) | changed}
    return render(request, "clubs/setup/settings.html", context, status=status)


@require_POST
@adult_only
def change_part(request: AdultRequest, part: str) -> HttpResponse:
    """Save one part; what is wrong with it is said beside it, and the other parts stand as they are kept."""
    club = require_kept_club(request)
    if part not in PARTS:
        raise NotYours
    form = _make_forms(club, part, request.POST)[part]
    if form.is_valid():
        try:
            _save(part, club, form.cleaned_data, request)
        except BadFolder as error:
            form.add_error(None, str(error.message))
        except ClubNameTaken as error:
            form.add_error("name", str(error.message))
        else:
            return _tell_saved(request, part, club)
    club.refresh_from_db()
    return _show(request, club, {part: form}, status=422)


def _tell_saved(request: AdultRequest, part: str, club: Club) -> HttpResponse:
    language = club.library.language if part == "language" else translation.get_language()
    with translation.override(language):
        messages.success(request, _("Saved."))
    return redirect("setup:settings")


change_backups = confirmed_only(lambda request: change_part(request, "backups"))
