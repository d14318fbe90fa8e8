"""A library after five years beside the same library in its first week: ten clubs, three hundred learners.

Both servers run at the same time, and each page is asked for in turns, so that what else the computer does meets both.
"""

import json
import re
import shutil
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from http.cookiejar import CookieJar
from pathlib import Path
from statistics import median
from urllib.parse import urlencode
from urllib.request import HTTPCookieProcessor, OpenerDirector, Request, build_opener

from bench import processes
from bench.crew import ACTIVITY
from bench.figure import Measure, Reading
from bench.room import Learner, Room
from bench.server import HOST, Server

YEARS = 5
FOR_CHILDREN = ("/", f"/activities/{ACTIVITY}/", "/projects/", "/api/meeting", "/village/", "/gallery/", "/my-badges/")
FOR_LIBRARIANS = (
    "/today/",
    "/week/",
    "/meetings/1/board/",
    "/api/board",
    "/learners/",
    "/consents/",
    "/attendance/",
    "/attendance/register/",
    "/progress/",
    "/gallery/",
    "/badges/",
    "/incidents/",
    "/opening/",
    "/ambassadors/",
    "/privacy/keeping/",
)


class NotAsExpected(Exception):
    """A page answered something else than itself."""


@dataclass
class Side:
    """One of the two libraries, with a browser of a crew and one of the librarian."""

    address: str
    crew: OpenerDirector
    librarian: OpenerDirector

    def time_page(self, path: str) -> float:
        """Milliseconds from asking to the last byte."""
        opener = self.crew if path in FOR_CHILDREN else self.librarian
        begun = time.perf_counter()
        with opener.open(self.address + path, timeout=60) as answer:
            answer.read()
            arrived_at = answer.geturl()
        if arrived_at != self.address + path:
            raise NotAsExpected(f"{path} led to {arrived_at}")
        return (time.perf_counter() - begun) * 1000


def measure(room: Room) -> Iterator[Reading]:
    new, rows = _grow(room, 0)
    old, grown_rows = _grow(room, YEARS)
    with Server(new) as first, Server(old) as latest:
        sides = [_open(server, room.demo.learners[0]) for server in (first, latest)]
        times = {path: _time_in_turns(sides, path, room.extent.visits * 3) for path in FOR_CHILDREN + FOR_LIBRARIANS}
    ratios = {path: after / before for path, (before, after) in times.items()}
    slowest = max(times, key=lambda path: times[path][1])
    pages = {path: [round(each, 1) for each in pair] for path, pair in times.items()}
    yield Reading("grown_page", times[slowest][1], {"page": slowest, "pages": pages, "rows": [rows, grown_rows]})
    steepest = max(ratios, key=lambda path: ratios[path])
    totals = [sum(pair[side] for pair in times.values()) for side in (0, 1)]
    yield Reading("grown_ratio", totals[1] / totals[0], {"steepest": [steepest, round(ratios[steepest], 2)]})


def _grow(room: Room, years: int) -> tuple[Path, dict[str, int]]:
    data = room.new_folder()
    shutil.copytree(room.demo.data, data)
    code, said = processes.run([sys.executable, "-m", "bench.grown", data, str(years)])
    if code != 0:
        raise RuntimeError(f"no library could be made: {said.decode(errors='replace')[-500:]}")
    return data, json.loads(said)


def _open(server: Server, learner: Learner) -> Side:
    address = f"http://{HOST}:{server.port}"
    crew, librarian = (build_opener(HTTPCookieProcessor(CookieJar())) for _ in range(2))
    body = json.dumps({"learners": [{"id": learner.id, "pictures": learner.pictures}]}).encode()
    crew.open(Request(f"{address}/api/crews", body, {"Content-Type": "application/json"})).close()
    account = json.loads((server.data / "demo.json").read_bytes())["librarian"]
    with librarian.open(f"{address}/adults/sign-in/") as page:
        token = re.search(r'csrfmiddlewaretoken" value="(\w+)"', page.read().decode())
    if token is None:
        raise NotAsExpected("the sign-in page has no form")
    sent = urlencode({**account, "csrfmiddlewaretoken": token[1]}).encode()
    librarian.open(f"{address}/adults/sign-in/", sent).close()
    return Side(address, crew, librarian)


def _time_in_turns(sides: list[Side], path: str, times: int) -> tuple[float, float]:
    """Medians of the new library and of the old one; a first visit of each doesn't count."""
    for side in sides:
        side.time_page(path)
    taken = [[side.time_page(path) for side in sides] for _ in range(times)]
    new, old = (median(column) for column in zip(*taken, strict=True))
    return new, old


MEASURES = (Measure("grown", ("grown_page", "grown_ratio"), measure),)
