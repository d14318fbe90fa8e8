"""The club that an adult's page is about."""

from cluboteca.clubs.models import Club
from cluboteca.clubs.queries import get_led_club
from cluboteca.core.errors import NotYours
from cluboteca.people.access import AdultRequest


def require_led_club(request: AdultRequest) -> Club:
    """The club that the reader leads. Raises NotYours."""
    club = get_led_club(request.user)
    if club is None:
        raise NotYours
    return club
