"""What can be refused while a meeting is led, and how long things last."""

from django.utils.translation import gettext_lazy as _

from cluboteca.core.errors import KindError

MORE_MINUTES = 5
MOST_EXTRA_MINUTES = 120


class NothingToProject(KindError):
    code = "nothing_to_project"
    status = 404
    message = _("This activity isn't one of this meeting. Choose another one on the board.")


class PaperInFuture(KindError):
    code = "paper_in_future"
    status = 422
    message = _("This day and hour haven't come yet. Write down a meeting that has been held.")


class PaperBeforeClub(KindError):
    code = "paper_before_club"
    status = 422
    message = _("The club didn't exist on this day yet. Check the date.")


class PaperAtSameTime(KindError):
    code = "paper_at_same_time"
    status = 409
    message = _("There was another meeting at this time. Check day and hour, or mend the attendance of that meeting.")
