"""Reading projects, versions and attempts."""

import zlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import Count, Exists, Max, OuterRef, Q, QuerySet, Sum

from cluboteca.clubs.models import Membership
from cluboteca.clubs.roster.nickname import get_search_key
from cluboteca.content.models import Activity, ActivityFile
from cluboteca.content.queries import get_activity_words
from cluboteca.core.errors import NotYours
from cluboteca.people.consents import list_consenting_ids
from cluboteca.people.models import Person, Purpose, SignIn
from cluboteca.workspace.blobs import read_blob
from cluboteca.workspace.exhibiting import list_exhibiting_clubs
from cluboteca.workspace.models import (
    Attempt,
    Project,
    ProjectFile,
    ProjectOpening,
    ProjectVersion,
    VersionPicture,
)


def get_project(project_id: int) -> Project:
    """Raises NotYours when there is none."""
    project = Project.objects.select_related("activity").filter(pk=project_id).first()
    if project is None:
        raise NotYours
    return project


def find_project(*, activity: Activity, sign_in: SignIn) -> Project | None:
    """The project that this crew would go on with: the one it opened last, else the newest of any of those present.

    A copy comes after what they began themselves.
    """
    opened = Project.objects.filter(activity=activity, openings__sign_in=sign_in).order_by("-openings__opened_at")
    present = sign_in.members.filter(left_at__isnull=True).values("learner")
    own = Project.objects.filter(activity=activity, authors__in=present)
    own = own.annotate(is_copy=Q(copied_from__isnull=False)).order_by("is_copy", "-pk")
    return opened.filter(authors__in=present).first() or own.first()


def get_work(version: ProjectVersion) -> bytes:
    """The very bytes that were saved."""
    if version.blob:
        return read_blob(version.blob)
    return zlib.decompress(version.work or b"")


def get_version(project_id: int, key: UUID) -> ProjectVersion:
    """Raises NotYours when there is none."""
    version = ProjectVersion.objects.filter(project_id=project_id, key=key).first()
    if version is None:
        raise NotYours
    return version


def get_latest_version(project: Project) -> ProjectVersion | None:
    """What the child sees on opening: the newest save that didn't arrive late."""
    return project.versions.filter(is_late=False).order_by("-saved_at").first()


def is_late_save(*, project_id: int, sign_in_id: int) -> bool:
    """Whether the crew has gone and somebody else has saved since: its save is kept, but isn't the latest."""
    sign_in = SignIn.objects.filter(pk=sign_in_id).first()
    if sign_in is None or sign_in.ended_at is None:
        return False
    others = ProjectVersion.objects.filter(project_id=project_id).exclude(sign_in_id=sign_in_id)
    return others.filter(saved_at__gt=sign_in.started_at).exists()


@dataclass(frozen=True)
class ListedVersion:
    """A version in the list.

    picture: key of the picture that stands for it, perhaps of another save of its minute. made_at: of one that came
    from home, when it was made there.
    """

    version: ProjectVersion
    picture: UUID | None
    made_at: datetime | None


def list_versions(project: Project, *, limit: int = 500) -> list[ListedVersion]:
    """Newest first, without the work itself: the newest fifty saves, before them the last one of each minute, and all
    that came from home.
    """
    from_home = dict(project.versions_from_home.values_list("key", "made_at"))
    pictured = set(project.pictures.values_list("key", flat=True))
    of_minute: dict[datetime, UUID] = {}
    chosen: list[UUID] = []
    minute = None
    for number, (key, saved_at) in enumerate(project.versions.order_by("-saved_at").values_list("key", "saved_at")):
        if key in from_home:
            chosen.append(key)
            continue
        if number < 50 or _minute_of(saved_at) != minute:
            chosen.append(key)
        minute = _minute_of(saved_at)
        if key in pictured:
            of_minute.setdefault(minute, key)
    rows = project.versions.filter(key__in=chosen[:limit]).order_by("-saved_at").defer("work").select_related("sign_in")
    listed = []
    for row in rows.prefetch_related("sign_in__members__learner"):
        # What came from home was saved here in one minute, and made there in many.
        of_others = None if row.key in from_home else of_minute.get(_minute_of(row.saved_at))
        listed.append(ListedVersion(row, row.key if row.key in pictured else of_others, from_home.get(row.key)))
    return listed


def _minute_of(moment: datetime) -> datetime:
    return moment.replace(second=0, microsecond=0)


def get_picture(project_id: int, key: UUID) -> VersionPicture:
    """Raises NotYours when there is none."""
    picture = VersionPicture.objects.filter(project_id=project_id, key=key).first()
    if picture is None:
        raise NotYours
    return picture


def list_known_files(project_id: int, names: Iterable[str]) -> set[str]:
    """Those of these names that the project or its activity has."""
    wanted = list(names)
    own = ProjectFile.objects.filter(project_id=project_id, name__in=wanted)
    of_activity = ActivityFile.objects.filter(activity__projects=project_id, name__in=wanted)
    return {*own.values_list("name", flat=True), *of_activity.values_list("name", flat=True)}


def get_file(project_id: int, name: str) -> bytes:
    """Of the project, else of its activity. Raises NotYours when there is none."""
    own = ProjectFile.objects.filter(project_id=project_id, name=name).first()
    if own is not None:
        return read_blob(own.blob)
    given = ActivityFile.objects.filter(activity__projects=project_id, name=name).first()
    if given is None:
        raise NotYours
    return bytes(given.content)


def measure_files(project_id: int) -> tuple[int, int]:
    """How many files of its own a project has, and their bytes together."""
    found = ProjectFile.objects.filter(project_id=project_id).aggregate(count=Count("name"), size=Sum("size_bytes"))
    return int(found["count"]), int(found["size"] or 0)


def list_own_projects(sign_in: SignIn, *, of: int | None = None) -> QuerySet[Project]:
    """Projects of anyone who sits there now, newest first; `is_solved` says whether a check was passed.

    of: id of the one of them whose projects alone are wanted.
    """
    present = sign_in.members.filter(left_at__isnull=True)
    if of is not None:
        present = present.filter(learner=of)
    written = Project.authors.through.objects.filter(person__in=present.values("learner"))
    solved = Attempt.objects.filter(project=OuterRef("pk"), is_solved=True)
    own = Project.objects.filter(pk__in=written.values("project")).annotate(is_solved=Exists(solved))
    return own.select_related("activity__pack").prefetch_related("authors", "credits__author").order_by("-pk")


def choose_by_title(projects: QuerySet[Project], search: str, locale: str) -> QuerySet[Project]:
    """Those whose title in this language holds what is searched for; marks and capital letters make no difference."""
    wanted = get_search_key(search)
    if not wanted:
        return projects
    activities = Activity.objects.filter(pk__in=projects.order_by().values("activity")).select_related("pack")
    titles = {activity.pk: get_activity_words(activity, locale).title for activity in activities}
    return projects.filter(activity__in=[pk for pk, title in titles.items() if wanted in get_search_key(title)])


def list_latest_saves(project_ids: Iterable[int]) -> dict[int, datetime]:
    """By project, when it was saved last."""
    rows = ProjectVersion.objects.filter(project__in=list(project_ids)).values("project_id")
    return {row["project_id"]: row["latest"] for row in rows.annotate(latest=Max("saved_at"))}


def list_exhibitable_ids(projects: Iterable[Project]) -> set[int]:
    """Those of these projects that have been saved and may be shown in the gallery."""
    clubs = list_exhibiting_clubs(projects)
    saved = ProjectVersion.objects.filter(project__in=clubs, is_late=False).values_list("project_id", flat=True)
    return {pk for pk in saved.distinct() if clubs[pk]}


def list_home_names(project_id: int) -> list[str]:
    """Nicknames that a file taken home may carry: of authors, and of those who were there at a save, with the consent."""
    authors = Person.objects.filter(projects=project_id)
    saved_by = Person.objects.filter(
        stays__sign_in__in=ProjectVersion.objects.filter(project=project_id).values("sign_in")
    )
    people = {person.pk: person.nickname for person in (*authors, *saved_by.distinct())}
    agreed = list_consenting_ids(Purpose.WORK_AT_HOME, people)
    # Two who share a nickname can't be told apart in the file, so both have to agree.
    unnamed = {nickname for pk, nickname in people.items() if pk not in agreed}
    return sorted({nickname for nickname in people.values() if nickname not in unnamed})


def list_unkept_learners(sign_in: SignIn) -> list[Person]:
    """Those who sit there whose work goes by itself: children of a club without a yes to keeping it."""
    present = Person.objects.filter(stays__sign_in=sign_in, stays__left_at__isnull=True, username__isnull=True)
    in_club = list(present.filter(memberships__ended_at__isnull=True, memberships__isnull=False).distinct())
    kept = list_consenting_ids(Purpose.KEEP_WORK, [learner.pk for learner in in_club])
    return [learner for learner in in_club if learner.pk not in kept]


def is_any_in_a_club(learners: Iterable[Person]) -> bool:
    """Guests of an hour of code are in none: what belongs to a club isn't offered to them."""
    return Membership.objects.filter(person__in=list(learners), ended_at__isnull=True).exists()


def list_solved_by(learner_ids: Iterable[int]) -> set[tuple[int, int]]:
    """Which of these learners has solved which activity: pairs of ids."""
    rows = Attempt.objects.filter(is_solved=True, project__authors__in=list(learner_ids))
    return set(rows.values_list("project__authors", "project__activity_id"))


def list_solved_activity_ids(learner_ids: Iterable[int]) -> set[int]:
    """Activities that at least one of these learners has solved."""
    return {activity_id for _learner_id, activity_id in list_solved_by(learner_ids)}


def get_newest_moment() -> datetime | None:
    """When the newest save of the projects that were opened lately was made."""
    opened = ProjectOpening.objects.order_by("-pk").values_list("project_id", flat=True)[:100]
    saves = ProjectVersion.objects.filter(project_id__in=set(opened))
    newest: datetime | None = saves.aggregate(at=Max("saved_at"))["at"]
    return newest
