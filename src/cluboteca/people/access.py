"""What an adult's page asks for before it shows itself: a sign-in, and for sensitive acts a fresh password."""

import time
from collections.abc import Callable
from functools import wraps
from typing import Any, Concatenate, ParamSpec, cast
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.cache import never_cache

from cluboteca.core.first_start import is_founding_awaited
from cluboteca.people.computer import is_own_computer
from cluboteca.people.models import Person

P = ParamSpec("P")
CONFIRMED_KEY = "confirmed_at"
CONFIRMED_FOR_SECONDS = 600


CHANGE_PAGE = "setup:password"
"""Where one whose password was dealt goes first."""


class AdultRequest(HttpRequest):
    """A request whose user is known to be a Person.

    led_clubs: the clubs that she leads, and led_club the one that the page is about, where the page has asked (see
    `clubs.access`): so that the page's head can name them without asking again.
    """

    user: Person
    led_clubs: list[Any]
    led_club: Any


View = Callable[Concatenate[HttpRequest, P], HttpResponse]
AdultView = Callable[Concatenate[AdultRequest, P], HttpResponse]


def _send_to(name: str, request: HttpRequest) -> HttpResponse:
    """To a page that comes back here; what was to be posted is asked for again on a page that can be opened."""
    back = request.get_full_path() if request.method in ("GET", "HEAD") else request.headers.get("Referer", "/")
    return redirect(f"{reverse(name)}?{urlencode({'next': back})}")


def _is_at(name: str, request: HttpRequest) -> bool:
    return request.resolver_match is not None and request.resolver_match.view_name == name


def adult_only(view: AdultView[P]) -> View[P]:
    """Those who aren't signed in go to the sign-in page and come back. The browser keeps nothing of what it shows.

    Where there is no club yet they go and found it; who has a password that was dealt first chooses an own one.
    """

    @wraps(view)
    def guarded(request: HttpRequest, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        if is_founding_awaited():
            return redirect("setup:begin")
        if not isinstance(request.user, Person):
            return _send_to("people:sign-in", request)
        if request.user.has_first_password and not _is_at(CHANGE_PAGE, request):
            return redirect(CHANGE_PAGE)
        return view(cast("AdultRequest", request), *args, **kwargs)

    return cast("View[P]", never_cache(guarded))


def is_confirmed(request: HttpRequest) -> bool:
    """Whether a sensitive act may go ahead: at the server's own PC, or within ten minutes of typing the password."""
    if is_own_computer(request):
        return True
    confirmed_at = request.session.get(CONFIRMED_KEY, 0)
    return bool(0 <= time.time() - confirmed_at < CONFIRMED_FOR_SECONDS)


def confirmed_only(view: AdultView[P]) -> View[P]:
    """For sensitive acts: at another PC than the server's the password is asked for again."""

    @wraps(view)
    def guarded(request: AdultRequest, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        if not is_confirmed(request):
            return _send_to("people:confirm", request)
        return view(request, *args, **kwargs)

    return adult_only(cast("AdultView[P]", guarded))
