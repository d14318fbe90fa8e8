"""HTML within the text: what has a counterpart in Markdown is carried, what only lays out is dropped, frames become
links, and everything else stays as it was typed and is told of.
"""

import re
from dataclasses import dataclass
from html import unescape

from cluboteca.packformat.importing.rpf.address import as_shown, clean_address
from cluboteca.packformat.importing.rpf.carrying import Address, Carrying, Frame
from cluboteca.packformat.importing.rpf.picture_text import carry_picture
from cluboteca.packformat.sentence import gettext_noop, sentence

MAX_TAG = 3_000
MAX_INSIDE = 20_000
_TAG = re.compile(r"<(?P<slash>/?)(?P<name>[A-Za-z][A-Za-z0-9]{0,15})(?P<rest>(?=[\s/>])[^<>]{0,3000})>")
_ATTRIBUTE = re.compile(r"([\w:-]{1,40})\s*=\s*(?:\"([^\"]{0,2000})\"|'([^']{0,2000})'|([^\s\"'>]{1,2000}))")
LAYOUT = frozenset(
    {"div", "section", "article", "main", "header", "footer", "nav", "center", "figure", "p", "ul", "ol"}
)
SOUNDLESS = frozenset(
    {"span", "font", "u", "small", "big", "mark", "label", "tbody", "thead", "figcaption", "dl", "summary"}
)
_AROUND = {"b": "**", "strong": "**", "i": "*", "em": "*", "kbd": "**", "kdb": "**", "code": "`", "samp": "`"}
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_AT_BEGIN = {
    "br": "  \n",
    "hr": "\n\n***\n\n",
    "li": "\n- ",
    "sup": "^",
    "sub": "_",
    "td": "",
    "th": "",
    **dict.fromkeys(("tr", "table", "dt", "dd", "details"), "\n\n"),
    **dict.fromkeys(_HEADINGS, "\n\n### "),
}
_AT_END = {
    **dict.fromkeys(("br", "hr", "li", "sup", "sub", "tr", "table", "dt", "dd", "details", "pre"), ""),
    **dict.fromkeys(("td", "th"), " | "),
    **dict.fromkeys(_HEADINGS, "\n\n"),
}
_FRAMES = frozenset({"iframe", "embed", "object", "video", "audio", "source"})


@dataclass(frozen=True)
class HtmlTag:
    name: str
    is_closing: bool
    attributes: dict[str, str]
    raw: str
    begin: int
    end: int
    text: str


def read_comment(text: str, at: int) -> int | None:
    """Where the comment ends that begins here."""
    if not text.startswith("<!--", at):
        return None
    end = text.find("-->", at + 4, at + MAX_INSIDE)
    return end + 3 if end >= 0 else None


def read_tag(text: str, at: int) -> HtmlTag | None:
    match = _TAG.match(text, at)
    if match is None:
        return None
    attributes = {
        each[1].lower(): unescape(each[2] or each[3] or each[4] or "") for each in _ATTRIBUTE.finditer(match["rest"])
    }
    return HtmlTag(match["name"].lower(), bool(match["slash"]), attributes, match[0], match.start(), match.end(), text)


class HtmlCarrier:
    """has_layout: whether anything was laid out by HTML, so that spaces at the margin mean nothing."""

    def __init__(self, carrying: Carrying) -> None:
        self.carrying = carrying
        self.has_layout = False

    def take(self, tag: HtmlTag, line: int) -> tuple[str, int] | None:
        """What stands for it, and where the text goes on; None when it stays as it is."""
        if tag.name in LAYOUT:
            self.has_layout |= tag.name not in ("p", "ul", "ol")
            return "\n\n", tag.end
        if tag.name in SOUNDLESS:
            return "", tag.end
        if tag.name in _FRAMES:
            return self._frame(tag, line), _end_of(tag)
        if tag.name == "img":
            return carry_picture(
                tag.attributes.get("alt", ""), tag.attributes.get("src", ""), line, self.carrying
            ), tag.end
        if tag.name == "a":
            return self._anchor(tag, line), tag.end
        if tag.name == "pre" and not tag.is_closing:
            return self._pre(tag)
        return self._marked(tag, line)

    def _marked(self, tag: HtmlTag, line: int) -> tuple[str, int] | None:
        """What Markdown has a sign for."""
        text = _AROUND.get(tag.name)
        if tag.name == "table" and not tag.is_closing:
            why = sentence(gettext_noop("A table in HTML. Its cells stand one after another."))
            self.carrying.lose(line, tag.raw, why)
        if text is None and tag.is_closing:
            text = _AT_END.get(tag.name)
        elif text is None:
            text = " " if tag.name == "br" and _is_in_table(tag) else _AT_BEGIN.get(tag.name)
        if text is not None:
            return text, tag.end
        if tag.name in _KNOWN:
            why = sentence(gettext_noop("Packs have no such HTML. It is shown as it was typed."))
            self.carrying.lose(line, tag.raw, why)
        return None

    def _frame(self, tag: HtmlTag, line: int) -> str:
        if tag.is_closing:
            return ""
        carrying = self.carrying
        url = clean_address(tag.attributes.get("src") or tag.attributes.get("data") or "")
        if not url:
            if tag.name not in ("video", "audio"):
                carrying.lose(line, tag.raw, sentence(gettext_noop("It isn't said what is to be shown here.")))
            return ""
        title = " ".join(tag.attributes.get("title", "").split())
        if tag.name in ("iframe", "embed", "object") and re.match(r"https?://", url):
            carrying.findings.frames.append(Frame(url, title, carrying.where(line)))
            link = carrying.link_titles.get(url)
            if link:
                return "\n\n" + carrying.phrase("see_link", title=link) + "\n\n"
            return (
                "\n\n"
                + carrying.phrase("online_here", title=title or carrying.findings.title, address=as_shown(url))
                + "\n\n"
            )
        carrying.lose(line, tag.raw, sentence(gettext_noop("Packs hold no films and no sounds.")))
        return f"*({title})*" if title else ""

    def _anchor(self, tag: HtmlTag, line: int) -> str:
        url = tag.attributes.get("href", "")
        if url and not tag.is_closing:
            self.carrying.findings.addresses.append(Address("", clean_address(url)))
            self.carrying.lose(
                line,
                tag.raw,
                sentence(
                    gettext_noop(
                        "Pages for children lead nowhere. The text stays; the address stands in the list for the librarian."
                    )
                ),
            )
        return ""

    def _pre(self, tag: HtmlTag) -> tuple[str, int]:
        end = tag.text.lower().find("</pre>", tag.end, tag.end + MAX_INSIDE)
        if end < 0:
            return "", tag.end
        inside = unescape(re.sub(r"</?[A-Za-z][^<>]{0,300}>", "", tag.text[tag.end : end])).strip("\n")
        fence = "`" * max(3, 1 + max((len(each) for each in re.findall(r"`+", inside)), default=0))
        return f"\n\n{fence}\n{inside}\n{fence}\n\n", end + len("</pre>")

    def laid_out(self, text: str) -> str:
        """Within what HTML has laid out, spaces at the margin would make a program of the text."""
        if not self.has_layout:
            return text
        fence, lines = "", []
        for line in text.split("\n"):
            bare = line.strip()
            mark = re.match(r"`{3,}", bare)
            if mark and (not fence or bare == fence):
                fence = "" if fence else mark[0]
            is_listed = re.match(r"[ \t]*(?:[-*+]|\d+[.)])[ \t]", line)
            lines.append(line if fence or is_listed or not line.startswith("    ") else bare)
        return "\n".join(lines)


def _is_in_table(tag: HtmlTag) -> bool:
    begin = tag.text.rfind("\n", 0, tag.begin) + 1
    return tag.text[begin : begin + 80].lstrip().startswith("|")


def _end_of(tag: HtmlTag) -> int:
    """What stands between the tags of a frame is for browsers that can't show it."""
    if tag.is_closing or tag.name not in ("iframe", "object"):
        return tag.end
    closing = re.compile(rf"\s{{0,200}}</{tag.name}\s*>", re.IGNORECASE).match(tag.text, tag.end)
    return closing.end() if closing else tag.end


_KNOWN = frozenset(
    {
        *("html", "head", "body", "script", "style", "link", "meta", "title", "form", "input", "button", "textarea"),
        *("select", "option", "svg", "canvas", "blockquote", "del", "ins", "q", "abbr", "cite", "address", "aside"),
        *("picture", "map", "area", "fieldset", "legend", "caption", "col", "colgroup", "noscript", "progress"),
    }
)
