"""What stands within lines: code, pictures, links, HTML, attributes and `[[[other-project]]]`.

A text is read once from left to right; how far anything may reach is limited, so that a hostile text takes no longer
than a long one.
"""

import re

from cluboteca.packformat.importing.rpf.address import as_shown, clean_address
from cluboteca.packformat.importing.rpf.attribute import Attribute, read_attribute
from cluboteca.packformat.importing.rpf.carrying import Address, Carrying
from cluboteca.packformat.importing.rpf.html_tag import HtmlCarrier, read_comment, read_tag
from cluboteca.packformat.importing.rpf.picture_text import carry_picture
from cluboteca.packformat.sentence import Sentence, gettext_noop, sentence

MAX_CODE = 2_000
MAX_DEPTH = 4
_SPECIAL = re.compile(r"[`\\!\[<{:]")
_TICKS = re.compile(r"`+")
_INNER = r"(?:[^\[\]\\]|\\.|\[[^\[\]]{0,300}\]){0,600}?"
_ADDRESS = r"(?:<(?P<wrapped>[^<>\n]{0,1000})>|(?P<url>(?:[^\s()\\]|\\.|\([^\s()]{0,200}\)){0,1000}))"
_TITLE = r"(?:\s{1,3}(?:\"[^\"]{0,300}\"|'[^']{0,300}'|\([^()]{0,300}\)))?"
_TARGET = rf"\([ \t]*{_ADDRESS}{_TITLE}[ \t]*\)"
_IMAGE = re.compile(rf"!\[(?P<text>{_INNER})\][ \t]?{_TARGET}", re.DOTALL)
_LINK = re.compile(rf"\[(?P<text>{_INNER})\]{_TARGET}", re.DOTALL)
_LINKED_IMAGE = re.compile(rf"\[[ \t]*(?P<image>!\[{_INNER}\]\([^()\n]{{0,600}}\))[ \t]*\]{_TARGET}", re.DOTALL)
_REFERENCE = re.compile(r"\[(?P<text>[^\[\]\n]{1,300})\](?:\[(?P<name>[^\[\]\n]{0,100})\])?")
_DEFINITION = re.compile(
    r"^[ ]{0,3}\[(?P<name>[^\[\]\n^]{1,100})\]:[ \t]+<?(?P<url>[^\s<>]{1,1000})>?[^\n]{0,300}$", re.MULTILINE
)
_TRANSCLUSION = re.compile(r"\[\[\[[ \t]*(?P<name>[^\[\]\n]{1,120}?)[ \t]*\]\]\]")
_AUTO = re.compile(r"<(?P<url>(?:https?://|mailto:)[^\s<>]{1,1000})>", re.IGNORECASE)
_WORD_OF_OURS = re.compile(r"\{(?=(?:block|scratch):)")
_COLONS = re.compile(r":{3,}")
_COLONS_IN_CODE = re.compile(r"\n[ \t>]*:::")
LEADS_NOWHERE = sentence(
    gettext_noop("Pages for children lead nowhere. The text stays; the address stands in the list for the librarian.")
)


def carry_text(text: str, line: int, carrying: Carrying) -> str:
    """Markdown as a pack has it. line: of the file in which the text begins."""
    definitions = {each["name"].lower(): each["url"] for each in _DEFINITION.finditer(text)}
    if definitions:
        text = _DEFINITION.sub("", text)
    return _Scanner(text, line, carrying, definitions).run()


class _Scanner:
    def __init__(self, text: str, line: int, carrying: Carrying, definitions: dict[str, str], depth: int = 0) -> None:
        self.text = text
        self.first_line = line
        self.carrying = carrying
        self.definitions = definitions
        self.depth = depth
        self.out: list[str] = []
        self.at = 0
        self.html = HtmlCarrier(carrying)

    def run(self) -> str:
        while True:
            match = _SPECIAL.search(self.text, self.at)
            if match is None:
                self.out.append(self.text[self.at :])
                return self.html.laid_out("".join(self.out))
            self.out.append(self.text[self.at : match.start()])
            self.at = match.start()
            self._take(match[0])

    def _take(self, sign: str) -> None:
        if sign == "\\":
            self._pass(2)
        elif sign == "`":
            self._code()
        elif sign == "!":
            self._image()
        elif sign == "[":
            self._bracket()
        elif sign == "<":
            self._angle()
        elif sign == "{":
            self._brace()
        else:
            self._colon()

    def _line(self) -> int:
        return self.first_line + self.text.count("\n", 0, self.at)

    def _pass(self, count: int) -> None:
        self.out.append(self.text[self.at : self.at + count])
        self.at += count

    def _lose(self, what: str, why: Sentence) -> None:
        self.carrying.lose(self._line(), what, why)

    def _inner(self, text: str) -> str:
        if self.depth >= MAX_DEPTH:
            return text
        return _Scanner(text, self._line(), self.carrying, self.definitions, self.depth + 1).run()

    def _code(self) -> None:
        ticks = _TICKS.match(self.text, self.at)
        assert ticks is not None
        end = _find_ticks(self.text, ticks.end(), len(ticks[0]))
        if end is None:
            self._pass(len(ticks[0]))
            return
        content = self.text[ticks.end() : end]
        raw = self.text[self.at : end + len(ticks[0])]
        if _COLONS_IN_CODE.search(content):
            # They would open a container at the margin. A line's end within code is read as a blank anyway.
            raw = raw.replace("\n", " ")
        after = end + len(ticks[0])
        attribute = read_attribute(self.text, after)
        self._tell_attribute(attribute)
        block = _as_block(content, attribute)
        if block:
            self.carrying.findings.has_scratch = True
        self.out.append(block or raw)
        self.at = attribute.end if attribute else after

    def _tell_attribute(self, attribute: Attribute | None) -> None:
        if attribute is None or (attribute.is_harmless and not attribute.is_broken):
            return
        why = (
            sentence(gettext_noop("This attribute is misspelt. The text that it belongs to stays."))
            if attribute.is_broken
            else sentence(gettext_noop("Packs have no such attribute. The text that it belongs to stays."))
        )
        self._lose(attribute.raw, why)

    def _drop_attribute(self) -> None:
        attribute = read_attribute(self.text, self.at)
        if attribute:
            self._tell_attribute(attribute)
            self.at = attribute.end

    def _image(self) -> None:
        match = _IMAGE.match(self.text, self.at)
        if match is None:
            self._pass(1)
            return
        self.out.append(
            carry_picture(match["text"], match["wrapped"] or match["url"] or "", self._line(), self.carrying)
        )
        self.at = match.end()
        self._drop_attribute()

    def _bracket(self) -> None:
        transclusion = _TRANSCLUSION.match(self.text, self.at)
        if transclusion:
            self._transclude(transclusion)
            return
        match = _LINKED_IMAGE.match(self.text, self.at) or _LINK.match(self.text, self.at)
        if match:
            groups = match.groupdict()
            self._link(groups.get("image") or groups.get("text") or "", match["wrapped"] or match["url"] or "", match)
            return
        reference = _REFERENCE.match(self.text, self.at) if self.definitions else None
        if reference:
            url = self.definitions.get((reference["name"] or reference["text"]).lower())
            if url:
                self._link(reference["text"], url, reference)
                return
        self._pass(1)

    def _link(self, text: str, url: str, match: re.Match[str]) -> None:
        """The text stays; pages for children lead nowhere."""
        shown = self._inner(text)
        self._record(" ".join(text.split()), url, match[0])
        self.out.append(shown or as_shown(url))
        self.at = match.end()
        self._drop_attribute()

    def _record(self, text: str, url: str, raw: str) -> None:
        if not re.match(r"[a-z][a-z0-9+.-]*:|//|#", url, re.IGNORECASE):
            why = sentence(
                gettext_noop("Pages for children lead nowhere. The text stays; it led to a file of the project.")
            )
            self._lose(raw, why)
            return
        self.carrying.findings.addresses.append(Address(text, clean_address(url)))
        self._lose(raw, LEADS_NOWHERE)

    def _transclude(self, match: re.Match[str]) -> None:
        found = self.carrying.transclude(match["name"], self.carrying)
        if isinstance(found, Sentence):
            self._lose(match[0], found)
        else:
            self.out.append(self._on_own_lines(found))
        self.at = match.end()
        self._drop_attribute()

    def _on_own_lines(self, block: str) -> str:
        """As far from the margin as the line that it stands in."""
        begin = self.text.rfind("\n", 0, self.at) + 1
        lead = re.match(r"[ \t]*", self.text[begin : self.at])
        indent = lead[0] if lead else ""
        return "\n\n" + "\n".join(indent + each if each else "" for each in block.split("\n")) + "\n\n" + indent

    def _angle(self) -> None:
        auto = _AUTO.match(self.text, self.at)
        if auto:
            self._record("", auto["url"], auto[0])
            self.out.append(as_shown(auto["url"]))
            self.at = auto.end()
            return
        comment = read_comment(self.text, self.at)
        if comment:
            self._lose(self.text[self.at : comment], sentence(gettext_noop("A comment isn't shown.")))
            self.at = comment
            return
        tag = read_tag(self.text, self.at)
        if tag is None:
            self._pass(1)
            return
        carried = self.html.take(tag, self._line())
        if carried is None:
            self._pass(1)
            return
        text, self.at = carried
        self.out.append(text)

    def _brace(self) -> None:
        """An attribute of a whole paragraph, or what would be taken for a block of ours."""
        attribute = read_attribute(self.text, self.at)
        if attribute:
            self._tell_attribute(attribute)
            if attribute.category and attribute.is_harmless:
                why = sentence(
                    gettext_noop("It doesn't stand behind a piece of code. The text before it has no colour.")
                )
                self._lose(attribute.raw, why)
            self.at = attribute.end
        elif _WORD_OF_OURS.match(self.text, self.at):
            self.out.append("\\")
            self._pass(1)
        else:
            self._pass(1)

    def _colon(self) -> None:
        """Three colons would open or close something, were they to come to stand at the margin."""
        match = _COLONS.match(self.text, self.at)
        self.out.append("\\" if match else "")
        self._pass(len(match[0]) if match else 1)


def _find_ticks(text: str, begin: int, count: int) -> int | None:
    """Where as many ticks stand again, within the same paragraph."""
    end = text.find("\n\n", begin, begin + MAX_CODE)
    end = min(begin + MAX_CODE, len(text)) if end < 0 else end
    for match in _TICKS.finditer(text, begin, end):
        if len(match[0]) == count:
            return match.start()
    return None


def _as_block(content: str, attribute: Attribute | None) -> str | None:
    """A block of Scratch within a sentence, in the colour of its category."""
    text = " ".join(content.split())
    if (
        attribute is None
        or attribute.category is None
        or not text
        or len(text) > 150
        or re.search(r"[{}`]|::|//", text)
    ):
        return None
    if attribute.category in ("variables", "operators", "list") and not re.search(r"[()\[\]<>]", text):
        return f"{{scratch:({text} :: {attribute.category})}}"
    return f"{{scratch:{text} :: {attribute.category}}}"
