"""What a children's computer shows: who is here, the way through the unit, one activity."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from cluboteca.clubs.queries import list_ambassador_ids, list_led_clubs
from cluboteca.clubs.scratch_offer import find_scratch_offer, show_scratch_offer
from cluboteca.content.editor_data import get_editor_data
from cluboteca.content.models import Activity, Kind
from cluboteca.content.picture import list_pictures
from cluboteca.content.queries import get_activity_words, list_solved_through_twins
from cluboteca.core.errors import NotYours
from cluboteca.core.first_start import is_founding_awaited
from cluboteca.meetings.activity_access import find_crew_activity
from cluboteca.meetings.address import get_activity_url
from cluboteca.meetings.badges.actions import award_earned
from cluboteca.meetings.badges.queries import list_new_stickers
from cluboteca.meetings.description import describe_crew, describe_meeting, describe_next, describe_shown_project
from cluboteca.meetings.gallery.access import find_offer_address
from cluboteca.meetings.helping.queries import count_calls
from cluboteca.meetings.helping.school import describe_way_back
from cluboteca.meetings.hour.queries import find_hour_crew, list_crew_guests
from cluboteca.meetings.hour.views import show_goodbye, show_start
from cluboteca.meetings.leading.views import show_free_work
from cluboteca.meetings.models import Crew, MeetingKind
from cluboteca.meetings.programme import list_way
from cluboteca.meetings.queries import (
    find_crew,
    get_crew,
    get_open_meeting,
    get_raised_hand,
    get_shown,
    get_version_to_pass_on,
    list_shown,
)
from cluboteca.people.models import Person
from cluboteca.people.queries import list_present_ids
from cluboteca.workspace.actions import copy_project, open_project
from cluboteca.workspace.credit import tell_credit
from cluboteca.workspace.description import describe_project, describe_work
from cluboteca.workspace.marks import list_marks
from cluboteca.workspace.queries import find_project, get_latest_version, list_solved_activity_ids


@never_cache
def show_home(request: HttpRequest) -> HttpResponse:
    """Who is at this computer? Or, once they are signed in, their way through the unit."""
    if is_founding_awaited():
        return redirect("setup:begin")
    crew = find_crew(request)
    if crew is not None:
        present = list_present_ids(crew.pk)
        show = show_free_work if crew.meeting.is_free_work else _show_way
        return show(request, crew, present, _describe_home(crew, present))
    if isinstance(request.user, Person) and list_led_clubs(request.user):
        return redirect("today:today")
    meeting = get_open_meeting()
    if meeting is None:
        past = find_hour_crew(request)
        return show_goodbye(request, past) if past else render(request, "meetings/closed.html")
    if meeting.kind == MeetingKind.HOUR:
        return show_start(request, meeting)
    data = describe_meeting(meeting, get_language() or "ro")
    return render(request, "meetings/sign_in.html", {"meeting": meeting, "meeting_data": data, "mode": "start"})


def _describe_home(crew: Crew, present: list[int]) -> dict[str, object]:
    """What the crew finds at home whatever it works on: its ways, what was shown, new badges, codes of guests."""
    locale = get_language() or "ro"
    award_earned(present)
    has_ambassador = not list_ambassador_ids(crew.meeting.club).isdisjoint(present)
    return {
        "crew": crew,
        "crew_data": describe_crew(crew),
        "guests": list_crew_guests(crew) if crew.meeting.kind == MeetingKind.HOUR else [],
        "shown": [
            {
                "showing": showing,
                "words": get_activity_words(showing.project.activity, locale),
                "credit": tell_credit(showing.project),
            }
            for showing in list_shown(crew.meeting)
        ],
        "new_badges": list_new_stickers(present, locale),
        "has_ambassador": has_ambassador,
        "calls_count": count_calls(crew) if has_ambassador else 0,
    }


def _show_way(request: HttpRequest, crew: Crew, present: list[int], home: dict[str, object]) -> HttpResponse:
    locale = get_language() or "ro"
    solved = list_solved_activity_ids(present)
    on_screen = list_way(crew.meeting.club, crew.meeting.unit)
    solved |= list_solved_through_twins(on_screen, solved)
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
    return render(request, "meetings/home.html", home | {"activities": activities, "following": following})


@never_cache
def show_join(request: HttpRequest) -> HttpResponse:
    """One more child sits down at this computer."""
    crew = find_crew(request)
    if crew is None:
        return redirect("meetings:home")
    if crew.meeting.kind == MeetingKind.HOUR:
        return redirect("hour:more")
    data = describe_meeting(crew.meeting, get_language() or "ro")
    context = {"meeting": crew.meeting, "meeting_data": data, "crew_data": describe_crew(crew), "mode": "join"}
    return render(request, "meetings/sign_in.html", context)


@never_cache
def show_activity(request: HttpRequest, activity_id: str) -> HttpResponse:
    """The activity with its workspace; the crew's project is opened or made."""
    crew = find_crew(request)
    if crew is None:
        return redirect("meetings:home")
    activity = find_crew_activity(activity_id, crew)
    if activity is None:
        raise NotYours
    locale = get_language() or "ro"
    words = get_activity_words(activity, locale)
    activity_data = {
        **get_editor_data(activity, locale, url_of=get_activity_url),
        "next": describe_next(crew.meeting, activity, locale) or describe_way_back(activity),
    }
    offer = find_scratch_offer(request, activity_data.get("twin"), has_begun=_has_begun(activity, crew))
    if offer is not None:
        return show_scratch_offer(request, offer, title=words.title, crew_data=describe_crew(crew))
    project, _is_new = open_project(activity=activity, sign_in=crew.sign_in)
    latest = get_latest_version(project)
    hand = get_raised_hand(crew)
    crew_data = {
        "crew": describe_crew(crew),
        "project": {
            **describe_project(project, crew.pk),
            "work": describe_work(latest) if latest else None,
            "judged": list_marks(project=project, latest=latest, locale=locale),
            "gallery": find_offer_address(crew, project),
        },
        "hand": hand.pk if hand else None,
        "is_open": True,
    }
    context = {
        "words": words,
        "activity_data": activity_data,
        "crew_data": crew_data,
        "title": words.title,
    }
    return render(request, "meetings/activity.html", context)


def _has_begun(activity: Activity, crew: Crew) -> bool:
    """Whether the crew has saved something in a Scratch activity; of others nobody asks."""
    project = find_project(activity=activity, sign_in=crew.sign_in) if activity.kind == Kind.SCRATCH else None
    return project is not None and get_latest_version(project) is not None


@never_cache
def show_shown(request: HttpRequest, project_id: int) -> HttpResponse:
    """Look inside a project that was on the projector in this meeting: it runs, and nothing is saved."""
    crew = find_crew(request)
    if crew is None:
        return redirect("meetings:home")
    shown = describe_shown_project(get_shown(crew.meeting, project_id), get_language() or "ro")
    context = {
        "activity_data": shown.pop("activity"),
        "crew_data": {"crew": describe_crew(crew), "project": None, "shown": shown, "hand": None, "is_open": True},
        "title": shown["title"],
    }
    return render(request, "meetings/activity.html", context)


@require_POST
def copy_shown(request: HttpRequest, project_id: int) -> HttpResponse:
    """A project of their own that begins as the one that was shown; the crew goes on with it at once."""
    crew = get_crew(request)
    copy = copy_project(version=get_version_to_pass_on(crew=crew, project_id=project_id), sign_in=crew.sign_in)
    return redirect(get_activity_url(copy.activity))
