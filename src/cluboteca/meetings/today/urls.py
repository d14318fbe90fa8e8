"""Addresses of the home screen and of the ways to everything."""

from django.urls import path

from cluboteca.meetings.today import views

app_name = "today"
urlpatterns = [
    path("today/", views.show_today, name="today"),
    path("club/", views.show_club, name="club"),
]
