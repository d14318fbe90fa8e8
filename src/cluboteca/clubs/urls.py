"""Addresses of the librarian's lists of learners and of computers."""

from django.urls import path

from cluboteca.clubs.views import computers, learners

app_name = "clubs"
urlpatterns = [
    path("learners/", learners.show_learners, name="learners"),
    path("learners/<int:learner_id>/pictures/", learners.deal_pictures, name="deal-pictures"),
    path("learners/<int:learner_id>/unlock/", learners.unlock, name="unlock"),
    path("computers/unlock/", learners.unlock_pc, name="unlock-computer"),
    path("computers/", computers.show_computers, name="computers"),
    path("computers/check/", computers.check, name="check-computer"),
    path("computers/<int:computer_id>/", computers.show_computer, name="computer"),
    path("computers/<int:computer_id>/remove/", computers.remove, name="remove-computer"),
]
