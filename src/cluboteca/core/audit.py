"""Writing the audit: call it inside the transaction of the change that it records."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from django.db import models, transaction

from cluboteca.core.clock import now
from cluboteca.core.models import AuditEvent

if TYPE_CHECKING:
    from django.contrib.auth.base_user import AbstractBaseUser


def record_event(*, action: str, about: models.Model, by: "AbstractBaseUser | None", **detail: object) -> AuditEvent:
    """Append one AuditEvent. Refuses to stand outside a transaction, where it could be kept without its change."""
    if not transaction.get_connection().in_atomic_block:
        raise transaction.TransactionManagementError("An audit row is written in the transaction of its change.")
    model = about._meta.model_name  # noqa: SLF001 -- Django documents _meta for others
    return AuditEvent.objects.create(
        at=now(),
        by_id=by.pk if by else None,
        action=action,
        subject=f"{model}:{about.pk}",
        detail=detail,
    )


def record_events(
    *, action: str, about: Sequence[tuple[models.Model, Mapping[str, object]]], by: "AbstractBaseUser | None"
) -> None:
    """The same for many at once, each with its detail, in one statement."""
    if not transaction.get_connection().in_atomic_block:
        raise transaction.TransactionManagementError("An audit row is written in the transaction of its change.")
    moment = now()
    AuditEvent.objects.bulk_create(
        AuditEvent(
            at=moment,
            by_id=by.pk if by else None,
            action=action,
            subject=f"{row._meta.model_name}:{row.pk}",  # noqa: SLF001 -- Django documents _meta for others
            detail=dict(detail),
        )
        for row, detail in about
    )
