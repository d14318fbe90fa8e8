"""What the server does by itself now and then, beside fetching packs: the chores of the quiet thread of `core.rounds`."""

from cluboteca.clubs.backups.erased import tell_erased_beside_copies
from cluboteca.clubs.backups.keeper import keep_backups
from cluboteca.core.rounds import Chore, Rounds, start_rounds
from cluboteca.meetings.delivery import is_meeting_going_on
from cluboteca.meetings.privacy.actions import finish_withdrawals
from cluboteca.meetings.privacy.erasing import go_on_erasing
from cluboteca.meetings.privacy.retention import keep_terms
from cluboteca.meetings.privacy.unfinished import finish_erasings
from cluboteca.meetings.privacy.works import free_young_blobs


def copy_everything() -> None:
    keep_backups(is_meeting_going_on)


def finish_begun() -> None:
    finish_erasings(go_on_erasing)
    finish_withdrawals()


CHORES: tuple[Chore, ...] = (finish_begun, tell_erased_beside_copies, free_young_blobs, copy_everything, keep_terms)


def start_chores() -> Rounds:
    return start_rounds(CHORES)
