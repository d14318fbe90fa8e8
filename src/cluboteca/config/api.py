"""The JSON API, put together from the routers of the apps, and documented at /api/docs."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from ninja import NinjaAPI

import cluboteca
from cluboteca.core.api import add_error_handlers, answer_json
from cluboteca.meetings.activity_api import router as activity_router
from cluboteca.meetings.api import router as meetings_router
from cluboteca.meetings.gallery.api import router as gallery_router
from cluboteca.meetings.helping.api import router as helping_router
from cluboteca.meetings.own_api import router as own_router
from cluboteca.workspace.api import router as workspace_router
from cluboteca.workspace.explanation_api import router as explanation_router
from cluboteca.workspace.file_api import router as file_router
from cluboteca.workspace.hint_api import router as hint_router

api = NinjaAPI(
    title="Cluboteca",
    version=cluboteca.__version__,
    description='What a learner\'s browser uses, and the board. Errors: `{"error": {"code", "message"}}`.',
    urls_namespace="api",
)
add_error_handlers(api)


@api.get("/health", tags=["server"], auth=None)
def get_health(request: HttpRequest) -> HttpResponse:
    """Whether the server answers."""
    return answer_json({"status": "ok", "version": cluboteca.__version__, "role": settings.ROLE})


api.add_router("", meetings_router)
api.add_router("", helping_router)
api.add_router("", activity_router)
api.add_router("", workspace_router)
api.add_router("", explanation_router)
api.add_router("", file_router)
api.add_router("", hint_router)
api.add_router("", own_router)
api.add_router("", gallery_router)
