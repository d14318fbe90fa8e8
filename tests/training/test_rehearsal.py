import pytest
from django.test import Client

from cluboteca.clubs.actions import found_club, take_in
from cluboteca.clubs.models import Club, Role
from cluboteca.content.models import Audience, Unit
from cluboteca.core.clock import now
from cluboteca.meetings.models import Meeting, MeetingKind
from cluboteca.meetings.queries import get_week_unit, list_attendance
from cluboteca.people.models import Consent, Person, Purpose
from cluboteca.training.models import Rehearsal, RehearsalTick
from cluboteca.training.policies import REHEARSAL_IDS, REHEARSAL_ITEMS
from tests.named_people import Learner, make_learner, make_librarian, sign_in, sign_in_adult
from tests.training_tracks import solve_units

Tracks = dict[Audience, list[Unit]]


def start(elena: Person, **posted: str) -> Client:
    pc = sign_in_adult(elena)
    assert pc.post("/rehearsals/start/", posted).status_code == 302
    return pc


def try_to_sign_in(learner: Learner) -> int:
    answer = Client(REMOTE_ADDR="192.168.1.77").post(
        "/api/crews", {"learners": [learner.tapped]}, content_type="application/json"
    )
    return answer.status_code


def test_the_checklist_can_be_read_before_anything_has_begun(elena: Person, ilinca: Learner) -> None:
    content = sign_in_adult(elena).get("/training/rehearsal/").content.decode()
    for item in REHEARSAL_ITEMS:
        assert f'value="{item.id}"' in content
    assert "/rehearsals/start/" in content


def test_without_an_ambassador_the_page_leads_to_naming_one(elena: Person, ana: Learner) -> None:
    content = sign_in_adult(elena).get("/training/rehearsal/").content.decode()
    assert "/rehearsals/start/" not in content
    assert 'href="/ambassadors/"' in content


def test_at_a_rehearsal_only_ambassadors_are_expected_and_come_in(
    elena: Person, ana: Learner, ilinca: Learner, tracks: Tracks
) -> None:
    start(elena)
    meeting = Meeting.objects.get()
    assert meeting.kind == MeetingKind.REHEARSAL
    assert meeting.unit == tracks[Audience.AMBASSADORS][0]
    told = Client().get("/api/meeting").json()
    assert [each["nickname"] for each in told["learners"]] == ["Ilinca"]
    assert try_to_sign_in(ana) == 409
    assert try_to_sign_in(ilinca) == 201
    assert [line.learner.nickname for line in list_attendance(meeting)] == ["Ilinca"]


def test_an_ambassador_whose_guardian_has_withdrawn_the_consent_doesnt_come_in(
    elena: Person, ilinca: Learner, tracks: Tracks
) -> None:
    start(elena)
    Consent.objects.filter(learner=ilinca.person, purpose=Purpose.AMBASSADOR).delete()
    assert try_to_sign_in(ilinca) == 409


def test_a_club_that_is_being_prepared_may_rehearse(db: None, tracks: Tracks) -> None:
    club = found_club(library_name="Biblioteca Izvor", locality="Izvor", name="Clubul Izvor")
    start(make_librarian("Maria", club))
    assert Meeting.objects.get().club == club


def test_the_librarian_chooses_the_module_and_a_foreign_unit_is_none(elena: Person, unit: Unit, tracks: Tracks) -> None:
    start(elena, unit="small/unit")
    assert Meeting.objects.get().unit == tracks[Audience.AMBASSADORS][0]


def test_without_the_ambassadors_course_the_clubs_own_unit_serves_and_doesnt_count_as_met(
    elena: Person, club: Club, unit: Unit
) -> None:
    pc = start(elena)
    meeting = Meeting.objects.get()
    assert meeting.unit == unit
    pc.post(f"/meetings/{meeting.pk}/end/")
    assert get_week_unit(club) == unit


def test_a_second_start_while_one_is_open_is_refused(elena: Person, tracks: Tracks) -> None:
    pc = start(elena)
    assert pc.post("/rehearsals/start/").status_code == 409
    assert Rehearsal.objects.count() == 1


def test_ticks_are_kept_and_the_last_one_holds_the_rehearsal(elena: Person, ilinca: Learner, tracks: Tracks) -> None:
    pc = start(elena)
    assert try_to_sign_in(ilinca) == 201
    some = sorted(REHEARSAL_IDS)[:3]
    pc.post("/training/rehearsal/", {"item": some})
    assert set(RehearsalTick.objects.values_list("item", flat=True)) == set(some)
    pc.post("/training/rehearsal/", {"item": some[:1], "shown": some})
    assert RehearsalTick.objects.count() == 1
    assert Rehearsal.objects.get().held_at is None
    pc.post("/training/rehearsal/", {"item": list(REHEARSAL_IDS)})
    held_at = Rehearsal.objects.get().held_at
    assert held_at is not None
    pc.post("/training/rehearsal/", {"item": [], "shown": list(REHEARSAL_IDS)})
    assert Rehearsal.objects.get().held_at == held_at
    assert RehearsalTick.objects.count() == len(REHEARSAL_IDS)


def test_ticks_from_two_computers_are_put_together(elena: Person, ilinca: Learner, club: Club, tracks: Tracks) -> None:
    here, there = start(elena), sign_in_adult(make_librarian("Rodica", club))
    first, second, *_others = sorted(REHEARSAL_IDS)
    here.post("/training/rehearsal/", {"item": [first]})
    there.post("/training/rehearsal/", {"item": [second]})  # her page was opened before
    assert set(RehearsalTick.objects.values_list("item", flat=True)) == {first, second}
    page = there.get("/training/rehearsal/").content.decode()
    assert f'name="shown" value="{first}"' in page
    there.post("/training/rehearsal/", {"item": [second], "shown": [first, second]})
    assert list(RehearsalTick.objects.values_list("item", flat=True)) == [second], "one that she took away"


@pytest.mark.parametrize("item", ["", "nothing", "<script>", "x" * 300])
def test_a_line_that_doesnt_exist_isnt_ticked(elena: Person, club: Club, item: str) -> None:
    sign_in_adult(elena).post("/training/rehearsal/", {"item": [item]})
    assert not RehearsalTick.objects.exists()


def test_a_substitute_may_lead_the_rehearsal(club: Club, elena: Person, dorina: Person, tracks: Tracks) -> None:
    take_in(club=club, person=dorina, role=Role.SUBSTITUTE, by=elena)
    pc = sign_in_adult(dorina)
    assert pc.get("/training/rehearsal/").status_code == 200


def test_the_crews_home_shows_the_ambassadors_module(elena: Person, ilinca: Learner, tracks: Tracks) -> None:
    start(elena)
    pc = sign_in(ilinca)
    content = pc.get("/").content.decode()
    assert "Activitatea helping-1" in content
    assert pc.get("/activities/training/helping-1/").status_code == 200


def test_ticks_alone_are_no_rehearsal_and_the_page_says_what_is_missing(
    elena: Person, ilinca: Learner, tracks: Tracks
) -> None:
    pc = sign_in_adult(elena)
    pc.cookies["django_language"] = "en"
    posted = {"item": list(REHEARSAL_IDS)}
    answer = pc.post("/training/rehearsal/", posted, follow=True)
    assert Rehearsal.objects.get().held_at is None
    assert "One thing is missing" in answer.content.decode()
    assert "No ambassador has signed in" in answer.content.decode()
    pc.post("/rehearsals/start/")
    pc.post("/training/rehearsal/", posted)
    assert Rehearsal.objects.get().held_at is None, "nobody came"
    assert try_to_sign_in(ilinca) == 201
    assert Rehearsal.objects.get().held_at is not None
    answer = pc.get("/training/rehearsal/")
    assert "No ambassador has signed in" not in answer.content.decode()


def test_a_substitute_reads_the_checklist_and_ticks_nothing(club: Club, elena: Person) -> None:
    substitute = make_librarian("Silvia", club)
    substitute.memberships.update(role=Role.SUBSTITUTE)
    pc = sign_in_adult(substitute)
    assert pc.get("/training/rehearsal/").status_code == 200
    assert pc.post("/training/rehearsal/", {"item": list(REHEARSAL_IDS)}).status_code == 404
    assert not RehearsalTick.objects.exists()


def test_after_a_held_rehearsal_who_isnt_trained_yet_can_still_come_together_before_the_opening(
    db: None, tracks: Tracks
) -> None:
    """Else a second ambassador could never learn before the club opens, and so it never would."""
    club = found_club(library_name="Biblioteca Izvor", locality="Izvor", name="Clubul Izvor")
    maria, sonia = make_librarian("Maria", club), make_learner("Sonia", club, Role.AMBASSADOR)
    held = Rehearsal.objects.create(club=club, began_at=now(), began_by=maria, met_at=now(), held_at=now())
    pc = sign_in_adult(maria)
    pc.cookies["django_language"] = "en"
    content = pc.get("/training/rehearsal/").content.decode()
    assert "/rehearsals/start/" in content
    assert "The training isn't done yet: Sonia." in content
    pc.post("/rehearsals/start/")
    assert Rehearsal.objects.get() == held, "no new checklist begins"
    assert try_to_sign_in(sonia) == 201
    content = pc.get("/training/rehearsal/").content.decode()
    assert 'href="/board/"' in content
    assert "Tick here" not in content


def test_after_a_held_rehearsal_an_open_club_is_asked_for_no_other(
    club: Club, elena: Person, ilinca: Learner, tracks: Tracks
) -> None:
    Rehearsal.objects.create(club=club, began_at=now(), began_by=elena, met_at=now(), held_at=now())
    assert "/rehearsals/start/" not in sign_in_adult(elena).get("/training/rehearsal/").content.decode()


def test_who_has_done_the_module_of_the_rehearsal_is_led_to_the_rest_of_the_school(
    elena: Person, ilinca: Learner, tracks: Tracks
) -> None:
    start(elena)
    solve_units(ilinca.person, tracks[Audience.AMBASSADORS])
    content = sign_in(ilinca).get("/").content.decode()
    assert 'class="button button-primary button-large" href="/school/"' in content
    assert 'button-primary button-large" href="/projects/"' not in content


def test_help_at_a_rehearsal_is_practice_and_the_pages_say_so(elena: Person, ilinca: Learner, tracks: Tracks) -> None:
    start(elena)
    pc = sign_in(ilinca)
    pc.cookies["django_language"] = "en"
    assert "what you do at a rehearsal is practice" in pc.get("/school/").content.decode()
