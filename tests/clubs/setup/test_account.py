"""What was said of oneself in the first start, changed later: the own name and username."""

import pytest
from django.test import Client

from cluboteca.clubs.models import Club, Role
from cluboteca.clubs.setup.leader_actions import change_account
from cluboteca.clubs.setup.policies import UsernameTaken
from cluboteca.core.models import AuditEvent
from cluboteca.people.actions import check_adult
from cluboteca.people.models import Person
from tests.named_people import PASSWORD, make_librarian, sign_in_adult

ADDRESS = "/adults/account/"
NEW = {"name": "Elena Popescu", "username": "Elena.Popescu"}


def test_a_mistyped_name_and_username_are_mended_from_the_settings(club: Club, elena: Person) -> None:
    pc = sign_in_adult(elena)
    assert f'href="{ADDRESS}"' in pc.get("/settings/").content.decode()
    assert 'value="Elena"' in pc.get(ADDRESS).content.decode()
    assert pc.post(ADDRESS, NEW)["Location"] == "/today/"
    assert pc.get("/today/").status_code == 200, "she is still signed in"
    assert check_adult(username="elena.popescu", password=PASSWORD, computer="x").name == "Elena Popescu"
    assert AuditEvent.objects.filter(action="people.change_account", by=elena).count() == 1


def test_a_substitute_comes_to_it_from_the_page_of_the_club(club: Club, elena: Person) -> None:
    silvia = make_librarian("Silvia", club)
    silvia.memberships.update(role=Role.SUBSTITUTE)
    pc = sign_in_adult(silvia)
    assert f'href="{ADDRESS}"' in pc.get("/club/").content.decode()
    assert pc.post(ADDRESS, {"name": "Silvia Pop", "username": "silvia"})["Location"] == "/today/"
    silvia.refresh_from_db()
    assert silvia.name == "Silvia Pop"


def test_signs_that_turn_the_letters_around_are_left_out_of_a_name(club: Club, elena: Person) -> None:
    sign_in_adult(elena).post(ADDRESS, NEW | {"name": "Elena\u202e\tPop\u200bescu"})
    elena.refresh_from_db()
    assert elena.name == "Elena Popescu"


@pytest.mark.parametrize("wrong", [{"name": " "}, {"username": ""}, {"username": "CORINA"}, {"username": "două vorbe"}])
def test_a_wrong_entry_changes_nothing_and_stays(club: Club, elena: Person, wrong: dict[str, str]) -> None:
    make_librarian("Corina", club)
    answer = sign_in_adult(elena).post(ADDRESS, NEW | wrong)
    assert answer.status_code == 422
    elena.refresh_from_db()
    assert (elena.name, elena.username) == ("Elena", "elena")


def test_a_username_that_somebody_took_meanwhile_is_refused(club: Club, elena: Person) -> None:
    make_librarian("Corina", club)
    with pytest.raises(UsernameTaken):
        change_account(person=elena, name="Elena", username="Corina")


def test_the_own_name_is_changed_only_by_one_who_has_just_typed_the_password(elena: Person) -> None:
    assert sign_in_adult(elena, signed_in_seconds_ago=3600).get(ADDRESS)["Location"].startswith("/adults/confirm/")
    assert Client().get(ADDRESS)["Location"].startswith("/adults/")
