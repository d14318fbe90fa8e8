"""What pages and the API show of the installed content, in the reader's language.

A locale that a text doesn't have falls back on the pack's default one, and where an activity isn't in that either, on its
first.
"""

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import Prefetch, prefetch_related_objects

from cluboteca.content.models import (
    Activity,
    ActivityContent,
    ActivityFile,
    Audience,
    Kind,
    OfflineCopy,
    OwnPack,
    Pack,
    PackImage,
    PackRelease,
    Unit,
)
from cluboteca.packformat.definition import ScreenActivity, parse_screen_activity
from cluboteca.packformat.grid.outline import read_outline
from cluboteca.packformat.grid.work import write_work
from cluboteca.packformat.sheet.kind import AnySheetText, parse_sheet_text
from cluboteca.packformat.text import FindingText, ProjectText, UnitText, UnpluggedText

SHEET_KINDS = (Kind.QUIZ, Kind.BASICS, Kind.READING, Kind.LINK)


@dataclass(frozen=True)
class Words:
    """What a list shows of a unit or an activity."""

    title: str
    goal: str


@dataclass(frozen=True)
class PlanPart:
    """One part of the meeting. starts_at_minute: from the meeting's beginning."""

    id: str
    title: str
    text: str
    minutes: int
    starts_at_minute: int
    activity: Activity | None


@dataclass(frozen=True)
class JudgeTexts:
    """What judging an attempt needs, for `insight.judge.judge`."""

    activity: ScreenActivity
    texts: ProjectText | AnySheetText


def list_releases() -> list[PackRelease]:
    """The release in force of every installed pack, but for those in which clubs try out what they write."""
    trials = OwnPack.objects.values("trial_slug")
    releases = PackRelease.objects.exclude(pack__slug__in=trials).select_related("pack").order_by("pk")
    in_force = {release.pack_id: release for release in releases}
    return sorted(in_force.values(), key=lambda release: release.pack.slug)


def get_release(pack_slug: str) -> PackRelease | None:
    """The release in force, None when the pack isn't installed."""
    return PackRelease.objects.select_related("pack").filter(pack__slug=pack_slug).order_by("-pk").first()


def find_image(pack_slug: str, path: str) -> PackImage | None:
    return PackImage.objects.filter(pack__slug=pack_slug, path=path).first()


def find_offline_copy(pack_slug: str, path: str) -> OfflineCopy | None:
    return OfflineCopy.objects.filter(pack__slug=pack_slug, path=path).first()


def find_file(activity_id: str, name: str) -> ActivityFile | None:
    """A costume or sound of a Scratch activity. activity_id: `pack/slug`."""
    return ActivityFile.objects.filter(activity__full_id=activity_id, name=name).first()


def list_file_names(activity: Activity) -> list[str]:
    return list(activity.files.order_by("name").values_list("name", flat=True))


def list_units() -> list[Unit]:
    """All units in the order of packs, courses and units."""
    return list(Unit.objects.filter(is_withdrawn=False).select_related("course", "pack"))


def list_track(audience: Audience) -> list[Unit]:
    """The modules of a track of training, in order: the units of all courses for this audience."""
    units = Unit.objects.filter(is_withdrawn=False, course__is_withdrawn=False, course__audience=audience)
    return list(units.select_related("course", "pack"))


def find_unit(full_id: str) -> Unit | None:
    """Withdrawn ones too: past meetings speak of them."""
    return Unit.objects.select_related("course", "pack").filter(full_id=full_id).first()


def find_activity(full_id: str) -> Activity | None:
    """Withdrawn ones too: projects still open them."""
    return Activity.objects.select_related("unit__course", "pack").filter(full_id=full_id).first()


def list_activities(unit: Unit) -> list[Activity]:
    """In the order in which they are done, unplugged ones too."""
    activities = Activity.objects.filter(unit=unit, is_withdrawn=False).select_related("pack")
    return list(activities.order_by("position"))


def list_screen_activities(unit: Unit) -> list[Activity]:
    """Those that are done at a computer, in order: the numbered way that the children see.

    The twin of a Scratch activity isn't one of them: it is offered in its place where Scratch doesn't run.
    """
    activities = list_activities(unit)
    return _leave_out_twins(activities, list_twins(activities))


@dataclass(frozen=True)
class WayStep:
    """One activity on the way through a unit. counts_as: ids of those that stand for it: its own, and its twin's."""

    activity: Activity
    counts_as: frozenset[int]

    def is_solved(self, solved: Collection[int]) -> bool:
        """solved: ids of activities."""
        return not self.counts_as.isdisjoint(solved)


def list_ways(units: Iterable[Unit]) -> dict[int, list[WayStep]]:
    """By unit id, what `list_screen_activities` lists of each; the same number of queries for any number of units."""
    ways: dict[int, list[WayStep]] = {unit.pk: [] for unit in units}
    rows = Activity.objects.filter(unit__in=list(ways), is_withdrawn=False).select_related("pack")
    activities = list(rows.order_by("unit_id", "position"))
    twins = list_twins(activities)
    ids = {each.full_id: each.pk for each in activities}
    for each in _leave_out_twins(activities, twins):
        twin = ids.get(twins.get(each.pk, ""))
        ways[each.unit_id].append(WayStep(each, frozenset({each.pk} if twin is None else {each.pk, twin})))
    return ways


def list_solved_through_twins(activities: Iterable[Activity], solved: set[int]) -> set[int]:
    """Ids of the Scratch activities among them whose twin is solved. solved: ids of activities."""
    twins = list_twins(activities)
    if not twins:
        return set()
    done = set(Activity.objects.filter(pk__in=solved, full_id__in=twins.values()).values_list("full_id", flat=True))
    return {pk for pk, twin in twins.items() if twin in done}


def number_activities(unit: Unit) -> dict[int, int]:
    """By activity id, its number on that way, from 1; a twin has the number of its Scratch activity."""
    activities = list_activities(unit)
    twins = list_twins(activities)
    numbers = {each.pk: number for number, each in enumerate(_leave_out_twins(activities, twins), start=1)}
    of_twins = {full_id: numbers[pk] for pk, full_id in twins.items() if pk in numbers}
    return numbers | {each.pk: of_twins[each.full_id] for each in activities if each.full_id in of_twins}


def _leave_out_twins(activities: list[Activity], twins: dict[int, str]) -> list[Activity]:
    named = set(twins.values())
    return [each for each in activities if each.kind != Kind.UNPLUGGED and each.full_id not in named]


def list_twins(activities: Iterable[Activity]) -> dict[int, str]:
    """By the id of each Scratch activity among them, the full id of its twin."""
    scratch = {activity.pk: activity for activity in activities if activity.kind == Kind.SCRATCH}
    if not scratch:
        return {}
    rows = ActivityContent.objects.filter(activity__in=scratch).values_list("activity_id", "definition__twin")
    return {id: f"{scratch[id].full_id.partition('/')[0]}/{slug}" for id, slug in rows if slug}


def get_next_activity(activity: Activity) -> Activity | None:
    """The next one of the unit on the way that the children see; after a twin, the one after its Scratch activity."""
    activities = list_activities(activity.unit)
    twins = list_twins(activities)
    stands_for = [each.position for each in activities if twins.get(each.pk) == activity.full_id]
    position = max([activity.position, *stands_for])
    return next((each for each in _leave_out_twins(activities, twins) if each.position > position), None)


def find_continuation(activity: Activity) -> Activity | None:
    """Where a project of this activity can go on as text: of the stage, the activity of its course that takes blocks."""
    if activity.kind != Kind.BLOCKS or get_world(activity) != "stage":
        return None
    found = Activity.objects.filter(unit__course__units=activity.unit_id, kind=Kind.PYTHON, is_withdrawn=False)
    return found.filter(content__definition__takes_blocks=True).select_related("pack").first()


def find_twin(activity: Activity) -> Activity | None:
    """Of a Scratch activity: the one with blocks in which the same can be done, where Scratch doesn't run."""
    if activity.kind != Kind.SCRATCH:
        return None
    slug = content_of(activity).definition.get("twin")
    return find_activity(f"{activity.pack.slug}/{slug}") if slug else None


def get_activity_words(activity: Activity, locale: str) -> Words:
    return Words(**pick(activity.words, locale, activity))


def get_unit_words(unit: Unit, locale: str) -> Words:
    texts = pick(unit.texts, locale, unit)
    return Words(texts["title"], texts["goal"])


def get_unit_text(unit: Unit, locale: str) -> UnitText:
    """All that "This week" says of the unit."""
    return UnitText.model_validate(pick(unit.texts, locale, unit), strict=False)


def get_plan(unit: Unit, locale: str) -> list[PlanPart]:
    texts = pick(unit.texts, locale, unit)["plan"]
    named = [part["activity"] for part in unit.plan if part["activity"]]
    activities = (
        {activity.full_id: activity for activity in Activity.objects.filter(full_id__in=named)} if named else {}
    )
    parts: list[PlanPart] = []
    minute = 0
    for part in unit.plan:
        words = texts[part["id"]]
        activity = activities.get(part["activity"])
        parts.append(PlanPart(part["id"], words["title"], words["text"], part["minutes"], minute, activity))
        minute += part["minutes"]
    return parts


def get_card(activity: Activity, locale: str) -> UnpluggedText:
    """The printed card of an unplugged activity."""
    return UnpluggedText.model_validate(pick(content_of(activity).texts, locale, activity), strict=False)


def get_judge_texts(activity: Activity, locale: str) -> JudgeTexts:
    """Of an activity that is done at a computer."""
    content = content_of(activity)
    return JudgeTexts(parse_screen_activity(content.definition), parse_texts(activity, locale))


def parse_texts(activity: Activity, locale: str) -> ProjectText | AnySheetText:
    texts = pick(content_of(activity).texts, locale, activity)
    if activity.kind in SHEET_KINDS:
        return parse_sheet_text(activity.kind, texts)
    return ProjectText.model_validate(texts, strict=False)


def get_world(activity: Activity) -> str:
    """Of an activity that is done at a computer: `grid`, `stage`, `python`, `scratch` or the kind of a sheet."""
    return str(content_of(activity).definition["world"]["kind"])


def get_finding_words(activity: Activity, finding: str, locale: str) -> FindingText | None:
    """None when the release in force has no such finding: the attempt may be older than it."""
    words = pick(content_of(activity).texts, locale, activity).get("findings", {}).get(finding)
    return FindingText.model_validate(words) if words else None


def get_solution(activity: Activity, locale: str) -> dict[str, Any] | None:
    """The model answer as a work, for the librarian; None when unplugged, or when there is none."""
    content = content_of(activity)
    if content.programs is not None:
        solutions = content.programs["solution"]
        solution = solutions[_find_locale(content.programs["starter"], locale, activity)]
        return None if solution is None else dict(solution)
    return None if content.solution is None else write_work(read_outline(content.solution))


def list_with_solution(activities: Iterable[Activity]) -> set[int]:
    """Ids of those among them that have a model answer. One query, which reads no more than the answers."""
    contents = ActivityContent.objects.filter(activity__in=[activity.pk for activity in activities])
    rows = contents.values_list("activity_id", "solution", "programs__solution")
    return {
        pk
        for pk, outline, works in rows
        if outline is not None or any(work is not None for work in (works or {}).values())
    }


def get_solution_text(activity: Activity, locale: str, *, translate: Callable[[str], str]) -> str | None:
    """The model answer as lines to read, for paper; None as above. translate: into `locale`."""
    solution = get_solution(activity, locale)
    if solution is None:
        return None
    from cluboteca.insight.project import read_work, show  # noqa: PLC0415 -- readers of all works: not at every start
    from cluboteca.insight.sheet.answers import show_answers  # noqa: PLC0415
    from cluboteca.insight.sheet.work import SheetWork  # noqa: PLC0415

    work = read_work(solution)
    texts = parse_texts(activity, locale)
    if isinstance(work, SheetWork) and not isinstance(texts, ProjectText):
        return show_answers(work, texts, translate)
    return show(work, translate, locale)


def count_hints(activity_ids: Iterable[int]) -> dict[int, int]:
    """By activity id; every language has as many. One query."""
    contents = ActivityContent.objects.filter(activity__in=list(activity_ids)).only("activity", "texts")
    return {content.activity_id: count_hints_in(content) for content in contents}


def count_hints_in(content: ActivityContent) -> int:
    return max((len(texts.get("hints") or []) for texts in content.texts.values() if texts), default=0)


def content_of(activity: Activity) -> ActivityContent:
    return activity.content


def load_texts(activities: Collection[Activity]) -> None:
    """For lists that need the texts of each content, but no program: then `content_of` asks for nothing. One query."""
    texts = ActivityContent.objects.only("activity", "texts")
    prefetch_related_objects(list(activities), Prefetch("content", queryset=texts))


def pick(by_locale: dict[str, Any], locale: str, row: Pack | Unit | Activity) -> dict[str, Any]:
    """What stands there in the locale, else in the pack's default one."""
    return dict(by_locale[_find_locale(by_locale, locale, row)])


def pick_list(by_locale: dict[str, Any], locale: str, row: Activity) -> list[Any]:
    return list(by_locale[_find_locale(by_locale, locale, row)])


def _find_locale(by_locale: dict[str, Any], locale: str, row: Pack | Unit | Activity) -> str:
    if by_locale.get(locale) is not None:
        return locale
    default = row.default_locale if isinstance(row, Pack) else row.pack.default_locale
    return default if by_locale.get(default) is not None else next(iter(by_locale))
