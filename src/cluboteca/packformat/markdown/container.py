"""Containers: parts of a text that are a task, a hint, a challenge, or only for paper or the screen.

    :::hints
    :::hint
    Look at the loop.
    :::
    :::

A line of three colons and a name opens one, a line of three colons closes the one that was opened last; so they nest
without counting colons. What is inside is Markdown. One that is never closed ends with the text that it stands in.
Tokens: `container_open` and `container_close`, with a `Container` as `meta["container"]`; `container_stray` for a line
that closes nothing.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from typing import cast

from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.rules_block import StateBlock
from markdown_it.token import Token
from markdown_it.utils import EnvType, OptionsDict

from cluboteca.packformat.sentence import Translate, gettext_noop

NAMES = ("task", "hints", "hint", "collapse", "challenge", "print-only", "screen-only")
NEEDS_TITLE = frozenset({"collapse"})
MAY_HAVE_TITLE = frozenset({"collapse", "challenge"})
_HINT = gettext_noop("Hint {number}")
_CHALLENGE = gettext_noop("Challenge")
_MARKER = re.compile(r":{3,}[ \t]*(?P<name>[^\s:]\S*)?(?:[ \t]+(?P<title>\S.*?))?[ \t]*\Z")
_FENCE = re.compile(r"[ \t>]*(?:[-*+][ \t]+|\d+[.)][ \t]+)*(?P<fence>`{3,}|~{3,})(?P<info>.*)\Z")
_MARKER_LINE = re.compile(r"[ \t>]*(?:[-*+][ \t]+|\d+[.)][ \t]+)*(?P<marker>:{3,}[^\n]*)\Z")
_RULES_IT_INTERRUPTS = ["paragraph", "reference", "blockquote", "list"]


@dataclass(frozen=True)
class Container:
    """number: of a hint among those beside it, from 1; else 0. parent: the name of the container around, if any."""

    name: str
    title: str
    is_closed: bool
    number: int
    parent: str


def add_containers(parser: MarkdownIt) -> None:
    parser.block.ruler.before("fence", "container", _read, {"alt": _RULES_IT_INTERRUPTS})
    parser.add_render_rule("container_open", _render_open)
    parser.add_render_rule("container_close", _render_close)
    parser.add_render_rule("container_title_open", _render_title_open)
    parser.add_render_rule("container_title_close", _render_title_close)
    parser.add_render_rule("container_stray", _render_nothing)


def _read(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    if state.is_code_block(start):
        return False
    marker = _MARKER.match(_line(state, start))
    if marker is None:
        return False
    if silent:
        return True
    if marker["name"] is None:
        state.push("container_stray", "", 0).map = [start, start + 1]
        state.line = start + 1
        return True
    last = _find_end(state, start + 1, end)
    container = Container(
        marker["name"],
        marker["title"] or "",
        last < end and _is_closed(state, last),
        _number(state, marker),
        _parent(state),
    )
    _push(state, container, start, last)
    return True


def _line(state: StateBlock, line: int) -> str:
    return state.src[state.bMarks[line] + state.tShift[line] : state.eMarks[line]]


def _find_end(state: StateBlock, begin: int, end: int) -> int:
    """The line that closes the container, else the first one that is no longer of the list or text around it."""
    depth, fence = 1, ""
    for line in range(begin, end):
        text = _line(state, line)
        if text and state.sCount[line] < state.blkIndent:
            return line
        found = _FENCE.match(text)
        if fence:
            if found and found["fence"].startswith(fence) and not found["info"].strip():
                fence = ""
            continue
        if found and not (found["fence"][0] == "`" and "`" in found["info"]):
            fence = found["fence"]
            continue
        at = _MARKER_LINE.match(text)
        marker = _MARKER.match(at["marker"]) if at else None
        if marker is None:
            continue
        depth += -1 if marker["name"] is None else 1
        if depth == 0:
            return line
    return end


def _is_closed(state: StateBlock, line: int) -> bool:
    marker = _MARKER.match(_line(state, line))
    return marker is not None and marker["name"] is None


def _parent(state: StateBlock) -> str:
    around = _around(state)
    return around[-1].name if around else ""


def _around(state: StateBlock) -> list[Container]:
    return cast("list[Container]", state.env.setdefault("containers", []))


def _number(state: StateBlock, marker: re.Match[str]) -> int:
    """How many hints stand before it on the same level of the same container, plus one."""
    if marker["name"] != "hint":
        return 0
    count = 1
    for token in reversed(state.tokens):
        if token.level < state.level:
            break
        count += (
            token.level == state.level and token.type == "container_open" and token.meta["container"].name == "hint"
        )
    return count


def _push(state: StateBlock, container: Container, start: int, last: int) -> None:
    parent_type, line_max = state.parentType, state.lineMax
    state.parentType = "container"
    state.lineMax = last
    opening = state.push("container_open", "div", 1)
    opening.map, opening.meta = [start, last], {"container": container}
    if container.name in MAY_HAVE_TITLE:
        _push_title(state, container, start)
    around = _around(state)
    around.append(container)
    state.md.block.tokenize(state, start + 1, last)
    around.pop()
    closing = state.push("container_close", "div", -1)
    closing.meta = {"container": container}
    state.parentType, state.lineMax = parent_type, line_max
    state.line = last + 1 if container.is_closed else last


def _push_title(state: StateBlock, container: Container, line: int) -> None:
    """Its words are Markdown of one line, so that they may name a block."""
    state.push("container_title_open", "", 1).meta = {"container": container}
    inline = state.push("inline", "", 0)
    inline.content, inline.map, inline.children = container.title, [line, line + 1], []
    state.push("container_title_close", "", -1).meta = {"container": container}


def _render_open(
    renderer: RendererHTML, tokens: Sequence[Token], index: int, options: OptionsDict, env: EnvType
) -> str:
    container: Container = tokens[index].meta["container"]
    if container.name not in NAMES:
        return ""
    if container.name == "hint":
        translate: Translate = env["translate"]
        title = translate(_HINT).format(number=container.number)
        return f'<details class="md-hint"><summary>{escape(title)}</summary>\n'
    if container.name == "collapse":
        return '<details class="md-collapse">'
    look = container.name if container.name.endswith("-only") else f"md-{container.name}"
    return f'<div class="{look}">\n'


def _render_close(
    renderer: RendererHTML, tokens: Sequence[Token], index: int, options: OptionsDict, env: EnvType
) -> str:
    container: Container = tokens[index].meta["container"]
    if container.name not in NAMES:
        return ""
    return "</details>\n" if container.name in ("hint", "collapse") else "</div>\n"


def _render_title_open(
    renderer: RendererHTML, tokens: Sequence[Token], index: int, options: OptionsDict, env: EnvType
) -> str:
    container: Container = tokens[index].meta["container"]
    if container.name == "collapse":
        return "<summary>"
    translate: Translate = env["translate"]
    return f'<p class="md-title"><strong>{escape(translate(_CHALLENGE))}</strong>{" " if container.title else ""}'


def _render_title_close(
    renderer: RendererHTML, tokens: Sequence[Token], index: int, options: OptionsDict, env: EnvType
) -> str:
    container: Container = tokens[index].meta["container"]
    return "</summary>\n" if container.name == "collapse" else "</p>\n"


def _render_nothing(
    renderer: RendererHTML, tokens: Sequence[Token], index: int, options: OptionsDict, env: EnvType
) -> str:
    return ""
