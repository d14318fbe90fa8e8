"""Addresses of the board's buttons and of meetings on paper."""

from django.urls import URLPattern, URLResolver, path

from cluboteca.meetings.leading import views

app_name = "leading"
urlpatterns: list[URLPattern | URLResolver] = [
    path("meetings/<int:meeting_id>/timer/", views.change_timer, name="timer"),
    path("meetings/<int:meeting_id>/projected/", views.change_projected, name="projected"),
    path("meetings/<int:meeting_id>/look-up/", views.change_look, name="look-up"),
    path("meetings/<int:meeting_id>/free-work/", views.change_free_work, name="free-work"),
    path("week/paper/", views.show_paper, name="paper"),
    path("meetings/paper/", views.write_paper, name="write-paper"),
]
