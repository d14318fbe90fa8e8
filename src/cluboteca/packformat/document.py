"""One file of a pack at a time: its text, its YAML or front matter, its model; every fault is noted, none is raised."""

from dataclasses import dataclass, field
from typing import TypeVar

from cluboteca.packformat.base import PackModel
from cluboteca.packformat.fault import Fault
from cluboteca.packformat.folder import PackFolder
from cluboteca.packformat.problem import Problem, Where
from cluboteca.packformat.sentence import Sentence, gettext_noop, sentence
from cluboteca.packformat.validation import validate
from cluboteca.packformat.yaml_text import Document, YamlProblem, read_yaml

Model = TypeVar("Model", bound=PackModel)
FENCE = "---"


@dataclass(frozen=True)
class Page:
    """A `<locale>.md` file. body_line: the line of the file in which the body begins, from 1."""

    path: str
    front: Document
    body: str
    body_line: int


@dataclass
class Desk:
    """Where the files are read. used: paths that something in the pack asked for.

    is_complete: every definition could be read, so that what is asked for is known. half_read: pages of which a part is
    hidden by a mistake above it, so that its parts can't be counted.
    """

    folder: PackFolder
    faults: list[Fault] = field(default_factory=list)
    used: set[str] = field(default_factory=set)
    is_complete: bool = True
    half_read: set[str] = field(default_factory=set)

    def blame(self, path: str, line: int | None, what: Sentence, remedy: Sentence) -> None:
        self.faults.append(Fault(path, line, what, remedy))

    def blame_in(self, path: str, document: Document, problem: Problem) -> None:
        line = document.line_of(problem.where)
        self.blame(path, line + (problem.row or 0) if line else None, problem.what, problem.remedy)

    def blame_at(self, path: str, document: Document, where: Where, what: Sentence, remedy: Sentence) -> None:
        self.blame_in(path, document, Problem(where, what, remedy))

    def read_text(self, path: str) -> str | None:
        self.used.add(path)
        if path not in self.folder.files:
            self.blame(
                path,
                None,
                sentence(gettext_noop("This file is missing.")),
                sentence(gettext_noop("Write it, or remove what asks for it.")),
            )
            return None
        try:
            return self.folder.text(path)
        except UnicodeDecodeError as error:
            self.blame(
                path,
                1 + self.folder.files[path][: error.start].count(b"\n"),
                sentence(gettext_noop("This file isn't saved as UTF-8.")),
                sentence(gettext_noop("Save it again and choose the encoding UTF-8.")),
            )
            return None

    def read_document(self, path: str) -> Document | None:
        text = self.read_text(path)
        document = None if text is None else self._parse(path, text, first_line=1)
        self.is_complete &= document is not None
        return document

    def read_page(self, path: str) -> Page | None:
        text = self.read_text(path)
        if text is None:
            return None
        lines = text.split("\n")
        fences = [number for number, line in enumerate(lines) if line.rstrip() == FENCE]
        if len(fences) < 2 or fences[0] != 0:
            self.blame(
                path,
                1,
                sentence(
                    gettext_noop("The head of this file is missing: it begins and ends with a line of three dashes.")
                ),
                sentence(
                    gettext_noop("Write ---, then the title and the other names with their texts, then --- again.")
                ),
            )
            return None
        end = fences[1]
        front = self._parse(path, "\n".join(lines[1:end]), first_line=2)
        return None if front is None else Page(path, front, "\n".join(lines[end + 1 :]), end + 2)

    def read_model(self, path: str, model: type[Model]) -> tuple[Document, Model] | None:
        """A definition and the document that it stands in."""
        document = self.read_document(path)
        found = None if document is None else self.check_definition(path, document, model)
        return None if document is None or found is None else (document, found)

    def check_definition(self, path: str, document: Document, model: type[Model]) -> Model | None:
        found = self.check(path, document, model)
        self.is_complete &= found is not None
        return found

    def check(self, path: str, document: Document, model: type[Model]) -> Model | None:
        found = validate(model, document.value)
        if not isinstance(found, list):
            return found
        for problem in found:
            self.blame_in(path, document, problem)
        return None

    def _parse(self, path: str, text: str, *, first_line: int) -> Document | None:
        try:
            return read_yaml(text, first_line=first_line)
        except YamlProblem as problem:
            self.blame(path, problem.line, problem.what, problem.remedy)
            return None
