"""The job that applies the terms of `keeping`, and what it will do next.

It goes rule by rule, a few rows at a time, each time in a short transaction, so that no save waits; stopped in
between, it goes on where it was. Each rule knows its rows, the moment from which their term counts, and how they go.
"""

import logging
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from typing import Any

from django.contrib.sessions.models import Session
from django.db import transaction
from django.db.models import Exists, Max, Min, Model, OuterRef, QuerySet
from django.db.models.functions import Coalesce, Greatest
from django.utils.functional import Promise
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _

from cluboteca.clubs.date_jump import TERMS_APPLIED, has_date_jumped, note_date_jump
from cluboteca.clubs.models import Library, Membership
from cluboteca.clubs.roster.policies import KEPT_AFTER_LEAVING
from cluboteca.core.audit import record_event
from cluboteca.core.clock import now
from cluboteca.core.models import AuditEvent
from cluboteca.meetings.delivery import is_meeting_going_on
from cluboteca.meetings.helping.actions import keep_help
from cluboteca.meetings.models import AttendanceRecord, Crew, Guest, Incident, MeetingClosing, Showing
from cluboteca.meetings.privacy.erasing import erase_learner
from cluboteca.meetings.privacy.files import empty_write_ahead_log, waiting
from cluboteca.meetings.privacy.works import erase_projects, leave_projects, list_work_keepers, sweep_blobs
from cluboteca.people.models import Consent, Person, Purpose, SignIn, SignInMember, WrongTry
from cluboteca.workspace.models import Attempt, Project, ProjectOpening, ProjectVersion

UNKEPT_AFTER = timedelta(days=14)
"""How long work stays of a child without a yes to keeping it, after it was last worked on."""
YEAR = timedelta(days=365)
GUESTS_AFTER = timedelta(days=90)
ACTION = TERMS_APPLIED
FAILED = "failed"
"""Under this name a run tells which of its rules failed."""
_PAUSE_SECONDS = 0.02
_MEETING_WAITS = timedelta(days=2)

Rows = QuerySet[Any]
logger = logging.getLogger(__name__)


@dataclass(frozen=True)
class Rule:
    """rows: all to which the term will apply one day. moment: the field from which it counts. at_a_time: in one transaction."""

    id: str
    words: Promise
    after: timedelta
    rows: Callable[[], Rows]
    moment: str
    delete: Callable[[Sequence[Any]], None]
    at_a_time: int = 100

    def list_due(self, at: datetime) -> Rows:
        return self.rows().filter(**{f"{self.moment}__lt": at - self.after})


def _delete_from(model: type[Model]) -> Callable[[Sequence[Any]], None]:
    def delete(keys: Sequence[Any]) -> None:
        with transaction.atomic():
            model._default_manager.filter(pk__in=keys).delete()  # noqa: SLF001 -- Django documents it

    return delete


def _forget_computers(keys: Sequence[Any]) -> None:
    with transaction.atomic():
        SignIn.objects.filter(pk__in=keys).update(computer="")


def _delete_crews(keys: Sequence[Any]) -> None:
    with transaction.atomic():
        keep_help(crew_ids=keys)
        Crew.objects.filter(pk__in=keys).delete()


def _forget_facts(keys: Sequence[Any]) -> None:
    with transaction.atomic():
        Attempt.objects.filter(pk__in=keys).update(facts={})


# --- Work without a yes to keeping it ---------------------------------------------------------------------------------


def _list_unkept_authors() -> QuerySet[Person]:
    """Children of a club without that yes; guests have a term of their own."""
    return (
        Person.objects.filter(username__isnull=True)
        .exclude(guest__joined_at__isnull=True, guest__isnull=False)
        .exclude(pk__in=list_work_keepers().values("pk"))
    )


def _list_unkept() -> Rows:
    newest = (
        ProjectVersion.objects.filter(project=OuterRef("pk"))
        .order_by()
        .values("project")
        .annotate(at=Max("saved_at"))
        .values("at")
    )
    authorship = Project.authors.through.objects.filter(project=OuterRef("pk"), person__in=_list_unkept_authors())
    # Who comes in as a guest, or takes a yes back, has two weeks for a paper, however old the work is.
    joined = (
        Guest.objects.filter(person__projects=OuterRef("pk"))
        .order_by()
        .values("person__projects")
        .annotate(at=Max("joined_at"))
        .values("at")
    )
    withdrawn = (
        Consent.objects.filter(learner__projects=OuterRef("pk"), purpose=Purpose.KEEP_WORK)
        .order_by()
        .values("learner__projects")
        .annotate(at=Max("withdrawal_recorded_at"))
        .values("at")
    )
    moments = [Coalesce(each, "created_at") for each in (newest, joined, withdrawn)]
    return Project.objects.filter(Exists(authorship)).annotate(worked_on_at=Greatest(*moments))


def _erase_unkept(keys: Sequence[Any]) -> None:
    """A project goes when nobody else keeps it; else those without that yes leave it."""
    for project in Project.objects.filter(pk__in=keys):
        leaving = list(project.authors.filter(pk__in=_list_unkept_authors()))
        if project.authors.exclude(pk__in=[each.pk for each in leaving]).exists():
            for learner in leaving:
                leave_projects(learner, [project.pk])
        else:
            erase_projects([project.pk])


# --- Children who left ------------------------------------------------------------------------------------------------


def _list_left() -> Rows:
    in_force = Membership.objects.filter(person=OuterRef("pk"), ended_at__isnull=True)
    guests = Guest.objects.filter(person=OuterRef("pk"), joined_at__isnull=True)
    learners = Person.objects.filter(~Exists(in_force), ~Exists(guests), username__isnull=True)
    return learners.annotate(left_at=Coalesce(Max("memberships__ended_at"), "created_at"))


def _erase_left(keys: Sequence[Any]) -> None:
    library = Library.objects.order_by("pk").first()
    for learner in Person.objects.filter(pk__in=keys):
        erase_learner(learner=learner, about=library or learner, by=None, also_free_texts=False)


def _erase_guests(keys: Sequence[Any]) -> None:
    _erase_left(list(Guest.objects.filter(pk__in=keys).values_list("person", flat=True)))


RULES: tuple[Rule, ...] = (
    Rule(
        "wrong_tries",
        _("wrong tries at signing in"),
        timedelta(days=1),
        WrongTry.objects.all,
        "tried_at",
        _delete_from(WrongTry),
    ),
    Rule(
        "sessions",
        _("sign-ins of adults that are over"),
        timedelta(0),
        Session.objects.all,
        "expire_date",
        _delete_from(Session),
    ),
    Rule(
        "unkept",
        _("projects without a yes to keeping them"),
        UNKEPT_AFTER,
        _list_unkept,
        "worked_on_at",
        _erase_unkept,
        1,
    ),
    Rule(
        "left", _("children who have left, with their work"), KEPT_AFTER_LEAVING, _list_left, "left_at", _erase_left, 1
    ),
    Rule(
        "guests",
        _("guests of an hour of code, with their work"),
        GUESTS_AFTER,
        lambda: Guest.objects.filter(joined_at__isnull=True),
        "created_at",
        _erase_guests,
        1,
    ),
    # Before the stays, which tell a crew's own hands from those of others.
    Rule(
        "crews",
        _("crews, with their turns and raised hands"),
        YEAR,
        lambda: Crew.objects.filter(sign_in__ended_at__isnull=False),
        "sign_in__started_at",
        _delete_crews,
    ),
    Rule(
        "stays",
        _("stays at a computer"),
        YEAR,
        lambda: SignInMember.objects.filter(left_at__isnull=False),
        "joined_at",
        _delete_from(SignInMember),
    ),
    Rule(
        "openings",
        _("which crew opened which project"),
        YEAR,
        ProjectOpening.objects.all,
        "opened_at",
        _delete_from(ProjectOpening),
    ),
    Rule("showings", _("showings on the projector"), YEAR, Showing.objects.all, "shown_at", _delete_from(Showing)),
    Rule(
        "computers",
        _("addresses of computers at old sign-ins"),
        YEAR,
        lambda: SignIn.objects.filter(ended_at__isnull=False).exclude(computer=""),
        "started_at",
        _forget_computers,
    ),
    Rule(
        "attempts",
        _("details of old checks"),
        YEAR,
        lambda: Attempt.objects.exclude(facts={}),
        "tried_at",
        _forget_facts,
    ),
    Rule(
        "incidents",
        _("notes about something that happened"),
        3 * YEAR,
        Incident.objects.all,
        "written_at",
        _delete_from(Incident),
    ),
    Rule(
        "closings",
        _("answers after a meeting"),
        3 * YEAR,
        MeetingClosing.objects.all,
        "answered_at",
        _delete_from(MeetingClosing),
    ),
    Rule(
        "attendance",
        _("lines of attendance"),
        5 * YEAR,
        AttendanceRecord.objects.all,
        "meeting__opened_at",
        _delete_from(AttendanceRecord),
    ),
    Rule("audit", _("lines of the audit"), 3 * YEAR, AuditEvent.objects.all, "at", _delete_from(AuditEvent)),
)


def apply_retention(*, by: Person | None = None) -> dict[str, int]:
    """Delete what is over, and how many rows went by each rule. It may be stopped and called again at any moment.

    A rule that fails is told on the page; the others are applied all the same.
    """
    at = now()
    steps: dict[str, Callable[[], int]] = {rule.id: partial(_apply, rule, at) for rule in RULES}
    steps["blobs"] = sweep_blobs
    counts, failed = {}, []
    for name, step in steps.items():
        try:
            counts[name] = step()
        except Exception:
            logger.exception("The rule %s failed", name)
            failed.append(name)
    detail: dict[str, object] = {name: count for name, count in counts.items() if count}
    if failed:
        detail[FAILED] = failed
    library = Library.objects.order_by("pk").first()
    if library is not None:
        with transaction.atomic():
            record_event(action=ACTION, about=library, by=by, **detail)
    if any(counts.values()):
        empty_write_ahead_log()
    return counts


def _apply(rule: Rule, at: datetime) -> int:
    count, latest = 0, None
    while True:
        due = rule.list_due(at).order_by("pk")
        left = due if latest is None else due.filter(pk__gt=latest)
        keys = list(left.values_list("pk", flat=True)[: rule.at_a_time])
        if not keys:
            return count
        rule.delete(keys)
        count, latest = count + len(keys), keys[-1]
        time.sleep(_PAUSE_SECONDS)  # those who wait for the database go first


def keep_terms() -> None:
    """For the server's rounds: once a day; while a meeting goes on only when it has waited for two days.

    Nothing is deleted while the computer's date is in doubt.
    """
    if waiting.is_set():
        empty_write_ahead_log()
    latest = get_latest_run()
    if latest is not None and localdate(latest.at) >= localdate(now()):
        return
    has_waited = latest is None or now() - latest.at > _MEETING_WAITS
    if is_meeting_going_on() and not has_waited:
        return
    if has_date_jumped():
        note_date_jump()
        return
    apply_retention()


def get_latest_run() -> AuditEvent | None:
    """One of a day to come was made while the clock was wrong, and counts as none."""
    return AuditEvent.objects.filter(action=ACTION, at__lte=now()).first()


@dataclass(frozen=True)
class Outlook:
    """What a rule will delete at its next run, and when the next rows fall due after that."""

    rule: Rule
    due_count: int
    next_at: datetime | None


def list_outlooks() -> list[Outlook]:
    at = now()
    outlooks = []
    for rule in RULES:
        later = rule.rows().filter(**{f"{rule.moment}__gte": at - rule.after})
        oldest = later.aggregate(oldest=Min(rule.moment))["oldest"]
        outlooks.append(Outlook(rule, rule.list_due(at).count(), oldest + rule.after if oldest else None))
    return outlooks
