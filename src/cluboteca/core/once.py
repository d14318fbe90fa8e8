"""Forms that make something new, and make it once: a double click or a reload finds that it is made already.

The form carries a mark of the reader's latest act of its kind, as a field `once`. Once she has acted, it fits no more.
"""

from typing import TYPE_CHECKING

from django.db.models import Max
from django.utils.crypto import constant_time_compare, salted_hmac
from django.utils.translation import gettext_lazy as _

from cluboteca.core.errors import KindError
from cluboteca.core.models import AuditEvent

if TYPE_CHECKING:
    from django.contrib.auth.base_user import AbstractBaseUser


class SentBefore(KindError):
    code = "sent_before"
    status = 409
    message = _("This was sent already, so nothing was made a second time.")


def get_once(action: str, by: "AbstractBaseUser") -> str:
    """action: as `record_event` writes it when it is done."""
    latest = AuditEvent.objects.filter(action=action, by_id=by.pk).aggregate(latest=Max("pk"))["latest"]
    return salted_hmac("cluboteca.core.once", f"{action}:{by.pk}:{latest}").hexdigest()


def check_once(once: str | None, action: str, by: "AbstractBaseUser") -> None:
    """once: what the form carried; None where it carries no mark. Raises SentBefore.

    Ask in the transaction of the act: of two presses at once the second one waits for the first.
    """
    if once is not None and not constant_time_compare(once, get_once(action, by)):
        raise SentBefore
