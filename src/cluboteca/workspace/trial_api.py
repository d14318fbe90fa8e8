"""A press of "Check" by an adult who tries an activity, as JSON. Nothing is kept."""

from django.http import HttpRequest, HttpResponse
from django.utils.translation import get_language
from ninja import Router, Schema
from pydantic import Field

from cluboteca.content.models import Kind
from cluboteca.content.queries import find_activity
from cluboteca.core.api import ErrorAnswer, answer_json
from cluboteca.core.errors import NotYours
from cluboteca.people.models import Person
from cluboteca.workspace.api import JudgementAnswer, ResultRequest
from cluboteca.workspace.checking import Press, judge_work
from cluboteca.workspace.description import describe_judgement
from cluboteca.workspace.policies import UnknownActivity

router = Router(tags=["projects"])


class TrialRequest(Schema):
    """activity: `pack/activity`. work: as the editor has it. results, run: as of an attempt."""

    activity: str = Field(max_length=200)
    work: dict[str, object]
    results: list[ResultRequest] = Field(default_factory=list, max_length=50)
    run: dict[str, object] = Field(default_factory=dict, max_length=40)


@router.post("/judgements", response={200: JudgementAnswer, 404: ErrorAnswer, 422: ErrorAnswer})
def post_judgement(request: HttpRequest, payload: TrialRequest) -> HttpResponse:
    """What an attempt with this work would be told."""
    if not isinstance(request.user, Person):
        raise NotYours
    activity = find_activity(payload.activity)
    if activity is None or activity.kind == Kind.UNPLUGGED:
        raise UnknownActivity
    press = Press(version_key=None, results={each.id: each.passed for each in payload.results}, facts=payload.run)
    judgement = judge_work(activity=activity, work=payload.work, press=press, locale=get_language() or "ro")
    return answer_json(describe_judgement(judgement))
