"""The three questions after a meeting, and notes of incidents."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from cluboteca.clubs.access import require_kept_club, require_led_club
from cluboteca.clubs.policies import allowed, check_keeps
from cluboteca.clubs.queries import list_learners
from cluboteca.core.clock import now
from cluboteca.core.errors import KindError
from cluboteca.core.shown import ChangedMeanwhile, as_shown, read_shown
from cluboteca.meetings.closing import actions
from cluboteca.meetings.closing.forms import ClosingForm, IncidentForm
from cluboteca.meetings.closing.queries import find_closing, get_incident, has_ended_today, list_incidents
from cluboteca.meetings.leading.access import require_own_meeting
from cluboteca.meetings.models import HowItWent, Meeting, MeetingKind
from cluboteca.people.access import AdultRequest, adult_only, confirmed_only

FACES = {HowItWent.HARD: "frown", HowItWent.MIXED: "meh", HowItWent.WELL: "smile"}


def _thank(form: ClosingForm) -> str:
    if form.cleaned_data["for_next_time"].strip():
        return _("Thank you. What you want to remember stands on “This week” next time.")
    if form.cleaned_data["how_it_went"] or form.cleaned_data["what_was_hard"].strip():
        return _("Thank you. The answers are kept.")
    return _("All left empty: you won't be asked about this meeting any more.")


@never_cache
@adult_only
def close_meeting(request: AdultRequest, meeting_id: int) -> HttpResponse:
    """Three short questions, none of which has to be answered."""
    meeting = require_own_meeting(request, meeting_id)
    if meeting.ended_at is None:
        return redirect("meetings:board", meeting.pk)
    if meeting.kind == MeetingKind.REHEARSAL:
        return redirect("training:rehearsal")
    if not has_ended_today(meeting, now()):
        require_kept_club(request)
    answers = _list_answers(meeting)
    shown = {name: as_shown(value) for name, value in answers.items()}
    both: tuple[str, ...] = ()
    status = 200
    if request.method == "POST":
        form = ClosingForm(request.POST)
        sent_with = read_shown(request.POST, answers)
        if form.is_valid():
            try:
                actions.answer_closing(meeting=meeting, shown=sent_with, by=request.user, **form.cleaned_data)
            except ChangedMeanwhile as error:
                form.add_error(None, str(error.message))
                both, status = error.names, error.status
            else:
                messages.success(request, _thank(form))
                return redirect("meetings:week")
        else:
            shown, status = sent_with, 422
    else:
        form = ClosingForm(initial=answers)
    faces = [{"choice": each, "icon": FACES[HowItWent(int(each.data["value"]))]} for each in form["how_it_went"]]
    context = {
        "meeting": meeting,
        "form": form,
        "faces": faces,
        "shown": shown,
        "theirs": [(form[name].label, _tell_answer(name, answers[name])) for name in both],
    }
    return render(request, "meetings/closing/closing.html", context, status=status)


def _list_answers(meeting: Meeting) -> dict[str, object]:
    known = find_closing(meeting)
    return {name: getattr(known, name) if known else None for name in ClosingForm.base_fields}


def _tell_answer(name: str, value: object) -> str:
    return str(HowItWent(value).label) if name == "how_it_went" and isinstance(value, int) else as_shown(value)


@confirmed_only
def show_incidents(request: AdultRequest) -> HttpResponse:
    """All notes of the club, for its librarians."""
    club = require_kept_club(request)
    page = list_incidents(club, request.GET.get("page"))
    return render(request, "meetings/closing/incidents.html", {"club": club, "page": page})


@confirmed_only
def show_incident(request: AdultRequest, incident_id: int) -> HttpResponse:
    """One note, as it goes on paper."""
    incident = get_incident(require_kept_club(request), incident_id)
    return render(request, "meetings/closing/incident.html", {"incident": incident})


@never_cache
@adult_only
def write_incident(request: AdultRequest) -> HttpResponse:
    """A substitute may write one too, and reads none, not even her own."""
    club = require_led_club(request)
    learners = list_learners(club)
    may_read = allowed(check_keeps, request.user, club)
    status = 200
    if request.method == "POST":
        form = IncidentForm(request.POST, learners=learners)
        if form.is_valid():
            answers = form.cleaned_data | {"learners": form.learners_chosen}
            try:
                actions.write_incident(club=club, by=request.user, **answers)
            except KindError as error:
                form.add_error("happened_on", str(error.message))
            else:
                messages.success(request, _("The note is kept. Only the club's librarians can read it."))
                return redirect("closing:incidents" if may_read else "meetings:week")
        status = 422
    else:
        form = IncidentForm(learners=learners, initial={"happened_on": localdate(now())})
    chosen = {str(value) for value in form["learners"].value() or []}
    context = {
        "club": club,
        "form": form,
        "may_read": may_read,
        "learners": [{"learner": learner, "is_chosen": str(learner.pk) in chosen} for learner in learners],
    }
    return render(request, "meetings/closing/write_incident.html", context, status=status)
