"""Which projects may be shown in a club's gallery: the one rule, for the page that offers it and for what then hangs."""

from collections.abc import Iterable

from cluboteca.clubs.models import Membership
from cluboteca.clubs.policies import LEARNER_ROLES
from cluboteca.content.models import Kind
from cluboteca.people.models import Consent, Purpose
from cluboteca.workspace.models import Project

SHOWN_KINDS = (Kind.BLOCKS, Kind.PYTHON, Kind.SCRATCH)
"""Whose works run, so that others can look at them. What was filled in on a sheet stays with whoever wrote it."""


def list_exhibitors(learner_ids: Iterable[int]) -> set[tuple[int, int]]:
    """Which of these learners may be named in the gallery of which club: pairs of ids. They learn there and agree to it."""
    consents = Consent.objects.filter(
        purpose=Purpose.GALLERY, learner__in=list(learner_ids), withdrawn_on__isnull=True
    ).values("learner")
    members = Membership.objects.filter(person__in=consents, role__in=LEARNER_ROLES, ended_at__isnull=True)
    return set(members.values_list("person_id", "club_id"))


def list_exhibiting_clubs(projects: Iterable[Project]) -> dict[int, set[int]]:
    """By project, the ids of the clubs in whose gallery it may be shown: its work runs, and all authors may be named there.

    One query, where the authors are prefetched.
    """
    listed = list(projects)
    authors = {project.pk: {author.pk for author in project.authors.all()} for project in listed}
    pairs = list_exhibitors(set().union(*authors.values()))
    club_ids = {club_id for _learner_id, club_id in pairs}
    return {
        project.pk: {
            club_id
            for club_id in club_ids
            if authors[project.pk] and all((learner_id, club_id) in pairs for learner_id in authors[project.pk])
        }
        if project.activity.kind in SHOWN_KINDS
        else set()
        for project in listed
    }
