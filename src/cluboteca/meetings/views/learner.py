"""What a children's computer shows: who is here, the way through the unit, one activity."""

import json

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.views.decorators.cache import never_cache

from cluboteca.clubs.queries import list_ambassador_ids
from cluboteca.content.models import Kind
from cluboteca.content.queries import (
    find_activity,
    get_activity_words,
    get_editor_data,
    list_pictures,
    list_screen_activities,
)
from cluboteca.core.errors import NotYours
from cluboteca.meetings.address import get_activity_url
from cluboteca.meetings.description import describe_crew, describe_meeting
from cluboteca.meetings.models import Crew
from cluboteca.meetings.queries import find_crew, get_open_meeting, get_raised_hand
from cluboteca.people.models import Person
from cluboteca.people.queries import list_present_ids
from cluboteca.workspace.actions import open_project
from cluboteca.workspace.description import describe_project
from cluboteca.workspace.models import ProjectVersion
from cluboteca.workspace.queries import get_latest_version, get_work, list_solved_activity_ids


@never_cache
def show_home(request: HttpRequest) -> HttpResponse:
    """Who is at this computer? Or, once they are signed in, their way through the unit."""
    crew = find_crew(request)
    if crew is not None:
        return _show_way(request, crew)
    if isinstance(request.user, Person):
        return redirect("meetings:week")
    meeting = get_open_meeting()
    if meeting is None:
        return render(request, "meetings/closed.html")
    data = describe_meeting(meeting, get_language() or "ro")
    return render(request, "meetings/sign_in.html", {"meeting": meeting, "meeting_data": data, "mode": "start"})


def _read_work(version: ProjectVersion) -> object:
    """The saved JSON; what can't be read becomes {}, which the page tells of and answers with the starter."""
    try:
        return json.loads(get_work(version), parse_constant=_refuse)
    except (ValueError, RecursionError):
        return {}


def _refuse(name: str) -> None:
    """NaN and Infinity, which Python reads and no browser does."""
    raise ValueError(name)


def _show_way(request: HttpRequest, crew: Crew) -> HttpResponse:
    locale = get_language() or "ro"
    present = list_present_ids(crew.pk)
    solved = list_solved_activity_ids(present)
    on_screen = list_screen_activities(crew.meeting.unit)
    pictures = list_pictures(on_screen)
    activities: list[dict[str, object]] = [
        {
            "id": activity.full_id,
            "words": get_activity_words(activity, locale),
            "minutes": activity.minutes,
            "is_solved": activity.pk in solved,
            "picture": pictures.get(activity.pk),
        }
        for activity in on_screen
    ]
    following = next((each for each in activities if not each["is_solved"]), None)
    context = {
        "crew": crew,
        "crew_data": describe_crew(crew),
        "activities": activities,
        "following": following,
        "has_ambassador": not list_ambassador_ids(crew.meeting.club).isdisjoint(present),
    }
    return render(request, "meetings/home.html", context)


@never_cache
def show_join(request: HttpRequest) -> HttpResponse:
    """One more child sits down at this computer."""
    crew = find_crew(request)
    if crew is None:
        return redirect("meetings:home")
    data = describe_meeting(crew.meeting, get_language() or "ro")
    context = {"meeting": crew.meeting, "meeting_data": data, "crew_data": describe_crew(crew), "mode": "join"}
    return render(request, "meetings/sign_in.html", context)


@never_cache
def show_activity(request: HttpRequest, activity_id: str) -> HttpResponse:
    """The activity with its workspace; the crew's project is opened or made."""
    crew = find_crew(request)
    if crew is None:
        return redirect("meetings:home")
    activity = find_activity(activity_id)
    if activity is None:
        raise NotYours
    locale = get_language() or "ro"
    words = get_activity_words(activity, locale)
    if activity.kind == Kind.UNPLUGGED:
        raise NotYours
    project, _is_new = open_project(activity=activity, sign_in=crew.sign_in)
    latest = get_latest_version(project)
    hand = get_raised_hand(crew)
    crew_data = {
        "crew": describe_crew(crew),
        "project": {
            **describe_project(project, crew.pk),
            "work": _read_work(latest) if latest else None,
        },
        "hand": hand.pk if hand else None,
        "is_open": True,
    }
    context = {
        "words": words,
        "activity_data": get_editor_data(activity, locale, url_of=get_activity_url),
        "crew_data": crew_data,
        "title": words.title,
    }
    return render(request, "meetings/activity.html", context)
