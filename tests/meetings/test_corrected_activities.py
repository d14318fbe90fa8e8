"""A new release reaches activities that children are working on, and touches nothing that they made."""

import json
import re
from typing import Any
from uuid import uuid4

import pytest
from django.test import Client

from cluboteca.clubs.models import Club
from cluboteca.content.actions import load_pack
from cluboteca.content.queries import find_activity, list_units
from cluboteca.meetings.actions import start_meeting
from cluboteca.meetings.models import Meeting
from cluboteca.people.models import Person
from cluboteca.workspace.models import Attempt, Project, ProjectVersion
from tests.named_people import Learner, make_work, sign_in
from tests.small_pack import BRIDGE, SmallPack, small_pack

__all__ = ["small_pack"]
ACTIVITY = "small-pack/over-the-bridge"
WORKS = [json.dumps(make_work(*["move"] * count), ensure_ascii=False).encode() for count in (1, 2, 3)]


@pytest.fixture
def held(small_pack: SmallPack, club: Club, elena: Person) -> Meeting:
    """A meeting on the small pack's unit."""
    small_pack.write("images/bridge.svg", b'<svg xmlns="http://www.w3.org/2000/svg"/>')
    small_pack.replace(
        "pack.yaml", "courses:", "assets: [{path: images/bridge.svg, licence: CC0-1.0, author: Ana}]\ncourses:"
    )
    for locale in ("ro", "en"):
        page = f"{BRIDGE}/{locale}.md"
        text = (small_pack.folder / page).read_text(encoding="utf-8")
        small_pack.write(page, text.rstrip() + "\n\n![.](images/bridge.svg)\n")
    load_pack(small_pack.folder)
    return start_meeting(club=club, unit=list_units()[0], by=elena)


def begin(computer: Client) -> tuple[int, dict[str, bytes]]:
    """A project with three saves. Returns its id and the saves by key."""
    project = computer.post("/api/projects", {"activity": ACTIVITY}, content_type="application/json").json()
    saves = {str(uuid4()): work for work in WORKS}
    for key, work in saves.items():
        address = f"/api/projects/{project['id']}/versions/{key}"
        assert computer.put(address, work, content_type="application/json").status_code == 201
    return project["id"], saves


def read_saves(computer: Client, project: int, saves: dict[str, bytes]) -> dict[str, bytes]:
    return {key: computer.get(f"/api/projects/{project}/versions/{key}").content for key in saves}


def read_rows() -> list[object]:
    """All that the database holds of projects and saves."""
    return [list(model.objects.order_by("pk").values()) for model in (Project, ProjectVersion, Attempt)]


def read_embedded(page: str, name: str) -> Any:
    found = re.search(rf'<script id="{name}" type="application/json">(.*?)</script>', page, re.DOTALL)
    assert found
    return json.loads(found[1])


def correct(pack: SmallPack) -> None:
    pack.replace(f"{BRIDGE}/ro.md", "title: Peste pod", "title: Dincolo de pod")
    pack.replace(f"{BRIDGE}/ro.md", "Câți pași sunt până la fântână?", "Numără pașii cu degetul.")
    pack.replace("pack.yaml", '"0.1"', '"0.2"')
    load_pack(pack.folder)


def withdraw(pack: SmallPack) -> None:
    pack.remove(BRIDGE)
    unit = "units/first-meeting/unit.yaml"
    listed = (pack.folder / unit).read_text(encoding="utf-8")
    pack.write(unit, re.sub(r",? over-the-bridge", "", listed))
    pack.replace("pack.yaml", '"0.1"', '"0.2"')
    text = (pack.folder / "pack.yaml").read_text(encoding="utf-8")
    pack.write("pack.yaml", re.sub(r"assets: .*\n", "", text))
    pack.remove("images")
    load_pack(pack.folder)


def test_a_correction_reaches_the_activity_and_no_project(held: Meeting, ana: Learner, small_pack: SmallPack):
    computer = sign_in(ana)
    project, saves = begin(computer)
    rows, bytes_before = read_rows(), read_saves(computer, project, saves)
    correct(small_pack)
    assert read_rows() == rows
    assert read_saves(computer, project, saves) == bytes_before == saves
    page = computer.get(f"/activities/{ACTIVITY}/").content.decode()
    assert "Dincolo de pod" in page
    assert "Numără pașii cu degetul." in read_embedded(page, "activity-data")["hints"][0]
    crew = read_embedded(page, "crew-data")
    assert crew["project"]["id"] == project, "they go on with the same project"
    assert crew["project"]["work"] == json.loads(WORKS[-1])


def test_a_withdrawn_activity_is_still_there_for_those_who_have_begun_it(
    held: Meeting, ana: Learner, matei: Learner, small_pack: SmallPack
):
    computer = sign_in(ana)
    project, saves = begin(computer)
    image = "/packs/small-pack/images/bridge.svg"
    picture = computer.get(image)
    rows = read_rows()
    withdraw(small_pack)
    activity = find_activity(ACTIVITY)
    assert activity
    assert activity.is_withdrawn
    assert read_rows() == rows
    assert read_saves(computer, project, saves) == saves
    assert f"/activities/{ACTIVITY}/" not in computer.get("/").content.decode(), "it has left the map"
    assert f"/activities/{ACTIVITY}/" not in sign_in(matei).get("/").content.decode()
    assert "Peste pod" in computer.get("/projects/").content.decode(), "their projects page leads to it"
    opened = computer.post(f"/projects/{project}/")
    assert opened["Location"] == f"/activities/{ACTIVITY}/"
    page = computer.get(opened["Location"])
    assert page.status_code == 200
    assert read_embedded(page.content.decode(), "activity-data")["activity"] == ACTIVITY
    more = computer.put(f"/api/projects/{project}/versions/{uuid4()}", WORKS[0], content_type="application/json")
    assert more.status_code == 201, "and can go on"
    shown = computer.get(image)
    assert (shown.status_code, shown.content) == (200, picture.content), "with its pictures"
