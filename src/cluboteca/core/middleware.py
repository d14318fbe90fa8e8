"""Small steps around every request: the language, what may be called and from where, and kind errors."""

from collections.abc import Callable
from urllib.parse import urlsplit

from django.conf import settings
from django.db import DatabaseError
from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed, JsonResponse
from django.shortcuts import render
from django.utils import translation
from django.utils.translation import gettext as _

from cluboteca.core.club_language import get_club_language
from cluboteca.core.errors import DiskFull, KindError, NoSuchCall, NotYours, is_disk_full, is_id_of_nothing

Handler = Callable[[HttpRequest], HttpResponse]
SAFE_METHODS = ("GET", "HEAD", "OPTIONS")
PAGE_METHODS = ("GET", "HEAD", "POST")


def use_chosen_language(get_response: Handler) -> Handler:
    """The reader's choice (cookie), else the club's language: what a PC is set to says nothing about a child."""
    known = {code for code, _name in settings.LANGUAGES}

    def handle(request: HttpRequest) -> HttpResponse:
        chosen = request.COOKIES.get(settings.LANGUAGE_COOKIE_NAME)
        language = chosen if chosen in known else get_club_language()
        translation.activate(language)
        request.LANGUAGE_CODE = language
        response = get_response(request)
        response.headers.setdefault("Content-Language", language)
        return response

    return handle


def is_own_origin(origin: str, host: str) -> bool:
    try:
        return urlsplit(origin).netloc == host
    except ValueError:
        return False


def check_api_origin(get_response: Handler) -> Handler:
    """A writing API call that names its Origin has to name this server.

    Browsers send Origin with each such call, also from a sandboxed frame (`null`); with SameSite cookies and JSON
    bodies this is what keeps another page from acting as the crew. Programs without a browser send none.
    """

    def handle(request: HttpRequest) -> HttpResponse:
        origin = request.headers.get("Origin")
        writes = request.method not in SAFE_METHODS and request.path.startswith("/api/")
        if origin and writes and not is_own_origin(origin, request.get_host()):
            error = {"code": "foreign_origin", "message": _("This call came from another site.")}
            return JsonResponse({"error": error}, status=403)
        return get_response(request)

    return handle


def check_page_method(get_response: Handler) -> Handler:
    """Pages know how to be read and how to be sent a form, and nothing else; the API says itself what it knows."""

    def handle(request: HttpRequest) -> HttpResponse:
        if request.method not in PAGE_METHODS and not request.path.startswith("/api/"):
            return HttpResponseNotAllowed(PAGE_METHODS)
        return get_response(request)

    return handle


class KindErrorMiddleware:
    """Turns a KindError into a page; the API has its own handler with the same sentence."""

    def __init__(self, get_response: Handler) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if response.status_code == 405 and request.path.startswith("/api/"):
            return JsonResponse(NoSuchCall().as_json(), status=405, headers={"Allow": response.headers["Allow"]})
        return response

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        if isinstance(error, (DatabaseError, OSError)) and is_disk_full(error):
            error = DiskFull()
        if is_id_of_nothing(error):
            error = NotYours()
        if not isinstance(error, KindError):
            return None
        if request.path.startswith("/api/"):
            return JsonResponse(error.as_json(), status=error.status)
        context = {"message": error.message, "way": error.way, "offers_sign_out": error.offers_sign_out}
        return render(request, "core/kind_error.html", context, status=error.status)
