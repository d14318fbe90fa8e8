"""Tracks and who has done what of them; ambassadors, nominations, rehearsals, openings."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from django.db.models import Exists, OuterRef, QuerySet

from cluboteca.clubs.models import Club, Membership, Role
from cluboteca.clubs.policies import LEARNER_ROLES
from cluboteca.content.models import Activity, Audience, Kind, Unit
from cluboteca.content.queries import WayStep, Words, find_activity, get_unit_words, list_track, list_ways
from cluboteca.core.errors import NotYours
from cluboteca.people.alphabet import get_sort_key
from cluboteca.people.consents import has_consent, list_consenting_ids
from cluboteca.people.models import Person, Purpose, SignIn
from cluboteca.people.queries import list_present
from cluboteca.training.models import Completion, Nomination, Opening, Rehearsal
from cluboteca.training.policies import REHEARSAL_ITEMS, RehearsalItem
from cluboteca.workspace.queries import list_solved_by


@dataclass(frozen=True)
class Module:
    """A unit of a track, and its activities at a computer in order."""

    unit: Unit
    steps: list[WayStep]

    @property
    def minutes(self) -> int:
        return sum(step.activity.minutes for step in self.steps)


@dataclass(frozen=True)
class Track:
    """What those of one audience learn before the club opens. Empty where no such course is installed."""

    audience: Audience
    modules: list[Module]

    @cached_property
    def unit_ids(self) -> frozenset[int]:
        return frozenset(module.unit.pk for module in self.modules)


@dataclass(frozen=True)
class ModuleLine:
    """A module as one person sees it. number: from 1."""

    number: int
    module: Module
    words: Words
    is_done: bool
    solved: frozenset[int]

    @property
    def solved_count(self) -> int:
        return sum(step.is_solved(self.solved) for step in self.module.steps)

    def find_next_step(self) -> WayStep | None:
        """The first activity that isn't solved yet, else the first one."""
        steps = self.module.steps
        return next((step for step in steps if not step.is_solved(self.solved)), steps[0] if steps else None)


@dataclass(frozen=True)
class Ambassador:
    """One whom the librarian has named. has_consent: of the guardian, without which nothing begins.

    done_count: modules of the own training.
    """

    learner: Person
    is_accepted: bool
    has_consent: bool
    nomination: Nomination | None
    done_count: int
    is_trained: bool


@dataclass(frozen=True)
class ChecklistLine:
    item: RehearsalItem
    is_ticked: bool


def get_track(audience: Audience) -> Track:
    units = list_track(audience)
    ways = list_ways(units)
    return Track(audience, [Module(unit, ways[unit.pk]) for unit in units])


def list_done(track: Track, person_ids: Iterable[int]) -> dict[int, set[int]]:
    """By person id, ids of the units that are done: those noted, and those of which every activity is solved."""
    ids = list(person_ids)
    done: dict[int, set[int]] = {person_id: set() for person_id in ids}
    noted = Completion.objects.filter(person__in=ids, unit__in=track.unit_ids)
    for person_id, unit_id in noted.values_list("person_id", "unit_id"):
        done[person_id].add(unit_id)
    solved = _group_solved(ids)
    for person_id in ids:
        done[person_id] |= {each.unit.pk for each in track.modules if _is_whole(each, solved[person_id])}
    return done


def _group_solved(person_ids: list[int]) -> dict[int, set[int]]:
    solved: dict[int, set[int]] = {person_id: set() for person_id in person_ids}
    for person_id, activity_id in list_solved_by(person_ids):
        if person_id in solved:
            solved[person_id].add(activity_id)
    return solved


def _is_whole(module: Module, solved: set[int]) -> bool:
    return bool(module.steps) and all(step.is_solved(solved) for step in module.steps)


def is_whole_track_done(track: Track, done: set[int]) -> bool:
    """All modules are done, and there is one."""
    return bool(track.modules) and track.unit_ids <= done


def find_finishing(track: Track, person_ids: Iterable[int]) -> dict[int, Completion]:
    """By person id, the module with which she had done all that the track had then: what came to it since takes nothing away."""
    rows = Completion.objects.filter(person__in=list(person_ids), finishes_track=True)
    return {row.person_id: row for row in rows.filter(unit__course__audience=track.audience)}


def list_trained_ids(track: Track, done: Mapping[int, set[int]]) -> set[int]:
    """Of these people, with what `list_done` says of them. Nobody without a track."""
    if not track.modules:
        return set()
    whole = {person_id for person_id, units in done.items() if is_whole_track_done(track, units)}
    return whole | set(find_finishing(track, done))


def list_modules(track: Track, people: Sequence[Person], locale: str) -> list[ModuleLine]:
    """Done and solved is what each of these people, one at least, has done and solved."""
    ids = [person.pk for person in people]
    done = set.intersection(*list_done(track, ids).values())
    solved = frozenset(set.intersection(*_group_solved(ids).values()))
    return [
        ModuleLine(number, each, get_unit_words(each.unit, locale), each.unit.pk in done, solved)
        for number, each in enumerate(track.modules, start=1)
    ]


def get_module(lines: list[ModuleLine], full_id: str) -> ModuleLine:
    """Raises NotYours."""
    line = next((each for each in lines if each.module.unit.full_id == full_id), None)
    if line is None:
        raise NotYours
    return line


def get_track_activity(full_id: str, audience: Audience) -> Activity:
    """One that is done at a computer. Raises NotYours for what is no part of the track."""
    activity = find_activity(full_id)
    if activity is None or activity.kind == Kind.UNPLUGGED or activity.unit.course.audience != audience:
        raise NotYours
    return activity


def is_practice(sign_in: SignIn, adult: Person) -> bool:
    """Whether this adult alone sits there."""
    return [each.pk for each in list_present(sign_in)] == [adult.pk]


def list_standing_nominations(club: Club) -> QuerySet[Nomination]:
    """Those that aren't over, of children who have been in the club ever since."""
    stays = Membership.objects.filter(
        club=club,
        person=OuterRef("learner"),
        role__in=LEARNER_ROLES,
        ended_at__isnull=True,
        since__lte=OuterRef("named_at"),
    )
    return Nomination.objects.filter(Exists(stays), club=club, ended_at__isnull=True)


def find_former_ambassador(club: Club, learner: Person, track: Track) -> Ambassador | None:
    """One who was accepted in this club, whatever came afterwards: the certificate stays hers."""
    nominations = Nomination.objects.filter(club=club, learner=learner, accepted_at__isnull=False)
    nomination = nominations.order_by("-named_at", "-pk").first()
    if nomination is None:
        return None
    done = list_done(track, [learner.pk])
    return Ambassador(
        learner=learner,
        is_accepted=False,
        has_consent=has_consent(learner.pk, Purpose.AMBASSADOR),
        nomination=nomination,
        done_count=len(done[learner.pk] & track.unit_ids),
        is_trained=learner.pk in list_trained_ids(track, done),
    )


def list_ambassadors(club: Club, track: Track | None = None) -> list[Ambassador]:
    """Those who are, and those who wait for the consent; at most a handful."""
    track = track or get_track(Audience.AMBASSADORS)
    named = {each.learner_id: each for each in list_standing_nominations(club)}
    members = Membership.objects.filter(club=club, ended_at__isnull=True, role__in=LEARNER_ROLES)
    rows = [
        row
        for row in sorted(members.select_related("person"), key=lambda row: get_sort_key(row.person.nickname))
        if row.role == Role.AMBASSADOR or row.person_id in named
    ]
    ids = [row.person_id for row in rows]
    agreed, done = list_consenting_ids(Purpose.AMBASSADOR, ids), list_done(track, ids)
    trained = list_trained_ids(track, done)
    return [
        Ambassador(
            learner=row.person,
            is_accepted=row.role == Role.AMBASSADOR and row.person_id in agreed,
            has_consent=row.person_id in agreed,
            nomination=named.get(row.person_id),
            done_count=len(done[row.person_id] & track.unit_ids),
            is_trained=row.person_id in trained,
        )
        for row in rows
    ]


def find_rehearsal(club: Club) -> Rehearsal | None:
    """The newest one."""
    return Rehearsal.objects.filter(club=club).select_related("began_by").first()


def is_rehearsed(club: Club) -> bool:
    return Rehearsal.objects.filter(club=club, held_at__isnull=False).exists()


def list_checklist(rehearsal: Rehearsal | None) -> list[ChecklistLine]:
    ticked = set(rehearsal.ticks.values_list("item", flat=True)) if rehearsal else set()
    return [ChecklistLine(item, item.id in ticked) for item in REHEARSAL_ITEMS]


def find_opening(club: Club) -> Opening | None:
    return Opening.objects.filter(club=club).select_related("opened_by").first()
