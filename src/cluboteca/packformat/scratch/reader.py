"""Reading a Scratch activity's folder: starter, solution and attempts, each an outline (.yaml) or a file of Scratch (.sb3).

`<stem>.<locale>.sb3` goes before `<stem>.sb3`, and that before `<stem>.yaml`. Beside an attempt's .sb3 its .yaml says only
what it raises.
"""

from typing import Any

from cluboteca.packformat.attempt import Attempt
from cluboteca.packformat.document import Desk
from cluboteca.packformat.page_source import Setting
from cluboteca.packformat.project_pages import ProjectPages, read_project_pages
from cluboteca.packformat.scratch.activity import ScratchActivity
from cluboteca.packformat.scratch.mention import find_picture_problem, find_unknown_mentions, list_text_names
from cluboteca.packformat.scratch.outline.convert import find_scratch_problem
from cluboteca.packformat.scratch.source import OUTLINE, Filed, Outlined, ScratchProgram, ScratchSource
from cluboteca.packformat.scratch_file import ScratchParts
from cluboteca.packformat.sentence import Sentence, gettext_noop, sentence
from cluboteca.packformat.stage.outline import read_stage
from cluboteca.packformat.stage.source import find_library_problems, split_names
from cluboteca.packformat.stage.work import Naming
from cluboteca.packformat.yaml_text import Document


class ScratchReader:
    def __init__(self, desk: Desk, id: str, setting: Setting) -> None:
        self.desk = desk
        self.id = id
        self.setting = setting
        self.folder = f"activities/{id}"
        self.opened: dict[str, ScratchParts | None] = {}

    def read(self, document: Document) -> ScratchSource | None:
        path = f"{self.folder}/activity.yaml"
        definition = self.desk.check_definition(path, document, ScratchActivity)
        pages = read_project_pages(self.desk, self.folder, self.setting, definition, ScratchSource.vocabulary)
        starter = self._read_program("starter")
        has_none = definition is not None and definition.is_guided and not self._has_solution()
        solution = None if has_none else self._read_program("solution")
        attempts = [attempt for stem in self._list_stems() if (attempt := self._read_attempt(stem, definition))]
        if definition is not None:
            for problem in find_picture_problem(definition, self.setting.library):
                self.desk.blame_in(path, document, problem)
        if definition is None or starter is None or (solution is None and not has_none):
            return None
        for problem in find_unknown_mentions(definition):
            self.desk.blame_in(path, document, problem)
        programs = [starter, *([solution] if solution else []), *(attempt.program for attempt in attempts)]
        self._check_names(definition, pages, programs)
        self._check_outlines(pages, programs)
        library = self.setting.library
        return ScratchSource(
            self.id, definition, pages.fronts, pages.steps, starter, solution, tuple(attempts), library
        )

    def _list_stems(self) -> list[str]:
        inside = f"{self.folder}/attempts/"
        return [
            path.removeprefix(f"{self.folder}/").removesuffix(".yaml")
            for path in self.desk.folder.files
            if path.startswith(inside) and path.endswith(".yaml") and "/" not in path[len(inside) :]
        ]

    def _has_solution(self) -> bool:
        files = self.desk.folder.files
        return f"{self.folder}/solution.yaml" in files or any(
            self._path_of("solution", locale) for locale in self.setting.locales
        )

    def _read_program(self, stem: str) -> ScratchProgram | None:
        """stem: `starter`, `attempts/no-score`."""
        paths = {locale: self._path_of(stem, locale) for locale in self.setting.locales}
        if any(paths.values()):
            return self._open(stem, paths)
        found = self._read_keys(stem, (OUTLINE,))
        return None if found is None else self._read_outline(stem, *found)

    def _path_of(self, stem: str, locale: str) -> str | None:
        names = (f"{self.folder}/{stem}.{locale}.sb3", f"{self.folder}/{stem}.sb3")
        return next((name for name in names if name in self.desk.folder.files), None)

    def _open(self, stem: str, paths: dict[str, str | None]) -> Filed | None:
        named: dict[str, str] = {}
        for locale, path in paths.items():
            if path is not None:
                named[locale] = path
                continue
            self.desk.blame(
                f"{self.folder}/{stem}.{locale}.sb3",
                None,
                sentence(gettext_noop("This file is missing.")),
                sentence(gettext_noop("Write it, or remove what asks for it.")),
            )
        parts = {locale: opened for locale, path in named.items() if (opened := self._open_file(path))}
        return Filed(named, parts) if len(parts) == len(paths) else None

    def _open_file(self, path: str) -> ScratchParts | None:
        """Faults of a file that several languages have are told once."""
        if path in self.opened:
            return self.opened[path]
        self.desk.used.add(path)
        found = self.setting.open_scratch(self.desk.folder.files[path])
        if isinstance(found, Sentence):
            self.desk.blame(path, None, found, sentence(gettext_noop("Save it from Scratch once more.")))
        self.opened[path] = None if isinstance(found, Sentence) else found
        return self.opened[path]

    def _read_outline(self, stem: str, document: Document, value: dict[str, Any]) -> Outlined | None:
        path = f"{self.folder}/{stem}.yaml"
        program = read_stage(value[OUTLINE], (OUTLINE,))
        problems = program if isinstance(program, list) else []
        if not isinstance(program, list):
            problems = list(find_library_problems(program, self.setting.library, (OUTLINE,)))
        for problem in problems:
            self.desk.blame_in(path, document, problem)
        return None if problems or isinstance(program, list) else Outlined(path, program)

    def _read_attempt(self, stem: str, definition: ScratchActivity | None) -> Attempt[ScratchProgram] | None:
        paths = {locale: self._path_of(stem, locale) for locale in self.setting.locales}
        is_filed = any(paths.values())
        found = self._read_keys(stem, ("raises",) if is_filed else (OUTLINE, "raises"))
        if found is None:
            return None
        document, value = found
        program = self._open(stem, paths) if is_filed else self._read_outline(stem, document, value)
        raises = value["raises"]
        path = f"{self.folder}/{stem}.yaml"
        if definition and raises not in [finding.id for finding in definition.findings]:
            self.desk.blame_at(
                path,
                document,
                ("raises",),
                sentence(gettext_noop("There is no finding “{finding}” in activity.yaml."), finding=str(raises)[:60]),
                sentence(gettext_noop("Add it there, or name another one.")),
            )
            return None
        return None if program is None else Attempt(path, program, str(raises))

    def _read_keys(self, stem: str, keys: tuple[str, ...]) -> tuple[Document, dict[str, Any]] | None:
        path = f"{self.folder}/{stem}.yaml"
        document = self.desk.read_document(path)
        if document is None:
            return None
        if isinstance(document.value, dict) and document.value.keys() == set(keys):
            return document, document.value
        self.desk.blame(
            path,
            1,
            sentence(gettext_noop("This file doesn't hold what it has to.")),
            sentence(gettext_noop("Write: {keys}."), keys=", ".join(f"{key}: ..." for key in keys)),
        )
        return None

    def _check_names(self, definition: ScratchActivity, pages: ProjectPages, programs: list[ScratchProgram]) -> None:
        """The pages have the names that checks and outlines speak of, and no others."""
        needed, possible = split_names(None, [each.program for each in programs if isinstance(each, Outlined)])
        needed |= list_text_names(definition)
        for page in pages.pages.values():
            page.check_names("names", sorted(needed | (possible & set(page.front.names))), self.desk)

    def _check_outlines(self, pages: ProjectPages, programs: list[ScratchProgram]) -> None:
        """Scratch knows things by their names alone, so an outline may be right on one page and impossible on another."""
        for program in programs:
            if not isinstance(program, Outlined):
                continue
            namings = [Naming(locale, front.names, self.setting.library) for locale, front in pages.fronts.items()]
            found = [find_scratch_problem(program.program, naming, where=(OUTLINE,)) for naming in namings]
            problem = next((each for each in found if each is not None), None)
            document = self.desk.read_document(program.path) if problem else None
            if problem and document:
                self.desk.blame_in(program.path, document, problem)
