"""The states of a meeting and of a raised hand, and when a crew counts as stuck."""

from datetime import timedelta

from django.db import models
from django.utils.translation import gettext_lazy as _

from cluboteca.core.errors import KindError
from cluboteca.meetings.models import RaisedHand

TURN_MINUTES = 10
# A crew is stuck when it has tried often without success and has been at it for a while.
STUCK_ATTEMPTS = 3
STUCK_AFTER = timedelta(minutes=5)
# So long after a hand went down the crew is asked whether it wants to say thanks.
THANKS_WITHIN = timedelta(minutes=15)
MAX_ATTENDANCE_MINUTES = 480
LEFT_OPEN_AFTER = timedelta(hours=12)
"""A meeting that was opened longer ago was forgotten: it gives way to the next one."""
PUT_ON_THE_LIST_LATER = timedelta(days=7)
"""A child who came for the first time is often added to the club some days afterwards, and can still be ticked."""
# What the board points at, in a crew that says nothing itself.
LONG_WITHOUT_TRY = timedelta(minutes=10)
LONG_UNSAVED = timedelta(minutes=10)
LOOK_UP_LASTS = timedelta(minutes=10)
"""Then the screens are free again by themselves: somebody has forgotten them."""


class HandState(models.TextChoices):
    UP = "up", _("up")
    TAKEN = "taken", _("being helped")
    DOWN = "down", _("down")


HAND_TRANSITIONS: dict[HandState, tuple[HandState, ...]] = {
    HandState.UP: (HandState.TAKEN, HandState.DOWN),
    HandState.TAKEN: (HandState.TAKEN, HandState.DOWN),
    HandState.DOWN: (),
}


class MeetingState(models.TextChoices):
    OPEN = "open", _("open")
    ENDED = "ended", _("ended")


MEETING_TRANSITIONS: dict[MeetingState, tuple[MeetingState, ...]] = {
    MeetingState.OPEN: (MeetingState.ENDED,),
    MeetingState.ENDED: (),
}


class NoOpenMeeting(KindError):
    code = "no_open_meeting"
    status = 409
    message = _("No meeting is open now. When the librarian starts it, you can come in here.")


class ClubPreparing(KindError):
    code = "club_preparing"
    status = 409
    message = _("The club is being prepared: the first meeting can start once it is open.")
    way = ("today:today", _("What is still missing"))


class UnknownActivity(KindError):
    code = "unknown_activity"
    status = 404
    message = _("This activity isn't in the club. Go back and choose another one.")


class NotAdmitted(KindError):
    code = "not_admitted"
    status = 409
    message = _("The paper from home isn't here yet, so you can't sign in. Tell the librarian.")


class OnlyRehearsing(KindError):
    code = "only_rehearsing"
    status = 409
    message = _("Today is the rehearsal: only the ambassadors sign in. Come to the next meeting of the club.")


class OnlyGuests(KindError):
    code = "only_guests"
    status = 409
    message = _("An hour of code is open now, and there nobody signs in. Go to the first page and tap a picture.")


class MeetingAlreadyOpen(KindError):
    code = "meeting_open"
    status = 409
    message = _("A meeting is already open. Go to the board, or end that meeting first.")


class OtherMeetingOpen(KindError):
    """The message names the other club."""

    code = "other_meeting_open"
    status = 409


class MeetingEnded(KindError):
    code = "meeting_ended"
    status = 409
    message = _("This meeting has ended. Start a new one on the page “This week”.")


class NoUnit(KindError):
    code = "no_unit"
    status = 409
    message = _("No course is installed yet, so there is nothing to open. Install a pack first.")


class NothingShown(KindError):
    code = "nothing_shown"
    status = 404
    message = _("Nothing is on the projector now.")


class NotInCrew(KindError):
    code = "not_in_crew"
    status = 404
    message = _("This child doesn't sit at this computer.")


class BadMinutes(KindError):
    code = "bad_minutes"
    status = 422
    message = _("Write the minutes as a whole number from 0 to 480.")


class HandIsDown(KindError):
    code = "hand_down"
    status = 409
    message = _("This hand is down already: somebody has helped.")


class OwnHand(KindError):
    code = "own_hand"
    status = 409
    message = _("This is the hand of your own crew. Somebody else has to come and help.")


class HandIsTaken(KindError):
    """With the sentence that says who is coming."""

    code = "hand_taken"
    status = 409
    message = _("Somebody else is coming already.")


def check_hand_may_become(state: HandState, wanted: HandState) -> None:
    """Raises HandIsDown when the table of transitions doesn't allow it."""
    if wanted not in HAND_TRANSITIONS[state]:
        raise HandIsDown


def get_hand_state(hand: RaisedHand) -> HandState:
    if hand.lowered_at:
        return HandState.DOWN
    return HandState.TAKEN if hand.taken_at else HandState.UP
