"""Some weeks in the life of the demo club, so that its pages have something to show.

    python -m docs.make.past DATA LANGUAGE

Seven meetings, works in the gallery, a badge, a fair. Runs in a process of its own, since Django is set up on one data
folder for good, and before the server starts.
"""

import sys
from dataclasses import dataclass
from datetime import time, timedelta
from pathlib import Path
from random import Random
from typing import Any

from bench.grown import Learners, hold_meeting
from cluboteca.cli.data_folder import set_up_django

MEETINGS = 7
FADING = "Toma"


@dataclass(frozen=True)
class Words:
    """What the librarian and the children of this club wrote. works: title and sentence; the last one waits."""

    works: tuple[tuple[str, str], ...]
    badge: tuple[str, str]
    fair: str
    place: str
    handover: str


WORDS = {
    "ro": Words(
        works=(
            ("Drumul lui Ana", "Am folosit repetă de două ori."),
            ("Merele bunicii", "Merge și cu ochii închiși!"),
            ("Scurtătura", "Am găsit un drum mai scurt."),
            ("Podul", "Cel mai greu a fost la colț."),
            ("Surpriza", "Priviți până la sfârșit."),
        ),
        badge=("Gazdă bună", "I-a arătat unui copil nou cum intră în club."),
        fair="Târgul de primăvară",
        place="Sala de lectură",
        handover="Cheia dulapului cu cartonașe e la mine în sertar. Proiectorul se aprinde de la butonul din spate.",
    ),
    "en": Words(
        works=(
            ("Ana's way", "We used repeat twice."),
            ("Grandmother's apples", "It works with closed eyes too!"),
            ("The short cut", "We found a shorter way."),
            ("The bridge", "The corner was the hardest."),
            ("The surprise", "Watch until the end."),
        ),
        badge=("A good host", "Showed a new child how to come into the club."),
        fair="The spring fair",
        place="The reading room",
        handover="The key of the cupboard with the cards is in my drawer. The projector's button is at the back.",
    ),
}


def main(data: Path, language: str) -> None:
    set_up_django(data)
    from django.db import transaction  # noqa: PLC0415 -- models can be imported only now
    from django.utils import translation  # noqa: PLC0415

    from cluboteca.clubs.models import Club, Role, Weekday  # noqa: PLC0415
    from cluboteca.clubs.queries import list_learners  # noqa: PLC0415
    from cluboteca.people.models import Person  # noqa: PLC0415

    words = WORDS[language]
    with transaction.atomic(), translation.override(language):
        club = Club.objects.get()
        club.weekday, club.starts_at, club.handover_note = Weekday.THURSDAY, time(16, 0), words.handover
        club.save()
        librarian = Person.objects.get(memberships__role=Role.LIBRARIAN)
        learners = list_learners(club)
        _meet(club, learners)
        _show(club, librarian, learners, words)
        _reward(club, librarian, learners, words)


def _meet(club: Any, learners: list[Any]) -> None:
    from cluboteca.core.clock import now  # noqa: PLC0415
    from cluboteca.meetings.programme import list_course_units  # noqa: PLC0415

    units = list_course_units(club)
    random = Random(4)
    for number in range(MEETINGS):
        came = [each for each in learners if number < MEETINGS - 2 or each.nickname != FADING]
        at = now() - timedelta(weeks=MEETINGS - number)
        hold_meeting(Learners(club, came), units[0], at, random)


def _show(club: Any, librarian: Any, learners: list[Any], words: Words) -> None:
    from cluboteca.core.clock import now  # noqa: PLC0415
    from cluboteca.meetings.fair.actions import choose_entries, create_fair  # noqa: PLC0415
    from cluboteca.meetings.models import EntryState, GalleryEntry, Reaction, ReactionKind  # noqa: PLC0415
    from cluboteca.workspace.models import Project  # noqa: PLC0415

    projects = Project.objects.filter(attempts__is_solved=True).distinct().order_by("-pk")
    shown = []
    for number, (project, (title, sentence)) in enumerate(zip(projects, words.works, strict=False)):
        entry = GalleryEntry.objects.create(
            club=club,
            project=project,
            version_key=project.versions.order_by("-saved_at")[0].key,
            title=title,
            words=sentence,
            state=EntryState.PROPOSED if number == len(words.works) - 1 else EntryState.SHOWN,
            proposed_at=now() - timedelta(days=number),
        )
        if entry.state == EntryState.SHOWN:
            shown.append(entry)
            author = project.authors.first()
            other = next(each for each in learners if each != author)
            Reaction.objects.create(entry=entry, learner=other, kind=ReactionKind.LEARNED, reacted_at=now())
    day = now().date() + timedelta(days=12)
    fair = create_fair(club=club, title=words.fair, held_on=day, place=words.place, by=librarian)
    choose_entries(fair=fair, entry_ids=[entry.pk for entry in shown], by=librarian)


def _reward(club: Any, librarian: Any, learners: list[Any], words: Words) -> None:
    from cluboteca.meetings.badges.actions import award_earned, give_badge, make_badge  # noqa: PLC0415

    title, sentence = words.badge
    badge = make_badge(club=club, title=title, words=sentence, drawing="house", by=librarian)
    give_badge(badge=badge, learner_id=learners[0].pk, by=librarian)
    award_earned([learner.pk for learner in learners])


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
