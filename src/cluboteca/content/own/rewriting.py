"""An own activity is changed wherever its texts stand: in the draft, in what was approved, and in earlier versions."""

from collections.abc import Callable
from typing import Any

from django.db.models import F

from cluboteca.content.models import OwnActivity, OwnVersion


def rewrite_everywhere(activity: OwnActivity, change: Callable[[dict[str, Any]], dict[str, Any]]) -> None:
    """change: makes one draft into another. Has to stand in a transaction."""
    for version in activity.versions.all():
        OwnVersion.objects.filter(pk=version.pk).update(draft=change(version.draft))
    activity.draft = change(activity.draft)
    if activity.approved is not None:
        activity.approved = change(activity.approved)
    # A page on which it is open can't bring back what was there.
    activity.revision, activity.page_key = F("revision") + 1, None
    activity.save(update_fields=["draft", "approved", "revision", "page_key"])
