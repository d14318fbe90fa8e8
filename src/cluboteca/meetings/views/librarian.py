"""What the one who leads sees: this week, the board, the projector, the attendance."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from cluboteca.clubs.access import CLUB_KEY, require_led_club
from cluboteca.clubs.policies import allowed, check_keeps
from cluboteca.clubs.queries import get_led_club, list_admitted_learners
from cluboteca.content.editor_data import get_editor_data
from cluboteca.content.models import Activity, Kind, OwnPack
from cluboteca.content.own.queries import count_waiting
from cluboteca.content.queries import (
    find_activity,
    get_activity_words,
    get_plan,
    get_solution,
    get_unit_text,
    get_unit_words,
    list_twins,
    list_with_solution,
)
from cluboteca.core.address import get_children_address, make_qr_svg
from cluboteca.core.clock import now
from cluboteca.core.errors import KindError, NotYours
from cluboteca.meetings import actions
from cluboteca.meetings.board_access import get_viewer
from cluboteca.meetings.closing.queries import get_after, has_ended_today
from cluboteca.meetings.description import describe_board, describe_meeting
from cluboteca.meetings.forms import find_changes, read_lines, show_lines
from cluboteca.meetings.leading.access import require_own_meeting
from cluboteca.meetings.leading.queries import list_what_went_on
from cluboteca.meetings.leading.tools import get_tools
from cluboteca.meetings.models import MeetingKind
from cluboteca.meetings.pack_description import describe_news
from cluboteca.meetings.policies import PUT_ON_THE_LIST_LATER, BadMinutes, ClubPreparing, NoUnit
from cluboteca.meetings.printed_card import lay_out_cards
from cluboteca.meetings.programme import is_foreign, list_course_units, list_extras, list_meeting_activities
from cluboteca.meetings.queries import (
    get_current_part,
    get_open_meeting,
    get_week_unit,
    list_attendance,
    list_ended_meetings,
    was_left_open,
)
from cluboteca.people.access import AdultRequest, adult_only
from cluboteca.people.models import Person

WITHOUT_RIGHT_OR_WRONG = (Kind.READING, Kind.LINK)


@adult_only
def show_week(request: AdultRequest) -> HttpResponse:
    """The unit, its plan with times, what to prepare and print, what often goes wrong."""
    club = require_led_club(request)
    locale = get_language() or "ro"
    meeting = get_open_meeting(club)
    unit = meeting.unit if meeting else get_week_unit(club, request.GET.get("unit", ""))
    context: dict[str, object] = {"club": club, "meeting": meeting, "unit": unit, "news": describe_news(locale)}
    context["keeps"] = keeps = allowed(check_keeps, request.user, club)
    context["after"] = get_after(club, keeps=keeps)
    context["is_left_open"] = meeting is not None and was_left_open(meeting)
    context["waiting_count"] = count_waiting(OwnPack.objects.filter(club_pack__club=club).first())
    if unit is not None:
        plan = get_plan(unit, locale)
        extras = {extra.pk for extra in list_extras(club, unit)}
        activities = list_meeting_activities(club, unit)
        twins = set(list_twins(activities).values())
        shown_solutions = list_with_solution([each for each in activities if each.kind not in WITHOUT_RIGHT_OR_WRONG])
        context |= {
            "text": get_unit_text(unit, locale),
            "plan": plan,
            "plan_minutes": sum(part.minutes for part in plan),
            "activities": [
                {
                    "activity": each,
                    "words": get_activity_words(each, locale),
                    "is_extra": each.pk in extras,
                    "is_twin": each.full_id in twins,
                    "has_solution": each.pk in shown_solutions,
                }
                for each in activities
            ],
            "learners_count": len(list_admitted_learners(club)),
            "ended_meetings": list_ended_meetings(club, limit=5),
            "units": []
            if meeting
            else [{"unit": each, "words": get_unit_words(each, locale)} for each in list_course_units(club)],
        }
    return render(request, "meetings/week.html", context)


@adult_only
def show_cards(request: AdultRequest) -> HttpResponse:
    """The unit's printable cards, and the plan on paper."""
    club = require_led_club(request)
    locale = get_language() or "ro"
    unit = get_week_unit(club, request.GET.get("unit", ""))
    if unit is None:
        raise NoUnit
    activities = list_meeting_activities(club, unit)
    cards = lay_out_cards([each for each in activities if each.kind == Kind.UNPLUGGED], locale)
    context = {"club": club, "cards": cards, "plan": get_plan(unit, locale), "text": get_unit_text(unit, locale)}
    return render(request, "meetings/cards.html", context)


def _get_model_answer_url(activity: Activity) -> str:
    return reverse("meetings:model-answer", args=[activity.full_id])


def _get_shown_solution(activity: Activity, locale: str) -> dict[str, Any] | None:
    """None where nothing is right or wrong, too."""
    return None if activity.kind in WITHOUT_RIGHT_OR_WRONG else get_solution(activity, locale)


@adult_only
def show_model_answer(request: AdultRequest, activity_id: str) -> HttpResponse:
    """An activity as the children get it, with the model answer at hand. Nothing is saved."""
    club = require_led_club(request)
    activity = find_activity(activity_id)
    if activity is None or activity.kind == Kind.UNPLUGGED or is_foreign(activity, club):
        raise NotYours
    locale = get_language() or "ro"
    words = get_activity_words(activity, locale)
    solution = _get_shown_solution(activity, locale)
    context = {
        "words": words,
        "has_solution": solution is not None,
        "activity_data": {
            **get_editor_data(activity, locale, url_of=_get_model_answer_url),
            "solution": solution,
        },
        "crew_data": {"crew": None, "project": None, "hand": None, "is_open": False},
    }
    return render(request, "meetings/model_answer.html", context)


@require_POST
@adult_only
def start(request: AdultRequest) -> HttpResponse:
    club = require_led_club(request)
    unit = get_week_unit(club, request.POST.get("unit", ""))
    if unit is None:
        raise NoUnit
    meeting = actions.start_meeting(club=club, unit=unit, by=request.user)
    messages.success(request, _("The meeting is open. The children can sign in now."))
    return redirect("meetings:board", meeting.pk)


@never_cache
def show_current_board(request: HttpRequest) -> HttpResponse:
    """The open meeting's board: for its librarian, and for a crew with an ambassador."""
    club = get_led_club(request.user, request.session.get(CLUB_KEY)) if isinstance(request.user, Person) else None
    if club is not None and club.opened_at is None and get_open_meeting(club) is None:
        messages.info(request, str(ClubPreparing.message))
        return redirect("today:today")
    if isinstance(request.user, Person) and get_open_meeting() is None:
        messages.info(request, _("No meeting is open. Start it here when the children have come."))
        return redirect("meetings:week")
    viewer = get_viewer(request)
    if viewer.is_librarian:
        return redirect("meetings:board", viewer.meeting.pk)
    return redirect("helping:queue")


@never_cache
@adult_only
def show_board(request: AdultRequest, meeting_id: int) -> HttpResponse:
    meeting = require_own_meeting(request, meeting_id)
    if meeting.ended_at:
        return redirect("meetings:attendance", meeting.pk)
    locale = get_language() or "ro"
    context = {
        "meeting": meeting,
        "words": get_unit_words(meeting.unit, locale),
        "plan": get_plan(meeting.unit, locale),
        "current": get_current_part(meeting, locale),
        "board_data": describe_board(get_viewer(request), locale),
        "address": get_children_address(request),
        "tools": get_tools(meeting, locale),
    }
    return render(request, "meetings/board.html", context)


@require_POST
@adult_only
def change_part(request: AdultRequest, meeting_id: int) -> HttpResponse:
    meeting = require_own_meeting(request, meeting_id)
    actions.go_to_part(meeting=meeting, part=request.POST.get("part", ""))
    return redirect("meetings:board", meeting.pk)


@never_cache
@adult_only
def show_projector(request: AdultRequest) -> HttpResponse:
    """The address to open, who has arrived, and the time of the part that is going on; a goodbye when none is open."""
    club = require_led_club(request)
    meeting = get_open_meeting(club)
    if meeting is None:
        return render(request, "meetings/projector_closed.html", {"club": club})
    address = get_children_address(request)
    context = {
        "meeting": meeting,
        "first_part": next((part.id for part in get_plan(meeting.unit, get_language() or "ro")), ""),
        "meeting_data": describe_meeting(meeting, get_language() or "ro"),
        "address": address,
        "qr_svg": make_qr_svg(address),
    }
    return render(request, "meetings/projector.html", context)


@never_cache
@adult_only
def show_attendance(request: AdultRequest, meeting_id: int) -> HttpResponse:
    meeting = require_own_meeting(request, meeting_id)
    lines = list_attendance(meeting, joined_within=PUT_ON_THE_LIST_LATER)
    shown = show_lines(lines)
    status = 200
    if request.method == "POST":
        shown = read_lines(request.POST, lines)
        try:
            actions.mend_attendance(meeting=meeting, changes=find_changes(shown), by=request.user)
        except BadMinutes as error:
            messages.error(request, _("Nothing was saved. Mend the minutes marked below, then save again."))
            status = error.status
        except KindError as error:
            messages.error(request, str(error.message))
            status = error.status
        else:
            messages.success(request, _("The attendance is written down."))
            return redirect("meetings:attendance", meeting.pk)
    present = sum(line.is_present for line in shown)
    keeps = allowed(check_keeps, request.user, meeting.club)
    may_close = keeps or has_ended_today(meeting, now())
    context = {
        "meeting": meeting,
        "lines": shown,
        "bad_minutes": BadMinutes.message,
        "present_count": present,
        "may_close": may_close,
    }
    return render(request, "meetings/attendance.html", context, status=status)


@never_cache
@adult_only
def end(request: AdultRequest, meeting_id: int) -> HttpResponse:
    """GET asks; POST signs everyone out and writes the attendance."""
    meeting = require_own_meeting(request, meeting_id)
    if meeting.kind == MeetingKind.HOUR:
        return redirect("hour:end", meeting.pk)
    is_rehearsal = meeting.kind == MeetingKind.REHEARSAL
    if meeting.ended_at:
        return redirect("training:rehearsal") if is_rehearsal else redirect("meetings:attendance", meeting.pk)
    if request.method == "POST":
        actions.end_meeting(meeting=meeting, by=request.user)
        if is_rehearsal:
            messages.success(request, _("The rehearsal has ended. Tick what you have tried."))
            return redirect("training:rehearsal")
        messages.success(request, _("The meeting has ended. Look at the attendance and mend what isn't right."))
        return redirect("meetings:attendance", meeting.pk)
    present = [line.learner for line in list_attendance(meeting) if line.is_present]
    context = {"meeting": meeting, "present": present, "went_on": list_what_went_on(meeting, get_language() or "ro")}
    return render(request, "meetings/end.html", context)
