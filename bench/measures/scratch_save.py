"""What goes over the line when a block of a Scratch project with 2 MB of sounds is moved."""

import asyncio
import gzip
import hashlib
import json
import random
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from playwright.sync_api import Request

from bench.chromium import HOST_NAME, open_chromium, open_computer
from bench.connection import make_request
from bench.crew import Refused, open_connections, sign_in
from bench.figure import Measure, Reading
from bench.measures.scratch_editor import ACTIVITY, THERE, drag_block
from bench.room import Learner, Room
from bench.server import Server
from bench.visit import visit
from bench.work import make_key

SOUND_BYTES = 2_000_000
SAVED_MS = 20_000
EDITOR = "document.querySelector('editor-scratch')"


def measure(room: Room) -> Iterator[Reading]:
    with Server(room.copy_demo()) as server, open_chromium(with_graphics=True) as browser:
        with ThreadPoolExecutor(1) as pool:
            cookie = pool.submit(asyncio.run, _begin(server, room.demo.learners[0])).result()
        with open_computer(browser, cookie) as context:
            page = visit(context, f"http://{HOST_NAME}:{server.port}/activities/{ACTIVITY}/", THERE).page
            sent: list[Request] = []
            page.on("requestfinished", lambda request: sent.append(request) if request.method == "PUT" else None)
            drag_block(page)
            page.locator("save-sign[state='saved']").wait_for(state="attached", timeout=SAVED_MS)
            project = page.evaluate(f"{EDITOR}.save().project")
            saves = [request for request in sent if "/picture" not in request.url]
            sizes = [request.sizes() for request in saves]
    whole = max(each["requestHeadersSize"] + each["requestBodySize"] for each in sizes)
    packed = len(gzip.compress(json.dumps(project, separators=(",", ":")).encode()))
    detail = {
        "sent": whole,
        "packed_project": packed,
        "requests": [request.url.rpartition("/api/")[2] for request in saves],
    }
    yield Reading("scratch_save_more", (whole - packed) / 1_000, detail)


async def _begin(server: Server, learner: Learner) -> str:
    """The cookie of a crew whose project has a sound of 2 MB. Raises Refused."""
    [connection] = await open_connections(server.port, 1)
    crew = await sign_in(connection, learner)
    await crew.open_project(ACTIVITY)
    page = await connection.ask(make_request("GET", f"/activities/{ACTIVITY}/", cookie=crew.cookie))
    sound = b"RIFF" + random.Random(1).randbytes(SOUND_BYTES)
    name = f"{hashlib.md5(sound, usedforsecurity=False).hexdigest()}.wav"
    work = _read_starter(page.body.decode())
    for number in range(40):
        work["project"]["targets"][1]["sounds"].append(
            {
                "name": f"zgomot {number}",
                "assetId": name[:-4],
                "dataFormat": "wav",
                "md5ext": name,
                "rate": 8000,
                "sampleCount": 8,
            }
        )
    file = make_request("PUT", f"/api/projects/{crew.project}/files/{name}", body=sound, cookie=crew.cookie)
    answer = await connection.ask(file)
    if answer.status != 201:
        raise Refused(f"{answer.status}: {answer.body[:300]!r}")
    await crew.save(make_key(random.Random(1)), json.dumps(work).encode())
    connection.close()
    return crew.cookie


def _read_starter(page: str) -> dict[str, Any]:
    data = page.partition('id="activity-data"')[2].partition(">")[2].partition("</script>")[0]
    starter: dict[str, Any] = json.loads(data)["starter"]
    return starter


MEASURES = (Measure("scratch-save", ("scratch_save_more",), measure),)
