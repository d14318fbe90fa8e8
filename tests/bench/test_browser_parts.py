"""What measures of pages are made of, without a browser."""

import gzip
import json
import os
import subprocess
import sys
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from bench.bare_site import BareSite, serve
from bench.figure import NotMeasured
from bench.peers.peer import PEERS
from bench.python_page import SAYS_HI, make_python_work
from bench.server import HOST
from bench.throttle import list_pages

SCRIPT = b"say('hi');" * 100


@pytest.fixture
def site() -> Iterator[BareSite]:
    with serve({"index.html": b"<p>", "worker.mjs": SCRIPT}) as site:
        yield site


def ask(site: BareSite, path: str) -> tuple[dict[str, str], bytes]:
    with urllib.request.urlopen(f"http://{HOST}:{site.port}{path}") as answer:
        return dict(answer.headers), answer.read()


def test_a_bare_site_sends_what_can_be_made_smaller_compressed(site: BareSite) -> None:
    headers, body = ask(site, "/worker.mjs")
    assert gzip.decompress(body) == SCRIPT
    assert headers == {
        "Content-Type": "text/javascript",
        "Content-Encoding": "gzip",
        "Content-Length": str(len(body)),
    }
    assert ask(site, "/") == ({"Content-Type": "text/html", "Content-Length": "3"}, b"<p>")


def test_a_bare_site_counts_all_that_it_sends(site: BareSite) -> None:
    _, body = ask(site, "/worker.mjs")
    assert len(body) < site.sent_bytes < len(SCRIPT)


def test_a_bare_site_has_nothing_else(site: BareSite) -> None:
    with pytest.raises(urllib.error.HTTPError, match="404"):
        ask(site, "/../pyproject.toml")


@pytest.mark.parametrize("peer", PEERS, ids=lambda peer: peer.name)
def test_another_python_whose_package_is_missing_is_not_measured(peer, tmp_path: Path) -> None:
    with pytest.raises(NotMeasured, match=r"dev\.py setup"):
        replace(peer, files=(tmp_path / "gone.js",)).read_files()


@pytest.mark.parametrize("peer", PEERS, ids=lambda peer: peer.name)
def test_nothing_of_another_python_comes_from_another_host(peer) -> None:
    files = replace(peer, files=()).read_files()
    assert set(files) == {"index.html", "worker.js"}
    assert b"//" not in b"".join(files.values()).replace(b"/**", b"")


def test_a_program_stands_in_a_work_as_it_is() -> None:
    assert json.loads(make_python_work(SAYS_HI))["files"] == [{"name": "main.py", "text": 'print("hi")\n'}]


@contextmanager
def run_child(*arguments: str) -> Iterator[subprocess.Popen[bytes]]:
    """Once it really runs: before, its command line may not be there."""
    command = [sys.executable, "-c", "print(flush=True); input()", *arguments]
    child = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    assert child.stdout
    child.stdout.readline()
    try:
        yield child
    finally:
        child.communicate(b"\n")


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
def test_only_processes_that_run_pages_are_slowed() -> None:
    with run_child("--type=gpu-process"), run_child("--type=renderer", "--top-chrome-webui"):
        assert list_pages(os.getpid()) == []
        with run_child("--type=renderer") as page:
            assert list_pages(os.getpid()) == [page.pid]
