"""Costumes and sounds of Scratch projects, as they are sent and asked for: each once, named by its content."""

from django.http import HttpRequest, HttpResponse, HttpResponseNotModified
from ninja import Router, Schema

from cluboteca.core.api import ErrorAnswer, Id, answer_json
from cluboteca.core.errors import NotYours
from cluboteca.insight.scratch.medium_file import is_file_name, media_type_of
from cluboteca.people.computer import get_sign_in_id, require_sign_in
from cluboteca.people.policies import NoCrew
from cluboteca.workspace.actions import save_file
from cluboteca.workspace.policies import check_has_opened, check_is_author
from cluboteca.workspace.queries import get_file
from cluboteca.workspace.quick_sql import is_author
from cluboteca.workspace.save_token import read_save_token

router = Router(tags=["projects"])
SAVE_HEADER = "X-Save-Token"


class FileAnswer(Schema):
    name: str


@router.put(
    "/projects/{project_id}/files/{name}",
    response={200: FileAnswer, 201: FileAnswer, 401: ErrorAnswer, 404: ErrorAnswer, 413: ErrorAnswer, 422: ErrorAnswer},
    openapi_extra={"requestBody": {"required": True, "content": {"application/octet-stream": {"schema": {}}}}},
)
def put_file(request: HttpRequest, project_id: Id, name: str) -> HttpResponse:
    """A costume or sound that versions may name then: `<md5>.<ending>`, at most 10 MiB. A repeat (200) changes nothing."""
    _check_may_save(request, project_id)
    is_new = save_file(project_id=project_id, name=name, content=request.body)
    return answer_json({"name": name}, status=201 if is_new else 200)


@router.get("/projects/{project_id}/files/{name}", response={304: None, 401: ErrorAnswer, 404: ErrorAnswer})
def get_file_bytes(request: HttpRequest, project_id: Id, name: str) -> HttpResponse:
    """A costume or sound of the project, or of its activity's starter; for the authors alone."""
    check_is_author(project_id, require_sign_in(request).pk)
    return answer_file(request, project_id, name)


def answer_file(request: HttpRequest, project_id: int, name: str) -> HttpResponse:
    """Whatever it is, opened by itself it can run and load nothing. Raises NotYours."""
    if not is_file_name(name):
        raise NotYours
    etag = f'"{name}"'
    if request.headers.get("If-None-Match") == etag:
        return HttpResponseNotModified(headers={"ETag": etag})
    return HttpResponse(
        get_file(project_id, name),
        content_type=media_type_of(name),
        headers={
            "ETag": etag,
            # Asked again each time, since the next crew at this computer mustn't have it out of the browser.
            "Cache-Control": "private, no-cache",
            "Content-Security-Policy": "sandbox; default-src 'none'; style-src 'unsafe-inline'",
            "X-Content-Type-Options": "nosniff",
        },
    )


def _check_may_save(request: HttpRequest, project_id: int) -> None:
    """As of a version: an author who sits there, or whoever the save token names. Raises NoCrew, NotYours."""
    sign_in_id = get_sign_in_id(request)
    if sign_in_id is not None and is_author(project_id, sign_in_id):
        return
    token = request.headers.get(SAVE_HEADER)
    if token is None:
        raise NotYours() if sign_in_id else NoCrew()
    named = read_save_token(token, project_id=project_id)
    if named is None:
        raise NotYours
    check_has_opened(project_id, named)
