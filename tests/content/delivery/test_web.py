import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

import pytest

from cluboteca.content.delivery import watch, web
from cluboteca.content.delivery.refusal import BadAnswer, NoLine, NotThere, PlaceRemoved, TooLong
from cluboteca.content.delivery.sink import FileSink, MemorySink
from cluboteca.content.delivery.web import MOST_RESTARTS, WAITS, WAITS_AT_FIRST, WebSupply
from tests.content.delivery.range_server import RangeServer

BIG = bytes(range(256)) * 800


@pytest.fixture
def site(tmp_path: Path) -> Iterator[RangeServer]:
    folder = tmp_path / "site"
    folder.mkdir()
    (folder / "big").write_bytes(BIG)
    (folder / "small").write_bytes(b"small")
    with RangeServer(folder).serving() as serving:
        yield serving


def receive(site: RangeServer, path: str, most_bytes: int = len(BIG)) -> bytes:
    waited: list[float] = []
    supply = WebSupply(site.address, sleep=waited.append)
    sink = MemorySink()
    try:
        supply.receive(path, sink, most_bytes=most_bytes)
    finally:
        supply.close()
    return bytes(sink.content)


def test_one_connection_serves_for_many_files(site: RangeServer):
    supply = WebSupply(site.address)
    for path in ("small", "big", "small"):
        supply.receive(path, MemorySink(), most_bytes=len(BIG))
    with pytest.raises(NotThere):
        supply.receive("nothing", MemorySink(), most_bytes=10)
    supply.receive("small", MemorySink(), most_bytes=10)
    supply.close()
    assert site.connections == 1


def test_a_line_that_drops_is_gone_on_with_and_costs_nothing_twice(site: RangeServer):
    site.cut_after = 60_000
    assert receive(site, "big") == BIG
    assert site.sent_bytes == len(BIG)
    assert [asked for _path, asked in site.asked] == ["", "bytes=60000-", "bytes=120000-", "bytes=180000-"]


def test_what_has_come_is_gone_on_with_by_the_next_run_of_the_program(site: RangeServer, tmp_path: Path):
    (tmp_path / "partial").write_bytes(BIG[:100_000])
    sink = FileSink(tmp_path / "partial")
    supply = WebSupply(site.address)
    supply.receive("big", sink, most_bytes=len(BIG))
    supply.close()
    sink.close()
    assert (tmp_path / "partial").read_bytes() == BIG
    assert site.sent_bytes == len(BIG) - 100_000


def test_a_server_without_range_sends_it_all_again(site: RangeServer, tmp_path: Path):
    site.knows_range = False
    (tmp_path / "partial").write_bytes(b"x" * 100)
    sink = FileSink(tmp_path / "partial")
    supply = WebSupply(site.address)
    supply.receive("big", sink, most_bytes=len(BIG))
    supply.close()
    sink.close()
    assert (tmp_path / "partial").read_bytes() == BIG


def test_a_server_without_range_on_a_line_that_drops_is_given_up(site: RangeServer):
    site.knows_range = False
    site.cut_after = 60_000
    with pytest.raises(NoLine):
        receive(site, "big")
    assert len(site.asked) <= len(WAITS) + 2


def test_an_answer_of_unknown_length_is_read_to_its_end(site: RangeServer):
    site.says_length = False
    assert receive(site, "big") == BIG


def test_never_more_than_was_announced_is_taken(site: RangeServer):
    with pytest.raises(TooLong):
        receive(site, "big", most_bytes=1000)
    site.says_length = False
    with pytest.raises(TooLong):
        receive(site, "big", most_bytes=1000)


def test_an_endless_answer_is_cut_off(tmp_path: Path):
    with Endless() as port:
        supply = WebSupply(f"http://127.0.0.1:{port}/", sleep=lambda _seconds: None)
        sink = MemorySink()
        with pytest.raises(TooLong):
            supply.receive("x", sink, most_bytes=50_000)
        supply.close()
    assert sink.size <= 50_000


class Endless:
    """A server that sends without end."""

    def __enter__(self) -> int:
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.thread = threading.Thread(target=self._serve)
        self.thread.start()
        return int(self.listener.getsockname()[1])

    def _serve(self) -> None:
        connection, _address = self.listener.accept()
        with connection:
            connection.recv(10_000)
            try:
                connection.sendall(b"HTTP/1.1 200 OK\r\n\r\n")
                while True:
                    connection.sendall(b"x" * 10_000)
            except OSError:
                pass

    def __exit__(self, *_exception: object) -> None:
        self.thread.join()
        self.listener.close()


def test_a_server_that_is_busy_is_asked_again(site: RangeServer):
    site.statuses["/small"] = [503, 429]
    assert receive(site, "small") == b"small"


def test_a_server_that_stays_busy_is_given_up(site: RangeServer):
    site.statuses["/small"] = [503] * 50
    waited: list[float] = []
    supply = WebSupply(site.address, sleep=waited.append)
    with pytest.raises(NoLine):
        supply.receive("small", MemorySink(), most_bytes=10)
    supply.close()
    assert waited == list(WAITS)


def test_without_internet_it_is_given_up_at_once():
    with socket.create_server(("127.0.0.1", 0)) as closed:
        port = closed.getsockname()[1]
    waited: list[float] = []
    supply = WebSupply(f"http://127.0.0.1:{port}/", sleep=waited.append)
    with pytest.raises(NoLine):
        supply.receive("x", MemorySink(), most_bytes=10)
    assert waited == list(WAITS_AT_FIRST)


def test_a_redirect_to_the_same_host_is_followed(site: RangeServer):
    site.redirects["/old"] = "/small"
    assert receive(site, "old") == b"small"


@pytest.mark.parametrize(
    "target",
    [
        *("http://127.0.0.2/small", "https://user@127.0.0.1/small", "file:///etc/passwd", ""),
        *("http://127.0.0.1:65536/small", "http://127.0.0.1:port/small", "http://[/small"),
    ],
)
def test_a_redirect_to_another_place_is_refused(site: RangeServer, target: str):
    site.redirects["/old"] = target
    with pytest.raises(BadAnswer):
        receive(site, "old")


def test_an_address_may_have_letters_of_other_alphabets(site: RangeServer):
    (site.folder / "știință").write_bytes(b"small")
    assert receive(site, "știință") == b"small"


def test_an_address_that_is_none_is_refused():
    supply = WebSupply("http://a..b/", sleep=lambda _seconds: None)
    with pytest.raises(BadAnswer):
        supply.receive("x", MemorySink(), most_bytes=10)


def test_a_range_of_too_many_digits_begins_anew(site: RangeServer, monkeypatch: pytest.MonkeyPatch):
    def respond(path: str, wanted: str) -> tuple[int, bytes, dict[str, str]]:
        status, body, headers = RangeServer.respond(site, path, wanted)
        return status, body, headers | ({"Content-Range": f"bytes {'9' * 5000}-9/*"} if status == 206 else {})

    monkeypatch.setattr(site, "respond", respond)
    sink = MemorySink()
    sink.append(b"sm")
    supply = WebSupply(site.address, sleep=lambda _seconds: None)
    supply.receive("small", sink, most_bytes=10)
    supply.close()
    assert bytes(sink.content) == b"small"


def test_a_circle_of_redirects_ends(site: RangeServer):
    site.redirects |= {"/one": "/two", "/two": "/one"}
    with pytest.raises(BadAnswer):
        receive(site, "one")


def test_a_range_that_does_not_begin_where_it_should_begins_anew(site: RangeServer, tmp_path: Path):
    (tmp_path / "partial").write_bytes(BIG + b"more than there is")
    sink = FileSink(tmp_path / "partial")
    supply = WebSupply(site.address, sleep=lambda _seconds: None)
    supply.receive("big", sink, most_bytes=len(BIG))
    supply.close()
    sink.close()
    assert (tmp_path / "partial").read_bytes() == BIG


def test_the_proxy_of_the_environment_is_asked_for_the_whole_address(
    site: RangeServer, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(web, "getproxies", lambda: {"http": f"http://me:secret@127.0.0.1:{site.port}"})
    monkeypatch.setattr(web, "proxy_bypass", lambda _host: False)
    site.replaced["http://activities.example.org/small"] = b"by the proxy"
    supply = WebSupply("http://activities.example.org/")
    sink = MemorySink()
    supply.receive("small", sink, most_bytes=100)
    supply.close()
    assert bytes(sink.content) == b"by the proxy"


@contextmanager
def serve_raw(write: Callable[[socket.socket, int], None]) -> Iterator[str]:
    """A server that writes what it likes. write: is given the connection and how many came before."""
    listener = socket.create_server(("127.0.0.1", 0))
    count = 0

    def accept() -> None:
        nonlocal count
        with suppress(OSError):
            while True:
                connection, _ = listener.accept()
                with connection, suppress(OSError):
                    connection.recv(4096)
                    write(connection, count)
                count += 1

    thread = threading.Thread(target=accept, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{listener.getsockname()[1]}/"
    finally:
        listener.shutdown(socket.SHUT_RDWR)
        listener.close()
        thread.join(5)


def drip(connection: socket.socket, begin: bytes, piece: bytes) -> None:
    connection.sendall(begin)
    while True:
        connection.sendall(piece)
        time.sleep(0.02)


CHUNKED = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nsmall\r\n0\r\n"


@pytest.mark.parametrize(
    ("begin", "piece"),
    [
        (b"HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n", b"x"),
        (b"HTTP/1.1 200 OK\r\nX-Long: ", b"x"),
        (b"", b"HTTP/1.1 100 Continue\r\n\r\n"),
        (b"HTTP/1.1 404 Not Found\r\nContent-Length: 5000\r\n\r\n", b"x"),
        (b"HTTP/1.1 302 Found\r\nLocation: /other\r\nContent-Length: 5000\r\n\r\n", b"x"),
        (CHUNKED, b"X: y\r\n"),
    ],
    ids=["body", "header", "continue", "missing", "redirect", "trailer"],
)
def test_a_line_that_only_drips_is_given_up(begin: bytes, piece: bytes, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(watch, "WINDOW_SECONDS", 0.1)
    with serve_raw(lambda connection, _count: drip(connection, begin, piece)) as address:
        supply = WebSupply(address, sleep=lambda _seconds: None)
        with closing(supply), pytest.raises((NoLine, NotThere, BadAnswer)):
            supply.receive("small", MemorySink(), most_bytes=5000)


@pytest.mark.parametrize(
    "wrong", [b"HTTP/1.1 416 No\r\nContent-Length: 0\r\n\r\n", b"HTTP/1.1 206 OK\r\nContent-Range: bytes 9-9/9\r\n\r\n"]
)
def test_answers_in_two_minds_are_given_up(wrong: bytes):
    """Each second answer brings enough, and the one after it takes everything back."""
    half = b"HTTP/1.1 200 OK\r\nContent-Length: 9000\r\n\r\n"
    asked = 0

    def write(connection: socket.socket, count: int) -> None:
        nonlocal asked
        asked = count + 1
        connection.sendall(wrong if count % 2 else half + b"x" * (2000 + 1100 * (count // 2 % 5)))

    with serve_raw(write) as address:
        supply = WebSupply(address, sleep=lambda _seconds: None)
        with pytest.raises(NoLine):
            supply.receive("small", MemorySink(), most_bytes=9000)
        supply.close()
    assert asked <= 2 * (MOST_RESTARTS + 1)


def test_a_place_that_was_taken_off_the_list_is_left_at_once():
    def write(connection: socket.socket, _count: int) -> None:
        connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\nx")
        connection.recv(1)

    with serve_raw(write) as address:
        supply = WebSupply(address)
        threading.Timer(0.3, supply.stop).start()
        with pytest.raises(PlaceRemoved):
            supply.receive("small", MemorySink(), most_bytes=5000)
        supply.close()
