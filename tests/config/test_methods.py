"""At every address: other methods than a browser's, HEAD, and ids of nothing."""

import pytest
from django.test import RequestFactory

from cluboteca.config.wsgi import application
from cluboteca.people.models import Person
from tests.config.addresses import Address, list_addresses
from tests.named_people import sign_in_adult

WITH_IDS = [address for address in list_addresses() if "<int:" in address.template]
PAGES = [address for address in list_addresses() if not address.arguments and not address.template.startswith("api/")]


@pytest.mark.parametrize("address", WITH_IDS, ids=str)
def test_an_id_that_is_too_large_for_the_database_is_of_nothing(address: Address, club, elena: Person, unit) -> None:
    browser = sign_in_adult(elena)
    path = address.fill(dict.fromkeys(address.arguments, 2**63) | {"purpose": "gallery", "number": 1, "juror": 1})
    for answer in (browser.get(path), browser.post(path)):
        assert answer.status_code in (302, 401, 404, 405, 422), path


@pytest.mark.parametrize("path", ["/consents/{}/", "/privacy/{}/erase/", "/privacy/{}/export/", "/computers/{}/"])
def test_the_pages_of_one_row_answer_404(path: str, elena: Person) -> None:
    assert sign_in_adult(elena).get(path.format(2**63)).status_code == 404


@pytest.mark.parametrize("method", ["put", "patch", "delete"])
def test_a_page_refuses_what_no_form_sends(method: str, elena: Person) -> None:
    browser = sign_in_adult(elena)
    for address in PAGES:
        answer = getattr(browser, method)(address.fill({}))
        assert answer.status_code == 405, str(address)
        assert answer.headers["Allow"] == "GET, HEAD, POST"


def test_the_server_answers_head_without_a_body(db: None) -> None:
    told = []
    environ = RequestFactory().head("/nothing/here/").environ
    body = application(environ, lambda status, headers: told.append((status, dict(headers))))
    ((status, headers),) = told
    assert status.startswith("404")
    assert int(headers["Content-Length"]) > 0
    assert b"".join(body) == b""
