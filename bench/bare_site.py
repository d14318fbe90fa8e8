"""A few files served on this computer as a good server would: compressed once, before anybody asks."""

import gzip
import mimetypes
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

from bench.chromium import HOST_NAME
from bench.server import HOST

# Some systems know neither; a browser takes no module and streams no WebAssembly under another name.
TYPES = {".mjs": "text/javascript", ".js": "text/javascript", ".wasm": "application/wasm"}


class BareSite:
    """sent_bytes: heads and bodies of all answers since it was last set to 0."""

    def __init__(self, files: Mapping[str, bytes]) -> None:
        self.sent_bytes = 0
        self.answers = {f"/{name}": _make_answer(name, body) for name, body in files.items()}
        self.port = 0

    @property
    def address(self) -> str:
        return f"http://{HOST_NAME}:{self.port}/"

    def answer(self, path: str) -> bytes:
        return self.answers.get(path if path != "/" else "/index.html", _make_head("404 Not Found", 0))


@contextmanager
def serve(files: Mapping[str, bytes]) -> Iterator[BareSite]:
    """files: by their paths; `index.html` is also the page of the folder."""
    site = BareSite(files)

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            answer = site.answer(self.path)
            site.sent_bytes += len(answer)
            self.wfile.write(answer)

        def log_message(self, *_arguments: object) -> None:
            pass

    server = ThreadingHTTPServer((HOST, 0), Handler)
    server.daemon_threads = True
    site.port = server.server_address[1]
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield site
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def _make_answer(name: str, body: bytes) -> bytes:
    suffix = name[name.rfind(".") :]
    kind = TYPES.get(suffix) or mimetypes.guess_type(name)[0] or "application/octet-stream"
    packed = gzip.compress(body, mtime=0)
    lines = [f"Content-Type: {kind}"]
    if len(packed) < len(body):
        lines.append("Content-Encoding: gzip")
    sent = min(packed, body, key=len)
    return _make_head("200 OK", len(sent), *lines) + sent


def _make_head(status: str, length: int, *lines: str) -> bytes:
    return "\r\n".join((f"HTTP/1.1 {status}", f"Content-Length: {length}", *lines, "", "")).encode()
