"""Beginning an own activity with a project: one that was on the projector in a meeting of the club, so that all have seen it.

A librarian chooses among those of all meetings, an ambassador among those of the meeting that goes on, which she may
look into anyway. Not chosen from are projects that nobody agreed to keep, and those of children who are gone: the
activity would soon begin without them. The copy knows its project, and goes with it (`content.own.starters`).
"""

from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet

from cluboteca.content.models import OwnActivity
from cluboteca.content.own.actions import add_starter
from cluboteca.content.own.draft import DraftStarter, OwnDraft, OwnKind
from cluboteca.content.queries import get_activity_words
from cluboteca.core.errors import NotYours
from cluboteca.meetings.models import Showing
from cluboteca.meetings.own_access import Writer
from cluboteca.meetings.privacy.works import list_work_keepers
from cluboteca.meetings.queries import list_club_showings
from cluboteca.workspace.credit import join_names
from cluboteca.workspace.description import describe_work
from cluboteca.workspace.models import Project
from cluboteca.workspace.queries import get_file, get_version

KINDS = (OwnKind.SCRATCH, OwnKind.PYTHON)
"""Those whose projects can be a starter; a stage begins with a character and a backdrop."""


@dataclass(frozen=True)
class ShownProject:
    """id: of the showing. title: activity and authors, for choosing; what is kept names no child."""

    id: int
    title: str


def list_starting_projects(writer: Writer, kind: OwnKind, locale: str, *, limit: int = 40) -> list[ShownProject]:
    """The newest first, each project once."""
    latest: dict[int, Showing] = {}
    for showing in _list_showings(writer, kind).prefetch_related("project__authors")[: limit * 3]:
        latest.setdefault(showing.project_id, showing)
    return [
        ShownProject(each.pk, f"{_tell(each, locale)} ({join_names([a.nickname for a in each.project.authors.all()])})")
        for each in list(latest.values())[:limit]
    ]


def take_starter(*, activity: OwnActivity, writer: Writer, showing_id: int, locale: str) -> DraftStarter:
    """Raises NotYours for a project that this writer can't choose, or of another kind."""
    kind = OwnKind(activity.kind)
    showing = _list_showings(writer, kind).filter(pk=showing_id).first() if kind in KINDS else None
    if showing is None:
        raise NotYours
    work = describe_work(get_version(showing.project_id, showing.version_key))
    if not isinstance(work, dict):
        raise NotYours
    title = _tell(showing, locale)
    if kind is OwnKind.PYTHON:
        files = work.get("files") or [{}]
        text = str(files[0].get("text", ""))
        return DraftStarter(kind="text", text=text, title=title, project=showing.project_id)
    content = _write_scratch(showing.project_id, work)
    name = add_starter(own_pack=activity.own_pack, content=content, by=writer.person)
    return DraftStarter(kind="file", name=name, title=title, project=showing.project_id)


def _write_scratch(project_id: int, work: dict[str, Any]) -> bytes:
    """As an .sb3."""
    from cluboteca.insight.scratch_project.work import list_files, read_work  # noqa: PLC0415 -- large, seldom needed
    from cluboteca.packformat.scratch.outline.file import write_sb3  # noqa: PLC0415

    names = list_files(read_work(work))
    return write_sb3(work["project"], {name: get_file(project_id, name) for name in names})


def without_lost_project(draft: OwnDraft) -> OwnDraft:
    """A page that was open while the project was erased can't bring it back."""
    project = draft.starter.project
    if project is None or Project.objects.filter(pk=project).exists():
        return draft
    return draft.model_copy(update={"starter": DraftStarter()})


def _list_showings(writer: Writer, kind: OwnKind) -> QuerySet[Showing]:
    kept = Project.objects.filter(authors__in=list_work_keepers()).values("pk")
    showings = list_club_showings(writer.club.pk).filter(project__activity__kind=kind, project__in=kept)
    if writer.crew is not None:
        showings = showings.filter(meeting=writer.crew.meeting_id)
    return showings.select_related("project__activity__pack").order_by("-shown_at", "-pk")


def _tell(showing: Showing, locale: str) -> str:
    return get_activity_words(showing.project.activity, locale).title
