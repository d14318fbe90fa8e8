"""Reading the book: Markdown to HTML, with its pictures and its links at the addresses of this program."""

import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from django.conf import settings
from django.urls import reverse

from cluboteca.meetings.help.topics import TOPICS

if TYPE_CHECKING:
    from markdown_it.token import Token

LOCALES = ("ro", "en")
PICTURE = re.compile(r"[a-z0-9-]+\.png")


@dataclass(frozen=True)
class Chapter:
    """One topic. html: without its heading."""

    topic: str
    title: str
    html: str


def list_chapters(locale: str, *, in_one_page: bool = False) -> list[Chapter]:
    """In the order of the booklet. in_one_page: links between topics stay on the page."""
    return [chapter for topic in TOPICS if (chapter := find_chapter(topic, locale, in_one_page=in_one_page))]


def find_chapter(topic: str, locale: str, *, in_one_page: bool = False) -> Chapter | None:
    """None where the book has no such topic."""
    if topic not in TOPICS:
        return None
    return _read_chapter(topic, locale if locale in LOCALES else LOCALES[0], in_one_page)


def find_picture(locale: str, name: str) -> Path | None:
    folder = _find_folder("images")
    if folder is None or locale not in LOCALES or not PICTURE.fullmatch(name):
        return None
    path = folder / locale / name
    return path if path.is_file() else None


def _find_folder(name: str) -> Path | None:
    return next((folder / name for folder in settings.BOOK_DIRS if (folder / name).is_dir()), None)


@lru_cache(maxsize=128)
def _read_chapter(topic: str, locale: str, in_one_page: bool) -> Chapter | None:
    folder = _find_folder("librarian")
    path = folder / locale / f"{topic}.md" if folder else None
    if path is None or not path.is_file():
        return None
    from markdown_it import MarkdownIt  # noqa: PLC0415 -- the book is seldom opened: not at every start

    parser = MarkdownIt("commonmark", {"html": False}).enable("table")
    tokens = parser.parse(path.read_text(encoding="utf-8"))
    title = _take_title(tokens)
    for token in tokens:
        for inner in token.children or ():
            _lead_into_the_program(inner, locale, in_one_page=in_one_page)
    return Chapter(topic, title, parser.renderer.render(tokens, parser.options, {}))


def _take_title(tokens: "list[Token]") -> str:
    """The page's own heading, taken out: it stands in the page's head."""
    if tokens and tokens[0].type == "heading_open" and tokens[0].tag == "h1":
        title = tokens[1].content
        del tokens[:3]
        return title
    return ""


def _lead_into_the_program(token: "Token", locale: str, *, in_one_page: bool) -> None:
    """Pictures and links as they lie in the repository, to where a browser finds them. Other links lead nowhere."""
    if token.type == "image":
        name = PurePosixPath(str(token.attrs.get("src", ""))).name
        token.attrs["src"] = reverse("help:picture", args=[locale, name])
        token.attrs["loading"] = "lazy"
    elif token.type == "link_open":
        topic = PurePosixPath(str(token.attrs.get("href", "")).partition("#")[0]).stem
        if topic in TOPICS:
            token.attrs["href"] = f"#{topic}" if in_one_page else reverse("help:topic", args=[topic])
        else:
            token.attrs = {}
