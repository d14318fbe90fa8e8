"""The projects of those who sit at this computer."""

from urllib.parse import urlencode

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from cluboteca.content.queries import get_activity_words
from cluboteca.people.computer import get_sign_in, require_sign_in
from cluboteca.people.queries import list_present
from cluboteca.workspace.actions import continue_project
from cluboteca.workspace.credit import join_names, tell_credit
from cluboteca.workspace.policies import PROJECTS_ON_A_PAGE, check_is_author
from cluboteca.workspace.queries import (
    choose_by_title,
    get_project,
    is_any_in_a_club,
    list_exhibitable_ids,
    list_own_projects,
    list_unkept_learners,
)


@never_cache
def show_projects(request: HttpRequest) -> HttpResponse:
    """Newest first, ten to a page; who has more may look for a title, and for those of one child."""
    sign_in = get_sign_in(request)
    if sign_in is None:
        return redirect("meetings:home")
    locale = get_language() or "ro"
    search = request.GET.get("q", "")[:60].strip()
    children = list_present(sign_in)
    child = next((each for each in children if str(each.pk) == request.GET.get("of")), None)
    chosen = choose_by_title(list_own_projects(sign_in, of=child.pk if child else None), search, locale)
    page = Paginator(chosen, PROJECTS_ON_A_PAGE).get_page(request.GET.get("page"))
    exhibitable = list_exhibitable_ids(page.object_list)
    lines = [
        {
            "project": project,
            "words": get_activity_words(project.activity, locale),
            "credit": tell_credit(project),
            "may_hang": project.pk in exhibitable,
        }
        for project in page.object_list
    ]
    unkept = [learner.nickname for learner in list_unkept_learners(sign_in)]
    is_searched = bool(search or child)
    context = {
        "projects": lines,
        "page": page,
        "children": children,
        "child": child,
        "search": search,
        "is_searched": is_searched,
        "may_search": is_searched or page.has_other_pages(),
        "asked": urlencode({"q": search, "of": child.pk if child else ""}) if is_searched else "",
        "sign_in": sign_in,
        "has_gallery": is_any_in_a_club(children),
        "unkept_names": join_names(unkept),
    }
    return render(request, "workspace/projects.html", context)


@require_POST
def open_project(request: HttpRequest, project_id: int) -> HttpResponse:
    """Go on with one's own project: it becomes the one that the activity page shows."""
    sign_in = require_sign_in(request)
    check_is_author(project_id, sign_in.pk)
    project = get_project(project_id)
    continue_project(project=project, sign_in=sign_in)
    return redirect("meetings:activity", project.activity.full_id)
