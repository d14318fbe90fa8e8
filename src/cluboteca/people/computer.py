"""The computer that a request comes from, and the cookie that says which sign-in is at it."""

from django.conf import settings
from django.core import signing
from django.http import HttpRequest, HttpResponse
from django.utils.crypto import salted_hmac

from cluboteca.core.hosts import list_own_addresses
from cluboteca.people.models import SignIn
from cluboteca.people.policies import NoCrew
from cluboteca.people.queries import get_open_sign_in

COOKIE = "cluboteca_crew"
COOKIE_HOURS = 12
_SALT = "cluboteca.people.sign-in"


def get_computer(request: HttpRequest) -> str:
    """The address of the PC on the library's network."""
    return str(request.META.get("REMOTE_ADDR", ""))


def get_browser(request: HttpRequest) -> str:
    """A key of the reader's browser, also where many computers have the same address here.

    It is drawn from the cookie without which no form can be sent, and doesn't give that away; where there is none yet,
    from the address.
    """
    secret = request.COOKIES.get(settings.CSRF_COOKIE_NAME) or get_computer(request)
    return salted_hmac("cluboteca.people.browser", secret).hexdigest()[:32]


def is_own_computer(request: HttpRequest) -> bool:
    """Whether the reader sits at the server itself."""
    address = get_computer(request)
    return address in ("127.0.0.1", "::1") or address in list_own_addresses()


def set_cookie(response: HttpResponse, sign_in: SignIn) -> None:
    response.set_cookie(
        COOKIE,
        signing.dumps(sign_in.pk, salt=_SALT),
        max_age=COOKIE_HOURS * 3600,
        httponly=True,
        samesite="Lax",
        secure=settings.SESSION_COOKIE_SECURE,
    )


def delete_cookie(response: HttpResponse) -> None:
    response.delete_cookie(COOKIE, samesite="Lax")


def get_sign_in_id(request: HttpRequest) -> int | None:
    """The id in the cookie, if this server signed it; nothing is said about whether it still lasts."""
    cookie = request.COOKIES.get(COOKIE)
    if not cookie:
        return None
    try:
        found = signing.loads(cookie, salt=_SALT, max_age=COOKIE_HOURS * 3600)
    except signing.BadSignature:
        return None
    return found if isinstance(found, int) else None


def get_sign_in(request: HttpRequest) -> SignIn | None:
    """Who sits at this computer now, or None."""
    sign_in_id = get_sign_in_id(request)
    return get_open_sign_in(sign_in_id) if sign_in_id is not None else None


def require_sign_in(request: HttpRequest) -> SignIn:
    """Raises NoCrew."""
    sign_in = get_sign_in(request)
    if sign_in is None:
        raise NoCrew
    return sign_in
