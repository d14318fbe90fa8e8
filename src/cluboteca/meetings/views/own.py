"""What the club writes itself: the list, the page on which one writes, the preview, earlier versions, the way out."""

import zipfile
from collections.abc import Callable
from io import BytesIO

from django.conf import settings
from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language, get_language_info
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from cluboteca.content.editor_data import get_editor_data
from cluboteca.content.models import Kind, OwnActivity, OwnState
from cluboteca.content.own import actions
from cluboteca.content.own.deleting import delete_own
from cluboteca.content.own.draft import PROJECT_KINDS, OwnKind
from cluboteca.content.own.faults import DraftFault
from cluboteca.content.own.pack_source import make_pack_folder
from cluboteca.content.own.policies import (
    HasBeenSeen,
    HasWorks,
    NothingToTakeAlong,
    NotReady,
    NotThatWay,
    OwnConflict,
    check_may_delete,
    is_seen_by_children,
)
from cluboteca.content.own.queries import describe_own_pack, list_own, list_own_versions, read_draft
from cluboteca.content.own.simple_check import list_rules
from cluboteca.content.queries import find_activity
from cluboteca.core.errors import NotYours
from cluboteca.meetings.address import get_activity_url
from cluboteca.meetings.forms import OwnBeginForm, tell_language
from cluboteca.meetings.own_access import Writer, librarian_of, writer_only
from cluboteca.meetings.own_api import get_own_file_url
from cluboteca.meetings.own_choices import LINK_LANGUAGES, list_backdrops, list_sprites
from cluboteca.meetings.own_starter import KINDS, list_starting_projects
from cluboteca.meetings.printed_card import lay_out_cards
from cluboteca.meetings.programme import list_meeting_activities
from cluboteca.meetings.queries import get_meeting_unit

OWN_ON_A_PAGE = 30


def _page(request: HttpRequest, writer: Writer, template: str, context: dict[str, object], **more: int) -> HttpResponse:
    """With the head of the one who reads: an adult's pages have other ways than a child's."""
    base = "core/base_librarian.html" if writer.is_librarian else "core/base_learner.html"
    common = {"base": base, "writer": writer, "club": writer.club, "crew": writer.crew}
    return render(request, template, common | context, **more)  # type: ignore[arg-type]


@writer_only
def show_own(request: HttpRequest, writer: Writer, form: OwnBeginForm | None = None) -> HttpResponse:
    """The club's own activities with how far each is; an ambassador sees those that she has begun."""
    own_pack = writer.find_pack()
    listed = list_own(own_pack, only_of=None if writer.is_librarian else writer.person) if own_pack else []
    page = Paginator(listed, OWN_ON_A_PAGE).get_page(request.GET.get("page"))
    unit = get_meeting_unit(writer.club) if writer.is_librarian else None
    planned = {each.full_id for each in list_meeting_activities(writer.club, unit)} if unit else set()
    context = {
        "form": form or OwnBeginForm(),
        "listed": [
            {
                "own": each,
                "kind": OwnBeginForm.tell_kind(each.activity.kind),
                "full_id": f"{each.activity.own_pack.slug}/{each.activity.slug}",
                "is_planned": f"{each.activity.own_pack.slug}/{each.activity.slug}" in planned,
            }
            for each in page
        ],
        "page": page,
        "waiting_count": sum(each.activity.state == OwnState.WAITING for each in listed),
        "is_seen_count": sum(each.is_seen for each in listed),
        "unit": unit,
    }
    return _page(request, writer, "meetings/own.html", context, status=422 if form else 200)


@require_POST
@writer_only
def begin(request: HttpRequest, writer: Writer) -> HttpResponse:
    form = OwnBeginForm(request.POST)
    if not form.is_valid():
        return show_own(request, form)
    activity = actions.begin_own(
        own_pack=writer.get_pack(),
        kind=OwnKind(form.cleaned_data["kind"]),
        title=form.cleaned_data["title"],
        locale=get_language() or "ro",
        by=writer.person,
    )
    return redirect("meetings:own-edit", activity.pk)


@writer_only
def edit(request: HttpRequest, writer: Writer, activity_id: int) -> HttpResponse:
    return _show_draft(request, writer, writer.get_own(activity_id))


def _show_draft(
    request: HttpRequest, writer: Writer, activity: OwnActivity, *, faults: list[DraftFault] | None = None
) -> HttpResponse:
    """faults: what is to be marked on the page."""
    kind = OwnKind(activity.kind)
    draft = read_draft(activity)
    locale = get_language() or "ro"
    context = {
        "activity": activity,
        "draft": draft,
        "steps": [(step, step.picture and get_own_file_url(activity.pk, step.picture)) for step in draft.steps],
        "kind": kind,
        "kind_name": OwnBeginForm.tell_kind(kind),
        "is_project": kind in PROJECT_KINDS,
        "may_take_project": kind in KINDS,
        "locales": [(code, get_language_info(code)["name_local"]) for code, _name in settings.LANGUAGES],
        "rules": list_rules(kind),
        "sprites": list_sprites(locale) if kind in (OwnKind.BLOCKS, OwnKind.SCRATCH) else [],
        "backdrops": list_backdrops(locale) if kind in (OwnKind.BLOCKS, OwnKind.SCRATCH) else [],
        "link_languages": [(code, tell_language(code)) for code in LINK_LANGUAGES],
        "projects": list_starting_projects(writer, kind, locale) if kind in KINDS else [],
        "is_seen": is_seen_by_children(activity),
        "faults": [{"field": each.field, "message": each.message} for each in faults or ()],
    }
    return _page(request, writer, "meetings/own_edit.html", context, status=422 if faults else 200)


@writer_only
def show_preview(request: HttpRequest, writer: Writer, activity_id: int) -> HttpResponse:
    """POST makes the preview of the draft as it is and goes to it; GET shows it as a child sees the activity."""
    own = writer.get_own(activity_id)
    if request.method == "POST":
        try:
            actions.try_out(activity=own, club_name=writer.club.name)
        except NotReady:
            return _show_unready(request, writer, own)
        return redirect("meetings:own-preview", own.pk)
    activity = find_activity(f"{own.own_pack.trial_slug}/{own.slug}")
    if activity is None:
        return redirect("meetings:own-edit", own.pk)
    locale = get_language() or "ro"
    context: dict[str, object] = {"own": own, "title": read_draft(own).title}
    if activity.kind == Kind.UNPLUGGED:
        return render(request, "meetings/own_card.html", context | {"cards": lay_out_cards([activity], locale)})
    context |= {
        "activity_data": {**get_editor_data(activity, locale, url_of=get_activity_url), "next": None},
        "crew_data": {"crew": None, "project": None, "hand": None, "is_open": False},
    }
    return render(request, "meetings/own_preview.html", context)


def _show_unready(request: HttpRequest, writer: Writer, own: OwnActivity) -> HttpResponse:
    return _show_draft(request, writer, own, faults=actions.find_draft_faults(own, club_name=writer.club.name))


@require_POST
@writer_only
def change_state(request: HttpRequest, writer: Writer, activity_id: int) -> HttpResponse:
    """act: hand-in (of whoever writes); approve, return, withdraw, bring-back (of the librarian)."""
    own = writer.get_own(activity_id)
    act = _ACTS.get(request.POST.get("act", ""))
    if act is None:
        raise NotYours
    try:
        messages.success(request, act(request, writer, own))
    except NotReady:
        return _show_unready(request, writer, own)
    except NotThatWay as error:
        messages.error(request, str(error.message))
    return redirect("meetings:own")


def _hand_in(request: HttpRequest, writer: Writer, own: OwnActivity) -> str:
    actions.hand_in(activity=own, club_name=writer.club.name, by=writer.person)
    return _("Handed in. The librarian looks at it; then the children can see it.")


def _approve(request: HttpRequest, writer: Writer, own: OwnActivity) -> str:
    sent = _read_revision(request)
    revision = own.revision if sent < 0 else sent
    actions.approve(activity=own, revision=revision, club_name=writer.club.name, by=librarian_of(writer))
    unit = get_meeting_unit(writer.club)
    full_id = f"{own.own_pack.slug}/{own.slug}"
    if unit and full_id in {each.full_id for each in list_meeting_activities(writer.club, unit)}:
        return _("The activity is ready, and it is in the meeting.")
    return _("The activity is ready. Press “Put into the meeting” beside it: then the children find it there.")


def _return(request: HttpRequest, writer: Writer, own: OwnActivity) -> str:
    actions.return_to_draft(activity=own, by=librarian_of(writer))
    return _("The activity is back with the one who wrote it.")


def _withdraw(request: HttpRequest, writer: Writer, own: OwnActivity) -> str:
    actions.withdraw(activity=own, club_name=writer.club.name, by=librarian_of(writer))
    return _("The activity is taken back. What children have made in it stays theirs.")


def _bring_back(request: HttpRequest, writer: Writer, own: OwnActivity) -> str:
    actions.bring_back(activity=own, club_name=writer.club.name, by=librarian_of(writer))
    return _("The activity is back.")


_ACTS: dict[str, Callable[[HttpRequest, Writer, OwnActivity], str]] = {
    "hand-in": _hand_in,
    "approve": _approve,
    "return": _return,
    "withdraw": _withdraw,
    "bring-back": _bring_back,
}


@writer_only
def ask_withdraw(request: HttpRequest, writer: Writer, activity_id: int) -> HttpResponse:
    """Children lose sight of it, so the librarian is asked first."""
    librarian_of(writer)
    own = writer.get_own(activity_id)
    context = {"own": own, "title": own.draft.get("title", "")}
    return _page(request, writer, "meetings/own_withdraw.html", context)


@writer_only
def ask_delete(request: HttpRequest, writer: Writer, activity_id: int) -> HttpResponse:
    """It is gone for good, so whoever writes it is asked first; asked again when it has changed since the question."""
    own = writer.get_own(activity_id)
    context = {"own": own, "title": own.draft.get("title", ""), "is_mine": own.author_id == writer.person.pk}
    try:
        check_may_delete(own)
        if request.method == "POST":
            delete_own(activity=own, revision=_read_revision(request), by=writer.person)
            messages.success(request, _("The activity is deleted."))
            return redirect("meetings:own")
    except OwnConflict:
        return _page(request, writer, "meetings/own_delete.html", context | {"has_changed": True}, status=409)
    except (HasBeenSeen, HasWorks) as error:
        messages.error(request, str(error.message))
        return redirect("meetings:own")
    return _page(request, writer, "meetings/own_delete.html", context)


def _read_revision(request: HttpRequest) -> int:
    """-1, which no text has, for what is no number."""
    sent = request.POST.get("revision", "")
    return int(sent) if sent.isdecimal() and len(sent) < 10 else -1


@writer_only
def show_versions(request: HttpRequest, writer: Writer, activity_id: int) -> HttpResponse:
    """How the activity was earlier; POST goes on with one of them."""
    own = writer.get_own(activity_id)
    if request.method == "POST":
        sent = request.POST.get("version", "")
        if not sent.isdecimal() or len(sent) > 15:
            raise NotYours
        actions.restore_version(activity=own, version_id=int(sent), by=writer.person)
        messages.success(request, _("This is the earlier text. What stood there before is kept, too."))
        return redirect("meetings:own-edit", own.pk)
    context = {"own": own, "title": own.draft.get("title", ""), "versions": list_own_versions(own)}
    return _page(request, writer, "meetings/own_versions.html", context)


@writer_only
def take_along(request: HttpRequest, writer: Writer) -> HttpResponse:
    """All that children see, as pack source: a folder that `cluboteca pack check` reads, in a zip file.

    No child's project is in it.
    """
    librarian_of(writer)
    own_pack = writer.find_pack()
    pack = describe_own_pack(own_pack, club_name=writer.club.name, version="1.0", for_others=True) if own_pack else None
    if pack is None or not pack.activities:
        raise NothingToTakeAlong
    written = BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as archive:
        for path, content in make_pack_folder(pack).files.items():
            archive.writestr(zipfile.ZipInfo(f"{pack.slug}/{path}"), content, zipfile.ZIP_DEFLATED)
    headers = {"Content-Disposition": f'attachment; filename="{pack.slug}.zip"'}
    return HttpResponse(written.getvalue(), content_type="application/zip", headers=headers)
