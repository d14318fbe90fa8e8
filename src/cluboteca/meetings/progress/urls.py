"""Addresses of progress, of the village and of certificates."""

from django.urls import URLPattern, URLResolver, path

from cluboteca.meetings.progress import views

app_name = "progress"
urlpatterns: list[URLPattern | URLResolver] = [
    path("progress/", views.show_progress, name="overview"),
    path("progress/units/<path:unit_id>/", views.show_unit, name="unit"),
    path("progress/learners/", views.show_learners, name="learners"),
    path("progress/learners/<int:learner_id>/", views.show_learner, name="learner"),
    path("progress/certificates/", views.choose_certificates, name="certificates"),
    path("progress/certificates/print/", views.print_certificates, name="print-certificates"),
    path("village/", views.show_village, name="village"),
]
