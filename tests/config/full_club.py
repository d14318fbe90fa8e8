"""A club in which there is one of everything, each with a mark in its words."""

import json
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any
from uuid import uuid4

from django.db import models

from cluboteca.clubs.models import Club, Computer, ComputerCheck, Membership, Role
from cluboteca.content.models import Activity, ActivityContent, Course, Kind, PackBadge, Unit
from cluboteca.content.own.actions import begin_own
from cluboteca.content.own.draft import OwnKind
from cluboteca.core.clock import now
from cluboteca.meetings import models as tables
from cluboteca.meetings.own_access import Writer
from cluboteca.people.actions import create_learner
from cluboteca.people.consents import record_consents
from cluboteca.people.models import Person, Purpose, SignIn, SignInMember
from cluboteca.training.models import Nomination, Rehearsal, RehearsalTick
from cluboteca.workspace.actions import save_version
from cluboteca.workspace.models import Attempt, CheckResult, Project, ProjectOpening
from tests.clubs.trial_facts import WELL
from tests.named_people import ACTIVITY_TEXT, DEFINITION, make_work

MARK = "Canarul"


@dataclass
class FullClub:
    """made: the rows, by the name of their model, in the order in which they were made."""

    club: Club
    librarian: Person
    unit: Unit
    made: dict[str, list[models.Model]] = field(default_factory=dict)

    def make(self, model: type[models.Model], **values: Any) -> Any:
        return self._note(model._default_manager.create(**values))

    def _note(self, row: Any) -> Any:
        self.made.setdefault(type(row).__name__, []).append(row)
        return row

    def fill(self, number: int = 1) -> "FullClub":
        """One more of everything."""
        learner = self._take_in(f"{MARK} {number}")
        self._plan(number)
        meeting, crew = self._meet(learner, number)
        project = self._work(learner, crew)
        entry = self._show(learner, project, number)
        self._hold_a_fair(entry, number)
        self._give_badges(learner, number)
        self._prepare(learner, number)
        self._write(meeting, learner, number)
        return self

    def _take_in(self, nickname: str) -> Person:
        learner: Person = self._note(create_learner(nickname=nickname, avatar="owl", birth_year=2015))
        self.make(Membership, club=self.club, person=learner, role=Role.LEARNER)
        consents = record_consents(learner=learner, purposes=Purpose, given_on=now().date(), by=self.librarian)
        for consent in consents:
            self._note(consent)
        return learner

    def _plan(self, number: int) -> None:
        """One more activity of the unit, each third a game without a screen; one of another unit, put into the meeting."""
        slug = f"{self.club.pk}-{number}"
        if number % 3:
            self._teach(self.unit, f"more-{slug}")
        else:
            self._teach(self.unit, f"game-{slug}", kind=Kind.UNPLUGGED)
        other, _is_new = Unit.objects.get_or_create(
            full_id=f"small/other-{self.club.pk}",
            defaults={
                "pack": self.unit.pack,
                "course": self.unit.course,
                "position": 1,
                "plan": self.unit.plan,
                "texts": self.unit.texts,
            },
        )
        extra = self._teach(other, f"extra-{slug}")
        self.make(tables.MeetingExtra, club=self.club, unit=self.unit, activity=extra, position=number, added_at=now())

    def _teach(self, unit: Unit, slug: str, kind: Kind = Kind.BLOCKS) -> Activity:
        """Of the pack, which is nobody's own."""
        activity = Activity.objects.create(
            pack=unit.pack,
            unit=unit,
            full_id=f"small/{slug}",
            kind=kind,
            minutes=5,
            position=unit.activities.count(),
            words={"ro": {"title": slug, "goal": ACTIVITY_TEXT["goal"]}},
        )
        is_game = kind == Kind.UNPLUGGED
        ActivityContent.objects.create(
            activity=activity,
            definition={"kind": "unplugged", "minutes": 5, "concepts": ["sequence"]} if is_game else DEFINITION,
            texts={"ro": {"title": slug, "goal": "…", "card_html": "<p>…</p>"} if is_game else ACTIVITY_TEXT},
            starter=None if is_game else make_work(),
            solution=None if is_game else [{"repeat": {"times": 2, "do": ["move"]}}],
        )
        return activity

    def _meet(self, learner: Person, number: int) -> tuple[tables.Meeting, tables.Crew]:
        """A meeting that has ended, some weeks ago."""
        at = now() - timedelta(weeks=number)
        end = at + timedelta(minutes=90)
        meeting = self.make(
            tables.Meeting,
            club=self.club,
            unit=self.unit,
            opened_at=at,
            ended_at=end,
            part_started_at=at,
            opened_by=self.librarian,
        )
        sign_in = self.make(SignIn, computer="192.168.1.200", started_at=at, ended_at=end)
        self.make(SignInMember, sign_in=sign_in, learner=learner, joined_at=at, left_at=end)
        crew = self.make(tables.Crew, sign_in=sign_in, meeting=meeting, driver=learner, turn_started_at=at)
        activity = self.unit.activities.first()
        self.make(
            tables.RaisedHand,
            crew=crew,
            activity=activity,
            raised_at=at,
            taken_at=at,
            taken_by=learner,
            lowered_at=end,
            lowered_by=learner,
        )
        self.make(
            tables.AttendanceRecord, meeting=meeting, learner=learner, is_present=True, minutes=80, recorded_at=end
        )
        return meeting, crew

    def _work(self, learner: Person, crew: tables.Crew) -> Project:
        """A project that is solved, and was on the projector: of the activity that came last, for each child another."""
        activity = self.unit.activities.exclude(kind=Kind.UNPLUGGED).last()
        project: Project = self.make(Project, activity=activity)
        project.authors.add(learner)
        self.make(ProjectOpening, project=project, sign_in=crew.sign_in, opened_at=crew.turn_started_at)
        key = uuid4()
        save_version(project_id=project.pk, key=key, sign_in_id=crew.pk, work=json.dumps(make_work("move")).encode())
        attempt = self.make(
            Attempt, project=project, sign_in=crew.sign_in, version_key=key, tried_at=now(), is_solved=True
        )
        self.make(CheckResult, attempt=attempt, check_id="arrives", passed=True)
        self.make(
            tables.Showing,
            meeting=crew.meeting,
            project=project,
            version_key=key,
            sign_in=crew.sign_in,
            shown_at=now(),
            ended_at=now(),
        )
        return project

    def _show(self, learner: Person, project: Project, number: int) -> tables.GalleryEntry:
        latest = project.versions.get()
        entry: tables.GalleryEntry = self.make(
            tables.GalleryEntry,
            club=self.club,
            project=project,
            version_key=latest.key,
            title=f"{MARK} {number}",
            words=MARK,
            state=tables.EntryState.SHOWN,
            proposed_at=now(),
        )
        self.make(tables.Reaction, entry=entry, learner=learner, kind=tables.ReactionKind.LEARNED, reacted_at=now())
        return entry

    def _hold_a_fair(self, entry: tables.GalleryEntry, number: int) -> None:
        fair = self.make(tables.Fair, club=self.club, title=f"{MARK} {number}", held_on=now().date(), created_at=now())
        criterion = self.make(tables.FairCriterion, fair=fair, name=MARK, award=MARK, position=0)
        taking_part = self.make(tables.FairEntry, fair=fair, entry=entry, number=1)
        sheet = self.make(tables.JurySheet, entry=taking_part, juror=1, kind_words=MARK)
        self.make(tables.JuryMark, sheet=sheet, criterion=criterion, stars=3)
        self.make(tables.FairAward, entry=taking_part, title=MARK)

    def _give_badges(self, learner: Person, number: int) -> None:
        made = self.make(
            tables.ClubBadge,
            club=self.club,
            title=f"{MARK} {number}",
            words=MARK,
            drawing="badge-star",
            created_at=now(),
        )
        self.make(tables.BadgeAward, learner=learner, club_badge=made, awarded_at=now())
        course = Course.objects.get(pk=self.unit.course_id)
        earned, _is_new = PackBadge.objects.get_or_create(
            full_id="small/first",
            defaults={
                "pack": course.pack,
                "course": course,
                "position": 0,
                "drawing": "badge-star",
                "rule": {"course": True},
                "texts": {"ro": {"title": "Prima", "words": "Ai terminat."}},
            },
        )
        self.make(tables.BadgeAward, learner=learner, pack_badge=earned, awarded_at=now())

    def _prepare(self, learner: Person, number: int) -> None:
        self.make(Nomination, club=self.club, learner=learner, named_at=now(), ended_at=now())
        rehearsal = self.make(Rehearsal, club=self.club, began_at=now())
        self.make(RehearsalTick, rehearsal=rehearsal, item="projector", ticked_at=now())
        computer = self.make(
            Computer,
            library=self.club.library,
            key=f"key-{self.club.pk}-{number}",
            number=number,
            name=f"{MARK}{number}",
        )
        self.make(
            ComputerCheck,
            computer=computer,
            checked_at=now(),
            facts=WELL | {"browser": {"name": "Chrome", "version": 109}},
        )

    def _write(self, meeting: tables.Meeting, learner: Person, number: int) -> None:
        self.make(tables.MeetingClosing, meeting=meeting, what_was_hard=MARK, for_next_time=MARK, answered_at=now())
        incident = self.make(
            tables.Incident,
            club=self.club,
            meeting=meeting,
            happened_on=now().date(),
            what_happened=MARK,
            what_was_done=MARK,
            written_by=self.librarian,
            written_at=now(),
        )
        incident.learners.add(learner)
        own_pack = Writer(self.librarian, self.club, None).get_pack()
        title = f"{MARK} {number}"
        self._note(begin_own(own_pack=own_pack, kind=OwnKind.READING, title=title, locale="ro", by=self.librarian))
        guest = create_learner(nickname=f"{MARK} {number}", avatar="fox", birth_year=None)
        code = f"canar-{self.club.pk}-{number}"
        self.make(tables.Guest, person=guest, meeting=meeting, code=code, created_at=now())
