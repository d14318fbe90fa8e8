"""A parent takes a consent back: the page foretells what happens, the act does it, and says so."""

from uuid import uuid4

import pytest
from django.db import connection
from django.test import Client
from django.urls import reverse
from django.utils import translation
from django.utils.timezone import localdate

from cluboteca.clubs.models import Club, Membership, Role
from cluboteca.core.clock import now
from cluboteca.core.models import AuditEvent
from cluboteca.meetings.models import (
    EntryState,
    Fair,
    FairEntry,
    GalleryEntry,
    Meeting,
    RaisedHand,
    Showing,
)
from cluboteca.meetings.privacy.actions import withdraw
from cluboteca.meetings.privacy.effects import EFFECTS
from cluboteca.meetings.privacy.purposes import PAPER
from cluboteca.people.consents import has_consent, withdraw_consent
from cluboteca.people.models import Person, Purpose
from cluboteca.training.models import Nomination
from cluboteca.workspace.models import Project, ProjectVersion, VersionPicture
from tests.named_people import Learner, sign_in
from tests.workspace.test_saving import open_project


class Unforeseen(Exception):
    """A fault in the middle."""


def address_of(learner: Learner, purpose: Purpose) -> str:
    return reverse("privacy:withdraw", args=[learner.person.pk, purpose])


def make_project(*learners: Learner, saves: int = 1, activity: str = "small/well") -> Project:
    """They sit down, work, and leave."""
    computer = sign_in(*learners)
    project = Project.objects.get(pk=open_project(computer, activity)["id"])
    for _number in range(saves):
        key = uuid4()
        path = f"/api/projects/{project.pk}/versions/{key}"
        assert computer.put(path, {"format": 1}, content_type="application/json").status_code == 201
        VersionPicture.objects.create(project=project, key=key, media_type="image/png", image=b"png")
    computer.delete("/api/crews/current")
    return project


def test_every_purpose_has_its_effect_its_words_and_its_paper() -> None:
    assert set(EFFECTS) == set(Purpose) == set(PAPER)


@pytest.mark.parametrize("purpose", list(Purpose))
def test_every_withdrawal_says_what_will_happen_and_what_was_done(
    browser: Client, ana: Learner, purpose: Purpose
) -> None:
    asked = browser.get(address_of(ana, purpose))
    assert asked.context["consequences"]
    assert has_consent(ana.person.pk, purpose), "looking changes nothing"
    answer = browser.post(address_of(ana, purpose), follow=True)
    assert answer.context["done"]["sentences"]
    assert not has_consent(ana.person.pk, purpose)
    assert browser.get(reverse("privacy:learner", args=[ana.person.pk])).context["done"] is None, "told once"


def test_taken_back_twice_the_second_time_changes_nothing(browser: Client, ana: Learner) -> None:
    browser.post(address_of(ana, Purpose.GALLERY), follow=True)
    once = ana.person.consents.get(purpose=Purpose.GALLERY)
    answer = browser.post(address_of(ana, Purpose.GALLERY), follow=True)
    assert answer.status_code == 200
    assert answer.context["done"] is None, "nothing was done, and nothing is told"
    again = ana.person.consents.get(purpose=Purpose.GALLERY)
    assert again.withdrawal_recorded_at == once.withdrawal_recorded_at
    assert ana.person.consents.filter(purpose=Purpose.GALLERY).count() == 1
    assert not browser.get(address_of(ana, Purpose.GALLERY)).context["is_in_force"]


# --- Take part ---


def test_without_taking_part_a_child_is_signed_out_and_cannot_come_back(
    meeting: Meeting, browser: Client, ana: Learner, matei: Learner
) -> None:
    computer = sign_in(ana, matei)
    browser.post(address_of(ana, Purpose.TAKE_PART))
    crew = computer.get("/api/crews/current").json()
    assert [each["nickname"] for each in crew["members"]] == ["Matei"]
    assert crew["driver"] == matei.person.pk
    answer = Client(REMOTE_ADDR="192.168.1.77").post(
        "/api/crews", {"learners": [ana.tapped]}, content_type="application/json"
    )
    assert answer.status_code != 201
    ana.person.refresh_from_db()
    assert ana.person.pictures_hash == ""
    assert Membership.objects.filter(person=ana.person, ended_at__isnull=True).exists(), "stays on the list"


def test_without_taking_part_her_project_leaves_the_projector(
    meeting: Meeting, browser: Client, ana: Learner, matei: Learner
) -> None:
    computer, key = sign_in(ana, matei), uuid4()
    project = open_project(computer)["id"]
    computer.put(f"/api/projects/{project}/versions/{key}", {"format": 1}, content_type="application/json")
    computer.post("/api/showings", {"project": project, "version": str(key)}, content_type="application/json")
    assert browser.get("/api/meeting").json()["showing"]
    asked = browser.get(address_of(ana, Purpose.TAKE_PART))
    assert any("projector" in sentence or "proiector" in sentence for sentence in asked.context["consequences"])
    browser.post(address_of(ana, Purpose.TAKE_PART))
    assert Showing.objects.get().ended_at
    assert browser.get("/api/meeting").json()["showing"] is None


def test_what_was_shown_today_of_a_child_that_may_not_take_part_is_seen_by_no_crew(
    meeting: Meeting, browser: Client, ana: Learner, matei: Learner
) -> None:
    browser.cookies["django_language"] = "en"
    computer, other, key = sign_in(ana), sign_in(matei), uuid4()
    project = open_project(computer)["id"]
    computer.put(f"/api/projects/{project}/versions/{key}", {"format": 1}, content_type="application/json")
    showing = computer.post("/api/showings", {"project": project, "version": str(key)}, content_type="application/json")
    computer.delete(f"/api/showings/{showing.json()['id']}")
    inside = f"/shown/{project}/"
    assert inside in other.get("/").content.decode()
    assert other.get(inside).status_code == 200
    (will,) = [
        each for each in browser.get(address_of(ana, Purpose.TAKE_PART)).context["consequences"] if "shown" in each
    ]
    assert "can't be looked at or copied" in will
    browser.post(address_of(ana, Purpose.TAKE_PART))
    assert inside not in other.get("/").content.decode()
    assert other.get(inside).status_code == 404
    assert other.post(f"{inside}copy/").status_code == 404


# --- Keep work ---


def test_own_projects_are_erased_and_shared_ones_stay_without_the_name(
    meeting: Meeting, elena: Person, ana: Learner, matei: Learner
) -> None:
    own, shared = make_project(ana, saves=3), make_project(matei, ana, activity="small/school")
    assert own != shared
    will = EFFECTS[Purpose.KEEP_WORK].look(ana.person)
    done = withdraw(learner=ana.person, purpose=Purpose.KEEP_WORK, by=elena)
    assert [each.did for each in will] == done
    assert "3" in done[0]
    assert not Project.objects.filter(pk=own.pk).exists()
    assert not ProjectVersion.objects.filter(project_id=own.pk).exists()
    assert not VersionPicture.objects.filter(project_id=own.pk).exists()
    assert list(shared.authors.all()) == [matei.person]
    assert ProjectVersion.objects.filter(project=shared).count() == 1


def test_a_shared_project_goes_when_the_other_author_has_no_yes_either(
    meeting: Meeting, elena: Person, ana: Learner, matei: Learner
) -> None:
    shared = make_project(ana, matei)
    withdraw_consent(learner=matei.person, purpose=Purpose.KEEP_WORK, by=elena)
    withdraw(learner=ana.person, purpose=Purpose.KEEP_WORK, by=elena)
    assert not Project.objects.filter(pk=shared.pk).exists()


def test_a_crew_whose_project_is_erased_begins_anew(meeting: Meeting, elena: Person, ana: Learner) -> None:
    computer = sign_in(ana)
    open_project(computer)
    withdraw(learner=ana.person, purpose=Purpose.KEEP_WORK, by=elena)
    assert computer.get("/api/crews/current").status_code == 401


def test_a_withdrawal_that_fails_leaves_everything_as_it_was(
    meeting: Meeting, elena: Person, ana: Learner, monkeypatch: pytest.MonkeyPatch
) -> None:
    Membership.objects.filter(person=ana.person).update(role=Role.AMBASSADOR)

    def fail() -> None:
        raise Unforeseen

    monkeypatch.setattr("cluboteca.training.actions.now", fail)
    with pytest.raises(Unforeseen):
        withdraw(learner=ana.person, purpose=Purpose.AMBASSADOR, by=elena)
    assert Membership.objects.get(person=ana.person).role == Role.AMBASSADOR
    assert has_consent(ana.person.pk, Purpose.AMBASSADOR)


def test_works_are_erased_outside_of_the_transaction_and_the_withdrawal_holds_if_that_fails(
    meeting: Meeting, elena: Person, ana: Learner, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_project(ana)
    depth_before, depths = len(connection.atomic_blocks), []

    def fail(project_ids: object) -> None:
        depths.append(len(connection.atomic_blocks))
        raise Unforeseen

    monkeypatch.setattr("cluboteca.meetings.privacy.effects.erase_projects", fail)
    with translation.override("en"):
        (told,) = withdraw(learner=ana.person, purpose=Purpose.KEEP_WORK, by=elena)
    assert "goes on with it" in told, "it isn't said that they are erased"
    assert depths == [depth_before], "a crew's save would wait for the end of it"
    assert not has_consent(ana.person.pk, Purpose.KEEP_WORK)


# --- Gallery ---


@pytest.mark.parametrize("state", [EntryState.PROPOSED, EntryState.SHOWN])
def test_works_leave_the_gallery_and_the_fair(
    meeting: Meeting, club: Club, elena: Person, ana: Learner, matei: Learner, state: EntryState
) -> None:
    project = make_project(ana, matei)
    version = project.versions.get()
    entry = GalleryEntry.objects.create(
        club=club, project=project, version_key=version.key, title="Drumul", state=state, proposed_at=now()
    )
    fair = Fair.objects.create(club=club, title="Târg", held_on=localdate(now()), created_at=now())
    FairEntry.objects.create(fair=fair, entry=entry, number=1)
    done = withdraw(learner=ana.person, purpose=Purpose.GALLERY, by=elena)
    entry.refresh_from_db()
    assert entry.state == EntryState.WITHDRAWN
    assert len(done) == 4
    assert Project.objects.filter(pk=project.pk).exists()


# --- Ambassador ---


def test_an_ambassador_becomes_a_learner_and_the_hands_wait_again(
    meeting: Meeting, club: Club, elena: Person, ana: Learner, ilinca: Learner
) -> None:
    Nomination.objects.create(club=club, learner=ilinca.person, named_at=now(), accepted_at=now())
    computer = sign_in(ana)
    hand = computer.post("/api/hands", {}, content_type="application/json").json()["id"]
    RaisedHand.objects.filter(pk=hand).update(taken_by=ilinca.person, taken_at=now())
    withdraw(learner=ilinca.person, purpose=Purpose.AMBASSADOR, by=elena)
    assert Membership.objects.get(person=ilinca.person).role == Role.LEARNER
    assert not Nomination.objects.filter(ended_at__isnull=True).exists()
    assert RaisedHand.objects.get(pk=hand).taken_by is None
    event = AuditEvent.objects.get(action="training.end_ambassador")
    assert (event.subject, event.by_id) == (f"person:{ilinca.person.pk}", elena.pk)


# --- Photographs ---


def test_the_list_for_photographs_says_no(browser: Client, ana: Learner, matei: Learner) -> None:
    browser.post(address_of(ana, Purpose.PHOTO))
    lines = browser.get(reverse("privacy:photos")).context["lines"]
    assert {learner.nickname: agreed for learner, agreed in lines} == {"Ana": False, "Matei": True}
