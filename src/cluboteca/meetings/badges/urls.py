"""Addresses of this part."""

from django.urls import URLPattern, URLResolver, path

from cluboteca.meetings.badges import views

app_name = "badges"
urlpatterns: list[URLPattern | URLResolver] = [
    path("badges/", views.show_badges, name="badges"),
    path("badges/new/", views.make, name="make"),
    path("badges/stickers/", views.print_stickers, name="stickers"),
    path("badges/<int:badge_id>/", views.give, name="give"),
    path("badges/<int:badge_id>/retire/", views.retire, name="retire"),
    path("my-badges/", views.show_mine, name="mine"),
    path("my-badges/<int:child_id>/", views.show_mine, name="of-child"),
]
