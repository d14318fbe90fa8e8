"""What a parent may ask for: all data of the child in one file, and all of it erased."""

import tempfile
from dataclasses import replace
from typing import cast

from django.db import transaction
from django.http import FileResponse, HttpResponse
from django.shortcuts import render
from django.utils.text import slugify
from django.utils.timezone import localdate
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from cluboteca.clubs.access import require_kept_club
from cluboteca.clubs.backups.policies import BACKUP_KEPT_DAYS
from cluboteca.clubs.roster.queries import get_own_learner
from cluboteca.core.audit import record_event
from cluboteca.core.clock import now
from cluboteca.meetings.privacy.erasing import erase_learner
from cluboteca.meetings.privacy.export import has_notes_elsewhere, list_told_notes, write_export
from cluboteca.meetings.privacy.names import find_notes, has_namesake
from cluboteca.meetings.privacy.works import look_at_works
from cluboteca.people.access import AdultRequest, confirmed_only
from cluboteca.people.models import Person

NOTE = "note:"


@confirmed_only
def export(request: AdultRequest, learner_id: int) -> HttpResponse:
    """GET says what will be in the file, with the notes to look at; POST makes it. That it was made is written down, and not what is in it."""
    club = require_kept_club(request)
    learner = get_own_learner(club, learner_id)
    if request.method != "POST":
        context = {
            "learner": learner,
            "notes": list_told_notes(learner, club=club),
            "has_notes_elsewhere": has_notes_elsewhere(learner, club=club),
        }
        return render(request, "meetings/privacy/export.html", context)
    out = tempfile.TemporaryFile()  # noqa: SIM115 -- the answer closes it
    write_export(learner=learner, club=club, into=out, locale=get_language() or "ro", notes=_read_notes(request))
    with transaction.atomic():
        record_event(action="privacy.export", about=learner, by=request.user)
    out.seek(0)
    name = f"{slugify(learner.nickname) or 'child'}-{localdate(now()):%Y-%m-%d}.zip"
    # Django's own class of streamed files is an HttpResponseBase, and every view here says HttpResponse.
    return cast("HttpResponse", FileResponse(out, as_attachment=True, filename=name, content_type="application/zip"))


def _read_notes(request: AdultRequest) -> dict[str, str]:
    """By their keys, as the librarian left them."""
    return {name.removeprefix(NOTE): str(text) for name, text in request.POST.items() if name.startswith(NOTE)}


@confirmed_only
def erase(request: AdultRequest, learner_id: int) -> HttpResponse:
    """GET shows what goes and what stays; POST, with the nickname typed, carries it out."""
    club = require_kept_club(request)
    learner = get_own_learner(club, learner_id)
    typed = request.POST.get("nickname", "")
    is_post = request.method == "POST"
    if is_post and typed.strip().casefold() == learner.nickname.strip().casefold():
        erase_learner(learner=learner, about=club, by=request.user, notes=_read_notes(request))
        return render(request, "meetings/privacy/erased.html", {"backup_days": BACKUP_KEPT_DAYS})
    is_ambiguous = has_namesake(learner)
    notes_found = find_notes(learner, club=club)
    if is_post:
        notes_found = [replace(note, without=request.POST.get(NOTE + note.key, note.without)) for note in notes_found]
    context = {
        "learner": learner,
        "erased": _tell_erased(learner),
        "stays": _tell_stays(learner),
        "notes": notes_found,
        "has_namesake": is_ambiguous,
        "typed": typed,
        "wrong_name": is_post,
    }
    return render(request, "meetings/privacy/erase.html", context, status=422 if is_post else 200)


def _tell_erased(learner: Person) -> list[str]:
    works = look_at_works(learner, others=Person.objects.all())
    projects = ngettext("%(count)d project", "%(count)d projects", len(works.own)) % {"count": len(works.own)}
    saves = ngettext("%(count)d save", "%(count)d saves", works.versions_count) % {"count": works.versions_count}
    count = learner.attendance.count()
    lines = ngettext("%(count)d line of attendance", "%(count)d lines of attendance", count) % {"count": count}
    attendance = lines if count else _("no attendance")
    return [
        _("the nickname, the picture, the birth year, the three pictures, all consents"),
        _("%(projects)s of this child alone, with %(saves)s and all pictures") % {"projects": projects, "saves": saves},
        _("%(attendance)s, badges, kind words, help given as an ambassador") % {"attendance": attendance},
        _("notes about this child alone, and the name in all other notes"),
    ]


def _tell_stays(learner: Person) -> list[str]:
    shared = len(look_at_works(learner, others=Person.objects.all()).shared)
    told = []
    if shared:
        words = ngettext(
            "%(count)d project that other children work on, too; this child's name goes",
            "%(count)d projects that other children work on, too; this child's name goes",
            shared,
        )
        told.append(words % {"count": shared})
    told.append(_("that something was erased today, and by you; not about whom"))
    days = ngettext("%(count)d day", "%(count)d days", BACKUP_KEPT_DAYS) % {"count": BACKUP_KEPT_DAYS}
    told.append(_("copies for safety that were made before, for %(days)s at most") % {"days": days})
    return told
