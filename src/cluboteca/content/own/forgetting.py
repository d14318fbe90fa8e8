"""Taking one person's name out of own material, when everything about that person is erased.

What was approved is the club's, and stays; what nobody approved goes, and with it what was tried out.
"""

from collections.abc import Callable
from pathlib import Path

from django.db.models import Q, QuerySet

from cluboteca.content.actions import load_files
from cluboteca.content.models import (
    Activity,
    ActivityContent,
    OwnActivity,
    OwnFile,
    OwnPack,
    OwnState,
    OwnVersion,
)
from cluboteca.content.own.actions import install_own, take_release_number
from cluboteca.content.own.deleting import delete_trials, delete_unnamed_files
from cluboteca.content.own.draft import change_prose, change_values
from cluboteca.content.own.pack_source import make_pack_folder
from cluboteca.content.own.queries import describe_own_pack
from cluboteca.content.own.rewriting import rewrite_everywhere
from cluboteca.content.policies import PackBroken
from cluboteca.people.models import Person

Change = Callable[[str], str]


def _list_written(author: Person) -> QuerySet[OwnActivity]:
    """Alone, or where another one went on."""
    versions = OwnVersion.objects.filter(saved_by=author)
    return OwnActivity.objects.filter(Q(author=author) | Q(pk__in=versions.values("activity")))


def list_trials_of(author: Person) -> QuerySet[Activity]:
    """What stands where the person, or the librarian, has tried these out."""
    names = _list_written(author).values_list("own_pack__trial_slug", "slug")
    return Activity.objects.filter(full_id__in=[f"{pack}/{slug}" for pack, slug in names])


def list_packs_of(author: Person) -> QuerySet[OwnPack]:
    """Those that show something of this person's to children, or have shown it."""
    return OwnPack.objects.filter(activities__in=_list_written(author).filter(approved__isnull=False)).distinct()


def forget_author(*, author: Person, change: Change) -> None:
    """change: takes the name out of a text. Has to stand in a transaction; projects of trials have to be gone."""
    delete_trials(list_trials_of(author))
    unapproved = OwnActivity.objects.filter(author=author, approved__isnull=True)
    unapproved.filter(state__in=(OwnState.DRAFT, OwnState.WAITING)).delete()
    for activity in _list_written(author):
        rewrite_everywhere(activity, lambda draft: change_prose(draft, change))
    delete_unnamed_files(OwnFile.objects.filter(added_by=author))


def install_again(*, own_pack: OwnPack, club_name: str, change: Change) -> None:
    """So that nothing installed still shows the texts before; withdrawn ones are installed, too, and withdrawn again.

    Where the pack can't be read any more, its texts are changed as they stand.
    """
    try:
        if OwnActivity.objects.filter(own_pack=own_pack, state=OwnState.WITHDRAWN, approved__isnull=False).exists():
            version = f"1.{take_release_number(own_pack)}"
            whole = describe_own_pack(own_pack, club_name=club_name, version=version, with_withdrawn=True)
            load_files(make_pack_folder(whole), Path(own_pack.slug))
        install_own(own_pack, club_name)
    except PackBroken:
        for content in ActivityContent.objects.filter(activity__pack__slug=own_pack.slug).select_related("activity"):
            words, texts = change_values(content.activity.words, change), change_values(content.texts, change)
            Activity.objects.filter(pk=content.pk).update(words=words)
            ActivityContent.objects.filter(pk=content.pk).update(texts=texts)
