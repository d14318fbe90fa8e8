"""What was done and what was hard: of a unit, of a child. The number of queries stays the same as a club grows."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime

from django.db.models import Count, Exists, Max, OuterRef, Q, QuerySet

from cluboteca.clubs.models import Club, Membership
from cluboteca.clubs.policies import LEARNER_ROLES
from cluboteca.clubs.queries import list_learners
from cluboteca.content.models import Activity, Unit
from cluboteca.meetings.attendance.policies import COUNTED_KINDS
from cluboteca.meetings.board import describe_finding
from cluboteca.meetings.models import Meeting
from cluboteca.meetings.progress.policies import FINDINGS_SHOWN, HARD_SHOWN, HARD_TRIES, MANY_TRIES
from cluboteca.meetings.progress.way import Way
from cluboteca.people.models import Person
from cluboteca.workspace.models import Attempt, Project
from cluboteca.workspace.queries import list_solved_by

Authorship = Project.authors.through


@dataclass(frozen=True)
class UnitDone:
    """What the club has done on a unit. children: who has begun something of it, past learners too."""

    meetings: int = 0
    latest_at: datetime | None = None
    children: int = 0


@dataclass(frozen=True)
class Misunderstanding:
    """A finding in words. projects: in how many it came up."""

    text: str
    question: str
    projects: int


@dataclass
class ActivityDone:
    """What the club has done in an activity: projects and children, of those solved; tries in all projects together.

    begun_by, solved_by: ids of the children.
    """

    activity: Activity
    projects: int = 0
    solved_projects: int = 0
    tries: int = 0
    begun_by: set[int] = field(default_factory=set)
    solved_by: set[int] = field(default_factory=set)
    misunderstandings: list[Misunderstanding] = field(default_factory=list)

    @property
    def children(self) -> int:
        return len(self.begun_by)

    @property
    def solved_children(self) -> int:
        return len(self.solved_by)

    @property
    def unsolved_projects(self) -> int:
        return self.projects - self.solved_projects

    @property
    def was_hard(self) -> bool:
        return bool(self.projects) and self.tries >= HARD_TRIES * self.projects


@dataclass(frozen=True)
class HardActivity:
    """An activity that took a child many tries. finding: of the latest try; empty where there is none."""

    activity: Activity
    tries: int
    is_solved: bool
    finding: str


@dataclass(frozen=True)
class Offer:
    """What to offer a child next; both None when everything is done. twin: with blocks, in place of Scratch."""

    unit: Unit | None
    activity: Activity | None
    twin: Activity | None = None


@dataclass(frozen=True)
class ChildProgress:
    """solved: ids of activities, twins by themselves. begun: ids of activities with a project. hard: in the order of the way."""

    learner: Person
    solved: set[int]
    begun: set[int]
    hard: list[HardActivity]
    offer: Offer


def list_children(club: Club) -> list[Person]:
    """The club's learners by nickname, as people sort."""
    return list_learners(club)


def get_units_done(club: Club) -> dict[int, UnitDone]:
    """By unit id, where there is something to tell."""
    held = Meeting.objects.filter(club=club, kind__in=COUNTED_KINDS).order_by().values("unit")
    meetings = {
        row["unit"]: (row["count"], row["latest_at"])
        for row in held.annotate(count=Count("pk"), latest_at=Max("opened_at"))
    }
    begun = _list_authorships(club).values("project__activity__unit")
    children = dict(
        begun.annotate(count=Count("person", distinct=True)).values_list("project__activity__unit", "count")
    )
    return {
        unit: UnitDone(*meetings.get(unit, (0, None)), children=children.get(unit, 0))
        for unit in meetings.keys() | children.keys()
    }


def list_hard_activities(club: Club) -> dict[int, list[ActivityDone]]:
    """By unit id, the hardest activities of the club, at most a few in each; without children and misunderstandings."""
    by_unit: dict[int, list[ActivityDone]] = defaultdict(list)
    for done in _list_done(club, Activity.objects.filter(is_withdrawn=False).select_related("pack")).values():
        by_unit[done.activity.unit_id].append(done)
    return {unit: sort_hardest(activities) for unit, activities in by_unit.items()}


def get_way_done(club: Club, way: Way, locale: str) -> list[ActivityDone]:
    """Each activity of the way and its twin, in order, with the misunderstandings that came up most."""
    ids = [each.pk for each in way.activities]
    ids += [twin.pk for twin in way.twins.values()]
    activities = Activity.objects.filter(pk__in=ids).select_related("pack", "content")
    done = _list_done(club, activities)
    _add_children(club, done)
    findings = (
        _list_attempts(club)
        .filter(project__activity__in=ids)
        .exclude(finding="")
        .order_by()
        .values("project__activity", "finding")
        .annotate(count=Count("project", distinct=True))
        .values_list("project__activity", "finding", "count")
    )
    of_activity: dict[int, list[tuple[int, str]]] = defaultdict(list)
    for activity, finding, count in findings:
        of_activity[activity].append((-count, finding))
    for activity, counted in of_activity.items():
        for minus, finding in sorted(counted)[:FINDINGS_SHOWN]:
            text, question = describe_finding(done[activity].activity, finding, locale)
            if text:
                done[activity].misunderstandings.append(Misunderstanding(text, question or "", -minus))
    in_order = []
    for each in way.activities:
        in_order.append(done[each.pk])
        twin = way.twins.get(each.pk)
        if twin is not None:
            in_order.append(done[twin.pk])
    return in_order


def sort_hardest(activities: Iterable[ActivityDone]) -> list[ActivityDone]:
    """The few hard ones that took the most tries for each project, the most first."""
    hard = [done for done in activities if done.was_hard]
    return sorted(hard, key=lambda done: (-done.tries / done.projects, done.activity.pk))[:HARD_SHOWN]


def find_unit_offer(way: Way, activities: Iterable[ActivityDone], unit: UnitDone) -> Activity | None:
    """The first activity of the way that fewer than half of those who began the unit have solved, in it or in its twin.

    None where nobody has begun, or most have done everything.
    """
    solved = {done.activity.pk: done.solved_by for done in activities}
    for each in way.activities:
        twin = way.twins.get(each.pk)
        through_twin = solved.get(twin.pk, set()) if twin else set()
        if 2 * len(solved[each.pk] | through_twin) < unit.children:
            return each
    return None


def list_progress(learners: Iterable[Person], ways: list[Way]) -> list[ChildProgress]:
    """Of each of these children, in their order."""
    people = list(learners)
    ids = [person.pk for person in people]
    solved: dict[int, set[int]] = defaultdict(set)
    for learner, activity in list_solved_by(ids):
        solved[learner].add(activity)
    begun: dict[int, set[int]] = defaultdict(set)
    latest: dict[int, tuple[int, int]] = {}
    authored = Authorship.objects.filter(person__in=ids).order_by("project")
    for person, project, activity in authored.values_list("person", "project", "project__activity"):
        begun[person].add(activity)
        latest[person] = max(latest.get(person, (0, 0)), (project, activity))
    hard = _list_hard(ids)
    return [
        ChildProgress(
            person,
            solved[person.pk],
            begun[person.pk],
            _choose_hard(hard[person.pk], ways),
            find_offer(ways, solved[person.pk], latest.get(person.pk, (0, 0))[1]),
        )
        for person in people
    ]


def find_offer(ways: list[Way], solved: set[int], latest_activity: int = 0) -> Offer:
    """The next one on the way of the unit that a child has worked on last, else the first one of any that isn't done."""
    begun = [way for way in ways if _holds(way, latest_activity)]
    for way in [*begun, *ways]:
        following = way.find_next(solved)
        if following is not None:
            return Offer(way.unit, following, way.twins.get(following.pk))
    return Offer(None, None)


def list_finishers(learners: Iterable[Person], ways: list[Way]) -> set[int]:
    """Ids of those who have gone all of these ways."""
    ids = [learner.pk for learner in learners]
    solved: dict[int, set[int]] = defaultdict(set)
    for learner, activity in list_solved_by(ids):
        solved[learner].add(activity)
    return {learner for learner in ids if ways and all(way.is_finished(solved[learner]) for way in ways)}


def _holds(way: Way, activity: int) -> bool:
    return any(each.pk == activity for each in (*way.activities, *way.twins.values()))


def _list_members(club: Club) -> QuerySet[Membership]:
    """The places of its learners, past ones too."""
    return Membership.objects.filter(club=club, role__in=LEARNER_ROLES)


def _is_of(club: Club, *, person: OuterRef, moment: OuterRef) -> Q:
    """That what this member does at that moment belongs to the club: not while the child is in another one alone."""
    then = Membership.objects.filter(person=person, role__in=LEARNER_ROLES, since__lte=moment)
    then = then.filter(Q(ended_at__isnull=True) | Q(ended_at__gt=moment))
    return Q(Exists(then.filter(club=club))) | ~Q(Exists(then.exclude(club=club)))


def _list_authorships(club: Club) -> "QuerySet[Authorship]":  # type: ignore[valid-type]
    """Of what was begun in the club."""
    authored = Authorship.objects.filter(person__in=_list_members(club).values("person")).order_by()
    return authored.filter(_is_of(club, person=OuterRef("person"), moment=OuterRef("project__created_at")))


def _list_attempts(club: Club) -> QuerySet[Attempt]:
    """Of what was tried in the club. Who was never in another one needs no looking at each moment, nor do other clubs' works."""
    authored = Authorship.objects.filter(person__in=_list_members(club).values("person")).order_by()
    settled = authored.exclude(person__in=Membership.objects.exclude(club=club).values("person"))
    here = _is_of(club, person=OuterRef("person"), moment=OuterRef(OuterRef("tried_at")))
    tried_here = Exists(authored.filter(here, project=OuterRef("project")))
    tried = Attempt.objects.filter(project__in=authored.values("project"))
    return tried.filter(Q(project__in=settled.values("project")) | Q(tried_here)).order_by()


def _list_done(club: Club, activities: QuerySet[Activity]) -> dict[int, ActivityDone]:
    done = {each.pk: ActivityDone(each) for each in activities}
    tried = _list_attempts(club).filter(project__activity__in=done.keys())
    counted = tried.values("project__activity").annotate(
        tries=Count("pk"),
        projects=Count("project", distinct=True),
        solved=Count("project", filter=Q(is_solved=True), distinct=True),
    )
    for activity, tries, projects, solved in counted.values_list("project__activity", "tries", "projects", "solved"):
        done[activity].tries = tries
        done[activity].projects = projects
        done[activity].solved_projects = solved
    return done


def _add_children(club: Club, done: dict[int, ActivityDone]) -> None:
    begun = _list_authorships(club).filter(project__activity__in=done.keys())
    for activity, person in begun.values_list("project__activity", "person"):
        done[activity].begun_by.add(person)
    authored = Authorship.objects.filter(person__in=_list_members(club).values("person"))
    here = _is_of(club, person=OuterRef(OuterRef("person")), moment=OuterRef("tried_at"))
    solving = Attempt.objects.filter(here, project=OuterRef("project"), is_solved=True)
    solved = authored.filter(Exists(solving), project__activity__in=done.keys())
    for activity, person in solved.values_list("project__activity", "person"):
        done[activity].solved_by.add(person)
        done[activity].begun_by.add(person)


def _list_hard(learner_ids: list[int]) -> dict[int, dict[int, HardActivity]]:
    """By learner and activity, what took many tries."""
    rows = (
        Attempt.objects.filter(project__authors__in=learner_ids)
        .order_by()
        .values("project__authors", "project__activity")
        .annotate(tries=Count("pk"), solved=Max("is_solved"), latest=Max("pk"))
        .filter(tries__gte=HARD_TRIES)
        .values_list("project__authors", "project__activity", "tries", "solved", "latest")
    )
    taken = [row for row in rows if row[2] >= (MANY_TRIES if row[3] else HARD_TRIES)]
    activities = Activity.objects.select_related("pack").in_bulk([row[1] for row in taken])
    findings = dict(Attempt.objects.filter(pk__in=[row[4] for row in taken]).values_list("pk", "finding"))
    hard: dict[int, dict[int, HardActivity]] = defaultdict(dict)
    for learner, activity, tries, solved, latest in taken:
        hard[learner][activity] = HardActivity(activities[activity], tries, bool(solved), findings.get(latest, ""))
    return hard


def _choose_hard(hard: dict[int, HardActivity], ways: list[Way]) -> list[HardActivity]:
    """The few with the most tries, unsolved ones before solved ones, in the order of the way."""
    position = {each.pk: index for index, each in enumerate(each for way in ways for each in way.activities)}
    # What is solved in a twin needn't be told as unsolved here; its own line tells it.
    chosen = sorted(hard.values(), key=lambda each: (each.is_solved, -each.tries, each.activity.pk))[:HARD_SHOWN]
    return sorted(chosen, key=lambda each: (position.get(each.activity.pk, len(position)), each.activity.pk))
