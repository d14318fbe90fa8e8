"""The badges that installed packs define, and who has what one of them asks for."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.utils.translation import gettext

from cluboteca.content.models import Activity, Audience, Kind, PackBadge, Unit
from cluboteca.content.queries import list_twins, pick


@dataclass(frozen=True)
class BadgeWords:
    """title; words: to the one who has it."""

    title: str
    words: str


def list_pack_badges(audiences: Iterable[Audience] = (Audience.LEARNERS,)) -> list[PackBadge]:
    """Those in force, in the order of packs and courses. One that is withdrawn stays with those who have it."""
    rows = PackBadge.objects.filter(is_withdrawn=False, course__is_withdrawn=False, course__audience__in=audiences)
    return list(rows.select_related("pack", "course"))


def get_badge_words(badge: PackBadge, locale: str) -> BadgeWords:
    return BadgeWords(**pick(badge.texts, locale, badge.pack))


def list_asked(badges: Iterable[PackBadge]) -> dict[int, list[set[int]]]:
    """By the id of each badge: what has to be solved, ids of activities, of each set at least one.

    In a set stand an activity and, of Scratch, its twin. A badge of which nothing is left to solve asks for nothing.
    """
    badges = list(badges)
    courses = {badge.course_id for badge in badges}
    rows = Activity.objects.filter(unit__course__in=courses, is_withdrawn=False).exclude(kind=Kind.UNPLUGGED)
    activities = list(rows.select_related("unit"))
    twins = list_twins(activities)
    ids = {activity.full_id: activity.pk for activity in activities}
    named_as_twins = set(twins.values())
    alike = {each.pk: {each.pk, ids.get(twins.get(each.pk, ""), each.pk)} for each in activities}
    return {
        badge.pk: [
            alike[each.pk]
            for each in activities
            if each.unit.course_id == badge.course_id and _is_asked(each, badge.rule, named_as_twins)
        ]
        for badge in badges
    }


def _is_asked(activity: Activity, rule: Mapping[str, object], twins: set[str]) -> bool:
    """A twin stands for its Scratch activity: by itself it is asked for where the rule names it."""
    if activity.full_id in rule.get("activities", ()):  # type: ignore[operator]
        return True
    if activity.full_id in twins:
        return False
    return bool(rule.get("course")) or activity.unit.full_id in rule.get("units", ())  # type: ignore[operator]


def list_rule_titles(badge: PackBadge, locale: str, titles: Mapping[str, str]) -> list[str]:
    """What has to be solved, as a child reads it. titles: of units and activities, by full id; the course by its own."""
    if badge.rule.get("course"):
        title = pick(badge.course.texts, locale, badge.pack)["title"]
        return [gettext("everything in “%(title)s”") % {"title": title}]
    named = [*badge.rule.get("units", ()), *badge.rule.get("activities", ())]
    return [titles[full_id] for full_id in named if full_id in titles]


def list_titles(badges: Iterable[PackBadge], locale: str) -> dict[str, str]:
    """Titles of the units and activities that these badges name, by full id."""
    units = [full_id for badge in badges for full_id in badge.rule.get("units", ())]
    activities = [full_id for badge in badges for full_id in badge.rule.get("activities", ())]
    found: dict[str, str] = {}
    for unit in Unit.objects.filter(full_id__in=units).select_related("pack"):
        found[unit.full_id] = pick(unit.texts, locale, unit)["title"]
    for activity in Activity.objects.filter(full_id__in=activities).select_related("pack"):
        found[activity.full_id] = pick(activity.words, locale, activity)["title"]
    return found
