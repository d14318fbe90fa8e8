"""Reading a block activity's folder: the same files in both worlds, programs written in the outlines of each."""

from abc import ABC, abstractmethod
from collections.abc import Iterable
from typing import Any, Generic, TypeVar

from cluboteca.packformat.attempt import Attempt
from cluboteca.packformat.blocks_source import GridSource, StageSource, vocabulary_of
from cluboteca.packformat.document import Desk
from cluboteca.packformat.grid.activity import GridActivity
from cluboteca.packformat.grid.outline import read_outline
from cluboteca.packformat.grid.program import Program
from cluboteca.packformat.page_source import Setting
from cluboteca.packformat.problem import OutlineProblem, Problem
from cluboteca.packformat.project_pages import ProjectPages, read_project_pages
from cluboteca.packformat.sentence import gettext_noop, sentence
from cluboteca.packformat.stage.activity import StageActivity
from cluboteca.packformat.stage.outline import StageProgram, read_stage
from cluboteca.packformat.stage.source import find_library_problems, find_unknown_mentions, split_names
from cluboteca.packformat.vocabulary import WHOLE_VOCABULARY
from cluboteca.packformat.yaml_text import Document

Definition = TypeVar("Definition", GridActivity, StageActivity)
Outlined = TypeVar("Outlined", Program, StageProgram)
Source = TypeVar("Source", GridSource, StageSource)


class _Reader(ABC, Generic[Definition, Outlined, Source]):
    """key: under which the files hold their outline."""

    model: type[Definition]
    key: str

    def __init__(self, desk: Desk, id: str, setting: Setting) -> None:
        self.desk = desk
        self.id = id
        self.setting = setting
        self.folder = f"activities/{id}"
        self.pages = ProjectPages({}, {})
        self.attempts: list[Attempt[Outlined]] = []

    @abstractmethod
    def read_outline(self, value: object) -> Outlined | list[Problem]:
        """`value`: what stands under `key`."""

    @abstractmethod
    def make(self, definition: Definition, starter: Outlined, solution: Outlined | None) -> Source: ...

    def check_whole(
        self, document: Document, definition: Definition | None, starter: Outlined | None, solution: Outlined | None
    ) -> None:
        """What only all files together show."""

    def read(self, document: Document) -> Source | None:
        definition = self.desk.check_definition(f"{self.folder}/activity.yaml", document, self.model)
        vocabulary = vocabulary_of(definition) if definition else WHOLE_VOCABULARY
        self.pages = read_project_pages(self.desk, self.folder, self.setting, definition, vocabulary)
        starter = self._read_program(f"{self.folder}/starter.yaml")
        path = f"{self.folder}/solution.yaml"
        has_none = definition is not None and definition.is_guided and path not in self.desk.folder.files
        solution = None if has_none else self._read_program(path)
        self._read_attempts(definition)
        self.check_whole(document, definition, starter, starter if has_none else solution)
        if definition is None or starter is None or (solution is None and not has_none):
            return None
        return self.make(definition, starter, solution)

    def _read_program(self, path: str) -> Outlined | None:
        document = self._read_keys(path, (self.key,))
        return None if document is None else self._read_program_of(path, document)

    def _read_program_of(self, path: str, document: "_Keyed") -> Outlined | None:
        found = self.read_outline(document.value[self.key])
        if not isinstance(found, list):
            return found
        for problem in found:
            self.desk.blame_in(path, document, problem)
        return None

    def _read_attempts(self, definition: Definition | None) -> None:
        inside = f"{self.folder}/attempts/"
        for path in self.desk.folder.files:
            if path.startswith(inside) and path.endswith(".yaml") and "/" not in path[len(inside) :]:
                self._read_attempt(path, definition)

    def _read_attempt(self, path: str, definition: Definition | None) -> None:
        document = self._read_keys(path, (self.key, "raises"))
        program = None if document is None else self._read_program_of(path, document)
        if document is None or program is None:
            return
        raises = document.value["raises"]
        if definition and raises not in [finding.id for finding in definition.findings]:
            self.desk.blame_at(
                path,
                document,
                ("raises",),
                sentence(gettext_noop("There is no finding “{finding}” in activity.yaml."), finding=str(raises)[:60]),
                sentence(gettext_noop("Add it there, or name another one.")),
            )
            return
        self.attempts.append(Attempt(path, program, str(raises)))

    def _read_keys(self, path: str, keys: tuple[str, ...]) -> "_Keyed | None":
        document = self.desk.read_document(path)
        if document is None:
            return None
        if isinstance(document.value, dict) and document.value.keys() == set(keys):
            return _Keyed(document.value, document.lines)
        self.desk.blame(
            path,
            1,
            sentence(gettext_noop("This file doesn't hold what it has to.")),
            sentence(gettext_noop("Write: {keys}."), keys=", ".join(f"{key}: ..." for key in keys)),
        )
        return None


class _Keyed(Document):
    """A document whose value has been seen to have the right keys."""

    value: dict[str, Any]


class GridReader(_Reader[GridActivity, Program, GridSource]):
    model = GridActivity
    key = "program"

    def read_outline(self, value: object) -> Program | list[Problem]:
        try:
            return read_outline(value, (self.key,))
        except OutlineProblem as error:
            return [error.problem]

    def make(self, definition: GridActivity, starter: Program, solution: Program | None) -> GridSource:
        pages = self.pages
        return GridSource(self.id, definition, pages.fronts, pages.steps, starter, solution, tuple(self.attempts))

    def check_whole(
        self, document: Document, definition: GridActivity | None, starter: Program | None, solution: Program | None
    ) -> None:
        """The village says nothing: its pages have no names."""
        for page in self.pages.pages.values():
            page.check_names("names", (), self.desk)


class StageReader(_Reader[StageActivity, StageProgram, StageSource]):
    model = StageActivity
    key = "stage"

    def read_outline(self, value: object) -> StageProgram | list[Problem]:
        program = read_stage(value, (self.key,))
        if isinstance(program, list):
            return program
        return list(find_library_problems(program, self.setting.library, (self.key,))) or program

    def make(self, definition: StageActivity, starter: StageProgram, solution: StageProgram | None) -> StageSource:
        pages, attempts = self.pages, tuple(self.attempts)
        library = self.setting.library
        return StageSource(self.id, definition, pages.fronts, pages.steps, starter, solution, attempts, library)

    def check_whole(
        self,
        document: Document,
        definition: StageActivity | None,
        starter: StageProgram | None,
        solution: StageProgram | None,
    ) -> None:
        """Nothing is said of names while a program is missing: it may be the one that has them."""
        if starter is None or solution is None:
            return
        if definition is not None:
            for problem in find_unknown_mentions(definition, starter, solution):
                self.desk.blame_in(f"{self.folder}/activity.yaml", document, problem)
        self._check_names(definition, [starter, solution, *(attempt.program for attempt in self.attempts)])

    def _check_names(self, definition: StageActivity | None, programs: Iterable[StageProgram]) -> None:
        needed, possible = split_names(definition, programs)
        for page in self.pages.pages.values():
            given = set(page.front.names)
            page.check_names("names", sorted(needed | (possible & given)), self.desk)
