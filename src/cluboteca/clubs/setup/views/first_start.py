"""The first start: six pages of questions, a summary, and the club is there.

Open while there is no club, at the server's own computer; elsewhere after the code from the server's console.
"""

import time
from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec, cast

from django.conf import settings
from django.contrib.auth import login
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import NoReverseMatch, reverse
from django.utils import translation
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from cluboteca.clubs.access import CLUB_KEY
from cluboteca.clubs.models import Club, Weekday
from cluboteca.clubs.setup.actions import found_everything
from cluboteca.clubs.setup.answers import (
    KEY,
    NAMES,
    STEPS,
    SUMMARY,
    find_unanswered,
    keep_answer,
    make_form,
    read_answers,
    read_founding,
)
from cluboteca.clubs.setup.console_code import is_code
from cluboteca.clubs.setup.county import read_counties
from cluboteca.clubs.setup.forms import LANGUAGE_NAMES, CodeForm
from cluboteca.clubs.setup.policies import AlreadyFounded, UsernameTaken, WrongCode
from cluboteca.core.errors import NotYours
from cluboteca.core.first_start import stop_awaiting_founding
from cluboteca.core.views import A_YEAR_SECONDS
from cluboteca.people.access import CONFIRMED_KEY
from cluboteca.people.computer import is_own_computer
from cluboteca.people.models import Person

P = ParamSpec("P")
View = Callable[Concatenate[HttpRequest, P], HttpResponse]
CODE_KEY = "first_start_code"
"""In the session: the code that was typed, so that it no longer counts after a new start of the server."""


def get_first_page() -> str:
    """Where an adult begins."""
    try:
        return reverse("today:today")
    except NoReverseMatch:
        return reverse("meetings:week")


def _show_founded(request: HttpRequest) -> HttpResponse:
    """There is a club: whoever is signed in goes on, everyone else signs in."""
    stop_awaiting_founding()
    if isinstance(request.user, Person):
        return redirect(get_first_page())
    return render(request, "clubs/setup/founded.html", {"message": AlreadyFounded.message})


def _may_found(request: HttpRequest) -> bool:
    return is_own_computer(request) or is_code(request.session.get(CODE_KEY, ""))


def before_founding(view: View[P]) -> View[P]:
    @wraps(view)
    def guarded(request: HttpRequest, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        if Club.objects.exists():
            return _show_founded(request)
        if not _may_found(request):
            return redirect("setup:code")
        return view(request, *args, **kwargs)

    return cast("View[P]", never_cache(guarded))


@before_founding
def begin(request: HttpRequest) -> HttpResponse:
    """Where the answers stop."""
    return redirect("setup:step", find_unanswered(read_answers(request.session)) or SUMMARY)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def enter_code(request: HttpRequest) -> HttpResponse:
    """For another computer than the server's."""
    if Club.objects.exists():
        return _show_founded(request)
    form = CodeForm(request.POST or None)
    status = 200
    if request.method == "POST" and form.is_valid():
        if is_code(form.cleaned_data["code"]):
            request.session[CODE_KEY] = form.cleaned_data["code"]
            return redirect("setup:begin")
        form.add_error("code", str(WrongCode.message))
        status = WrongCode.status
    if request.method != "POST" and _may_found(request):
        return redirect("setup:begin")
    return render(request, "clubs/setup/code.html", {"form": form}, status=status)


@require_http_methods(["GET", "HEAD", "POST"])
@before_founding
def show_step(request: HttpRequest, name: str) -> HttpResponse:
    answers = read_answers(request.session)
    unanswered = find_unanswered(answers)
    if name == SUMMARY:
        return redirect("setup:step", unanswered) if unanswered else _show_summary(request)
    if name not in NAMES:
        raise NotYours
    position = NAMES.index(name)
    if unanswered is not None and position > NAMES.index(unanswered):
        return redirect("setup:step", unanswered)
    form = make_form(name, answers, request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        keep_answer(request.session, name, form.cleaned_data)
        return _go_on(request, name)
    context = {
        "step": STEPS[position],
        "form": form,
        "number": position + 1,
        "count": len(NAMES),
        "before": NAMES[position - 1] if position else None,
    }
    return render(request, "clubs/setup/step.html", context, status=422 if form.is_bound else 200)


def _go_on(request: HttpRequest, name: str) -> HttpResponse:
    """To the next question, or back to the summary where all are answered. The language is spoken at once."""
    answers = read_answers(request.session)
    unanswered = find_unanswered(answers)
    response = redirect("setup:step", unanswered or SUMMARY)
    if name == "language":
        language = answers["language"]["language"]
        translation.activate(language)
        response.set_cookie(settings.LANGUAGE_COOKIE_NAME, language, max_age=A_YEAR_SECONDS, samesite="Lax")
    return response


def _show_summary(request: HttpRequest) -> HttpResponse:
    """POST founds everything and signs the librarian in."""
    answers = read_answers(request.session)
    founding = read_founding(answers)
    if request.method == "POST":
        try:
            club, librarian = found_everything(founding)
        except AlreadyFounded:
            return _show_founded(request)
        except UsernameTaken:
            request.session[KEY] = {name: answer for name, answer in answers.items() if name != "account"}
            return redirect("setup:step", "account")
        del request.session[KEY]
        login(request, librarian, backend="django.contrib.auth.backends.ModelBackend")
        request.session[CONFIRMED_KEY] = time.time()
        request.session[CLUB_KEY] = club.pk
        return redirect(get_first_page())
    context = {
        "founding": founding,
        "language_name": LANGUAGE_NAMES.get(founding.language, founding.language),
        "county_name": read_counties().get(founding.county, ""),
        "weekday_name": Weekday(founding.weekday).label if founding.weekday is not None else "",
        "before": NAMES[-1],
    }
    return render(request, "clubs/setup/summary.html", context)
