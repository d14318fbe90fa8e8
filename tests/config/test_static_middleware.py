"""Static files of an installed program: looked at when they are asked for first, and nothing else is ever looked at."""

import gzip
from pathlib import Path

import pytest
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.test import RequestFactory

from cluboteca.config.static_files import StaticFilesMiddleware

pytestmark = pytest.mark.django_db  # Django looks after its connections when an answer is closed

SCRIPT = b"let answer = 42;\n" * 100


def answer_else(_request: HttpRequest) -> HttpResponse:
    return HttpResponse(b"not a file", status=404)


@pytest.fixture
def middleware(tmp_path: Path, settings) -> StaticFilesMiddleware:
    settings.DEBUG = False
    settings.STATIC_ROOT = tmp_path / "collected"
    (tmp_path / "collected" / "js").mkdir(parents=True)
    (tmp_path / "collected" / "js" / "one.js").write_bytes(SCRIPT)
    (tmp_path / "collected" / "js" / "one.js.gz").write_bytes(gzip.compress(SCRIPT))
    (tmp_path / "secret.txt").write_text("a key")
    return StaticFilesMiddleware(answer_else)


def ask(middleware: StaticFilesMiddleware, path: str, *, takes: str = "") -> HttpResponseBase:
    """path: as it comes from the line; the client of tests would tidy it."""
    return middleware(RequestFactory().get("/", PATH_INFO=path, HTTP_ACCEPT_ENCODING=takes))


def read(response: HttpResponseBase) -> bytes:
    content = b"".join(response)
    response.close()
    return content


def test_no_file_is_looked_at_before_it_is_asked_for(middleware: StaticFilesMiddleware) -> None:
    assert not middleware.files
    ask(middleware, "/static/js/one.js").close()
    assert list(middleware.files) == ["/static/js/one.js"]


def test_a_file_is_given_and_compressed_to_a_browser_that_takes_it_so(middleware: StaticFilesMiddleware) -> None:
    plain = ask(middleware, "/static/js/one.js")
    assert (plain.status_code, read(plain)) == (200, SCRIPT)
    packed = ask(middleware, "/static/js/one.js", takes="gzip")
    assert (packed["Content-Encoding"], gzip.decompress(read(packed))) == ("gzip", SCRIPT)


@pytest.mark.parametrize(
    "path",
    [
        "/static/js/two.js",
        "/static/js",
        "/static/js/",
        "/static/js/one.js.gz",
        "/static/JS/one.js",
        "/static/js/../js/one.js",
        "/static/js//one.js",
        "/static/../secret.txt",
        "/static//etc/passwd",
        "/static/js/one.js\0",
    ],
)
def test_an_address_that_is_none_of_the_files_is_not_looked_for_and_not_kept(
    middleware: StaticFilesMiddleware, path: str
) -> None:
    assert ask(middleware, path).status_code == 404
    assert not middleware.files


def test_a_file_that_was_taken_away_is_not_found(middleware: StaticFilesMiddleware, tmp_path: Path) -> None:
    (tmp_path / "collected" / "js" / "one.js").unlink()
    assert ask(middleware, "/static/js/one.js").status_code == 404
