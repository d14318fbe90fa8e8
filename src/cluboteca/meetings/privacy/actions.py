"""Taking a consent back, with what follows from it."""

from django.db import transaction

from cluboteca.core.carried_out import note_carried_out
from cluboteca.meetings.privacy.effects import EFFECTS
from cluboteca.people.consents import has_consent, withdraw_consent
from cluboteca.people.models import Person, Purpose


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
        transaction.on_commit(lambda: note_carried_out(learner=learner.key.hex, purpose=purpose.value))
    if effect.erase is not None:
        effect.erase(learner)
    return done
