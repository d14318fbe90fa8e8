"""Which files a page with a workspace links, from what the build wrote down."""

import json
from pathlib import Path

import pytest
from django.template import Context, Template

from cluboteca.core import workspace_files

BUILT = {
    "blocks": {
        "style": "css/editor-blocks.css",
        "scripts": ["js/editor-blocks.js", "js/blockly.js"],
        "fetches": ["js/worker.js"],
        "worlds": {"grid": ["js/grid-editor.js"], "stage": ["js/stage-editor.js"]},
    },
    "plain": {"style": None, "scripts": ["js/editor-plain.js"], "fetches": [], "worlds": {}},
}


@pytest.fixture
def built(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    file = tmp_path / "workspaces.json"
    file.write_text(json.dumps(BUILT), encoding="utf-8")
    monkeypatch.setattr("django.contrib.staticfiles.finders.find", lambda _path: str(file))
    return file


def write_links(workspace: str, world: str) -> str:
    template = Template("{% load workspaces %}{% workspace_links workspace world %}")
    return template.render(Context({"workspace": workspace, "world": world}))


def test_a_page_links_the_style_sheet_and_the_modules_of_its_world_alone(built: Path) -> None:
    links = write_links("blocks", "stage")
    assert '<link rel="stylesheet" href="/static/css/editor-blocks.css">' in links
    assert [script in links for script in ("editor-blocks.js", "blockly.js", "stage-editor.js")] == [True] * 3
    assert "grid-editor.js" not in links


def test_what_the_code_asks_for_is_fetched_beside_it(built: Path) -> None:
    assert '<link rel="preload" as="fetch" crossorigin href="/static/js/worker.js">' in write_links("blocks", "grid")


def test_a_workspace_without_style_sheet_or_worlds_links_its_modules(built: Path) -> None:
    assert write_links("plain", "") == '<link rel="modulepreload" href="/static/js/editor-plain.js">'


def test_an_unknown_workspace_links_nothing(built: Path) -> None:
    assert write_links("none", "grid") == ""


def test_only_workspaces_with_a_style_sheet_name_one(built: Path) -> None:
    found = Template("{% load workspaces %}{% workspace_styles as styles %}{{ styles|length }}{{ styles.blocks }}")
    assert found.render(Context()) == "1/static/css/editor-blocks.css"


def test_a_new_build_is_read_without_a_restart(built: Path) -> None:
    write_links("blocks", "grid")
    built.write_text("{}", encoding="utf-8")
    assert workspace_files.read_workspaces() == {}


def test_where_nothing_was_built_nothing_is_linked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, settings) -> None:
    settings.STATIC_ROOT = tmp_path
    monkeypatch.setattr("django.contrib.staticfiles.finders.find", lambda _path: None)
    assert write_links("blocks", "grid") == ""
