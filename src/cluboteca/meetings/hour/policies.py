"""What guests are called and refused, and for how long their code is good."""

from datetime import timedelta

from django.utils.translation import gettext_lazy as _

from cluboteca.core.errors import KindError

MOST_TYPED_NAME = 20
CODES = 9000
MOST_TITLES = 5
"""On a certificate."""
MOST_GUESTS = 24
"""New ones in one browser in one hour of code: six crews of four, one after the other."""
MOST_WRONG_CODES = 20
"""From one computer in this time."""
WRONG_CODES_COUNT_FOR = timedelta(minutes=10)
WRONG_CODE = "guest:"
"""The subject of a wrong try with a code."""


class NoHour(KindError):
    code = "no_hour"
    status = 409
    message = _("No hour of code is open now. Ask the librarian to open one.")


class NoAvatar(KindError):
    code = "no_avatar"
    status = 422
    message = _("Tap the picture that you like, then press “Let's begin”.")


class UnknownCode(KindError):
    code = "unknown_code"
    status = 404
    message = _("There is no such code. Look at the card or the screen once more: a word, then four digits.")


class UsedCode(KindError):
    code = "used_code"
    status = 409
    message = _("Whoever has this code is in the club already, and comes to its meetings with name and pictures.")


class ExpiredCode(KindError):
    code = "expired_code"
    status = 410
    message = _("This code is older than 90 days, and the work isn't kept any more. Begin anew, without a code.")


class TooManyCodes(KindError):
    code = "too_many_codes"
    status = 429
    message = _("Too many wrong codes. Look at the card or the screen, wait ten minutes, and try again.")


class TooManyGuests(KindError):
    code = "too_many_guests"
    status = 409
    message = _("Very many children have begun at this computer already. Go to another one, or ask the librarian.")


class ComputerFull(KindError):
    code = "computer_full"
    status = 409
    message = _("Four children sit here already. Who is still without a place goes to another computer.")
