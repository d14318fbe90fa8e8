"""Which files are Scratch's, before they are read: a zip, its suffixes, or JSON with the words of Scratch at the top.

Works of Cluboteca are JSON, too, and those of the stage have targets; they always name their workspace.
"""

from cluboteca.insight.scratch.document import parse_document
from cluboteca.insight.scratch.unreadable import UnreadableScratch

ZIP = (b"PK\x03\x04", b"PK\x05\x06")
SCRATCH_1 = b"ScratchV0"
SUFFIXES = (".sb", ".sb2", ".sb3", ".sprite2", ".sprite3")

_TOP_WORDS = ("targets", "objName", "costumes")
_IN_BYTES = tuple(f'"{word}"'.encode() for word in _TOP_WORDS)


def is_scratch(content: bytes, name: str) -> bool:
    """name: of the file. True also for what says so and then turns out to be damaged."""
    if content.startswith((*ZIP, SCRATCH_1)) or name.lower().endswith(SUFFIXES):
        return True
    if not any(word in content for word in _IN_BYTES):
        return False
    try:
        document = parse_document(content)
    except UnreadableScratch:
        return b'"workspace"' not in content
    return isinstance(document, dict) and "workspace" not in document and any(word in document for word in _TOP_WORDS)
