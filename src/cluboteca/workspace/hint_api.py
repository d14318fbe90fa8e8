"""That hints were opened, as the browser tells it: for whoever comes to help."""

from django.http import HttpRequest, HttpResponse
from ninja import Router, Schema
from pydantic import Field

from cluboteca.core.api import ErrorAnswer, Id
from cluboteca.people.computer import require_sign_in
from cluboteca.workspace.actions import note_hints
from cluboteca.workspace.file_api import SAVE_HEADER
from cluboteca.workspace.policies import MOST_HINTS, check_has_opened, check_is_author
from cluboteca.workspace.save_token import read_save_token

router = Router(tags=["projects"])


class HintsRequest(Schema):
    """opened: how many of the activity's hints stand open, from the first."""

    opened: int = Field(ge=1, le=MOST_HINTS)


@router.put("/projects/{project_id}/hints", response={204: None, 401: ErrorAnswer, 404: ErrorAnswer, 422: ErrorAnswer})
def put_hints(request: HttpRequest, project_id: Id, payload: HintsRequest) -> HttpResponse:
    """The crew has opened so many hints. It may arrive after the crew has gone, by its save token; fewer change nothing."""
    note_hints(project_id=project_id, sign_in_id=_find_sign_in(request, project_id), opened=payload.opened)
    return HttpResponse(status=204)


def _find_sign_in(request: HttpRequest, project_id: int) -> int:
    """Whom the token names, else who sits there. Raises NoCrew, NotYours."""
    named = read_save_token(request.headers.get(SAVE_HEADER, ""), project_id=project_id)
    if named is not None:
        check_has_opened(project_id, named)
        return named
    sign_in_id = require_sign_in(request).pk
    check_is_author(project_id, sign_in_id)
    return sign_in_id
