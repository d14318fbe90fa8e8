"""One activity's folder."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from cluboteca.packformat.definition import KINDS, BlocksActivity, UnpluggedActivity
from cluboteca.packformat.document import Desk
from cluboteca.packformat.markdown_text import Part, split_parts
from cluboteca.packformat.outline import OutlineProblem, read_outline
from cluboteca.packformat.page_source import ReadPage, Setting, blame_different, check_same_length, read_body
from cluboteca.packformat.program import Program
from cluboteca.packformat.sentence import gettext_noop, sentence
from cluboteca.packformat.text import BlocksFront, UnpluggedFront
from cluboteca.packformat.yaml_text import Document

MAX_STEPS = 6


@dataclass(frozen=True)
class Attempt:
    """A typical wrong attempt. raises: the finding that it has to raise."""

    path: str
    program: Program
    raises: str


@dataclass(frozen=True)
class BlocksSource:
    """steps: by locale."""

    id: str
    definition: BlocksActivity
    fronts: Mapping[str, BlocksFront]
    steps: Mapping[str, tuple[Part, ...]]
    starter: Program
    solution: Program
    attempts: tuple[Attempt, ...]

    @property
    def folder(self) -> str:
        return f"activities/{self.id}"


@dataclass(frozen=True)
class UnpluggedSource:
    """cards: Markdown by locale."""

    id: str
    definition: UnpluggedActivity
    fronts: Mapping[str, UnpluggedFront]
    cards: Mapping[str, str]


ActivitySource = BlocksSource | UnpluggedSource


def read_activity(desk: Desk, id: str, setting: Setting) -> ActivitySource | None:
    path = f"activities/{id}/activity.yaml"
    document = desk.read_document(path)
    if document is None:
        return None
    kind = document.value.get("kind") if isinstance(document.value, dict) else None
    if kind == "blocks":
        return _read_blocks(desk, id, document, setting)
    if kind == "unplugged":
        return _read_unplugged(desk, id, document, setting)
    desk.is_complete = False
    if kind is None:
        what = sentence(gettext_noop("“{key}” is missing."), key="kind")
    else:
        what = sentence(gettext_noop("This version knows no activities of the kind “{kind}”."), kind=str(kind)[:40])
    desk.blame_at(
        path, document, ("kind",), what, sentence(gettext_noop("Write one of: {words}."), words=", ".join(KINDS))
    )
    return None


def _read_unplugged(desk: Desk, id: str, document: Document, setting: Setting) -> UnpluggedSource | None:
    folder = f"activities/{id}"
    definition = desk.check_definition(f"{folder}/activity.yaml", document, UnpluggedActivity)
    pages = {
        locale: page
        for locale in setting.locales
        if (page := read_body(desk, f"{folder}/{locale}.md", UnpluggedFront, locale, setting))
    }
    fronts = {locale: page.front for locale, page in pages.items()}
    check_same_length(desk, folder, fronts, "materials")
    cards = {locale: page.body for locale, page in pages.items()}
    return None if definition is None else UnpluggedSource(id, definition, fronts, cards)


def _read_blocks(desk: Desk, id: str, document: Document, setting: Setting) -> BlocksSource | None:
    folder = f"activities/{id}"
    definition = desk.check_definition(f"{folder}/activity.yaml", document, BlocksActivity)
    fronts: dict[str, BlocksFront] = {}
    steps: dict[str, tuple[Part, ...]] = {}
    for locale in setting.locales:
        page = read_body(desk, f"{folder}/{locale}.md", BlocksFront, locale, setting)
        if page is None:
            continue
        fronts[locale] = page.front
        steps[locale] = _read_steps(desk, page)
        if definition:
            page.check_names("checks", [check.id for check in definition.checks], desk)
            page.check_names("findings", [finding.id for finding in definition.findings], desk)
    blame_different(desk, folder, {locale: len(parts) for locale, parts in steps.items()}, "steps")
    starter = _read_program(desk, f"{folder}/starter.yaml")
    solution = _read_program(desk, f"{folder}/solution.yaml")
    attempts = _read_attempts(desk, folder, definition)
    if definition is None or starter is None or solution is None:
        return None
    return BlocksSource(id, definition, fronts, steps, starter, solution, attempts)


def _read_steps(desk: Desk, page: ReadPage[BlocksFront]) -> tuple[Part, ...]:
    path, body_line = page.page.path, page.page.body_line
    before, steps = split_parts(page.page.body)
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
    if not 1 <= len(steps) <= MAX_STEPS:
        desk.blame(
            path,
            body_line,
            sentence(gettext_noop("Number of steps: {count}."), count=len(steps)),
            sentence(gettext_noop("Write {low} to {high}; each begins with a heading with ##."), low=1, high=MAX_STEPS),
        )
    return tuple(steps)


def _read_attempts(desk: Desk, folder: str, definition: BlocksActivity | None) -> tuple[Attempt, ...]:
    attempts = []
    inside = f"{folder}/attempts/"
    for path in desk.folder.files:
        if not (path.startswith(inside) and path.endswith(".yaml") and "/" not in path[len(inside) :]):
            continue
        document = _read_keys(desk, path, ("program", "raises"))
        if document is None:
            continue
        program = _read_program_of(desk, path, document)
        if program is None:
            continue
        raises = document.value["raises"]
        if definition and raises not in [finding.id for finding in definition.findings]:
            desk.blame_at(
                path,
                document,
                ("raises",),
                sentence(gettext_noop("There is no finding “{finding}” in activity.yaml."), finding=str(raises)[:60]),
                sentence(gettext_noop("Add it there, or name another one.")),
            )
            continue
        attempts.append(Attempt(path, program, str(raises)))
    return tuple(attempts)


def _read_program(desk: Desk, path: str) -> Program | None:
    document = _read_keys(desk, path, ("program",))
    return None if document is None else _read_program_of(desk, path, document)


def _read_program_of(desk: Desk, path: str, document: "_Keyed") -> Program | None:
    try:
        return read_outline(document.value["program"], ("program",))
    except OutlineProblem as error:
        desk.blame_in(path, document, error.problem)
        return None


class _Keyed(Document):
    """A document whose value has been seen to have the right keys."""

    value: dict[str, Any]


def _read_keys(desk: Desk, path: str, keys: tuple[str, ...]) -> _Keyed | None:
    document = desk.read_document(path)
    if document is None:
        return None
    if isinstance(document.value, dict) and document.value.keys() == set(keys):
        return _Keyed(document.value, document.lines)
    desk.blame(
        path,
        1,
        sentence(gettext_noop("This file doesn't hold what it has to.")),
        sentence(gettext_noop("Write: {keys}."), keys=", ".join(f"{key}: ..." for key in keys)),
    )
    return None
