"""One activity's folder."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from cluboteca.packformat.blocks_reader import GridReader, StageReader
from cluboteca.packformat.definition import KINDS, WORLDS, UnpluggedActivity
from cluboteca.packformat.document import Desk
from cluboteca.packformat.page_source import Setting, check_same_length, read_body
from cluboteca.packformat.project_source import ProjectSource
from cluboteca.packformat.python.reader import PythonReader
from cluboteca.packformat.scratch.reader import ScratchReader
from cluboteca.packformat.sentence import gettext_noop, sentence
from cluboteca.packformat.sheet.basics.reader import BasicsReader
from cluboteca.packformat.sheet.kind import SheetSource
from cluboteca.packformat.sheet.link.reader import LinkReader
from cluboteca.packformat.sheet.quiz.reader import QuizReader
from cluboteca.packformat.sheet.reading.reader import ReadingReader
from cluboteca.packformat.text import UnpluggedFront
from cluboteca.packformat.yaml_text import Document


@dataclass(frozen=True)
class UnpluggedSource:
    """cards: Markdown by locale."""

    id: str
    definition: UnpluggedActivity
    fronts: Mapping[str, UnpluggedFront]
    cards: Mapping[str, str]


ActivitySource = ProjectSource | SheetSource | UnpluggedSource
_SHEETS: dict[str, type[QuizReader | BasicsReader | ReadingReader | LinkReader]] = {
    "quiz": QuizReader,
    "basics": BasicsReader,
    "reading": ReadingReader,
    "link": LinkReader,
}


def read_activity(desk: Desk, id: str, setting: Setting) -> ActivitySource | None:
    path = f"activities/{id}/activity.yaml"
    document = desk.read_document(path)
    if document is None:
        return None
    setting = _narrow(desk, path, document, setting)
    kind = document.value.get("kind") if isinstance(document.value, dict) else None
    if kind == "blocks":
        return _read_blocks(desk, id, document, setting)
    if kind == "python":
        return PythonReader(desk, id, setting).read(document)
    if kind == "scratch":
        return ScratchReader(desk, id, setting).read(document)
    if kind == "unplugged":
        return _read_unplugged(desk, id, document, setting)
    if isinstance(kind, str) and kind in _SHEETS:
        return _SHEETS[kind](desk, id, setting).read(document)
    desk.is_complete = False
    if kind is None:
        what = sentence(gettext_noop("“{key}” is missing."), key="kind")
    else:
        what = sentence(gettext_noop("This version knows no activities of the kind “{kind}”."), kind=str(kind)[:40])
    desk.blame_at(
        path, document, ("kind",), what, sentence(gettext_noop("Write one of: {words}."), words=", ".join(KINDS))
    )
    return None


def _narrow(desk: Desk, path: str, document: Document, setting: Setting) -> Setting:
    """To the languages in which the activity exists. What isn't a list of them is blamed by the definition's model."""
    locales = document.value.get("locales") if isinstance(document.value, dict) else None
    if not isinstance(locales, list):
        return setting
    for index, locale in enumerate(locales):
        if isinstance(locale, str) and locale not in setting.locales:
            desk.blame_at(
                path,
                document,
                ("locales", index),
                sentence(gettext_noop("The pack doesn't have the language “{locale}”."), locale=locale[:40]),
                sentence(gettext_noop("Write one of: {words}."), words=", ".join(setting.locales)),
            )
    known = tuple(dict.fromkeys(locale for locale in locales if locale in setting.locales))
    return replace(setting, locales=known) if known else setting


def _read_unplugged(desk: Desk, id: str, document: Document, setting: Setting) -> UnpluggedSource | None:
    folder = f"activities/{id}"
    definition = desk.check_definition(f"{folder}/activity.yaml", document, UnpluggedActivity)
    pages = {
        locale: page
        for locale in setting.locales
        if (page := read_body(desk, f"{folder}/{locale}.md", UnpluggedFront, locale, setting))
    }
    fronts = {locale: page.front for locale, page in pages.items()}
    if definition is None or definition.same_steps:
        check_same_length(desk, folder, fronts, "materials")
    cards = {locale: page.body for locale, page in pages.items()}
    return None if definition is None else UnpluggedSource(id, definition, fronts, cards)


def _read_blocks(desk: Desk, id: str, document: Document, setting: Setting) -> ProjectSource | None:
    folder = f"activities/{id}"
    path = f"{folder}/activity.yaml"
    world = document.value.get("world") if isinstance(document.value, dict) else None
    kind = world.get("kind") if isinstance(world, dict) else None
    if kind is not None and kind not in WORLDS:
        desk.is_complete = False
        desk.blame_at(
            path,
            document,
            ("world", "kind"),
            sentence(gettext_noop("This version knows no world “{kind}”."), kind=str(kind)[:40]),
            sentence(gettext_noop("Write one of: {words}."), words=", ".join(WORLDS)),
        )
        return None
    reader = StageReader(desk, id, setting) if kind == "stage" else GridReader(desk, id, setting)
    return reader.read(document)
