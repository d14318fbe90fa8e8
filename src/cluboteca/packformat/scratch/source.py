"""A Scratch activity's folder: its definition, texts, and projects in the language of each locale."""

from abc import ABC, abstractmethod
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from cluboteca.packformat.attempt import Attempt
from cluboteca.packformat.markdown_text import Part
from cluboteca.packformat.rule import list_run_rules
from cluboteca.packformat.scratch.activity import ScratchActivity
from cluboteca.packformat.scratch.cast import add_pictures
from cluboteca.packformat.scratch.casting import write_cast, write_run_check
from cluboteca.packformat.scratch.outline.convert import convert
from cluboteca.packformat.scratch.work import write_scratch_work
from cluboteca.packformat.scratch_file import ScratchParts
from cluboteca.packformat.stage.library import Library
from cluboteca.packformat.stage.outline import StageProgram
from cluboteca.packformat.stage.work import Naming
from cluboteca.packformat.text import ProjectFront
from cluboteca.packformat.vocabulary import STAGE_VOCABULARY

Json = dict[str, Any]
OUTLINE = "stage"
"""The key under which a .yaml holds its outline."""


class ScratchProgram(ABC):
    """One project, in every locale."""

    @abstractmethod
    def path_in(self, locale: str) -> str: ...

    @abstractmethod
    def parts_in(self, locale: str, naming: Naming) -> ScratchParts:
        """Raises OutlineProblem."""


@dataclass(frozen=True)
class Outlined(ScratchProgram):
    """Written as an outline of the stage: its things have ids."""

    path: str
    program: StageProgram

    def path_in(self, locale: str) -> str:
        return self.path

    def parts_in(self, locale: str, naming: Naming) -> ScratchParts:
        return convert(self.program, naming, where=(OUTLINE,))


@dataclass(frozen=True)
class Filed(ScratchProgram):
    """A file of Scratch; several locales may have the same one. paths, parts: by locale."""

    paths: Mapping[str, str]
    parts: Mapping[str, ScratchParts]

    def path_in(self, locale: str) -> str:
        return self.paths[locale]

    def parts_in(self, locale: str, naming: Naming) -> ScratchParts:
        return self.parts[locale]


@dataclass(frozen=True)
class ScratchSource:
    """fronts, steps: by locale. solution: only where nothing is judged there may be none."""

    id: str
    definition: ScratchActivity
    fronts: Mapping[str, ProjectFront]
    steps: Mapping[str, tuple[Part, ...]]
    starter: ScratchProgram
    solution: ScratchProgram | None
    attempts: tuple[Attempt[ScratchProgram], ...]
    library: Library

    is_same_everywhere = False
    vocabulary = STAGE_VOCABULARY

    @property
    def folder(self) -> str:
        return f"activities/{self.id}"

    @property
    def picture(self) -> str:
        """The library's drawing that stands for the activity; empty when none is named."""
        return self.definition.picture or ""

    @property
    def programs(self) -> tuple[ScratchProgram, ...]:
        programs = (self.starter, self.solution, *(attempt.program for attempt in self.attempts))
        return tuple(program for program in programs if program is not None)

    @property
    def raises(self) -> dict[str, str]:
        """The finding that each attempt has to raise, by the paths of its files."""
        return {attempt.program.path_in(locale): attempt.raises for attempt in self.attempts for locale in self.fronts}

    def naming(self, locale: str) -> Naming:
        return Naming(locale, self.fronts[locale].names, self.library)

    def parts_of(self, program: ScratchProgram, locale: str) -> ScratchParts:
        return program.parts_in(locale, self.naming(locale))

    def works(self, locale: str) -> dict[str, Json]:
        """Every project as a saved work, by its path."""
        return {program.path_in(locale): self.work_of(program, locale) for program in self.programs}

    def work_of(self, program: ScratchProgram, locale: str) -> Json:
        return write_scratch_work(self.parts_of(program, locale).project)

    def starter_in(self, locale: str) -> Json:
        return self.work_of(self.starter, locale)

    def solution_in(self, locale: str) -> Json | None:
        return None if self.solution is None else self.work_of(self.solution, locale)

    def files(self, locale: str) -> dict[str, Mapping[str, bytes]]:
        """Costumes and sounds of each project, by its path."""
        return {program.path_in(locale): self.parts_of(program, locale).files for program in self.programs}

    def files_of(self, *programs: ScratchProgram | None) -> dict[str, bytes]:
        """Costumes and sounds, by name, in every locale."""
        found: dict[str, bytes] = {}
        for program in filter(None, programs):
            for locale in self.fronts:
                found.update(self.parts_of(program, locale).files)
        return found

    def run_checks(self, locale: str) -> list[Json]:
        """Those that a run judges, as the browser is given them."""
        naming = self.naming(locale)
        return [{**check, "run": write_run_check(check["run"], naming)} for check in list_run_rules(self.definition)]

    def cast_in(self, locale: str) -> Json:
        """Who is meant by the names in the checks, as the browser is given it."""
        cast = write_cast(self.definition.cast, self.naming(locale))
        return add_pictures(cast, self.starter_in(locale)["project"])
