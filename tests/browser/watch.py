"""What no page of the club may ever do: ask another host, break the Content-Security-Policy, fail in a script.

A browser also writes an error to its console for each answer of 400 and above and for each request without an answer.
A test that brings those about says so: `watch.expects("status of 401")`.
"""

import re
from urllib.parse import urlsplit

from playwright.sync_api import BrowserContext, ConsoleMessage, Request, WebError

from tests.club_server import HOST_NAME

OWN_HOSTS = (HOST_NAME, "127.0.0.1")
WITHOUT_HOST = ("data", "blob", "about", "chrome", "chrome-error")


class Watch:
    """faults: what went wrong so far on any page, in words."""

    def __init__(self) -> None:
        self.faults: list[str] = []
        self.asked = 0
        self._expected: list[str] = []

    def follow(self, context: BrowserContext) -> None:
        context.on("request", self._look_at_request)
        context.on("console", self._look_at_message)
        context.on("weberror", self._look_at_error)

    def expects(self, pattern: str) -> None:
        """From now on such a message on the console is what the test wants."""
        self._expected.append(pattern)

    def _look_at_request(self, request: Request) -> None:
        self.asked += 1
        address = urlsplit(request.url)
        if address.scheme not in WITHOUT_HOST and address.hostname not in OWN_HOSTS:
            self.faults.append(f"{request.frame.url} asked another host: {request.url}")

    def _look_at_message(self, message: ConsoleMessage) -> None:
        text = f"{message.text} ({message.location.get('url', '')})"
        if message.type in ("error", "assert") and not any(re.search(pattern, text) for pattern in self._expected):
            self.faults.append(f"console of {message.page.url if message.page else '?'}: {text}")

    def _look_at_error(self, error: WebError) -> None:
        self.faults.append(f"script of {error.page.url if error.page else '?'}: {error.error}")
