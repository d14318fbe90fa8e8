"""A pack of twenty meetings with five activities each, as it grows from week to week, and its signed repository."""

import io
import re
import shutil
import tarfile
import zlib
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from securesystemslib.signer import CryptoSigner

from cluboteca.insight.scratch_project.opening import open_scratch
from cluboteca.packformat.folder import read_folder
from cluboteca.packformat.release.build import build_release
from cluboteca.packformat.repository.draft import begin_root
from cluboteca.packformat.repository.editing import add_release, adopt_root
from cluboteca.packformat.source import read_pack
from devtools.place import PACKS

SHIPPED = "first-steps"
UNIT = "first-meeting"
ACTIVITIES = ("to-the-well", "the-winding-road", "catch-the-apples", "good-morning", "guess-the-number")
"""Of the village, of the stage and in Python, short and long: what stands in each of the meetings."""
ID = "weekly"


@dataclass
class WeeklyPack:
    folder: Path
    repository: Path
    weeks: int = 0

    def __post_init__(self) -> None:
        (self.folder / "courses" / "course").mkdir(parents=True)
        for name in ("ro.md", "en.md"):
            shutil.copy(PACKS / SHIPPED / name, self.folder / name)
            course = (PACKS / SHIPPED / "courses" / "village" / name).read_text(encoding="utf-8")
            without_badges = re.sub(r"^badges:\n(?:  .*\n)+", "", course, flags=re.MULTILINE)
            (self.folder / "courses" / "course" / name).write_text(without_badges, encoding="utf-8")
        self._signers = {name: CryptoSigner.generate_ed25519() for name in ("one", "two", "three", "editor", "release")}
        keys = {name: signer.public_key for name, signer in self._signers.items()}
        draft = begin_root(
            {
                "root": [keys["one"], keys["two"], keys["three"]],
                "targets": [keys["editor"]],
                "snapshot": [keys["release"]],
                "timestamp": [keys["release"]],
            },
            self._now(),
        )
        draft.sign({self._signers[name].public_key.keyid: self._signers[name] for name in ("one", "two")})
        adopt_root(self.repository, draft, self._online(), self._now())

    @property
    def key_file(self) -> Path:
        return self.repository / "metadata" / "1.root.json"

    def grow(self, weeks: int) -> None:
        for _ in range(weeks):
            self.weeks += 1
            self._add_week(self.weeks)
        units = ", ".join(f"week-{number}" for number in range(1, self.weeks + 1))
        (self.folder / "courses" / "course" / "course.yaml").write_text(f"audience: learners\nunits: [{units}]\n")
        (self.folder / "pack.yaml").write_text(
            f'id: {ID}\nformat: 1\nversion: "1.{self.weeks}"\nlocales: [ro, en]\ndefault_locale: ro\n'
            "licence: CC-BY-SA-4.0\nauthors: [Cluboteca]\ncourses: [course]\n"
        )

    def publish(self) -> None:
        files = read_folder(self.folder)
        release = build_release(files, read_pack(files, open_scratch=open_scratch))
        add_release(self.repository, release, self._online(), self._now())

    def read_files(self) -> dict[str, bytes]:
        return dict(read_folder(self.folder).files)

    def _add_week(self, number: int) -> None:
        unit = self.folder / "units" / f"week-{number}"
        shutil.copytree(PACKS / SHIPPED / "units" / UNIT, unit)
        for page in unit.glob("*.md"):
            text = page.read_text(encoding="utf-8")
            text = re.sub(r"^title: .*", f"title: Week {number}", text, count=1, flags=re.MULTILINE)
            page.write_text(re.sub(r"!\[[^\]]*\]\([^)]*\)", "", text), encoding="utf-8")
        ids = [f"{name}-{number}" for name in ACTIVITIES]
        for name, id in zip(ACTIVITIES, ids, strict=True):
            shutil.copytree(PACKS / SHIPPED / "activities" / name, self.folder / "activities" / id)
        plan = re.sub(r", activity: [a-z0-9-]+", "", (unit / "unit.yaml").read_text().partition("plan:")[2])
        (unit / "unit.yaml").write_text(f"activities: [{', '.join(ids)}]\nplan:{plan}")

    def _online(self) -> dict[str, CryptoSigner]:
        return {self._signers[name].public_key.keyid: self._signers[name] for name in ("editor", "release")}

    def _now(self) -> datetime:
        return datetime.now(UTC).replace(microsecond=0) - timedelta(minutes=1)


def list_new(before: dict[str, bytes], after: dict[str, bytes]) -> dict[str, bytes]:
    """Files that are new or were changed."""
    return {path: content for path, content in after.items() if before.get(path) != content}


def compress_each(files: dict[str, bytes]) -> int:
    """Bytes of all, each by itself compressed by zlib at its best level."""
    return sum(len(zlib.compress(content, 9)) for content in files.values())


def compress_together(files: dict[str, bytes]) -> int:
    """Bytes of one tar.gz of them all."""
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode="w:gz", compresslevel=9) as archive:
        for path, content in files.items():
            entry = tarfile.TarInfo(path)
            entry.size = len(content)
            archive.addfile(entry, io.BytesIO(content))
    return len(buffer.getvalue())
