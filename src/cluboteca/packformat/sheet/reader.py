"""Reading a sheet's folder: activity.yaml, and a page for each locale.

Every locale says the texts of the same questions, options and tasks: those that activity.yaml names.
"""

from abc import ABC, abstractmethod
from collections.abc import Collection, Iterator, Mapping
from typing import Any, Generic, TypeVar

from cluboteca.packformat.document import Desk
from cluboteca.packformat.markdown_text import Part, split_parts
from cluboteca.packformat.page_source import ReadPage, Setting, blame_different, read_body
from cluboteca.packformat.problem import Problem, Where
from cluboteca.packformat.sentence import gettext_noop, sentence
from cluboteca.packformat.sheet.definition import SheetDefinition
from cluboteca.packformat.sheet.source import Sheet
from cluboteca.packformat.sheet.text import SheetFront
from cluboteca.packformat.yaml_text import Document

Definition = TypeVar("Definition", bound=SheetDefinition)
Front = TypeVar("Front", bound=SheetFront)
Source = TypeVar("Source", bound=Sheet[Any, Any])


class SheetReader(ABC, Generic[Definition, Front, Source]):
    """most_parts: how many `##` a body may have; None where they mean nothing, as in an introduction."""

    definition_model: type[Definition]
    front_model: type[Front]
    source: type[Source]
    least_parts = 0
    most_parts: int | None = None

    def __init__(self, desk: Desk, id: str, setting: Setting) -> None:
        self.desk = desk
        self.id = id
        self.setting = setting
        self.folder = f"activities/{id}"

    def read(self, document: Document) -> Source | None:
        definition = self.desk.check_definition(f"{self.folder}/activity.yaml", document, self.definition_model)
        pages: dict[str, ReadPage[Front]] = {}
        parts: dict[str, tuple[Part, ...]] = {}
        for locale in self.setting.locales:
            page = read_body(
                self.desk,
                f"{self.folder}/{locale}.md",
                self.front_model,
                locale,
                self.setting,
                is_markdown=self.is_markdown,
                may_be_empty=self.least_parts == 0,
            )
            if page is None:
                continue
            pages[locale] = page
            parts[locale] = () if self.most_parts is None else self._read_parts(page, self.most_parts)
            if definition is not None:
                for problem in self.find_problems(definition, page.front):
                    self.desk.blame_in(page.page.path, page.page.front, problem)
        if definition is None:
            return None
        self.check_whole(document, definition)
        if definition.same_steps:
            blame_different(self.desk, self.folder, {locale: len(each) for locale, each in parts.items()}, "##")
        fronts = {locale: page.front for locale, page in pages.items()}
        bodies = {locale: page.body for locale, page in pages.items()}
        return self.source(self.id, definition, fronts, bodies, parts)

    def is_markdown(self, where: Where) -> bool:
        """Of a text in the head."""
        return False

    @abstractmethod
    def find_problems(self, definition: Definition, front: Front) -> Iterator[Problem]:
        """What the head of one page says that doesn't fit activity.yaml."""

    def check_whole(self, document: Document, definition: Definition) -> None:
        """What activity.yaml asks for elsewhere in the pack."""

    def _read_parts(self, page: ReadPage[Front], most: int) -> tuple[Part, ...]:
        path, body_line = page.page.path, page.page.body_line
        before, parts = split_parts(page.page.body)
        if path in self.desk.half_read:
            return tuple(parts)
        if before and (parts or self.least_parts == 0):
            self.desk.blame(
                path,
                body_line,
                sentence(gettext_noop("There is text before the first heading.")),
                sentence(gettext_noop("Move it below a heading with ##.")),
            )
        for part in parts:
            if not part.markdown.strip() or not part.title:
                self.desk.blame(
                    path,
                    body_line + part.line,
                    sentence(gettext_noop("This part has no title or no text.")),
                    sentence(gettext_noop("Write the title after ## and the text below it.")),
                )
        if not self.least_parts <= len(parts) <= most:
            self.desk.blame(
                path,
                body_line,
                sentence(gettext_noop("Number of parts with ##: {count}."), count=len(parts)),
                sentence(gettext_noop("Write {low} to {high}."), low=self.least_parts, high=most),
            )
        return tuple(parts)


def find_differing_names(where: Where, found: Mapping[str, object], expected: Collection[str]) -> Iterator[Problem]:
    """The names that stand there are those that activity.yaml has, no fewer and no more."""
    field = str(where[-1])
    for name in expected:
        if name not in found:
            yield Problem(
                where,
                sentence(gettext_noop("Under “{field}” the texts of “{name}” are missing."), field=field, name=name),
                sentence(gettext_noop("Add them.")),
            )
    for name in found:
        if name not in expected:
            yield Problem(
                (*where, name),
                sentence(gettext_noop("“{name}” under “{field}” isn't in the definition."), field=field, name=name),
                sentence(gettext_noop("Remove its texts, or mend the name.")),
            )


def find_same_texts(where: Where, texts: Mapping[str, str]) -> Iterator[Problem]:
    """Two names that show the same can't be told apart."""
    seen: dict[str, str] = {}
    for name, text in texts.items():
        first = seen.setdefault(" ".join(text.casefold().split()), name)
        if first != name:
            yield Problem(
                (*where, name),
                sentence(gettext_noop("“{name}” shows the same as “{other}”."), name=name, other=first),
                sentence(gettext_noop("Children can't tell them apart: say something else.")),
            )


def find_listed(where: Where, values: Collection[object], *, is_needed: bool) -> Iterator[Problem]:
    """A list of the head that is asked for, or has no place there. Its name is the last of `where`."""
    key = str(where[-1])
    if is_needed and not values:
        yield Problem(
            where,
            sentence(gettext_noop("“{key}” is missing."), key=key),
            sentence(gettext_noop("Add “{key}”."), key=key),
        )
    elif values and not is_needed:
        yield Problem(
            where,
            sentence(gettext_noop("“{key}” doesn't belong to what is asked here."), key=key),
            sentence(gettext_noop("Remove it, or change the kind in activity.yaml.")),
        )
