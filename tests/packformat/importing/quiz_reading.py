"""Importing a quiz in a test, and reading the pack that came out as `pack check` would."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from cluboteca.packformat.folder import PackFolder
from cluboteca.packformat.importing import Format
from cluboteca.packformat.importing.imported import Imported, Options
from cluboteca.packformat.source import PackSource, read_pack


@dataclass(frozen=True)
class Read:
    imported: Imported
    pack: PackSource

    @property
    def questions(self) -> list[dict[str, Any]]:
        """Of all activities: what activity.yaml says, with the texts of the page."""
        found: list[dict[str, Any]] = []
        for activity in self.pack.list_activities():
            definition = yaml.safe_load(self.imported.files[f"activities/{activity.id}/activity.yaml"])
            front = self.front(activity.id)
            found.extend({**question, **front["questions"][question["id"]]} for question in definition["questions"])
        return found

    @property
    def lost(self) -> list[tuple[str, str, str]]:
        return [
            (each["where"], each["what"], each["why"])
            for each in self.imported.report.as_json()["not_carried"]  # type: ignore[attr-defined]
        ]

    @property
    def notes(self) -> list[str]:
        return [each["why"] for each in self.imported.report.as_json()["notes"]]  # type: ignore[attr-defined]

    def front(self, id: str) -> dict[str, Any]:
        front: dict[str, Any] = yaml.safe_load(self._page(id).split("---\n")[1])
        return front

    def body(self, id: str) -> str:
        return self._page(id).split("---\n", 2)[2].strip()

    def _page(self, id: str) -> str:
        locale = self.pack.definition.locales[0]
        return self.imported.files[f"activities/{id}/{locale}.md"].decode()


def import_file(form: Format, file: Path, **options: Any) -> Read:
    assert form.recognises(file)
    imported = form.import_source(file, Options(**options))
    return Read(imported, read_pack(PackFolder(imported.files)))


def write_file(folder: Path, name: str, content: str | bytes) -> Path:
    file = folder / name
    file.write_bytes(content.encode() if isinstance(content, str) else content)
    return file
