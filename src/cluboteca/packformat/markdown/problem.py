"""What is wrong with a text, so that it can be told with its line before anybody sees it shown."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from difflib import get_close_matches

from markdown_it.token import Token

from cluboteca.packformat.markdown.container import MAY_HAVE_TITLE, NAMES, NEEDS_TITLE, Container
from cluboteca.packformat.markdown.fence import KNOWN, OUTLINE, PLAIN, word_of
from cluboteca.packformat.markdown.outline import BadFence, read_blocks_fence
from cluboteca.packformat.markdown.parser import list_tokens
from cluboteca.packformat.sentence import Sentence, gettext_noop, sentence
from cluboteca.packformat.vocabulary import Vocabulary


@dataclass(frozen=True)
class MarkdownProblem:
    """line: from 0, within the Markdown. hides_rest: what stands below isn't read as it was meant."""

    line: int
    what: Sentence
    remedy: Sentence
    hides_rest: bool = False


@dataclass(frozen=True)
class _Context:
    images: frozenset[str]
    vocabulary: Vocabulary


_Found = tuple[Sentence, Sentence] | None
_Look = Callable[[Token, _Context], _Found]
_Blame = tuple[Sentence, Sentence]


def list_problems(markdown: str, *, images: frozenset[str], vocabulary: Vocabulary) -> list[MarkdownProblem]:
    return list(_find(markdown, _Context(images, vocabulary)))


def _find(markdown: str, context: _Context) -> Iterator[MarkdownProblem]:
    inside_hints: list[int] = []
    lines = re.split(r"\r\n?|\n", markdown)  # as the parser counts them
    for line, token in list_tokens(markdown):
        if token.type == "fence" and not _is_closed(token, lines):
            yield MarkdownProblem(line, *_OPEN_FENCE, hides_rest=True)
        if token.type == "fence" and word_of(token) == OUTLINE:
            yield from _find_in_outline(line + 1, token.content, context)
        look = _LOOKS.get(token.type)
        found = look(token, context) if look else _look_at_tag(token, lines[line])
        if found:
            yield MarkdownProblem(line, *found)
        elif _is_outside_of_hints(token, inside_hints):
            yield MarkdownProblem(line, *_BETWEEN_HINTS)
        _follow_hints(token, inside_hints)


def _is_closed(fence: Token, lines: Sequence[str]) -> bool:
    first, after = fence.map or (0, 0)
    last = lines[after - 1].strip(" \t>") if after - 1 > first else ""
    return last.startswith(fence.markup) and not last.strip(fence.markup[0])


def _follow_hints(token: Token, inside: list[int]) -> None:
    """inside: the levels of the containers with hints around the next token."""
    if token.type == "container_open" and token.meta["container"].name == "hints":
        inside.append(token.level)
    elif token.type == "container_close" and token.meta["container"].name == "hints":
        inside.pop()


def _is_outside_of_hints(token: Token, inside: list[int]) -> bool:
    if not inside or token.level != inside[-1] + 1 or not token.block or token.nesting < 0:
        return False
    return not (token.type == "container_open" and token.meta["container"].name == "hint")


def _look_at_link(token: Token, context: _Context) -> _Found:
    return (
        sentence(gettext_noop("There is a link here: pages for children lead nowhere else.")),
        sentence(gettext_noop("Remove the link.")),
    )


def _look_at_image(token: Token, context: _Context) -> _Found:
    if token.attrGet("src") not in context.images:
        return (
            sentence(gettext_noop("The image “{path}” isn't in the pack."), path=str(token.attrGet("src"))[:120]),
            sentence(gettext_noop("Put it into images/ and name it under assets in pack.yaml.")),
        )
    if not token.content.strip():
        return (
            sentence(gettext_noop("An image has no description.")),
            sentence(gettext_noop("Say between the square brackets what it shows.")),
        )
    return None


def _look_at_block_word(token: Token, context: _Context) -> _Found:
    vocabulary = context.vocabulary
    if token.content in vocabulary.names:
        return None
    near = _near(token.content, vocabulary)
    return vocabulary.what(token.content), sentence(gettext_noop("Write one of: {words}."), words=", ".join(near))


def _near(word: str, vocabulary: Vocabulary) -> list[str]:
    """The words that may be meant; all of them when there are few, or none is like it."""
    words = list(vocabulary.names)
    return words if len(words) < 30 else get_close_matches(word, words, n=5) or words


def _look_at_fence(token: Token, context: _Context) -> _Found:
    word = word_of(token)
    if token.info.strip() != word and word in KNOWN:
        return (
            sentence(gettext_noop("Behind “{word}” there are words that do nothing."), word=word),
            sentence(gettext_noop("Write the word alone.")),
        )
    if word in PLAIN or word in KNOWN:
        return None
    return (
        sentence(gettext_noop("“{word}” behind the backticks isn't known."), word=word[:40]),
        sentence(gettext_noop("Write one of: {words}."), words=", ".join(KNOWN)),
    )


def _find_in_outline(line: int, text: str, context: _Context) -> Iterator[MarkdownProblem]:
    try:
        read_blocks_fence(text, context.vocabulary)
    except BadFence as bad:
        yield MarkdownProblem(line + bad.line, bad.what, bad.remedy)


def _look_at_container(token: Token, context: _Context) -> _Found:
    container: Container = token.meta["container"]
    if container.name not in NAMES:
        names = ", ".join(f":::{name}" for name in NAMES)
        return (
            sentence(gettext_noop("“:::{name}” isn't known."), name=container.name[:40]),
            sentence(gettext_noop("Write one of: {words}."), words=names),
        )
    return _look_at_frame(container) or _look_at_title(container)


def _look_at_frame(container: Container) -> _Found:
    if not container.is_closed:
        return (
            sentence(gettext_noop("“:::{name}” is never closed."), name=container.name),
            sentence(gettext_noop("Write ::: on a line of its own where it ends.")),
        )
    if container.name == "hint" and container.parent != "hints":
        return (
            sentence(gettext_noop("This hint doesn't stand in “:::hints”.")),
            sentence(gettext_noop("Write :::hints above the first hint, and ::: below the last one.")),
        )
    return None


def _look_at_title(container: Container) -> _Found:
    if container.name in NEEDS_TITLE and not container.title:
        return (
            sentence(gettext_noop("“:::{name}” has no title."), name=container.name),
            sentence(gettext_noop("Write it on the same line: :::{name} Title."), name=container.name),
        )
    if container.title and container.name not in MAY_HAVE_TITLE:
        return (
            sentence(gettext_noop("What stands behind “:::{name}” isn't shown."), name=container.name),
            sentence(gettext_noop("Move it to the next line.")),
        )
    return None


def _look_at_tag(token: Token, raw: str) -> _Found:
    """raw: the line as it was typed; there a tag that is meant to be read has a backslash or an entity for its `<`."""
    raw = re.sub("`[^`]*`", "", raw)
    tag = _TAG.search(token.content) if token.type == "text" else None
    if tag is None or not re.search(rf"(?<!\\){re.escape(tag[0])}", raw):
        return None
    return (
        sentence(gettext_noop("“{tag}” is shown as it is typed: texts are Markdown, not HTML."), tag=tag[0][:40]),
        sentence(
            gettext_noop("Remove it, write **bold** or *slanted*, or put it between backticks if it is to be read.")
        ),
    )


def _look_at_stray(token: Token, context: _Context) -> _Found:
    return (
        sentence(gettext_noop("This ::: closes nothing.")),
        sentence(gettext_noop("Remove it, or open something with its name above.")),
    )


_BETWEEN_HINTS: _Blame = (
    sentence(gettext_noop("In “:::hints” there is something that isn't a hint.")),
    sentence(gettext_noop("Put it between :::hint and :::, or move it out.")),
)
_TAG = re.compile(
    r"</?(?:a|b|i|u|s|p|br|hr|em|strong|small|big|sub|sup|mark|font|center|span|div|img|h[1-6]|ul|ol|li|dl|dt|dd|table|thead"
    r"|tbody|tr|td|th|pre|code|kbd|blockquote|iframe|video|audio|script|style|details|summary)(?:\s[^<>]*)?/?>",
    re.IGNORECASE,
)
_OPEN_FENCE: _Blame = (
    sentence(gettext_noop("The backticks here are never closed: everything below is read as a program.")),
    sentence(gettext_noop("Write ``` on a line of its own where the program ends.")),
)
_LOOKS: dict[str, _Look] = {
    "link_open": _look_at_link,
    "image": _look_at_image,
    "block_word": _look_at_block_word,
    "fence": _look_at_fence,
    "container_open": _look_at_container,
    "container_stray": _look_at_stray,
}
