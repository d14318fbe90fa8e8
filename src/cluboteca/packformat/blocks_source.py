"""A block activity's folder, of either world: its definition, texts, starter, solution and wrong attempts."""

from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from cluboteca.packformat.attempt import Attempt
from cluboteca.packformat.grid.activity import GridActivity
from cluboteca.packformat.grid.program import Program, count_blocks, words
from cluboteca.packformat.grid.work import write_work
from cluboteca.packformat.markdown_text import Part
from cluboteca.packformat.rule import list_run_rules
from cluboteca.packformat.stage import program as stage_program
from cluboteca.packformat.stage.activity import StageActivity
from cluboteca.packformat.stage.casting import write_run_check
from cluboteca.packformat.stage.library import Library
from cluboteca.packformat.stage.outline import StageProgram, words_of
from cluboteca.packformat.stage.work import Naming, write_stage_work
from cluboteca.packformat.text import ProjectFront
from cluboteca.packformat.vocabulary import GRID_VOCABULARY, STAGE_VOCABULARY, Vocabulary

Json = dict[str, Any]
Definition = TypeVar("Definition", GridActivity, StageActivity)
Outlined = TypeVar("Outlined", Program, StageProgram)


@dataclass(frozen=True)
class Size:
    """Of one program. blocks: how many there are. not_offered: words that neither the toolbox nor the starter has."""

    blocks: int
    not_offered: list[str]


@dataclass(frozen=True)
class _Source(ABC, Generic[Definition, Outlined]):
    """fronts, steps: by locale. solution: only where nothing is judged there may be none."""

    id: str
    definition: Definition
    fronts: Mapping[str, ProjectFront]
    steps: Mapping[str, tuple[Part, ...]]
    starter: Outlined
    solution: Outlined | None
    attempts: tuple[Attempt[Outlined], ...]

    @property
    def folder(self) -> str:
        return f"activities/{self.id}"

    @property
    def raises(self) -> dict[str, str]:
        """The finding that each attempt has to raise, by the attempt's path."""
        return {attempt.path: attempt.raises for attempt in self.attempts}

    def programs(self) -> dict[str, Outlined]:
        """Every program of the folder, by its path."""
        return {
            f"{self.folder}/starter.yaml": self.starter,
            **({} if self.solution is None else {f"{self.folder}/solution.yaml": self.solution}),
            **{attempt.path: attempt.program for attempt in self.attempts},
        }

    def works(self, locale: str) -> dict[str, Json]:
        """The same as saved works."""
        return {path: self.work_of(program, locale) for path, program in self.programs().items()}

    def starter_in(self, locale: str) -> Json:
        return self.work_of(self.starter, locale)

    def solution_in(self, locale: str) -> Json | None:
        return None if self.solution is None else self.work_of(self.solution, locale)

    def sizes(self) -> dict[str, Size]:
        given = set(self.words_of(self.starter))
        return {
            path: Size(
                self.count_blocks(program),
                sorted(word for word in set(self.words_of(program)) - given if not self.offers(word)),
            )
            for path, program in self.programs().items()
        }

    @abstractmethod
    def work_of(self, program: Outlined, locale: str) -> Json:
        """The program as it is saved, named in the locale's language."""

    @abstractmethod
    def run_checks(self, locale: str) -> list[Json]:
        """Those that a run judges, as the browser is given them."""

    @abstractmethod
    def words_of(self, program: Outlined) -> Sequence[str]:
        """The word of every block."""

    @abstractmethod
    def count_blocks(self, program: Outlined) -> int:
        """As the workspace counts them for a block limit: without what begins a script."""

    @abstractmethod
    def offers(self, word: str) -> bool:
        """Whether the toolbox has the block."""


@dataclass(frozen=True)
class GridSource(_Source[GridActivity, Program]):
    is_same_everywhere = True
    vocabulary = GRID_VOCABULARY

    def work_of(self, program: Program, locale: str) -> Json:
        """The village has no words: it is the same in every locale."""
        return write_work(program)

    def run_checks(self, locale: str) -> list[Json]:
        return list_run_rules(self.definition)

    def words_of(self, program: Program) -> Sequence[str]:
        return list(words(program))

    def count_blocks(self, program: Program) -> int:
        return count_blocks(program)

    def offers(self, word: str) -> bool:
        return word in self.definition.toolbox


@dataclass(frozen=True)
class StageSource(_Source[StageActivity, StageProgram]):
    library: Library

    is_same_everywhere = False
    vocabulary = STAGE_VOCABULARY

    @property
    def picture(self) -> str:
        """The library's drawing of the first sprite; empty when there is none."""
        for program in (self.starter, self.solution):
            for sprite in program.outline.sprites.values() if program else ():
                return sprite.picture_of(sprite.costumes[0]).partition("/")[0]
        return ""

    def naming(self, locale: str) -> Naming:
        return Naming(locale, self.fronts[locale].names, self.library)

    def work_of(self, program: StageProgram, locale: str) -> Json:
        return write_stage_work(program, self.naming(locale))

    def run_checks(self, locale: str) -> list[Json]:
        naming = self.naming(locale)
        return [
            {**check, "run": write_run_check(check["run"], self.starter, self.solution or self.starter, naming)}
            for check in list_run_rules(self.definition)
        ]

    def words_of(self, program: StageProgram) -> Sequence[str]:
        return words_of(program)

    def count_blocks(self, program: StageProgram) -> int:
        return stage_program.count_blocks(program.targets)

    def offers(self, word: str) -> bool:
        return self.definition.offers(word)


BlocksSource = GridSource | StageSource


def vocabulary_of(definition: GridActivity | StageActivity) -> Vocabulary:
    return STAGE_VOCABULARY if isinstance(definition, StageActivity) else GRID_VOCABULARY
