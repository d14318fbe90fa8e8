"""Reading a Python activity's folder: starter.py, solution.py, attempts/*.py, each perhaps once for every language.

`<stem>.<locale>.py` goes before `<stem>.py`. A starter and an attempt may be what a child writes, so they needn't be
right Python; a solution has to be.
"""

import ast
import re
import warnings
from collections.abc import Iterator

from cluboteca.packformat.attempt import Attempt
from cluboteca.packformat.document import Desk
from cluboteca.packformat.page_source import Setting, check_letters
from cluboteca.packformat.project_pages import read_project_pages
from cluboteca.packformat.python.activity import PythonActivity
from cluboteca.packformat.python.casting import find_library_problems
from cluboteca.packformat.python.source import Program, ProgramFile, PythonSource
from cluboteca.packformat.python.text_name import list_text_names
from cluboteca.packformat.sentence import gettext_noop, sentence
from cluboteca.packformat.yaml_text import Document

MAX_PROGRAM_BYTES = 20_000
_RAISES = re.compile(r"# raises: ([a-z][a-z0-9]*(?:[_-][a-z0-9]+)*)\s*\Z")


class PythonReader:
    def __init__(self, desk: Desk, id: str, setting: Setting) -> None:
        self.desk = desk
        self.id = id
        self.setting = setting
        self.folder = f"activities/{id}"
        self.files: dict[str, ProgramFile | None] = {}

    def read(self, document: Document) -> PythonSource | None:
        path = f"{self.folder}/activity.yaml"
        definition = self.desk.check_definition(path, document, PythonActivity)
        pages = read_project_pages(self.desk, self.folder, self.setting, definition, PythonSource.vocabulary)
        starter = self._read_program("starter")
        has_none = definition is not None and definition.is_guided and not self._has_solution()
        solution = None if has_none else self._read_program("solution")
        if solution is not None:
            self._check_syntax(solution)
        attempts = [attempt for stem in self._list_stems() if (attempt := self._read_attempt(stem, definition))]
        if definition is not None:
            needed = sorted(list_text_names(definition))
            for page in pages.pages.values():
                page.check_names("names", needed, self.desk)
            for problem in find_library_problems(definition, self.setting.library):
                self.desk.blame_in(path, document, problem)
        if definition is None or starter is None or (solution is None and not has_none):
            return None
        library = self.setting.library
        return PythonSource(self.id, definition, pages.fronts, pages.steps, starter, solution, tuple(attempts), library)

    def _has_solution(self) -> bool:
        return any(self._path_of("solution", locale) in self.desk.folder.files for locale in self.setting.locales)

    def _read_program(self, stem: str) -> Program | None:
        """stem: `starter`, `attempts/no-int`. None when the file of a locale can't be read."""
        files = {locale: self._read_file(self._path_of(stem, locale), locale) for locale in self.setting.locales}
        read = {locale: file for locale, file in files.items() if file is not None}
        return read if len(read) == len(files) else None

    def _path_of(self, stem: str, locale: str) -> str:
        own = f"{self.folder}/{stem}.{locale}.py"
        return own if own in self.desk.folder.files else f"{self.folder}/{stem}.py"

    def _read_file(self, path: str, locale: str) -> ProgramFile | None:
        """Faults of a file that several languages have are told once."""
        if path in self.files:
            return self.files[path]
        text = self.desk.read_text(path)
        self.files[path] = None if text is None else ProgramFile(path, text)
        if text is None:
            return None
        if len(text.encode()) > MAX_PROGRAM_BYTES:
            self.desk.blame(
                path,
                None,
                sentence(gettext_noop("This file is larger than {size} kB."), size=MAX_PROGRAM_BYTES // 1_000),
                sentence(gettext_noop("Make it smaller, or split it.")),
            )
        if "\0" in text:
            self.desk.blame(
                path,
                1 + text[: text.index("\0")].count("\n"),
                sentence(gettext_noop("There is a character in this file that text doesn't have.")),
                sentence(gettext_noop("Save the file as plain text in UTF-8.")),
            )
        if locale == "ro":
            check_letters(self.desk, path)
        return self.files[path]

    def _check_syntax(self, program: Program) -> None:
        for file in dict.fromkeys(program.values()):
            found = _find_syntax_error(file.text)
            if found is not None:
                line, detail = found
                self.desk.blame(
                    file.path,
                    line,
                    sentence(gettext_noop("This isn't right Python ({detail})."), detail=detail),
                    sentence(gettext_noop("Mend the line, or the one above.")),
                )

    def _list_stems(self) -> list[str]:
        return list(dict.fromkeys(self._stems()))

    def _stems(self) -> Iterator[str]:
        inside = f"{self.folder}/attempts/"
        for path in self.desk.folder.files:
            name = path.removeprefix(inside).removesuffix(".py")
            if path.startswith(inside) and path.endswith(".py") and "/" not in name:
                stem, _, locale = name.rpartition(".")
                yield f"attempts/{stem if stem and locale in self.setting.locales else name}"

    def _read_attempt(self, stem: str, definition: PythonActivity | None) -> Attempt[Program] | None:
        program = self._read_program(stem)
        if program is None:
            return None
        taken = {locale: self._take_raises(file, definition) for locale, file in program.items()}
        named = {raises for raises, _file in taken.values()}
        if len(named) > 1 and None not in named:
            self.desk.blame(
                next(iter(program.values())).path,
                1,
                sentence(gettext_noop("This attempt raises another finding in another language.")),
                sentence(gettext_noop("Say the same in all languages.")),
            )
        raises = next(iter(named))
        if len(named) > 1 or raises is None:
            return None
        return Attempt(f"{self.folder}/{stem}.py", {locale: file for locale, (_raises, file) in taken.items()}, raises)

    def _take_raises(self, file: ProgramFile, definition: PythonActivity | None) -> tuple[str | None, ProgramFile]:
        """What the first line says, and the program without that line."""
        first, _, rest = file.text.partition("\n")
        found = _RAISES.match(first)
        if found is None:
            self.desk.blame(
                file.path,
                1,
                sentence(gettext_noop("It isn't said which finding this attempt raises.")),
                sentence(gettext_noop("Write in the first line: # raises: and the finding's id.")),
            )
            return None, file
        if definition and found[1] not in [finding.id for finding in definition.findings]:
            self.desk.blame(
                file.path,
                1,
                sentence(gettext_noop("There is no finding “{finding}” in activity.yaml."), finding=found[1][:60]),
                sentence(gettext_noop("Add it there, or name another one.")),
            )
            return None, file
        return found[1], ProgramFile(file.path, rest)


def _find_syntax_error(text: str) -> tuple[int, str] | None:
    """The line, and what CPython says."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            compile(ast.parse(text), "solution.py", "exec", dont_inherit=True)
        except SyntaxError as error:
            return error.lineno or 1, str(error.msg)
        except (ValueError, RecursionError, MemoryError) as error:
            return 1, str(error) or type(error).__name__
    return None
