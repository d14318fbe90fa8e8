"""Taking a consent back, with what follows from it.

What is erased then is noted as begun together with the withdrawal, so that the server's rounds go on with it when the
computer or the program fails in between.
"""

import logging

from django.db import transaction
from django.db.models import Max
from django.utils.translation import gettext as _

from cluboteca.core.audit import record_event
from cluboteca.core.carried_out import note_carried_out
from cluboteca.core.models import AuditEvent
from cluboteca.core.rounds import wake_rounds
from cluboteca.meetings.privacy.effects import EFFECTS
from cluboteca.meetings.privacy.unfinished import going_on, is_going_on
from cluboteca.people.consents import has_consent, withdraw_consent
from cluboteca.people.models import Person, Purpose
from cluboteca.workspace.models import Project

logger = logging.getLogger(__name__)

_BEGUN = "privacy.begin_erasing_works"
_ENDED = "privacy.erase_works"


def withdraw(*, learner: Person, purpose: Purpose, by: Person | None) -> list[str]:
    """What was done, in sentences; none when the consent wasn't in force, so nothing was done.

    In one transaction, but for the erasing of works: that the consent is withdrawn holds whatever becomes of it.
    """
    with transaction.atomic():
        if not has_consent(learner.pk, purpose):
            return []
        effect = EFFECTS[purpose]
        done = [consequence.did for consequence in effect.look(learner)]
        # First, so that what is asked for meanwhile knows of it.
        withdraw_consent(learner=learner, purpose=purpose, by=by)
        effect.act(learner, by)
        begun = None
        if effect.erase is not None:
            newest = Project.objects.aggregate(newest=Max("pk"))["newest"] or 0
            begun = record_event(action=_BEGUN, about=learner, by=by, purpose=purpose.value, newest_project=newest)
        # Before it is final: a disk that is full now leaves the consent in force, and the librarian reads so.
        note_carried_out(learner=learner.key.hex, purpose=purpose.value)
    if begun is not None and not _erase(learner, begun):
        wake_rounds()
        return [
            _("The consent is taken back. The erasing couldn't be finished: the program goes on with it by itself.")
        ]
    return done


def _erase(learner: Person, begun: AuditEvent) -> bool:
    """Whether it came to its end. A consent that was given anew meanwhile holds, and nothing more is erased."""
    purpose = Purpose(begun.detail["purpose"])
    erase = EFFECTS[purpose].erase
    try:
        with going_on(learner.pk):
            if erase is not None and not has_consent(learner.pk, purpose):
                erase(learner, begun.detail["newest_project"])
            AuditEvent.objects.filter(pk=begun.pk).update(action=_ENDED)
    except Exception:
        logger.exception("What a withdrawal erases could not be erased whole")
        return False
    return True


def finish_withdrawals() -> None:
    """For the server's rounds. One that fails again is tried again at the next round."""
    for event in AuditEvent.objects.filter(action=_BEGUN, subject__startswith="person:"):
        pk = event.subject.removeprefix("person:")
        learner = Person.objects.filter(pk=pk, username__isnull=True).first() if pk.isdecimal() else None
        if learner is not None and not is_going_on(learner.pk):
            _erase(learner, event)
