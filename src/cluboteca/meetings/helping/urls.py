"""Addresses of this part."""

from django.urls import URLPattern, URLResolver

app_name = "helping"
urlpatterns: list[URLPattern | URLResolver] = []
