"""The attendance list as a form: one line per learner."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.http import QueryDict

from cluboteca.meetings.actions import AttendanceChange
from cluboteca.meetings.policies import BadMinutes
from cluboteca.meetings.queries import Presence
from cluboteca.people.models import Person


@dataclass(frozen=True)
class AttendanceLine:
    """One line as it is shown or was sent. minutes: as typed, so that a slip can be mended where it stands.

    shown: what stood there when the page was opened; the crews may have gone on since.
    """

    learner: Person
    is_present: bool
    minutes: str
    shown: str

    @property
    def state(self) -> str:
        return f"{self.is_present:d} {self.minutes}"


def show_lines(lines: list[Presence]) -> list[AttendanceLine]:
    return [
        AttendanceLine(line.learner, line.is_present, str(line.minutes), f"{line.is_present:d} {line.minutes}")
        for line in lines
    ]


def read_lines(sent: QueryDict, lines: list[Presence]) -> list[AttendanceLine]:
    """What was sent, line by line; a learner who wasn't on the page stays as she was."""
    return list(_read_lines(sent, lines))


def _read_lines(sent: QueryDict, lines: list[Presence]) -> Iterator[AttendanceLine]:
    for line, shown in zip(lines, show_lines(lines), strict=True):
        key = str(line.learner.pk)
        if f"shown-{key}" in sent:
            minutes = sent.get(f"minutes-{key}", "").strip() or "0"
            yield AttendanceLine(line.learner, f"present-{key}" in sent, minutes, sent.get(f"shown-{key}", ""))
        else:
            yield shown


def find_changes(typed: list[AttendanceLine]) -> list[AttendanceChange]:
    """The lines that the librarian changed. Raises BadMinutes for anything but a whole number from 0 to 480."""
    changes = []
    for line in typed:
        if line.state == line.shown:
            continue
        if not line.minutes.isdecimal() or len(line.minutes) > 3:
            raise BadMinutes
        changes.append(AttendanceChange(line.learner, line.is_present, int(line.minutes)))
    return changes
