"""The club that an adult's page is about."""

from cluboteca.clubs.models import Club
from cluboteca.clubs.policies import check_keeps
from cluboteca.clubs.queries import get_led_club
from cluboteca.core.errors import NotYours
from cluboteca.people.access import AdultRequest

CLUB_KEY = "club"
"""In the browser's session: id of the club that was chosen by one who leads several."""


def require_led_club(request: AdultRequest) -> Club:
    """The club that the reader leads; with several, the one that was chosen. Raises NotYours."""
    club = get_led_club(request.user, request.session.get(CLUB_KEY))
    if club is None:
        raise NotYours
    return club


def require_kept_club(request: AdultRequest) -> Club:
    """The same for pages that a substitute doesn't see. Raises NotYours."""
    club = require_led_club(request)
    check_keeps(request.user, club)
    return club
