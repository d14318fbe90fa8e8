"""Which files a workspace needs, as the build of the front end wrote it down (`frontend/vite-workspaces.ts`)."""

import json
from functools import lru_cache
from pathlib import Path
from typing import TypedDict

from django.conf import settings
from django.contrib.staticfiles import finders

FILE = "workspaces.json"


class WorkspaceFiles(TypedDict):
    """Paths in the static folder. fetches: what the code asks for at once. worlds: what one world needs besides, by its kind."""

    style: str | None
    scripts: list[str]
    fetches: list[str]
    worlds: dict[str, list[str]]


def read_workspaces() -> dict[str, WorkspaceFiles]:
    """By name; empty in a tree whose front end was never built."""
    # A development tree has the file as it was built; where only collected files are installed it is among them.
    path = Path(finders.find(FILE) or Path(settings.STATIC_ROOT) / FILE)
    if not path.is_file():
        return {}
    return _read(path, path.stat().st_mtime_ns)


@lru_cache(maxsize=1)
def _read(path: Path, changed_at_ns: int) -> dict[str, WorkspaceFiles]:
    found: dict[str, WorkspaceFiles] = json.loads(path.read_text(encoding="utf-8"))
    return found


def list_scripts(workspace: str, world: str) -> list[str]:
    """What a page with this workspace and world loads, in the order in which it is needed."""
    files = read_workspaces().get(workspace)
    return [*files["scripts"], *files["worlds"].get(world, [])] if files else []
