"""Choosing a language, error pages, and for developers the page of all components."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import check_for_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from cluboteca.core.errors import BadRequest, NotYours

A_YEAR_SECONDS = 365 * 24 * 3600


@require_POST
def choose_language(request: HttpRequest) -> HttpResponse:
    """Keep `language` for this browser and go back to `next`. An unknown language changes nothing."""
    address = request.POST.get("next", "/")
    if not url_has_allowed_host_and_scheme(address, allowed_hosts={request.get_host()}):
        address = "/"
    response = HttpResponseRedirect(address)
    language = request.POST.get("language", "")
    if language in dict(settings.LANGUAGES) and check_for_language(language):
        response.set_cookie(settings.LANGUAGE_COOKIE_NAME, language, max_age=A_YEAR_SECONDS, samesite="Lax")
    return response


def _answer(request: HttpRequest, *, template: str, status: int, code: str, message: str) -> HttpResponse:
    """A page for people, the usual JSON for the API."""
    if request.path.startswith("/api/"):
        return JsonResponse({"error": {"code": code, "message": message}}, status=status)
    return HttpResponse(render_to_string(template), status=status)


def show_bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    return _answer(request, template="400.html", status=400, code="bad_request", message=str(BadRequest.message))


def show_forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:
    message = _("This page isn't open for you. Go back to the start page.")
    return _answer(request, template="403.html", status=403, code="forbidden", message=message)


def show_not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    return _answer(request, template="404.html", status=404, code="not_found", message=str(NotYours.message))


def show_server_error(request: HttpRequest) -> HttpResponse:
    """Stands without the database, the session and the request's context."""
    message = _("Something broke on the club's computer. Your saved work is safe; try once more.")
    return _answer(request, template="500.html", status=500, code="server_error", message=message)


def show_components(request: HttpRequest) -> HttpResponse:
    """Every template component and custom element in all its states. Development only."""
    from cluboteca.core.gallery import describe_gallery  # noqa: PLC0415 -- no club opens it

    return render(request, "core/components.html", describe_gallery())
