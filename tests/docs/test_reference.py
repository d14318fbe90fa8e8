"""The reference says what the program says: settings, commands, calls, permissions; neither more nor less."""

import argparse
import re
from collections.abc import Iterator
from itertools import takewhile

from django.utils import translation

import dev
from cluboteca.cli.main import build_parser
from cluboteca.clubs.policies import PERMISSIONS
from cluboteca.config.api import api
from cluboteca.core.environment import OPTIONS
from tests.docs.pages import ROOT, SPAN, list_names, list_rows, read_page

OPTION = re.compile(r"--[a-z]+(?:-[a-z]+)*")


def read_settings() -> dict[str, str]:
    """Documented settings and their defaults."""
    rows = [row for row in list_rows(read_page("reference/settings.md")) if list_names(row[0], "CLUBOTECA_[A-Z_]+")]
    return {row[0].strip("`"): row[1].strip("`") for row in rows}


def test_every_setting_that_the_program_reads_is_described_and_no_other():
    sources = [file.read_text(encoding="utf-8") for file in (ROOT / "src").rglob("*.py")]
    read = {name for source in sources for name in re.findall(r"\bCLUBOTECA_[A-Z_]+\b", source)}
    assert set(read_settings()) == read


def test_the_defaults_of_settings_are_the_true_ones():
    documented = read_settings()
    declared = {option.name: option.default for option in OPTIONS}
    own = {"CLUBOTECA_DATA": "data"}  # the tests themselves set another one
    assert declared
    assert {name: documented[name] for name in declared} == declared | own


def walk(parser: argparse.ArgumentParser, path: str) -> Iterator[tuple[str, set[str]]]:
    groups = [action for action in parser._actions if isinstance(action, argparse._SubParsersAction)]
    for name, child in groups[0].choices.items() if groups else ():
        yield from walk(child, f"{path} {name}")
    if not groups:
        options = {option for action in parser._actions for option in action.option_strings}
        yield path, {option for option in options if option.startswith("--")} - {"--help"}


def read_commands() -> dict[str, set[str]]:
    """Documented commands and their options."""
    _before, *parts = re.split(r"^### `(cluboteca [a-z ]+)`$", read_page("reference/commands.md"), flags=re.MULTILINE)
    commands = {}
    for name, text in zip(parts[::2], parts[1::2], strict=True):
        rows = [row for row in list_rows(text) if row[0].startswith(f"`{name} ")]
        for row in rows:
            commands[" ".join(takewhile(str.islower, row[0].strip("`").split()))] = set(OPTION.findall(row[-1]))
        if not rows:
            commands[name] = set(OPTION.findall(text))
    return commands


def test_every_command_and_option_is_described_and_no_other():
    assert read_commands() == dict(walk(build_parser(), "cluboteca"))


def test_every_command_for_developers_is_described_and_no_other():
    section = read_page("reference/commands.md").split("\n## ")[1]
    assert section.startswith("`dev.py`")
    assert [row[0].strip("`") for row in list_rows(section)] == list(dev.COMMANDS)


def test_every_call_is_described_and_no_other():
    calls = {call for row in list_rows(read_page("reference/http.md")) for call in list_names(row[0], "[A-Z]+ /api/.*")}
    paths = api.get_openapi_schema()["paths"]
    assert calls == {f"{method.upper()} {path}" for path, methods in paths.items() for method in methods}


def test_every_error_code_that_is_described_is_one_of_the_program():
    errors = read_page("reference/http.md").split("\n## Errors")[1]
    described = {code for row in list_rows(errors) for code in SPAN.findall(row[1].split("(")[0])}
    sources = "".join(file.read_text(encoding="utf-8") for file in (ROOT / "src").rglob("*.py"))
    assert described
    assert {code for code in described if f'"{code}"' not in sources} == set()


def test_the_permissions_of_each_role_are_the_true_ones():
    rows = dict(row for row in list_rows(read_page("explanation/who-sees-what.md")) if len(row) == 2)
    with translation.override("en"):
        granted = {str(role): ", ".join(map(str, permissions)) for role, permissions in PERMISSIONS.items()}
    assert rows == granted
