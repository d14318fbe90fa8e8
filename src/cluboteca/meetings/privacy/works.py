"""Erasing what was made: whole projects with all that hangs on them, and one author out of a project that others keep.

Versions go a few at a time, each time in a short transaction of its own unless the caller holds one, so that a crew's
save never waits long. It may stop in between: whatever is left is found again. Files of works (blobs) go after the
rows that named them, once nothing names them any more; one that was written a moment before, some minutes later.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from threading import Event

from django.db import transaction
from django.db.models import Exists, OuterRef, QuerySet

from cluboteca.content.own.forgetting import install_again
from cluboteca.content.own.starters import empty_starters
from cluboteca.core.rounds import wake_rounds
from cluboteca.meetings.models import ClubPack
from cluboteca.people.models import Consent, Person, Purpose
from cluboteca.workspace.blobs import NAMED_WITHIN_SECONDS, delete_blob, list_blobs
from cluboteca.workspace.models import Credit, Project, ProjectFile, ProjectVersion, VersionPicture
from cluboteca.workspace.policies import MAX_INLINE_BYTES

AT_A_TIME = 10
"""Versions in one transaction: at most 64 kB each, so 640 kB to overwrite."""
# What is packed may get a little longer by it.
_LEAST_BLOB_BYTES = MAX_INLINE_BYTES - 1024

_young: dict[str, int] = {}
"""Size in bytes by name of those that a save may be about to name, so that they are looked at again."""
_is_swept = Event()
"""Set once this program has looked through all blobs: before, it knows nothing of those that one that ended left over."""


@dataclass(frozen=True)
class WorksOf:
    """own: projects that go when this author's go. shared: those that others keep."""

    own: list[int]
    shared: list[int]
    versions_count: int


def look_at_works(learner: Person, *, others: QuerySet[Person]) -> WorksOf:
    """others: who of the other authors keeps a project, so that it stays."""
    authorship = Project.authors.through.objects.filter(project=OuterRef("pk"))
    keepers = authorship.exclude(person=learner.pk).filter(person__in=others)
    projects = Project.objects.filter(authors=learner).annotate(is_kept=Exists(keepers)).order_by("pk")
    rows = list(projects.values_list("pk", "is_kept"))
    own = [pk for pk, is_kept in rows if not is_kept]
    return WorksOf(
        own=own,
        shared=[pk for pk, is_kept in rows if is_kept],
        versions_count=ProjectVersion.objects.filter(project__in=own).count(),
    )


def list_work_keepers() -> QuerySet[Person]:
    """Learners whose guardians agree that their work is kept."""
    agreed = Consent.objects.filter(learner=OuterRef("pk"), purpose=Purpose.KEEP_WORK, withdrawn_on__isnull=True)
    return Person.objects.filter(Exists(agreed))


def leave_projects(learner: Person, project_ids: Iterable[int]) -> None:
    """The others go on with them, and nothing says any more that this learner worked on them."""
    ids = list(project_ids)
    with transaction.atomic():
        Project.authors.through.objects.filter(person=learner.pk, project__in=ids).delete()
        Credit.objects.filter(author=learner, project__in=ids).delete()


def erase_projects(project_ids: Iterable[int]) -> None:
    """Each with its versions, files, pictures, attempts, and what the gallery and the fair show of it.

    Own activities that begin with a copy of one begin empty from then on.
    """
    ids = list(project_ids)
    _empty_starters(ids)  # first: once a project is gone, nobody would look for its copies again
    for project_id in ids:
        blobs = _list_blobs_of(project_id)
        while True:
            keys = ProjectVersion.objects.filter(project=project_id).values_list("key", flat=True)[:AT_A_TIME]
            chosen = list(keys)
            if not chosen:
                break
            with transaction.atomic():
                ProjectVersion.objects.filter(project=project_id, key__in=chosen).delete()
                VersionPicture.objects.filter(project=project_id, key__in=chosen).delete()
        with transaction.atomic():
            Project.objects.filter(pk=project_id).delete()
            transaction.on_commit(lambda blobs=blobs: free_blobs(blobs))  # type: ignore[misc]


def _empty_starters(project_ids: Collection[int]) -> None:
    with transaction.atomic():
        packs = empty_starters(project_ids)
        for club_pack in ClubPack.objects.filter(own_pack__in=packs).select_related("club", "own_pack"):
            install_again(own_pack=club_pack.own_pack, club_name=club_pack.club.name, change=str)


def _list_blobs_of(project_id: int) -> dict[str, int]:
    """Size in bytes by name."""
    versions = ProjectVersion.objects.filter(project=project_id).exclude(blob="").values_list("blob", "size_bytes")
    files = ProjectFile.objects.filter(project=project_id).values_list("blob", "size_bytes")
    return dict(versions) | dict(files)


def free_blobs(blobs: Mapping[str, int]) -> int:
    """Delete those that nothing names any more, and how many that were. blobs: size in bytes by name.

    One that was written lately may be about to be named: `free_young_blobs` comes back to it.
    """
    named: set[str] = set()
    names = list(blobs)
    for start in range(0, len(names), 500):
        part = names[start : start + 500]
        sizes = {blobs[name] for name in part if blobs[name] >= _LEAST_BLOB_BYTES}
        # By their size first, which SQLite reads without reading the works.
        if sizes:
            versions = ProjectVersion.objects.filter(size_bytes__in=sizes, blob__in=part)
            named.update(versions.values_list("blob", flat=True))
        named.update(ProjectFile.objects.filter(blob__in=part).values_list("blob", flat=True))
    unnamed = [name for name in names if name not in named]
    young = {name: blobs[name] for name in unnamed if not delete_blob(name)}
    if young:
        _young.update(young)
        wake_rounds(after_seconds=NAMED_WITHIN_SECONDS + 1)
    return len(unnamed) - len(young)


def free_young_blobs() -> None:
    """For the server's rounds: what was too young to be deleted; in the first round all that nothing names."""
    if not _is_swept.is_set():
        sweep_blobs()
        _is_swept.set()
        return
    free_blobs({name: _young.pop(name) for name in list(_young)})


def sweep_blobs() -> int:
    """Delete every blob that nothing names: what a power cut or a save in the same moment has left over."""
    _young.clear()
    return free_blobs(dict(list_blobs()))
