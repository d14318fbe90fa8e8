"""Addresses of the learners' projects."""

from django.urls import path

from cluboteca.workspace import views

app_name = "workspace"
urlpatterns = [
    path("projects/", views.show_projects, name="projects"),
    path("projects/<int:project_id>/", views.open_project, name="open-project"),
]
