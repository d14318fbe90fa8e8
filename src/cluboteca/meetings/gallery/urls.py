"""Addresses of the gallery."""

from django.urls import path

from cluboteca.meetings.gallery import views

app_name = "gallery"
urlpatterns = [
    path("gallery/", views.show_gallery, name="gallery"),
    path("gallery/ours/", views.show_ours, name="ours"),
    path("gallery/offer/<int:project_id>/", views.offer, name="offer"),
    path("gallery/offer/<int:project_id>/take-back/", views.take_back, name="take-back"),
    path("gallery/approve/", views.show_waiting, name="approve"),
    path("gallery/show/", views.show_on_the_wall, name="show"),
    path("gallery/<int:entry_id>/", views.show_entry, name="entry"),
    path("gallery/<int:entry_id>/inside/", views.show_inside, name="inside"),
    path("gallery/<int:entry_id>/picture/", views.show_picture, name="picture"),
    path("gallery/<int:entry_id>/copy/", views.copy, name="copy"),
    path("gallery/<int:entry_id>/react/", views.react, name="react"),
    path("gallery/<int:entry_id>/judge/", views.judge, name="judge"),
]
