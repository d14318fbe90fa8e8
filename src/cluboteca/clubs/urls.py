"""Addresses of the librarian's list of learners."""

from django.urls import path

from cluboteca.clubs import views

app_name = "clubs"
urlpatterns = [
    path("learners/", views.show_learners, name="learners"),
    path("learners/<int:learner_id>/pictures/", views.deal_pictures, name="deal-pictures"),
    path("learners/<int:learner_id>/unlock/", views.unlock, name="unlock"),
    path("computers/unlock/", views.unlock_pc, name="unlock-computer"),
]
