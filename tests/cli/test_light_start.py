"""What a start doesn't do: on an old PC each large library costs the librarian time, and the server memory all day."""

import gc
import json
import os
import subprocess
import sys

import pytest

from cluboteca.cli import run

# In a process of its own: this one has pytest's imports, and Django's for tests.
LOOK = """
import json, sys
from pathlib import Path
from cluboteca.cli import run
from cluboteca.cli.data_folder import set_up_django
set_up_django(Path(sys.argv[1]))
import cluboteca.cli.carrying_out
import cluboteca.config.upgrade
import cluboteca.config.wsgi
import cluboteca.content.delivery.renewal
import cluboteca.meetings.delivery
import cluboteca.meetings.rounds
import waitress.server
run._read_addresses()
from cluboteca.packformat.base import PackModel
def list_kinds(model):
    return [kind for each in model.__subclasses__() for kind in (each, *list_kinds(each))]
kinds = list_kinds(PackModel)
built = [kind.__name__ for kind in kinds if kind.__pydantic_complete__]
import ninja, ninja.params.models
calls = [*list_kinds(ninja.Schema), *list_kinds(ninja.params.models.ParamModel)]
calls = [kind.__name__ for kind in calls if kind.__pydantic_complete__]
print(json.dumps({"calls": calls, "modules": sorted(sys.modules), "kinds": [kind.__name__ for kind in kinds], "built": built}))
"""

SELDOM_NEEDED = {
    "openpyxl": "a spreadsheet is read or saved",
    "PIL": "no part of the program, but openpyxl takes it where it is",
    "tuf": "packs are fetched",
    "securesystemslib": "packs are fetched",
    "cryptography": "packs are signed",
    "markdown_it": "a pack comes in, or the book is opened",
    "nh3": "a pack comes in",
    "structlog": "there is something to log",
    "rich": "no part of the program, but structlog takes it where it is",
    "unittest": "tests run",
    "django.test.client": "tests run",
    "numpy": "no part of the program",
    "yaml": "a pack has changed, or a county is chosen",
    "cluboteca.packformat.source": "a pack has changed",
    "cluboteca.packformat.rendering": "a pack has changed, or a unit is printed",
    "cluboteca.content.writing": "a pack has changed",
    "cluboteca.insight.project": "a work is read",
    "cluboteca.insight.judge": "a work is checked",
    "cluboteca.insight.scratch.model": "a project of Scratch is read",
    "cluboteca.insight.scratch.finding": "a project of Scratch is checked",
    "cluboteca.insight.python": "a program is checked or explained",
    "cluboteca.core.gallery": "components are developed",
}


@pytest.fixture(scope="module")
def started(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[str]]:
    folder = tmp_path_factory.mktemp("data")
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("CLUBOTECA_", "DJANGO_"))}
    command = [sys.executable, "-c", LOOK, str(folder)]
    said = subprocess.run(command, env=environment, check=True, capture_output=True, timeout=300).stdout
    found: dict[str, list[str]] = json.loads(said)
    return found


@pytest.mark.parametrize("library", SELDOM_NEEDED)
def test_a_server_starts_without_what_is_seldom_needed(started: dict[str, list[str]], library: str) -> None:
    loaded = [name for name in started["modules"] if name == library or name.startswith(f"{library}.")]
    assert loaded == [], f"needed when {SELDOM_NEEDED[library]}"


def test_a_server_starts_without_reading_migrations(started: dict[str, list[str]]) -> None:
    assert [name for name in started["modules"] if ".migrations.0" in name] == []


def test_no_validator_of_packs_is_built_before_one_is_read(started: dict[str, list[str]]) -> None:
    """But for a few small ones, which stand as constants."""
    assert not {"GridActivity", "StageActivity", "PythonActivity", "ScratchActivity"} & set(started["built"])
    assert len(started["built"]) < len(started["kinds"]) / 10


def test_no_validator_of_a_call_is_built_before_it_is_asked(started: dict[str, list[str]]) -> None:
    """But for ninja's own."""
    assert not {"NinjaResponseSchema", "BodyParams", "PathParams", "QueryParams", "ErrorAnswer"} & set(started["calls"])


def test_what_a_start_has_made_is_not_looked_through_for_garbage_later() -> None:
    usual = gc.get_threshold()
    try:
        with run._made_to_stay():
            assert gc.get_threshold()[0] == run.NEW_THINGS
        assert gc.get_freeze_count() > 0
        assert gc.get_threshold() == usual
        assert gc.isenabled()
    finally:
        gc.unfreeze()


def test_garbage_is_looked_for_as_usual_after_a_start_that_failed() -> None:
    usual = gc.get_threshold()
    with pytest.raises(OSError, match="full"), run._made_to_stay():
        raise OSError("full")
    assert gc.get_threshold() == usual
