"""The club that an adult's page is about."""

from cluboteca.clubs.models import Club
from cluboteca.clubs.policies import LeadsNoClub, check_keeps
from cluboteca.clubs.queries import list_led_clubs
from cluboteca.people.access import AdultRequest

CLUB_KEY = "club"
"""In the browser's session: id of the club that was chosen by one who leads several."""


def require_led_club(request: AdultRequest) -> Club:
    """The club that the reader leads; with several, the one that was chosen. Raises LeadsNoClub."""
    request.led_clubs = list_led_clubs(request.user)
    if not request.led_clubs:
        raise LeadsNoClub
    chosen_id = request.session.get(CLUB_KEY)
    club: Club = next((club for club in request.led_clubs if club.pk == chosen_id), request.led_clubs[0])
    request.led_club = club
    return club


def require_kept_club(request: AdultRequest) -> Club:
    """The same for pages that a substitute doesn't see. Raises LeadsNoClub, NotYours."""
    club = require_led_club(request)
    check_keeps(request.user, club)
    return club
