"""The documentation as its tests read it: Markdown files, their links, tables and code."""

import re
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
DOCS = ROOT / "docs"
IMAGES = DOCS / "images"

LINK = re.compile(r"!?\[[^\]]*\]\(([^)\s]+)\)")
IMAGE = re.compile(r"!\[([^\]]*)\]\(([^)\s]+)\)")
FENCE = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
SPAN = re.compile(r"`([^`\n]+)`")


@cache
def read_pages() -> dict[Path, str]:
    files = [*ROOT.glob("*.md"), *DOCS.rglob("*.md")]
    return {file: file.read_text(encoding="utf-8") for file in sorted(files)}


def read_page(name: str) -> str:
    """name: below docs/."""
    return (DOCS / name).read_text(encoding="utf-8")


def without_code(text: str) -> str:
    return SPAN.sub("", FENCE.sub("", text))


def list_code(text: str) -> list[str]:
    """What stands in fences and between backticks."""
    return [body for _language, body in FENCE.findall(text)] + SPAN.findall(FENCE.sub("", text))


def list_anchors(text: str) -> set[str]:
    """As they are made of headings: small letters, hyphens for spaces, no other signs."""
    headings = re.findall(r"^#+ (.+)$", FENCE.sub("", text), re.MULTILINE)
    return {re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-") for heading in headings}


def list_rows(text: str) -> list[list[str]]:
    """The cells of all tables, without the lines of heads."""
    lines = [line.strip() for line in text.splitlines()]
    rows = []
    for line, following in zip(lines, [*lines[1:], ""], strict=True):
        is_head = following.startswith("|---")
        if line.startswith("|") and not line.startswith("|---") and not is_head:
            rows.append([cell.strip() for cell in line.strip("|").split("|")])
    return rows


def list_names(cell: str, pattern: str) -> list[str]:
    """What of a cell's code is such a name as a whole."""
    return [name for name in SPAN.findall(cell) if re.fullmatch(pattern, name)]
