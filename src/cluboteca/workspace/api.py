"""Saving, pictures of saves, and checking, as JSON."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.utils.translation import get_language
from ninja import Router, Schema
from pydantic import Field

from cluboteca.core.api import ErrorAnswer, Id, answer_json
from cluboteca.core.errors import NotYours
from cluboteca.people.computer import get_sign_in_id, require_sign_in
from cluboteca.people.policies import NoCrew
from cluboteca.workspace.actions import Saved, save_picture, save_version
from cluboteca.workspace.body import read_body
from cluboteca.workspace.checking import Press, check_version
from cluboteca.workspace.description import describe_judgement
from cluboteca.workspace.file_api import SAVE_HEADER
from cluboteca.workspace.homecoming import bring_home
from cluboteca.workspace.policies import (
    MAX_WORK_BYTES,
    check_has_opened,
    check_is_author,
    check_may_take_home,
)
from cluboteca.workspace.queries import (
    get_picture,
    get_project,
    get_version,
    get_work,
    is_late_save,
    list_home_names,
    list_versions,
)
from cluboteca.workspace.save_token import read_save_token

router = Router(tags=["projects"])
LOST_HEADER = "X-Lost-Files"


class KeyAnswer(Schema):
    key: UUID


class SavedAnswer(Schema):
    key: UUID
    saved_at: str


class VersionAnswer(Schema):
    """picture: the key under which a picture of it can be had, perhaps of another save of the same minute; or null.

    made_at: of a version that came in with a file from home, when it was made there; else null.
    """

    key: UUID
    saved_at: str
    made_at: str | None
    saved_by: list[str]
    bytes: int
    is_late: bool
    picture: UUID | None


class VersionsAnswer(Schema):
    versions: list[VersionAnswer]


class HomeNamesAnswer(Schema):
    """names: nicknames of those who worked on it and may stand in the file; no others may."""

    names: list[str]


class HomeFileAnswer(Schema):
    """newest: key of the newest version that came in, or null when all were here already."""

    newest: UUID | None


class ResultRequest(Schema):
    id: str = Field(max_length=60)
    passed: bool


class AttemptRequest(Schema):
    """What the browser found when it ran the program: `results` of the running checks, and the facts of the run."""

    version: UUID | None = None
    results: list[ResultRequest] = Field(default_factory=list, max_length=50)
    run: dict[str, object] = Field(default_factory=dict, max_length=40)


class CheckAnswer(Schema):
    id: str
    passed: bool
    message: str


class NextTryAnswer(Schema):
    """finding: id of the typical mistake that was recognised, or null."""

    message: str
    finding: str | None


class JudgementAnswer(Schema):
    is_solved: bool
    checks: list[CheckAnswer]
    next_try: NextTryAnswer | None


class AttemptAnswer(JudgementAnswer):
    id: int


@router.get("/projects/{project_id}/versions", response={200: VersionsAnswer, 401: ErrorAnswer, 404: ErrorAnswer})
def get_versions(request: HttpRequest, project_id: Id) -> HttpResponse:
    """The newest fifty saves, before them the last one of each minute, and all that came from home; newest first."""
    check_is_author(project_id, require_sign_in(request).pk)
    versions = [
        {
            "key": str(listed.version.key),
            "saved_at": listed.version.saved_at.isoformat(),
            "made_at": listed.made_at.isoformat() if listed.made_at else None,
            "saved_by": sorted({stay.learner.nickname for stay in listed.version.sign_in.members.all()}),
            "bytes": listed.version.size_bytes,
            "is_late": listed.version.is_late,
            "picture": str(listed.picture) if listed.picture else None,
        }
        for listed in list_versions(get_project(project_id))
    ]
    return answer_json({"versions": versions})


def _save_as_present(request: HttpRequest, project_id: int, key: UUID) -> Saved | None:
    """Save for the crew that sits there now; None when it isn't theirs."""
    sign_in_id = get_sign_in_id(request)
    if sign_in_id is None:
        return None
    try:
        check_is_author(project_id, sign_in_id)
    except NotYours:
        return None
    return _save(request, project_id, key, sign_in_id)


def _save_by_token(request: HttpRequest, project_id: int, key: UUID) -> Saved:
    """Save for the crew that the token names, though it may have gone. Raises NoCrew, NotYours."""
    token = request.headers.get(SAVE_HEADER)
    if token is None:
        raise NotYours() if get_sign_in_id(request) else NoCrew()
    sign_in_id = read_save_token(token, project_id=project_id)
    if sign_in_id is None:
        raise NotYours
    check_has_opened(project_id, sign_in_id)
    is_late = is_late_save(project_id=project_id, sign_in_id=sign_in_id)
    return _save(request, project_id, key, sign_in_id, is_late=is_late)


def _save(request: HttpRequest, project_id: int, key: UUID, sign_in_id: int, *, is_late: bool = False) -> Saved:
    return save_version(
        project_id=project_id,
        key=key,
        work=read_body(request, most_bytes=MAX_WORK_BYTES),
        sign_in_id=sign_in_id,
        is_late=is_late,
        lost=request.headers.get(LOST_HEADER, "").split(),
    )


@router.put(
    "/projects/{project_id}/versions/{key}",
    response={
        200: SavedAnswer,
        201: SavedAnswer,
        401: ErrorAnswer,
        404: ErrorAnswer,
        409: ErrorAnswer,
        413: ErrorAnswer,
        422: ErrorAnswer,
        507: ErrorAnswer,
    },
    openapi_extra={"requestBody": {"required": True, "content": {"application/json": {"schema": {}}}}},
)
def put_version(request: HttpRequest, project_id: Id, key: UUID) -> HttpResponse:
    """One immutable save: the body, as it is, also packed (`Content-Encoding: gzip`). Answered only after the commit; a
    repeat (200) changes nothing. 409 `missing_files` with `names`: of Scratch; send these first, or name those that are
    lost for good, with spaces between, in X-Lost-Files."""
    token = request.headers.get(SAVE_HEADER)
    saved = None
    if token is None or read_save_token(token, project_id=project_id) == get_sign_in_id(request):
        saved = _save_as_present(request, project_id, key)
    if saved is None:
        saved = _save_by_token(request, project_id, key)
    content = {"key": str(saved.key), "saved_at": saved.saved_at.isoformat()}
    return answer_json(content, status=201 if saved.is_new else 200)


@router.get("/projects/{project_id}/versions/{key}", response={401: ErrorAnswer, 404: ErrorAnswer})
def get_version_bytes(request: HttpRequest, project_id: Id, key: UUID) -> HttpResponse:
    """The very bytes that were saved; for the authors alone."""
    check_is_author(project_id, require_sign_in(request).pk)
    response = HttpResponse(get_work(get_version(project_id, key)), content_type="application/json")
    response.headers["Cache-Control"] = "private, no-store"
    return response


@router.put(
    "/projects/{project_id}/versions/{key}/picture",
    response={
        200: KeyAnswer,
        201: KeyAnswer,
        401: ErrorAnswer,
        404: ErrorAnswer,
        413: ErrorAnswer,
        422: ErrorAnswer,
        507: ErrorAnswer,
    },
    openapi_extra={
        "requestBody": {"required": True, "content": {"image/png": {"schema": {}}, "image/webp": {"schema": {}}}}
    },
)
def put_picture(request: HttpRequest, project_id: Id, key: UUID) -> HttpResponse:
    """What a save looks like: PNG or WebP, at most 240 by 180 pixels and 40 kB. The first one stays (then 200)."""
    check_is_author(project_id, require_sign_in(request).pk)
    is_new = save_picture(version=get_version(project_id, key), image=request.body)
    return answer_json({"key": str(key)}, status=201 if is_new else 200)


@router.get("/projects/{project_id}/versions/{key}/picture", response={401: ErrorAnswer, 404: ErrorAnswer})
def get_picture_bytes(request: HttpRequest, project_id: Id, key: UUID) -> HttpResponse:
    """The picture of a save; for the authors alone. Whatever it is, opened by itself it can run and load nothing."""
    check_is_author(project_id, require_sign_in(request).pk)
    picture = get_picture(project_id, key)
    return HttpResponse(
        bytes(picture.image),
        content_type=picture.media_type,
        headers={
            "Cache-Control": "private, no-store",
            "Content-Security-Policy": "sandbox; default-src 'none'",
            "X-Content-Type-Options": "nosniff",
        },
    )


@router.get(
    "/projects/{project_id}/home-files",
    response={200: HomeNamesAnswer, 401: ErrorAnswer, 404: ErrorAnswer, 409: ErrorAnswer},
)
def get_home_files(request: HttpRequest, project_id: Id) -> HttpResponse:
    """Whether the project may go home now: everybody at this computer needs a guardian's yes to it (else 409)."""
    sign_in = require_sign_in(request)
    check_is_author(project_id, sign_in.pk)
    check_may_take_home(sign_in.pk)
    return answer_json({"names": list_home_names(project_id)})


@router.post(
    "/projects/{project_id}/home-files",
    response={
        200: HomeFileAnswer,
        401: ErrorAnswer,
        404: ErrorAnswer,
        409: ErrorAnswer,
        413: ErrorAnswer,
        422: ErrorAnswer,
        507: ErrorAnswer,
    },
    openapi_extra={"requestBody": {"required": True, "content": {"text/html": {"schema": {"type": "string"}}}}},
)
def post_home_file(request: HttpRequest, project_id: Id) -> HttpResponse:
    """A file that was taken home, as it comes back: its versions that are new become the newest ones here."""
    sign_in = require_sign_in(request)
    check_is_author(project_id, sign_in.pk)
    check_may_take_home(sign_in.pk)
    newest = bring_home(project=get_project(project_id), sign_in=sign_in, content=request.body)
    return answer_json({"newest": str(newest) if newest else None})


@router.post(
    "/projects/{project_id}/attempts",
    response={201: AttemptAnswer, 401: ErrorAnswer, 404: ErrorAnswer, 422: ErrorAnswer},
)
def post_attempt(request: HttpRequest, project_id: Id, payload: AttemptRequest) -> HttpResponse:
    """A press of "Check" on a version (without one: on the latest)."""
    sign_in = require_sign_in(request)
    check_is_author(project_id, sign_in.pk)
    press = Press(
        version_key=payload.version,
        results={each.id: each.passed for each in payload.results},
        facts=payload.run,
    )
    project = get_project(project_id)
    attempt, judgement = check_version(project=project, sign_in=sign_in, press=press, locale=get_language() or "ro")
    return answer_json({"id": attempt.pk, **describe_judgement(judgement)}, status=201)
