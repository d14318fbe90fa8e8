"""Addresses of this part."""

from django.urls import URLPattern, URLResolver

app_name = "badges"
urlpatterns: list[URLPattern | URLResolver] = []
