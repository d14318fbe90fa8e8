"""One child: taking in, changing, moving to another club, the archive."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from cluboteca.clubs.access import require_kept_club, require_led_club
from cluboteca.clubs.policies import allowed, check_helps_in, check_keeps
from cluboteca.clubs.roster.actions import add_learners, archive_learner, bring_back, change_learner, move_learner
from cluboteca.clubs.roster.forms import LearnerForm, MoveForm
from cluboteca.clubs.roster.queries import (
    find_archived,
    get_own_learner,
    is_archived,
    list_free_avatars,
    list_other_clubs,
)
from cluboteca.core.errors import KindError
from cluboteca.people.access import AdultRequest, adult_only


@require_http_methods(["GET", "HEAD", "POST"])
@adult_only
def add(request: AdultRequest) -> HttpResponse:
    """One after the other: a child that was taken in leaves the form ready for the next one."""
    club = require_led_club(request)
    form = LearnerForm(request.POST or None, avatar=list_free_avatars(club)[0])
    status = 200
    if request.method == "POST":
        status = 422
        if form.is_valid():
            try:
                [learner] = add_learners(club=club, new=[form.read()], by=request.user)
            except KindError as error:
                form.add_error("nickname", str(error.message))
                status = error.status
            else:
                messages.success(
                    request, _("%(nickname)s is in the club. The next one?") % {"nickname": learner.nickname}
                )
                return redirect("roster:add")
    return render(request, "clubs/roster/add.html", {"club": club, "form": form}, status=status)


@require_http_methods(["GET", "HEAD", "POST"])
@adult_only
def edit(request: AdultRequest, learner_id: int) -> HttpResponse:
    """Nickname, picture, year, gender; below them the ways out of the club."""
    club = require_led_club(request)
    learner = get_own_learner(club, learner_id)
    nickname = learner.nickname
    form = LearnerForm(request.POST or None, learner=learner)
    status = 200
    if request.method == "POST":
        status = 422
        if form.is_valid():
            try:
                change_learner(learner=learner, club=club, new=form.read(), by=request.user)
            except KindError as error:
                form.add_error("nickname", str(error.message))
                status = error.status
            else:
                messages.success(request, _("What you changed is kept."))
                return redirect("clubs:learners")
    is_keeper = allowed(check_keeps, request.user, club)
    context = {
        "club": club,
        "learner": learner,
        "nickname": nickname,
        "form": form,
        "move_form": MoveForm(clubs=list_other_clubs(club)),
        "is_keeper": is_keeper,
        "archived": find_archived(learner, club),
        "is_ambassador": allowed(check_helps_in, learner, club),
    }
    return render(request, "clubs/roster/edit.html", context, status=status)


@require_POST
@adult_only
def move(request: AdultRequest, learner_id: int) -> HttpResponse:
    club = require_kept_club(request)
    learner = get_own_learner(club, learner_id)
    wanted = request.POST.get("club", "")
    to = next((other for other in list_other_clubs(club) if str(other.pk) == wanted), club)
    move_learner(learner=learner, club=club, to=to, by=request.user)
    messages.success(request, _("%(nickname)s is in “%(club)s” now.") % {"nickname": learner.nickname, "club": to.name})
    return redirect("clubs:learners")


@require_http_methods(["GET", "HEAD", "POST"])
@adult_only
def archive(request: AdultRequest, learner_id: int) -> HttpResponse:
    """GET asks; POST puts the child into the archive."""
    club = require_kept_club(request)
    learner = get_own_learner(club, learner_id)
    if is_archived(learner, club):
        return redirect("roster:edit", learner.pk)
    if request.method == "POST":
        archive_learner(learner=learner, club=club, by=request.user)
        messages.success(request, _("%(nickname)s is in the archive.") % {"nickname": learner.nickname})
        return redirect("clubs:learners")
    context = {"learner": learner, "is_ambassador": allowed(check_helps_in, learner, club)}
    return render(request, "clubs/roster/archive.html", context)


@require_POST
@adult_only
def come_back(request: AdultRequest, learner_id: int) -> HttpResponse:
    club = require_kept_club(request)
    learner = get_own_learner(club, learner_id)
    try:
        bring_back(learner=learner, club=club, by=request.user)
    except KindError as error:
        messages.error(request, str(error.message))
        return redirect("roster:edit", learner.pk)
    messages.success(request, _("%(nickname)s is in the club again.") % {"nickname": learner.nickname})
    return redirect("clubs:learners")
