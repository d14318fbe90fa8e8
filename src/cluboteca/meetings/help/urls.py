"""Addresses of the librarian's book."""

from django.urls import path

from cluboteca.meetings.help import views

app_name = "help"
urlpatterns = [
    path("help/", views.show_contents, name="contents"),
    path("help/about/", views.show_about, name="about"),
    path("help/booklet/", views.show_booklet, name="booklet"),
    path("help/images/<str:locale>/<str:name>", views.show_picture, name="picture"),
    path("help/<slug:topic>/", views.show_topic, name="topic"),
]
