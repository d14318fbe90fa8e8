import pytest
from django.template.loader import render_to_string
from django.test import Client, RequestFactory

from cluboteca.core.views import show_server_error

PAGES = ["400.html", "403.html", "403_csrf.html", "404.html", "500.html", "503.html"]


@pytest.mark.parametrize("name", PAGES)
def test_an_error_page_needs_no_request_and_no_database(name: str) -> None:
    html = render_to_string(name)
    assert html.count("<h1>") == 1
    assert 'class="button button-primary"' in html


def test_an_unknown_address_answers_kindly(client: Client) -> None:
    response = client.get("/nothing/here/")
    assert response.status_code == 404
    assert "scenes/lost" in response.content.decode()


def test_an_unknown_address_of_the_api_answers_with_json(client: Client) -> None:
    error = client.get("/api/nothing").json()["error"]
    assert error["code"] == "not_found"
    assert error["message"]


def test_a_broken_server_answers_without_the_database() -> None:
    response = show_server_error(RequestFactory().get("/week/"))
    assert response.status_code == 500
    assert show_server_error(RequestFactory().get("/api/board")).headers["Content-Type"] == "application/json"


def test_a_language_is_kept_and_the_reader_stays_on_the_page(client: Client) -> None:
    response = client.post("/language/", {"language": "en", "next": "/join/?return=/"})
    assert response.headers["Location"] == "/join/?return=/"
    assert response.cookies["django_language"].value == "en"


def test_an_unknown_language_changes_nothing(client: Client) -> None:
    assert "django_language" not in client.post("/language/", {"language": "xx"}).cookies


def test_choosing_a_language_leads_to_no_other_site(client: Client) -> None:
    response = client.post("/language/", {"language": "ro", "next": "https://example.com/"})
    assert response.headers["Location"] == "/"


def test_the_components_are_shown_to_developers_only(client: Client) -> None:
    assert client.get("/components/").status_code == 404
