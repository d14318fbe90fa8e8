"""Starters and solutions: files of Scratch and programs in Python, chosen by where they lie and what they are called."""

import ast
import re
import warnings
import zipfile
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from io import BytesIO

from cluboteca.packformat.folder import MAX_SCRATCH_BYTES
from cluboteca.packformat.importing.rpf.find import FoundProject
from cluboteca.packformat.python.reader import MAX_PROGRAM_BYTES
from cluboteca.packformat.scratch_file import OpenScratch
from cluboteca.packformat.sentence import Sentence, gettext_noop, sentence

MAX_ARCHIVE_BYTES = 32 * 1024 * 1024
MAX_ENTRIES = 60
MAX_BYTES = 20 * 1024 * 1024
"""Of all files of Scratch of a pack together."""
_STARTER = re.compile(r"start|begin|resource|inceput|template", re.IGNORECASE)
_SOLUTION = re.compile(r"complete|solution|finish|final|example|solved|done", re.IGNORECASE)
_NOISE = re.compile(
    r"start(?:er)?|complete[d]?|solutions?|finish(?:ed)?|final|example|project|main|[^a-z]+", re.IGNORECASE
)


@dataclass(frozen=True)
class Candidate:
    """path: of the file in the source. name: by which it is judged, the folders inside the language included."""

    path: str
    name: str
    read: Callable[[], bytes | None]

    @property
    def is_in_solutions(self) -> bool:
        return self.name.lower().startswith("solution")

    @property
    def is_solution(self) -> bool:
        inside = self.name.partition("/")[2] or self.name
        return bool(_SOLUTION.search(inside)) or (self.is_in_solutions and not _STARTER.search(inside))

    @property
    def is_starter(self) -> bool:
        inside = self.name.partition("/")[2] or self.name
        return bool(_STARTER.search(inside)) or not self.is_solution


@dataclass
class Budget:
    """How much Scratch a pack still takes."""

    left_bytes: int = MAX_BYTES


@dataclass
class Chosen:
    """By locale. used: the files of the source that were taken. reasons: why others weren't."""

    starters: dict[str, bytes] = field(default_factory=dict)
    solutions: dict[str, bytes] = field(default_factory=dict)
    used: set[str] = field(default_factory=set)
    reasons: dict[str, Sentence] = field(default_factory=dict)


def choose_programs(
    project: FoundProject, languages: dict[str, str], ending: str, check: Callable[[bytes], Sentence | None]
) -> Chosen:
    """languages: locale by folder. ending: `.sb3` or `.py`. check: why a program can't be taken."""
    chosen = Chosen()
    for language, locale in languages.items():
        candidates = list(_candidates(project, language, ending))
        starter = _choose(candidates, [each for each in candidates if each.is_starter], project.name, check, chosen)
        if starter:
            chosen.starters[locale] = starter[1]
        wish = starter[0].name if starter else project.name
        rest = [each for each in candidates if each.is_solution]
        solution = _choose(candidates, rest, wish, _right(check) if ending == ".py" else check, chosen)
        if solution:
            chosen.solutions[locale] = solution[1]
        named = ", ".join(each[0].name for each in (starter, solution) if each) or "-"
        for each in candidates:
            if each.path not in chosen.used:
                chosen.reasons.setdefault(
                    each.path, sentence(gettext_noop("Another one was chosen: {name}."), name=named)
                )
    return chosen


def _choose(
    everything: list[Candidate],
    wanted: list[Candidate],
    wish: str,
    check: Callable[[bytes], Sentence | None],
    chosen: Chosen,
) -> tuple[Candidate, bytes] | None:
    for candidate in sorted(wanted, key=lambda each: (-_score(each, wish), each.name)):
        content = candidate.read()
        why = _UNREADABLE if content is None else check(content)
        if content is None or why is not None:
            chosen.reasons[candidate.path] = why or _UNREADABLE
            continue
        chosen.used.add(candidate.path)
        chosen.used |= {
            each.path
            for each in everything
            if each.name.rpartition("/")[2] == candidate.name.rpartition("/")[2] and each.read() == content
        }
        return candidate, content
    return None


_UNREADABLE = sentence(gettext_noop("This file is too large, or can't be read."))


def _score(candidate: Candidate, wish: str) -> float:
    inside = candidate.name.partition("/")[2] or candidate.name
    alike = SequenceMatcher(None, _core(inside), _core(wish)).ratio()
    return alike + 2 * bool(_STARTER.search(inside)) + 2 * bool(_SOLUTION.search(inside)) + candidate.is_in_solutions


def _core(name: str) -> str:
    return _NOISE.sub("", name.lower())


def _candidates(project: FoundProject, language: str, ending: str) -> Iterator[Candidate]:
    begin = len(project.folder) + len(language) + 1
    for path in project.in_language(language):
        name = path[begin:]
        if path.lower().endswith(ending):
            yield Candidate(path, name, _reader(project, path))
        elif path.lower().endswith(".zip"):
            yield from _in_archive(project, path, name, ending)


def _reader(project: FoundProject, path: str) -> Callable[[], bytes | None]:
    return lambda: project.source.read(path, MAX_SCRATCH_BYTES)


def _in_archive(project: FoundProject, path: str, name: str, ending: str) -> Iterator[Candidate]:
    """What lies in an archive within the source; nothing is unpacked beyond what a file may hold."""
    content = project.source.read(path, MAX_ARCHIVE_BYTES)
    try:
        archive = zipfile.ZipFile(BytesIO(content or b""))
        entries = [each for each in archive.infolist() if each.filename.lower().endswith(ending)][:MAX_ENTRIES]
    except (zipfile.BadZipFile, ValueError, NotImplementedError, EOFError, OSError):
        return
    for entry in entries:
        yield Candidate(f"{path}!/{entry.filename}", f"{name}/{entry.filename}", _entry_reader(archive, entry))


def _entry_reader(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> Callable[[], bytes | None]:
    def read() -> bytes | None:
        try:
            with archive.open(entry) as file:
                content = file.read(MAX_SCRATCH_BYTES + 1)
        except (OSError, zipfile.BadZipFile, zlib.error, EOFError, RuntimeError, NotImplementedError, ValueError):
            return None
        return content if len(content) <= MAX_SCRATCH_BYTES else None

    return read


def check_scratch(open_scratch: OpenScratch, budget: Budget) -> Callable[[bytes], Sentence | None]:
    def check(content: bytes) -> Sentence | None:
        if len(content) > budget.left_bytes:
            return sentence(
                gettext_noop("The pack holds all the projects of Scratch that it may. Import fewer at once.")
            )
        found = open_scratch(content)
        return found if isinstance(found, Sentence) else None

    return check


def check_python(content: bytes) -> Sentence | None:
    if len(content) > MAX_PROGRAM_BYTES:
        return sentence(gettext_noop("A program has at most {size} kB."), size=MAX_PROGRAM_BYTES // 1_000)
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return sentence(gettext_noop("This file isn't saved as UTF-8."))
    return sentence(gettext_noop("This file isn't text.")) if "\0" in text else None


def _right(check: Callable[[bytes], Sentence | None]) -> Callable[[bytes], Sentence | None]:
    """A solution has to be right Python, too."""

    def check_syntax(content: bytes) -> Sentence | None:
        why = check(content)
        if why is not None:
            return why
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            try:
                compile(ast.parse(content.decode("utf-8-sig")), "solution.py", "exec", dont_inherit=True)
            except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
                return sentence(gettext_noop("This isn't right Python ({detail})."), detail=str(error)[:100])
        return None

    return check_syntax
