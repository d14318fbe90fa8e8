"""Shapes that the JSON API of every app shares, and how errors are answered."""

import json
from typing import Annotated

from django.core.exceptions import RequestDataTooBig
from django.db import DatabaseError
from django.http import HttpRequest, HttpResponse, JsonResponse
from ninja import NinjaAPI, Schema
from ninja.errors import HttpError, ValidationError
from pydantic import ConfigDict, Field

from cluboteca.core.errors import BadRequest, BodyTooLarge, DiskFull, KindError, is_disk_full

# What a database and a browser both hold exactly.
Id = Annotated[int, Field(ge=0, le=2**53 - 1)]


class ErrorBody(Schema):
    """message is for people, in the reader's language; code is for programs."""

    model_config = ConfigDict(extra="allow")

    code: str
    message: str


class ErrorAnswer(Schema):
    error: ErrorBody


def answer_json(content: object, *, status: int = 200) -> HttpResponse:
    """A JSON response without the cost of validating our own answer."""
    try:
        body = json.dumps(content, ensure_ascii=False).encode()
    except UnicodeEncodeError:  # half of a character, as JavaScript can save one: told as it was saved
        body = json.dumps(content).encode()
    return HttpResponse(body, content_type="application/json", status=status)


def add_error_handlers(api: NinjaAPI) -> None:
    """Every error of the API is `{"error": {"code", "message"}}` with a sentence for the reader."""

    @api.exception_handler(KindError)
    def answer_kind_error(request: HttpRequest, error: KindError) -> HttpResponse:
        return JsonResponse(error.as_json(), status=error.status)

    @api.exception_handler(ValidationError)
    def answer_bad_request(request: HttpRequest, error: ValidationError) -> HttpResponse:
        places = [".".join(str(part) for part in each.get("loc", ())) for each in error.errors]
        kind = BadRequest(where=places)
        return JsonResponse(kind.as_json(), status=kind.status)

    @api.exception_handler(HttpError)
    def answer_unreadable_body(request: HttpRequest, error: HttpError) -> HttpResponse:
        return JsonResponse(BadRequest().as_json(), status=error.status_code)

    @api.exception_handler(RequestDataTooBig)
    def answer_body_too_large(request: HttpRequest, error: RequestDataTooBig) -> HttpResponse:
        return JsonResponse(BodyTooLarge().as_json(), status=BodyTooLarge.status)

    @api.exception_handler(DatabaseError)
    def answer_database_error(request: HttpRequest, error: DatabaseError) -> HttpResponse:
        if not is_disk_full(error):
            raise error
        return JsonResponse(DiskFull().as_json(), status=DiskFull.status)
