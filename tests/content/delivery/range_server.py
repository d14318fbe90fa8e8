"""A web server for a folder that knows Range and keeps connections open, as real ones do; and can be made to misbehave."""

import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import unquote

HOST = "127.0.0.1"


@dataclass
class RangeServer:
    """asked: path and Range of each request. connections: how many were opened.

    cut_after: each answer ends after so many bytes of its body. knows_range: else 200 with everything. statuses: answer
    so, by path, as often as the list is long. redirects: by path. replaced: other bytes than the file's. says_length: else the answer ends with the
    connection.
    """

    folder: Path
    asked: list[tuple[str, str]] = field(default_factory=list)
    connections: int = 0
    sent_bytes: int = 0
    cut_after: int | None = None
    knows_range: bool = True
    says_length: bool = True
    statuses: dict[str, list[int]] = field(default_factory=dict)
    redirects: dict[str, str] = field(default_factory=dict)
    replaced: dict[str, bytes] = field(default_factory=dict)
    port: int = 0

    @property
    def address(self) -> str:
        return f"http://{HOST}:{self.port}/"

    @property
    def paths(self) -> list[str]:
        return [path for path, _range in self.asked]

    @property
    def parts_asked(self) -> list[str]:
        return [path for path in self.paths if path.startswith("/parts/")]

    def read(self, path: str) -> bytes | None:
        if path in self.replaced:
            return self.replaced[path]
        file = self.folder / unquote(path).lstrip("/")
        return file.read_bytes() if file.is_file() else None

    def respond(self, path: str, wanted: str) -> tuple[int, bytes, dict[str, str]]:
        self.asked.append((path, wanted))
        content = self.read(path)
        if self.statuses.get(path):
            return self.statuses[path].pop(0), b"", {}
        if path in self.redirects:
            return 302, b"", {"Location": self.redirects[path]}
        if content is None:
            return 404, b"not here", {}
        found = re.fullmatch(r"bytes=(\d+)-", wanted)
        if not found or not self.knows_range:
            return 200, content, {}
        start = int(found[1])
        if start >= len(content):
            return 416, b"", {"Content-Range": f"bytes */{len(content)}"}
        return 206, content[start:], {"Content-Range": f"bytes {start}-{len(content) - 1}/{len(content)}"}

    @contextmanager
    def serving(self) -> Iterator["RangeServer"]:
        server = ThreadingHTTPServer((HOST, 0), make_handler(self))
        server.daemon_threads = True
        self.port = server.server_port
        thread = threading.Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        try:
            yield self
        finally:
            server.shutdown()
            thread.join()
            server.server_close()


def make_handler(site: RangeServer) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def setup(self) -> None:
            super().setup()
            site.connections += 1

        def do_GET(self) -> None:
            self._answer(*site.respond(self.path, self.headers.get("Range", "")))

        def _answer(self, status: int, body: bytes, headers: dict[str, str]) -> None:
            self.send_response(status)
            for name, value in headers.items():
                self.send_header(name, value)
            if site.says_length:
                self.send_header("Content-Length", str(len(body)))
            else:
                self.send_header("Connection", "close")
                self.close_connection = True
            self.end_headers()
            is_cut = site.cut_after is not None and len(body) > site.cut_after
            sent = body[: site.cut_after] if is_cut else body
            site.sent_bytes += len(sent)  # first: who has it all may look at once
            self.wfile.write(sent)
            if is_cut:
                self.close_connection = True

        def handle(self) -> None:
            try:
                super().handle()
            except ConnectionError:
                self.close_connection = True

        def log_message(self, *_args: Any) -> None:
            pass

    return Handler
