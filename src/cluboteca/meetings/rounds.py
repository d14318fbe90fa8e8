"""What the server does by itself now and then, beside fetching packs: the chores of the quiet thread of `core.rounds`."""

from cluboteca.clubs.backups.keeper import keep_backups
from cluboteca.core.rounds import Chore, Rounds, start_rounds
from cluboteca.meetings.delivery import is_meeting_going_on
from cluboteca.meetings.privacy.retention import keep_terms


def copy_everything() -> None:
    keep_backups(is_meeting_going_on)


CHORES: tuple[Chore, ...] = (copy_everything, keep_terms)


def start_chores() -> Rounds:
    return start_rounds(CHORES)
