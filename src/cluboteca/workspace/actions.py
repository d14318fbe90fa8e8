"""Opening projects, saving versions and their pictures, copying, recording attempts."""

import zlib
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from django.db import DatabaseError, IntegrityError, transaction

from cluboteca.content.models import Activity
from cluboteca.core.audit import record_event
from cluboteca.core.clock import now
from cluboteca.core.errors import DiskFull, NotYours, is_disk_full
from cluboteca.people.models import SignIn
from cluboteca.people.queries import list_present_ids
from cluboteca.workspace.blobs import write_blob
from cluboteca.workspace.models import (
    Attempt,
    CheckResult,
    Credit,
    Project,
    ProjectFile,
    ProjectOpening,
    ProjectVersion,
    VersionPicture,
)
from cluboteca.workspace.policies import (
    MAX_FILES,
    MAX_FILES_BYTES,
    MAX_INLINE_BYTES,
    MAX_WORK_BYTES,
    KeyTaken,
    TooManyFiles,
    WorkTooLarge,
    check_picture,
)
from cluboteca.workspace.queries import find_project, get_work, list_known_files, measure_files
from cluboteca.workspace.quick_sql import insert_version
from cluboteca.workspace.scratch_gate import check_new_file, check_save

DOUBLE_PRESS = timedelta(seconds=5)


@dataclass(frozen=True)
class Saved:
    """is_new: False when this key had been saved before."""

    key: UUID
    saved_at: datetime
    is_new: bool


def open_project(*, activity: Activity, sign_in: SignIn) -> tuple[Project, bool]:
    """The crew's project for this activity, made if there is none, and whether it was made.

    All who sit there become authors.
    """
    with transaction.atomic():
        project = find_project(activity=activity, sign_in=sign_in)
        is_new = project is None
        if project is None:
            project = Project.objects.create(activity=activity)
        _turn_to_project(project=project, sign_in=sign_in)
    return project, is_new


def continue_project(*, project: Project, sign_in: SignIn) -> None:
    """The crew turns to a project that one of them began."""
    with transaction.atomic():
        _turn_to_project(project=project, sign_in=sign_in)


def _turn_to_project(*, project: Project, sign_in: SignIn) -> None:
    """Those who sit there become authors, and the board knows what they work on. Has to stand in a transaction."""
    project.authors.add(*list_present_ids(sign_in.pk))
    latest = ProjectOpening.objects.filter(sign_in=sign_in).order_by("-opened_at", "-id").first()
    if latest is None or latest.project_id != project.pk:
        ProjectOpening.objects.create(project=project, sign_in=sign_in, opened_at=now())


def note_hints(*, project_id: int, sign_in_id: int, opened: int) -> None:
    """This crew has opened so many hints of the project's activity; fewer than before change nothing."""
    openings = ProjectOpening.objects.filter(project=project_id, sign_in=sign_in_id).order_by("-opened_at", "-id")
    latest = openings.first()
    if latest is not None:
        ProjectOpening.objects.filter(pk=latest.pk, hints_opened__lt=opened).update(hints_opened=opened)


def save_version(
    *, project_id: int, key: UUID, work: bytes, sign_in_id: int, is_late: bool = False, lost: Collection[str] = ()
) -> Saved:
    """Keep these bytes as one immutable version; returns only once they survive a power cut.

    A repeat with the same key and bytes changes nothing. lost: files that it names and that nobody has any more.
    Raises WorkTooLarge, RefusedScratch, MissingFiles, KeyTaken (other bytes under this key), DiskFull, NotYours (it was
    erased meanwhile); nothing half-saved is left.
    """
    if len(work) > MAX_WORK_BYTES:
        raise WorkTooLarge
    check_save(project_id=project_id, work=work, lost=lost)
    compressed = zlib.compress(work, 1)
    moment = now()
    try:
        is_inline = len(compressed) <= MAX_INLINE_BYTES
        version = ProjectVersion(
            project_id=project_id,
            key=key,
            saved_at=moment,
            sign_in_id=sign_in_id,
            is_late=is_late,
            size_bytes=len(work),
            work=compressed if is_inline else None,
            blob="" if is_inline else write_blob(work),
        )
        is_new = insert_version(version)
    except (DatabaseError, OSError) as error:
        _tell_kindly(error, project_id)
        raise
    if is_new:
        return Saved(key=key, saved_at=moment, is_new=True)
    stored = ProjectVersion.objects.filter(project_id=project_id, key=key).first()
    if stored is None:
        raise NotYours  # it is being erased
    if get_work(stored) != work:
        raise KeyTaken
    return Saved(key=key, saved_at=stored.saved_at, is_new=False)


def save_file(*, project_id: int, name: str, content: bytes) -> bool:
    """Keep a costume or sound that versions may name, and whether it is new; returns only once it survives a power cut.

    What stands under a name stays. Raises RefusedScratch, TooManyFiles, DiskFull, NotYours; nothing half-saved is left.
    """
    if list_known_files(project_id, [name]):
        return False
    check_new_file(name, content)
    count, size_bytes = measure_files(project_id)
    if count >= MAX_FILES or size_bytes + len(content) > MAX_FILES_BYTES:
        raise TooManyFiles
    try:
        blob = write_blob(content)
        _file, is_new = ProjectFile.objects.get_or_create(
            project_id=project_id, name=name, defaults={"size_bytes": len(content), "blob": blob}
        )
    except (DatabaseError, OSError) as error:
        _tell_kindly(error, project_id)
        raise
    return is_new


def _tell_kindly(error: Exception, project_id: int) -> None:
    """Raises DiskFull, or NotYours where the project was erased in the same moment."""
    if is_disk_full(error):
        raise DiskFull from error
    if isinstance(error, IntegrityError) and not Project.objects.filter(pk=project_id).exists():
        raise NotYours from error


def save_picture(*, version: ProjectVersion, image: bytes) -> bool:
    """Keep what the version looks like, and whether it is new: a version that has a picture keeps that one.

    Raises PictureTooLarge, NotAPicture, NotYours.
    """
    media_type = check_picture(image)
    try:
        _picture, is_new = VersionPicture.objects.get_or_create(
            project_id=version.project_id, key=version.key, defaults={"media_type": media_type, "image": image}
        )
    except IntegrityError as error:
        _tell_kindly(error, version.project_id)
        raise
    return is_new


def copy_project(*, version: ProjectVersion, sign_in: SignIn) -> Project:
    """A new project of those who sit there, which begins as this version. What it was copied from stays as it is.

    The first version has the key and the bytes of the one that was copied. Asked for twice within moments, as by a
    double press, it is made once.
    """
    source = version.project
    with transaction.atomic():
        made = Project.objects.filter(
            copied_from=source,
            openings__sign_in=sign_in,
            openings__opened_at__gt=now() - DOUBLE_PRESS,
            versions__key=version.key,
        ).first()
        if made is not None:
            return made
        copy = Project.objects.create(activity=source.activity, copied_from=source)
        Credit.objects.bulk_create(
            [
                *(Credit(project=copy, author=author, distance=1) for author in source.authors.order_by("pk")),
                *(
                    Credit(project=copy, author_id=credit.author_id, distance=credit.distance + 1)
                    for credit in source.credits.all()
                ),
            ]
        )
        ProjectVersion.objects.create(
            project=copy,
            key=version.key,
            saved_at=now(),
            sign_in=sign_in,
            size_bytes=version.size_bytes,
            work=version.work,
            blob=version.blob,
        )
        ProjectFile.objects.bulk_create(
            ProjectFile(project=copy, name=file.name, size_bytes=file.size_bytes, blob=file.blob)
            for file in source.files.all()
        )
        for picture in VersionPicture.objects.filter(project=source, key=version.key):
            VersionPicture.objects.create(
                project=copy, key=picture.key, media_type=picture.media_type, image=picture.image
            )
        _turn_to_project(project=copy, sign_in=sign_in)
        record_event(action="workspace.copy", about=copy, by=None, copied_from=source.pk, sign_in=sign_in.pk)
    return copy


def record_attempt(
    *,
    project: Project,
    sign_in: SignIn,
    version_key: UUID,
    is_solved: bool,
    finding: str,
    facts: Mapping[str, object],
    results: Sequence[tuple[str, bool]],
) -> Attempt:
    """Append one attempt with its results (check id, passed), in the order of the activity's checks."""
    with transaction.atomic():
        attempt = Attempt.objects.create(
            project=project,
            sign_in=sign_in,
            version_key=version_key,
            tried_at=now(),
            is_solved=is_solved,
            finding=finding,
            facts=dict(facts),
        )
        CheckResult.objects.bulk_create(
            CheckResult(attempt=attempt, check_id=check_id, passed=passed) for check_id, passed in results
        )
    return attempt
