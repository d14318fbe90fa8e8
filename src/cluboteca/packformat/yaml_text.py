"""Strict YAML: plain values with the line of each, from text that nobody vouches for.

Less than YAML on purpose. Refused: anchors and aliases (they can blow a small file up), tags, a second document, a
key that stands twice, depth beyond MAX_DEPTH, more than MAX_NODES values. Plain words are text, but for whole
numbers, decimal numbers, `true`, `false` and `null`: `no` is Norwegian and `10:30` a time of day, never something
else.
"""

import re
from dataclasses import dataclass, field
from typing import Any

import yaml

from cluboteca.packformat.problem import Where
from cluboteca.packformat.sentence import Sentence, gettext_noop, sentence

MAX_DEPTH = 50
MAX_NODES = 20_000
_INT = re.compile(r"[-+]?(0|[1-9][0-9]{0,17})\Z")
_FLOAT = re.compile(r"[-+]?[0-9]{1,18}\.[0-9]{1,18}\Z")
_WORDS: dict[str, bool | None] = {"true": True, "false": False, "null": None, "~": None, "": None}
_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass
class Document:
    """value: of dict, list, str, int, float, bool, None. lines: from 1, for each value that `where` leads to: of a name with
    a value the name's, but of a text of several lines where that begins.
    """

    value: object
    lines: dict[Where, int] = field(default_factory=dict)

    def line_of(self, where: Where) -> int | None:
        """The line of the value, or of the nearest one around it."""
        while where and where not in self.lines:
            where = where[:-1]
        return self.lines.get(where)


class YamlProblem(Exception):
    def __init__(self, line: int, what: Sentence, remedy: Sentence) -> None:
        self.line = line
        self.what = what
        self.remedy = remedy
        super().__init__(what.msgid)


def read_yaml(text: str, *, first_line: int = 1) -> Document:
    """first_line: the line of the file in which `text` begins. Raises YamlProblem."""
    builder = _Builder(first_line)
    try:
        for event in yaml.parse(text, Loader=_Loader):
            builder.take(event)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        raise YamlProblem(
            first_line + (mark.line if mark else 0),
            sentence(gettext_noop("This isn't readable YAML.")),
            sentence(
                gettext_noop("Look at the indentation, colons and quotation marks of this line and the one above.")
            ),
        ) from None
    except yaml.reader.ReaderError:
        raise YamlProblem(
            first_line,
            sentence(gettext_noop("There is a character in this file that text doesn't have.")),
            sentence(gettext_noop("Save the file as plain text in UTF-8.")),
        ) from None
    return builder.document


class _Builder:
    """Takes the parser's events one by one. `open` holds the containers that aren't closed, the outermost first."""

    def __init__(self, first_line: int) -> None:
        self.first_line = first_line
        self.document = Document(None)
        self.documents = 0
        self.nodes = 0
        self.open: list[tuple[dict[str, object] | list[object], Where]] = []
        self.key: list[str | None] = []

    def take(self, event: Any) -> None:
        line = self.first_line + event.start_mark.line
        if isinstance(event, yaml.NodeEvent):
            self._take_node(event, line)
        elif isinstance(event, yaml.CollectionEndEvent):
            self.open.pop()
            self.key.pop()
        elif isinstance(event, yaml.DocumentStartEvent):
            self.documents += 1
            if self.documents > 1:
                raise YamlProblem(
                    line,
                    sentence(gettext_noop("A second document begins here.")),
                    sentence(gettext_noop("Remove the line with three dashes.")),
                )

    def _take_node(self, event: Any, line: int) -> None:
        if event.anchor or isinstance(event, yaml.AliasEvent):
            raise YamlProblem(
                line,
                sentence(gettext_noop("This line uses a YAML anchor or alias (& or *).")),
                sentence(gettext_noop("Write the value out in full, or in quotation marks if it is text.")),
            )
        self.nodes += 1
        if self.nodes > MAX_NODES or len(self.open) > MAX_DEPTH:
            raise YamlProblem(
                line,
                sentence(gettext_noop("This file is too large or nested too deeply.")),
                sentence(gettext_noop("Make it simpler, or split it.")),
            )
        if event.tag not in (None, "!"):
            raise YamlProblem(
                line,
                sentence(gettext_noop("This line uses a YAML tag (!).")),
                sentence(gettext_noop("Remove the tag, or put the text in quotation marks.")),
            )
        if isinstance(event, yaml.ScalarEvent):
            # A block of text begins on the line after its `|` or `>`.
            self._add(_scalar(event), line + (event.style in ("|", ">")), is_plain=True)
            return
        value: dict[str, object] | list[object] = {} if isinstance(event, yaml.MappingStartEvent) else []
        where = self._add(value, line, is_plain=False)
        self.open.append((value, where))
        self.key.append(None)

    def _add(self, value: object, line: int, *, is_plain: bool) -> Where:
        if not self.open:
            self.document.value = value
            self.document.lines[()] = line
            return ()
        container, around = self.open[-1]
        if isinstance(container, list):
            container.append(value)
            where = (*around, len(container) - 1)
        elif (key := self.key[-1]) is None:
            key = self.key[-1] = self._key(container, value, line, is_plain=is_plain)
            where = (*around, key)
        else:
            where = (*around, key)
            container[key] = value
            self.key[-1] = None
            if isinstance(value, str) and "\n" in value:
                self.document.lines[where] = line
            return where
        self.document.lines[where] = line
        return where

    def _key(self, container: dict[str, object], value: object, line: int, *, is_plain: bool) -> str:
        if not is_plain or value is None:
            raise YamlProblem(
                line,
                sentence(gettext_noop("The name before the colon has to be a word.")),
                sentence(gettext_noop("Write a name, a colon and a space.")),
            )
        key = str(value).lower() if isinstance(value, bool) else str(value)
        if key in container:
            raise YamlProblem(
                line,
                sentence(gettext_noop("“{key}” stands twice."), key=key[:40]),
                sentence(gettext_noop("Keep one of the two.")),
            )
        return key


def _scalar(event: Any) -> object:
    value: str = event.value
    if not event.implicit[0]:  # quoted, or a block of text
        return value
    if value in _WORDS:
        return _WORDS[value]
    if _INT.match(value):
        return int(value)
    if _FLOAT.match(value):
        return float(value)
    return value
