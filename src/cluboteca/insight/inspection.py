"""What a project file shows, without knowing for which activity it was made."""

import json
from dataclasses import dataclass
from typing import Any

from cluboteca.insight.blocks import MAX_BYTES, UnreadableWork, read_bytes
from cluboteca.insight.outline_text import show_program
from cluboteca.packformat.program import Program, words
from cluboteca.packformat.sentence import Sentence, Translate, gettext_noop, sentence

_ZIP = b"PK\x03\x04"
_BLOCKS_ONLY = gettext_noop(
    "This version of Cluboteca reads block projects only. Give it a file that the block workspace saved."
)


@dataclass(frozen=True)
class Inspection:
    """kind: `blocks` when the file says that it is one, else None. program: None with an error."""

    kind: str | None
    program: Program | None
    error: Sentence | None

    def as_json(self, translate: Translate) -> dict[str, Any]:
        return {
            "kind": self.kind,
            "scripts": None if self.program is None else show_program(self.program, translate),
            "constructs": list(dict.fromkeys(words(self.program or ()))),
            "findings": [],
            "error": self.error and self.error.told(translate),
        }


def inspect_blocks(content: bytes, name: str) -> Inspection:
    """name: of the file; it tells a Scratch or Python project from something that isn't a project."""
    if _is_of_other_kind(content, name):
        return Inspection(None, None, sentence(_BLOCKS_ONLY))
    try:
        return Inspection("blocks", read_bytes(content), None)
    except UnreadableWork as error:
        return Inspection("blocks" if _says_blocks(content) else None, None, error.sentence)


def _is_of_other_kind(content: bytes, name: str) -> bool:
    if content.startswith(_ZIP) or name.lower().endswith((".sb", ".sb2", ".sb3", ".py")):
        return True
    whole = _parse(content)
    return isinstance(whole, dict) and "targets" in whole  # the project.json of Scratch


def _says_blocks(content: bytes) -> bool:
    whole = _parse(content)
    return isinstance(whole, dict) and whole.get("workspace") == "blocks"


def _parse(content: bytes) -> object:
    if len(content) > MAX_BYTES:
        return None
    try:
        return json.loads(content)
    except (ValueError, RecursionError):
        return None
