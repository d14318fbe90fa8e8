"""A folder on a web server that knows Range and keeps connections open, with the heads that usual servers send."""

import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from email.utils import formatdate
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote

from bench.server import HOST


@contextmanager
def serve(folder: Path) -> Iterator[int]:
    """The port."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        server_version = "nginx"
        sys_version = ""

        def do_GET(self) -> None:
            file = folder / unquote(self.path).lstrip("/")
            if not file.is_file():
                self._answer(404, b"<html>Not found</html>", {"Content-Type": "text/html"})
                return
            content = file.read_bytes()
            heads = {
                "Content-Type": "application/octet-stream",
                "Last-Modified": formatdate(file.stat().st_mtime, usegmt=True),
                "ETag": f'"{int(file.stat().st_mtime):x}-{len(content):x}"',
                "Accept-Ranges": "bytes",
            }
            wanted = re.fullmatch(r"bytes=(\d+)-", self.headers.get("Range", ""))
            start = int(wanted[1]) if wanted else 0
            if start and start < len(content):
                heads["Content-Range"] = f"bytes {start}-{len(content) - 1}/{len(content)}"
                self._answer(206, content[start:], heads)
            else:
                self._answer(200, content, heads)

        def _answer(self, status: int, body: bytes, heads: dict[str, str]) -> None:
            self.send_response(status)
            for name, value in heads.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def handle(self) -> None:
            try:
                super().handle()
            except ConnectionError:
                self.close_connection = True

        def log_message(self, *_args: object) -> None:
            pass

    server = ThreadingHTTPServer((HOST, 0), Handler)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    try:
        yield server.server_port
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
