"""Puts the script that watches for changes into every page, but for the frames, whose policy lets no script in."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.utils.html import format_html
from django.utils.translation import gettext

from cluboteca.config.preview.watching import get_watch

END = b"</body>"


def add_reload(get_response: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    def handle(request: HttpRequest) -> HttpResponse:
        version = get_watch().version  # before the page is made, so that a change in between is seen
        response = get_response(request)
        if not _takes_script(response):
            return response
        script = format_html(
            '<script src="/preview/reload.js" data-version="{}" data-away="{}"></script>',
            version,
            gettext("The preview has ended. Start it again: cluboteca pack preview"),
        )
        head, end, tail = response.content.rpartition(END)
        if end:
            response.content = head + script.encode() + end + tail
        return response

    return handle


def _takes_script(response: HttpResponse) -> bool:
    is_page = not response.streaming and response.headers.get("Content-Type", "").startswith("text/html")
    policy = response.headers.get("Content-Security-Policy", "")
    return is_page and not any(directive.split()[:1] == ["sandbox"] for directive in policy.split(";"))
