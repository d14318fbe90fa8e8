"""The server or the browser dies in the middle of the work: what was acknowledged stays, and what wasn't arrives, once."""

import contextlib
import itertools
import json
from pathlib import Path
from typing import Any

import psutil
import pytest
from playwright.sync_api import Error, Response, expect

from tests.browser.blocks import list_words
from tests.browser.child import Computer, Learner
from tests.browser.conftest import NewComputer, NewProfile
from tests.browser.database import read_versions
from tests.browser.watch import Watch
from tests.club_server import ClubServer

Learners = dict[str, Learner]
AWAY = "ERR_CONNECTION_REFUSED|ERR_CONNECTION_RESET|ERR_EMPTY_RESPONSE|ERR_SOCKET_NOT_CONNECTED"


class Saves:
    """What the server has acknowledged to a window: the work under each key."""

    def __init__(self, computer: Computer) -> None:
        self.acknowledged: dict[str, Any] = {}
        computer.page.on("response", self._note)

    def _note(self, response: Response) -> None:
        request = response.request
        kind, key = request.url.split("/")[-2:]
        if request.method == "PUT" and kind == "versions" and response.ok and request.post_data:
            self.acknowledged[key] = json.loads(request.post_data)


def get_project(computer: Computer) -> int:
    project: int = computer.page.evaluate("JSON.parse(document.getElementById('crew-data').textContent).project.id")
    return project


def list_saved(computer: Computer, project: int) -> list[str]:
    """Keys that the interface tells, newest first."""
    versions = computer.call("GET", f"/api/projects/{project}/versions").body["versions"]
    return [version["key"] for version in versions]


def check_all_arrived(server: ClubServer, computer: Computer, project: int, saves: Saves) -> None:
    """The database and the interface have each acknowledged version once, and nothing twice."""
    in_database = read_versions(server.data, project)
    keys = [key for key, _work in in_database]
    assert len(keys) == len(set(keys))
    assert saves.acknowledged.items() <= dict(in_database).items()
    assert list_saved(computer, project) == keys[::-1]
    programs = [list_words(work) for _key, work in in_database]
    assert all(earlier != later for earlier, later in itertools.pairwise(programs)), programs


def test_a_crew_works_on_while_the_server_is_away_and_everything_arrives_when_it_is_back(
    club_server: ClubServer, new_computer: NewComputer, learners: Learners, watch: Watch
) -> None:
    watch.expects(AWAY)
    computer = new_computer()
    saves = Saves(computer)
    computer.sit_down(learners["Ana"], learners["Matei"], learners["Sofia"])
    computer.open_activity("to-the-well")
    project = get_project(computer)
    computer.blocks.add("move")
    computer.wait_until_saved()
    assert len(saves.acknowledged) == 1

    club_server.kill()
    computer.blocks.add("move")
    expect(computer.save_state).to_have_attribute("state", "away")
    computer.blocks.add("move")
    computer.press_check()
    expect(computer.results.locator(".check-solved")).to_be_visible()
    expect(computer.results.locator(".check-passed li")).to_have_count(1)

    club_server.start()
    computer.wait_until_saved()
    computer.wait_for_drafts(0)
    check_all_arrived(club_server, computer, project, saves)
    assert list_words(read_versions(club_server.data, project)[-1][1]) == ["move"] * 4
    assert computer.check().body["is_solved"]


def test_a_change_made_while_the_server_was_away_outlives_the_closed_window(
    club_server: ClubServer, new_computer: NewComputer, learners: Learners, watch: Watch
) -> None:
    watch.expects(AWAY)
    computer = new_computer()
    computer.sit_down(learners["Andrei"], learners["Luca"])
    saves = Saves(computer)
    computer.open_activity("to-the-well")
    project = get_project(computer)
    computer.blocks.add("move")
    computer.wait_until_saved()
    club_server.kill()
    computer.blocks.add("move")
    expect(computer.save_state).to_have_attribute("state", "away")
    computer.wait_for_drafts(1)
    (unsent,) = computer.drafts
    context = computer.page.context
    computer.page.close()

    club_server.start()
    again = Computer(context.new_page(), club_server.address)
    saves_again = Saves(again)
    again.open_activity("to-the-well")
    assert again.blocks.words == ["move"] * 3
    again.wait_for_drafts(0)
    saves.acknowledged |= saves_again.acknowledged
    check_all_arrived(club_server, again, project, saves)
    keys = [key for key, _work in read_versions(club_server.data, project)]
    assert keys.count(unsent["key"]) == 1


def test_a_change_made_right_before_the_page_is_left_is_there_again(
    club_server: ClubServer, new_computer: NewComputer, learners: Learners
) -> None:
    """Whatever the page is doing with the change at that moment: waiting, keeping it here, sending it."""
    computer = new_computer()
    computer.sit_down(learners["Ilinca"], learners["Kinga"])
    computer.open_activity("to-the-well")
    project = get_project(computer)
    for count, pause_ms in enumerate((0, 20, 40, 60, 150), start=2):
        computer.blocks.add("move")
        computer.page.wait_for_timeout(pause_ms)
        computer.page.locator(".frame-home").click()
        expect(computer.way).to_be_visible()
        computer.open_activity("to-the-well")
        assert computer.blocks.words == ["move"] * count, f"left after {pause_ms} ms"
    computer.wait_for_drafts(0)
    programs = [list_words(work) for _key, work in read_versions(club_server.data, project)]
    assert programs == [["move"] * count for count in range(2, 7)]


def test_a_change_made_right_before_the_page_is_left_arrives_though_the_disk_is_slow(
    club_server: ClubServer, new_computer: NewComputer, learners: Learners
) -> None:
    computer = new_computer()
    computer.sit_down(learners["Toma"])
    computer.open_activity("to-the-well")
    project = get_project(computer)
    other = computer.open_window("/adults/sign-in/")
    other.page.evaluate(HOLD_DRAFTS)
    computer.blocks.add("move")
    computer.page.wait_for_timeout(300)  # by now it is on its way to the disk, and waits there
    computer.page.locator(".frame-home").click()
    expect(computer.way).to_be_visible()
    other.page.evaluate("window.letGo = true")
    computer.open_activity("to-the-well")
    assert computer.blocks.words == ["move", "move"]
    computer.wait_for_drafts(0)
    assert [list_words(work) for _key, work in read_versions(club_server.data, project)] == [["move", "move"]]


# As a disk that doesn't come to an end: a transaction that lasts holds up all that come after it.
HOLD_DRAFTS = """() => new Promise((resolve) => {
    const opening = indexedDB.open('cluboteca');
    opening.onsuccess = () => {
        const store = opening.result.transaction('drafts', 'readwrite').objectStore('drafts');
        const goOn = () => {
            if (window.letGo) return opening.result.close();
            store.get(0).onsuccess = goOn;
        };
        goOn();
        resolve();
    };
})"""


def change_without_the_server(computer: Computer) -> int:
    """One block, kept in this browser alone; the project's id."""
    computer.open_activity("to-the-well")
    computer.page.context.set_offline(True)
    computer.blocks.add("move")
    computer.wait_for_drafts(1)
    return get_project(computer)


def test_a_change_is_there_again_after_the_tab_has_crashed(
    club_server: ClubServer, new_profile: NewProfile, tmp_path: Path, learners: Learners, watch: Watch
) -> None:
    watch.expects("ERR_INTERNET_DISCONNECTED")
    context = new_profile(tmp_path / "profile")
    computer = Computer(context.new_page(), club_server.address)
    computer.sit_down(learners["Ioana"], learners["Ștefan"])
    project = change_without_the_server(computer)
    with pytest.raises(Error, match="crash"):
        computer.page.goto("chrome://crash")
    computer.page.close()
    context.set_offline(False)

    again = Computer(context.new_page(), club_server.address)
    again.open_activity("to-the-well")
    assert again.blocks.words == ["move", "move"]
    again.wait_for_drafts(0)
    programs = [list_words(work) for _key, work in read_versions(club_server.data, project)]
    assert programs == [["move", "move"]]


def test_a_change_is_there_again_after_the_computer_lost_its_power(
    club_server: ClubServer, new_profile: NewProfile, tmp_path: Path, learners: Learners, watch: Watch
) -> None:
    """The cookie may be gone with the power: then the children sign in again and find their work."""
    watch.expects("ERR_INTERNET_DISCONNECTED")
    crew = [learners["Daria"], learners["Rareș"]]
    computer = Computer(new_profile(tmp_path / "profile").new_page(), club_server.address)
    computer.sit_down(*crew)
    project = change_without_the_server(computer)
    kill_browser(tmp_path / "profile")

    again = Computer(new_profile(tmp_path / "profile").new_page(), club_server.address)
    again.sit_down(*crew)
    again.open_activity("to-the-well")
    assert again.blocks.words == ["move", "move"]
    again.wait_for_drafts(0)
    programs = [list_words(work) for _key, work in read_versions(club_server.data, project)]
    assert programs == [["move", "move"]]


def kill_browser(profile: Path) -> None:
    """End the Chromium that works on this folder at once, with all its parts."""
    mine = [
        each
        for each in psutil.process_iter(["cmdline"])
        if f"--user-data-dir={profile}" in (each.info["cmdline"] or ())
    ]
    family = [each for parent in mine for each in (parent, *parent.children(recursive=True))]
    for each in family:
        with contextlib.suppress(psutil.NoSuchProcess):
            each.kill()
    psutil.wait_procs(family)
