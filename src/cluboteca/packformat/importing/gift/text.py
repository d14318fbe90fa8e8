"""Texts of GIFT, in the written_in that stands before them: `[html]`, `[markdown]`, `[plain]`, `[moodle]`."""

import html
import re
from collections.abc import Callable
from dataclasses import dataclass

from cluboteca.packformat.importing.gift.block import reveal
from cluboteca.packformat.importing.html_text import from_html
from cluboteca.packformat.importing.html_tree import read_html
from cluboteca.packformat.importing.plain_text import as_line, as_markdown
from cluboteca.packformat.markdown_text import find_problems, split_parts
from cluboteca.packformat.sentence import Sentence, gettext_noop, sentence

_FORMAT = re.compile(r"\[(html|markdown|plain|moodle)\]")
_TAG = re.compile(
    r"</?(?:p|br|b|strong|i|em|u|ul|ol|li|span|div|code|pre|img|a|table|tr|td|th|h[1-6]|sub|sup|blockquote)"
    r"(?:\s+[a-z-]+\s*=|\s*/?>)|&(?:#\d+|#x[0-9a-f]+|[a-z]{2,8});",
    re.IGNORECASE,
)
_LINK = re.compile(r"(?<!!)\[([^\[\]]*)\]\(([^()\s]*)[^()]*\)")

Lose = Callable[[str, Sentence], None]


@dataclass(frozen=True)
class ShownText:
    markdown: str
    written_in: str


def show_text(hidden: str, locale: str, written_in: str, lose: Lose) -> ShownText:
    """As Markdown, with the format in which it was written."""
    written_in, text = _take_format(hidden, written_in)
    if written_in == "markdown":
        return ShownText(_mend_markdown(text, lose), written_in)
    if written_in == "html" or (written_in == "moodle" and _TAG.search(text)):
        shown = text if written_in == "html" else text.replace("\n", "<br>\n")
        return ShownText(from_html(shown, locale, _lose_image(lose), lambda what: lose(what, _NOT_SHOWN)), written_in)
    return ShownText(as_markdown(text), written_in)


def show_line(hidden: str, locale: str, written_in: str) -> str:
    """As plain text in one line."""
    written_in, text = _take_format(hidden, written_in)
    if written_in == "html" or (written_in == "moodle" and _TAG.search(text)):
        text = html.unescape(read_html(text).text())
    return as_line(text)


_NOT_SHOWN = sentence(gettext_noop("A page of a pack can't show this."))


def _take_format(hidden: str, written_in: str) -> tuple[str, str]:
    told = _FORMAT.match(hidden.strip())
    if told:
        return told[1], reveal(hidden.strip()[told.end() :]).strip()
    return written_in, reveal(hidden).strip()


def _mend_markdown(text: str, lose: Lose) -> str:
    """Without links and images; where that isn't enough, as the plain text that it is."""

    def drop_link(found: re.Match[str]) -> str:
        lose(f"{found[1]} ({found[2]})", _NOT_SHOWN)
        return found[1]

    mended = _LINK.sub(drop_link, text).replace("{block:", "\\{block:")
    return as_markdown(mended) if find_problems(mended, images=frozenset()) or split_parts(mended)[1] else mended


def _lose_image(lose: Lose) -> Callable[[str, str], str | None]:
    def lose_image(address: str, description: str) -> None:
        what = f"{description} ({address})" if not address.startswith("data:") else description
        lose(what, sentence(gettext_noop("GIFT has no images with it.")))

    return lose_image
