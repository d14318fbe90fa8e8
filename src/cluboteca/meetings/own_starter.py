"""Beginning an own activity with a project: one that was on the projector in a meeting of the club, so that all have seen it."""

from dataclasses import dataclass

from django.db.models import QuerySet

from cluboteca.clubs.models import Club
from cluboteca.content.models import OwnActivity
from cluboteca.content.own.actions import add_starter
from cluboteca.content.own.draft import DraftStarter, OwnKind
from cluboteca.content.queries import get_activity_words
from cluboteca.core.errors import NotYours
from cluboteca.insight.scratch_project.work import list_files
from cluboteca.insight.scratch_project.work import read_work as read_scratch
from cluboteca.meetings.models import Showing
from cluboteca.packformat.scratch.outline.file import write_sb3
from cluboteca.people.models import Person
from cluboteca.workspace.credit import join_names
from cluboteca.workspace.description import describe_work
from cluboteca.workspace.queries import get_file, get_version

KINDS = (OwnKind.SCRATCH, OwnKind.PYTHON)
"""Those whose projects can be a starter; a stage begins with a character and a backdrop."""


@dataclass(frozen=True)
class ShownProject:
    """id: of the showing. title: activity and authors."""

    id: int
    title: str


def list_starting_projects(club: Club, kind: OwnKind, locale: str, *, limit: int = 40) -> list[ShownProject]:
    """The newest first, each project once."""
    latest: dict[int, Showing] = {}
    for showing in _list_showings(club, kind).prefetch_related("project__authors")[: limit * 3]:
        latest.setdefault(showing.project_id, showing)
    return [ShownProject(each.pk, _tell(each, locale)) for each in list(latest.values())[:limit]]


def take_starter(*, activity: OwnActivity, club: Club, showing_id: int, locale: str, by: Person) -> DraftStarter:
    """Raises NotYours for a project that wasn't shown in this club, or of another kind."""
    kind = OwnKind(activity.kind)
    showing = _list_showings(club, kind).filter(pk=showing_id).first() if kind in KINDS else None
    if showing is None:
        raise NotYours
    work = describe_work(get_version(showing.project_id, showing.version_key))
    if not isinstance(work, dict):
        raise NotYours
    title = _tell(showing, locale)
    if kind is OwnKind.PYTHON:
        files = work.get("files") or [{}]
        return DraftStarter(kind="text", text=str(files[0].get("text", "")), title=title)
    names = list_files(read_scratch(work))
    content = write_sb3(work["project"], {name: get_file(showing.project_id, name) for name in names})
    name = add_starter(own_pack=activity.own_pack, content=content, by=by)
    return DraftStarter(kind="file", name=name, title=title)


def _list_showings(club: Club, kind: OwnKind) -> QuerySet[Showing]:
    showings = Showing.objects.filter(meeting__club=club, project__activity__kind=kind)
    return showings.select_related("project__activity__pack").order_by("-shown_at", "-pk")


def _tell(showing: Showing, locale: str) -> str:
    authors = join_names([author.nickname for author in showing.project.authors.all()])
    return f"{get_activity_words(showing.project.activity, locale).title} ({authors})"
