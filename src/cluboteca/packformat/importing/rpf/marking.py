"""The Markdown of a step as tokens: lines of text, fences, programs, and tags such as `--- task ---`.

Tags are read by token, not by line: translators' tools put several on one line, with text between. Within fences and
`--- code ---` nothing is a tag. What is misspelt is taken for the nearest tag; a line that looks like a tag and isn't
one is told of. No word of the text is dropped here.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from difflib import get_close_matches

from cluboteca.packformat.importing.rpf.callout import unquote_callouts
from cluboteca.packformat.sentence import Sentence, gettext_noop, sentence

NAMES = (
    *("task", "hints", "hint", "collapse", "challenge", "no-print", "print-only", "save", "code"),
    *("quiz", "question", "choices", "feedback"),
)
HEADED = frozenset({"collapse", "code", "question", "quiz", "challenge"})
"""A head in YAML may follow."""
MAX_HEAD_LINES = 25
MAX_LINE = 20_000
_TAG = re.compile(
    r"(?<![-\w])-{3,}[ \t]*(?P<slash>/?)[ \t]*(?P<name>[^\W\d_][\w-]{0,30}?)[ \t]*-{2,}(?![-\w])(?:[ \t]+-{3,}[ \t]*\Z)?"
)
_FENCE = re.compile(r"(?P<lead>[ \t]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*)(?P<fence>`{3,}(?=[^`]*\Z)|~{3,})(?P<info>.*)\Z")
_RULE = re.compile(r"[ \t]*-{3,}[ \t]*\Z")
_INLINE_HEAD = re.compile(r"[ \t]*-{3,}[ \t]*(?P<head>[^\W\d_]\w*[ \t]*:[^-]*(?:-(?!--)[^-]*)*)-{3,}")

Blame = Callable[[int, str, Sentence], None]
"""The line from 1, the thing itself, and why it isn't carried."""


@dataclass(frozen=True)
class Text:
    """line: of the file in which it begins, from 1."""

    lines: tuple[str, ...]
    line: int


@dataclass(frozen=True)
class Fence:
    """indent: how far it stands from the margin, as white space. lines: without it."""

    info: str
    lines: tuple[str, ...]
    line: int
    indent: str


@dataclass(frozen=True)
class Tag:
    """head: the YAML behind it, unread. body: of `code`, the program; else empty."""

    name: str
    is_closing: bool
    line: int
    raw: str
    indent: str
    head: str = ""
    body: tuple[str, ...] = ()


Token = Text | Fence | Tag


def tokenise(markdown: str, blame: Blame) -> list[Token]:
    return list(_joined(_Tokeniser(unquote_callouts(markdown), blame).read()))


def _joined(tokens: Iterator[Token]) -> Iterator[Token]:
    """Neighbouring texts as one, so that what spans lines is seen whole."""
    waiting: list[Text] = []
    for token in tokens:
        if isinstance(token, Text):
            waiting.append(token)
            continue
        yield from _as_one(waiting)
        waiting = []
        yield token
    yield from _as_one(waiting)


def _as_one(texts: list[Text]) -> Iterator[Text]:
    if texts:
        yield Text(tuple(line for text in texts for line in text.lines), texts[0].line)


class _Tokeniser:
    def __init__(self, markdown: str, blame: Blame) -> None:
        self.lines = markdown.split("\n")
        self.blame = blame
        self.at = 0
        self.rest: str | None = None

    def read(self) -> Iterator[Token]:
        """rest: what is left of the line `at`, when a tag has been read from it."""
        while self.at < len(self.lines):
            line = self.lines[self.at] if self.rest is None else self.rest.lstrip()
            self.rest = None
            fence = _FENCE.match(line) if len(line) < MAX_LINE else None
            if fence:
                yield from self._fence(fence)
                continue
            found = self._find_tag(line)
            if found is None:
                yield Text((line,), self.at + 1)
                self.at += 1
            else:
                yield from self._tag(line, *found)

    def _find_tag(self, line: str) -> tuple[re.Match[str], str] | None:
        """The first tag of the line, and which one it is."""
        if "--" not in line or len(line) > MAX_LINE:
            return None
        for match in _TAG.finditer(line):
            before = line[: match.start()]
            if before.count("`") % 2 and "`" in line[match.end() :]:
                continue
            name = self._known(match, is_alone=not (before + line[match.end() :]).strip())
            if name is not None:
                return match, name
        return None

    def _known(self, match: re.Match[str], *, is_alone: bool) -> str | None:
        """Empty: it looks like a tag and isn't one."""
        word = match["name"].lower()
        if word in NAMES:
            return word
        near: list[str] = get_close_matches(word, NAMES, n=1, cutoff=0.75)
        if near:
            why = sentence(gettext_noop("This tag is misspelt. It is taken for “{name}”."), name=near[0])
            self.blame(self.at + 1, match[0].strip(), why)
            return near[0]
        if not is_alone:
            return None
        self.blame(
            self.at + 1, match[0].strip(), sentence(gettext_noop("This tag isn't known. The text around it stays."))
        )
        return ""

    def _tag(self, line: str, match: re.Match[str], name: str) -> Iterator[Token]:
        number = self.at + 1
        before, after = line[: match.start()], line[match.end() :]
        if before.strip():
            yield Text((before.rstrip(),), number)
        indent = before if not before.strip() else re.match(r"[ \t]*", before)[0]  # type: ignore[index]
        self._go_on(after)
        is_closing = bool(match["slash"])
        if not name:
            return
        head = self._head() if name in HEADED and not is_closing else ""
        body = self._program(number) if name == "code" and not is_closing else ()
        yield Tag(name, is_closing, number, match[0].strip(), indent, head, body)

    def _go_on(self, after: str) -> None:
        if after.strip():
            self.rest = after
        else:
            self.at += 1

    def _head(self) -> str:
        """What stands between two lines of dashes right behind the tag."""
        if self.rest is not None:
            match = _INLINE_HEAD.match(self.rest)
            if match is None:
                return ""
            after, self.rest = self.rest[match.end() :], None
            self._go_on(after)
            return match["head"]
        begin = self.at
        while begin < len(self.lines) and begin < self.at + 4 and not self.lines[begin].strip():
            begin += 1
        if begin >= len(self.lines) or not _RULE.match(self.lines[begin]):
            return ""
        for end in range(begin + 1, min(begin + MAX_HEAD_LINES, len(self.lines))):
            if _RULE.match(self.lines[end]):
                self.at = end + 1
                return "\n".join(self.lines[begin + 1 : end])
            if self._is_tag_line(self.lines[end]):
                return ""
        return ""

    def _is_tag_line(self, line: str) -> bool:
        match = _TAG.match(line.strip()) if len(line) < MAX_LINE else None
        return match is not None and match["name"].lower() in NAMES

    def _program(self, number: int) -> tuple[str, ...]:
        """Up to `--- /code ---`; where that is missing, up to the next tag that stands alone."""
        taken: list[str] = []
        while self.at < len(self.lines):
            line = self.lines[self.at] if self.rest is None else self.rest
            match = next(
                (each for each in _TAG.finditer(line) if each["slash"] and each["name"].lower() == "code"), None
            )
            if match:
                if line[: match.start()].strip():
                    taken.append(line[: match.start()].rstrip())
                self.rest = None
                self._go_on(line[match.end() :])
                return tuple(taken)
            if self._is_tag_line(line):
                break
            taken.append(line)
            self.rest = None
            self.at += 1
        self.blame(
            number, "--- code ---", sentence(gettext_noop("It is never closed. The program goes up to the next tag."))
        )
        return tuple(taken)

    def _fence(self, fence: re.Match[str]) -> Iterator[Token]:
        number = self.at + 1
        if fence["lead"].strip():
            yield Text((fence["lead"].rstrip(),), number)
        indent = " " * len(fence["lead"].expandtabs(4)) if fence["lead"].strip() else fence["lead"]
        content: list[str] = []
        self.at += 1
        while self.at < len(self.lines):
            line = self.lines[self.at]
            closed, after = _closes(line, fence["fence"])
            if closed:
                self._go_on(after)
                break
            if self._is_tag_line(line):
                self.blame(
                    number,
                    "```" + fence["info"],
                    sentence(gettext_noop("This fence is never closed. It ends at the next tag.")),
                )
                break
            content.append(line)
            self.at += 1
        yield Fence(fence["info"].strip(), tuple(content), number, indent)


def _closes(line: str, fence: str) -> tuple[bool, str]:
    """Whether the line ends the fence, and what stands behind it that isn't of it."""
    bare = line.strip()
    if not bare.startswith(fence):
        return False, ""
    after = bare.lstrip(fence[0]).strip()
    if not after or after.startswith("{:"):
        return True, ""
    return (True, after) if _TAG.match(after) else (False, "")
