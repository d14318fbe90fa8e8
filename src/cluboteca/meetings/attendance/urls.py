"""Addresses of the attendance of many meetings; that of one meeting is `meetings:attendance`."""

from django.urls import URLPattern, URLResolver, path

from cluboteca.meetings.attendance import views

app_name = "attendance"
urlpatterns: list[URLPattern | URLResolver] = [
    path("attendance/", views.show_attendance, name="overview"),
    path("attendance/learners/<int:learner_id>/", views.show_learner, name="learner"),
    path("attendance/register/", views.show_register, name="register"),
    path("attendance/export.csv", views.export_csv, name="csv"),
    path("attendance/export.xlsx", views.export_xlsx, name="xlsx"),
]
