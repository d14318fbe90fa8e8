"""Keeping drafts of own material, their pictures and starters, as JSON."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import get_language
from ninja import Router, Schema

from cluboteca.content.own.actions import add_picture, add_starter, save_draft
from cluboteca.content.own.draft import DraftStarter, OwnDraft
from cluboteca.content.own.queries import get_own_file
from cluboteca.core.api import ErrorAnswer, Id, answer_json
from cluboteca.core.errors import NotYours
from cluboteca.meetings.own_access import get_writer
from cluboteca.meetings.own_starter import take_starter, without_lost_project

router = Router(tags=["own material"])
_MEDIA_TYPES = {"png": "image/png", "jpg": "image/jpeg", "webp": "image/webp"}


class OwnSaveRequest(Schema):
    """revision: of the text that was changed. page: a UUID that the open page has chosen for itself."""

    revision: Id
    page: UUID
    draft: OwnDraft


class OwnSavedAnswer(Schema):
    revision: int


class OwnFileAnswer(Schema):
    """name: for `picture` of a step. address: where it can be seen."""

    name: str
    address: str


class OwnStarterRequest(Schema):
    """showing: of a project that was on the projector in this club, and that this writer may choose."""

    showing: Id


@router.put(
    "/own-activities/{activity_id}",
    response={200: OwnSavedAnswer, 404: ErrorAnswer, 409: ErrorAnswer, 413: ErrorAnswer, 422: ErrorAnswer},
)
def put_own(request: HttpRequest, activity_id: Id, payload: OwnSaveRequest) -> HttpResponse:
    """Keep what was typed, however incomplete. Answered after the commit; sending it again changes nothing."""
    writer = get_writer(request)
    saved = save_draft(
        activity=writer.get_own(activity_id),
        draft=without_lost_project(payload.draft),
        revision=payload.revision,
        page_key=payload.page,
        by=writer.person,
    )
    return answer_json({"revision": saved.revision})


@router.post(
    "/own-activities/{activity_id}/pictures",
    response={201: OwnFileAnswer, 404: ErrorAnswer, 413: ErrorAnswer, 422: ErrorAnswer},
)
def post_own_picture(request: HttpRequest, activity_id: Id) -> HttpResponse:
    """A PNG, JPEG or WebP of at most 1 MB, 16 to 4000 pixels wide and high; the body is the file."""
    writer = get_writer(request)
    activity = writer.get_own(activity_id)
    name = add_picture(own_pack=activity.own_pack, content=request.body, by=writer.person)
    return answer_json({"name": name, "address": get_own_file_url(activity.pk, name)}, status=201)


@router.post(
    "/own-activities/{activity_id}/starters",
    response={201: DraftStarter, 404: ErrorAnswer, 413: ErrorAnswer, 422: ErrorAnswer},
)
def post_own_starter(request: HttpRequest, activity_id: Id) -> HttpResponse:
    """A project of Scratch to begin with, at most 10 MB; the body is the .sb3 file."""
    writer = get_writer(request)
    activity = writer.get_own(activity_id)
    name = add_starter(own_pack=activity.own_pack, content=request.body, by=writer.person)
    return answer_json(DraftStarter(kind="file", name=name).model_dump(mode="json"), status=201)


@router.post("/own-activities/{activity_id}/starters/shown", response={201: DraftStarter, 404: ErrorAnswer})
def post_own_starter_from_project(request: HttpRequest, activity_id: Id, payload: OwnStarterRequest) -> HttpResponse:
    """Begin with a project that was on the projector in this club."""
    writer = get_writer(request)
    starter = take_starter(
        activity=writer.get_own(activity_id),
        writer=writer,
        showing_id=payload.showing,
        locale=get_language() or "ro",
    )
    return answer_json(starter.model_dump(mode="json"), status=201)


@router.get("/own-activities/{activity_id}/files/{name}", response={404: ErrorAnswer})
def get_own_picture(request: HttpRequest, activity_id: Id, name: str) -> HttpResponse:
    """A picture of the club's own material, for those who may write there."""
    activity = get_writer(request).get_own(activity_id)
    media_type = _MEDIA_TYPES.get(name.rpartition(".")[2])
    if media_type is None:
        raise NotYours
    return HttpResponse(
        get_own_file(activity.own_pack, name),
        content_type=media_type,
        headers={
            "Cache-Control": "private, no-cache",
            "Content-Security-Policy": "sandbox; default-src 'none'",
            "X-Content-Type-Options": "nosniff",
        },
    )


def get_own_file_url(activity_id: int, name: str) -> str:
    return reverse("api:get_own_picture", kwargs={"activity_id": activity_id, "name": name})
