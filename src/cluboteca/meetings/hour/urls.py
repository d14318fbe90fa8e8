"""Addresses of an hour of code: the librarian's pages, and those of the children who come."""

from django.urls import path

from cluboteca.meetings.hour import views

app_name = "hour"
urlpatterns = [
    path("hour/", views.show_hour, name="show"),
    path("hour/<int:meeting_id>/end/", views.end, name="end"),
    path("hour/<int:meeting_id>/invitations/", views.print_invitations, name="invitations"),
    path("learners/with-code/", views.join, name="join"),
    path("hour/start/", views.start, name="start"),
    path("hour/back/", views.back, name="back"),
    path("hour/more/", views.more, name="more"),
    path("hour/leave/", views.leave, name="leave"),
    path("hour/certificates/", views.show_certificates, name="certificates"),
    path("hour/invitation/", views.show_own_invitations, name="own-invitations"),
]
