"""Addresses of built files on a page: a file that scripts ask for by name has no other."""

import json
from pathlib import Path

import pytest

from cluboteca.config.storage import ClubStaticFilesStorage


@pytest.fixture
def storage(tmp_path: Path, settings) -> ClubStaticFilesStorage:
    settings.DEBUG = False
    names = {"css/app.css": "css/app.0123456789ab.css"}
    (tmp_path / "staticfiles.json").write_text(json.dumps({"version": "1.1", "hash": "x", "paths": names}))
    (tmp_path / "js").mkdir()
    (tmp_path / "js" / "python-worker.js").write_text("1")
    return ClubStaticFilesStorage(location=tmp_path, base_url="/static/")


def test_a_page_asks_for_a_collected_file_under_the_name_with_its_hash(storage: ClubStaticFilesStorage) -> None:
    assert storage.url("css/app.css") == "/static/css/app.0123456789ab.css"


def test_a_page_asks_for_a_file_of_the_scripts_under_the_name_that_scripts_use(storage: ClubStaticFilesStorage) -> None:
    assert storage.url("js/python-worker.js") == "/static/js/python-worker.js"
