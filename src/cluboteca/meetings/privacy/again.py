"""After a return from a copy: what was erased and taken back since it was made is erased and taken back again.

Looked at after a return and at every start: where no copy was brought back there is nothing to do. A person's number may
be given anew after a return, so it isn't asked for, but the key that was made with the person.
"""

import logging
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction

from cluboteca.clubs.backups.queries import ERASED_AGAIN
from cluboteca.clubs.models import Library
from cluboteca.core.audit import record_event
from cluboteca.core.carried_out import list_carried_out
from cluboteca.meetings.privacy.actions import withdraw
from cluboteca.meetings.privacy.erasing import erase_learner, go_on_erasing
from cluboteca.meetings.privacy.unfinished import find_begun, finish_erasings
from cluboteca.people.models import Consent, Person, Purpose

logger = logging.getLogger(__name__)


@dataclass
class DoneAgain:
    erased_count: int = 0
    withdrawn_count: int = 0


def carry_out_again() -> DoneAgain:
    """What fails is logged and tried again at the next start: the club opens all the same.

    Erasings that a power cut has cut off are finished first, as they were begun.
    """
    finish_erasings(go_on_erasing)
    done = DoneAgain()
    for line in list(list_carried_out()):
        try:
            _carry_out(line, done)
        except Exception:
            logger.exception("Carrying out again failed")
    library = Library.objects.order_by("pk").first()
    if done.erased_count and library is not None:
        with transaction.atomic():
            record_event(action=ERASED_AGAIN, about=library, by=None, erased=done.erased_count)
    return done


def _carry_out(line: dict[str, Any], done: DoneAgain) -> None:
    learner = _find_learner(line)
    if learner is None or find_begun(learner.pk) is not None:  # then the server's rounds go on with it
        return
    if "purpose" not in line:
        # Notes that the librarian mended have their old words again, so none of them is spared.
        also_free_texts = bool(line.get("free_texts", True))
        about = Library.objects.order_by("pk").first() or learner
        erase_learner(learner=learner, about=about, by=None, also_free_texts=also_free_texts)
        done.erased_count += 1
    elif _is_in_force_again(learner, line):
        withdraw(learner=learner, purpose=Purpose(line["purpose"]), by=None)
        done.withdrawn_count += 1


def _find_learner(line: dict[str, Any]) -> Person | None:
    return Person.objects.filter(key=UUID(line["learner"]), username__isnull=True).first()


def _is_in_force_again(learner: Person, line: dict[str, Any]) -> bool:
    """A paper that was written down after the withdrawal is a new one, and holds."""
    until = datetime.fromisoformat(line["at"])
    wanted = Consent.objects.filter(learner=learner, purpose=line["purpose"], withdrawn_on__isnull=True)
    return wanted.filter(recorded_at__lte=until).exists()
