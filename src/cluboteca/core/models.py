"""AuditEvent: who did what, when. Append-only; written in the transaction of the change itself."""

from django.conf import settings
from django.db import models


class AuditEvent(models.Model):
    """One act of a person that others may ask about later.

    action: `app.verb`, e.g. `people.deal_pictures`. subject: `model:id` of what was changed.
    """

    at = models.DateTimeField(db_index=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    action = models.CharField(max_length=60)
    subject = models.CharField(max_length=60)
    detail = models.JSONField(default=dict)

    class Meta:
        ordering = ["-at", "-id"]

    def __str__(self) -> str:
        return f"{self.at:%Y-%m-%d %H:%M} {self.action} {self.subject}"
