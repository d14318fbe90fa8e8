"""Tags as a tree. What isn't closed, or closes nothing, is told of; the text stays where it is."""

from dataclasses import dataclass, field

from cluboteca.packformat.importing.rpf.marking import Blame, Fence, Tag, Text, Token
from cluboteca.packformat.sentence import gettext_noop, sentence

LEAVES = frozenset({"save", "code"})
MAX_DEPTH = 15
NEVER_IN_ITSELF = frozenset({"task", "hint", "hints", "question", "choices", "feedback", "quiz"})


@dataclass
class Node:
    """What stands between a tag and the one that closes it. tag: None of the whole."""

    tag: Tag | None
    children: "list[Node | Text | Fence]" = field(default_factory=list)

    @property
    def name(self) -> str:
        return self.tag.name if self.tag else ""


def build_tree(tokens: list[Token], blame: Blame) -> Node:
    builder = _Builder(blame)
    for token in tokens:
        builder.take(token)
    while len(builder.open) > 1:
        builder.close_unclosed()
    return builder.open[0]


class _Builder:
    def __init__(self, blame: Blame) -> None:
        self.blame = blame
        self.open = [Node(None)]

    def take(self, token: Token) -> None:
        if self._is_after_lone_hints(token):
            self.open.pop()
        if not isinstance(token, Tag):
            self.open[-1].children.append(token)
        elif token.is_closing:
            self._close(token)
        else:
            self._open(token)

    def _open(self, tag: Tag) -> None:
        if len(self.open) > MAX_DEPTH:
            self.blame(
                tag.line,
                tag.raw,
                sentence(gettext_noop("Tags stand in one another too deeply here. The text around it stays.")),
            )
            return
        names = self._names()
        if tag.name in NEVER_IN_ITSELF and tag.name in names:
            while self.open[-1].name != tag.name:
                self.close_unclosed()
            self.close_unclosed()
        if tag.name == "hint" and "hints" in self._names():
            while self.open[-1].name != "hints":
                self.close_unclosed()
        elif tag.name == "hint":
            self.blame(
                tag.line, tag.raw, sentence(gettext_noop("This hint stood outside of hints. Hints were put around it."))
            )
            self._push(Tag("hints", is_closing=False, line=0, raw="", indent=tag.indent))
        self._push(tag)
        if tag.name in LEAVES:
            self.open.pop()

    def _is_after_lone_hints(self, token: Token) -> bool:
        """Whether hints that were put around a hint end here."""
        tag = self.open[-1].tag
        if tag is None or tag.name != "hints" or tag.raw:
            return False
        if isinstance(token, Text):
            return any(line.strip() for line in token.lines)
        return not isinstance(token, Tag) or token.name not in ("hint", "hints")

    def _push(self, tag: Tag) -> None:
        node = Node(tag)
        self.open[-1].children.append(node)
        self.open.append(node)

    def _names(self) -> list[str]:
        return [node.name for node in self.open]

    def _close(self, tag: Tag) -> None:
        if tag.name not in self._names():
            self.blame(tag.line, tag.raw, sentence(gettext_noop("This tag closes nothing. The text around it stays.")))
            return
        while self.open[-1].name != tag.name:
            self.close_unclosed()
        self.open.pop()

    def close_unclosed(self) -> None:
        tag = self.open.pop().tag
        if tag and tag.raw:
            self.blame(
                tag.line,
                tag.raw,
                sentence(gettext_noop("This tag is never closed. It was closed where what is around it ends.")),
            )
