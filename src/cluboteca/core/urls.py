"""Addresses that belong to no app in particular."""

from django.conf import settings
from django.urls import path

from cluboteca.core import sandbox, scratch_frame, views

app_name = "core"
urlpatterns = [
    path("language/", views.choose_language, name="language"),
    path("sandbox/", sandbox.show_sandbox, name="sandbox"),
    path("sandbox/compiling/", sandbox.show_sandbox, {"may_compile": True}, name="sandbox_compiling"),
    path("scratch-frame/", scratch_frame.show_scratch_frame, name="scratch_frame"),
]

if settings.DEBUG:
    urlpatterns.append(path("components/", views.show_components, name="components"))
