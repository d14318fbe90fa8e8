"""The attendance list as a form: one line per learner."""

from dataclasses import dataclass

from django.http import QueryDict

from cluboteca.meetings.policies import BadMinutes
from cluboteca.meetings.queries import Presence


@dataclass(frozen=True)
class AttendanceChange:
    """What the librarian wrote for one learner, where it differs from what stood there."""

    line: Presence
    is_present: bool
    minutes: int


def read_attendance(sent: QueryDict, lines: list[Presence]) -> list[AttendanceChange]:
    """The lines that were changed. Raises BadMinutes for anything but a whole number from 0 to 480."""
    changes = []
    for line in lines:
        key = str(line.learner.pk)
        if f"shown-{key}" not in sent:
            continue
        is_present = f"present-{key}" in sent
        typed = sent.get(f"minutes-{key}", "").strip() or "0"
        if not typed.isdecimal() or len(typed) > 3:
            raise BadMinutes
        minutes = int(typed)
        if (is_present, minutes) != (line.is_present, line.minutes):
            changes.append(AttendanceChange(line, is_present, minutes))
    return changes
