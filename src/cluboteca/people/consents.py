"""Which consents are in force, and writing them down.

Every page that offers something for which a guardian's consent is needed asks here.
"""

from collections.abc import Iterable
from datetime import date

from django.db import transaction

from cluboteca.core.audit import record_event
from cluboteca.core.clock import now
from cluboteca.people.models import Consent, Person, Purpose


def list_consenting_ids(purpose: Purpose, learner_ids: Iterable[int]) -> set[int]:
    """Those of these learners for whom the consent to this purpose is in force."""
    consents = Consent.objects.filter(purpose=purpose, learner__in=list(learner_ids), withdrawn_on__isnull=True)
    return set(consents.values_list("learner_id", flat=True))


def has_consent(learner_id: int, purpose: Purpose) -> bool:
    return bool(list_consenting_ids(purpose, [learner_id]))


def all_consent(learner_ids: Iterable[int], purpose: Purpose) -> bool:
    """Whether the consent is in force for each of these learners, and there is at least one."""
    wanted = set(learner_ids)
    return bool(wanted) and list_consenting_ids(purpose, wanted) == wanted


def record_consents(
    *, learner: Person, purposes: Iterable[Purpose], given_on: date, by: Person | None
) -> list[Consent]:
    """Write down what the guardian has signed; what is in force already stays as it is."""
    recorded = []
    with transaction.atomic():
        for purpose in purposes:
            if has_consent(learner.pk, purpose):
                continue
            consent = Consent.objects.create(
                learner=learner, purpose=purpose, given_on=given_on, recorded_at=now(), recorded_by=by
            )
            record_event(action="people.record_consent", about=consent, by=by, purpose=purpose.value)
            recorded.append(consent)
    return recorded
