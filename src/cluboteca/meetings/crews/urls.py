"""Address of the suggested crews."""

from django.urls import URLPattern, URLResolver, path

from cluboteca.meetings.crews import views

app_name = "crews"
urlpatterns: list[URLPattern | URLResolver] = [
    path("crews/", views.show_crews, name="crews"),
]
