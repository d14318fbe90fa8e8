"""A computer of the children: its browser, and the shortest way for a crew to get somewhere on it."""

from typing import Any
from uuid import uuid4

from playwright.sync_api import Page

from cluboteca.cli.node_checks import run_checks
from cluboteca.insight.proof import describe_activity
from cluboteca.insight.run import RunQuestion
from cluboteca.packformat.blocks_source import BlocksSource
from cluboteca.packformat.folder import read_folder
from cluboteca.packformat.source import PackSource, read_pack
from docs.make.club import ADDRESS, DemoClub
from docs.make.place import ROOT

PACK = "first-steps"
CALL = """async ([method, path, body]) => {
    const headers = { 'Content-Type': 'application/json' };
    const answer = await fetch(path, { method, headers, body: body === null ? undefined : JSON.stringify(body) });
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
    return answer.status === 204 ? null : answer.json();
}"""


def read_course() -> PackSource:
    return read_pack(read_folder(ROOT / "packs" / PACK))


class Computer:
    def __init__(self, page: Page, club: DemoClub, course: PackSource) -> None:
        self.page = page
        self.club = club
        self.course = course

    def call(self, method: str, path: str, body: object = None) -> Any:
        """The call as a page of the club makes it."""
        return self.page.evaluate(CALL, [method, path, body])

    def sign_in(self, *nicknames: str) -> None:
        """The first one drives."""
        self.page.goto(f"{ADDRESS}/api/health")
        learners = [self.club.get_learner(nickname) for nickname in nicknames]
        self.call(
            "POST", "/api/crews", {"learners": [{key: each[key] for key in ("id", "pictures")} for each in learners]}
        )

    def open(self, activity: str) -> int:
        """The project's id."""
        project: int = self.call("POST", "/api/projects", {"activity": f"{PACK}/{activity}"})["id"]
        return project

    def solve(self, *activities: str) -> None:
        for activity in activities:
            self._save_and_check(activity, "solution.yaml")

    def try_out(self, activity: str, attempt: str, *, times: int = 1) -> None:
        """A typical wrong attempt of the pack, saved and checked."""
        for _time in range(times):
            self._save_and_check(activity, f"attempts/{attempt}.yaml")

    def raise_hand(self, activity: str) -> None:
        self.call("POST", "/api/hands", {"activity": f"{PACK}/{activity}"})

    def _save_and_check(self, activity: str, file: str) -> None:
        """file: in the activity's folder."""
        source = self._find(activity)
        work = source.works("ro")[f"{source.folder}/{file}"]
        project = self.open(activity)
        key = str(uuid4())
        self.call("PUT", f"/api/projects/{project}/versions/{key}", work)
        answer = run_checks([RunQuestion("work", describe_activity(source, "ro"), work)])["work"]
        results = [{"id": name, "passed": passed} for name, passed in answer.results.items()]
        self.call(
            "POST", f"/api/projects/{project}/attempts", {"version": key, "results": results, "run": answer.facts}
        )

    def _find(self, activity: str) -> BlocksSource:
        found = next(each for each in self.course.list_activities() if each.id == activity)
        assert isinstance(found, BlocksSource)
        return found
