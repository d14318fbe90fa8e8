import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from cluboteca.clubs.actions import take_in
from cluboteca.clubs.models import Club, Membership, Role
from cluboteca.clubs.queries import list_ambassador_ids
from cluboteca.clubs.roster.actions import archive_learner, bring_back
from cluboteca.content.models import Audience, Unit
from cluboteca.core.clock import now
from cluboteca.core.models import AuditEvent
from cluboteca.people.consents import record_consents
from cluboteca.people.models import Consent, Person, Purpose
from cluboteca.training.actions import follow_consent, name_ambassador
from cluboteca.training.models import Completion, Nomination
from tests.named_people import Learner, make_learner, sign_in_adult
from tests.training_tracks import solve_units

Tracks = dict[Audience, list[Unit]]


def name(elena: Person, learner: Learner) -> int:
    answer = sign_in_adult(elena).post("/ambassadors/", {"learner": str(learner.person.pk)})
    return answer.status_code


def get_role(learner: Learner) -> str:
    return Membership.objects.get(person=learner.person, ended_at__isnull=True).role


def take_consent_away(learner: Learner) -> None:
    consents = Consent.objects.filter(learner=learner.person, purpose=Purpose.AMBASSADOR)
    consents.update(withdrawn_on=now().date())


def test_one_whose_guardian_has_agreed_is_an_ambassador_at_once(elena: Person, ana: Learner) -> None:
    assert name(elena, ana) == 302
    assert get_role(ana) == Role.AMBASSADOR
    nomination = Nomination.objects.get()
    assert nomination.accepted_at is not None
    assert nomination.named_by == elena
    assert set(AuditEvent.objects.filter(action__startswith="training.").values_list("action", flat=True)) == {
        "training.name_ambassador",
        "training.accept_ambassador",
    }


def test_who_has_not_helped_yet_is_told_so_without_a_nought(elena: Person, ana: Learner) -> None:
    name(elena, ana)
    page = sign_in_adult(elena).get("/ambassadors/").content.decode()
    assert "încă nu a ajutat pe nimeni" in page
    assert "de 0 ori" not in page


def test_one_without_the_consent_waits_and_the_page_leads_to_writing_it_down(elena: Person, ana: Learner) -> None:
    take_consent_away(ana)
    assert name(elena, ana) == 302
    assert get_role(ana) == Role.LEARNER
    content = sign_in_adult(elena).get("/ambassadors/").content.decode()
    assert f"/consents/{ana.person.pk}/" in content


def test_writing_the_consent_down_makes_an_ambassador_of_one_who_waits(elena: Person, ana: Learner, club: Club) -> None:
    take_consent_away(ana)
    name_ambassador(club=club, learner=ana.person, by=elena)
    record_consents(learner=ana.person, purposes=[Purpose.AMBASSADOR], given_on=now().date(), by=elena)
    follow_consent(learner=ana.person, by=elena)
    assert get_role(ana) == Role.AMBASSADOR
    assert Nomination.objects.get().accepted_at is not None


def test_the_page_itself_follows_a_consent_that_was_written_down(elena: Person, ana: Learner, club: Club) -> None:
    take_consent_away(ana)
    name_ambassador(club=club, learner=ana.person, by=elena)
    record_consents(learner=ana.person, purposes=[Purpose.AMBASSADOR], given_on=now().date(), by=elena)
    sign_in_adult(elena).get("/ambassadors/")
    assert get_role(ana) == Role.AMBASSADOR


def test_a_consent_that_is_withdrawn_ends_it_at_once(elena: Person, ana: Learner, club: Club) -> None:
    name(elena, ana)
    assert list_ambassador_ids(club) == {ana.person.pk}
    take_consent_away(ana)
    assert list_ambassador_ids(club) == set()
    follow_consent(learner=ana.person, by=elena)
    assert get_role(ana) == Role.LEARNER
    assert Nomination.objects.get().ended_at is not None


def test_a_third_ambassador_is_refused_with_a_sentence(
    elena: Person, ana: Learner, matei: Learner, ilinca: Learner
) -> None:
    assert name(elena, ana) == 302
    assert name(elena, matei) == 409
    assert get_role(matei) == Role.LEARNER
    assert Nomination.objects.count() == 1


def test_one_who_waits_counts_as_one_of_the_two(elena: Person, ana: Learner, matei: Learner, ilinca: Learner) -> None:
    take_consent_away(ana)
    assert name(elena, ana) == 302
    assert name(elena, matei) == 409


def test_naming_the_same_child_twice_is_refused(elena: Person, ana: Learner) -> None:
    name(elena, ana)
    assert name(elena, ana) == 422
    assert Nomination.objects.count() == 1


@pytest.mark.parametrize("learner", ["", "0", "-1", "abc", "999999999999999999999", "<script>"])
def test_a_child_that_isnt_on_the_list_is_refused(elena: Person, ana: Learner, learner: str) -> None:
    answer = sign_in_adult(elena).post("/ambassadors/", {"learner": learner})
    assert answer.status_code == 422
    assert not Nomination.objects.exists()


def test_a_child_of_another_club_cant_be_named(elena: Person, ana: Learner, vlad: Learner) -> None:
    assert name(elena, vlad) == 422
    assert get_role(vlad) == Role.LEARNER


def test_ending_asks_first_and_makes_a_learner_again(elena: Person, ana: Learner) -> None:
    name(elena, ana)
    pc = sign_in_adult(elena)
    address = f"/ambassadors/{ana.person.pk}/end/"
    assert pc.get(address).status_code == 200
    assert get_role(ana) == Role.AMBASSADOR
    assert pc.post(address).status_code == 302
    assert get_role(ana) == Role.LEARNER
    assert pc.post(address).status_code == 404
    assert name(elena, ana) == 302
    assert Nomination.objects.count() == 2


def test_an_ambassador_of_another_club_isnt_ended(dorina: Person, ilinca: Learner) -> None:
    pc = sign_in_adult(dorina)
    for address in (f"/ambassadors/{ilinca.person.pk}/end/", f"/ambassadors/{ilinca.person.pk}/certificate/"):
        assert pc.get(address).status_code == 404
        assert pc.post(address).status_code in (404, 405)
    assert get_role(ilinca) == Role.AMBASSADOR


def test_a_substitute_names_nobody(club: Club, elena: Person, dorina: Person, ana: Learner) -> None:
    Membership.objects.filter(person=dorina).delete()
    take_in(club=club, person=dorina, role=Role.SUBSTITUTE, by=elena)
    assert sign_in_adult(dorina).get("/ambassadors/").status_code == 404
    assert name(dorina, ana) == 404


def test_the_certificate_comes_with_the_training_and_says_how_often_she_helped(
    elena: Person, ilinca: Learner, tracks: Tracks
) -> None:
    pc = sign_in_adult(elena)
    address = f"/ambassadors/{ilinca.person.pk}/certificate/"
    assert pc.get(address).status_code == 409
    solve_units(ilinca.person, tracks[Audience.AMBASSADORS])
    content = pc.get(address).content.decode()
    assert "Ilinca" in content
    assert Completion.objects.get().person == ilinca.person


def test_a_list_page_asks_as_often_with_forty_children(elena: Person, club: Club, ilinca: Learner) -> None:
    pc = sign_in_adult(elena)
    pc.get("/ambassadors/")
    with CaptureQueriesContext(connection) as few:
        pc.get("/ambassadors/")
    for number in range(40):
        make_learner(f"Copil {number}", club)
    with CaptureQueriesContext(connection) as many:
        pc.get("/ambassadors/")
    assert len(many) == len(few)


def test_nobody_who_isnt_signed_in_sees_who_is_one(ilinca: Learner) -> None:
    assert Client().get("/ambassadors/").status_code == 302


def test_the_page_on_which_the_paper_is_recorded_makes_the_ambassador(elena: Person, ana: Learner, club: Club) -> None:
    Consent.objects.filter(learner=ana.person, purpose=Purpose.AMBASSADOR).delete()
    name_ambassador(club=club, learner=ana.person, by=elena)
    answer = sign_in_adult(elena).post(
        f"/consents/{ana.person.pk}/", {"given_on": str(now().date()), "ambassador": "yes"}
    )
    assert answer.status_code == 302
    assert get_role(ana) == Role.AMBASSADOR


def test_who_was_archived_and_comes_back_can_be_named_again(elena: Person, ana: Learner, club: Club) -> None:
    assert name(elena, ana) == 302
    archive_learner(learner=ana.person, club=club, by=elena)
    bring_back(learner=ana.person, club=club, by=elena)
    assert get_role(ana) == Role.LEARNER
    page = sign_in_adult(elena).get("/ambassadors/")
    assert page.context["lines"] == []
    assert Nomination.objects.get().ended_at is not None
    assert name(elena, ana) == 302
    assert get_role(ana) == Role.AMBASSADOR


def test_naming_anew_needs_no_look_at_the_page_before(elena: Person, ana: Learner, club: Club) -> None:
    name_ambassador(club=club, learner=ana.person, by=elena)
    archive_learner(learner=ana.person, club=club, by=elena)
    bring_back(learner=ana.person, club=club, by=elena)
    name_ambassador(club=club, learner=ana.person, by=elena)
    assert get_role(ana) == Role.AMBASSADOR
    assert Nomination.objects.filter(ended_at__isnull=True).count() == 1


def test_one_who_has_stopped_keeps_the_certificate(
    elena: Person, dorina: Person, ana: Learner, matei: Learner, club: Club, tracks: Tracks
) -> None:
    name(elena, ana)
    solve_units(ana.person, tracks[Audience.AMBASSADORS])
    take_consent_away(ana)
    follow_consent(learner=ana.person, by=elena)
    pc = sign_in_adult(elena)
    assert "Ana" in pc.get(f"/ambassadors/{ana.person.pk}/certificate/").content.decode()
    assert pc.get(f"/ambassadors/{matei.person.pk}/certificate/").status_code == 404
    assert sign_in_adult(dorina).get(f"/ambassadors/{ana.person.pk}/certificate/").status_code == 404
