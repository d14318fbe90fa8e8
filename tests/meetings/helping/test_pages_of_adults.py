"""What an ambassador must not see: any page of those who lead."""

import re

from django.urls import URLPattern, URLResolver, get_resolver

from cluboteca.meetings.models import Meeting
from tests.named_people import Learner, sign_in

ADULT_PARTS = ("privacy", "roster", "clubs", "setup", "training", "attendance", "closing")
ADULT_VIEWS = ("librarian", "packs", "printing", "shelf")


def list_adult_addresses(number: int) -> list[str]:
    """Addresses that are for those who lead, with a child's number and some word filled in."""
    samples = {"int": str(number), "path": "small/unit", "slug": "day", "str": "x"}
    found: list[str] = []

    def walk(patterns: list[URLPattern | URLResolver], prefix: str, namespace: str) -> None:
        for each in patterns:
            route = prefix + str(each.pattern)
            if isinstance(each, URLResolver):
                walk(each.url_patterns, route, each.namespace or namespace)
            elif namespace in ADULT_PARTS or each.callback.__module__.rpartition(".")[2] in ADULT_VIEWS:
                found.append("/" + re.sub(r"<(\w+):\w+>", lambda part: samples[part[1]], route))

    walk(get_resolver().url_patterns, "", "")
    return found


def test_an_ambassador_comes_to_no_page_of_the_librarian(meeting: Meeting, ilinca: Learner, ana: Learner) -> None:
    pc = sign_in(ilinca)
    addresses = list_adult_addresses(ana.person.pk)
    assert len(addresses) > 40
    assert "/learners/" in addresses
    addresses += [f"/ambassadors/{ana.person.pk}/certificate/", "/ambassadors/", "/rehearsals/start/"]
    answers = {address: pc.get(address).status_code for address in addresses}
    opened = {address for address, code in answers.items() if code not in (301, 302, 404, 405)}
    assert {
        address for address in opened if not address.startswith("/setup/")
    } == set()  # says that the club is founded
