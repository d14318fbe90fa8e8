"""What a certificate is for: a unit, or a whole course."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _

from cluboteca.content.queries import get_unit_words, pick
from cluboteca.meetings.progress.way import Way


@dataclass(frozen=True)
class Chosen:
    """value: as in an address, `unit:<full id>` or `course:<full id>`. details: units of a course."""

    value: str
    title: str
    kind: str
    reason: str
    details: list[str]
    ways: list[Way]


def list_choices(ways: list[Way], locale: str) -> list[Chosen]:
    """Each course with its units after it. A course of one unit is told as its unit alone."""
    choices: list[Chosen] = []
    for full_id in dict.fromkeys(way.unit.course.full_id for way in ways):
        of_course = [way for way in ways if way.unit.course.full_id == full_id]
        first = of_course[0].unit
        units = [_choose_unit(way, locale) for way in of_course]
        if len(of_course) > 1:
            choices.append(
                Chosen(
                    value=f"course:{full_id}",
                    title=str(pick(first.course.texts, locale, first)["title"]),
                    kind=_("Certificate for a whole course"),
                    reason=_("for going the whole way through the course “%(title)s” at the club “%(club)s”"),
                    details=[unit.title for unit in units],
                    ways=of_course,
                )
            )
        choices += units
    return choices


def find_chosen(ways: list[Way], query: Mapping[str, str], locale: str) -> Chosen | None:
    wanted = query.get("for", "")
    return next((each for each in list_choices(ways, locale) if each.value == wanted), None)


def _choose_unit(way: Way, locale: str) -> Chosen:
    return Chosen(
        value=f"unit:{way.unit.full_id}",
        title=get_unit_words(way.unit, locale).title,
        kind=_("Certificate"),
        reason=_("for working through “%(title)s” at the club “%(club)s”"),
        details=[],
        ways=[way],
    )
