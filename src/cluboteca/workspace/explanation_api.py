"""Explaining why a program isn't right Python, as JSON. The program is read; it is never run, kept or noted."""

from django.http import HttpRequest, HttpResponse
from django.utils.translation import get_language
from ninja import Router, Schema
from pydantic import Field

from cluboteca.core.api import ErrorAnswer, answer_json
from cluboteca.people.computer import get_sign_in
from cluboteca.people.models import Person
from cluboteca.people.policies import NoCrew
from cluboteca.workspace.policies import check_program_length

router = Router(tags=["python"])


class ExplanationRequest(Schema):
    """source: at most 200 kB in UTF-8. file: its name in the project."""

    source: str
    file: str = Field(default="main.py", pattern=r"^[A-Za-z_][A-Za-z0-9_]{0,39}\.py$")


class Explanation(Schema):
    """kind: stable, for programs. title, what, why, try: what it is called, what happened, the likely cause in this program,
    one thing to do now. Lines and columns begin at 1 and count signs; end_column is the first one past the place.
    """

    kind: str
    title: str
    what: str
    why: str
    try_: str = Field(alias="try")
    line: int
    column: int
    end_column: int


class ExplanationAnswer(Schema):
    explanation: Explanation | None


@router.post("/python/explanations", response={200: ExplanationAnswer, 401: ErrorAnswer, 413: ErrorAnswer})
def post_explanation(request: HttpRequest, payload: ExplanationRequest) -> HttpResponse:
    """Why this text isn't right Python, and where, in the reader's language; null when it is right."""
    from cluboteca.insight.python.explain import explain_source  # noqa: PLC0415 -- large: not at every start

    if get_sign_in(request) is None and not isinstance(request.user, Person):
        raise NoCrew
    check_program_length(payload.source)
    found = explain_source(payload.source, get_language() or "ro")
    return answer_json({"explanation": found and found.as_json()})
