"""Drawings (SVG) from strangers: are they drawings and nothing else?

A drawing is refused when it holds a program, shows a page inside itself, or loads anything from elsewhere: `script`,
`foreignObject` and the like, attributes that begin with `on`, references that don't stay inside the file, style sheets
from elsewhere, entities that aren't plain text. Nothing is taken out of a drawing instead: a file that was changed is no
longer what the child made, and what is cut out of hostile XML by a rule can be put together again by another.

What isn't well-formed is damaged, not hostile: Scratch shows a question mark for it, and the rest of the project is as good
as before. But nothing tells what it would be to a more forgiving reader, so one suspicious word is enough to refuse it.
"""

import re
from pyexpat import ExpatError, ParserCreate, XMLParserType

from cluboteca.insight.scratch.unreadable import UnreadableScratch

# Whatever can be dangerous needs one of these in its bytes; a drawing without them isn't parsed, which takes most of them.
# Each is looked for by itself in small letters, and where it can be, without the numbers that make up most of a drawing:
# that is some fifty times faster than one pattern for all.
_SMALL_LETTERS = bytes(range(256)).lower()
_OF_NUMBERS = b"0123456789.,-"
_WORDS = (
    b"script",
    b"href",
    b"foreignobject",
    b"iframe",
    b"handler",
    b"listener",
    b"<set",
    b":set",
    b"animate",
    b"embed",
)
_SIGNS = (b"@", b"\\", b"\0")
_PATTERNS = (
    re.compile(rb"url\s*\((?!['\"]?#)"),
    re.compile(rb"src\s*[=(]"),
    re.compile(rb"object[\s>/]"),
    re.compile(rb"base\s*="),
    re.compile(rb"(?:image|imageset|crossfade)\s*\("),
)
_PATTERNS_WITH_NUMBERS = (
    re.compile(rb"<!(?!--|\[CDATA)"),
    re.compile(rb"<\?(?!xml\s)"),
    re.compile(rb"&(?!quot;|amp;|lt;|gt;|apos;|#(?:9|10|13|32|x[aA]|x[dD]);)"),
)
_OTHER_ENCODING = re.compile(rb"encoding\s*=\s*['\"](?!utf-8|us-ascii|iso-8859-1)", re.IGNORECASE)
_PROGRAM = re.compile(rb"on\w+\s*=")
_BEFORE_ATTRIBUTE = b" \t\r\n\"'/"
_HOSTILE = re.compile(
    rb"script|foreignobject|iframe|<embed|<object|[\s\"'/]on\w+\s*=|<!entity|\0|&#(?!9;|10;|13;|32;|xa;|xd;)"
    rb"|href\s*=\s*['\"](?!#|data:image)",
    re.IGNORECASE,
)
_OF_A_MAC = b"\x00\x05\x16\x07"

_FORBIDDEN = frozenset(
    {"script", "foreignobject", "iframe", "embed", "object", "handler", "listener", "audio", "video"}
)
_REFERENCES = frozenset({"href", "src", "data", "base"})
_INSIDE = re.compile(r"\s*(?:#|data:image/(?:png|jpe?g|gif|bmp|webp)[;,]|$)", re.IGNORECASE)
_STYLE_INSIDE = re.compile(
    r"\s*['\"]?\s*(?:#|data:(?:image/(?:png|jpe?g|gif|bmp|webp)|(?:application/(?:x-)?)?font)[^,]*,)", re.IGNORECASE
)
_ESCAPE = re.compile(r"\\([0-9a-fA-F]{1,6})\s?|\\(.)", re.DOTALL)
MAX_ELEMENTS = 40_000
"""Of all drawings of a project that have to be parsed."""
_MOST_ENTITIES = 64
_LONGEST_ENTITY = 1_000


def is_drawing(name: str, beginning: bytes) -> bool:
    """By its name, or since a browser would take it for one. Not the notes that a Mac keeps on each file."""
    if beginning.startswith(_OF_A_MAC):
        return False
    return name.lower().endswith(".svg") or b"<svg" in beginning[:1024].lower()


class Drawings:
    """Looks into the drawings of one project, one after the other."""

    def __init__(self) -> None:
        self._elements = 0

    def check(self, content: bytes) -> None:
        """Raises UnreadableScratch when it is hostile, or when they are too much together."""
        if not _is_suspicious(content):
            return
        inspection = _Inspection(MAX_ELEMENTS - self._elements)
        try:
            inspection.parse(content)
        except _Damaged:
            if _HOSTILE.search(content):
                raise UnreadableScratch("hostile_drawing") from None
        finally:
            self._elements += inspection.elements


def _is_suspicious(content: bytes) -> bool:
    words = content.translate(_SMALL_LETTERS, _OF_NUMBERS)
    return (
        any(each in words for each in _SIGNS)
        or any(each in words for each in _WORDS)
        or any(pattern.search(words) for pattern in _PATTERNS)
        or any(words[match.start() - 1] in _BEFORE_ATTRIBUTE for match in _PROGRAM.finditer(words))
        or any(pattern.search(content) for pattern in _PATTERNS_WITH_NUMBERS)
        or bool(_OTHER_ENCODING.search(content[:256]))
    )


class _Damaged(Exception):
    pass


class _Inspection:
    """One pass over one drawing. elements: how many it has had so far, at most most_elements."""

    def __init__(self, most_elements: int) -> None:
        self.elements = 0
        self._most_elements = most_elements
        self._entities = 0
        self._styles: list[str] | None = None

    def parse(self, content: bytes) -> None:
        parser = ParserCreate()
        parser.buffer_text = True
        self._attach(parser)
        try:
            parser.Parse(content, True)
        except (ExpatError, ValueError, LookupError):
            raise _Damaged from None

    def _attach(self, parser: XMLParserType) -> None:
        parser.StartElementHandler = self._begin
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._text
        parser.ProcessingInstructionHandler = self._instruction
        parser.EntityDeclHandler = self._entity

    def _begin(self, name: str, attributes: dict[str, str]) -> None:
        self.elements += 1
        if self.elements > self._most_elements:
            raise UnreadableScratch("too_large")
        element = _local(name)
        if element in _FORBIDDEN:
            raise UnreadableScratch("hostile_drawing")
        if element == "style":
            self._styles = []
        for key, value in attributes.items():
            _check_attribute(_local(key), value)

    def _end(self, name: str) -> None:
        if _local(name) == "style" and self._styles is not None:
            _check_style("".join(self._styles))
            self._styles = None

    def _text(self, text: str) -> None:
        if self._styles is not None:
            self._styles.append(text)

    def _instruction(self, _target: str, _text: str) -> None:
        raise UnreadableScratch("hostile_drawing")

    def _entity(
        self,
        _name: str,
        is_parameter: bool,
        value: str | None,
        _base: str | None,
        _system_id: str | None,
        _public_id: str | None,
        _notation: str | None,
    ) -> None:
        """Illustrator names its namespaces by entities; those are short texts."""
        self._entities += 1
        is_plain = (
            not is_parameter and value is not None and len(value) <= _LONGEST_ENTITY and not set(value) & set("&<%")
        )
        if not is_plain or self._entities > _MOST_ENTITIES:
            raise UnreadableScratch("hostile_drawing")


def _local(name: str) -> str:
    return name.rpartition(":")[2].lower()


def _check_attribute(name: str, value: str) -> None:
    is_program = name.startswith("on") and len(name) > 2
    leads_out = name in _REFERENCES and not _INSIDE.match(value)
    changes_one = name == "attributename" and (
        _local(value.strip()) in _REFERENCES or value.strip().lower().startswith("on")
    )
    if is_program or leads_out or changes_one:
        raise UnreadableScratch("hostile_drawing")
    _check_style(value)


def _check_style(css: str) -> None:
    """Of a style sheet, or of any attribute, since many hold a piece of style."""
    if "(" not in css and "@" not in css and "\\" not in css:
        return
    plain = _ESCAPE.sub(_unescape, re.sub(r"/\*.*?\*/", "", css, flags=re.DOTALL)).lower()
    if "@import" in plain or "javascript:" in plain or "expression(" in plain:
        raise UnreadableScratch("hostile_drawing")
    for match in re.finditer(r"(?:url|src|image|image-set|cross-fade)\s*\(", plain):
        if not _STYLE_INSIDE.match(plain, match.end()):
            raise UnreadableScratch("hostile_drawing")


def _unescape(match: re.Match[str]) -> str:
    if match[1] is None:
        return match[2]
    number = int(match[1], 16)
    return chr(number) if number <= 0x10FFFF else "\ufffd"
