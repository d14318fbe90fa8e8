"""What may be shown in the gallery, the states of an entry, and what isn't said there."""

from django.utils.translation import gettext_lazy as _

from cluboteca.core.errors import KindError
from cluboteca.meetings.models import EntryState

MOST_TITLE = 80
MOST_WORDS = 200
WORKS_ON_A_PAGE = 24
OWN_ON_A_PAGE = 10
LINES_ON_A_PAGE = 24
MOST_LOOKED_AT = 12
MOST_ON_THE_WALL = 60

ENTRY_TRANSITIONS: dict[EntryState, tuple[EntryState, ...]] = {
    EntryState.PROPOSED: (EntryState.PROPOSED, EntryState.SHOWN, EntryState.DECLINED, EntryState.WITHDRAWN),
    EntryState.SHOWN: (EntryState.PROPOSED, EntryState.DECLINED, EntryState.WITHDRAWN),
    EntryState.DECLINED: (EntryState.PROPOSED,),
    EntryState.WITHDRAWN: (EntryState.PROPOSED,),
}


class EntryHasMoved(KindError):
    code = "entry_moved"
    status = 409
    message = _("This work has been taken back or judged already. Look at the list again.")


class OfferedAnew(KindError):
    code = "offered_anew"
    status = 409
    message = _("The authors have just offered a newer version. Look inside once more, then decide.")


class NoConsent(KindError):
    code = "no_gallery_consent"
    status = 409
    message = _("This work can't be in the gallery now: for one of its authors the paper from home isn't here.")


class OwnWork(KindError):
    code = "own_work"
    status = 409
    message = _("This is your own work. Kind words come from the others.")


class UnknownReaction(KindError):
    code = "unknown_reaction"
    status = 422
    message = _("There is no such kind word. Choose one of those on the page.")


def check_entry_may_become(state: str, wanted: EntryState) -> None:
    """Raises EntryHasMoved when the table of transitions doesn't allow it."""
    if wanted not in ENTRY_TRANSITIONS[EntryState(state)]:
        raise EntryHasMoved
