"""The `<locale>.md` files of an activity that is done at a computer: their heads, and the steps in their bodies."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

from cluboteca.packformat.document import Desk
from cluboteca.packformat.markdown_text import Part, split_parts
from cluboteca.packformat.page_source import ReadPage, Setting, blame_different, read_body
from cluboteca.packformat.sentence import gettext_noop, sentence
from cluboteca.packformat.text import HINT_LEVELS, ProjectFront
from cluboteca.packformat.vocabulary import Vocabulary

MAX_STEPS = 6
MAX_GUIDED_STEPS = 30


@dataclass(frozen=True)
class ProjectPages:
    """By locale; a locale whose page can't be read is missing."""

    pages: Mapping[str, ReadPage[ProjectFront]]
    steps: Mapping[str, tuple[Part, ...]]

    @property
    def fronts(self) -> dict[str, ProjectFront]:
        return {locale: page.front for locale, page in self.pages.items()}


class _Named(Protocol):
    @property
    def id(self) -> str: ...


class _Definition(Protocol):
    @property
    def checks(self) -> tuple[_Named, ...]: ...
    @property
    def findings(self) -> tuple[_Named, ...]: ...
    @property
    def is_guided(self) -> bool: ...
    @property
    def same_steps(self) -> bool: ...


def read_project_pages(
    desk: Desk, folder: str, setting: Setting, definition: _Definition | None, vocabulary: Vocabulary
) -> ProjectPages:
    """definition: None where it can't be read; then nothing is said of ids. vocabulary: what texts may speak of."""
    pages: dict[str, ReadPage[ProjectFront]] = {}
    steps: dict[str, tuple[Part, ...]] = {}
    for locale in setting.locales:
        page = read_body(desk, f"{folder}/{locale}.md", ProjectFront, locale, setting, vocabulary=vocabulary)
        if page is None:
            continue
        pages[locale] = page
        steps[locale] = _read_steps(desk, page, MAX_GUIDED_STEPS if definition and definition.is_guided else MAX_STEPS)
        if definition:
            if not definition.is_guided:
                _check_hints(desk, page)
            page.check_names("checks", [check.id for check in definition.checks], desk)
            page.check_names("findings", [finding.id for finding in definition.findings], desk)
    if definition is None or definition.same_steps:
        blame_different(desk, folder, {locale: len(parts) for locale, parts in steps.items()}, "steps")
    return ProjectPages(pages, steps)


def _check_hints(desk: Desk, page: ReadPage[ProjectFront]) -> None:
    count = len(page.front.hints)
    if count == HINT_LEVELS:
        return
    if count == 0:
        what = sentence(gettext_noop("“{key}” is missing."), key="hints")
        remedy = sentence(gettext_noop("Add “{key}”."), key="hints")
    else:
        what = sentence(gettext_noop("Entries of “{key}”: {count}."), key="hints", count=count)
        remedy = sentence(gettext_noop("Give it at least {limit}."), limit=HINT_LEVELS)
    desk.blame_at(page.page.path, page.page.front, ("hints",), what, remedy)


def _read_steps(desk: Desk, page: ReadPage[ProjectFront], most: int) -> tuple[Part, ...]:
    path, body_line = page.page.path, page.page.body_line
    before, steps = split_parts(page.page.body)
    if path in desk.half_read:
        return tuple(steps)
    if before and steps:
        desk.blame(
            path,
            body_line,
            sentence(gettext_noop("There is text before the first step.")),
            sentence(gettext_noop("Move it below a heading with ##.")),
        )
    for step in steps:
        if not step.markdown.strip() or not step.title:
            desk.blame(
                path,
                body_line + step.line,
                sentence(gettext_noop("This step has no title or no text.")),
                sentence(gettext_noop("Write the title after ## and the text below it.")),
            )
    if not 1 <= len(steps) <= most:
        desk.blame(
            path,
            body_line,
            sentence(gettext_noop("Number of steps: {count}."), count=len(steps)),
            sentence(gettext_noop("Write {low} to {high}; each begins with a heading with ##."), low=1, high=most),
        )
    return tuple(steps)
