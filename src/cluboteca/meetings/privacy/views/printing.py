"""What goes on paper: the form for the guardians, and the list for whoever takes photographs."""

from django.conf import settings
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.timezone import localdate
from django.utils.translation import get_language

from cluboteca.clubs.access import require_kept_club
from cluboteca.clubs.roster.queries import get_own_learner
from cluboteca.core.clock import now
from cluboteca.meetings.privacy.purposes import PAPER
from cluboteca.meetings.privacy.queries import list_papers, list_photographed
from cluboteca.people.access import AdultRequest, adult_only
from cluboteca.people.alphabet import sort_by_name
from cluboteca.workspace.quick_sql import LARGEST_ID

BLANK, EACH, MISSING = "blank", "each", "missing"


@adult_only
def show_form(request: AdultRequest) -> HttpResponse:
    """`?language=` of the paper, whatever the page's is; `?for=`: blank, each, missing, or a child's id."""
    club = require_kept_club(request)
    lines = list_papers(club)
    chosen = request.GET.get("for", BLANK)
    if chosen == EACH:
        papers = [line.learner.nickname for line in lines]
    elif chosen == MISSING:
        papers = [line.learner.nickname for line in lines if not line.may_take_part]
    elif chosen.isdecimal() and len(chosen) <= len(str(LARGEST_ID)):
        papers = [get_own_learner(club, int(chosen)).nickname]
    else:
        chosen, papers = BLANK, [""]
    languages = dict(settings.LANGUAGES)
    asked = request.GET.get("language", "")
    context = {
        "club": club,
        "learners": sort_by_name(line.learner for line in lines),
        "chosen": chosen,
        "papers": papers,
        "texts": list(PAPER.values()),
        "languages": list(languages.items()),
        "paper_language": asked if asked in languages else get_language(),
    }
    return render(request, "meetings/privacy/form.html", context)


@adult_only
def show_photos(request: AdultRequest) -> HttpResponse:
    club = require_kept_club(request)
    lines = list_photographed(club)
    agreed = sum(is_agreed for _learner, is_agreed in lines)
    context = {
        "club": club,
        "lines": lines,
        "today": localdate(now()),
        "agreed_count": agreed,
        "refused_count": len(lines) - agreed,
    }
    return render(request, "meetings/privacy/photos.html", context)
