"""Which consents are in force, writing them down, and taking them back.

Every page that offers something for which a guardian's consent is needed asks here. What follows from a withdrawal is
carried out by `meetings.privacy`.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from django.db import transaction
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _

from cluboteca.core.audit import record_event, record_events
from cluboteca.core.clock import now
from cluboteca.core.errors import KindError
from cluboteca.people.models import Consent, Person, Purpose

EARLIEST_DAY = date(2015, 1, 1)
"""No child of a club was in one before; an earlier day is a slip of the hand."""


class DayInFuture(KindError):
    code = "day_in_future"
    status = 422
    message = _("This day hasn't come yet. Write the day that stands on the paper.")


class DayTooEarly(KindError):
    code = "day_too_early"
    status = 422
    message = _("This day is before 2015. Write the day that stands on the paper, with all four digits of the year.")


@dataclass(frozen=True)
class Paper:
    """What a guardian has signed for one child on one day."""

    learner: Person
    purposes: tuple[Purpose, ...]
    given_on: date


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


def list_in_force(learner_ids: Iterable[int]) -> dict[int, dict[str, Consent]]:
    """By the learner's id and the purpose; a learner without any has no entry."""
    found: dict[int, dict[str, Consent]] = {}
    for consent in Consent.objects.filter(learner__in=list(learner_ids), withdrawn_on__isnull=True):
        found.setdefault(consent.learner_id, {})[consent.purpose] = consent
    return found


def list_consents(learner: Person) -> list[Consent]:
    """All that were ever recorded, the newest first, also those that were taken back."""
    rows = Consent.objects.filter(learner=learner).select_related("recorded_by", "withdrawal_recorded_by")
    return list(rows.order_by("-recorded_at", "-pk"))


def check_signed_on(day: date) -> None:
    """Raises DayInFuture, DayTooEarly."""
    if day > localdate(now()):
        raise DayInFuture
    if day < EARLIEST_DAY:
        raise DayTooEarly


def record_consents(
    *, learner: Person, purposes: Iterable[Purpose], given_on: date, by: Person | None
) -> list[Consent]:
    """Write down what the guardian has signed; what is in force already stays as it is.

    Raises DayInFuture, DayTooEarly.
    """
    return record_papers(papers=[Paper(learner, tuple(purposes), given_on)], by=by)


def record_papers(*, papers: Sequence[Paper], by: Person | None) -> list[Consent]:
    """Write down a pile of papers, all or none, in as many statements as for one. What is in force stays as it is.

    Raises DayInFuture, DayTooEarly.
    """
    for paper in papers:
        check_signed_on(paper.given_on)
    moment = now()
    with transaction.atomic():
        in_force = list_in_force(paper.learner.pk for paper in papers)
        fresh: dict[tuple[int, str], Consent] = {}
        for paper in papers:
            for purpose in paper.purposes:
                if purpose not in in_force.get(paper.learner.pk, {}):
                    fresh[paper.learner.pk, purpose] = Consent(
                        learner=paper.learner,
                        purpose=purpose,
                        given_on=paper.given_on,
                        recorded_at=moment,
                        recorded_by=by,
                    )
        recorded = Consent.objects.bulk_create(list(fresh.values()))
        record_events(
            action="people.record_consent",
            about=[(consent, {"purpose": str(consent.purpose)}) for consent in recorded],
            by=by,
        )
    return recorded


def withdraw_consent(*, learner: Person, purpose: Purpose, by: Person | None) -> Consent | None:
    """From today on it no longer holds; None when none was in force. What follows from it is the caller's."""
    moment = now()
    with transaction.atomic():
        consent = Consent.objects.filter(learner=learner, purpose=purpose, withdrawn_on__isnull=True).first()
        if consent is None:
            return None
        consent.withdrawn_on = localdate(moment)
        consent.withdrawal_recorded_at = moment
        consent.withdrawal_recorded_by = by
        consent.save(update_fields=["withdrawn_on", "withdrawal_recorded_at", "withdrawal_recorded_by"])
        record_event(action="people.withdraw_consent", about=consent, by=by, purpose=purpose.value)
    return consent
