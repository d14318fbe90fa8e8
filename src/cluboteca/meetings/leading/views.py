"""The board's buttons for the whole room, and meetings on paper."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from cluboteca.clubs.access import require_led_club
from cluboteca.clubs.queries import list_admitted_learners
from cluboteca.content.picture import list_pictures
from cluboteca.content.queries import (
    find_activity,
    get_activity_words,
    get_plan,
    get_unit_text,
    get_unit_words,
    list_solved_through_twins,
)
from cluboteca.core.errors import KindError
from cluboteca.meetings.leading import actions
from cluboteca.meetings.leading.access import require_own_meeting
from cluboteca.meetings.leading.forms import PaperForm, propose_paper_time
from cluboteca.meetings.leading.policies import NothingToProject
from cluboteca.meetings.leading.queries import list_free_activities, list_own_games, list_spare_games
from cluboteca.meetings.models import Crew
from cluboteca.meetings.policies import NoUnit
from cluboteca.meetings.printed_card import lay_out_cards
from cluboteca.meetings.programme import is_foreign, list_course_units
from cluboteca.meetings.queries import get_week_unit
from cluboteca.people.access import AdultRequest, adult_only
from cluboteca.workspace.queries import list_own_projects, list_solved_activity_ids

SHOWN_PROJECTS = 6
SPARE_LINES = range(4)
"""On the paper list, for children who aren't on it yet."""


@require_POST
@adult_only
def change_timer(request: AdultRequest, meeting_id: int) -> HttpResponse:
    meeting = require_own_meeting(request, meeting_id)
    match request.POST.get("act"):
        case "more":
            if not actions.give_more_time(meeting=meeting):
                messages.info(request, _("This part has got two hours more already, and that is the most."))
        case "pause":
            actions.pause_timer(meeting=meeting)
        case "continue":
            actions.continue_timer(meeting=meeting)
    return redirect("meetings:board", meeting.pk)


@require_POST
@adult_only
def change_projected(request: AdultRequest, meeting_id: int) -> HttpResponse:
    """`activity` puts its first step on the projector; else `act`: next, back or away."""
    meeting = require_own_meeting(request, meeting_id)
    if "activity" in request.POST:
        activity = find_activity(request.POST["activity"])
        if activity is None or is_foreign(activity, meeting.club):
            raise NothingToProject
        actions.project_activity(meeting=meeting, activity=activity)
    match request.POST.get("act"):
        case "next":
            actions.move_projected_step(meeting=meeting, by_steps=1)
        case "back":
            actions.move_projected_step(meeting=meeting, by_steps=-1)
        case "away":
            actions.put_projected_away(meeting=meeting)
    return redirect("meetings:board", meeting.pk)


@require_POST
@adult_only
def change_look(request: AdultRequest, meeting_id: int) -> HttpResponse:
    """`act`: up or on."""
    meeting = require_own_meeting(request, meeting_id)
    if request.POST.get("act") == "up":
        actions.ask_to_look_up(meeting=meeting, by=request.user)
    else:
        actions.let_go_on(meeting=meeting)
    return redirect("meetings:board", meeting.pk)


@require_POST
@adult_only
def change_free_work(request: AdultRequest, meeting_id: int) -> HttpResponse:
    """`act`: free or unit."""
    meeting = require_own_meeting(request, meeting_id)
    actions.choose_free_work(meeting=meeting, is_free=request.POST.get("act") == "free", by=request.user)
    return redirect("meetings:board", meeting.pk)


@adult_only
def show_paper(request: AdultRequest) -> HttpResponse:
    """For the drawer: the plan without computers, games, and a list of names. Printed before the power is out."""
    club = require_led_club(request)
    locale = get_language() or "ro"
    unit = get_week_unit(club, request.GET.get("unit", ""))
    if unit is None:
        raise NoUnit
    own, spare = list_own_games(club, unit), list_spare_games(club, unit)
    context = {
        "club": club,
        "unit": unit,
        "text": get_unit_text(unit, locale),
        "plan": get_plan(unit, locale),
        "own": [get_activity_words(each, locale) for each in own],
        "spare": [get_activity_words(each, locale) for each in spare],
        "cards": lay_out_cards([*own, *spare], locale),
        "learners": list_admitted_learners(club),
        "spare_lines": SPARE_LINES,
    }
    return render(request, "meetings/leading/paper.html", context)


@never_cache
@adult_only
def write_paper(request: AdultRequest) -> HttpResponse:
    """Afterwards: when it was, what it was about, who came."""
    club = require_led_club(request)
    locale = get_language() or "ro"
    units, learners = list_course_units(club), list_admitted_learners(club)
    status = 200
    if request.method == "POST":
        form = PaperForm(request.POST, units=units, learners=learners, locale=locale)
        if form.is_valid():
            try:
                meeting = actions.record_paper_meeting(
                    club=club,
                    unit=form.unit_chosen,
                    opened_at=form.opened_at,
                    came=form.came_chosen,
                    learners=learners,
                    by=request.user,
                )
            except KindError as error:
                form.add_error(None, str(error.message))
            else:
                messages.success(request, _("The meeting is written down, with who came."))
                return redirect("meetings:attendance", meeting.pk)
        status = 422
    else:
        unit = get_week_unit(club)
        initial = propose_paper_time(club.starts_at) | {"unit": unit.full_id if unit else ""}
        form = PaperForm(initial=initial, units=units, learners=learners, locale=locale)
    came = {str(value) for value in form["came"].value() or []}
    context = {
        "club": club,
        "form": form,
        "learners": [{"learner": learner, "came": str(learner.pk) in came} for learner in learners],
    }
    return render(request, "meetings/leading/write_paper.html", context, status=status)


def show_free_work(request: HttpRequest, crew: Crew, present: list[int], home: dict[str, object]) -> HttpResponse:
    """The children's home while they choose for themselves: own projects to go on with, then everything by unit.

    home: what they find there at all times.
    """
    locale = get_language() or "ro"
    offered = list_free_activities(crew.meeting.club, crew.meeting.unit)
    activities = [activity for _unit, listed in offered for activity in listed]
    solved = list_solved_activity_ids(present)
    solved |= list_solved_through_twins(activities, solved)
    pictures = list_pictures(activities)
    context = home | {
        "projects": [
            {"project": project, "words": get_activity_words(project.activity, locale)}
            for project in list_own_projects(crew.sign_in)[:SHOWN_PROJECTS]
        ],
        "units": [
            {
                "words": get_unit_words(unit, locale),
                "is_today": unit.pk == crew.meeting.unit_id,
                "activities": [
                    {
                        "id": activity.full_id,
                        "words": get_activity_words(activity, locale),
                        "is_solved": activity.pk in solved,
                        "picture": pictures.get(activity.pk),
                    }
                    for activity in listed
                ],
            }
            for unit, listed in offered
        ],
    }
    return render(request, "meetings/leading/free_work.html", context)
