"""One `step_N.md` as a step of a pack: its title, and its text with containers, fences and pictures as packs have them."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from cluboteca.packformat.importing.rpf.carrying import Carrying
from cluboteca.packformat.importing.rpf.fence import carry_fence, carry_program, close_fences
from cluboteca.packformat.importing.rpf.inline import carry_text
from cluboteca.packformat.importing.rpf.loose_yaml import read_loosely
from cluboteca.packformat.importing.rpf.marking import Fence, Text, tokenise
from cluboteca.packformat.importing.rpf.plain import as_plain
from cluboteca.packformat.importing.rpf.settling import settle
from cluboteca.packformat.importing.rpf.tree import Node, build_tree
from cluboteca.packformat.sentence import gettext_noop, sentence

CONTAINERS = {
    **{name: name for name in ("task", "hints", "hint", "collapse", "challenge", "print-only")},
    "no-print": "screen-only",
}
QUIZ_PARTS = frozenset({"question", "quiz", "choices", "feedback"})
MAX_HEADING = 1_000
_HEADING = re.compile(
    r"[ \t]{0,3}(?:#{1,2}[ \t]+(?P<title>.*?)[ \t]*#*|<h[12](?:[ ][^<>]{0,200})?>(?P<html>[^<>]+)</h[12]>)[ \t]*\Z"
)
_BARE_ITEM = re.compile(r"[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]*\Z")
_LIST_ITEM = re.compile(r"(?P<lead>[ \t]*)(?:[-*+]|\d{1,9}[.)])[ \t]")


@dataclass(frozen=True)
class Step:
    """questions: those that stood in it, as trees that are still to be read."""

    title: str
    body: str
    questions: tuple[Node, ...] = ()


@dataclass
class _Page:
    """lines: of the Markdown so far. questions: found in it."""

    lines: list[str] = field(default_factory=list)
    questions: list[Node] = field(default_factory=list)


def carry_step(markdown: str, carrying: Carrying) -> Step:
    root = build_tree(tokenise(markdown, carrying.lose), carrying.lose)
    title = take_title(root)
    page = _Page()
    _Writer(carrying, page).write_all(root.children, "")
    body = settle("\n".join(page.lines))
    return Step(as_plain(title), body, tuple(page.questions))


def take_title(root: Node) -> str:
    """The first heading that stands by itself, taken out of the text; empty when there is none."""
    for index, text in enumerate(root.children):
        if not isinstance(text, Text):
            continue
        for number, line in enumerate(text.lines):
            match = _HEADING.match(line) if len(line) < MAX_HEADING else None
            title = (match["title"] or match["html"] or "").strip() if match else ""
            if title:
                root.children[index] = Text((*text.lines[:number], "", *text.lines[number + 1 :]), text.line)
                return title
    return ""


def carry_nodes(nodes: Iterable[Node | Text | Fence], carrying: Carrying) -> str:
    """Markdown of a part of a document, such as a question."""
    page = _Page()
    _Writer(carrying, page).write_all(list(nodes), "")
    return settle("\n".join(page.lines))


class _Writer:
    def __init__(self, carrying: Carrying, page: _Page) -> None:
        self.carrying = carrying
        self.page = page

    def write_all(self, children: list[Node | Text | Fence], indent: str) -> None:
        """indent: of the list item that all of it stands in."""
        for child in children:
            if isinstance(child, Text):
                self._text(child, indent)
            elif isinstance(child, Fence):
                place = self._place(child.indent, indent)
                self._add(carry_fence(child, self.carrying), place)
            else:
                self._node(child, indent)

    def _text(self, text: Text, indent: str) -> None:
        carried = carry_text("\n".join(text.lines), text.line, self.carrying)
        for line in close_fences(carried.split("\n")):
            is_inside = not line.strip() or line.startswith(indent)
            self.page.lines.append(
                line.rstrip(" ") if line.strip() == "" else line if is_inside else indent + line.lstrip()
            )

    def _add(self, lines: Iterable[str], indent: str) -> None:
        is_in_item = bool(self.page.lines) and _BARE_ITEM.match(self.page.lines[-1])
        self.page.lines += [
            *([] if is_in_item else [""]),
            *((indent + line).rstrip() if line.strip() == "" else indent + line for line in lines),
            "",
        ]

    def _place(self, wished: str, around: str) -> str:
        """How far from the margin a block may stand: inside a list item as far as it wishes, else at the margin."""
        wished = wished.expandtabs(4)
        if len(wished) <= len(around) or not wished:
            return around
        for line in reversed(self.page.lines):
            lead = len(line) - len(line.lstrip())
            if not line.strip() or lead >= len(wished):
                continue
            item = _LIST_ITEM.match(line)
            if line.strip().startswith(":::") or (item is None and lead == 0):
                return around
            if item is not None:
                return (
                    wished
                    if len(item[0]) <= len(wished)
                    else item[0].replace(item[0].strip(), " " * len(item[0].strip()))
                )
        return around

    def _node(self, node: Node, around: str) -> None:
        tag = node.tag
        assert tag is not None
        indent = self._place(tag.indent, around)
        if tag.name == "save":
            self._add([self.carrying.phrase("save")], indent)
        elif tag.name == "code":
            self._add(carry_program(tag, self.carrying), indent)
        elif tag.name in QUIZ_PARTS:
            self._quiz_part(node, indent)
        elif tag.name == "hints":
            self._hints(node, indent)
        else:
            self._container(node, indent)

    def _quiz_part(self, node: Node, indent: str) -> None:
        """A question becomes one of a quiz; what is left of a torn one stays as text."""
        if node.name == "question":
            self.page.questions.append(node)
            return
        tag = node.tag
        assert tag is not None
        if node.name == "quiz":
            head, _ = read_loosely(tag.head)
            self.carrying.lose(
                tag.line,
                tag.raw,
                sentence(gettext_noop("A question without a right answer can't be judged. It stays as text.")),
            )
            self._add([carry_text(f"**{value}**", tag.line, self.carrying) for value in head.values()], indent)
        else:
            self.carrying.lose(
                tag.line,
                tag.raw,
                sentence(gettext_noop("This part of a question stands outside of one. It stays as text.")),
            )
        self.write_all(node.children, indent)

    def _hints(self, node: Node, indent: str) -> None:
        """In hints there is nothing but hints: what else stood there goes before them."""
        hints = [child for child in node.children if isinstance(child, Node) and child.name == "hint"]
        others = [child for child in node.children if not (isinstance(child, Node) and child.name == "hint")]
        self.write_all(others, indent)
        if hints:
            self._add([":::hints"], indent)
            for hint in hints:
                self._container(hint, indent)
            self._add([":::"], indent)

    def _container(self, node: Node, indent: str) -> None:
        tag = node.tag
        assert tag is not None
        if not node.children or all(
            isinstance(each, Text) and not "".join(each.lines).strip() for each in node.children
        ):
            self.carrying.lose(tag.line, tag.raw, sentence(gettext_noop("There is nothing in it.")))
            return
        title = self._title(node)
        self._add([f":::{CONTAINERS[tag.name]}" + (f" {title}" if title else "")], indent)
        self.write_all(node.children, indent)
        self._add([":::"], indent)

    def _title(self, node: Node) -> str:
        """Of a collapse, which has to have one, and of a challenge, which may."""
        tag = node.tag
        assert tag is not None
        head, is_yaml = read_loosely(tag.head) if tag.head.strip() else ({}, True)
        title = next((str(head[key]) for key in ("title", "titlu", "image") if head.get(key)), "")
        if tag.head.strip() and (not is_yaml or not title):
            self.carrying.lose(
                tag.line,
                tag.head.strip(),
                sentence(
                    gettext_noop("The head of this tag isn't as it has to be. What could be read of it was taken.")
                ),
            )
            title = title or next(
                (str(value) for value in head.values() if isinstance(value, str) and value.strip()), ""
            )
        for key, value in head.items():
            if str(value) != title and value:
                self.carrying.lose(tag.line, f"{key}: {value}", sentence(gettext_noop("Packs have no place for this.")))
        if tag.name == "challenge":
            return as_plain(title)
        return as_plain(title) or self.carrying.phrase("more") if tag.name == "collapse" else ""
