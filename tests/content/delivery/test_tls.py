"""https, with a certificate that is known and one that isn't, and through a proxy."""

import socket
import ssl
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from datetime import UTC, datetime, timedelta
from http.server import ThreadingHTTPServer
from ipaddress import ip_address
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from cluboteca.content.delivery import web
from cluboteca.content.delivery.refusal import WrongCertificate
from cluboteca.content.delivery.sink import MemorySink
from cluboteca.content.delivery.web import WebSupply
from tests.content.delivery.range_server import HOST, RangeServer, make_handler


def write_certificate(file: Path) -> None:
    """Key and certificate of this computer, signed by itself."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "activities")])
    today = datetime.now(UTC)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(today - timedelta(days=1))
        .not_valid_after(today + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.IPAddress(ip_address(HOST))]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .sign(key, hashes.SHA256())
    )
    pem = key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    file.write_bytes(pem + certificate.public_bytes(serialization.Encoding.PEM))


@pytest.fixture
def certificate(tmp_path: Path) -> Path:
    file = tmp_path / "certificate.pem"
    write_certificate(file)
    return file


@pytest.fixture
def site(tmp_path: Path, certificate: Path) -> Iterator[RangeServer]:
    (tmp_path / "small").write_bytes(b"small")
    made = RangeServer(tmp_path)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate)
    server = ThreadingHTTPServer((HOST, 0), make_handler(made))
    server.daemon_threads = True
    server.handle_error = lambda *_: None  # type: ignore[method-assign]
    server.socket = context.wrap_socket(server.socket, server_side=True, do_handshake_on_connect=False)
    made.port = server.server_port
    thread = threading.Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    yield made
    server.shutdown()
    thread.join()
    server.server_close()


def receive(site: RangeServer, *paths: str) -> list[bytes]:
    supply = WebSupply(f"https://{HOST}:{site.port}/", sleep=lambda _seconds: None)
    with closing(supply):
        sinks = [MemorySink() for _ in paths]
        for path, sink in zip(paths, sinks, strict=True):
            supply.receive(path, sink, most_bytes=100)
    return [bytes(sink.content) for sink in sinks]


@pytest.fixture
def trusted(certificate: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make = ssl.create_default_context
    monkeypatch.setattr(ssl, "create_default_context", lambda: make(cafile=str(certificate)))


def test_a_place_that_cannot_prove_itself_is_refused_at_once(site: RangeServer):
    with pytest.raises(WrongCertificate):
        receive(site, "small")
    assert site.asked == []


def test_over_https_one_connection_serves_for_many_files(site: RangeServer, trusted: None):
    assert receive(site, "small", "small") == [b"small", b"small"]
    assert len(site.asked) == 2


def test_https_goes_through_the_proxy_as_it_is(site: RangeServer, trusted: None, monkeypatch: pytest.MonkeyPatch):
    with tunnelling() as (port, asked):
        monkeypatch.setattr(web, "getproxies", lambda: {"https": f"http://me:secret@{HOST}:{port}"})
        monkeypatch.setattr(web, "proxy_bypass", lambda _host: False)
        assert receive(site, "small") == [b"small"]
    assert asked[0].startswith(f"CONNECT {HOST}:{site.port} HTTP/1")
    assert "Proxy-Authorization: Basic bWU6c2VjcmV0" in asked[0]


@contextmanager
def tunnelling() -> Iterator[tuple[int, list[str]]]:
    """A proxy that knows CONNECT. Its port, and the heads that it was sent."""
    asked: list[str] = []
    listener = socket.create_server((HOST, 0))
    opened: list[socket.socket] = []

    def relay(source: socket.socket, target: socket.socket) -> None:
        with suppress(OSError):
            while piece := source.recv(65536):
                target.sendall(piece)
        with suppress(OSError):
            target.shutdown(socket.SHUT_WR)

    def serve() -> None:
        with suppress(OSError):
            club, _address = listener.accept()
            asked.append(club.recv(65536).decode())
            host, port = asked[0].split()[1].split(":")
            server = socket.create_connection((host, int(port)))
            opened.extend((club, server))
            club.sendall(b"HTTP/1.1 200 Connection established\r\n\r\n")
            back = threading.Thread(target=relay, args=(server, club))
            back.start()
            relay(club, server)
            back.join()

    thread = threading.Thread(target=serve)
    thread.start()
    try:
        yield int(listener.getsockname()[1]), asked
    finally:
        listener.close()
        thread.join(5)
        for connection in opened:
            connection.close()
