"""A small correct pack in a folder of its own, to be broken in one place by each test: a card and a block activity."""

import shutil
from dataclasses import dataclass
from pathlib import Path

import pytest

from cluboteca.insight.scratch_project.opening import open_scratch
from cluboteca.packformat import new_pack
from cluboteca.packformat.fault import BrokenPack
from cluboteca.packformat.folder import read_folder
from cluboteca.packformat.sentence import untranslated
from cluboteca.packformat.source import PackSource, read_pack

BRIDGE = "activities/over-the-bridge"
UNIT = "units/first-meeting/unit.yaml"


@dataclass(frozen=True)
class SmallPack:
    folder: Path

    def write(self, path: str, content: str | bytes) -> None:
        file = self.folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content.encode() if isinstance(content, str) else content)

    def replace(self, path: str, old: str, new: str) -> None:
        text = (self.folder / path).read_text(encoding="utf-8")
        assert old in text, f"{old!r} isn't in {path}"
        self.write(path, text.replace(old, new))

    def remove(self, path: str) -> None:
        file = self.folder / path
        shutil.rmtree(file) if file.is_dir() else file.unlink()

    def read(self) -> PackSource:
        return read_pack(read_folder(self.folder), open_scratch=open_scratch)

    def list_faults(self) -> list[str]:
        """As an English reader is told them; empty when the pack can be read."""
        try:
            self.read()
        except BrokenPack as broken:
            return [fault.told(untranslated) for fault in broken.faults]
        return []


@pytest.fixture
def small_pack(tmp_path: Path) -> SmallPack:
    pack = SmallPack(tmp_path / "small-pack")
    new_pack.write(pack.folder, "small-pack")
    leave_out_sheets(pack)
    return pack


def leave_out_sheets(pack: SmallPack) -> None:
    """Those of a new pack; `small_sheet` has others."""
    for slug in ("steps-everywhere", "what-we-know"):
        pack.remove(f"activities/{slug}")
        pack.replace(UNIT, f", {slug}", "")
