"""Deleting an own activity that no child has ever seen, with all that belongs to it alone.

What was tried out goes with it, and so do pictures and starters that no other text of the club names.
"""

import json
from collections.abc import Collection

from django.db import transaction
from django.db.models import QuerySet
from django.urls import reverse

from cluboteca.content.models import Activity, ActivityContent, OwnActivity, OwnFile, OwnPack, OwnVersion, PackImage
from cluboteca.content.own.policies import HasWorks, OwnConflict, check_may_delete
from cluboteca.core.audit import record_event
from cluboteca.people.models import Person


def delete_own(*, activity: OwnActivity, revision: int, by: Person) -> None:
    """revision: of the text that was seen by whoever deletes it. Raises OwnConflict, HasBeenSeen, HasWorks."""
    with transaction.atomic():
        current = OwnActivity.objects.select_related("own_pack").get(pk=activity.pk)
        if current.revision != revision:
            raise OwnConflict
        check_may_delete(current)
        trials = find_trials(current)
        if trials.filter(projects__isnull=False).exists():
            raise HasWorks
        record_event(action="content.delete_own", about=current, by=by)
        texts = [current.draft, *current.versions.values_list("draft", flat=True)]
        own_pack = current.own_pack
        current.delete()
        delete_trials(trials)
        delete_unnamed_files(OwnFile.objects.filter(pk__in=_list_named(own_pack, texts)))


def find_trials(activity: OwnActivity) -> QuerySet[Activity]:
    """Where the draft stands when it was tried out; at most one."""
    return Activity.objects.filter(full_id=f"{activity.own_pack.trial_slug}/{activity.slug}")


def delete_trials(trials: QuerySet[Activity]) -> None:
    """But for those in which somebody has a project. Has to stand in a transaction."""
    packs = set(trials.values_list("pack", "pack__slug"))
    trials.filter(projects__isnull=True).delete()
    for pack_id, slug in packs:
        left = ActivityContent.objects.filter(activity__pack=pack_id).values_list("texts", flat=True)
        shown = json.dumps(list(left))
        for pk, path in PackImage.objects.filter(pack=pack_id).values_list("pk", "path"):
            if reverse("content:image", args=[slug, path]) not in shown:
                PackImage.objects.filter(pk=pk).delete()


def delete_unnamed_files(files: QuerySet[OwnFile]) -> None:
    """Those that no text of their club names. Has to stand in a transaction."""
    for file in files.defer("content"):
        drafts = OwnActivity.objects.filter(own_pack=file.own_pack_id)
        named = [str(each) for pair in drafts.values_list("draft", "approved") for each in pair]
        named += [str(each) for each in OwnVersion.objects.filter(activity__in=drafts).values_list("draft", flat=True)]
        if not any(file.name in text for text in named):
            file.delete()


def _list_named(own_pack: OwnPack, texts: Collection[object]) -> list[int]:
    """Files of the club whose names stand in one of these texts."""
    whole = "\n".join(str(text) for text in texts)
    return [pk for pk, name in own_pack.files.values_list("pk", "name") if name in whole]
