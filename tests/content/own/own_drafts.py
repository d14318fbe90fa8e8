"""Drafts of every kind that are complete, and pictures as small as they can be."""

import struct
import zlib
from typing import Any

from cluboteca.content.own.draft import OwnDraft, OwnKind

STEP = {"title": "Alege un personaj", "text": "Apasă pe **Alege un personaj**."}
QUESTION = {"text": "Ce face stegulețul verde?", "options": ["Pornește", "Oprește", ""], "right": 0}
COMMON: dict[str, Any] = {"title": "Pisica povestește", "goal": "Faci o pisică să vorbească.", "steps": [STEP]}
LINK = {
    "address": "https://scratch.mit.edu/ideas",
    "made_by": "Scratch Foundation",
    "licence": "CC-BY-SA-4.0",
    "languages": ["en"],
    "without_internet": "Faceți altceva: „Pisica”.",
}


def make_draft(kind: OwnKind, **changes: Any) -> OwnDraft:
    own: dict[OwnKind, dict[str, Any]] = {OwnKind.QUIZ: {"questions": [QUESTION], "steps": []}, OwnKind.LINK: LINK}
    return OwnDraft.model_validate(COMMON | own.get(kind, {}) | changes)


def make_png(width: int = 32, height: int = 20) -> bytes:
    def chunk(name: bytes, content: bytes) -> bytes:
        return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))

    rows = b"".join(b"\0" + b"\x40\x80\xc0" * width for _ in range(height))
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    whole = chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + whole


def make_jpeg_head(width: int, height: int) -> bytes:
    """What stands before the picture's own bytes: an APP0 part, then the start of the frame."""
    app = b"\xff\xe0" + struct.pack(">H", 16) + b"JFIF\0\x01\x01\0\0\x01\0\x01\0\0"
    return b"\xff\xd8" + app + b"\xff\xc0" + struct.pack(">HBHHB", 11, 8, height, width, 1) + b"\x01\x11\0" + b"\0" * 20
