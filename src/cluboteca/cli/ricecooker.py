"""Letting `ricecooker` read a channel's folder, without sending anything anywhere.

It has old pins of its own, so it may live in another environment: its Python is the one that CLUBOTECA_RICECOOKER names,
this one, or that of `.kolibri`, which the tests of a source tree make.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import cluboteca
from cluboteca.cli.say import Stop, gettext

SECONDS = 600
CHEF = "sushichef.py"
TREES = Path("chefdata", "trees")
_NOWHERE = "http://127.0.0.1:9"
"""A proxy at which nobody answers: what ricecooker doesn't find in the folder it mustn't fetch."""


class NoRicecooker(Exception):
    """It isn't there. The message is a sentence that says how to get it."""


class BadChannel(Exception):
    """ricecooker doesn't take the channel. The message is what it said."""


@dataclass(frozen=True)
class ReadChannel:
    """nodes: how many it found of each kind, and of questions. tree: as it would be sent."""

    nodes: dict[str, int]
    tree: dict[str, Any]


def find_ricecooker() -> Path:
    """The Python that has it. Raises NoRicecooker, and Stop when a wrong one is named."""
    named = os.environ.get("CLUBOTECA_RICECOOKER")
    if named:
        if not Path(named).is_file():
            text = gettext("CLUBOTECA_RICECOOKER names {path}, which isn't there. Mend or remove it.")
            raise Stop(text.format(path=named))
        return Path(named)
    if find_spec("ricecooker") is not None:
        return Path(sys.executable)
    scripts = ("Scripts", "python.exe") if os.name == "nt" else ("bin", "python")
    beside = Path(cluboteca.__file__).parents[2].joinpath(".kolibri", *scripts)
    if beside.is_file():
        return beside
    raise NoRicecooker(
        gettext("ricecooker isn't here, so it hasn't read the channel. Get it with: pip install 'cluboteca[kolibri]'")
    )


def read_channel(folder: Path, python: Path) -> ReadChannel:
    """What ricecooker makes of a copy of the folder. Raises BadChannel."""
    with tempfile.TemporaryDirectory(prefix="cluboteca-channel-", ignore_cleanup_errors=True) as temporary:
        copy = Path(temporary) / "channel"
        shutil.copytree(folder, copy)
        environment = {
            **{name: value for name, value in os.environ.items() if not name.lower().endswith("_proxy")},
            **dict.fromkeys(("http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY"), _NOWHERE),
            "PYTHONIOENCODING": "utf-8",
            "RICECOOKER_STORAGE": str(copy / "storage"),
            "STRICT": "True",
        }
        try:
            done = subprocess.run(
                [python, copy / CHEF, "dryrun"],
                cwd=copy,
                env=environment,
                capture_output=True,
                timeout=SECONDS,
                check=False,
            )
        except (OSError, subprocess.TimeoutExpired) as error:
            raise BadChannel(str(error)) from error
        said = (done.stdout + done.stderr).decode(errors="replace")
        trees = sorted((copy / TREES).glob("*.json"))
        if done.returncode != 0 or not trees or "failed to download" in said:
            raise BadChannel(said.strip()[-2000:])
        tree = json.loads(trees[-1].read_text(encoding="utf-8"))
    counted = Counter(kind for node in _list_nodes(tree) for kind in _count(node))
    return ReadChannel(dict(counted), tree)


def _list_nodes(node: dict[str, Any]) -> Iterator[dict[str, Any]]:
    for child in node.get("children", ()):
        yield child
        yield from _list_nodes(child)


def _count(node: dict[str, Any]) -> Iterator[str]:
    yield node["kind"]
    yield from ("questions" for _ in node.get("questions", ()))
