"""The queue of raised hands, and thanks, as JSON."""

from django.http import HttpRequest, HttpResponse
from django.utils.translation import get_language
from ninja import Router

from cluboteca.core.api import ErrorAnswer, Id
from cluboteca.meetings.board_access import get_helping_viewer
from cluboteca.meetings.etag import answer_with_etag
from cluboteca.meetings.helping.actions import thank
from cluboteca.meetings.helping.description import describe_queue
from cluboteca.meetings.queries import get_crew

router = Router(tags=["meeting"])


@router.get("/raised-hands", response={200: dict[str, object], 304: None, 404: ErrorAnswer})
def get_hands(request: HttpRequest) -> HttpResponse:
    """The hands that are up, for a crew with an ambassador: who, where, since when, what they tried. Carries an ETag."""
    return answer_with_etag(request, describe_queue(get_helping_viewer(request), get_language() or "ro"))


@router.post("/hands/{hand_id}/thanks", response={204: None, 401: ErrorAnswer, 404: ErrorAnswer})
def post_thanks(request: HttpRequest, hand_id: Id) -> HttpResponse:
    """The crew thanks the ambassador who helped with its hand; a second time changes nothing."""
    thank(crew=get_crew(request), hand_id=hand_id)
    return HttpResponse(status=204)
