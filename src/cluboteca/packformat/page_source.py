"""`<locale>.md` files: the front matter as a model, the body as Markdown, and the rules that hold for every text."""

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

from cluboteca.packformat.base import PackModel
from cluboteca.packformat.document import Desk, Page
from cluboteca.packformat.markdown_text import find_problems
from cluboteca.packformat.problem import Problem, Where
from cluboteca.packformat.scratch_file import OpenScratch
from cluboteca.packformat.sentence import gettext_noop, sentence
from cluboteca.packformat.stage.library import Library
from cluboteca.packformat.vocabulary import WHOLE_VOCABULARY, Vocabulary

Front = TypeVar("Front", bound=PackModel)
MARKDOWN_FIELDS = frozenset({"hints"})
IsMarkdown = Callable[[Where], bool]
"""Of a text of the head, whether it is Markdown of its own, in which images may stand."""
_CEDILLAS = {"ş": "ș", "ţ": "ț", "Ş": "Ș", "Ţ": "Ț"}


@dataclass(frozen=True)
class Setting:
    """What an activity is held against. locales: its languages. images, offline: paths of the pack's assets.
    open_scratch: the gate for .sb3 files.
    """

    locales: tuple[str, ...]
    images: frozenset[str]
    offline: frozenset[str]
    library: Library
    open_scratch: OpenScratch


@dataclass(frozen=True)
class ReadPage(Generic[Front]):
    front: Front
    page: Page

    @property
    def body(self) -> str:
        return self.page.body.strip("\n")

    def check_names(self, field: str, expected: Collection[str], desk: Desk) -> None:
        """The names under `field` are those that the definition has, no fewer and no more."""
        found: Mapping[str, object] = getattr(self.front, field)
        for name in expected:
            if name not in found:
                desk.blame_at(
                    self.page.path,
                    self.page.front,
                    (field,),
                    sentence(
                        gettext_noop("Under “{field}” the texts of “{name}” are missing."), field=field, name=name
                    ),
                    sentence(gettext_noop("Add them.")),
                )
        for name in found:
            if name not in expected:
                desk.blame_at(
                    self.page.path,
                    self.page.front,
                    (field, name),
                    sentence(gettext_noop("“{name}” under “{field}” isn't in the definition."), field=field, name=name),
                    sentence(gettext_noop("Remove its texts, or mend the name.")),
                )


def read_front(desk: Desk, path: str, model: type[Front], locale: str) -> Front | None:
    """Of a page that has nothing below its front matter."""
    read = read_heading(desk, path, model, locale)
    return None if read is None else read.front


def read_heading(desk: Desk, path: str, model: type[Front], locale: str) -> ReadPage[Front] | None:
    """The same, where names in it are held against a definition."""
    read = _read(desk, path, model, locale)
    if read and read.body:
        desk.blame(
            path,
            read.page.body_line,
            sentence(gettext_noop("Text below the second line of dashes isn't shown anywhere.")),
            sentence(gettext_noop("Remove it, or move it into the description.")),
        )
    return read


def read_body(
    desk: Desk,
    path: str,
    model: type[Front],
    locale: str,
    setting: Setting,
    *,
    vocabulary: Vocabulary = WHOLE_VOCABULARY,
    is_markdown: IsMarkdown = lambda where: False,
    may_be_empty: bool = False,
) -> ReadPage[Front] | None:
    """Of a page with a body in Markdown. vocabulary: the blocks that it may speak of."""
    read = _read(desk, path, model, locale, vocabulary, is_markdown, setting.images)
    if read is None:
        return None
    for problem in find_problems(read.page.body, images=setting.images, vocabulary=vocabulary):
        desk.blame(path, read.page.body_line + problem.line, problem.what, problem.remedy)
        if problem.hides_rest:
            desk.half_read.add(path)
    if not read.body.strip() and not may_be_empty:
        desk.blame(
            path,
            read.page.body_line,
            sentence(gettext_noop("There is no text below the second line of dashes.")),
            sentence(gettext_noop("Write it.")),
        )
    return read


def _read(
    desk: Desk,
    path: str,
    model: type[Front],
    locale: str,
    vocabulary: Vocabulary = WHOLE_VOCABULARY,
    is_markdown: IsMarkdown = lambda where: False,
    images: frozenset[str] = frozenset(),
) -> ReadPage[Front] | None:
    page = desk.read_page(path)
    if page is None:
        return None
    if locale == "ro":
        check_letters(desk, path)
    front = desk.check(path, page.front, model)
    if front is None:
        return None
    for where, text in _texts((), page.front.value):
        if where[0] in MARKDOWN_FIELDS or is_markdown(where):
            shown = images if is_markdown(where) else frozenset()
            for problem in find_problems(text, images=shown, vocabulary=vocabulary):
                desk.blame_in(path, page.front, Problem(where, problem.what, problem.remedy, row=problem.line))
        elif "{block:" in text or "{scratch:" in text:
            desk.blame_at(
                path,
                page.front,
                where,
                sentence(gettext_noop("A block's name can't be shown in this text.")),
                sentence(
                    gettext_noop("Write the name in quotation marks instead of {{block:...}} or {{scratch:...}}.")
                ),
            )
    return ReadPage(front, page)


def check_letters(desk: Desk, path: str) -> None:
    """A Romanian text has no look-alikes of its letters."""
    for number, line in enumerate(desk.folder.text(path).split("\n"), start=1):
        for wrong, right in _CEDILLAS.items():
            if wrong in line:
                desk.blame(
                    path,
                    number,
                    sentence(gettext_noop("“{wrong}” with a cedilla isn't a Romanian letter."), wrong=wrong),
                    sentence(gettext_noop("Write “{right}”, with a comma below."), right=right),
                )


def _texts(where: Where, value: object) -> Iterator[tuple[Where, str]]:
    if isinstance(value, str):
        yield where, value
    elif isinstance(value, dict):
        for key, part in value.items():
            yield from _texts((*where, key), part)
    elif isinstance(value, list):
        for index, part in enumerate(value):
            yield from _texts((*where, index), part)


def check_same_length(desk: Desk, folder: str, fronts: Mapping[str, PackModel], field: str) -> None:
    """Every locale has as many entries under `field`."""
    counts = {locale: len(getattr(front, field)) for locale, front in fronts.items()}
    blame_different(desk, folder, counts, field)


def blame_different(desk: Desk, folder: str, counts: Mapping[str, int], field: str) -> None:
    paths = {locale: f"{folder}/{locale}.md" for locale in counts}
    if len(set(counts.values())) < 2 or not desk.half_read.isdisjoint(paths.values()):
        return
    first = next(iter(counts))
    for locale, count in counts.items():
        if count != counts[first]:
            desk.blame(
                paths[locale],
                None,
                sentence(
                    gettext_noop("Entries of “{field}”: {count} here, {other} in {path}."),
                    field=field,
                    count=count,
                    other=counts[first],
                    path=paths[first],
                ),
                sentence(gettext_noop("Say the same in all languages.")),
            )
