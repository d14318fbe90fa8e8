"""Writing the audit: call it inside the transaction of the change that it records."""

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
