"""Who leads the club; the handover note; the own name and password."""

from contextlib import suppress

from django.contrib import messages
from django.contrib.auth import update_session_auth_hash
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.crypto import constant_time_compare, salted_hmac
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from cluboteca.clubs.access import require_kept_club, require_led_club
from cluboteca.clubs.models import Club, Membership, Role
from cluboteca.clubs.policies import allowed, check_keeps
from cluboteca.clubs.queries import list_librarians
from cluboteca.clubs.setup import leader_actions
from cluboteca.clubs.setup.actions import write_handover_note
from cluboteca.clubs.setup.forms import (
    ChangePasswordForm,
    HandoverForm,
    KnownLeaderForm,
    LeadingForm,
    NewLeaderForm,
    OwnAccountForm,
)
from cluboteca.clubs.setup.policies import check_leader_of, check_may_deal_password
from cluboteca.clubs.setup.queries import get_leader, list_leaders, list_other_leaders
from cluboteca.clubs.setup.views.first_start import get_first_page
from cluboteca.core.clock import now
from cluboteca.core.errors import KindError
from cluboteca.core.once import SentBefore, check_once, get_once
from cluboteca.core.shown import ChangedMeanwhile, read_shown
from cluboteca.people.access import AdultRequest, adult_only, confirmed_only
from cluboteca.people.actions import check_adult
from cluboteca.people.computer import get_computer
from cluboteca.people.models import Person


@adult_only
def show_leaders(request: AdultRequest) -> HttpResponse:
    club = require_kept_club(request)
    context = {
        "club": club,
        "leaders": list_leaders(club),
        "today": localdate(now()),
        "has_others": bool(list_other_leaders(club)),
        "librarian": Role.LIBRARIAN,
    }
    return render(request, "clubs/setup/leaders.html", context)


@confirmed_only
def add_leader(request: AdultRequest) -> HttpResponse:
    """POST makes the account and shows its first password: the only moment in which it is known."""
    club = require_kept_club(request)
    once = request.POST.get("once")
    try:
        check_once(once, leader_actions.CREATE, request.user)
    except SentBefore:
        return _tell_added_already(request)
    form = NewLeaderForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        try:
            person, password = leader_actions.add_new_leader(club=club, **form.cleaned_data, once=once, by=request.user)
        except SentBefore:
            return _tell_added_already(request)
        except KindError as error:
            form.add_error("username", str(error.message))
        else:
            return _show_password(request, club, person, password)
    context = {"club": club, "form": form, "once": get_once(leader_actions.CREATE, request.user)}
    return render(request, "clubs/setup/add_leader.html", context, status=422 if form.is_bound else 200)


def _tell_added_already(request: AdultRequest) -> HttpResponse:
    text = _("This was sent already, so nobody was added twice. Is the first password lost? Deal a new one here.")
    messages.info(request, text)
    return redirect("setup:leaders")


def _show_password(request: AdultRequest, club: Club, person: Person, password: str) -> HttpResponse:
    context = {"club": club, "person": person, "password": password}
    return render(request, "clubs/setup/first_password.html", context)


@confirmed_only
def add_known_leader(request: AdultRequest) -> HttpResponse:
    """One who has an account in the library already."""
    club = require_kept_club(request)
    people = list_other_leaders(club)
    form = KnownLeaderForm(request.POST if request.method == "POST" else None, people=people)
    if request.method == "POST" and form.is_valid():
        try:
            leader_actions.add_known_leader(club=club, **form.cleaned_data, by=request.user)
        except KindError as error:
            form.add_error("person", str(error.message))
        else:
            messages.success(request, _("%(name)s leads this club now.") % {"name": form.cleaned_data["person"]})
            return redirect("setup:leaders")
    context = {"club": club, "form": form, "people": people}
    return render(request, "clubs/setup/add_known_leader.html", context, status=422 if form.is_bound else 200)


def _get_own_leader(request: AdultRequest, membership_id: int) -> Membership:
    return check_leader_of(get_leader(membership_id), require_kept_club(request))


@confirmed_only
def change_leading(request: AdultRequest, membership_id: int) -> HttpResponse:
    """GET shows what she does here and until when; POST changes it."""
    membership = _get_own_leader(request, membership_id)
    stands = {"role": membership.role, "until_on": membership.until_on}
    form = LeadingForm(request.POST if request.method == "POST" else None, initial=stands)
    if request.method == "POST" and form.is_valid():
        try:
            leader_actions.change_leading(membership=membership, **form.cleaned_data, by=request.user)
        except KindError as error:
            form.add_error("role", str(error.message))
        else:
            messages.success(request, _("What you changed is kept."))
            is_still_kept = allowed(check_keeps, request.user, membership.club)
            return redirect("setup:leaders" if is_still_kept else get_first_page())
    context = {"membership": membership, "club": membership.club, "form": form}
    return render(request, "clubs/setup/change_leading.html", context, status=422 if form.is_bound else 200)


@confirmed_only
def end_leading(request: AdultRequest, membership_id: int) -> HttpResponse:
    """GET asks; POST ends it."""
    membership = _get_own_leader(request, membership_id)
    is_self = membership.person_id == request.user.pk
    if request.method == "POST":
        try:
            leader_actions.end_leading(membership=membership, by=request.user)
        except KindError as error:
            messages.error(request, str(error.message))
        else:
            messages.success(request, _("%(name)s no longer leads this club.") % {"name": membership.person})
            if is_self:
                return redirect(get_first_page())
        return redirect("setup:leaders")
    return render(request, "clubs/setup/end_leading.html", {"membership": membership, "is_self": is_self})


@confirmed_only
def deal_password(request: AdultRequest, membership_id: int) -> HttpResponse:
    """GET asks; POST deals a new first password and shows it once. A page that is sent again deals nothing."""
    membership = _get_own_leader(request, membership_id)
    person = membership.person
    check_may_deal_password(request.user, person)
    once = salted_hmac("cluboteca.clubs.setup.deal", f"{person.pk}:{person.password}").hexdigest()
    if request.method == "POST" and constant_time_compare(request.POST.get("once", ""), once):
        with suppress(SentBefore):
            password = leader_actions.deal_first_password(person=person, by=request.user)
            return _show_password(request, membership.club, person, password)
    context = {"membership": membership, "once": once, "was_dealt": request.method == "POST"}
    return render(request, "clubs/setup/deal_password.html", context)


@adult_only
def show_handover(request: AdultRequest) -> HttpResponse:
    """What one who stands in has to know; a librarian can write it."""
    club = require_led_club(request)
    is_kept = allowed(check_keeps, request.user, club)
    form = HandoverForm(initial={"note": club.handover_note}) if is_kept else None
    return _show_handover(request, club, form, shown=club.handover_note)


def _show_handover(
    request: AdultRequest, club: Club, form: HandoverForm | None, *, shown: str, theirs: str = "", status: int = 200
) -> HttpResponse:
    """shown: the note that the form begins with. theirs: what somebody else has written meanwhile."""
    context = {
        "club": club,
        "form": form,
        "shown": shown,
        "theirs": [(_("The note"), theirs)] if theirs else [],
        "librarians": list_librarians(club),
    }
    return render(request, "clubs/setup/handover.html", context, status=status)


@require_POST
@adult_only
def write_handover(request: AdultRequest) -> HttpResponse:
    club = require_kept_club(request)
    form = HandoverForm(request.POST)
    shown = read_shown(request.POST, ["note"])["note"]
    if not form.is_valid():
        return _show_handover(request, club, form, shown=shown, status=422)
    try:
        write_handover_note(club=club, note=form.cleaned_data["note"], shown=shown, by=request.user)
    except ChangedMeanwhile as error:
        form.add_error(None, str(error.message))
        current = club.handover_note
        return _show_handover(request, club, form, shown=current, theirs=current or "–", status=error.status)
    messages.success(request, _("The note is kept."))
    return redirect("setup:handover")


@confirmed_only
def change_account(request: AdultRequest) -> HttpResponse:
    """Of every adult: the own name and username."""
    person = Person.objects.get(pk=request.user.pk)
    form = OwnAccountForm(request.POST if request.method == "POST" else None, person=person)
    if request.method == "POST" and form.is_valid():
        try:
            leader_actions.change_account(person=person, **form.cleaned_data)
        except KindError as error:
            form.add_error("username", str(error.message))
        else:
            messages.success(request, _("What you changed is kept."))
            return redirect(get_first_page())
    return render(request, "clubs/setup/change_account.html", {"form": form}, status=422 if form.is_bound else 200)


@adult_only
def change_password(request: AdultRequest) -> HttpResponse:
    """Of every adult. Who has a first password has just typed it, and isn't asked for it again."""
    user = request.user
    form = ChangePasswordForm(
        request.POST if request.method == "POST" else None,
        username=user.username or "",
        needs_old=not user.has_first_password,
    )
    status = 422 if form.is_bound else 200
    if request.method == "POST" and form.is_valid():
        try:
            if "old" in form.cleaned_data:
                check_adult(
                    username=user.username or "", password=form.cleaned_data["old"], computer=get_computer(request)
                )
            leader_actions.choose_password(person=user, password=form.cleaned_data["password"])
        except KindError as error:
            is_old_wrong = error.code == "wrong_password"
            text = _("This isn't the password that you have now.") if is_old_wrong else str(error.message)
            form.add_error("old" if "old" in form.fields and error.code != "same_password" else "password", text)
            status = error.status
        else:
            update_session_auth_hash(request, user)
            messages.success(request, _("Your new password is valid from now on."))
            return redirect(get_first_page())
    context = {"form": form, "is_first": user.has_first_password}
    return render(request, "clubs/setup/change_password.html", context, status=status)
