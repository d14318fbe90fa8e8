"""Who has finished a training stays finished, whatever comes to it afterwards."""

from datetime import timedelta

import pytest

from cluboteca.clubs.models import Club
from cluboteca.content.models import Activity, Audience, Unit
from cluboteca.people.models import Person
from cluboteca.training.actions import note_completions
from cluboteca.training.models import Completion
from cluboteca.training.queries import get_track, list_ambassadors
from cluboteca.training.readiness import list_readiness
from tests.named_people import PLAN, UNIT_TEXT, Learner, sign_in_adult
from tests.training_tracks import solve_units

Tracks = dict[Audience, list[Unit]]


def add_module(tracks: Tracks, audience: Audience) -> Unit:
    """As a newer release of the pack brings it."""
    first = tracks[audience][0]
    text = {"ro": UNIT_TEXT | {"title": "Modulul nou"}}
    unit = Unit.objects.create(
        pack=first.pack, course=first.course, full_id="training/new", position=9, plan=PLAN, texts=text
    )
    words = {"ro": {"title": "Nou", "goal": "Nou."}}
    Activity.objects.create(
        pack=first.pack, unit=unit, full_id="training/new-1", kind="blocks", minutes=5, position=0, words=words
    )
    return unit


def finish(person: Person, tracks: Tracks, audience: Audience) -> None:
    solve_units(person, tracks[audience])
    note_completions(track=get_track(audience), people=[person])


def is_training_met(club: Club) -> bool:
    return next(item for item in list_readiness(club) if item.id == "training").is_met


def test_a_new_module_does_not_take_the_certificate_back(club: Club, elena: Person, tracks: Tracks) -> None:
    finish(elena, tracks, Audience.LIBRARIANS)
    Completion.objects.all().update(completed_at=Completion.objects.latest("pk").completed_at - timedelta(days=400))
    finished_at = Completion.objects.latest("pk").completed_at
    add_module(tracks, Audience.LIBRARIANS)
    librarian = sign_in_adult(elena)
    answer = librarian.get("/training/certificate/")
    assert answer.status_code == 200
    assert answer.context["date"] == finished_at
    assert "Modulul nou" not in answer.content.decode()
    assert "Modulul leading" in answer.content.decode()
    assert "/training/certificate/" in librarian.get("/training/").content.decode()
    assert is_training_met(club)


def test_an_ambassador_keeps_hers_too(club: Club, ilinca: Learner, elena: Person, tracks: Tracks) -> None:
    finish(ilinca.person, tracks, Audience.AMBASSADORS)
    add_module(tracks, Audience.AMBASSADORS)
    (ambassador,) = list_ambassadors(club)
    assert ambassador.is_trained
    assert ambassador.done_count == 1
    assert sign_in_adult(elena).get(f"/ambassadors/{ilinca.person.pk}/certificate/").status_code == 200


@pytest.mark.parametrize("audience", [Audience.LIBRARIANS, Audience.AMBASSADORS])
def test_who_has_done_a_part_has_not_finished(
    club: Club, elena: Person, ilinca: Learner, tracks: Tracks, audience: Audience
) -> None:
    solve_units(elena, tracks[Audience.LIBRARIANS][:1])
    add_module(tracks, audience)
    note_completions(track=get_track(Audience.LIBRARIANS), people=[elena])
    finish(ilinca.person, tracks, Audience.AMBASSADORS)
    assert sign_in_adult(elena).get("/training/certificate/").status_code == 409
    assert not is_training_met(club)


def test_it_is_noted_once(elena: Person, tracks: Tracks) -> None:
    finish(elena, tracks, Audience.LIBRARIANS)
    track = get_track(Audience.LIBRARIANS)
    finish(elena, {Audience.LIBRARIANS: [add_module(tracks, Audience.LIBRARIANS)]}, Audience.LIBRARIANS)
    note_completions(track=track, people=[elena])
    assert Completion.objects.filter(person=elena, finishes_track=True).count() == 1
