"""Progress for the one who leads, the village for the child, and certificates."""

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.timezone import localdate
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from cluboteca.clubs.access import require_kept_club, require_led_club
from cluboteca.clubs.policies import allowed, check_keeps
from cluboteca.content.models import Activity
from cluboteca.content.queries import get_activity_words, get_unit_words
from cluboteca.core.clock import now
from cluboteca.core.errors import NotYours
from cluboteca.meetings.board import describe_finding
from cluboteca.meetings.description import describe_crew
from cluboteca.meetings.progress.certificates import find_chosen, list_choices
from cluboteca.meetings.progress.policies import CHILDREN_SHOWN
from cluboteca.meetings.progress.queries import (
    ActivityDone,
    HardActivity,
    Offer,
    UnitDone,
    find_unit_offer,
    get_units_done,
    get_way_done,
    list_children,
    list_finishers,
    list_hard_activities,
    list_progress,
    sort_hardest,
)
from cluboteca.meetings.progress.village import build_village
from cluboteca.meetings.progress.way import Way, list_ways
from cluboteca.meetings.queries import find_crew, get_week_unit
from cluboteca.people.access import AdultRequest, adult_only
from cluboteca.people.queries import list_present
from cluboteca.workspace.queries import list_solved_activity_ids

Shape = dict[str, object]


def _locale() -> str:
    return get_language() or "ro"


def _describe_activity(activity: Activity) -> Shape:
    return {"activity": activity, "title": get_activity_words(activity, _locale()).title}


def _describe_done(done: ActivityDone) -> Shape:
    return {"done": done, **_describe_activity(done.activity)}


def _describe_offer(offer: Offer) -> Shape | None:
    """None when everything is done."""
    if offer.unit is None or offer.activity is None:
        return None
    return {
        **_describe_activity(offer.activity),
        "unit_title": get_unit_words(offer.unit, _locale()).title,
        "twin": offer.twin and _describe_activity(offer.twin),
    }


def _describe_hard(hard: HardActivity, *, with_words: bool = False) -> Shape:
    text, question = None, None
    if with_words and hard.finding and not hard.is_solved:
        text, question = describe_finding(hard.activity, hard.finding, _locale())
    return {"hard": hard, "text": text, "question": question, **_describe_activity(hard.activity)}


@adult_only
def show_progress(request: AdultRequest) -> HttpResponse:
    """Per unit: who did it, what was hard; and which unit comes next."""
    club = require_led_club(request)
    done = get_units_done(club)
    hard = list_hard_activities(club)
    following = get_week_unit(club)
    ways = list_ways(club)
    context = {
        "club": club,
        "following": following,
        "following_title": following and get_unit_words(following, _locale()).title,
        "keeps": allowed(check_keeps, request.user, club),
        "units": [
            {
                "unit": way.unit,
                "title": get_unit_words(way.unit, _locale()).title,
                "done": done[way.unit.pk],
                "hard": [_describe_done(each) for each in hard.get(way.unit.pk, [])],
            }
            for way in ways
            if way.unit.pk in done
        ],
    }
    return render(request, "meetings/progress/index.html", context)


@adult_only
def show_unit(request: AdultRequest, unit_id: str) -> HttpResponse:
    """The activities of one unit: how many children have done each, and what came up."""
    club = require_led_club(request)
    ways = list_ways(club)
    index = next((number for number, each in enumerate(ways) if each.unit.full_id == unit_id), None)
    if index is None:
        raise NotYours
    way = ways[index]
    activities = get_way_done(club, way, _locale())
    done = get_units_done(club).get(way.unit.pk, UnitDone())
    offer = find_unit_offer(way, activities, done)
    following = ways[index + 1].unit if done.children and index + 1 < len(ways) else None
    context = {
        "club": club,
        "unit": way.unit,
        "title": get_unit_words(way.unit, _locale()).title,
        "done": done,
        "activities": [_describe_done(each) for each in activities],
        "hard": [_describe_done(each) for each in sort_hardest(activities)],
        "offer": offer and _describe_activity(offer),
        "following_title": following and get_unit_words(following, _locale()).title,
        "keeps": allowed(check_keeps, request.user, club),
    }
    return render(request, "meetings/progress/unit.html", context)


@adult_only
def show_learners(request: AdultRequest) -> HttpResponse:
    """Each child of the club, by nickname: what was hard, and what to offer next."""
    club = require_led_club(request)
    page = Paginator(list_children(club), CHILDREN_SHOWN).get_page(request.GET.get("page"))
    lines = [
        {
            "learner": each.learner,
            "hard": [_describe_hard(hard) for hard in each.hard if not hard.is_solved][:1],
            "offer": _describe_offer(each.offer),
        }
        for each in list_progress(page, list_ways(club))
    ]
    context = {"club": club, "page": page, "lines": lines, "keeps": allowed(check_keeps, request.user, club)}
    return render(request, "meetings/progress/learners.html", context)


@adult_only
def show_learner(request: AdultRequest, learner_id: int) -> HttpResponse:
    """One child: what is done in each unit, what was hard, what to offer next."""
    club = require_led_club(request)
    learner = next((each for each in list_children(club) if each.pk == learner_id), None)
    if learner is None:
        raise NotYours
    ways = list_ways(club)
    (progress,) = list_progress([learner], ways)
    context = {
        "club": club,
        "learner": learner,
        "learner_text": str(learner.pk),
        "offer": _describe_offer(progress.offer),
        "hard": [_describe_hard(each, with_words=True) for each in progress.hard],
        "units": [
            _describe_way(way, progress.solved, progress.begun) for way in ways if _is_begun(way, progress.begun)
        ],
        "keeps": allowed(check_keeps, request.user, club),
    }
    return render(request, "meetings/progress/learner.html", context)


def _is_begun(way: Way, begun: set[int]) -> bool:
    return any(each.pk in begun for each in (*way.activities, *way.twins.values()))


def _describe_way(way: Way, solved: set[int], begun: set[int]) -> Shape:
    done = way.find_solved(solved)
    groups: dict[str, list[Shape]] = {"solved": [], "begun": [], "coming": []}
    for each in way.activities:
        twin = way.twins.get(each.pk)
        is_begun = each.pk in begun or (twin is not None and twin.pk in begun)
        state = "solved" if each.pk in done else "begun" if is_begun else "coming"
        groups[state].append(_describe_activity(each))
    return {"unit": way.unit, "title": get_unit_words(way.unit, _locale()).title, **groups}


@never_cache
def show_village(request: HttpRequest) -> HttpResponse:
    """The own path of one of the children who sit at this computer, as a map of a village that fills up."""
    crew = find_crew(request)
    if crew is None:
        return redirect("meetings:home")
    present = list_present(crew.sign_in)
    wanted = request.GET.get("child", "")
    child = next((each for each in present if str(each.pk) == wanted), None)
    if child is None and wanted:
        raise NotYours
    child = child or next((each for each in present if each.pk == crew.driver_id), present[0])
    ways = list_ways(crew.meeting.club)
    solved = list_solved_activity_ids([child.pk])
    quarters = build_village(ways, solved, todays_unit=crew.meeting.unit_id, locale=_locale())
    context = {
        "crew": crew,
        "crew_data": describe_crew(crew),
        "child": child,
        "present": present,
        "quarters": quarters,
    }
    return render(request, "meetings/progress/village.html", context)


@adult_only
def choose_certificates(request: AdultRequest) -> HttpResponse:
    """For which unit or course, and for which children; those who have gone the whole way are ticked."""
    club = require_kept_club(request)
    ways = list_ways(club)
    chosen = find_chosen(ways, request.GET.dict(), _locale())
    children = list_children(club)
    finishers = list_finishers(children, chosen.ways) if chosen else set()
    only = request.GET.get("learner", "")
    context = {
        "club": club,
        "choices": list_choices(ways, _locale()),
        "chosen": chosen,
        "only": only,
        "lines": [
            {
                "learner": each,
                "has_finished": each.pk in finishers,
                "is_ticked": str(each.pk) == only if only else each.pk in finishers,
            }
            for each in children
        ],
    }
    return render(request, "meetings/progress/certificates.html", context)


@adult_only
def print_certificates(request: AdultRequest) -> HttpResponse:
    """A sheet for each of the children who were ticked, by nickname."""
    club = require_kept_club(request)
    chosen = find_chosen(list_ways(club), request.GET.dict(), _locale())
    wanted = set(request.GET.getlist("learner"))
    children = [each for each in list_children(club) if str(each.pk) in wanted]
    if chosen is None or len(children) != len(wanted):
        raise NotYours
    context = {
        "club": club,
        "chosen": chosen,
        "children": children,
        "reason": chosen.reason % {"title": chosen.title, "club": club.name},
        "signatures": [_("For the library: %(name)s") % {"name": request.user.name}],
        "date": localdate(now()),
    }
    return render(request, "meetings/progress/print_certificates.html", context)
