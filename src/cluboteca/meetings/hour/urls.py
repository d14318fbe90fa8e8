"""Addresses of this part."""

from django.urls import URLPattern, URLResolver

app_name = "hour"
urlpatterns: list[URLPattern | URLResolver] = []
