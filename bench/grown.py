"""A library that has grown: ten clubs of thirty learners, with years of meetings or none: python -m bench.grown DATA YEARS

DATA is the data folder of a demo club, whose librarian leads them all. What happened in the meetings is written straight
into the tables, as the program would have written it. Prints how many rows of each kind there are. Runs in a process of
its own, since Django is set up on one data folder for good.
"""

import json
import sys
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any

from bench.work import make_key, make_work
from cluboteca.cli.data_folder import set_up_django

CLUBS = 10
LEARNERS = 30
MEETINGS_A_YEAR = 36
CREW = 3
SOLVED = 0.6
CAME = 0.8


@dataclass
class Learners:
    """Of one club, in crews of three."""

    club: Any
    people: list[Any]

    def list_crews(self, random: Random) -> Iterator[list[Any]]:
        came = [each for each in self.people if random.random() < CAME]
        random.shuffle(came)
        for begin in range(0, len(came), CREW):
            yield came[begin : begin + CREW]


def main(data: Path, years: int) -> None:
    set_up_django(data)
    from django.db import transaction  # noqa: PLC0415 -- models can be imported only now

    random = Random(11)
    with transaction.atomic():
        groups = list(_make_clubs())
        if years:
            _live(groups, years, random)
    print(json.dumps(_count()))


def _make_clubs() -> Iterator[Learners]:
    """The demo club first, filled up; its meeting stays open."""
    from cluboteca.clubs.actions import open_club, take_in  # noqa: PLC0415
    from cluboteca.clubs.models import Club, Role  # noqa: PLC0415
    from cluboteca.clubs.queries import list_learners  # noqa: PLC0415
    from cluboteca.core.clock import now  # noqa: PLC0415
    from cluboteca.people.actions import create_learner  # noqa: PLC0415
    from cluboteca.people.consents import record_consents  # noqa: PLC0415
    from cluboteca.people.models import AVATARS, Person, Purpose  # noqa: PLC0415

    demo = Club.objects.get()
    librarian = Person.objects.get(memberships__role=Role.LIBRARIAN)
    for number in range(CLUBS):
        club = demo
        if number:
            club = Club.objects.create(library=demo.library, name=f"Clubul {number + 1}")
            open_club(club=club, by=None)
            take_in(club=club, person=librarian, role=Role.LIBRARIAN, by=None)
        people = list_learners(club)
        for index in range(len(people), LEARNERS):
            learner = create_learner(
                nickname=f"Copil {number + 1}-{index + 1}",
                avatar=AVATARS[index % len(AVATARS)],
                birth_year=2011 + index % 8,
            )
            take_in(club=club, person=learner, role=Role.LEARNER, by=None)
            record_consents(learner=learner, purposes=Purpose, given_on=now().date(), by=None)
            people.append(learner)
        yield Learners(club, people)


def _live(groups: list[Learners], years: int, random: Random) -> None:
    from cluboteca.core.clock import now  # noqa: PLC0415
    from cluboteca.meetings.programme import list_course_units  # noqa: PLC0415

    units = list_course_units(groups[0].club)
    for group in groups:
        moment = now() - timedelta(days=365 * years)
        for number in range(years * MEETINGS_A_YEAR):
            moment += timedelta(days=10)
            hold_meeting(group, units[number % len(units)], moment, random)


def hold_meeting(group: Learners, unit: Any, at: datetime, random: Random) -> None:
    """Crews come, solve some activities with a save and an attempt each, one raises a hand, all go home."""
    from cluboteca.content.queries import list_screen_activities  # noqa: PLC0415
    from cluboteca.meetings.models import AttendanceRecord, Crew, Meeting, RaisedHand  # noqa: PLC0415
    from cluboteca.people.models import SignIn, SignInMember  # noqa: PLC0415

    end = at + timedelta(minutes=90)
    meeting = Meeting.objects.create(club=group.club, unit=unit, opened_at=at, ended_at=end, part_started_at=at)
    activities = list_screen_activities(unit)
    present = set()
    for number, members in enumerate(group.list_crews(random)):
        sign_in = SignIn.objects.create(computer=f"192.168.1.{number + 2}", started_at=at, ended_at=end)
        SignInMember.objects.bulk_create(
            SignInMember(sign_in=sign_in, learner=member, joined_at=at, left_at=end) for member in members
        )
        crew = Crew.objects.create(sign_in=sign_in, meeting=meeting, driver=members[0], turn_started_at=at)
        present |= {member.pk for member in members}
        _work(sign_in, members, activities, at, random)
        if number == 0:
            RaisedHand.objects.create(
                crew=crew, activity=activities[0], raised_at=at, taken_at=at, taken_by=group.people[2], lowered_at=end
            )
    AttendanceRecord.objects.bulk_create(
        AttendanceRecord(
            meeting=meeting,
            learner=learner,
            is_present=learner.pk in present,
            minutes=90 if learner.pk in present else 0,
            recorded_at=end,
        )
        for learner in group.people
    )


def _work(sign_in: Any, members: list[Any], activities: list[Any], at: datetime, random: Random) -> None:
    """One project for each crew and meeting, with three saves and two attempts."""
    from cluboteca.workspace.models import (  # noqa: PLC0415
        Attempt,
        CheckResult,
        Project,
        ProjectOpening,
        ProjectVersion,
    )

    activity = random.choice(activities)
    project = Project.objects.create(activity=activity)
    project.authors.add(*members)
    ProjectOpening.objects.create(project=project, sign_in=sign_in, opened_at=at)
    for minute in (5, 10, 15):
        work, key = make_work(random), make_key(random)
        saved_at = at + timedelta(minutes=minute)
        ProjectVersion.objects.create(
            project=project,
            key=key,
            saved_at=saved_at,
            sign_in=sign_in,
            size_bytes=len(work),
            work=zlib.compress(work),
        )
        if minute > 5:
            is_solved = minute == 15 and random.random() < SOLVED
            attempt = Attempt.objects.create(
                project=project, sign_in=sign_in, version_key=key, tried_at=saved_at, is_solved=is_solved
            )
            CheckResult.objects.create(attempt=attempt, check_id="arrives", passed=is_solved)


def _count() -> dict[str, int]:
    from cluboteca.clubs.models import Club, Membership  # noqa: PLC0415
    from cluboteca.meetings.models import AttendanceRecord, Meeting  # noqa: PLC0415
    from cluboteca.workspace.models import Project, ProjectVersion  # noqa: PLC0415

    kinds = (Club, Membership, Meeting, AttendanceRecord, Project, ProjectVersion)
    return {model.__name__: model.objects.count() for model in kinds}


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
