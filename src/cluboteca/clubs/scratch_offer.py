"""What is offered to the children at a computer on which Scratch doesn't run well: the same activity with blocks.

| the latest check says | following the link of an activity in Scratch that has a twin |
|---|---|
| it doesn't run | leads to the offer first; from there on to Scratch all the same |
| it runs, but slowly | leads to both, until this crew has saved something in Scratch |
| it runs well; never checked | leads to Scratch, which says by itself where WebGL is missing |

    offer = find_scratch_offer(request, activity_data["twin"], has_begun=latest is not None)
    if offer:
        return show_scratch_offer(request, offer, title=words.title, crew_data=describe_crew(crew))
"""

from collections.abc import Mapping
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from cluboteca.clubs.computer import get_fitness
from cluboteca.clubs.computer_fitness import Fitness, Workspace

# `?here=yes`: the children have seen the offer and go on to Scratch.
HERE = "here"


@dataclass(frozen=True)
class ScratchOffer:
    """url: of the twin. here_url: of the activity in Scratch itself."""

    fitness: Fitness
    url: str
    here_url: str

    @property
    def is_slow(self) -> bool:
        """Both are a good choice; else Scratch is only for those who want to try."""
        return self.fitness == Fitness.SLOW


def find_scratch_offer(
    request: HttpRequest, twin: Mapping[str, str] | None, *, has_begun: bool = False
) -> ScratchOffer | None:
    """None where the activity itself is to be shown.

    request: for the activity's own page. twin: `url` of the activity with blocks. has_begun: the crew has
    saved something in this activity.
    """
    if not twin or HERE in request.GET:
        return None
    fitness = get_fitness(request, Workspace.SCRATCH)
    if fitness == Fitness.NOT or (fitness == Fitness.SLOW and not has_begun):
        return ScratchOffer(fitness, twin["url"], f"{request.path}?{HERE}=yes")
    return None


def show_scratch_offer(
    request: HttpRequest, offer: ScratchOffer, *, title: str, crew_data: Mapping[str, object]
) -> HttpResponse:
    """title: of the activity in Scratch. crew_data: as the pages of a crew have it."""
    return render(request, "clubs/scratch_offer.html", {"offer": offer, "title": title, "crew_data": crew_data})
