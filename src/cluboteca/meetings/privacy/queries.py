"""Which papers are there or missing."""

from dataclasses import dataclass

from cluboteca.clubs.models import Club
from cluboteca.clubs.queries import list_learners
from cluboteca.people.consents import all_consent, list_consenting_ids, list_in_force
from cluboteca.people.models import Consent, Person, Purpose
from cluboteca.workspace.models import Project


@dataclass(frozen=True)
class PapersOfLearner:
    """One line of the table. cells: of each purpose in order, the consent in force or None."""

    learner: Person
    cells: list[tuple[Purpose, Consent | None]]

    @property
    def may_take_part(self) -> bool:
        return any(purpose == Purpose.TAKE_PART and consent for purpose, consent in self.cells)

    @property
    def has_carried_over(self) -> bool:
        """Whether an answer stands there that no adult wrote down: an upgrade brought it along."""
        return any(consent is not None and consent.recorded_by_id is None for _purpose, consent in self.cells)


def list_papers(club: Club) -> list[PapersOfLearner]:
    """Of all children of the club, those who can't take part yet first, then by nickname."""
    learners = list_learners(club)
    in_force = list_in_force(learner.pk for learner in learners)
    lines = [
        PapersOfLearner(learner, [(purpose, in_force.get(learner.pk, {}).get(purpose)) for purpose in Purpose])
        for learner in learners
    ]
    return sorted(lines, key=lambda line: line.may_take_part)


def count_missing_papers(club: Club) -> int:
    """How many children can't sign in since no consent to taking part is written down. For the page of today."""
    learners = [learner.pk for learner in list_learners(club)]
    return len(learners) - len(list_consenting_ids(Purpose.TAKE_PART, learners))


def list_taken_back(club: Club) -> list[Person]:
    """Those on the club's list whose guardians' yes to taking part was taken back, and not given anew; by nickname."""
    learners = list_learners(club)
    ids = [learner.pk for learner in learners]
    admitted = list_consenting_ids(Purpose.TAKE_PART, ids)
    given = Consent.objects.filter(learner__in=ids, purpose=Purpose.TAKE_PART).values_list("learner_id", flat=True)
    taken_back = set(given) - admitted
    return [learner for learner in learners if learner.pk in taken_back]


def list_photographed(club: Club) -> list[tuple[Person, bool]]:
    """Each child of the club, and whether photographs are agreed to."""
    learners = list_learners(club)
    agreed = list_consenting_ids(Purpose.PHOTO, [learner.pk for learner in learners])
    return [(learner, learner.pk in agreed) for learner in learners]


def may_mentor_see(project: Project) -> bool:
    """Whether every author's guardian agrees that a mentor sees it. Whatever sends a project to one asks here; nothing does yet."""
    return all_consent(project.authors.values_list("pk", flat=True), Purpose.MENTOR)
