"""HTML of authors, however broken, as a small tree; the parser is that of the standard library.

What isn't HTML after all, as in `a <b or c> d`, stays text. Nothing is nested deeper than MAX_DEPTH.
"""

from dataclasses import dataclass, field
from html.parser import HTMLParser

MAX_DEPTH = 40
VOID = frozenset({"br", "hr", "img", "input", "wbr", "source", "track", "col", "embed", "area", "link", "meta", "base"})
_INLINE_TAGS = (
    "a abbr b bdi bdo big br cite code del dfn em font i img ins kbd label mark q s samp small span strike strong sub sup "
    "time tt u var wbr"
)
_BLOCK_TAGS = (
    "address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form h1 h2 "
    "h3 h4 h5 h6 header hr html legend li main nav ol p pre section summary table tbody td tfoot th thead tr ul"
)
_FOREIGN_TAGS = (
    "audio area base button canvas col colgroup embed head iframe input link map math meta noscript object option script "
    "select source style svg template textarea title track video"
)
INLINE = frozenset(_INLINE_TAGS.split())
BLOCK = frozenset(_BLOCK_TAGS.split())
FOREIGN = frozenset(_FOREIGN_TAGS.split())
"""What pages of a pack can't show."""
_ENDS = {
    "li": frozenset({"li"}),
    "tr": frozenset({"tr", "td", "th"}),
    "td": frozenset({"td", "th"}),
    "th": frozenset({"td", "th"}),
    "dt": frozenset({"dt", "dd"}),
    "dd": frozenset({"dt", "dd"}),
}
_FENCES = frozenset({"ul", "ol", "table", "dl"})
"""What begins inside one of these ends nothing outside of it."""


@dataclass
class Element:
    tag: str
    attributes: dict[str, str] = field(default_factory=dict)
    children: list["Element | str"] = field(default_factory=list)

    def text(self) -> str:
        return "".join(child if isinstance(child, str) else child.text() for child in self.children)


def read_html(html: str) -> Element:
    """The root holds everything."""
    last = html.rfind("<")
    if html.find(">", last) < 0 <= last:  # a tag that never ends would be dropped
        html = f"{html[:last]}&lt;{html[last + 1 :]}"
    builder = _Builder()
    try:
        builder.feed(html)
        builder.close()
    except AssertionError:  # how the parser says that a declaration, `<![`, is broken
        return Element("", children=[html])
    return builder.root


class _Builder(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Element("")
        self.open = [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in INLINE | BLOCK | FOREIGN:
            self.handle_data(self.get_starttag_text() or "")
            return
        self._end_before(tag)
        element = Element(tag, {name: value or "" for name, value in attrs})
        self.open[-1].children.append(element)
        if tag not in VOID and len(self.open) < MAX_DEPTH:
            self.open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        for depth in range(len(self.open) - 1, 0, -1):
            if self.open[depth].tag == tag:
                del self.open[depth:]
                return
        if tag not in INLINE | BLOCK | FOREIGN:
            self.handle_data(f"</{tag}>")

    def handle_data(self, data: str) -> None:
        self.open[-1].children.append(data)

    def unknown_decl(self, data: str) -> None:
        """`<![CDATA[...]]>`"""
        self.handle_data(data.removeprefix("CDATA["))

    def _end_before(self, tag: str) -> None:
        """Close what `tag` ends without saying so: a paragraph before another block, an entry before the next one."""
        ends = _ENDS.get(tag, frozenset()) | (frozenset({"p"}) if tag in BLOCK else frozenset())
        for depth in range(len(self.open) - 1, 0, -1):
            found = self.open[depth].tag
            if found in ends:
                del self.open[depth:]
            elif found in _FENCES:
                return
