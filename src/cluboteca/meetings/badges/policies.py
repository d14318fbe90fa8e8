"""Limits of a club's own badges, and the drawings that there are."""

from django.utils.translation import gettext_lazy as _

from cluboteca.core.errors import KindError
from cluboteca.packformat.badge import BADGE_DRAWINGS

MOST_TITLE = 60
MOST_WORDS = 200
MOST_CLUB_BADGES = 40
"""In use at a time; retired ones don't count."""
NEW_FOR_DAYS = 14
"""How long a badge counts as new on the sheet of stickers."""

_TITLES = {
    "apple": _("apple"),
    "bird": _("bird"),
    "book": _("book"),
    "flower": _("flower"),
    "friends": _("two friends"),
    "heart": _("heart"),
    "hen": _("hen"),
    "house": _("house"),
    "key": _("key"),
    "lantern": _("lantern"),
    "magnifier": _("magnifying glass"),
    "star": _("star"),
    "sun": _("sun"),
    "tree": _("tree"),
}
DRAWINGS = {name: _TITLES[name] for name in BADGE_DRAWINGS}


class BadgeIsRetired(KindError):
    code = "badge_is_retired"
    status = 409
    message = _("This badge isn't in use any more. Bring it back first, on the page of badges.")


class TitleIsTaken(KindError):
    code = "title_is_taken"
    status = 409
    message = _("The club has a badge with this title. Choose another title, or give that one.")


class TooManyBadges(KindError):
    code = "too_many_badges"
    status = 409
    message = _("The club has 40 badges in use. Retire one that you no longer give, then make this one.")
