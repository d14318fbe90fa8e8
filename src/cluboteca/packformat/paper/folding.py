"""HTML of a pack's text as it goes on paper: nothing to open, nothing that only a screen has, hints apart.

A heading right above a picture is marked, so that pictures to cut up have a sheet of their own; the first of several
that follow each other begins it. A style can't find it out itself in every browser that the club may have.

Takes what `markdown_text` gives: clean HTML, every tag closed.
"""

import re
from dataclasses import dataclass
from html.parser import HTMLParser

_VOID = frozenset({"br", "hr", "img"})
_PICTURE = r"<p>(?:(?!</p>).)*<img"
_HEADING = re.compile(
    rf"(?P<above>{_PICTURE}(?:(?!</p>).)*</p>\s*)?<h2(?=>(?:(?!</h2>).)*</h2>\s*{_PICTURE})", re.DOTALL
)


@dataclass(frozen=True)
class Unfolded:
    """html: without hints. hints: the HTML of each, in their order."""

    html: str
    hints: tuple[str, ...]


def unfold(html: str) -> Unfolded:
    reader = _Unfolder()
    reader.feed(html)
    reader.close()
    html = _HEADING.sub(
        lambda found: found[0] + ("" if found["above"] else ' class="above-picture"'), "".join(reader.out)
    )
    return Unfolded(html.strip(), tuple(hint.strip() for hint in reader.hints))


@dataclass
class _Open:
    """One open element. closes_as: what is written at its end. before: the text around, of what is put aside.

    hints_before: how many hints there were; what is dropped takes its own along.
    """

    closes_as: str
    before: list[str] | None = None
    is_hint: bool = False
    hints_before: int = 0


class _Unfolder(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self.out: list[str] = []
        self.hints: list[str] = []
        self.open: list[_Open] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        raw = self.get_starttag_text() or ""
        look = dict(attrs).get("class") or ""
        if tag in _VOID:
            self.out.append(raw)
        elif look == "screen-only":
            self._put_aside(is_hint=False)
        elif look == "md-hint":
            self._put_aside(is_hint=True)
        elif look == "md-hints":
            self.open.append(_Open(""))
        elif look == "md-collapse":
            self._write('<div class="md-collapse">', "</div>")
        elif tag == "summary":
            self._summary()
        else:
            self._write(raw, f"</{tag}>")

    def handle_endtag(self, tag: str) -> None:
        if tag in _VOID or not self.open:
            return
        ended = self.open.pop()
        if ended.before is None:
            self.out.append(ended.closes_as)
            return
        inside, self.out = "".join(self.out), ended.before
        if ended.is_hint:
            self.hints.append(inside)
        else:
            del self.hints[ended.hints_before :]

    def handle_data(self, data: str) -> None:
        self.out.append(data)

    def handle_entityref(self, name: str) -> None:
        self.out.append(f"&{name};")

    def handle_charref(self, name: str) -> None:
        self.out.append(f"&#{name};")

    def _write(self, opening: str, closing: str) -> None:
        self.out.append(opening)
        self.open.append(_Open(closing))

    def _put_aside(self, *, is_hint: bool) -> None:
        """What comes now is no part of the text around; a hint is kept, the rest is dropped."""
        self.open.append(_Open("", self.out, is_hint, len(self.hints)))
        self.out = []

    def _summary(self) -> None:
        """Of a hint its number, which paper counts anew; else the title of what is opened."""
        if self.open and self.open[-1].is_hint:
            self._put_aside(is_hint=False)
        else:
            self._write('<p class="md-title">', "</p>")
