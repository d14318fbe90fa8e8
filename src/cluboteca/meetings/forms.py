"""The attendance list as a form: one line per learner."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.http import QueryDict

from cluboteca.meetings.policies import BadMinutes
from cluboteca.meetings.queries import Presence
from cluboteca.people.models import Person


@dataclass(frozen=True)
class AttendanceLine:
    """One line as it is shown or was sent. minutes: as typed, so that a slip can be mended where it stands."""

    learner: Person
    is_present: bool
    minutes: str


@dataclass(frozen=True)
class AttendanceChange:
    """What the librarian wrote for one learner, where it differs from what stood there."""

    learner: Person
    is_present: bool
    minutes: int


def show_lines(lines: list[Presence]) -> list[AttendanceLine]:
    return [AttendanceLine(line.learner, line.is_present, str(line.minutes)) for line in lines]


def read_lines(sent: QueryDict, lines: list[Presence]) -> list[AttendanceLine]:
    """What was sent, line by line; a learner who wasn't on the page stays as she was."""
    return list(_read_lines(sent, lines))


def _read_lines(sent: QueryDict, lines: list[Presence]) -> Iterator[AttendanceLine]:
    for line, shown in zip(lines, show_lines(lines), strict=True):
        key = str(line.learner.pk)
        if f"shown-{key}" in sent:
            yield AttendanceLine(line.learner, f"present-{key}" in sent, sent.get(f"minutes-{key}", "").strip() or "0")
        else:
            yield shown


def find_changes(typed: list[AttendanceLine], lines: list[Presence]) -> list[AttendanceChange]:
    """Where the typed lines differ from `lines`. Raises BadMinutes for anything but a whole number from 0 to 480."""
    changes = []
    for new, old in zip(typed, lines, strict=True):
        if not new.minutes.isdecimal() or len(new.minutes) > 3:
            raise BadMinutes
        if (new.is_present, int(new.minutes)) != (old.is_present, old.minutes):
            changes.append(AttendanceChange(new.learner, new.is_present, int(new.minutes)))
    return changes
