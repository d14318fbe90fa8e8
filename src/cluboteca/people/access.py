"""What an adult's page asks for before it shows itself: a sign-in, and for sensitive acts a fresh password."""

import time
from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec, cast
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.cache import never_cache

from cluboteca.people.computer import is_own_computer
from cluboteca.people.models import Person

P = ParamSpec("P")
CONFIRMED_KEY = "confirmed_at"
CONFIRMED_FOR_SECONDS = 600


class AdultRequest(HttpRequest):
    """A request whose user is known to be a Person."""

    user: Person


View = Callable[Concatenate[HttpRequest, P], HttpResponse]
AdultView = Callable[Concatenate[AdultRequest, P], HttpResponse]


def _send_to(name: str, request: HttpRequest) -> HttpResponse:
    """To a page that comes back here; what was to be posted is asked for again on a page that can be opened."""
    back = request.get_full_path() if request.method in ("GET", "HEAD") else request.headers.get("Referer", "/")
    return redirect(f"{reverse(name)}?{urlencode({'next': back})}")


def adult_only(view: AdultView[P]) -> View[P]:
    """Those who aren't signed in go to the sign-in page and come back. The browser keeps nothing of what it shows."""

    @wraps(view)
    def guarded(request: HttpRequest, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        if not isinstance(request.user, Person):
            return _send_to("people:sign-in", request)
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
