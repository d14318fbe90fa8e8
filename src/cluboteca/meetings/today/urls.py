"""Addresses of the home screen and of the ways to everything. Mounted once the other parts stand."""

from django.urls import URLPattern, URLResolver

app_name = "today"
urlpatterns: list[URLPattern | URLResolver] = []
