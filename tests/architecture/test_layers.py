import tomllib
from typing import Any

import pytest
from importlinter.cli import EXIT_STATUS_SUCCESS, lint_imports

from tests.architecture.repository import ROOT

CONFIGURATION = ROOT / "pyproject.toml"


def test_each_layer_imports_only_from_layers_below_it(monkeypatch: pytest.MonkeyPatch) -> None:
    # It would silence all loggers that are there already, and with them the tests behind this one that read the log.
    monkeypatch.setattr("importlinter.cli._configure_logging", lambda _verbose: None)
    assert lint_imports(config_filename=str(CONFIGURATION), no_cache=True) == EXIT_STATUS_SUCCESS


def test_every_app_is_held_by_the_layers_inside_an_app() -> None:
    apps = {f"cluboteca.{file.parent.name}" for file in (ROOT / "src" / "cluboteca").glob("*/models.py")}
    contracts: list[dict[str, Any]] = tomllib.loads(CONFIGURATION.read_text())["tool"]["importlinter"]["contracts"]
    [inside] = [contract for contract in contracts if contract["name"].startswith("Inside an app")]
    assert apps <= set(inside["containers"])
