"""A project of Scratch as its workspace saves it."""

from typing import Any

Json = dict[str, Any]
WORLD = "scratch"


def write_scratch_work(project: Json) -> Json:
    return {"format": 1, "workspace": "scratch", "world": WORLD, "project": project}
