"""Addresses of taking children in, changing and moving them, and of their cards. The list itself is `clubs:learners`."""

from django.urls import path

from cluboteca.clubs.roster.views import cards, many, one

app_name = "roster"
urlpatterns = [
    path("learners/add/", one.add, name="add"),
    path("learners/add-many/", many.add_many, name="add-many"),
    path("learners/add-many/take-in/", many.take_in_many, name="take-in-many"),
    path("learners/add-many/sample.csv", many.download_sample, name="sample"),
    path("learners/cards/", cards.deal_for_many, name="cards"),
    path("learners/<int:learner_id>/", one.edit, name="edit"),
    path("learners/<int:learner_id>/move/", one.move, name="move"),
    path("learners/<int:learner_id>/archive/", one.archive, name="archive"),
    path("learners/<int:learner_id>/come-back/", one.come_back, name="come-back"),
]
