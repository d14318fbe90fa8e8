"""A Python activity's folder: its definition, texts, and programs in the language of each locale."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from cluboteca.packformat.attempt import Attempt
from cluboteca.packformat.markdown_text import Part
from cluboteca.packformat.python.activity import PythonActivity
from cluboteca.packformat.python.casting import write_run_check
from cluboteca.packformat.python.work import write_python_work
from cluboteca.packformat.rule import list_run_rules
from cluboteca.packformat.stage.library import Library
from cluboteca.packformat.stage.work import Naming
from cluboteca.packformat.text import ProjectFront
from cluboteca.packformat.vocabulary import STAGE_VOCABULARY

Json = dict[str, Any]


@dataclass(frozen=True)
class ProgramFile:
    """text: without an attempt's first line."""

    path: str
    text: str


Program = Mapping[str, ProgramFile]
"""By locale; several may have the same file."""


@dataclass(frozen=True)
class PythonSource:
    """fronts, steps: by locale. solution: only where nothing is judged there may be none."""

    id: str
    definition: PythonActivity
    fronts: Mapping[str, ProjectFront]
    steps: Mapping[str, tuple[Part, ...]]
    starter: Program
    solution: Program | None
    attempts: tuple[Attempt[Program], ...]
    library: Library

    is_same_everywhere = False
    # Children who come from blocks read of both.
    vocabulary = STAGE_VOCABULARY

    @property
    def folder(self) -> str:
        return f"activities/{self.id}"

    @property
    def picture(self) -> str:
        """The library's drawing that stands for the activity; empty when none is named."""
        return self.definition.picture or ""

    @property
    def raises(self) -> dict[str, str]:
        """The finding that each attempt has to raise, by the paths of its files."""
        return {file.path: attempt.raises for attempt in self.attempts for file in attempt.program.values()}

    def works(self, locale: str) -> dict[str, Json]:
        """Every program as a saved work, by its path."""
        programs = [self.starter, self.solution, *(attempt.program for attempt in self.attempts)]
        return {program[locale].path: self.work_of(program, locale) for program in programs if program is not None}

    def work_of(self, program: Program, locale: str) -> Json:
        return write_python_work(program[locale].text)

    def starter_in(self, locale: str) -> Json:
        return self.work_of(self.starter, locale)

    def solution_in(self, locale: str) -> Json | None:
        return None if self.solution is None else self.work_of(self.solution, locale)

    def run_checks(self, locale: str) -> list[Json]:
        """Those that a run judges, as the browser is given them."""
        naming = Naming(locale, self.fronts[locale].names, self.library)
        return [
            {**check, "run": write_run_check(check["run"], (self.solution or self.starter)[locale].text, naming)}
            for check in list_run_rules(self.definition)
        ]
