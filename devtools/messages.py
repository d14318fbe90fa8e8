"""The catalogues of texts: `extract` brings them up to date with the sources, `compile` makes the .mo files.

English is the msgid. `django.po` holds the texts of Python files and templates, `djangojs.po` those of TypeScript.
Templates are read as Django reads them: `templatize` turns one into lines that look like Python, which Babel reads.
There is no fuzzy matching: a text that changed is a new text. What is written has no dates, line numbers or machine
paths, so that the same sources give the same bytes.

Runs in `.venv`, since it needs Babel and Django: python -m devtools.messages extract|compile
"""

import io
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from devtools.place import FRONTEND, PACKAGE, ROOT

LOCALE = PACKAGE / "locale"
LANGUAGES = ("ro",)
DOMAINS = ("django", "djangojs")

Extracted = tuple[int, str | tuple[str, ...], list[str], str | None]

KEYWORDS: dict[str, Any] = {
    "_": None,
    "gettext": None,
    "gettext_lazy": None,
    "gettext_noop": None,
    "ngettext": (1, 2),
    "ngettext_lazy": (1, 2),
    "pgettext": ((1, "c"), 2),
    "pgettext_lazy": ((1, "c"), 2),
    "npgettext": ((1, "c"), 2, 3),
    "npgettext_lazy": ((1, "c"), 2, 3),
}

HEADER = """\
# Texts of Cluboteca in “{language}”. The msgids are the English texts.
# `python3 dev.py messages` adds new texts and drops old ones; translations are written here by hand.
msgid ""
msgstr ""
"Language: {language}\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=UTF-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"Plural-Forms: {plural_forms}\\n"
"""


def read_sources(domain: str) -> Catalog:
    """All texts that the sources of this domain ask for, untranslated."""
    catalog = Catalog(charset="utf-8")
    files = _list_server_files() if domain == "django" else _list_browser_files()
    for file in files:
        name = file.relative_to(ROOT).as_posix()
        for _line, message, comments, context in _read_file(file):
            catalog.add(message, locations=[(name, 0)], auto_comments=comments, context=context)
    return catalog


def get_catalogue_path(language: str, domain: str) -> Path:
    return LOCALE / language / "LC_MESSAGES" / f"{domain}.po"


def read_catalogue(language: str, domain: str) -> Catalog:
    """What is translated so far; empty when there is no file yet."""
    path = get_catalogue_path(language, domain)
    if not path.exists():
        return Catalog(locale=language)
    with path.open("rb") as file:
        return read_po(file, locale=language, abort_invalid=True)


def update_catalogue(language: str, domain: str) -> str:
    """The whole text of the .po file as it has to be now."""
    old, new = read_catalogue(language, domain), Catalog(locale=language, charset="utf-8")
    for message in _list_messages(read_sources(domain)):
        known = old.get(message.id, context=message.context)
        kept = known.string if known is not None and not known.fuzzy else ""
        new.add(
            message.id,
            string=kept if isinstance(kept, tuple) == message.pluralizable else "",
            locations=sorted(set(message.locations)),
            auto_comments=message.auto_comments,
            user_comments=known.user_comments if known is not None else (),
            flags=message.flags - {"fuzzy"},
            context=message.context,
        )
    body = io.BytesIO()
    write_po(body, new, omit_header=True, sort_output=True, include_lineno=False, width=100)
    return HEADER.format(language=language, plural_forms=new.plural_forms) + "\n" + body.getvalue().decode()


def list_untranslated(catalog: Catalog) -> list[str]:
    """The msgids that lack a translation, or one of its plural forms, or are marked as fuzzy."""
    return [
        message.id if isinstance(message.id, str) else message.id[0]
        for message in _list_messages(catalog)
        if message.fuzzy or not _is_complete(message, catalog.num_plurals)
    ]


def _is_complete(message: Message, plural_count: int) -> bool:
    if isinstance(message.string, str):
        return bool(message.string)
    return len(message.string) == plural_count and all(message.string)


def _list_messages(catalog: Catalog) -> Iterator[Message]:
    return (message for message in catalog if message.id)


def _list_server_files() -> list[Path]:
    python = [file for file in PACKAGE.rglob("*.py") if "migrations" not in file.parts]
    templates = [file for file in PACKAGE.rglob("templates/**/*") if file.suffix in {".html", ".txt"}]
    return sorted(python + templates)


def _list_browser_files() -> list[Path]:
    return sorted(file for file in (FRONTEND / "src").rglob("*.ts") if not file.name.endswith(".test.ts"))


def _read_file(file: Path) -> Iterable[Extracted]:
    text = file.read_text(encoding="utf-8")
    if file.suffix == ".ts":
        return _extract("javascript", text, {"template_string": True, "parse_template_string": True})
    if file.suffix in {".html", ".txt"}:
        return _extract("python", _get_python_lines(text, file))
    return _extract("python", text)


def _extract(method: str, text: str, options: dict[str, Any] | None = None) -> Iterable[Extracted]:
    source = io.BytesIO(text.encode())
    return extract(method, source, KEYWORDS, comment_tags=["Translators:"], options=options, strip_comment_tags=True)


def _get_python_lines(text: str, file: Path) -> str:
    """Indentation means nothing in a template, but would stop the reading of it as Python."""
    from django.utils.translation.template import templatize  # noqa: PLC0415

    return "\n".join(line.strip() for line in templatize(text, origin=str(file)).splitlines())


def extract_all() -> None:
    for language in LANGUAGES:
        for domain in DOMAINS:
            path = get_catalogue_path(language, domain)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(update_catalogue(language, domain), encoding="utf-8", newline="\n")
            catalog = read_catalogue(language, domain)
            missing = list_untranslated(catalog)
            print(f"{path.relative_to(ROOT).as_posix()}: {len(catalog)} texts, {len(missing)} to translate")


def compile_all() -> None:
    for path in sorted(LOCALE.glob("*/LC_MESSAGES/*.po")):
        catalog = read_catalogue(path.parent.parent.name, path.stem)
        with path.with_suffix(".mo").open("wb") as file:
            write_mo(file, catalog)


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["extract"]:
            extract_all()
        case ["compile"]:
            compile_all()
        case _:
            sys.exit("python -m devtools.messages extract|compile")
