"""The computer that a request comes from, as it was checked: known by a cookie with a random key.

The cookie says nothing about the PC and nothing about who sits there; without it a computer counts as never checked.
"""

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from cluboteca.clubs.computer_fitness import Fitness, Workspace, judge_workspace
from cluboteca.clubs.models import Computer, ComputerCheck
from cluboteca.clubs.queries import find_latest_check, read_check

COOKIE = "cluboteca_computer"
COOKIE_DAYS = 400  # the longest that browsers allow; counted anew whenever the computer is checked


def get_computer_key(request: HttpRequest) -> str:
    """Empty when there is none."""
    return request.COOKIES.get(COOKIE, "")


def set_computer_cookie(response: HttpResponse, computer: Computer) -> None:
    response.set_cookie(
        COOKIE,
        computer.key,
        max_age=COOKIE_DAYS * 24 * 3600,
        httponly=True,
        samesite="Lax",
        secure=settings.SESSION_COOKIE_SECURE,
    )


def get_computer_check(request: HttpRequest) -> ComputerCheck | None:
    """The latest check of this computer; None: it was never checked."""
    key = get_computer_key(request)
    return find_latest_check(key) if key else None


def get_fitness(request: HttpRequest, workspace: Workspace) -> Fitness | None:
    """How this workspace runs at this computer; None: it was never checked."""
    check = get_computer_check(request)
    return judge_workspace(read_check(check), workspace).fitness if check else None
