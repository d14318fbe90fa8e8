"""Crews of one learner each, as their browsers talk to the club server."""

import asyncio
import json
from collections.abc import Sequence
from dataclasses import dataclass

from bench.connection import Answer, Connection, make_request
from bench.room import Learner

ACTIVITY = "first-steps/to-the-well"


class Refused(Exception):
    """The server answered what it should not have."""


@dataclass
class Crew:
    """project: the id of what it works on; 0 before `open_project`."""

    connection: Connection
    cookie: str
    project: int = 0

    async def open_project(self, activity: str = ACTIVITY) -> None:
        body = json.dumps({"activity": activity}).encode()
        answer = await self.connection.ask(make_request("POST", "/api/projects", body=body, cookie=self.cookie))
        project = _expect(answer, 200, 201).json["id"]
        assert isinstance(project, int)
        self.project = project

    async def save(self, key: str, work: bytes) -> None:
        """Returns once the server has acknowledged it. Raises Refused, ConnectionEnded."""
        _expect(await self.connection.ask(self._make("PUT", key, work)), 200, 201)

    async def read(self, key: str) -> bytes | None:
        """The bytes of a version, None when the server doesn't know it."""
        answer = await self.connection.ask(self._make("GET", key))
        return None if answer.status == 404 else _expect(answer, 200).body

    def _make(self, method: str, key: str, body: bytes = b"") -> bytes:
        return make_request(method, f"/api/projects/{self.project}/versions/{key}", body=body, cookie=self.cookie)


def _expect(answer: Answer, *statuses: int) -> Answer:
    if answer.status not in statuses:
        raise Refused(f"{answer.status}: {answer.body[:300]!r}")
    return answer


async def open_connections(port: int, number: int) -> list[Connection]:
    return list(await asyncio.gather(*[Connection.open(port) for _ in range(number)]))


async def sign_in(connection: Connection, learner: Learner) -> Crew:
    body = json.dumps({"learners": [{"id": learner.id, "pictures": learner.pictures}]}).encode()
    answer = _expect(await connection.ask(make_request("POST", "/api/crews", body=body)), 201)
    return Crew(connection, answer.cookie)


async def form_crews(port: int, learners: Sequence[Learner]) -> list[Crew]:
    """All signed in, each with a project."""
    connections = await open_connections(port, len(learners))
    crews = list(await asyncio.gather(*map(sign_in, connections, learners)))
    await asyncio.gather(*[crew.open_project() for crew in crews])
    return crews


async def reconnect(crews: Sequence[Crew], port: int) -> None:
    """After the server was away: the same crews, by the cookies that they have."""
    for crew, connection in zip(crews, await open_connections(port, len(crews)), strict=True):
        crew.connection = connection
