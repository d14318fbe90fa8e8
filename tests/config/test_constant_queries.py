"""No page asks the database more often when there is more in it: each page without arguments, for each who may open it.

It is read in English, which the pack of the tests hasn't got: then each text looks for the language that the pack has.
"""

from collections import Counter

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests.config.addresses import list_addresses
from tests.config.full_club import FullClub
from tests.named_people import sign_in, sign_in_adult

FEW, MANY = 3, 30
PAGES = [address.fill({}) for address in list_addresses() if not address.arguments]


def count_queries(browser: Client, path: str) -> Counter[str] | None:
    """Each query, and how often it was asked: the second time, so that what is kept for all requests is there.

    None for what isn't this reader's, or only sends on.
    """
    browser.get(path)
    with CaptureQueriesContext(connection) as seen:
        answer = browser.get(path)
        answer.getvalue()
    if answer.status_code != 200:
        return None
    return Counter(query["sql"].split(" WHERE ")[0] for query in seen.captured_queries)


@pytest.mark.parametrize("who", ["librarian", "crew"])
def test_every_page_asks_as_often_with_thirty_of_everything_as_with_three(
    who: str, club, unit, ilinca, meeting, elena
) -> None:
    full_club = FullClub(club, elena, unit)
    for number in range(1, FEW + 1):
        full_club.fill(number)
    browser = sign_in_adult(elena) if who == "librarian" else sign_in(ilinca)
    browser.cookies["django_language"] = "en"
    few = {path: count_queries(browser, path) for path in PAGES}
    for number in range(FEW + 1, MANY + 1):
        full_club.fill(number)
    faults = []
    for path, before in few.items():
        after = count_queries(browser, path)
        if before is None or after is None:
            assert before == after, f"{path} opens only with much or only with little"
        elif after.total() > before.total():
            faults.append(f"{path}: {before.total()} became {after.total()}: {list((after - before).items())[:3]}")
    assert sum(count is not None for count in few.values()) > 5
    assert not faults, "\n".join(faults)
