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
    """A data folder that no server runs on, with an open meeting, and who can sign in there."""

    data: Path
    learners: list[Learner]


class Room:
    def __init__(self, scratch: Path, extent: Extent) -> None:
        self.scratch = scratch
        self.extent = extent
        self._numbers = count(1)

    @cached_property
    def demo(self) -> Club:
        """As `--demo` makes it: as many learners as a club mostly has."""
        data = self.scratch / "demo"
        with Server(data, is_demo=True):
            pass
        return Club(data, _read_learners((data / "demo.json").read_bytes()))

    @cached_property
    def club(self) -> Club:
        """With CREWS learners."""
        data = self.scratch / "club"
        shutil.copytree(self.demo.data, data)
        missing = CREWS - len(self.demo.learners)
        code, said = processes.run([sys.executable, "-m", "bench.club", data, str(missing)])
        if code != 0:
            raise RuntimeError(f"no club could be made: {said.decode(errors='replace')[-500:]}")
        return Club(data, [*self.demo.learners, *_read_learners(said)])

    def new_folder(self) -> Path:
        """A name that nothing has yet."""
        return self.scratch / f"folder-{next(self._numbers)}"

    def copy_demo(self) -> Path:
        """A data folder of its own for a server."""
        return self._copy(self.demo)

    def copy_club(self) -> Path:
        return self._copy(self.club)

    def _copy(self, club: Club) -> Path:
        folder = self.new_folder()
        shutil.copytree(club.data, folder)
        return folder


def _read_learners(document: bytes) -> list[Learner]:
    """As demo.json and `bench.club` give them."""
    return [Learner(each["id"], tuple(each["pictures"])) for each in json.loads(document)["learners"]]
