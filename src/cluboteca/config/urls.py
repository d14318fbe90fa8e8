"""Addresses of a club server."""

from django.urls import URLPattern, URLResolver, include, path

from cluboteca.config.api import api

urlpatterns: list[URLPattern | URLResolver] = [
    path("api/", api.urls),  # first: saving is the busiest call
    path("", include("cluboteca.meetings.today.urls")),
    path("", include("cluboteca.meetings.help.urls")),
    path("", include("cluboteca.meetings.hour.urls")),
    path("", include("cluboteca.meetings.badges.urls")),
    path("", include("cluboteca.meetings.fair.urls")),
    path("", include("cluboteca.meetings.gallery.urls")),
    path("", include("cluboteca.meetings.progress.urls")),
    path("", include("cluboteca.meetings.attendance.urls")),
    path("", include("cluboteca.meetings.closing.urls")),
    path("", include("cluboteca.meetings.leading.urls")),
    path("", include("cluboteca.meetings.crews.urls")),
    path("", include("cluboteca.meetings.helping.urls")),
    path("", include("cluboteca.meetings.privacy.urls")),
    path("", include("cluboteca.training.urls")),
    path("", include("cluboteca.clubs.roster.urls")),
    path("", include("cluboteca.clubs.setup.urls")),
    path("", include("cluboteca.meetings.urls")),
    path("", include("cluboteca.workspace.urls")),
    path("", include("cluboteca.content.urls")),
    path("", include("cluboteca.clubs.urls")),
    path("", include("cluboteca.people.urls")),
    path("", include("cluboteca.core.urls")),
]

handler400 = "cluboteca.core.views.show_bad_request"
handler403 = "cluboteca.core.views.show_forbidden"
handler404 = "cluboteca.core.views.show_not_found"
handler500 = "cluboteca.core.views.show_server_error"
