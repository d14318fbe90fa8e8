"""Addresses of the librarian's training, the rehearsal and the opening."""

from django.urls import path

from cluboteca.training import views

app_name = "training"
urlpatterns = [
    path("training/", views.show_track, name="track"),
    path("training/modules/<path:unit_id>/", views.show_module, name="module"),
    path("training/activities/<path:activity_id>/", views.show_activity, name="activity"),
    path("training/certificate/", views.show_certificate, name="certificate"),
    path("training/rehearsal/", views.rehearse, name="rehearsal"),
    path("opening/", views.show_opening, name="opening"),
]
