"""Opening a project for an activity, and a press of "Check" by an adult who only tries one, as JSON."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.utils.translation import get_language
from ninja import Router, Schema
from pydantic import Field

from cluboteca.core.api import ErrorAnswer, answer_json
from cluboteca.core.errors import NotYours
from cluboteca.meetings.activity_access import find_crew_activity, find_practised_activity, find_tried_activity
from cluboteca.meetings.policies import UnknownActivity
from cluboteca.meetings.queries import find_crew
from cluboteca.people.computer import require_sign_in
from cluboteca.people.models import Person
from cluboteca.workspace.actions import open_project
from cluboteca.workspace.api import JudgementAnswer, ResultRequest
from cluboteca.workspace.checking import Press, judge_work
from cluboteca.workspace.description import describe_judgement, describe_project

router = Router(tags=["projects"])


class ProjectRequest(Schema):
    """activity: `pack/activity`."""

    activity: str = Field(max_length=200)


class LearnerAnswer(Schema):
    id: int
    nickname: str
    avatar: str


class ProjectAnswer(Schema):
    """save_token: to be sent as X-Save-Token by a save that may arrive after the crew has gone. latest: key or null.

    credit: of a copy, a sentence that names the authors of what it came from; else empty.
    """

    id: int
    activity: str
    authors: list[LearnerAnswer]
    save_token: str
    latest: UUID | None
    credit: str


class TrialRequest(Schema):
    """activity: `pack/activity`. work: as the editor has it. results, run: as of an attempt."""

    activity: str = Field(max_length=200)
    work: dict[str, object]
    results: list[ResultRequest] = Field(default_factory=list, max_length=50)
    run: dict[str, object] = Field(default_factory=dict, max_length=40)


@router.post("/projects", response={200: ProjectAnswer, 201: ProjectAnswer, 401: ErrorAnswer, 404: ErrorAnswer})
def post_project(request: HttpRequest, payload: ProjectRequest) -> HttpResponse:
    """The crew's project for an activity that it may open; it is made if there is none (201)."""
    sign_in, crew = require_sign_in(request), find_crew(request)
    asked = payload.activity
    activity = find_crew_activity(asked, crew) if crew else find_practised_activity(asked, sign_in)
    if activity is None:
        raise UnknownActivity
    project, is_new = open_project(activity=activity, sign_in=sign_in)
    return answer_json(describe_project(project, sign_in.pk), status=201 if is_new else 200)


@router.post("/judgements", response={200: JudgementAnswer, 404: ErrorAnswer, 422: ErrorAnswer})
def post_judgement(request: HttpRequest, payload: TrialRequest) -> HttpResponse:
    """What an attempt with this work would be told. Nothing is kept."""
    if not isinstance(request.user, Person):
        raise NotYours
    activity = find_tried_activity(payload.activity, request.user)
    if activity is None:
        raise UnknownActivity
    press = Press(version_key=None, results={each.id: each.passed for each in payload.results}, facts=payload.run)
    judgement = judge_work(activity=activity, work=payload.work, press=press, locale=get_language() or "ro")
    return answer_json(describe_judgement(judgement))
