"""Addresses of the closing questions and of the notes of incidents."""

from django.urls import URLPattern, URLResolver, path

from cluboteca.meetings.closing import views

app_name = "closing"
urlpatterns: list[URLPattern | URLResolver] = [
    path("meetings/<int:meeting_id>/closing/", views.close_meeting, name="closing"),
    path("incidents/", views.show_incidents, name="incidents"),
    path("incidents/new/", views.write_incident, name="write-incident"),
    path("incidents/<int:incident_id>/", views.show_incident, name="incident"),
]
