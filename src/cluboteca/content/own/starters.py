"""Starters that are a copy of a child's project: they go when the project goes, wherever the copy stands.

A copy stands in drafts, in what was approved, in earlier versions, in files, and in what was installed of these. What
children have begun with it is theirs, and stays, with the costumes that it needs.
"""

from collections.abc import Collection
from typing import Any

from django.db.models import Q

from cluboteca.content.models import Activity, ActivityContent, ActivityFile, OwnActivity, OwnFile, OwnPack, OwnVersion
from cluboteca.content.own.draft import DraftStarter
from cluboteca.content.own.rewriting import rewrite_everywhere


def count_starters(project_ids: Collection[int]) -> int:
    """How many own activities begin with one of these projects, or have begun with one."""
    return OwnActivity.objects.filter(_naming(project_ids)).distinct().count()


def empty_starters(project_ids: Collection[int]) -> list[OwnPack]:
    """Whatever began with these projects begins empty; the packs that have to be installed again, for children see them.

    Has to stand in a transaction.
    """
    ids = set(project_ids)
    touched = list(OwnActivity.objects.filter(_naming(ids)).distinct().select_related("own_pack"))
    for activity in touched:
        rewrite_everywhere(activity, lambda draft: _without(draft, ids))
        _empty_installed(activity)
    _delete_unnamed_files()
    return list({each.own_pack_id: each.own_pack for each in touched if each.approved is not None}.values())


def _naming(project_ids: Collection[int]) -> Q:
    ids = list(project_ids)
    return (
        Q(draft__starter__project__in=ids)
        | Q(approved__starter__project__in=ids)
        | Q(versions__draft__starter__project__in=ids)
    )


def _without(draft: dict[str, Any], ids: Collection[int]) -> dict[str, Any]:
    if draft.get("starter", {}).get("project") not in ids:
        return draft
    return draft | {"starter": DraftStarter().model_dump(mode="json")}


def _empty_installed(activity: OwnActivity) -> None:
    """At once, also where the pack can't be read any more and so isn't installed again."""
    pack = activity.own_pack
    installed = Activity.objects.filter(
        full_id__in=[f"{slug}/{activity.slug}" for slug in (pack.slug, pack.trial_slug)]
    )
    unused = installed.filter(projects__isnull=True)
    unused.filter(pack__slug=pack.trial_slug).delete()
    ActivityFile.objects.filter(activity__in=unused).delete()
    for content in ActivityContent.objects.filter(activity__in=installed):
        if content.programs:
            for name in ("starter", "cast"):
                if name in content.programs:
                    content.programs[name] = dict.fromkeys(content.programs[name])
            content.save(update_fields=["programs"])


def _delete_unnamed_files() -> None:
    """Files of Scratch that no text names: also those that were taken and left out again."""
    for own_pack in OwnPack.objects.filter(files__name__endswith=".sb3").distinct():
        activities = OwnActivity.objects.filter(own_pack=own_pack)
        starters = [each for pair in activities.values_list("draft__starter", "approved__starter") for each in pair]
        starters += OwnVersion.objects.filter(activity__in=activities).values_list("draft__starter", flat=True)
        named = {starter["name"] for starter in starters if starter}
        OwnFile.objects.filter(own_pack=own_pack, name__endswith=".sb3").exclude(name__in=named).delete()
