"""What waits for those who lead, a line each."""

from cluboteca.clubs.actions import take_in
from cluboteca.clubs.models import Club, Role
from cluboteca.clubs.roster.actions import archive_learner
from cluboteca.core.clock import now
from cluboteca.meetings.today.waiting import Waiting, list_waiting
from cluboteca.people.actions import create_learner
from cluboteca.people.consents import record_consents, withdraw_consent
from cluboteca.people.models import Person, Purpose
from cluboteca.training.models import Opening
from tests.meetings.attendance.conftest import HoldMeetings, hold_meetings  # noqa: F401 -- a fixture
from tests.named_people import Learner, make_learner, sign_in_adult


def find_waiting(club: Club, page: str) -> Waiting | None:
    return next((each for each in list_waiting(club, keeps=True) if each.page == page), None)


def open_early(club: Club, elena: Person, *missing: str) -> None:
    Opening.objects.create(
        club=club, opened_at=now(), opened_by=elena, missing=list(missing), reason="Începem cu ce avem."
    )


def test_the_cards_that_wait_are_asked_for_with_the_names_of_their_children(
    club: Club, elena: Person, ana: Learner
) -> None:
    newcomer = create_learner(nickname="Țuți", avatar="frog", birth_year=2016)
    take_in(club=club, person=newcomer, role=Role.LEARNER, by=None)
    record_consents(learner=newcomer, purposes=[Purpose.TAKE_PART], given_on=now().date(), by=None)
    found = find_waiting(club, "roster:cards")
    assert found is not None
    assert [each.nickname for each in sign_in_adult(elena).get(found.address).context["learners"]] == ["Țuți"]


def test_a_child_whose_yes_was_taken_back_waits_for_the_archive_or_erasing(
    club: Club, elena: Person, ana: Learner, matei: Learner
) -> None:
    assert find_waiting(club, "clubs:learners") is None
    withdraw_consent(learner=ana.person, purpose=Purpose.TAKE_PART, by=elena)
    found = find_waiting(club, "clubs:learners")
    assert found is not None
    assert "Ana" in found.words
    page = sign_in_adult(elena).get(found.address).content.decode()
    assert "Ana" in page
    assert "Matei" not in page
    assert find_waiting(club, "privacy:papers") is None, "no paper of hers is on its way"
    assert "clubs:learners" not in [each.page for each in list_waiting(club, keeps=False)]
    archive_learner(learner=ana.person, club=club, by=elena)
    assert find_waiting(club, "clubs:learners") is None


def test_an_early_opening_is_reminded_of_what_was_missing_then_alone(club: Club, elena: Person, ana: Learner) -> None:
    open_early(club, elena, "pictures")
    assert find_waiting(club, "training:opening") is None, "Ana has her card; all else that lacks was there then"
    newcomer = create_learner(nickname="Țuți", avatar="frog", birth_year=2016)
    take_in(club=club, person=newcomer, role=Role.LEARNER, by=None)
    assert find_waiting(club, "training:opening") is None


def test_an_early_opening_is_reminded_while_that_is_missing_still(club: Club, elena: Person, ana: Learner) -> None:
    open_early(club, elena, "pictures", "schedule")
    found = find_waiting(club, "training:opening")
    assert found is not None
    assert "1" in found.words


def test_of_many_who_are_missing_the_rest_is_counted(
    club: Club,
    ana: Learner,
    hold_meetings: HoldMeetings,  # noqa: F811
) -> None:
    missing = [make_learner(f"Copil {letter}", club).person for letter in "ABCDEFGHIJ"]
    hold_meetings(club, {ana.person: "xxx"} | dict.fromkeys(missing, "x--"))
    found = find_waiting(club, "attendance:overview")
    assert found is not None
    assert "Copil H" in found.words
    assert "Copil I" not in found.words
    assert "2" in found.words
