"""What can be refused, or has to wait."""

from django.utils.translation import gettext_lazy as _

from cluboteca.core.errors import KindError


class ErasingGoesOn(KindError):
    """It was begun and noted, and comes to its end without anybody's doing."""

    code = "erasing_goes_on"
    status = 503
    message = _(
        "The erasing has begun and couldn't be finished now; perhaps the disk of the club's computer is full. "
        "The program goes on with it by itself. It is done when the child isn't on the list any more."
    )
    way = ("clubs:learners", _("To the list"))
