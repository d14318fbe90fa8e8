"""A pack while it is being written: who sees what, and what a change does."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.conf import LazySettings
from django.test import Client

from cluboteca.config import preview
from cluboteca.config.preview.club import make_club
from cluboteca.config.preview.watching import Watch, watch_folder
from cluboteca.meetings.models import Meeting
from cluboteca.workspace.models import Project
from tests.small_pack import BRIDGE, SmallPack, small_pack

__all__ = ["small_pack"]

pytestmark = pytest.mark.django_db
UNIT = "small-pack/first-meeting"
ACTIVITY = "small-pack/over-the-bridge"
FOLDER = Path(preview.__file__).parent


@pytest.fixture
def watch(small_pack: SmallPack, settings: LazySettings) -> Iterator[Watch]:
    settings.ROOT_URLCONF = "cluboteca.config.preview.urls"
    settings.MIDDLEWARE = [*settings.MIDDLEWARE, "cluboteca.config.preview.middleware.add_reload"]
    settings.TEMPLATES = [{**settings.TEMPLATES[0], "DIRS": [FOLDER / "templates"]}]
    make_club("a password that nobody is asked for")
    watch = watch_folder(small_pack.folder)
    watch.look()
    yield watch
    watch.end()


def enter(client: Client, **more: str) -> str:
    return client.post("/preview/enter/", {"unit": UNIT, **more}).headers["Location"]


def test_a_pack_is_shown_as_a_child_sees_it_without_signing_in(client: Client, watch: Watch):
    assert "Peste pod" in client.get("/preview/").content.decode()
    assert enter(client, **{"as": "child"}) == "/"
    assert "Peste pod" in client.get("/").content.decode()
    address = enter(client, **{"as": "child"}, activity=ACTIVITY)
    assert "activity-data" in client.get(address).content.decode()
    assert Project.objects.get().authors.count() == 2


def test_a_pack_is_shown_as_the_librarian_sees_it(client: Client, watch: Watch):
    assert enter(client, **{"as": "librarian"}) == "/week/"
    assert client.get("/week/").status_code == 200
    assert enter(client, **{"as": "librarian"}, activity=ACTIVITY) == f"/week/activities/{ACTIVITY}/"
    assert enter(client, **{"as": "librarian"}, activity="small-pack/path-game") == "/week/cards/"


def test_coming_in_again_leaves_the_work_on_the_table(client: Client, watch: Watch):
    address = enter(client, **{"as": "child"}, activity=ACTIVITY)
    client.get(address)
    assert enter(client, **{"as": "child"}, activity=ACTIVITY) == address
    client.get(address)
    assert (Project.objects.count(), Meeting.objects.count()) == (1, 1)


def test_every_page_watches_for_changes_and_nothing_else_gets_the_script(client: Client, watch: Watch):
    page = client.get("/preview/").content.decode()
    assert f'<script src="/preview/reload.js" data-version="{watch.version}"' in page
    assert b"location.reload" in client.get("/preview/reload.js").content
    assert b"<script" not in client.get("/api/health").content


@pytest.mark.parametrize("address", ["/sandbox/", "/sandbox/compiling/", "/scratch-frame/"])
def test_the_frames_get_no_script_that_their_policy_forbids(client: Client, watch: Watch, address: str):
    assert "/preview/reload.js" not in client.get(address).content.decode()


def test_the_first_page_leads_to_the_preview_as_long_as_nobody_has_come_in(client: Client, watch: Watch):
    assert client.get("/").headers["Location"] == "/preview/"
    enter(client, **{"as": "librarian"})
    assert client.get("/").headers["Location"] == "/today/"


def test_a_saved_change_is_shown(client: Client, watch: Watch, small_pack: SmallPack):
    assert not watch.look()
    small_pack.replace(f"{BRIDGE}/ro.md", "title: Peste pod", "title: Peste podul nou")
    assert watch.look()
    assert client.get("/preview/state/").json() == {"version": 2, "faults": 0, "told": ""}
    assert "Peste podul nou" in client.get("/preview/").content.decode()


def test_a_pack_with_faults_says_them_and_goes_on_as_it_was(client: Client, watch: Watch, small_pack: SmallPack):
    small_pack.replace(f"{BRIDGE}/ro.md", "title: Peste pod", "titel: Peste pod")
    assert watch.look()
    state = client.get("/preview/state/").json()
    assert state["faults"] >= 1
    assert state["told"].startswith(f"{BRIDGE}/ro.md:2")
    assert (f" {state['faults'] - 1} " in state["told"].removeprefix(f"{BRIDGE}/ro.md:2")) == (state["faults"] > 1)
    page = client.get("/preview/").content.decode()
    assert state["told"].split(":")[0] in page
    assert "Peste pod" in page


def test_a_unit_that_is_not_there_is_not_found(client: Client, watch: Watch):
    assert client.post("/preview/enter/", {"unit": "small-pack/none", "as": "child"}).status_code == 404


def test_the_watch_sees_a_change_by_itself(small_pack: SmallPack, monkeypatch: pytest.MonkeyPatch):
    seen = threading.Event()
    loads: list[Path] = []

    def load(folder: Path) -> None:
        loads.append(folder)
        if len(loads) == 2:
            seen.set()

    monkeypatch.setattr("cluboteca.config.preview.watching.load_pack", load)
    watch = Watch(small_pack.folder)
    watch.look()
    thread = watch.begin()
    small_pack.write("README.md", "Something new.")
    assert seen.wait(timeout=30)
    watch.end()
    thread.join(timeout=30)
    assert not thread.is_alive()
