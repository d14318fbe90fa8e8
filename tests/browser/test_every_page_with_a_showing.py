"""The pages that differ while a project is on the projector, in both languages: see `accessible`."""

from dataclasses import dataclass
from typing import Any

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.accessible import LANGUAGE_COOKIE, list_faults
from tests.browser.child import Computer, Learner
from tests.browser.conftest import OLD_PC, NewPage
from tests.browser.librarian import Librarian
from tests.browser.programs import make_key, make_stage_work, make_work
from tests.club_server import ClubServer

LANGUAGES = ("ro", "en")
CAT = {"library": "cat", "costumes": ["walk-1"], "scripts": [["when_flag", {"say": "Priviți!"}]]}
WORKS = {
    "good-morning": make_stage_work({"backdrops": ["meadow"], "sprites": {"cat": CAT}}),
    "round-the-corner": make_work("move", "turn_left", "move"),
}


@dataclass(frozen=True)
class Place:
    """sign: what has to be there. path: with the numbers of the projects."""

    who: str
    path: str
    sign: str


PLACES = {
    "the way, with what is shown": Place("others", "/", ".shown"),
    "the authors' way": Place("authors", "/", ".way"),
    "an activity whose project is shown": Place(
        "authors", "/activities/first-steps/round-the-corner/", "activity-frame[ready]"
    ),
    "looking inside a game": Place("others", "/shown/{game}/", "activity-frame[ready], look-inside[ready]"),
    "looking inside a way through the village": Place(
        "others", "/shown/{village}/", "activity-frame[ready], look-inside[ready]"
    ),
    "the copy that somebody made": Place("others", "/activities/first-steps/good-morning/", ".frame-credit"),
    "the authors' projects": Place("authors", "/projects/", "main"),
    "the projects of whoever made a copy": Place("others", "/projects/", "main"),
    "the projector": Place("librarian", "/projector/", "shown-project editor-blocks"),
    "the board": Place("librarian", "/board/", ".board-showing"),
}


@dataclass(frozen=True)
class Shown:
    """states: cookies by who. projects: numbers, by what they are."""

    states: dict[str, Any]
    projects: dict[str, int]


@pytest.fixture(scope="module")
def shown(browser: Browser, club_server: ClubServer) -> Shown:
    """Ana and Ștefan have shown a game and then a way through the village; Matei has copied the game."""
    learners = {each["nickname"]: Learner(**each) for each in club_server.demo["learners"]}
    contexts = [browser.new_context(**OLD_PC) for _ in range(3)]
    authors, others = (Computer(context.new_page(), club_server.address) for context in contexts[:2])
    authors.sit_down(learners["Ana"], learners["Ștefan"])
    others.sit_down(learners["Matei"])
    projects = {}
    for activity, work in WORKS.items():
        project = authors.save(activity, work, key := make_key())
        projects["game" if activity == "good-morning" else "village"] = project
        assert authors.call("POST", "/api/showings", {"project": project, "version": key}).status == 201
        if activity == "good-morning":
            assert others.call("POST", f"/api/projects/{project}/copies", {"version": key}).status == 201
    librarian = Librarian(contexts[2].new_page(), club_server.address, club_server.demo["librarian"])
    librarian.sign_in()
    states = dict(zip(("authors", "others", "librarian"), (each.storage_state() for each in contexts), strict=True))
    for context in contexts:
        context.close()
    return Shown(states, projects)


@pytest.mark.parametrize("name", PLACES)
def test_every_page_is_accessible_while_something_is_shown(
    name: str, shown: Shown, club_server: ClubServer, new_page: NewPage
) -> None:
    place = PLACES[name]
    page = new_page(storage_state=shown.states[place.who])
    faults = []
    for language in LANGUAGES:
        page.context.add_cookies([{"name": LANGUAGE_COOKIE, "value": language, "url": club_server.address}])
        page.goto(club_server.address + place.path.format(**shown.projects))
        expect(page.locator(place.sign).first).to_be_visible()
        faults += [f"{language}: {fault}" for fault in list_faults(page, language)]
    assert not faults, "\n".join(faults)
