"""A small project as the Raspberry Pi Foundation publishes them, written here, and what becomes of it."""

from dataclasses import dataclass
from pathlib import Path

from cluboteca.insight.scratch_project.opening import open_scratch
from cluboteca.packformat.folder import PackFolder
from cluboteca.packformat.importing import rpf
from cluboteca.packformat.importing.imported import Imported, Options, Report
from cluboteca.packformat.importing.rpf.carrying import Carrying, Findings
from cluboteca.packformat.importing.rpf.document import Step, carry_step
from cluboteca.packformat.importing.rpf.find import FoundProject
from cluboteca.packformat.importing.rpf.licence import Licence
from cluboteca.packformat.importing.rpf.picture import Pictures
from cluboteca.packformat.importing.source_files import open_source
from cluboteca.packformat.sentence import Sentence, sentence
from cluboteca.packformat.source import PackSource, read_pack

LICENCE = """\
# Licence

[![CC](http://i.creativecommons.org/l/by-sa/4.0/88x31.png)](http://creativecommons.org/licenses/by-sa/4.0/)

***Kite*** by the [Raspberry Pi Foundation](http://www.raspberrypi.org) is licenced under a licence.
"""
META = """\
title: Kite
description: Let a kite fly.
hero_image: images/banner.png
version: 4
last_tested: 2018-10-90
steps:
- title: What you will make
- title: Fly
"""
PNG = b"\x89PNG\r\n\x1a\n and so on"


@dataclass
class SmallProject:
    folder: Path

    def write(self, path: str, content: str | bytes) -> None:
        file = self.folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content.encode() if isinstance(content, str) else content)

    def carry(self, **options: object) -> Imported:
        return rpf.import_source(self.folder, Options(open_scratch=open_scratch, **options))  # type: ignore[arg-type]

    def read(self, **options: object) -> tuple[PackSource, Imported]:
        """What the reader of packs makes of it: raises BrokenPack when anything is wrong."""
        imported = self.carry(**options)
        return read_pack(PackFolder(imported.files), open_scratch=open_scratch), imported


def make_project(folder: Path) -> SmallProject:
    project = SmallProject(folder)
    project.write("LICENSE.md", LICENCE)
    project.write("en/meta.yml", META)
    project.write("en/images/banner.png", PNG)
    project.write("en/step_1.md", "## What you will make\n\nA kite.\n")
    project.write("en/step_2.md", "## Fly\n\n--- task ---\nLet it fly.\n--- /task ---\n")
    return project


@dataclass
class Carried:
    step: Step
    report: Report
    findings: Findings

    @property
    def body(self) -> str:
        return self.step.body

    @property
    def lost(self) -> list[str]:
        return [remark.what for remark in self.report.not_carried]


def carry(markdown: str, folder: Path, *, locale: str = "en") -> Carried:
    """One step of a project in `folder`, in which there may be pictures."""
    folder.mkdir(parents=True, exist_ok=True)
    project = FoundProject("kite", "", ("en",), open_source(folder))
    report, findings = Report("rpf"), Findings(title="Kite")
    licence = Licence("CC-BY-SA-4.0", "Raspberry Pi Foundation", "", None)
    carrying = Carrying(
        project, "en", locale, "en/step_1.md", licence, report, Pictures(), findings, _transclude, {}
    )  # fmt: skip
    return Carried(carry_step(markdown, carrying), report, findings)


def _transclude(name: str, carrying: Carrying) -> str | Sentence:
    return sentence("There is no other project here.")
