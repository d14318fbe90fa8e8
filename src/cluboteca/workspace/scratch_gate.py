"""What is looked at before a save of the Scratch workspace, or a file of it, is kept: nothing unchecked is stored."""

from collections.abc import Collection

from django.utils.translation import gettext_lazy as _

from cluboteca.insight.scratch.medium_file import check_file
from cluboteca.insight.scratch.unreadable import UnreadableScratch
from cluboteca.workspace.policies import MissingFiles, RefusedScratch
from cluboteca.workspace.queries import list_known_files


def check_save(*, project_id: int, work: bytes, lost: Collection[str]) -> None:
    """lost: files that the browser hasn't got either. Raises RefusedScratch, MissingFiles.

    Saves of other workspaces pass: their works are read when they are judged.
    """
    from cluboteca.insight.scratch_project.work import (  # noqa: PLC0415 -- with the reader of Scratch: not at every start
        list_files,
        may_be_scratch,
        read_saved,
    )

    if not may_be_scratch(work):
        return
    try:
        project = read_saved(work)
    except UnreadableScratch as reason:
        raise RefusedScratch(_(reason.sentence.msgid)) from None
    if project is None:
        return
    named = list_files(project)
    known = list_known_files(project_id, named)
    missing = [name for name in named if name not in known and name not in lost]
    if missing:
        raise MissingFiles(names=missing)


def check_new_file(name: str, content: bytes) -> None:
    """Raises RefusedScratch."""
    try:
        check_file(name, content)
    except UnreadableScratch as reason:
        raise RefusedScratch(_(reason.sentence.msgid)) from None
