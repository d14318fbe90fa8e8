"""The way in; how long things are kept, and what is deleted next; what leaves the library."""

from django.http import HttpResponse
from django.shortcuts import render

from cluboteca.clubs.access import require_kept_club
from cluboteca.clubs.backups.policies import BACKUP_KEPT_DAYS
from cluboteca.clubs.date_jump import has_date_jumped
from cluboteca.clubs.queries import list_learners
from cluboteca.meetings.privacy.keeping import TERMS
from cluboteca.meetings.privacy.leaving import LEAVING
from cluboteca.meetings.privacy.queries import count_missing_papers
from cluboteca.meetings.privacy.retention import FAILED, RULES, get_latest_run, list_outlooks
from cluboteca.people.access import AdultRequest, adult_only


@adult_only
def show_hub(request: AdultRequest) -> HttpResponse:
    club = require_kept_club(request)
    context = {"club": club, "missing_count": count_missing_papers(club), "learners": list_learners(club)}
    return render(request, "meetings/privacy/hub.html", context)


@adult_only
def show_keeping(request: AdultRequest) -> HttpResponse:
    """What the job will do, before it does it, and what it did last."""
    club = require_kept_club(request)
    latest = get_latest_run()
    words = {rule.id: rule.words for rule in RULES}
    deleted = latest.detail.items() if latest else ()
    context = {
        "club": club,
        "terms": TERMS,
        "outlooks": list_outlooks(),
        "latest": latest,
        "deleted": [(words[name], count) for name, count in deleted if name in words],
        "failed": [words[name] for name in latest.detail.get(FAILED, ()) if name in words] if latest else [],
        "has_date_jumped": has_date_jumped(),
        "backup_days": BACKUP_KEPT_DAYS,
    }
    return render(request, "meetings/privacy/keeping.html", context)


@adult_only
def show_leaving(request: AdultRequest) -> HttpResponse:
    club = require_kept_club(request)
    return render(request, "meetings/privacy/leaving.html", {"club": club, "ways": LEAVING})
