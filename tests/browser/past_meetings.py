"""Meetings that a demo club has held already, written by a process of their own beside the server."""

import os
import subprocess
from pathlib import Path

from tests.club_server import ClubServer

# Each child in turn misses one meeting in five; the last two children have missed the latest three.
HOLD = """
import uuid
from datetime import timedelta
from cluboteca.clubs.models import Club, Membership
from cluboteca.clubs.queries import list_learners
from cluboteca.content.models import Activity, Unit
from cluboteca.core.clock import now
from cluboteca.meetings.models import AttendanceRecord, Meeting
from cluboteca.people.models import SignIn
from cluboteca.workspace.models import Attempt, Project
club = Club.objects.get()
unit = Unit.objects.get(full_id="first-steps/first-meeting")
children = list_learners(club)
first = now() - timedelta(weeks={count})
Membership.objects.filter(club=club).update(since=first)
for week in range({count}):
    at = first + timedelta(weeks=week)
    meeting = Meeting.objects.create(club=club, unit=unit, opened_at=at, ended_at=at + timedelta(hours=2))
    for number, child in enumerate(children):
        gone = number >= len(children) - 2 and week >= {count} - 3
        came = not gone and (number + week) % 5 != 0
        AttendanceRecord.objects.create(
            meeting=meeting, learner=child, is_present=came, minutes=60 if came else 0, recorded_at=at
        )
ana = next(each for each in children if each.nickname == "Ana")
sign_in = SignIn.objects.create(computer="192.168.1.9", started_at=first, ended_at=first)
for slug, tries, solved in (("to-the-well", 1, True), ("round-the-corner", 2, True), ("the-long-road", 5, False)):
    project = Project.objects.create(activity=Activity.objects.get(full_id="first-steps/" + slug))
    project.authors.add(ana)
    for number in range(tries):
        Attempt.objects.create(
            project=project,
            sign_in=sign_in,
            version_key=uuid.uuid4(),
            tried_at=first,
            is_solved=solved and number == tries - 1,
        )
"""


def hold_past_meetings(server: ClubServer, count: int) -> None:
    """As many weekly meetings, the latest a week ago, and three activities that Ana has begun, of which two are solved."""
    command: list[str | Path] = [server.command, "manage", "shell", "-v", "0", "-c", HOLD.format(count=count)]
    environment = {name: value for name, value in os.environ.items() if name != "DJANGO_SETTINGS_MODULE"}
    subprocess.run(command, check=True, capture_output=True, env=environment | {"CLUBOTECA_DATA": str(server.data)})
