"""Taking in a project that was worked on at home.

The file is read as a stranger's (`insight.home_file`): it brings versions and nothing else. Those that the club has
are left as they are, whatever the file says under their keys; the others become new versions, oldest first, saved now,
by the crew that brings them. So what is in the club is never replaced, and what was done at home is the latest. All of
them are kept, or none.
"""

import zlib
from datetime import timedelta
from typing import TYPE_CHECKING
from uuid import UUID

from django.db import DatabaseError, transaction
from django.utils.translation import gettext_lazy as _

from cluboteca.content.queries import get_world
from cluboteca.core.clock import now
from cluboteca.core.errors import DiskFull, KindError, is_disk_full
from cluboteca.people.models import SignIn
from cluboteca.workspace.blobs import write_blob
from cluboteca.workspace.models import Project, ProjectVersion, VersionFromHome
from cluboteca.workspace.policies import MAX_INLINE_BYTES

if TYPE_CHECKING:
    from cluboteca.insight.home_file import HomeVersion


class RefusedHomeFile(KindError):
    """With the sentence that says why."""

    code = "refused_file"
    status = 422


def bring_home(*, project: Project, sign_in: SignIn, content: bytes) -> UUID | None:
    """Take in the file's versions that are new here; gives the key of the newest of them, None when there are none.

    Raises RefusedHomeFile, DiskFull; nothing of the file is kept then.
    """
    from cluboteca.insight.home_file import (  # noqa: PLC0415 -- with readers of all works: not at every start
        UnreadableHomeFile,
        check_works,
        read_home_file,
    )

    try:
        found = read_home_file(content, activity=project.activity.full_id)
        known = set(project.versions.filter(key__in=[version.key for version in found]).values_list("key", flat=True))
        fresh = [version for version in found if version.key not in known]
        check_works(fresh, world=get_world(project.activity))
    except UnreadableHomeFile as reason:
        raise RefusedHomeFile(_(reason.sentence.msgid)) from None
    try:
        _keep(project, sign_in, fresh)
    except (DatabaseError, OSError) as error:
        if is_disk_full(error):
            raise DiskFull from error
        raise
    return fresh[-1].key if fresh else None


def _keep(project: Project, sign_in: SignIn, fresh: "list[HomeVersion]") -> None:
    moment = now()
    # A moment apart, so that their order stays.
    rows = [_make_row(project, sign_in, version) for version in fresh]
    for number, row in enumerate(rows):
        row.saved_at = moment + timedelta(microseconds=number)
    origins = [VersionFromHome(project=project, key=version.key, made_at=version.made_at) for version in fresh]
    with transaction.atomic():
        # The same file may come in twice in one moment.
        ProjectVersion.objects.bulk_create(rows, ignore_conflicts=True)
        VersionFromHome.objects.bulk_create(origins, ignore_conflicts=True)


def _make_row(project: Project, sign_in: SignIn, version: "HomeVersion") -> ProjectVersion:
    compressed = zlib.compress(version.work)
    is_inline = len(compressed) <= MAX_INLINE_BYTES
    return ProjectVersion(
        project=project,
        key=version.key,
        sign_in=sign_in,
        size_bytes=len(version.work),
        work=compressed if is_inline else None,
        blob="" if is_inline else write_blob(version.work),
    )
