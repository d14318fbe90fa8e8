"""YAML of other people: read strictly where it can be, else as mere texts, else line by line. Never an exception.

Anchors and aliases aren't followed, so that a small file can't become a large one; dates stay texts, so that 2018-10-90
is none.
"""

import re
from typing import Any

import yaml

from cluboteca.packformat.yaml_text import MAX_DEPTH, MAX_NODES, YamlProblem, read_yaml

MAX_BYTES = 64 * 1024
_LINE = re.compile(r"[ \t]*(?:-[ \t]+)?(?P<key>[^\W\d]\w*)[ \t]*:[ \t]*(?P<value>.*?)[ \t]*\Z")


def read_loosely(text: str) -> tuple[dict[str, Any], bool]:
    """The names with their values, and whether it was YAML at all."""
    text = _bare(text)
    for read in (_strict, _plain):
        try:
            value = read(text)
        except (YamlProblem, yaml.YAMLError, RecursionError, ValueError, TypeError):
            continue
        if value is None:
            return {}, not text.strip()
        if isinstance(value, dict):
            return {str(key): part for key, part in value.items()}, True
    found: dict[str, Any] = {}
    for line in text.split("\n"):
        match = _LINE.match(line) if len(line) < 2_000 else None
        if match:
            found.setdefault(match["key"].lower(), match["value"].strip("\"'"))
    return found, False


def _bare(text: str) -> str:
    """Without the lines of dashes around it, and not without measure."""
    lines = [line for line in text[:MAX_BYTES].split("\n") if not re.match(r"-{3,}[ \t]*\Z", line)]
    return re.sub(r"[\x00-\x08\x0b-\x1f\x7f]", " ", "\n".join(lines).expandtabs(2))


def _strict(text: str) -> object:
    return read_yaml(text).value


def _plain(text: str) -> object:
    """Every value a text; what `-` behind `external---` and the like may have broken is given up."""
    depth = 0
    for nodes, event in enumerate(yaml.parse(text, Loader=yaml.SafeLoader)):
        if isinstance(event, yaml.AliasEvent):
            raise ValueError("alias")
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth > MAX_DEPTH or nodes > MAX_NODES:
            raise ValueError("too large")
    return yaml.load(text, Loader=yaml.BaseLoader)  # noqa: S506 - BaseLoader makes texts, lists and dicts alone
