"""How long the notes after a meeting may be, and what can be refused."""

from datetime import timedelta

from django.utils.translation import gettext_lazy as _

from cluboteca.core.errors import KindError

MOST_NOTE = 1000
MOST_INCIDENT = 4000
ASKED_FOR = timedelta(days=7)
"""After that nobody remembers how a meeting went, and the page asks no more."""


class StillOpen(KindError):
    code = "meeting_still_open"
    status = 409
    message = _("The meeting still goes on. End it first; the three questions come then.")


class IncidentInFuture(KindError):
    code = "incident_in_future"
    status = 422
    message = _("This day hasn't come yet. Write the day on which it happened.")
