"""Addresses of a preview: its own, and those of a club server."""

from django.urls import URLPattern, URLResolver, include, path

from cluboteca.config.preview import views
from cluboteca.config.urls import handler400, handler403, handler404, handler500

__all__ = ["handler400", "handler403", "handler404", "handler500", "urlpatterns"]

urlpatterns: list[URLPattern | URLResolver] = [
    path("preview/", views.show_index, name="preview"),
    path("preview/enter/", views.enter, name="preview-enter"),
    path("preview/state/", views.get_state),
    path("preview/reload.js", views.get_reload),
    path("", views.show_home),
    path("", include("cluboteca.config.urls")),
]
