"""Addresses of the librarian's lists of learners and of computers."""

from django.urls import path

from cluboteca.clubs.roster.views import cards, roster
from cluboteca.clubs.views import computers

app_name = "clubs"
urlpatterns = [
    path("learners/", roster.show_learners, name="learners"),
    path("learners/<int:learner_id>/pictures/", cards.deal_for_one, name="deal-pictures"),
    path("learners/<int:learner_id>/unlock/", roster.unlock, name="unlock"),
    path("computers/unlock/", roster.unlock_pc, name="unlock-computer"),
    path("computers/", computers.show_computers, name="computers"),
    path("computers/check/", computers.check, name="check-computer"),
    path("computers/<int:computer_id>/", computers.show_computer, name="computer"),
    path("computers/<int:computer_id>/remove/", computers.remove, name="remove-computer"),
]
