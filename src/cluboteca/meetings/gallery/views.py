"""The gallery's pages: for children and for those who lead the club."""

from uuid import UUID

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from cluboteca.clubs.access import require_led_club
from cluboteca.content.queries import get_activity_words
from cluboteca.core.errors import BadRequest, NotYours
from cluboteca.meetings.address import get_activity_url
from cluboteca.meetings.description import describe_crew
from cluboteca.meetings.gallery import actions
from cluboteca.meetings.gallery.access import Visitor, get_gallery_crew, get_visitor
from cluboteca.meetings.gallery.description import describe_card, describe_entry_inside
from cluboteca.meetings.gallery.forms import OfferForm, read_reaction
from cluboteca.meetings.gallery.policies import (
    LINES_ON_A_PAGE,
    MOST_LOOKED_AT,
    MOST_ON_THE_WALL,
    OWN_ON_A_PAGE,
    WORKS_ON_A_PAGE,
)
from cluboteca.meetings.gallery.queries import (
    count_waiting_entries,
    find_entry_of,
    find_picture,
    get_judged_entry,
    get_seen_entry,
    get_shown_entry,
    has_picture,
    is_allowed,
    list_kind_words,
    list_own_entries,
    list_shown_entries,
    list_waiting_entries,
    make_cards,
)
from cluboteca.meetings.models import Crew, EntryState, GalleryEntry, ReactionKind
from cluboteca.people.access import AdultRequest, adult_only
from cluboteca.people.policies import NoCrew
from cluboteca.people.queries import list_present_ids
from cluboteca.workspace.actions import copy_project
from cluboteca.workspace.models import Project, ProjectVersion
from cluboteca.workspace.policies import NothingToPassOn, check_is_author
from cluboteca.workspace.queries import get_latest_version, get_project, get_version

LEARNER_BASE = "core/base_learner.html"
LIBRARIAN_BASE = "core/base_librarian.html"


def _base_of(visitor: Visitor) -> dict[str, object]:
    return {"base": LEARNER_BASE if visitor.crew else LIBRARIAN_BASE, "crew": visitor.crew, "club": visitor.club}


def _find_visitor(request: HttpRequest) -> Visitor | None:
    """None where nobody is signed in: such a page leads to the first one."""
    try:
        return get_visitor(request)
    except NoCrew:
        return None


@never_cache
def show_gallery(request: HttpRequest) -> HttpResponse:
    """What hangs, newest first, a page at a time."""
    visitor = _find_visitor(request)
    if visitor is None:
        return redirect("meetings:home")
    page = Paginator(list_shown_entries(visitor.club), WORKS_ON_A_PAGE).get_page(request.GET.get("page"))
    context = _base_of(visitor) | {"cards": make_cards(page), "page": page}
    if visitor.crew is None:
        context["waiting_count"] = count_waiting_entries(visitor.club)
    return render(request, "meetings/gallery/gallery.html", context)


@never_cache
def show_entry(request: HttpRequest, entry_id: int) -> HttpResponse:
    """One work: what it is, the way inside, a copy, kind words."""
    visitor = _find_visitor(request)
    if visitor is None:
        return redirect("meetings:home")
    entry = get_shown_entry(visitor.club, entry_id)
    (card,) = make_cards([entry])
    present = list_present_ids(visitor.crew.pk) if visitor.crew else []
    authors = {author.pk for author in card.authors}
    said = list_kind_words(visitor.club, [entry.pk], by=[each for each in present if each not in authors])
    words = said.get(entry.pk, [])
    by_kind = {word.kind: word for word in words}
    context = _base_of(visitor) | {
        "card": card,
        "words": words,
        "choices": [{"kind": kind, "is_said": kind in by_kind and by_kind[kind].is_said} for kind in ReactionKind],
        "may_react": visitor.crew is not None and not authors.issuperset(present),
        "is_own": visitor.crew is not None and not authors.isdisjoint(present),
    }
    return render(request, "meetings/gallery/entry.html", context)


@never_cache
def show_inside(request: HttpRequest, entry_id: int) -> HttpResponse:
    """It runs, and nothing is saved. The librarian also looks inside what waits for her."""
    visitor = _find_visitor(request)
    if visitor is None:
        return redirect("meetings:home")
    entry = (get_shown_entry if visitor.crew else get_judged_entry)(visitor.club, entry_id)
    shown = describe_entry_inside(entry, get_language() or "ro")
    crew = describe_crew(visitor.crew) if visitor.crew else None
    context = {
        "activity_data": shown.pop("activity"),
        "crew_data": {"crew": crew, "project": None, "shown": shown, "hand": None, "is_open": crew is not None},
        "entry": entry,
        "is_librarian": crew is None,
    }
    return render(request, "meetings/gallery/inside.html", context)


@never_cache
def show_picture(request: HttpRequest, entry_id: int) -> HttpResponse:
    """What the version looks like. Whatever it is, opened by itself it can run and load nothing."""
    visitor = get_visitor(request)
    crew, club = visitor.crew, visitor.club
    entry = get_seen_entry(club, entry_id, list_present_ids(crew.pk)) if crew else get_judged_entry(club, entry_id)
    picture = find_picture(entry)
    if picture is None:
        raise NotYours
    return HttpResponse(
        bytes(picture.image),
        content_type=picture.media_type,
        headers={
            "Content-Security-Policy": "sandbox; default-src 'none'",
            "X-Content-Type-Options": "nosniff",
        },
    )


@require_POST
def copy(request: HttpRequest, entry_id: int) -> HttpResponse:
    """A project of their own that begins as this work; the crew goes on with it at once."""
    crew = get_gallery_crew(request)
    entry = get_shown_entry(crew.meeting.club, entry_id)
    made = copy_project(version=get_version(entry.project_id, entry.version_key), sign_in=crew.sign_in)
    return redirect(get_activity_url(made.activity))


@require_POST
def react(request: HttpRequest, entry_id: int) -> HttpResponse:
    """A kind word of all who sit there, or with `take_back` its end."""
    crew = get_gallery_crew(request)
    entry = get_shown_entry(crew.meeting.club, entry_id)
    kind = read_reaction(request.POST.get("kind", ""))
    act = actions.unsay if "take_back" in request.POST else actions.react
    act(entry=entry, kind=kind, present_ids=list_present_ids(crew.pk))
    return redirect("gallery:entry", entry.pk)


# --- Offering ---


def _get_own_project(request: HttpRequest, project_id: int) -> tuple[Crew, Project]:
    """A project of those who sit there. Raises NoCrew, NotYours."""
    crew = get_gallery_crew(request)
    check_is_author(project_id, crew.pk)
    return crew, get_project(project_id)


def _get_own_version(request: HttpRequest, project_id: int) -> tuple[Crew, Project, ProjectVersion]:
    """The same with what is saved last, if all authors may show it: else there is no such page.

    Raises NoCrew, NotYours, NothingToPassOn.
    """
    crew, project = _get_own_project(request, project_id)
    if not is_allowed(crew.meeting.club, project):
        raise NotYours
    version = get_latest_version(project)
    if version is None:
        raise NothingToPassOn
    return crew, project, version


@never_cache
def show_ours(request: HttpRequest) -> HttpResponse:
    """What the children at this computer have in the gallery, and the kind words about it."""
    visitor = _find_visitor(request)
    if visitor is None or visitor.crew is None:
        return redirect("meetings:home")
    own = list_own_entries(visitor.club, list_present_ids(visitor.crew.pk))
    page = Paginator(own, OWN_ON_A_PAGE).get_page(request.GET.get("page"))
    cards = make_cards(page)
    said = list_kind_words(visitor.club, [card.entry.pk for card in cards])
    lines = [{"card": card, "words": said.get(card.entry.pk, [])} for card in cards]
    return render(request, "meetings/gallery/ours.html", _base_of(visitor) | {"lines": lines, "page": page})


@never_cache
def offer(request: HttpRequest, project_id: int) -> HttpResponse:
    """Title and sentence; the latest version is what the others will see."""
    try:
        crew, project, version = _get_own_version(request, project_id)
    except NoCrew:
        return redirect("meetings:home")
    entry = find_entry_of(project.pk)
    form = OfferForm(request.POST or None, initial=_write_initial(entry, project))
    status = 200
    if request.method == "POST" and form.is_valid():
        title, words = form.cleaned_data["title"], form.cleaned_data["words"]
        actions.offer_project(club=crew.meeting.club, version=version, title=title, words=words, by=crew.driver)
        messages.success(request, _("The librarian looks at it first. Then it hangs in the gallery."))
        return redirect("gallery:ours")
    if form.errors:
        status = 422
    context = {
        "crew": crew,
        "form": form,
        "project": project,
        "entry": entry if entry and entry.state != EntryState.WITHDRAWN else None,
        "is_newer": entry is not None and entry.version_key != version.key,
        "authors": list(project.authors.all()),
        "activity_title": get_activity_words(project.activity, get_language() or "ro").title,
        "has_picture": has_picture(project.pk, version.key),
        "version": version,
    }
    return render(request, "meetings/gallery/offer.html", context, status=status)


def _write_initial(entry: GalleryEntry | None, project: Project) -> dict[str, str]:
    """As it was offered before; else the activity's title."""
    if entry is not None:
        return {"title": entry.title, "words": entry.words}
    return {"title": get_activity_words(project.activity, get_language() or "ro").title[:80], "words": ""}


@require_POST
def take_back(request: HttpRequest, project_id: int) -> HttpResponse:
    """At any time, without a reason, also when a consent is lacking."""
    crew, project = _get_own_project(request, project_id)
    entry = find_entry_of(project.pk)
    if entry is None:
        raise NotYours
    actions.take_back_entry(entry=entry, by=crew.driver)
    messages.success(request, _("It no longer hangs in the gallery. The project itself stays yours."))
    return redirect("gallery:ours")


# --- The librarian's ---


@adult_only
def show_waiting(request: AdultRequest) -> HttpResponse:
    """What waits to be looked at, the first dozen of it, and what hangs, to be taken down."""
    club = require_led_club(request)
    waiting = make_cards(list_waiting_entries(club)[:MOST_LOOKED_AT])
    page = Paginator(list_shown_entries(club), LINES_ON_A_PAGE).get_page(request.GET.get("page"))
    context = {
        "club": club,
        "waiting": waiting,
        "later_count": count_waiting_entries(club) - len(waiting),
        "shown": make_cards(page),
        "page": page,
    }
    return render(request, "meetings/gallery/approve.html", context)


@require_POST
@adult_only
def judge(request: AdultRequest, entry_id: int) -> HttpResponse:
    """`act` is approve or decline; `version` is the one that was looked at."""
    club = require_led_club(request)
    act = request.POST.get("act")
    if act == "approve":
        entry = actions.approve_entry(
            club=club, entry_id=entry_id, version_key=_read_key(request.POST.get("version", "")), by=request.user
        )
        messages.success(request, _("“%(title)s” hangs in the gallery now.") % {"title": entry.title})
    elif act == "decline":
        entry = actions.decline_entry(club=club, entry_id=entry_id, by=request.user)
        text = _("“%(title)s” isn't in the gallery. The children keep their project.") % {"title": entry.title}
        messages.success(request, text)
    else:
        raise BadRequest
    return redirect("gallery:approve")


def _read_key(sent: str) -> UUID:
    """Raises BadRequest."""
    try:
        return UUID(sent)
    except ValueError:
        raise BadRequest from None


@adult_only
def show_on_the_wall(request: AdultRequest) -> HttpResponse:
    """One work after the other, on the projector: the newest sixty, which is more than an evening of them."""
    club = require_led_club(request)
    entries = [describe_card(card) for card in make_cards(list_shown_entries(club)[:MOST_ON_THE_WALL])]
    context = {"club": club, "entries": entries, "first": request.GET.get("first", "")}
    return render(request, "meetings/gallery/show.html", context)
