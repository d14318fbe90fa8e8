"""Addresses of naming ambassadors, of their school, and of the queue of raised hands."""

from django.urls import path

from cluboteca.meetings.helping import views

app_name = "helping"
urlpatterns = [
    path("ambassadors/", views.show_ambassadors, name="ambassadors"),
    path("ambassadors/<int:learner_id>/end/", views.end, name="end"),
    path("ambassadors/<int:learner_id>/certificate/", views.show_certificate, name="certificate"),
    path("rehearsals/start/", views.begin_rehearsal, name="start-rehearsal"),
    path("hands/", views.show_queue, name="queue"),
    path("school/", views.show_school, name="school"),
]
