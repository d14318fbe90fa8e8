"""What children find at the link of an activity in Scratch, by what the check of their computer says."""

import pytest
from django.http import HttpRequest, HttpResponse
from django.test import RequestFactory

from cluboteca.clubs.actions import record_check, remove_computer
from cluboteca.clubs.computer import COOKIE, get_computer_check, get_fitness
from cluboteca.clubs.computer_facts import read_facts
from cluboteca.clubs.computer_fitness import Fitness, Workspace
from cluboteca.clubs.models import Club
from cluboteca.clubs.scratch_offer import ScratchOffer, find_scratch_offer, show_scratch_offer
from cluboteca.people.models import Person
from tests.clubs.trial_facts import SLOW_SCRATCH, WELL, WITHOUT_WEBGL, write_facts

ADDRESS = "/activities/small/cat/"
TWIN = {"activity": "small/dog", "title": "Câinele", "url": "/activities/small/dog/"}
CHROME = "Chrome/109.0"


@pytest.fixture
def at(club: Club, elena: Person):
    """A request from a computer at which Scratch was found to run like this."""

    def make(scratch: object, address: str = ADDRESS) -> HttpRequest:
        facts = read_facts(write_facts(scratch=scratch), user_agent=CHROME)
        check = record_check(library=club.library, key="", facts=facts, by=elena)
        request = RequestFactory().get(address)
        request.COOKIES[COOKIE] = check.computer.key
        return request

    return make


def offer(request: HttpRequest, *, has_begun: bool = False) -> ScratchOffer | None:
    return find_scratch_offer(request, TWIN, has_begun=has_begun)


def test_a_computer_that_was_never_checked_gets_scratch(db: None) -> None:
    request = RequestFactory().get(ADDRESS)
    assert get_computer_check(request) is None
    assert get_fitness(request, Workspace.SCRATCH) is None
    assert offer(request) is None


def test_where_scratch_runs_well_nothing_is_offered(at) -> None:
    assert offer(at(WELL["scratch"])) is None


@pytest.mark.parametrize("has_begun", [False, True])
def test_where_scratch_does_not_run_the_link_leads_to_the_offer(at, has_begun: bool) -> None:
    found = offer(at(WITHOUT_WEBGL), has_begun=has_begun)
    assert found == ScratchOffer(Fitness.NOT, "/activities/small/dog/", f"{ADDRESS}?here=yes")


def test_where_scratch_is_slow_both_are_offered_until_the_crew_has_begun(at) -> None:
    request = at(SLOW_SCRATCH)
    found = offer(request)
    assert found
    assert found.is_slow
    assert offer(request, has_begun=True) is None


@pytest.mark.parametrize("scratch", [WITHOUT_WEBGL, SLOW_SCRATCH])
def test_who_wants_scratch_all_the_same_gets_it(at, scratch: object) -> None:
    assert offer(at(scratch, f"{ADDRESS}?here=yes")) is None


def test_without_a_twin_there_is_nothing_to_offer(at) -> None:
    assert find_scratch_offer(at(WITHOUT_WEBGL), None) is None


def test_a_computer_off_the_list_counts_as_never_checked(at, elena: Person) -> None:
    request = at(WITHOUT_WEBGL)
    check = get_computer_check(request)
    assert check
    remove_computer(computer=check.computer, by=elena)
    assert offer(request) is None


def test_the_latest_check_counts(at, club: Club, elena: Person) -> None:
    request = at(WITHOUT_WEBGL)
    facts = read_facts(write_facts(), user_agent=CHROME)
    record_check(library=club.library, key=request.COOKIES[COOKIE], facts=facts, by=elena)
    assert get_fitness(request, Workspace.SCRATCH) == Fitness.WELL


def test_the_offer_costs_one_query(at, django_assert_num_queries) -> None:
    request = at(WITHOUT_WEBGL)
    with django_assert_num_queries(1):
        assert offer(request)


def show(request: HttpRequest) -> HttpResponse:
    found = offer(request)
    assert found
    return show_scratch_offer(request, found, title="Pisica", crew_data={"id": 17})


def test_the_page_of_the_offer_leads_to_the_twin_first(at) -> None:
    page = show(at(WITHOUT_WEBGL)).content.decode()
    assert "Cu blocuri" in page
    assert '<meta name="crew" content="17">' in page
    assert page.index("/activities/small/dog/") < page.index(f"{ADDRESS}?here=yes")
    assert 'class="button button-quiet" href="/activities/small/cat/?here=yes"' in page


def test_where_scratch_is_slow_its_button_stands_beside_that_of_the_twin(at) -> None:
    page = show(at(SLOW_SCRATCH)).content.decode()
    assert "În Scratch" in page
    assert "Cu blocuri" in page
