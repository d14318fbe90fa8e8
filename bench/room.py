"""What measures share: a scratch folder, a club of thirty learners to copy, and how much is to be measured."""

import json
import shutil
import sys
from dataclasses import dataclass
from functools import cached_property
from itertools import count
from pathlib import Path

from bench import processes
from bench.extent import Extent
from bench.server import Server

CREWS = 30


@dataclass(frozen=True)
class Learner:
    id: int
    pictures: tuple[str, ...]


@dataclass(frozen=True)
class Club:
    """A data folder that no server runs on, with an open meeting. learners: CREWS of them, with their pictures."""

    data: Path
    learners: list[Learner]


class Room:
    def __init__(self, scratch: Path, extent: Extent) -> None:
        self.scratch = scratch
        self.extent = extent
        self._numbers = count(1)

    @cached_property
    def club(self) -> Club:
        data = self.scratch / "club"
        with Server(data, is_demo=True):
            pass
        demo = json.loads((data / "demo.json").read_text(encoding="utf-8"))["learners"]
        code, said = processes.run([sys.executable, "-m", "bench.club", data, str(max(0, CREWS - len(demo)))])
        if code != 0:
            raise RuntimeError(f"no club could be made: {said.decode(errors='replace')[-500:]}")
        learners = [Learner(each["id"], tuple(each["pictures"])) for each in [*demo, *json.loads(said)]]
        return Club(data, learners[:CREWS])

    def new_folder(self) -> Path:
        """A name that nothing has yet."""
        return self.scratch / f"folder-{next(self._numbers)}"

    def copy_club(self) -> Path:
        """A data folder of its own for a server."""
        folder = self.new_folder()
        shutil.copytree(self.club.data, folder)
        return folder
